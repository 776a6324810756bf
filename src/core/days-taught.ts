/** Why so many days were taught: a 1 or a 0 for every weekday, with the row of the Calendar, or of attendance, that says so. */
import type { Figure } from "./explain.ts";
import { figureOfParts } from "./make-figure.ts";
import type { Records, SchoolId } from "./records/records.ts";
import type { SchoolDays } from "./records/school-days.ts";
import type { RuleId } from "./rules/rules.ts";
import { sessionDays, sessionFigure } from "./session-days.ts";
import { addDays, formatDay, isWeekday } from "./units/day.ts";
import type { Day } from "./units/day.ts";
import { phrase } from "./words/phrase.ts";

/**
 * Days Taught from one day to another, both included (0 when `from` is after `to`): the same count as SchoolDays.daysTaught,
 * day by day, with the days off between them and why. `rule` is the one that asks for them.
 */
export function daysTaughtFigure(
  records: Records,
  days: SchoolDays,
  school: SchoolId,
  from: Day,
  to: Day,
  rule: RuleId,
): Figure {
  const sessionOn = sessionDays(records, days, school);
  const weekdays: Figure[] = [];
  const first = from > days.yearStart ? from : days.yearStart;
  const last = to < days.yearEnd ? to : days.yearEnd;
  for (let day = first; day <= last; day = addDays(day, 1)) {
    if (isWeekday(day)) weekdays.push(sessionFigure(day, sessionOn(day), rule));
  }
  const text = [
    phrase(records.calendar === null ? "taught-without-calendar" : "taught-by-calendar"),
    phrase("counted-from-to", { from: formatDay(from), to: formatDay(to) }),
  ];
  return figureOfParts("Days Taught", "days", "sum", fromFirstToLastTaught(weekdays), { rule, text });
}

/** Without the weeks before the first day taught and after the last: a summer is long and says nothing. */
function fromFirstToLastTaught(weekdays: readonly Figure[]): readonly Figure[] {
  const isTaught = ({ value }: Figure): boolean => value > 0;
  const first = weekdays.findIndex(isTaught);
  return first < 0 ? [] : weekdays.slice(first, weekdays.findLastIndex(isTaught) + 1);
}
