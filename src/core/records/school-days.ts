/**
 * Which days are in session, for every school and every day of the school year: from the Calendar sheet, or inferred
 * from attendance where there is none. One byte per day.
 */
import type { Day } from "../units/day.ts";
import type { SchoolId } from "./records.ts";

/** School Day and Instruction, Monday to Friday (or inferred). */
export const IN_SESSION = 1;
/** School Day and Attendance: a session of Attendance Recovery may count. Every date without a Calendar. */
export const RECOVERY_DAY = 2;
/** School Day and Instruction on a Saturday or Sunday of the Calendar; every weekend day without one. */
export const WEEKEND_DAY = 4;

export interface SchoolDays {
  /** 1 July. Index 0 of every mark array. */
  readonly yearStart: Day;
  /** 30 June. */
  readonly yearEnd: Day;
  /** marks[school][day - yearStart]; the arrays cover the school year. */
  readonly marks: readonly Uint8Array[];
  /** The earliest in-session day of the school, or null. */
  readonly firstInSession: (school: SchoolId) => Day | null;
  /** The last in-session day of the school on or before a day, or null. */
  readonly lastInSession: (school: SchoolId, notAfter: Day) => Day | null;
  /** The earliest in-session day of any school, or null. */
  readonly firstOfAnySchool: Day | null;
  /** In-session days of the school from one day to another, both included; 0 when from is after to. */
  readonly daysTaught: (school: SchoolId, from: Day, to: Day) => number;
}

export function schoolDays(yearStart: Day, yearEnd: Day, marks: readonly Uint8Array[]): SchoolDays {
  const first = marks.map((days) => days.findIndex((mark) => (mark & IN_SESSION) !== 0));
  const known = first.filter((index) => index >= 0);
  // Running counts make daysTaught one subtraction.
  const counts = marks.map((days) => {
    const running = new Int32Array(days.length + 1);
    for (let i = 0; i < days.length; i++) running[i + 1] = (running[i] ?? 0) + ((days[i] ?? 0) & IN_SESSION);
    return running;
  });
  const clamp = (day: number): number => Math.max(0, Math.min(day - yearStart, yearEnd - yearStart + 1));
  return {
    yearStart,
    yearEnd,
    marks,
    firstInSession: (school) => dayAt(yearStart, first[school] ?? -1),
    lastInSession: (school, notAfter) => {
      const days = marks[school];
      if (days === undefined) return null;
      return dayAt(
        yearStart,
        days.subarray(0, clamp(notAfter + 1)).findLastIndex((mark) => (mark & IN_SESSION) !== 0),
      );
    },
    firstOfAnySchool: known.length === 0 ? null : dayAt(yearStart, Math.min(...known)),
    daysTaught: (school, from, to) => {
      const running = counts[school];
      if (running === undefined || from > to) return 0;
      return (running[clamp(to + 1)] ?? 0) - (running[clamp(from)] ?? 0);
    },
  };
}

function dayAt(yearStart: Day, index: number): Day | null {
  return index < 0 ? null : ((yearStart + index) as Day);
}
