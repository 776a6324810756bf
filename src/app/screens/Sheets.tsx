/** Which sheet is which part of the log, and why. */
import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef } from "react";
import type { RoleMatch } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { CardItem, CardList } from "../parts/Card.tsx";
import { Choice } from "../parts/Choice.tsx";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Fold } from "../parts/Fold.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { SurveyScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  line: { display: "flex", alignItems: "center", justifyContent: "space-between", gap: "8px", flexWrap: "wrap" },
  role: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  sheet: { margin: "2px 0 0" },
  why: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  choice: { marginTop: "8px" },
  again: { margin: "12px 0" },
});

export function Sheets({ screen }: { readonly screen: SurveyScreen }) {
  const { sheets, frame } = useWords();
  const { flow } = usePane();
  const { survey } = screen;
  const needed = survey.roles.filter(({ isRequired }) => isRequired);
  const optional = survey.roles.filter(({ isRequired }) => !isRequired);
  const missing = needed.filter(({ sheet }) => sheet === null);
  const isMissing = missing.length > 0;
  const canChoose = missing.some(({ candidates }) => candidates.length > 0);
  const found = optional.filter(({ sheet }) => sheet !== null).length;
  return (
    <Frame
      title={sheets.title}
      step={frame.step(1, 4, sheets.step)}
      hasBack
      primary={{
        label: sheets.continue,
        onClick: () => flow.showColumns(survey),
        notYet: isMissing ? sheets[canChoose ? "chooseFirst" : "addFirst"] : null,
      }}
    >
      <Text>{sheets.lead}</Text>
      <CardList>
        {needed.map((match) => (
          <RoleLine key={match.role} match={match} />
        ))}
      </CardList>
      <Fold summary={sheets.optional(found)}>
        <CardList>
          {optional.map((match) => (
            <RoleLine key={match.role} match={match} />
          ))}
        </CardList>
      </Fold>
      {isMissing ? <ReadAgain /> : null}
      <Quiet>{frame.logNotChanged}</Quiet>
    </Frame>
  );
}

/** For who has added the missing sheet meanwhile. */
function ReadAgain() {
  const styles = useStyles();
  const { sheets, start } = useWords();
  const { flow, host } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const inExcel = host.workbook !== null;
  return (
    <div className={styles.again}>
      {inExcel ? null : (
        <FilePicker ref={picker} label={start.chooseFile} accept=".xlsx,.xlsm" onChoose={flow.openFile} />
      )}
      <Button onClick={inExcel ? flow.useThisWorkbook : () => picker.current?.click()}>{sheets.readAgain}</Button>
    </div>
  );
}

function RoleLine({
  match: { role, isRequired, sheet, because, rowCount, candidates },
}: {
  readonly match: RoleMatch;
}) {
  const styles = useStyles();
  const { sheets, columns, rows } = useWords();
  const { flow } = usePane();
  const isOpen = because === "missing" || because === "columns" || because === "chosen";
  const hasChoice = isOpen && candidates.length > 0;
  const isAbsent = because === "missing" && !hasChoice;
  const reason = sheet === null && !isRequired ? sheets.notThere : sheets.because[isAbsent ? "absent" : because];
  return (
    <CardItem>
      <div className={styles.line}>
        <h3 className={styles.role}>{role}</h3>
        {sheet === null && !isRequired ? null : (
          <Badge appearance="tint" color={sheet === null ? "danger" : because === "columns" ? "warning" : "success"}>
            {sheet === null ? columns.missing : because === "columns" ? columns.check : columns.matched}
          </Badge>
        )}
      </div>
      {sheet === null ? null : (
        <p className={styles.sheet}>
          {sheet}, {rows(rowCount)}
        </p>
      )}
      <p className={styles.why}>{reason}</p>
      {hasChoice ? (
        <Choice
          label={sheets.choose(role)}
          setting={`Sheet for ${role}`}
          value={sheet ?? ""}
          className={styles.choice}
          onChoose={(value) => flow.chooseSheet(role, value)}
        >
          {sheet === null || !isRequired ? <option value="">{sheets.pleaseChoose}</option> : null}
          {candidates.map((candidate) => (
            <option key={candidate.sheet} value={candidate.sheet}>
              {sheets.candidate(candidate.sheet, candidate.rowCount)}
            </option>
          ))}
        </Choice>
      ) : null}
    </CardItem>
  );
}
