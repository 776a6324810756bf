/** The files of a run, each with its button. */
import { Body1, Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownloadRegular, CheckmarkRegular } from "@fluentui/react-icons";
import { useState } from "react";
import type { ResultFile } from "../pipeline/run-workbook.ts";
import { saveFile } from "./save-file.ts";
import { Section } from "./Section.tsx";
import { counted } from "./words.ts";

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: "0 0 8px", padding: 0, display: "flex", flexDirection: "column", gap: "8px" },
  item: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: "8px 16px",
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  words: { minWidth: 0, flexGrow: 1, flexBasis: "200px" },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function SaveFiles({ files }: { readonly files: readonly ResultFile[] }) {
  const styles = useStyles();
  const [saved, setSaved] = useState<readonly string[]>([]);
  const save = (file: ResultFile) => {
    saveFile(file.name, file.bytes);
    setSaved((names) => [...names, file.name]);
  };
  return (
    <Section heading="Save the results">
      <ul className={styles.list}>
        {files.map((file, index) => (
          <li key={file.name} className={styles.item}>
            <div className={styles.words}>
              <div className={styles.name}>{file.name}</div>
              <div className={styles.hint}>{describe(file)}</div>
            </div>
            <Button
              appearance={index === 0 ? "primary" : "secondary"}
              icon={saved.includes(file.name) ? <CheckmarkRegular /> : <ArrowDownloadRegular />}
              aria-label={`Save ${file.name}`}
              onClick={() => save(file)}
            >
              {saved.includes(file.name) ? "Saved" : "Save"}
            </Button>
          </li>
        ))}
      </ul>
      <Body1 as="p" block className={styles.hint}>
        Your log is not changed. Try an import with one or two students first.
      </Body1>
    </Section>
  );
}

function describe({ name, rowCount }: ResultFile): string {
  if (rowCount === null) return "A copy of your log with the audit sheets added";
  const what = name.startsWith("AR_Services") ? "Program services for your SIS" : "Program records for your SIS";
  return rowCount === 0 ? `${what}: nothing to import` : `${what}: ${counted(rowCount, "row")}`;
}
