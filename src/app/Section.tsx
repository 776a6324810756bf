/** A part of a screen under its own heading, and the card that its facts stand in. */
import { Subtitle2, makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { ReactNode } from "react";

const useStyles = makeStyles({
  section: { margin: "0 0 28px" },
  heading: { margin: "0 0 8px" },
  cards: { display: "grid", gap: "12px", gridTemplateColumns: "repeat(auto-fit, minmax(min(260px, 100%), 1fr))" },
  card: {
    padding: "12px 16px",
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  cardHeading: { margin: "0 0 6px", fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  facts: { margin: 0 },
  fact: { display: "flex", justifyContent: "space-between", gap: "12px", padding: "2px 0" },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  strong: { fontWeight: tokens.fontWeightSemibold },
});

export function Section({ heading, children }: { readonly heading: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <Subtitle2 as="h3" block id={id} className={styles.heading}>
        {heading}
      </Subtitle2>
      {children}
    </section>
  );
}

export function Cards({ children }: { readonly children: ReactNode }) {
  return <div className={useStyles().cards}>{children}</div>;
}

export type Fact = readonly [name: string, value: string, important?: "important"];

/** Names and values, one line each. */
export function FactCard({ heading, facts }: { readonly heading: string; readonly facts: readonly Fact[] }) {
  const styles = useStyles();
  return (
    <div className={styles.card}>
      <h4 className={styles.cardHeading}>{heading}</h4>
      <dl className={styles.facts}>
        {facts.map(([name, value, important]) => (
          <div key={name} className={styles.fact}>
            <dt className={important ? styles.strong : styles.term}>{name}</dt>
            <dd className={important ? `${styles.value} ${styles.strong}` : styles.value}>{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
