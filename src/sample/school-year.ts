/** The made-up district's school year 2025-26: 180 days of instruction, Saturdays, an intersession and summer sessions. */
import { addDays, dayFromParts, isWeekday, weekdayOf } from "../core/units/day.ts";
import type { Day } from "../core/units/day.ts";

/** A date that is written in this source; a date that does not exist is a mistake in it. */
export function date(year: number, month: number, dayOfMonth: number): Day {
  const day = dayFromParts(year, month, dayOfMonth);
  if (day === null) throw new Error(`no such date: ${String(year)}-${String(month)}-${String(dayOfMonth)}`);
  return day;
}

export const SCHOOL_YEAR = "2025-26";
export const FIRST_DAY = date(2025, 8, 18);
const LAST_DAY = date(2026, 6, 4);
/** The Friday on which the eighth school month ends: the district is about to make its P-2 report. */
export const AS_OF = date(2026, 3, 27);
/** The last import into the SIS. */
export const LAST_IMPORT = date(2026, 2, 27);

export interface CalendarDay {
  readonly day: Day;
  /** "": every school. */
  readonly school: string;
  readonly schoolDay: boolean;
  readonly instruction: boolean;
  readonly attendance: boolean;
  readonly note: string;
}

type Span = readonly [from: Day, to: Day, note: string];

const daysOff: readonly Span[] = [
  [date(2025, 9, 1), date(2025, 9, 1), "Labor Day"],
  [date(2025, 10, 10), date(2025, 10, 10), "Staff development"],
  [date(2025, 11, 11), date(2025, 11, 11), "Veterans Day"],
  [date(2025, 11, 24), date(2025, 11, 28), "Thanksgiving week"],
  [date(2025, 12, 22), date(2026, 1, 2), "Winter break"],
  [date(2026, 1, 5), date(2026, 1, 5), "Staff development"],
  [date(2026, 1, 19), date(2026, 1, 19), "Martin Luther King Jr. Day"],
  [date(2026, 2, 9), date(2026, 2, 9), "Lincoln Day"],
  [date(2026, 2, 16), date(2026, 2, 16), "Presidents' Day"],
  [date(2026, 3, 13), date(2026, 3, 13), "Staff development"],
  [date(2026, 3, 30), date(2026, 4, 3), "Spring break"],
  [date(2026, 5, 25), date(2026, 5, 25), "Memorial Day"],
];

/** Attendance is taken and no instruction is given: Attendance Recovery only. Monday to Thursday of these weeks. */
const sessions: readonly Span[] = [
  [date(2025, 7, 7), date(2025, 7, 24), "Summer session"],
  [date(2025, 12, 22), date(2025, 12, 23), "Winter intersession"],
  [date(2026, 6, 8), date(2026, 6, 18), "Summer session"],
];

/** Saturday school is held about twice a month. */
export const saturdays: readonly Day[] = [
  date(2025, 9, 13),
  date(2025, 9, 27),
  date(2025, 10, 11),
  date(2025, 10, 25),
  date(2025, 11, 8),
  date(2025, 12, 6),
  date(2026, 1, 10),
  date(2026, 1, 24),
  date(2026, 2, 7),
  date(2026, 2, 28),
  date(2026, 3, 14),
  date(2026, 4, 18),
  date(2026, 5, 9),
];

/** The continuation schools' own day off. */
const CONTINUATION_DAY_OFF = date(2026, 2, 6);

/** The rows of the Calendar sheet, by date; the continuation schools have one day of their own. */
export function districtCalendar(continuationSchools: readonly string[]): readonly CalendarDay[] {
  const days: CalendarDay[] = [];
  const add = (day: Day, marks: string, note: string, school = ""): void => {
    const has = (mark: string): boolean => marks.includes(mark);
    days.push({ day, school, schoolDay: has("S"), instruction: has("I"), attendance: has("A"), note });
  };
  for (let day = date(2025, 7, 1); day <= date(2026, 6, 30); day = addDays(day, 1)) {
    const session = spanOf(sessions, day);
    const off = spanOf(daysOff, day);
    if (session !== null && weekdayOf(day) < 4) add(day, "SA", session);
    else if (saturdays.includes(day)) add(day, "SA", "Saturday school");
    else if (isWeekday(day) && off !== null) add(day, "", off);
    else if (isInstructionDay(day)) add(day, "SIA", noteOf(day));
    if (day === CONTINUATION_DAY_OFF) for (const school of continuationSchools) add(day, "", "Staff retreat", school);
  }
  return days;
}

function noteOf(day: Day): string {
  if (day === FIRST_DAY) return "First day of school";
  return day === LAST_DAY ? "Last day of school" : "";
}

function spanOf(spans: readonly Span[], day: Day): string | null {
  const found = spans.find(([from, to]) => day >= from && day <= to);
  return found === undefined ? null : found[2];
}

function isInstructionDay(day: Day): boolean {
  return day >= FIRST_DAY && day <= LAST_DAY && isWeekday(day) && spanOf(daysOff, day) === null;
}

function daysOf(from: Day, to: Day, wanted: (day: Day) => boolean): readonly Day[] {
  const days: Day[] = [];
  for (let day = from; day <= to; day = addDays(day, 1)) if (wanted(day)) days.push(day);
  return days;
}

export const instructionDays: readonly Day[] = daysOf(FIRST_DAY, LAST_DAY, isInstructionDay);
export const continuationDays: readonly Day[] = instructionDays.filter((day) => day !== CONTINUATION_DAY_OFF);

/** The summer session before the school year begins. */
export const summerDays: readonly Day[] = daysOf(date(2025, 7, 7), date(2025, 7, 24), (day) => weekdayOf(day) < 4);
