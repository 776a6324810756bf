/** Why a day is in session at a school, or is not: the row of the Calendar, or of attendance, that says so. */
import type { Figure } from "./explain.ts";
import { figureInCells, figureOfRule } from "./make-figure.ts";
import type { Said } from "./make-figure.ts";
import { FATE_USED, KIND_CONTINUATION, KIND_DAILY, NONE } from "./records/records.ts";
import type { CalendarDay, CalendarSheet, Records, SchoolId } from "./records/records.ts";
import { IN_SESSION } from "./records/school-days.ts";
import type { SchoolDays } from "./records/school-days.ts";
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import { asDay, formatDay } from "./units/day.ts";
import type { Day } from "./units/day.ts";
import { dayPhrase } from "./words/day-phrase.ts";
import { phrase } from "./words/phrase.ts";
import type { Value } from "./words/phrase.ts";

/** A day at a school. */
export interface SessionDay {
  readonly inSession: boolean;
  /** Why it is not; empty where it is. */
  readonly text: Said;
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
      const year = { from: formatDay(yearStart), to: formatDay(yearEnd) };
      return { inSession: false, text: phrase("not-in-school-year", { day: dayPhrase(day), ...year }), cells: [] };
    }
    const inSession = ((marks[school]?.[day - yearStart] ?? 0) & IN_SESSION) !== 0;
    if (calendar !== null) return dayOfCalendar(records, calendar, school, day, inSession);
    const index = rows?.get(day);
    const text = inSession ? [] : phrase("no-attendance-on-day", { day: dayPhrase(day) });
    return { inSession, text, cells: index === undefined ? [] : [attendance.cell(index, "Date")] };
  };
}

/** The day as 1 or 0. `rule` stands where no cell says it. */
export function sessionFigure(day: Day, { inSession, text, cells }: SessionDay, rule: RuleId): Figure {
  const value = inSession ? 1 : 0;
  if (cells.length === 0) return figureOfRule(dayPhrase(day), "days", value, rule, text);
  return figureInCells(dayPhrase(day), "days", value, cells, { text });
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
    const text = phrase("not-on-calendar", { day: dayPhrase(day) });
    return { inSession, text, cells: [places.cell("Calendar", null)] };
  }
  const cell = (field: string): CellAddress => places.cell("Calendar", listed.row, field);
  if (inSession) return { inSession, text: [], cells: [cell("Date")] };
  const cells = [cell(markThatLacks(listed)), ...(listed.note === "" ? [] : [cell("Note")])];
  return { inSession, text: phrase("not-in-session", { day: dayPhrase(day), why: whyNot(listed) }), cells };
}

function markThatLacks({ marks }: CalendarDay): string {
  return marks.schoolDay ? "Instruction" : "School Day";
}

/** The Note where there is one, as a sentence's end. */
function whyNot(listed: CalendarDay): Value {
  const { note } = listed;
  if (note === "") return phrase("mark-missing", { mark: markThatLacks(listed) });
  return /[.!?]$/.test(note) ? note : `${note}.`;
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
