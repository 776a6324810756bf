/** Why a day is in session at a school, or is not: the row of the Calendar, or of attendance, that says so. */
import type { Figure } from "./explain.ts";
import { figureInCells, figureOfRule } from "./make-figure.ts";
import { FATE_USED, KIND_CONTINUATION, KIND_DAILY, NONE } from "./records/records.ts";
import type { CalendarDay, CalendarSheet, Records, SchoolId } from "./records/records.ts";
import { IN_SESSION } from "./records/school-days.ts";
import type { SchoolDays } from "./records/school-days.ts";
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import { asDay, dayName, formatDay } from "./units/day.ts";
import type { Day } from "./units/day.ts";

/** A day at a school. */
export interface SessionDay {
  readonly inSession: boolean;
  /** One sentence where it is not; "" where it is. */
  readonly text: string;
  /** Where that stands; none where no cell says it. */
  readonly cells: readonly CellAddress[];
}

/** For the weekdays of one school. Without a Calendar sheet this is one pass over the log. */
export function sessionDays(records: Records, days: SchoolDays, school: SchoolId): (day: Day) => SessionDay {
  const { calendar, attendance } = records;
  const { yearStart, yearEnd, marks } = days;
  const rows = calendar === null ? firstRows(records, school) : null;
  return (day) => {
    if (day < yearStart || day > yearEnd) {
      const year = `${formatDay(yearStart)} to ${formatDay(yearEnd)}`;
      return { inSession: false, text: `${dayName(day)} is not in the school year, ${year}.`, cells: [] };
    }
    const inSession = ((marks[school]?.[day - yearStart] ?? 0) & IN_SESSION) !== 0;
    if (calendar !== null) return dayOfCalendar(records, calendar, school, day, inSession);
    const index = rows?.get(day);
    const text = inSession ? "" : `There is no Calendar sheet, and no attendance that counts is dated ${dayName(day)}.`;
    return { inSession, text, cells: index === undefined ? [] : [attendance.cell(index, "Date")] };
  };
}

/** The day as 1 or 0. `rule` stands where no cell says it. */
export function sessionFigure(day: Day, { inSession, text, cells }: SessionDay, rule: RuleId): Figure {
  const value = inSession ? 1 : 0;
  if (cells.length === 0) return figureOfRule(dayName(day), "days", value, rule, text);
  return figureInCells(dayName(day), "days", value, cells, { text });
}

function dayOfCalendar(
  { places }: Records,
  calendar: CalendarSheet,
  school: SchoolId,
  day: Day,
  inSession: boolean,
): SessionDay {
  const listed = calendar.dayOn(school, day);
  if (listed === null) {
    const text = `${dayName(day)} is not on the Calendar sheet.`;
    return { inSession, text, cells: [places.cell("Calendar", null)] };
  }
  const cell = (field: string): CellAddress => places.cell("Calendar", listed.row, field);
  if (inSession) return { inSession, text: "", cells: [cell("Date")] };
  const cells = [cell(markThatLacks(listed)), ...(listed.note === "" ? [] : [cell("Note")])];
  return { inSession, text: `${dayName(day)} is not in session: ${whyNot(listed)}`, cells };
}

function markThatLacks({ marks }: CalendarDay): string {
  return marks.schoolDay ? "Instruction" : "School Day";
}

/** The Note where there is one, as a sentence's end. */
function whyNot(listed: CalendarDay): string {
  const why = listed.note === "" ? `${markThatLacks(listed)} is not marked` : listed.note;
  return /[.!?]$/.test(why) ? why : `${why}.`;
}

/** By day, the first row of continuation or of whole-day codes that is used at the school. */
function firstRows({ attendance }: Records, school: SchoolId): ReadonlyMap<Day, number> {
  const rows = new Map<Day, number>();
  for (let index = 0; index < attendance.count; index++) {
    const kind = attendance.kind[index];
    if (attendance.school[index] !== school || attendance.fate[index] !== FATE_USED) continue;
    if (kind !== KIND_CONTINUATION && kind !== KIND_DAILY) continue;
    const day = asDay(attendance.day[index] ?? NONE);
    if (!rows.has(day)) rows.set(day, index);
  }
  return rows;
}
