/** Names and values, one line each. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { ReportWord } from "./ReportWord.tsx";

const useStyles = makeStyles({
  facts: { margin: 0 },
  // A word that says what it means is higher than its figure.
  fact: { display: "flex", justifyContent: "space-between", alignItems: "baseline", gap: "12px", padding: "2px 0" },
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
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, note }) => (
        <div key={name} className={styles.fact}>
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
