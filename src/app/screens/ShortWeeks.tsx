/** The short weeks of a pupil: those that can be filled, and the others when asked for. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { ShortWeek } from "../../core/planning-result.ts";
import type { TimeDisplay } from "../../core/tables/table.ts";
import { decimalHoursText, hoursMinutesText } from "../../core/units/minutes.ts";
import { Fold } from "../parts/Fold.tsx";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";

const useStyles = makeStyles({
  weeks: { margin: 0, padding: 0, listStyleType: "none" },
  week: { margin: "6px 0" },
  missing: { display: "block", fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
});

interface Props {
  /** Oldest first. */
  readonly weeks: readonly ShortWeek[];
  readonly timeDisplay: TimeDisplay;
}

export function ShortWeeks({ weeks, timeDisplay }: Props) {
  const { almost } = useWords();
  const closed = weeks.filter(({ whyNot }) => whyNot !== null);
  return (
    <>
      <Weeks weeks={weeks.filter(({ whyNot }) => whyNot === null)} timeDisplay={timeDisplay} />
      {closed.length === 0 ? null : (
        <Fold summary={almost.otherWeeks(closed.length)}>
          <Weeks weeks={closed} timeDisplay={timeDisplay} />
        </Fold>
      )}
    </>
  );
}

function Weeks({ weeks, timeDisplay }: Props) {
  const styles = useStyles();
  const words = useWords();
  if (weeks.length === 0) return null;
  return (
    <ul role="list" className={styles.weeks}>
      {weeks.map((week) => (
        <li key={week.monday} className={styles.week}>
          <span className={styles.missing}>
            {words.almost.week(week.monday, timeText(week.missing, timeDisplay, words))}
          </span>
          {fillText(week, timeDisplay, words)}
        </li>
      ))}
    </ul>
  );
}

function fillText(
  { excessNeeded, firstWeek, lastWeek, whyNot }: ShortWeek,
  display: TimeDisplay,
  words: Words,
): string {
  const { almost } = words;
  if (whyNot !== null) return almost.whyNot[whyNot];
  if (excessNeeded === null || firstWeek === null || lastWeek === null) return "";
  return `${almost.fill(timeText(excessNeeded, display, words))} ${almost.weeksPossible(firstWeek, lastWeek)}`;
}

/** As Display Time As says. */
function timeText(minutes: number, display: TimeDisplay, { almost }: Words): string {
  if (display === "Minutes") return almost.minutes(String(minutes));
  return almost.hours(display === "Hours:Minutes" ? hoursMinutesText(minutes) : decimalHoursText(minutes));
}
