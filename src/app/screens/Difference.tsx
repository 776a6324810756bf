/** A program service whose hours Campus holds otherwise: both figures, and the reasons with their cells. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { DifferenceView, ReasonView } from "../engine/comparison-views.ts";
import { CardItem } from "../parts/Card.tsx";
import { CellLinks } from "../parts/CellLinks.tsx";
import { Quiet } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";
import { changesText } from "./reading-text.ts";

const useStyles = makeStyles({
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  figures: { display: "flex", flexWrap: "wrap", justifyContent: "space-between", gap: "0 12px", margin: "2px 0" },
  difference: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  reasons: { margin: "6px 0 0", padding: 0, listStyleType: "none" },
  reason: { margin: "4px 0 0" },
  sentence: { margin: "0 0 2px" },
});

export function Difference({ service }: { readonly service: DifferenceView }) {
  const styles = useStyles();
  const words = useWords();
  const { compare } = words;
  const { studentName, studentNumber, school, start, previousHours, ourHours, reasons, at, place } = service;
  return (
    <CardItem>
      <h4 className={styles.name}>{studentName}</h4>
      <Quiet>{[studentNumber, school, compare.service(start)].filter((text) => text !== "").join(", ")}</Quiet>
      <div className={styles.figures}>
        <span>{compare.figures(previousHours, ourHours)}</span>
        <span className={styles.difference}>{compare.difference(ourHours - previousHours)}</span>
      </div>
      <CellLinks places={[{ at, place }]} />
      <ul role="list" className={styles.reasons}>
        {withOneOfReadings(reasons, words).map(({ reason, sentence }, index) => (
          <li key={index} className={styles.reason}>
            <p className={styles.sentence}>{sentence}</p>
            <CellLinks places={reason.places} {...("rows" in reason && { count: reason.rows })} />
          </li>
        ))}
      </ul>
    </CardItem>
  );
}

interface Told {
  readonly reason: ReasonView;
  readonly sentence: string;
}

/** Several readings that give the figure are told in one sentence, where the first of them stands. */
function withOneOfReadings(reasons: readonly ReasonView[], words: Words): readonly Told[] {
  const readings = reasons.filter((reason) => reason.kind === "other reading");
  const changes = readings.map((reason) => changesText(reason.changes));
  return reasons
    .filter((reason) => reason.kind !== "other reading" || reason === readings[0])
    .map((reason) => {
      const isReading = reason.kind === "other reading";
      return {
        reason,
        sentence: isReading ? words.compare.reasons.otherReading(changes) : reasonText(reason, words),
      };
    });
}

function reasonText(reason: Exclude<ReasonView, { readonly kind: "other reading" }>, { compare }: Words): string {
  const { reasons, why } = compare;
  const giving = (sentence: string): string => (reason.gives ? `${sentence} ${reasons.gives}` : sentence);
  switch (reason.kind) {
    case "rows after":
      return reason.upTo === null ? reasons.upToNone(reason.rows) : reasons.upTo(reason.upTo, reason.rows);
    case "not counted":
      return giving(reasons.notCounted(reason.rows, reason.minutes, why[reason.why]));
    case "overlap":
      return giving(reasons.overlap(reason.minutes));
    case "section detail":
      return giving(reasons.detail(reason.minutes));
    case "left out":
      return reasons.leftOut(reason.rows);
    case "unexplained":
      return reasons.unexplained;
  }
}
