/** The totals of a job in the report's own words, and what these mean. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { decimalHoursText } from "../../core/units/minutes.ts";
import type { Findings } from "../engine/views.ts";
import { Card } from "../parts/Card.tsx";
import { Facts } from "../parts/Facts.tsx";
import type { Fact } from "../parts/Facts.tsx";
import { Fold } from "../parts/Fold.tsx";
import { Section } from "../parts/Section.tsx";
import { wordsOfTotals } from "../words/meanings.ts";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  meanings: { margin: 0 },
  word: { fontWeight: tokens.fontWeightSemibold },
  meaning: { margin: "0 0 6px" },
});

export function Totals({ findings }: { readonly findings: Findings }) {
  const styles = useStyles();
  const words = useWords();
  const { preview, meanings } = words;
  return (
    <Section heading={preview.figures}>
      <Card>
        <Facts facts={factsOf(findings, words)} />
        <Fold summary={preview.words}>
          <dl className={styles.meanings}>
            {wordsOfTotals[findings.job].map((word) => (
              <div key={word}>
                <dt className={styles.word}>{word}</dt>
                <dd className={styles.meaning}>{meanings[word]}</dd>
              </div>
            ))}
          </dl>
        </Fold>
      </Card>
    </Section>
  );
}

function factsOf({ job, totals: { recovery, continuation } }: Findings, { figures, number }: Words): Fact[] {
  const hours = (minutes: number): string => number(Number(decimalHoursText(minutes)));
  if (job === "recovery") {
    return [
      { name: figures.students, value: number(recovery.students) },
      { name: figures.hoursEarned, value: number(recovery.hoursEarned) },
      { name: figures.daysEarned, value: number(recovery.daysEarned) },
      { name: figures.daysCredited, value: number(recovery.daysCredited) },
    ];
  }
  return [
    { name: figures.students, value: number(continuation.students) },
    { name: figures.weeks, value: number(continuation.weeks) },
    { name: figures.maxHours, value: hours(continuation.maxMinutes) },
    { name: figures.apporHours, value: hours(continuation.apportionedMinutes) },
    { name: figures.totalAppor, value: hours(continuation.totalApportionedMinutes) },
    { name: figures.unusedExcess, value: hours(continuation.unusedExcessMinutes) },
    { name: figures.stillShort, value: hours(continuation.stillShortMinutes) },
  ];
}
