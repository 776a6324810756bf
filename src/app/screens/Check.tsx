/** What was read and what is to be done about it, grouped by the kind of fix; every row leads to its cell. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowClockwiseRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { Findings, IssueGroup } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Quiet } from "../parts/Text.tsx";
import type { CheckScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";
import { IssueGroups } from "./IssueGroups.tsx";
import { whenText } from "./when-text.ts";

const useStyles = makeStyles({
  counts: { display: "flex", flexWrap: "wrap", gap: "0 8px", margin: "0 0 4px", fontSize: tokens.fontSizeBase300 },
  strong: { fontWeight: tokens.fontWeightSemibold },
  // Words without a frame begin where the lines do, nearly.
  tool: { minWidth: "auto", paddingLeft: "4px", paddingRight: "4px" },
  again: { display: "flex", flexWrap: "wrap", gap: "8px", margin: "8px 0" },
});

export function Check({ screen }: { readonly screen: CheckScreen }) {
  const styles = useStyles();
  const words = useWords();
  const { flow } = usePane();
  const { check, frame } = words;
  const { findings, isStale } = screen;
  const { rows, groups } = findings;
  return (
    <Frame
      title={check.title}
      step={frame.step(3, 4, check.step)}
      hasBack
      primary={{
        label: rows.heldBack === 0 ? check.continue : check.continueHolding(rows.heldBack),
        onClick: flow.preview,
        notYet: rows.read === 0 ? check.empty : null,
      }}
    >
      <p className={styles.counts}>
        <span>{check.read(rows.read)}</span>
        <span>{check.ready(rows.used)}</span>
        <span className={styles.strong}>{check.fixing(rows.heldBack)}</span>
        <span>{check.looking(toLookAt(groups))}</span>
      </p>
      <Quiet>{quietText(findings, words)}</Quiet>
      {isStale ? (
        <Notice intent="warning" title={check.changedTitle}>
          {check.changed}
        </Notice>
      ) : null}
      <CheckAgain hasFixes={groups.some(isToLookAt)} />
      {groups.length === 0 && rows.read > 0 ? <Notice intent="success">{check.allGood}</Notice> : null}
      <IssueGroups screen={screen} />
    </Frame>
  );
}

function isToLookAt({ severity }: IssueGroup): boolean {
  return severity !== "Not counted" && severity !== "Information";
}

function toLookAt(groups: readonly IssueGroup[]): number {
  return groups.reduce((sum, { severity, count }) => sum + (severity === "Warning" ? count : 0), 0);
}

function quietText({ rows, schoolYear, asOf, sameDataAs }: Findings, words: Words): string {
  const { check } = words;
  const same = sameDataAs === null ? "" : check.sameData(whenText(sameDataAs.runAt, words));
  return [check.period(schoolYear, words.day(asOf)), check.rest(rows.notCounted, rows.duplicates, rows.copies), same]
    .filter((text) => text !== "")
    .join(" ");
}

/** In Excel the workbook is read anew; a page is given the file that was saved meanwhile. */
function CheckAgain({ hasFixes }: { readonly hasFixes: boolean }) {
  const styles = useStyles();
  const { check } = useWords();
  const { flow, host } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const { start } = useWords();
  const inExcel = host.workbook !== null;
  return (
    <>
      {hasFixes ? <Quiet>{inExcel ? check.fixHintExcel : check.fixHintFile}</Quiet> : null}
      <div className={styles.again}>
        {inExcel ? (
          <Button icon={<ArrowClockwiseRegular />} onClick={() => flow.checkAgain(null)}>
            {check.checkAgain}
          </Button>
        ) : (
          <>
            <FilePicker ref={picker} label={start.chooseFile} accept=".xlsx,.xlsm" onChoose={flow.checkAgain} />
            <Button icon={<ArrowClockwiseRegular />} onClick={() => picker.current?.click()}>
              {check.openFixed}
            </Button>
          </>
        )}
        <Button appearance="subtle" className={styles.tool} onClick={flow.showSheets}>
          {check.sheetsAndColumns}
        </Button>
        <Button appearance="subtle" className={styles.tool} onClick={() => flow.show("settings")}>
          {check.settings}
        </Button>
      </div>
    </>
  );
}
