/** Saves settings in the open workbook. Asks first when a sheet would have to be made. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import { usePane } from "../frame/pane.ts";
import { Notice } from "../parts/Notice.tsx";
import type { Given } from "../state/flow-actions.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  save: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

export function SaveInWorkbook({ given }: { readonly given: Given }) {
  const styles = useStyles();
  const { settings } = useWords();
  const { flow, state } = usePane();
  const [stage, setStage] = useState<"ready" | "asking" | "saved">("ready");
  const save = () => {
    void flow.saveSettings(given).then((isSaved) => setStage(isSaved ? "saved" : "ready"));
  };
  if (stage === "saved") return <Notice intent="success">{settings.saved}</Notice>;
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
        {settings.saveQuestion}
      </Notice>
    );
  }
  const needsSheet = (state.opened?.settingsSheet ?? null) === null;
  return (
    <div className={styles.save}>
      <Button onClick={needsSheet ? () => setStage("asking") : save}>{settings.save}</Button>
    </div>
  );
}
