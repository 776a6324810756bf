/** The short weeks of a pupil: together what fills them and until when, then week by week. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShortWeek } from "../../core/planning-result.ts";
import type { TimeDisplay } from "../../core/tables/table.ts";
import { decimalHoursText, hoursMinutesText } from "../../core/units/minutes.ts";
import { Fold } from "../parts/Fold.tsx";
import { ScrollTable } from "../parts/ScrollTable.tsx";
import { Quiet } from "../parts/Text.tsx";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  missing: { margin: "6px 0 2px", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  line: { margin: "2px 0" },
});

/** So few are shown at once. */
const FEW = 2;

interface Props {
  /** Of the student, for a screen reader: several lists stand on the screen. */
  readonly name: string;
  /** Oldest first. */
  readonly weeks: readonly ShortWeek[];
  readonly timeDisplay: TimeDisplay;
}

export function ShortWeeks({ name, weeks, timeDisplay }: Props) {
  return alikeWeeks(weeks).map((group, index) => (
    <Group key={index} name={name} weeks={group} timeDisplay={timeDisplay} />
  ));
}

/** Weeks of the same weeks that can fill them, or of the same reason why none can. Those that can be filled come first. */
function alikeWeeks(weeks: readonly ShortWeek[]): readonly (readonly ShortWeek[])[] {
  const groups = new Map<string, ShortWeek[]>();
  for (const week of weeks) {
    const key = String([week.whyNot, week.firstWeek, week.lastWeek]);
    groups.set(key, [...(groups.get(key) ?? []), week]);
  }
  return [...groups.values()].sort((a, b) => Number(a[0]?.whyNot !== null) - Number(b[0]?.whyNot !== null));
}

function Group({ name, weeks, timeDisplay }: Props) {
  const styles = useStyles();
  const words = useWords();
  const { almost, day } = words;
  const missing = weeks.reduce((sum, week) => sum + week.missing, 0);
  const rows = weeks.map(({ monday, missing: own, excessNeeded }) => [
    day(monday),
    timeText(own, timeDisplay),
    ...(excessNeeded === null ? [] : [timeText(excessNeeded, timeDisplay)]),
  ]);
  const { week, missing: head, above } = almost.columns;
  const isOpen = weeks[0]?.whyNot === null;
  return (
    <>
      <p className={styles.missing}>{almost.short(weeks.length, timeWithUnit(missing, timeDisplay, words))}</p>
      <p className={styles.line}>{fillText(weeks, timeDisplay, words)}</p>
      <Fold summary={almost.eachWeek} startsOpen={weeks.length <= FEW}>
        <ScrollTable
          label={[almost.eachWeek, name, ...rows.slice(0, 1).map(([first = ""]) => first)].join(", ")}
          columns={isOpen ? [week, head, above] : [week, head]}
          rows={rows}
          hasRowHeads
          hasNumbers
        />
        {isOpen ? <Quiet>{almost.aboveNote}</Quiet> : null}
      </Fold>
    </>
  );
}

function fillText(weeks: readonly ShortWeek[], display: TimeDisplay, words: Words): string {
  const { almost } = words;
  const { firstWeek = null, lastWeek = null, whyNot = null } = weeks[0] ?? {};
  if (whyNot !== null) return almost.whyNot[whyNot];
  if (firstWeek === null || lastWeek === null) return "";
  const most = Math.max(...weeks.map(({ excessNeeded }) => excessNeeded ?? 0));
  return `${almost.fill(timeWithUnit(most, display, words))} ${almost.weeksPossible(firstWeek, lastWeek)}`;
}

/** As Display Time As says. */
function timeText(minutes: number, display: TimeDisplay): string {
  if (display === "Minutes") return String(minutes);
  return display === "Hours:Minutes" ? hoursMinutesText(minutes) : decimalHoursText(minutes);
}

function timeWithUnit(minutes: number, display: TimeDisplay, { almost }: Words): string {
  const text = timeText(minutes, display);
  return display === "Minutes" ? almost.minutes(text) : almost.hours(text);
}
