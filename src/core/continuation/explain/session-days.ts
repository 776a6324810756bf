/** Why a day is in session at a school, or is not. */
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfRule } from "../../make-figure.ts";
import { FATE_USED, KIND_CONTINUATION, KIND_DAILY, NONE } from "../../records/records.ts";
import type { CalendarDay, CalendarSheet, SchoolId } from "../../records/records.ts";
import { IN_SESSION } from "../../records/school-days.ts";
import type { CellAddress } from "../../sheet/sheet.ts";
import { asDay, formatDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { dayText } from "./week-at-hand.ts";
import type { RunAtHand } from "./week-at-hand.ts";

/** A day at a school. */
export interface SessionDay {
  readonly inSession: boolean;
  /** One sentence where it is not; "" where it is. */
  readonly text: string;
  /** Where that stands; none where no cell says it. */
  readonly cells: readonly CellAddress[];
}

/** For the weekdays of one school. Without a Calendar sheet this looks through the log once. */
export function sessionDays(run: RunAtHand, school: SchoolId): (day: Day) => SessionDay {
  const { continuation, records, settings } = run;
  const { calendar } = records;
  const { days } = continuation;
  const marking = calendar === null ? markingRows(run, school) : null;
  return (day) => {
    const { start, end, label } = settings.schoolYear;
    if (day < start || day > end)
      return { inSession: false, text: `${dayText(day)} is not in the school year ${label}.`, cells: [] };
    const inSession = ((days.marks[school]?.[day - days.yearStart] ?? 0) & IN_SESSION) !== 0;
    if (day > settings.asOf) {
      return { inSession: false, text: `${dayText(day)} is after As Of, ${formatDay(settings.asOf)}.`, cells: [] };
    }
    if (calendar !== null) return dayOfCalendar(run, calendar, school, day, inSession);
    const index = marking?.get(day);
    const text = inSession ? "" : `There is no Calendar sheet, and no attendance that counts is dated ${dayText(day)}.`;
    return { inSession, text, cells: index === undefined ? [] : [records.attendance.cell(index, "Date")] };
  };
}

/** The day as 1 or 0. */
export function sessionFigure(day: Day, { inSession, text, cells }: SessionDay): Figure {
  if (cells.length === 0) return figureOfRule(dayText(day), "days", inSession ? 1 : 0, "ce-target-day", text);
  return figureInCells(dayText(day), "days", inSession ? 1 : 0, cells, { text });
}

function dayOfCalendar(
  { records }: RunAtHand,
  calendar: CalendarSheet,
  school: SchoolId,
  day: Day,
  inSession: boolean,
): SessionDay {
  const listed = calendar.dayOn(school, day);
  if (listed === null) {
    return {
      inSession,
      text: `${dayText(day)} is not on the Calendar sheet.`,
      cells: [records.places.cell("Calendar", null)],
    };
  }
  const cell = (field: string): CellAddress => records.places.cell("Calendar", listed.row, field);
  if (inSession) return { inSession, text: "", cells: [cell("Date")] };
  const cells = [cell(markThatLacks(listed)), ...(listed.note === "" ? [] : [cell("Note")])];
  return { inSession, text: `${dayText(day)} is not in session: ${whyNot(listed)}`, cells };
}

function markThatLacks({ marks }: CalendarDay): string {
  return marks.schoolDay ? "Instruction" : "School Day";
}

/** The Note where there is one, as a sentence's end. */
function whyNot(listed: CalendarDay): string {
  const why = listed.note === "" ? `${markThatLacks(listed)} is not marked` : listed.note;
  return /[.!?]$/.test(why) ? why : `${why}.`;
}

/** The first row of each day that puts the day in session where there is no Calendar sheet. */
function markingRows({ records }: RunAtHand, school: SchoolId): ReadonlyMap<Day, number> {
  const { attendance } = records;
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
