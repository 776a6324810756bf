/**
 * What the calculation of Attendance Recovery returns: every figure that a table, an import file or a reason shows.
 * All are whole minutes, whole hours or whole days.
 */
import type { Reason } from "./explain.ts";
import type { Enrollment, RecoveryRecord, RecoveryService, Student } from "./records/records.ts";
import type { Period } from "./records/school-months.ts";
import type { Rounding } from "./records/settings.ts";
import type { Day } from "./units/day.ts";

/** Attendance indexes of students one after the other, each student's by date and then in sheet order. */
export interface StudentRows {
  readonly count: number;
  /** Index into the attendance columns, by position. */
  readonly index: Int32Array;
  /** Positions of student s: studentStart[s] up to, not including, studentStart[s + 1]. */
  readonly studentStart: Int32Array;
}

/** What a row came to; the first test it fails. */
export const COUNTED = 0;
export const NOT_A_RECOVERY_SECTION = 1;
export const NOT_IN_SESSION = 2;
export const UNLICENSED = 3;
export const OUTSIDE_SERVICE = 4;
export const OUTSIDE_RECORD = 5;
/** An absent code: understood and used, but earns nothing. */
export const ABSENT = 6;
export const MINUTES_MISSING = 7;

export interface SessionRows extends StudentRows {
  /** COUNTED, or the first test of section, calendar and licence that the row fails. UNLICENSED whatever the setting says. By position. */
  readonly early: Uint8Array;
  /** Minutes that the row gives (0 for an absent code), or NONE. By position. */
  readonly minutes: Int32Array;
  /** One byte per section: a row that passes the tests of section and calendar has it, and its teacher is not marked as licensed. */
  readonly sectionToWarnOf: Uint8Array;
}

/** Minutes of a counted row that do not count after all, and why. Rare, so kept as a list beside the rows. */
export interface Cut {
  /** Position in the session rows. */
  readonly position: number;
  readonly minutes: number;
  readonly reason: "overlap" | "section detail";
  /** The row it overlaps with (its position), or the row of the Section Student Detail sheet. */
  readonly because: number;
}

/** Dates with sessions, one after the other; a student's dates ascend. Arrays may be longer than count. */
export interface SessionDates {
  count: number;
  readonly day: Int32Array;
  /** Positions of the date's rows: firstRow up to, not including, endRow. */
  readonly firstRow: Int32Array;
  readonly endRow: Int32Array;
  /** The place of the service it belongs to, in the student's services in effect. */
  readonly service: Int32Array;
  readonly attended: Int32Array;
  readonly counted: Int32Array;
  /** Sum over the rows of their whole hours. */
  readonly sessionHours: Int32Array;
  /** Counted minutes of the longest single row. */
  readonly longest: Int32Array;
}

/** Verdicts and counted minutes, by position in the session rows. */
export interface Judgement {
  readonly verdict: Uint8Array;
  readonly counted: Int32Array;
  readonly dates: SessionDates;
}

export interface ProgramsInEffect {
  /** By start, then row. */
  readonly records: readonly RecoveryRecord[];
  /** By start, then row: the first that covers a date has it. */
  readonly services: readonly RecoveryService[];
  /** The record is not in the workbook. */
  readonly recordIsNew: boolean;
}

/** What one service comes to. */
export interface ServiceHours {
  attendedMinutes: number;
  countedMinutes: number;
  /** Whole hours of all counted minutes together, as the SIS does nightly. */
  Total: number;
  /** Sum of the whole hours of each date. */
  Day: number;
  /** Sum of the whole hours of each session. */
  Session: number;
}

export interface DayLength {
  readonly minimumDay: number;
  /** Whole hours that a day needs. */
  readonly neededHours: number;
  /** Minutes that the pool needs for a day. */
  readonly dayLength: number;
}

export interface EarnedDay {
  /** The date on which it was completed. */
  readonly day: Day;
  /** The place of the service that covers this date. */
  readonly service: number;
  /** The dates that fed it, ascending. */
  readonly dates: readonly Day[];
  /** Earned by its date alone, a single session (or date) of the minimum day. */
  readonly isFullDay: boolean;
  readonly minutesUsed: number;
  /** Whole hours of Hours Earned that it uses when it is credited. */
  readonly hoursUsed: number;
}

/** Recoverable dated absences, one per student and date, and what the Daily rows say besides. */
export interface DatedAbsences extends StudentRows {
  /** One byte per student: any absent Daily row in the year, recoverable or not. */
  readonly hasAbsentRow: Uint8Array;
  /** Any Daily row of anybody in the year: a student without an absent one has no absences. */
  readonly workbookHasDailyRows: boolean;
}

export type RecoverableAbsences =
  | { readonly kind: "dated"; readonly count: number; readonly given: number | null }
  | { readonly kind: "given"; readonly count: number; readonly given: number }
  | { readonly kind: "none"; readonly count: 0; readonly given: null }
  | { readonly kind: "unknown"; readonly count: null; readonly given: null };

export type ServiceStatus = "Campus calculates" | "Held back" | "New service" | "Change" | "No change";

export type HeldBackReason =
  "no identifier" | "unsafe identifier" | "start missing" | "no enrollment" | "services overlap" | "records overlap";

/** One program service in effect: a row of AR_Recalculation. Minutes and hours are whole numbers. */
export interface ServiceFigures {
  readonly service: RecoveryService;
  readonly hours: ServiceHours;
  /** By the setting Hours Rounding. */
  readonly hoursEarned: number;
  readonly daysEarned: number;
  /** The previous Days Used (or null) where absences are unknown. */
  readonly daysCredited: number | null;
  /** null where absences are unknown. */
  readonly hoursLeft: number | null;
  readonly overLimitMinutes: number;
  /** It overlaps another service of the student. */
  readonly overlaps: boolean;
}

/** A service with what is to be done about it in the SIS. */
export interface ServiceRow extends ServiceFigures {
  readonly status: ServiceStatus;
  /** Why its import row is held back; null: it is not. */
  readonly heldBack: HeldBackReason | null;
  /** Its row stands in the import file. */
  readonly isImported: boolean;
  /** What a reader should know of the row: the Notes of AR_Recalculation. */
  readonly notes: readonly Reason[];
}

/** An earned day that is credited, with the absence it makes up for. */
export interface RecoveredDay {
  readonly earned: EarnedDay;
  /** Index of the attendance row of the absence; null when absences are only a number. */
  readonly absence: number | null;
  /** The first period in which it is credited; null: in none. */
  readonly period: string | null;
}

/** The same calculation on rows and absences up to the end of a reporting period. */
export interface PeriodFigures {
  readonly attendedMinutes: number;
  readonly hoursEarned: number;
  readonly daysEarned: number;
  readonly daysCredited: number;
}

/** A student with a session row, or with a program service touching the year. */
export interface StudentRecovery {
  /** Index into records.students. */
  readonly place: number;
  readonly student: Student;
  readonly home: Enrollment;
  readonly programs: ProgramsInEffect;
  readonly recordsOverlap: boolean;
  /** Session dates of the student: positions datesFrom up to, not including, datesTo. */
  readonly datesFrom: number;
  readonly datesTo: number;
  /** At least one. In the order of programs.services. */
  readonly services: readonly ServiceRow[];
  readonly dayLength: DayLength;
  readonly earnedDays: readonly EarnedDay[];
  readonly absences: RecoverableAbsences;
  /** Days that may be credited here at most: the setting less what is credited elsewhere. */
  readonly limit: number;
  readonly recoveredDays: readonly RecoveredDay[];
  /** Whole hours; null: no further day can be credited, or absences are unknown. */
  readonly hoursToNextDay: number | null;
  /** Some counted time comes from sections marked for Attendance Recovery. */
  readonly hasMarkedTime: boolean;
  /** One per reporting period. */
  readonly periods: readonly PeriodFigures[];
}

/** An Attendance Recovery record to be created: a row of AR_Records_Import unless it is held back. */
export interface RecordToCreate {
  readonly place: number;
  readonly start: Day;
  readonly heldBack: HeldBackReason | null;
}

/** A reading of the rules: values of Hours Rounding, Section Student Detail Means and Unlicensed Teacher. */
export interface HoursReading {
  readonly rounding: Rounding;
  readonly detail: "Per Meeting" | "Total";
  readonly unlicensed: "Exclude" | "Warn";
}

export interface ReconciliationLine extends HoursReading {
  readonly studentsCompared: number;
  readonly studentsMatched: number;
}

/** A student whose Hours Earned the SIS holds. */
export interface ComparedStudent {
  readonly place: number;
  /** Bit l is set when line l gives what the SIS holds. */
  readonly matches: number;
}

export interface Reconciliation {
  /** Always 12. */
  readonly lines: readonly ReconciliationLine[];
  /** In the order of records.students. */
  readonly compared: readonly ComparedStudent[];
}

export interface Recovery {
  /** In the order of records.students. */
  readonly students: readonly StudentRecovery[];
  /** In the order of records.students. */
  readonly recordsToCreate: readonly RecordToCreate[];
  readonly reconciliation: Reconciliation;
  readonly periods: readonly Period[];
  readonly sessions: SessionRows;
  readonly judgement: Judgement;
  readonly absences: DatedAbsences;
  /** By position. */
  readonly cuts: readonly Cut[];
}
