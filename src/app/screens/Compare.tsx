/** Which reading of the rules gives the Hours Earned that Campus holds; who differs, and why. */
import { Button, Field, Select, makeStyles } from "@fluentui/react-components";
import type { ComparisonView } from "../engine/comparison-views.ts";
import { ROWS_AT_ONCE } from "../engine/rows-at-once.ts";
import { Frame } from "../frame/Frame.tsx";
import { usePane } from "../frame/pane.ts";
import { CardList } from "../parts/Card.tsx";
import { Notice } from "../parts/Notice.tsx";
import { ScrollTable } from "../parts/ScrollTable.tsx";
import { Section } from "../parts/Section.tsx";
import { Text } from "../parts/Text.tsx";
import type { CompareScreen } from "../state/comparison-state.ts";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";
import { Difference } from "./Difference.tsx";
import { changesText, readingText } from "./reading-text.ts";
import { SaveInWorkbook } from "./SaveInWorkbook.tsx";

const useStyles = makeStyles({
  select: { minWidth: 0 },
  list: { marginTop: "10px" },
  more: { marginTop: "10px" },
});

export function Compare({ screen }: { readonly screen: CompareScreen }) {
  const words = useWords();
  const { flow } = usePane();
  const { compare } = words;
  const { comparison, justSet } = screen;
  const { readings, present, best, shown } = comparison;
  const [inUse, chosen] = [readings[present], readings[shown]];
  if (inUse === undefined || chosen === undefined) return null;
  if (inUse.studentsCompared === 0) {
    return (
      <Frame title={compare.title} hasBack>
        <Notice intent="info" title={compare.nobodyTitle}>
          {compare.nobody}
        </Notice>
      </Frame>
    );
  }
  return (
    <Frame
      title={compare.title}
      hasBack
      primary={shown === present ? null : { label: compare.use, onClick: () => flow.changeReading(chosen.changes) }}
    >
      <Text>{compare.lead(inUse.studentsCompared)}</Text>
      {justSet === null ? null : <JustSet changes={changesText(justSet)} />}
      <Notice intent={best === present ? "success" : "info"}>{verdict(comparison, words)}</Notice>
      <Readings comparison={comparison} />
      <Differing comparison={comparison} />
    </Frame>
  );
}

function verdict({ readings, present, best, tied }: ComparisonView, { compare }: Words): string {
  const { studentsMatched = 0, studentsCompared = 0 } = readings[present] ?? {};
  const sentence =
    best === present
      ? compare.inUseIsBest(studentsMatched, studentsCompared)
      : compare.another(studentsMatched, readings[best]?.studentsMatched ?? 0, studentsCompared);
  return tied === 0 ? sentence : `${sentence} ${compare.tied(tied)}`;
}

function JustSet({ changes }: { readonly changes: string }) {
  const { compare } = useWords();
  const { state } = usePane();
  return (
    <>
      <Notice intent="success">{compare.set(changes)}</Notice>
      <SaveInWorkbook given={state.given} />
    </>
  );
}

function marksOf(place: number, { present, best }: ComparisonView, { compare }: Words): string[] {
  return [...(place === best ? [compare.best] : []), ...(place === present ? [compare.inUse] : [])];
}

function Readings({ comparison }: { readonly comparison: ComparisonView }) {
  const words = useWords();
  const { compare } = words;
  const { columns } = compare;
  const rows = comparison.readings.map((reading, place) => [
    [compare.matched(reading.studentsMatched, reading.studentsCompared), ...marksOf(place, comparison, words)].join(
      ", ",
    ),
    reading.rounding,
    reading.detail,
    reading.unlicensed,
  ]);
  return (
    <Section heading={compare.readings}>
      <ScrollTable
        label={compare.readings}
        columns={[columns.matched, columns.rounding, columns.detail, columns.unlicensed]}
        rows={rows}
        hasRowHeads
      />
    </Section>
  );
}

function Differing({ comparison }: { readonly comparison: ComparisonView }) {
  const styles = useStyles();
  const { compare, check } = useWords();
  const { flow } = usePane();
  const { readings, present, shown, differing } = comparison;
  const { studentsCompared = 0, studentsMatched = 0, changes = [] } = readings[shown] ?? {};
  const hidden = differing.count - differing.items.length;
  return (
    <Section heading={compare.differ(studentsCompared - studentsMatched)}>
      <Field label={compare.under} hint={shown === present ? compare.alreadyInUse : compare.sets(changesText(changes))}>
        <Select
          className={styles.select}
          value={String(shown)}
          onChange={(_event, { value }) => flow.showReading(Number(value))}
        >
          {readings.map((reading, place) => (
            <option key={place} value={String(place)}>
              {readingText(reading)}
            </option>
          ))}
        </Select>
      </Field>
      <div className={styles.list}>
        {differing.count === 0 ? <Text>{compare.nobodyDiffers}</Text> : null}
        <CardList>
          {differing.items.map((service) => (
            <Difference key={`${service.studentNumber} ${service.place}`} service={service} />
          ))}
        </CardList>
      </div>
      {hidden > 0 ? (
        <Button className={styles.more} onClick={flow.moreDifferences}>
          {check.more(Math.min(hidden, ROWS_AT_ONCE))}
        </Button>
      ) : null}
    </Section>
  );
}
