/** Where a run begins: open or drop a log, get an empty one, or try with made-up students. */
import { Body1, Button, Subtitle1, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUploadRegular } from "@fluentui/react-icons";
import { useRef } from "react";
import type { ChangeEvent } from "react";
import type { RunControls } from "./use-run.ts";

const useStyles = makeStyles({
  lead: { margin: "0 0 4px" },
  zone: {
    margin: "20px 0",
    padding: "32px 16px",
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    gap: "12px",
    textAlign: "center",
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusXLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  icon: { fontSize: "40px", color: tokens.colorBrandForeground1 },
  hint: { color: tokens.colorNeutralForeground2 },
  more: { display: "flex", flexWrap: "wrap", gap: "8px 12px" },
});

export function OpenFile({ controls }: { readonly controls: RunControls }) {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const file = event.target.files?.[0];
    event.target.value = "";
    if (file !== undefined) controls.openFile(file);
  };
  return (
    <>
      <Subtitle1 as="h2" block className={styles.lead}>
        Turn your attendance log into a file your SIS accepts.
      </Subtitle1>
      <Body1 as="p" block>
        Make weekly audit sheets you can print and sign.
      </Body1>
      <div className={styles.zone}>
        <ArrowUploadRegular className={styles.icon} aria-hidden />
        <Button appearance="primary" size="large" onClick={() => input.current?.click()}>
          Open an attendance log
        </Button>
        <input
          ref={input}
          className="for-screen-readers"
          type="file"
          accept=".xlsx,.xlsm"
          aria-label="Attendance log (.xlsx)"
          tabIndex={-1}
          onChange={choose}
        />
        <Body1 className={styles.hint}>or drop an Excel workbook (.xlsx) here. Your log is not changed.</Body1>
      </div>
      <div className={styles.more}>
        <Button onClick={controls.saveTemplate}>Create a log for me</Button>
        <Button onClick={controls.trySample}>Try with made-up students</Button>
      </div>
    </>
  );
}
