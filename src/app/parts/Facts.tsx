/** Names and values, one line each. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { meaningOf } from "../words/meanings.ts";
import { useWords } from "../words/words.ts";
import { ReportWord } from "./ReportWord.tsx";

const useStyles = makeStyles({
  facts: { margin: 0 },
  fact: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "12px", padding: "2px 0" },
  // Beside words that say what they mean, and are as high as a finger wants them, all lines are.
  amongWords: { alignItems: "center", minHeight: "32px" },
  term: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums", flexShrink: 0 },
  note: { display: "block", fontSize: tokens.fontSizeBase200 },
});

export interface Fact {
  readonly name: string;
  readonly value: string;
  readonly note?: string;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  const { meanings } = useWords();
  const hasWords = facts.some(({ name }) => meaningOf(meanings, name) !== null);
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className={mergeClasses(styles.fact, hasWords && styles.amongWords)}>
          <dt className={styles.term}>
            <ReportWord word={name} />
            {note === undefined ? null : <span className={styles.note}>{note}</span>}
          </dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
