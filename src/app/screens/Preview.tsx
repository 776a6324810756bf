/** What will be made, before anything is: changes, files byte for byte, sheets, the first rows. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { TableSearchRegular } from "@fluentui/react-icons";
import type { Changes, FileToMake, Findings } from "../engine/views.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Card, CardItem, CardList } from "../parts/Card.tsx";
import { Facts } from "../parts/Facts.tsx";
import { Fold } from "../parts/Fold.tsx";
import { ScrollTable } from "../parts/ScrollTable.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import { BetterReading } from "./BetterReading.tsx";
import { Totals } from "./Totals.tsx";

const useStyles = makeStyles({
  look: { marginTop: "8px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  bytes: {
    margin: 0,
    padding: "8px",
    maxHeight: "220px",
    overflow: "auto",
    whiteSpace: "pre",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    lineHeight: "18px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  sheets: { listStyleType: "none", margin: 0, padding: 0 },
  sheet: { padding: "4px 0" },
  standing: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

export function Preview({ findings }: { readonly findings: Findings }) {
  const styles = useStyles();
  const words = useWords();
  const { flow } = usePane();
  const { preview, frame, results } = words;
  const { job, changes, files, firstRows } = findings;
  return (
    <Frame
      title={preview.title}
      step={frame.step(4, 4, preview.step)}
      hasBack
      primary={{ label: preview.make[job], onClick: flow.make }}
    >
      <Text>{frame.logNotChanged}</Text>
      <BetterReading better={findings.better} />
      {changes === null ? null : <ChangeCounts changes={changes} />}
      {files.length === 0 ? null : (
        <Section heading={preview.filesTitle}>
          <CardList>
            {files.map((file) => (
              <File key={file.name} file={file} />
            ))}
          </CardList>
        </Section>
      )}
      <SheetList findings={findings} />
      <Totals findings={findings} />
      <Section heading={preview.firstRows(firstRows.sheet)}>
        {firstRows.rows.length === 0 ? (
          <Quiet>{preview.noRows}</Quiet>
        ) : (
          <>
            <ScrollTable label={preview.firstRows(firstRows.sheet)} columns={firstRows.columns} rows={firstRows.rows} />
            <Button className={styles.look} icon={<TableSearchRegular />} onClick={flow.lookAtResults}>
              {results.look}
            </Button>
          </>
        )}
      </Section>
    </Frame>
  );
}

export function ChangeCounts({ changes }: { readonly changes: Changes }) {
  const { preview, number } = useWords();
  const lines = [
    { name: preview.added, value: changes.added },
    { name: preview.changed, value: changes.changed },
    { name: preview.same, value: changes.same },
    { name: preview.gone, value: changes.gone, ...(changes.gone > 0 && { note: preview.goneNote }) },
    ...(changes.bySis === 0 ? [] : [{ name: preview.bySis, value: changes.bySis }]),
    ...(changes.heldBack === 0 ? [] : [{ name: preview.heldBack, value: changes.heldBack }]),
    { name: preview.newRecords, value: changes.newRecords },
  ];
  return (
    <Section heading={preview.changesTitle}>
      <Card>
        <Facts facts={lines.map(({ value, ...line }) => ({ ...line, value: number(value) }))} />
      </Card>
      <Quiet>{preview.changesNote}</Quiet>
    </Section>
  );
}

function File({ file: { name, rowCount, start, isWhole } }: { readonly file: FileToMake }) {
  const styles = useStyles();
  const { preview, rows } = useWords();
  return (
    <CardItem>
      <div className={styles.name}>{name}</div>
      <Quiet>
        {rowCount === 0 ? `${preview.emptyFile}. ` : ""}
        {rows(rowCount)}
      </Quiet>
      <Fold summary={preview.showFile(name)}>
        {isWhole ? null : <Quiet>{preview.partOfFile}</Quiet>}
        <pre className={styles.bytes} tabIndex={0} role="region" aria-label={preview.showFile(name)}>
          {start}
        </pre>
      </Fold>
    </CardItem>
  );
}

function SheetList({ findings: { sheets } }: { readonly findings: Findings }) {
  const styles = useStyles();
  const { preview, rows } = useWords();
  const { state } = usePane();
  return (
    <Section heading={preview.sheetsTitle}>
      <Card>
        <ul role="list" className={styles.sheets}>
          {sheets.map(({ sheet, rowCount, standing }) => (
            <li key={sheet} className={styles.sheet}>
              <span className={styles.name}>{sheet}</span>
              <span className={styles.standing}>
                {rows(rowCount)}, {preview.sheet[standing]}
              </span>
            </li>
          ))}
        </ul>
      </Card>
      {state.remembersSettings ? <Quiet>{preview.withSettings}</Quiet> : null}
    </Section>
  );
}
