/** Settings to and from a file that the command line reads too. */
import { Button, makeStyles } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { saveFile } from "../host/save-file.ts";
import { FilePicker } from "../parts/FilePicker.tsx";
import { Notice } from "../parts/Notice.tsx";
import { Section } from "../parts/Section.tsx";
import { Quiet } from "../parts/Text.tsx";
import { readSettingsFile, settingsFileText } from "../state/settings-file.ts";
import type { GivenSetting } from "../state/state.ts";
import { useWords } from "../words/words.ts";

const useStyles = makeStyles({
  ways: { display: "flex", flexWrap: "wrap", gap: "8px" },
});

type Given = ReadonlyMap<string, GivenSetting>;

interface Props {
  readonly given: Given;
  readonly sheetValues: ReadonlyMap<string, string>;
  readonly onLoad: (given: Given) => void;
}

export function DistrictFile({ given, sheetValues, onLoad }: Props) {
  const styles = useStyles();
  const { settings } = useWords();
  const picker = useRef<HTMLInputElement>(null);
  const [said, setSaid] = useState<{ readonly intent: "success" | "error"; readonly text: string } | null>(null);

  const load = async (file: File): Promise<void> => {
    const read = readSettingsFile(await file.text().catch(() => ""));
    if (read.kind === "not-settings") {
      setSaid({ intent: "error", text: settings.notJson(file.name) });
      return;
    }
    if (read.kind === "unknown") {
      setSaid({ intent: "error", text: settings.unknown(read.name) });
      return;
    }
    const taken = read.values.map(([name, value]) => [name, { value, source: "file" }] as const);
    onLoad(new Map([...given, ...taken]));
    setSaid({ intent: "success", text: settings.loaded(file.name, read.values.length) });
  };

  const save = (): void => {
    const values = new Map([...sheetValues, ...[...given].map(([name, { value }]) => [name, value] as const)]);
    saveFile(settings.fileName, new TextEncoder().encode(settingsFileText([...values])));
  };

  return (
    <Section heading={settings.file}>
      <Quiet>{settings.fileNote}</Quiet>
      <div className={styles.ways}>
        <Button onClick={() => picker.current?.click()}>{settings.load}</Button>
        <Button onClick={save}>{settings.download}</Button>
      </div>
      <FilePicker ref={picker} label={settings.chooseFile} accept=".json" onChoose={(file) => void load(file)} />
      <div role="status">{said === null ? null : <Notice intent={said.intent}>{said.text}</Notice>}</div>
    </Section>
  );
}
