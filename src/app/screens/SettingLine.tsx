/** One setting: its value, what it does, where the value comes from. */
import { Field, Input, Select, makeStyles, tokens } from "@fluentui/react-components";
import { settingChoices } from "../../core/records/settings.ts";
import type { GivenSetting } from "../state/state.ts";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  line: {
    padding: "8px 0",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    ":last-child": { borderBottom: "none" },
  },
  // As narrow as the pane, however long a choice is.
  field: { gridTemplateColumns: "minmax(0, 1fr)" },
  input: { width: "100%", minWidth: 0 },
});

interface Props {
  readonly name: string;
  readonly given: GivenSetting | undefined;
  readonly sheetValue: string | undefined;
  readonly sheetName: string | null;
  readonly onChange: (value: string) => void;
}

export function SettingLine({ name, given, sheetValue, sheetName, onChange }: Props) {
  const styles = useStyles();
  const words = useWords();
  const choices = settingChoices(name);
  const value = given?.value ?? sheetValue ?? "";
  const [standard, ...others] = choices;
  return (
    <div className={styles.line}>
      <Field
        className={styles.field}
        label={name}
        hint={[words.settingNotes[name] ?? "", sourceText(given, sheetValue, sheetName, words)].join(" ").trim()}
      >
        {standard === undefined ? (
          <Input
            className={styles.input}
            value={value}
            placeholder={words.settings.source.default}
            onChange={(_event, { value: typed }) => onChange(typed)}
          />
        ) : (
          <Select className={styles.input} value={value} onChange={(_event, { value: chosen }) => onChange(chosen)}>
            <option value="">{words.settings.defaultChoice(standard)}</option>
            {[standard, ...others].map((choice) => (
              <option key={choice} value={choice}>
                {choice}
              </option>
            ))}
          </Select>
        )}
      </Field>
    </div>
  );
}

/** Nothing for a default: the field says so. */
function sourceText(
  given: GivenSetting | undefined,
  sheetValue: string | undefined,
  sheetName: string | null,
  { settings: { source } }: Words,
): string {
  if (given !== undefined) return `${given.source === "file" ? source.file : source.visit}.`;
  if (sheetValue !== undefined && sheetValue !== "" && sheetName !== null) return `${source.sheet(sheetName)}.`;
  return "";
}
