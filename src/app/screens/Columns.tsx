/** Which column stands for which field, with values that stand in it. */
import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { ColumnMatch, RoleMatch } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Card } from "../parts/Card.tsx";
import { Choice } from "../parts/Choice.tsx";
import { Fold } from "../parts/Fold.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import type { SurveyScreen } from "../state/state.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    padding: "6px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  // A long name has the line for itself, rather than that a word of it is broken.
  head: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", alignItems: "center", gap: "0 8px" },
  field: { fontWeight: tokens.fontWeightSemibold, minWidth: 0 },
  from: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  badge: { flexShrink: 0 },
  choice: { marginTop: "4px" },
});

export function Columns({ screen }: { readonly screen: SurveyScreen }) {
  const { columns, frame, sheets } = useWords();
  const { flow } = usePane();
  const { survey } = screen;
  const roles = survey.roles.filter(({ sheet }) => sheet !== null);
  const all = roles.flatMap((role) => role.columns);
  const matched = all.filter(({ state }) => state === "matched").length;
  const open = all.filter((column) => needsLook(column)).length;
  const isMissing = all.some(isBlocking);
  const isFirst = (role: RoleMatch) => role.isRequired || role.columns.some(needsLook);
  const first = roles.filter(isFirst);
  const others = roles.filter((role) => !isFirst(role));
  return (
    <Frame
      title={columns.title}
      step={frame.step(2, 4, columns.step)}
      hasBack
      primary={{ label: columns.continue, onClick: flow.check, notYet: isMissing ? columns.chooseFirst : null }}
    >
      <Text>{columns.summary(matched, open)}</Text>
      {first.map((role) => (
        <RoleColumns key={role.role} match={role} />
      ))}
      {others.length === 0 ? null : (
        <Fold summary={sheets.optional(others.length)}>
          {others.map((role) => (
            <RoleColumns key={role.role} match={role} />
          ))}
        </Fold>
      )}
      <Quiet>{frame.logNotChanged}</Quiet>
    </Frame>
  );
}

/** Two columns compete, or a needed one is not there: the calculation would stop. */
function isBlocking({ state, isRequired, header }: ColumnMatch): boolean {
  return (state === "missing" && isRequired) || (state === "check" && header === null);
}

/** They stand together under what says so. */
function isAbsent({ state, isRequired }: ColumnMatch): boolean {
  return state === "missing" && !isRequired;
}

function needsLook(column: ColumnMatch): boolean {
  return column.state === "check" || isBlocking(column);
}

function RoleColumns({ match: { role, sheet, columns: all } }: { readonly match: RoleMatch }) {
  const styles = useStyles();
  const { columns } = useWords();
  const { state } = usePane();
  const isChosen = ({ field }: ColumnMatch) => state.given.has(`Column for ${role}.${field}`);
  const shown = all.filter((column) => column.isRequired || needsLook(column) || isChosen(column));
  const rest = all.filter((column) => !shown.includes(column));
  const more = rest.filter(({ header }) => header !== null);
  const absent = rest.filter(({ header }) => header === null);
  return (
    <Section heading={sheet === role || sheet === null ? role : `${role} (${sheet})`}>
      <Card>
        <ul role="list" className={styles.list}>
          {[...shown]
            .sort((one, other) => Number(needsLook(other)) - Number(needsLook(one)))
            .map((column) => (
              <ColumnLine key={column.field} role={role} column={column} />
            ))}
        </ul>
        <FoldedColumns role={role} summary={columns.more(more.length)} columns={more} />
        <FoldedColumns role={role} summary={columns.others(absent.length)} columns={absent} />
      </Card>
    </Section>
  );
}

interface FoldedProps {
  readonly role: string;
  readonly summary: string;
  readonly columns: readonly ColumnMatch[];
}

function FoldedColumns({ role, summary, columns }: FoldedProps) {
  const styles = useStyles();
  if (columns.length === 0) return null;
  return (
    <Fold summary={summary}>
      <ul role="list" className={styles.list}>
        {columns.map((column) => (
          <ColumnLine key={column.field} role={role} column={column} />
        ))}
      </ul>
    </Fold>
  );
}

function ColumnLine({ role, column }: { readonly role: string; readonly column: ColumnMatch }) {
  const styles = useStyles();
  const { columns } = useWords();
  const { flow, state } = usePane();
  const { field, header, samples, headers } = column;
  const isChosen = state.given.has(`Column for ${role}.${field}`);
  const hasChoice = (needsLook(column) || isChosen || header === null) && headers.length > 0;
  const [first] = samples;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.field}>{field}</span>
        {isAbsent(column) ? null : (
          <Badge className={styles.badge} appearance="tint" color={colorOf(column)}>
            {columns[column.state]}
          </Badge>
        )}
      </div>
      {header === null ? null : (
        <p className={styles.from}>
          {header === field ? "" : `${columns.fromHeader(header)} `}
          {first === undefined ? columns.noValues : columns.example(first)}
        </p>
      )}
      {column.state === "check" ? (
        <p className={styles.from}>{header === null ? columns.twoColumns : columns.unreadable}</p>
      ) : null}
      {hasChoice ? (
        <Choice
          label={columns.choose(field, role)}
          setting={`Column for ${role}.${field}`}
          value={header ?? ""}
          className={styles.choice}
          onChoose={(value) => flow.chooseColumn(role, field, value)}
        >
          <option value="">{columns.pleaseChoose}</option>
          {headers.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Choice>
      ) : null}
    </li>
  );
}

function colorOf(column: ColumnMatch): "success" | "warning" | "danger" {
  if (isBlocking(column)) return "danger";
  return column.state === "check" ? "warning" : "success";
}
