/** What the calculation of continuation education returns: integer minutes and whole weeks, for the tables to show. */
import type { SchoolId } from "./records/records.ts";
import type { SchoolDays } from "./records/school-days.ts";
import type { Day } from "./units/day.ts";

/** Present, Excused, Unexcused, Suspended, Absent without a category: the parts of a weekday cell, in this order. */
export const PARTS_OF_DAY = 5;
/** In dayMinutes: nothing of this part is recorded on the day. (A recorded 0 is shown.) */
export const NOT_RECORDED = -1;

/** Minutes that a week gives to (debit) or gets from (credit) another week. */
export interface Transfer {
  readonly minutes: number;
  /** The Monday of the other week. */
  readonly otherMonday: Day;
}

/** One week of one pupil, with at least one active day. All figures are minutes. */
export interface ContinuationWeek {
  readonly monday: Day;
  readonly activeDays: number;
  /** The part of Max that suspensions took. */
  readonly suspensionDeduction: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly suspended: number;
  readonly max: number;
  /** All work time, counted or not. */
  readonly work: number;
  /** The work time that counts. */
  readonly workCounted: number;
  readonly nonWork: number;
  readonly course: number;
  /** course + nonWork + workCounted */
  readonly counted: number;
  readonly apportioned: number;
  readonly totalApportioned: number;
  /** counted - max */
  readonly overOrShort: number;
  /** In the order of the other week; so are credits. */
  readonly debits: readonly Transfer[];
  readonly credits: readonly Transfer[];
  readonly debited: number;
  readonly credited: number;
  readonly unusedExcess: number;
  readonly stillShort: number;
  /** Bit d is set when weekday d (0 = Monday) is active. */
  readonly activeWeekdays: number;
  /** Minutes of the parts of a weekday: dayMinutes[firstPart + weekday * PARTS_OF_DAY + part], or NOT_RECORDED. */
  readonly dayMinutes: Int32Array;
  /** Where this week begins in dayMinutes, which the weeks of a pupil share. */
  readonly firstPart: number;
  /** The latest day with work time in the week, or null. */
  readonly lastWorkDay: Day | null;
}

/** The weeks that are printed for a school: from a Monday to a Sunday. */
export interface ReportRange {
  readonly start: Day;
  readonly end: Day;
}

/** A student at one school, with a printed week. */
export interface ContinuationPupil {
  /** Index into records.students. */
  readonly student: number;
  readonly school: SchoolId;
  /** Program entry and exit dates as given, for this school, in the order of the rows. */
  readonly entries: readonly Day[];
  readonly exits: readonly Day[];
  /** "E", "L", "E L" or "": an entry, an exit within the report range. */
  readonly gainLoss: string;
  /** The printed weeks, oldest first; at least one. */
  readonly weeks: readonly ContinuationWeek[];
  /** Weeks of the year before the printed ones that are still short, oldest first: later excess may go to them. */
  readonly shortBefore: readonly UnprintedWeek[];
}

export interface UnprintedWeek {
  readonly monday: Day;
  /** What is missing to its maximum after backfill. */
  readonly minutes: number;
}

export interface Continuation {
  /** In the order of the students, then of their enrollments. */
  readonly pupils: readonly ContinuationPupil[];
  /** By school; null where no day is in session and no range was asked for. */
  readonly ranges: readonly (ReportRange | null)[];
  /** The days in session that the weeks were made from. */
  readonly days: SchoolDays;
}
