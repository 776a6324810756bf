/** Once, before there is a workbook: open a log, get an empty one, or try with made-up students. */
import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet, Text } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import { LogLooks } from "./LogLooks.tsx";

const useStyles = makeStyles({
  promises: { listStyleType: "none", margin: "12px 0", padding: 0, display: "grid", gap: "6px" },
  promise: { display: "flex", gap: "8px", alignItems: "flex-start" },
  icon: { flexShrink: 0, fontSize: "20px", color: tokens.colorStatusSuccessForeground1 },
  more: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function Start({ savedTemplate }: { readonly savedTemplate: boolean }) {
  const styles = useStyles();
  const { start } = useWords();
  const { flow, host } = usePane();
  const picker = useRef<HTMLInputElement>(null);
  const inExcel = host.workbook !== null;
  const primary = inExcel
    ? { label: start.useThisWorkbook, onClick: flow.useThisWorkbook }
    : { label: start.openLog, onClick: () => picker.current?.click() };
  return (
    <Frame title={start.title} primary={primary}>
      <Text>{start.lead}</Text>
      {savedTemplate ? <Notice intent="success">{start.templateSaved}</Notice> : null}
      <ul role="list" className={styles.promises}>
        {start.promises.map((promise) => (
          <li key={promise} className={styles.promise}>
            <CheckmarkCircleRegular className={styles.icon} aria-hidden />
            <span>{promise}</span>
          </li>
        ))}
      </ul>
      {inExcel ? null : (
        <>
          <FilePicker ref={picker} label={start.chooseFile} accept=".xlsx,.xlsm" onChoose={flow.openFile} />
          <Quiet>{start.orDrop}</Quiet>
        </>
      )}
      <Section heading={start.otherWays}>
        <div className={styles.more}>
          <Button onClick={flow.createLog}>{start.createLog}</Button>
          <Button onClick={flow.trySample}>{start.trySample}</Button>
        </div>
      </Section>
      <LogLooks />
    </Frame>
  );
}
