/** Marks every day of the school year at every school: from the Calendar sheet, or inferred from attendance without one. */
import { NONE } from "../records/records.ts";
import type { CalendarSheet, DayMarks, Records } from "../records/records.ts";
import { IN_SESSION, RECOVERY_DAY, WEEKEND_DAY } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { addDays, isWeekday } from "../units/day.ts";
import type { Day } from "../units/day.ts";

/**
 * One byte per day of the school year for each school. `marksTheDay` says of an attendance row whether it makes its weekday
 * one in session where there is no Calendar sheet; it is not asked when there is one.
 */
export function markDays(
  records: Records,
  settings: Settings,
  marksTheDay: (index: number) => boolean,
): readonly Uint8Array[] {
  const { start, end } = settings.schoolYear;
  const length = end - start + 1;
  const { calendar } = records;
  if (calendar !== null)
    return records.schools.names.map((_name, school) => fromCalendar(calendar, school, settings, length));

  const marks = records.schools.names.map(() => {
    const days = new Uint8Array(length);
    for (let i = 0; i < length; i++) days[i] = isWeekday(addDays(start, i)) ? RECOVERY_DAY : RECOVERY_DAY | WEEKEND_DAY;
    return days;
  });
  const { attendance } = records;
  for (let index = 0; index < attendance.count; index++) {
    const day = (attendance.day[index] ?? NONE) - start;
    const days = marks[attendance.school[index] ?? NONE];
    if (days === undefined || day < 0 || day >= length) continue;
    const mark = days[day] ?? 0;
    if ((mark & (IN_SESSION | WEEKEND_DAY)) === 0 && marksTheDay(index)) days[day] = mark | IN_SESSION;
  }
  return marks;
}

function fromCalendar(calendar: CalendarSheet, school: number, settings: Settings, length: number): Uint8Array {
  const { start } = settings.schoolYear;
  const days = new Uint8Array(length);
  calendar.eachDay(school, (day, marks) => {
    const index = day - start;
    if (index >= 0 && index < length) days[index] = bitsOf(day, marks);
  });
  return days;
}

function bitsOf(day: Day, { schoolDay, instruction, attendance }: DayMarks): number {
  if (!schoolDay) return 0;
  const taught = isWeekday(day) ? IN_SESSION : WEEKEND_DAY;
  return (instruction ? taught : 0) | (attendance ? RECOVERY_DAY : 0);
}
