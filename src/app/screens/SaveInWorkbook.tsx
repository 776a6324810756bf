/** Saves settings in the open workbook, or in the copies of an open file. Asks first when a sheet would have to be made. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import type { Given } from "../state/flow-actions.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  save: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

/** Nothing where no workbook is open, or this place cannot write to it. */
export function SaveInWorkbook({ given }: { readonly given: Given }) {
  const styles = useStyles();
  const { settings } = useWords();
  const { flow, state, host } = usePane();
  const [stage, setStage] = useState<"ready" | "asking" | "saved">("ready");
  const { opened, remembersSettings } = state;
  if (opened === null || (!opened.isFile && host.saveSettings === null)) return null;
  const words = opened.isFile ? settings.inCopy : settings.inWorkbook;
  const save = () => {
    void flow.saveSettings(given).then((isSaved) => setStage(isSaved ? "saved" : "ready"));
  };
  if (opened.isFile && remembersSettings) {
    return (
      <Notice intent="success" actions={<Button onClick={flow.leaveSettingsOut}>{settings.leaveOut}</Button>}>
        {words.saved}
      </Notice>
    );
  }
  if (!opened.isFile && stage === "saved") return <Notice intent="success">{words.saved}</Notice>;
  if (stage === "asking") {
    return (
      <Notice
        intent="info"
        actions={
          <>
            <Button onClick={save}>{settings.saveYes}</Button>
            <Button onClick={() => setStage("ready")}>{settings.saveNo}</Button>
          </>
        }
      >
        {words.question}
      </Notice>
    );
  }
  return (
    <div className={styles.save}>
      <Button onClick={opened.settingsSheet === null ? () => setStage("asking") : save}>{words.save}</Button>
    </div>
  );
}
