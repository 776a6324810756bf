/** Students of Attendance Recovery whom one more session brings a recovered day that will be credited. */
import type { NextDay } from "../planning-result.ts";
import type { SchoolDays } from "../records/school-days.ts";
import { RECOVERY_DAY } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { Recovery, StudentRecovery } from "../recovery-result.ts";
import { addDays } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { wholeHours } from "../units/minutes.ts";
import { covers } from "./programs-in-effect.ts";

export interface NextDays {
  readonly nextDays: readonly NextDay[];
  readonly absencesUnknown: number;
}

/** Sessions count on days after `through`, up to 30 June: nothing is carried over. */
export function nextDaysOf(recovery: Recovery, settings: Settings, days: SchoolDays, through: Day): NextDays {
  const nextDays: NextDay[] = [];
  let absencesUnknown = 0;
  for (const student of recovery.students) {
    const { absences, hoursToNextDay, limit, recoveredDays } = student;
    const longest = longestHours(recovery, student, settings);
    if (absences.count === null) {
      if (longest > 0) absencesUnknown += 1;
      continue;
    }
    if (hoursToNextDay === null) continue;
    // Where surplus is carried the pool may hold a day already; it is completed on the next date with credit.
    const hoursMissing = Math.max(1, hoursToNextDay);
    if (hoursMissing > longest) continue;
    const possible = possibleDays(student, days, through);
    const [firstDay] = possible;
    const lastDay = possible.at(-1);
    if (firstDay === undefined || lastDay === undefined) continue;
    nextDays.push({
      student: student.place,
      school: student.home.school,
      hoursMissing,
      absencesLeft: absences.count - recoveredDays.length,
      daysLeft: limit - recoveredDays.length,
      firstDay,
      lastDay,
      possibleDays: possible.length,
    });
  }
  return { nextDays, absencesUnknown };
}

/** Whole hours of the longest session, or date where Day Credit Rounding takes dates together, so far. */
function longestHours({ judgement: { dates } }: Recovery, student: StudentRecovery, settings: Settings): number {
  const minutes = settings.choice["Day Credit Rounding"] === "Session" ? dates.longest : dates.counted;
  let most = 0;
  for (let d = student.datesFrom; d < student.datesTo; d++) most = Math.max(most, minutes[d] ?? 0);
  return wholeHours(most);
}

/** Days that the calendar of the student's school allows, in a service and in a record. */
function possibleDays({ home, programs }: StudentRecovery, days: SchoolDays, through: Day): readonly Day[] {
  const marks = days.marks[home.school];
  const possible: Day[] = [];
  const first = Math.max(addDays(through, 1), days.yearStart);
  for (let day = first; day <= days.yearEnd; day++) {
    if (((marks?.[day - days.yearStart] ?? 0) & RECOVERY_DAY) === 0) continue;
    if (!programs.services.some((service) => covers(service, day))) continue;
    if (programs.records.some((record) => covers(record, day))) possible.push(day as Day);
  }
  return possible;
}
