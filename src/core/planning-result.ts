/** What could still be reached: recovered days one session away, and continuation weeks that later hours can fill. */
import type { SchoolId } from "./records/records.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import type { Day } from "./units/day.ts";

export interface Planning {
  /** As Of where it is set, else the last day that the log tells of. What is planned comes after it. */
  readonly through: Day;
  /** In the order of the tables; so are the short pupils. */
  readonly nextDays: readonly Named<NextDay>[];
  /** Students with time of Attendance Recovery whose absences are unknown: nobody can say what they may still recover. */
  readonly absencesUnknown: number;
  readonly shortPupils: readonly Named<ShortPupil>[];
  /** Which short week excess goes to first. */
  readonly fillOrder: "Oldest" | "Nearest";
}

/** With the student as a list shows it. */
export type Named<Planned> = Planned & {
  readonly studentNumber: string;
  readonly studentName: string;
  readonly grade: string;
  readonly schoolName: string;
  /** The student's row of the Students sheet. */
  readonly at: CellAddress;
};

/** A student whom one more session, as long as the longest so far, brings the next recovered day, which will be credited. */
export interface NextDay {
  /** Index into records.students. */
  readonly student: number;
  readonly school: SchoolId;
  /** Whole hours of that session at least; at least one. */
  readonly hoursMissing: number;
  /** Recoverable absences that no credited day makes up for yet. */
  readonly absencesLeft: number;
  /** Days that may still be credited under the limit. */
  readonly daysLeft: number;
  /** The first and the last day on which a session would count, and how many there are. */
  readonly firstDay: Day;
  readonly lastDay: Day;
  readonly possibleDays: number;
}

/** A pupil with finished weeks that are still short. */
export interface ShortPupil {
  /** Index into records.students. */
  readonly student: number;
  readonly school: SchoolId;
  /** Oldest first; at least one. */
  readonly weeks: readonly ShortWeek[];
}

/** Minutes are whole. */
export interface ShortWeek {
  readonly monday: Day;
  /** Still Short of the week. */
  readonly missing: number;
  /**
   * Minutes above Max Hours that later weeks need together before this one is full: excess fills other weeks first where
   * Fill Order says so. Weeks from now on are taken to be attended in full besides. null: it cannot be filled.
   */
  readonly excessNeeded: number | null;
  /** Mondays of the first and the last week that can fill it; null: none can. */
  readonly firstWeek: Day | null;
  readonly lastWeek: Day | null;
  readonly whyNot: WhyNot | null;
}

/**
 * reported: Reported Through has closed it. before start: it lies before Backfill Start. range ended: CE Report End comes
 * before the weeks that are left. no week left: the pupil has no day in session left.
 */
export type WhyNot = "reported" | "before start" | "range ended" | "no week left";
