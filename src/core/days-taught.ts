/** Why so many days were taught: every in-session day of a school with the row of the Calendar, or of attendance, that says so. */
import type { Figure } from "./explain.ts";
import { figureInCells, figureOfParts } from "./make-figure.ts";
import { FATE_USED, KIND_CONTINUATION, KIND_DAILY } from "./records/records.ts";
import type { Records, SchoolId } from "./records/records.ts";
import { IN_SESSION } from "./records/school-days.ts";
import type { SchoolDays } from "./records/school-days.ts";
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import { asDay, dayName, formatDay } from "./units/day.ts";
import type { Day } from "./units/day.ts";

/**
 * Days Taught from one day to another, both included (0 when `from` is after `to`): the same count as SchoolDays.daysTaught,
 * day by day. `rule` is the one that asks for them. Without a Calendar sheet a day's cell is that of the first row that shows it; that is one pass over the log.
 */
export function daysTaughtFigure(
  records: Records,
  days: SchoolDays,
  school: SchoolId,
  from: Day,
  to: Day,
  rule: RuleId,
): Figure {
  const marks = days.marks[school];
  const rows = records.calendar === null ? firstRows(records, days, school) : null;
  const taught: Figure[] = [];
  const last = Math.min(to, days.yearEnd);
  for (let day: number = Math.max(from, days.yearStart); day <= last; day++) {
    if (((marks?.[day - days.yearStart] ?? 0) & IN_SESSION) === 0) continue;
    const cells = rows === null ? calendarCells(records, school, asDay(day)) : attendanceCells(records, rows, day);
    taught.push(figureInCells(dayName(asDay(day)), "days", 1, cells));
  }
  const how =
    records.calendar === null
      ? "There is no Calendar sheet: a weekday with attendance at the school is taken as taught."
      : "Weekdays on which the Calendar marks School Day and Instruction.";
  return figureOfParts("Days Taught", "days", "count", taught, {
    rule,
    text: `${how} They are counted from ${formatDay(from)} to ${formatDay(to)}.`,
  });
}

function calendarCells(records: Records, school: SchoolId, day: Day): readonly CellAddress[] {
  const row = records.calendar?.dayOn(school, day)?.row;
  return row === undefined ? [] : [records.places.cell("Calendar", row, "Date")];
}

function attendanceCells(
  { attendance }: Records,
  rows: ReadonlyMap<number, number>,
  day: number,
): readonly CellAddress[] {
  const index = rows.get(day);
  return index === undefined ? [] : [attendance.cell(index, "Date")];
}

/** By day, the first row of continuation or of whole-day codes that is used at the school. */
function firstRows({ attendance }: Records, days: SchoolDays, school: SchoolId): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (let index = 0; index < attendance.count; index++) {
    if (attendance.school[index] !== school || attendance.fate[index] !== FATE_USED) continue;
    if (attendance.kind[index] !== KIND_CONTINUATION && attendance.kind[index] !== KIND_DAILY) continue;
    const day = attendance.day[index] ?? 0;
    if (day >= days.yearStart && day <= days.yearEnd && !first.has(day)) first.set(day, index);
  }
  return first;
}
