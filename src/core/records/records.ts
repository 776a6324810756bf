/**
 * The records of one workbook, as the rules need them. Small sheets are plain records; attendance is held in columns
 * (typed arrays, a student's index instead of text), since a full sheet has a million rows.
 * Every record knows its sheet row, so that every result and every issue can name its cell.
 */
import type { CellAddress } from "../sheet/sheet.ts";
import type { Day } from "../units/day.ts";

/** -1 = TK, 0 = K, 1..12, 13 = adult. */
export type Grade = number;
export const GRADE_TK = -1;
export const GRADE_K = 0;
export const GRADE_ADULT = 13;

export type SchoolType =
  "Regular" | "Continuation" | "Opportunity" | "County Community" | "Juvenile Court" | "Community Day";

/** Index into Schools.names. 0 is "no school given"; its name is "". */
export type SchoolId = number;
export const NO_SCHOOL: SchoolId = 0;

export interface Schools {
  /** As first spelled in the workbook. names[0] is "". */
  readonly names: readonly string[];
}

/** One row of Students that is used and not State Exclude. */
export interface Enrollment {
  readonly row: number;
  readonly school: SchoolId;
  readonly grade: Grade;
  /** null: enrolled since before the year. */
  readonly entry: Day | null;
  /** The first day on which the student is no longer enrolled, whatever the setting Exit Date Is; null: open. */
  readonly firstDayOut: Day | null;
  readonly schoolType: SchoolType;
  /** Minutes, above 0; null: by school type and grade. */
  readonly minimumDayMinutes: number | null;
  readonly absences: number | null;
  readonly daysCreditedElsewhere: number | null;
}

export interface Student {
  readonly number: string;
  /** As given; null when blank. */
  readonly stateId: string | null;
  /** 10 digits. */
  readonly stateIdIsValid: boolean;
  readonly lastName: string;
  readonly firstName: string;
  readonly gender: string;
  readonly birthDate: Day | null;
  /** The first used row of the student, for issues about the student. */
  readonly row: number;
  /** Not State Exclude, in row order. Empty exactly when every enrollment is State Exclude: the student is in no output. */
  readonly enrollments: readonly Enrollment[];
  /** The enrollment in force on As Of, else the one of the latest entry: it gives Grade, School and minimum day. null when excluded. */
  readonly home: Enrollment | null;
}

/** A program record of Program "AR". */
export interface RecoveryRecord {
  /** null: not in the workbook, to be created. */
  readonly row: number | null;
  readonly start: Day;
  /** The last day; null: open. */
  readonly end: Day | null;
}

/** A program service record of Program "AR Service". */
export interface RecoveryService {
  readonly row: number | null;
  readonly start: Day;
  readonly end: Day | null;
  /** What the SIS holds now. */
  readonly hoursEarned: number | null;
  readonly daysUsed: number | null;
}

/** A program record of Program "CE". */
export interface ContinuationProgram {
  readonly row: number;
  /** null: every school. */
  readonly school: SchoolId | null;
  readonly start: Day;
  /** The exit date as given; null: open. */
  readonly exitDate: Day | null;
  /** The first day on which the program no longer holds; null: open. */
  readonly firstDayOut: Day | null;
}

/** Program records of one student, each list in row order. */
export interface StudentPrograms {
  readonly records: readonly RecoveryRecord[];
  readonly services: readonly RecoveryService[];
  readonly continuation: readonly ContinuationProgram[];
}

export type CodeStatus = "present" | "absent";
export type CodeCategory = "Excused" | "Unexcused" | "Suspended";

/** What an attendance code means. */
export interface AttendanceCode {
  /** As first spelled; "" for a blank code. */
  readonly text: string;
  /** null: neither on the Codes sheet nor one of the defaults. */
  readonly status: CodeStatus | null;
  readonly category: CodeCategory | null;
  readonly countsForAda: boolean;
}

/** A course and section as attendance rows of one school name them, with what the Sections sheet says. */
export interface SectionUse {
  /** "" when blank. */
  readonly course: string;
  readonly section: string;
  readonly school: SchoolId;
  /** The section's own row or its course's row is on the Sections sheet. */
  readonly known: boolean;
  readonly recovery: boolean;
  readonly continuation: boolean;
  /** null: blank or unknown. */
  readonly licensedTeacher: boolean | null;
  /** Length of a meeting; null: blank or unknown. */
  readonly minutes: number | null;
  readonly teachers: number;
  /** Marked for Attendance Recovery, and who is on the roster is present unless a row says otherwise. */
  readonly byException: boolean;
  /** The weekdays on which it meets, as in meeting-days.ts. */
  readonly meetingDays: number;
  /** The row of the Sections sheet to look at; null when unknown. */
  readonly row: number | null;
  /** The row of the Sections sheet that has the minutes; null when none has. */
  readonly minutesRow: number | null;
}

/** A row of the Roster sheet that is used, at one school: the student belongs to the section from day to day. */
export interface RosterSpan {
  readonly row: number;
  /** Index into Records.students. */
  readonly student: number;
  /** Recorded by exception, with minutes. */
  readonly section: SectionUse;
  /** First and last day, within the school year and As Of; the last is before the first when the student had left before. */
  readonly start: Day;
  readonly end: Day;
}

export interface SectionDetail {
  readonly row: number;
  readonly student: number;
  readonly course: string;
  readonly section: string;
  readonly start: Day;
  /** The last day; null: open. */
  readonly end: Day | null;
  readonly minutes: number;
}

/** What became of a row. */
export const FATE_USED = 0;
export const FATE_NOT_COUNTED = 1;
export const FATE_HELD_BACK = 2;
export const FATE_DUPLICATE = 3;
export const FATE_COPY = 4;
/** How many fates there are. */
export const FATES = 5;

/** What a row is about, after Program, Mode and section have been looked at. */
export const KIND_NONE = 0;
export const KIND_RECOVERY = 1;
export const KIND_CONTINUATION = 2;
export const KIND_DAILY = 3;

/** What the row's Mode comes to for continuation. */
export const MODE_BLANK = 0;
export const MODE_SESSION = 1;
export const MODE_INTERVAL = 2;
export const MODE_TIME = 3;
export const MODE_DAILY = 4;

export type AttendanceField =
  | "Student Number"
  | "Date"
  | "Program"
  | "School"
  | "Course"
  | "Section"
  | "Mode"
  | "Interval"
  | "Code"
  | "Minutes"
  | "Hours"
  | "Time In"
  | "Time Out"
  | "Work Experience"
  | "Session Name"
  | "Parent Attendance ID";

/** A column of whole numbers: 16 bits where its values fit, to spare memory. */
export type IntegerColumn = Int8Array | Int16Array | Int32Array;

/** Absent number in an integer column. */
export const NONE = -1;
/** In Attendance.minutes: no time is given but one of Time In and Time Out, so that no usual length stands in for it. */
export const HALF_A_TIME = -3;

/**
 * Attendance rows that are not blank, in sheet order. The arrays have `count` entries. A row whose fate is not FATE_USED
 * may hold NONE anywhere; rows of excluded students are not FATE_USED.
 */
export interface Attendance {
  readonly sheet: string;
  readonly count: number;
  /** Sheet row, counted from 1. */
  readonly row: (index: number) => number;
  /** Index into Records.students; NONE when unknown. */
  readonly student: IntegerColumn;
  /** A Day; NONE when it could not be read. */
  readonly day: IntegerColumn;
  readonly kind: Uint8Array;
  /** MODE_INTERVAL or MODE_TIME for a continuation row. */
  readonly mode: Uint8Array;
  /** As given, or the student's enrollment on the date. */
  readonly school: IntegerColumn;
  /** Index into sections. */
  readonly section: IntegerColumn;
  /** Index into codes; blank has its own entry. */
  readonly code: IntegerColumn;
  /** Index into sessionNames; 0 is "". */
  readonly sessionName: IntegerColumn;
  readonly interval: IntegerColumn;
  /** From Minutes, Hours or both times, whichever is given; else NONE or HALF_A_TIME. */
  readonly minutes: IntegerColumn;
  /** Minutes after midnight, only where both are given, else NONE in both. */
  readonly timeIn: IntegerColumn;
  readonly timeOut: IntegerColumn;
  readonly work: IntegerColumn;
  /** Mutable: the rule checks of recovery and continuation write their verdicts here. */
  readonly fate: Uint8Array;
  readonly sections: readonly SectionUse[];
  readonly codes: readonly AttendanceCode[];
  readonly sessionNames: readonly string[];
  /** The cell of a field in a row, or the row when the sheet has no such column. */
  readonly cell: (index: number, field: AttendanceField) => CellAddress;
  /** Whether something stands in the cell of a field. */
  readonly isFilled: (index: number, field: AttendanceField) => boolean;
  /** null: every index is a row of the sheet. */
  readonly meetings: Meetings | null;
}

/** Sections recorded by exception have sessions for which no row stands: the student is on the roster, and no row says otherwise. */
export interface Meetings {
  /** Indexes of the attendance columns from here on are such sessions. */
  readonly from: number;
  /** The row of the Roster sheet that stands behind such an index. */
  readonly rosterRow: (index: number) => number;
  /** Attendance.minutes as they were read, where rows of sections recorded by exception now have what they leave of the meeting. */
  readonly given: IntegerColumn;
}

/** Marks of one date at one school. */
export interface DayMarks {
  readonly schoolDay: boolean;
  readonly instruction: boolean;
  readonly attendance: boolean;
}

/** A date of the Calendar sheet as it is listed for a school, or for all. */
export interface CalendarDay {
  readonly marks: DayMarks;
  readonly row: number;
  /** "" when blank. */
  readonly note: string;
}

/** The Calendar sheet as given. */
export interface CalendarSheet {
  /** Every date listed for the school, after those listed for all schools: of a date that comes twice the last holds. */
  readonly eachDay: (school: SchoolId, use: (day: Day, marks: DayMarks) => void) => void;
  /** null: the date is not listed for the school. */
  readonly dayOn: (school: SchoolId, day: Day) => CalendarDay | null;
}

/** Where single cells of the small sheets stand: role sheets' names and columns. */
export interface Places {
  /** The cell of a field in a row of a role's sheet; the row when there is no such column; the sheet when row is null. */
  readonly cell: (role: Role, row: number | null, field?: string) => CellAddress;
  /** Whether the role's sheet is there and has a column for the field. */
  readonly hasColumn: (role: Role, field: string) => boolean;
}

export type Role =
  | "Students"
  | "Attendance"
  | "Programs"
  | "Calendar"
  | "Sections"
  | "Section Student Detail"
  | "Roster"
  | "Codes"
  | "Settings";

export interface Records {
  readonly schools: Schools;
  readonly students: readonly Student[];
  /** One entry per student, same index. */
  readonly programs: readonly StudentPrograms[];
  /** null: no Calendar sheet. */
  readonly calendar: CalendarSheet | null;
  readonly details: readonly SectionDetail[];
  /** In row order; empty when no section is recorded by exception. */
  readonly rosters: readonly RosterSpan[];
  readonly attendance: Attendance;
  readonly places: Places;
}
