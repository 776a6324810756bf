/**
 * The Attendance sheet: read into columns, then every row put to the tests that hold for all programs, in the order of the
 * issue list. The rules of Attendance Recovery and Continuation Education test further what is still used.
 */
import { makeIssue } from "../issue/catalogue.ts";
import type { IssueCode } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { asDay, formatDay } from "../units/day.ts";
import { hoursMinutesText } from "../units/minutes.ts";
import { PROGRAM_CONTINUATION, PROGRAM_RECOVERY } from "./attendance-sheet.ts";
import type { AttendanceSheet } from "./attendance-sheet.ts";
import type { CodeBook } from "./codes.ts";
import { repeatedRows } from "./equal-rows.ts";
import {
  FATE_COPY,
  FATE_DUPLICATE,
  FATE_HELD_BACK,
  FATE_NOT_COUNTED,
  FATE_USED,
  HALF_A_TIME,
  KIND_CONTINUATION,
  KIND_DAILY,
  KIND_NONE,
  KIND_RECOVERY,
  MODE_BLANK,
  MODE_DAILY,
  MODE_INTERVAL,
  MODE_SESSION,
  MODE_TIME,
  NONE,
  NO_SCHOOL,
} from "./records.ts";
import type { Attendance, AttendanceField, SectionUse, StudentPrograms } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import type { SectionBook } from "./sections.ts";
import type { Settings } from "./settings.ts";
import { isEnrolledOn } from "./students.ts";
import type { StudentRoll } from "./students.ts";
import { BLANK, cellText } from "./values.ts";

/** What the rows are held against. */
export interface AttendanceContext {
  readonly roll: StudentRoll;
  readonly programs: readonly StudentPrograms[];
  readonly sections: SectionBook;
  readonly codes: CodeBook;
  readonly schools: SchoolBook;
  readonly settings: Settings;
}

export interface ClassifiedAttendance {
  readonly attendance: Attendance;
  /** Warns of cells of used rows that were ignored; to be called when the rules have written their verdicts. */
  readonly warnOfIgnoredCells: () => void;
}

export function classifyAttendance(
  sheet: AttendanceSheet,
  context: AttendanceContext,
  issues: Issue[],
): ClassifiedAttendance {
  const { count, columns } = sheet;
  const { roll, settings } = context;
  const fate = new Uint8Array(count);
  const add = (
    code: IssueCode,
    index: number,
    field: AttendanceField | null,
    values: Record<string, string | number> = {},
    severity?: "Warning",
  ): void => {
    const at = field === null ? sheet.rowAddress(index) : sheet.cell(index, field);
    const found = field === null ? "" : foundText(sheet, index, field);
    issues.push(makeIssue(code, at, sheet.studentText(index), found, values, severity));
  };
  const fail = (to: number, code: IssueCode, index: number, field: AttendanceField | null, values = {}): void => {
    fate[index] = to;
    add(code, index, field, values);
  };

  const codes = columns.code.texts.map((text) => context.codes.meaningOf(text));
  const { student, school, section, sections, kind, mode } = place(sheet, context);

  for (const { field, bad, expected, needed } of sheet.unreadable) {
    if (!needed) continue;
    for (const index of bad) {
      if (fate[index] === FATE_USED)
        fail(FATE_HELD_BACK, "unreadable-value", index, field, { column: field, expected });
    }
  }
  const badIn = (name: AttendanceField): ReadonlySet<number> =>
    new Set(sheet.unreadable.find(({ field }) => field === name)?.bad);
  const codeIsBad = badIn("Code");
  const workIsBad = badIn("Work Experience");
  for (let i = 0; i < count; i++) {
    if (fate[i] !== FATE_USED || kind[i] !== KIND_CONTINUATION) continue;
    const code = codes[columns.code.values[i] ?? 0];
    if (codeIsBad.has(i) || (code?.status === null && code.text !== "")) {
      const expected = "the code is neither on the Codes sheet nor one of P, T, E, U, S, A";
      fail(FATE_HELD_BACK, "unreadable-value", i, "Code", { column: "Code", expected });
    } else if (workIsBad.has(i)) {
      fail(FATE_HELD_BACK, "unreadable-value", i, "Work Experience", {
        column: "Work Experience",
        expected: "it is Yes or No",
      });
    }
  }

  const day = columns.date.values;
  const { timeIn, timeOut } = columns;
  for (let i = 0; i < count; i++) {
    if (fate[i] !== FATE_USED) continue;
    if (columns.student.values[i] === 0)
      fail(FATE_HELD_BACK, "missing-value", i, "Student Number", { column: "Student Number" });
    else if ((day[i] ?? BLANK) === BLANK) fail(FATE_HELD_BACK, "missing-value", i, "Date", { column: "Date" });
    else if ((timeIn[i] ?? NONE) >= 0 && (timeOut[i] ?? NONE) >= 0 && (timeOut[i] ?? 0) < (timeIn[i] ?? 0)) {
      fail(FATE_HELD_BACK, "end-before-start", i, "Time Out", { start: "Time In", end: "Time Out" });
    }
  }

  const comparable = sheet.comparable.map(({ values }) => values);
  const whole = repeatedRows(
    comparable,
    rowsWhere(count, (i) => fate[i] === FATE_USED),
  );
  for (const [index, earlier] of whole) {
    fail(FATE_DUPLICATE, "duplicate-row", index, null, {
      row: sheet.row[earlier] ?? 0,
      what: "all columns are the same",
    });
  }
  const { minutes, disagree } = givenMinutes(sheet);
  const parent = columns.parent;
  const keyed = repeatedRows(
    [
      columns.student.values,
      day,
      columns.school.values,
      columns.course.values,
      columns.section.values,
      columns.sessionName.values,
      columns.code.values,
      minutes,
      timeIn,
      timeOut,
    ],
    rowsWhere(count, (i) => {
      if (kind[i] !== KIND_RECOVERY || fate[i] !== FATE_USED) return false;
      return (parent[i] ?? 0) <= 0 && (student[i] ?? NONE) >= 0 && !disagree.has(i);
    }),
  );

  const { start, end, label } = settings.schoolYear;
  let copies = 0;
  for (let i = 0; i < count; i++) {
    if (fate[i] !== FATE_USED) continue;
    const who = student[i] ?? NONE;
    const date = day[i] ?? 0;
    const equalTo = keyed.get(i);
    if (who < 0) fail(FATE_HELD_BACK, "student-not-found", i, "Student Number");
    else if (roll.students[who]?.enrollments.length === 0) fate[i] = FATE_NOT_COUNTED;
    else if (disagree.has(i))
      fail(FATE_HELD_BACK, "durations-disagree", i, disagree.get(i)?.field ?? null, {
        ways: disagree.get(i)?.ways ?? "",
      });
    else if (equalTo !== undefined) {
      const what = "student, date, school, course, section, session, code, minutes and times are the same";
      fail(FATE_DUPLICATE, "duplicate-row", i, null, { row: sheet.row[equalTo] ?? 0, what });
    } else if (date < start || date > end) fail(FATE_NOT_COUNTED, "outside-school-year", i, "Date", { year: label });
    else if (date > settings.asOf) fail(FATE_NOT_COUNTED, "after-as-of", i, "Date", { asOf: formatDay(settings.asOf) });
    else if ((parent[i] ?? 0) > 0) {
      fate[i] = FATE_COPY;
      copies++;
    } else if (kind[i] === KIND_NONE) {
      const what = "The row is neither Attendance Recovery, nor Continuation Education, nor a Daily row.";
      fail(FATE_NOT_COUNTED, "not-used", i, null, { what });
    }
  }
  if (copies > 0) {
    const at: CellAddress = { sheet: sheet.name, row: null, column: null };
    issues.push(makeIssue("sis-copy", at, "", String(copies), { count: copies }));
  }

  const attendance: Attendance = {
    sheet: sheet.name,
    count,
    row: sheet.row,
    student,
    day,
    kind,
    mode,
    school,
    section,
    code: columns.code.values,
    sessionName: columns.sessionName.values,
    interval: columns.interval.values,
    minutes,
    ...bothTimes(timeIn, timeOut),
    work: marksOf(columns.work),
    fate,
    sections,
    codes,
    sessionNames: columns.sessionName.texts,
    cell: sheet.cell,
  };
  const warnOfIgnoredCells = (): void => {
    warnOfUnneeded(sheet, fate, kind, add);
    for (let i = 0; i < count; i++) {
      const hasIn = (timeIn[i] ?? NONE) >= 0;
      if (fate[i] !== FATE_USED || hasIn === (timeOut[i] ?? NONE) >= 0 || (minutes[i] ?? NONE) < 0) continue;
      const [given, missing] = hasIn ? (["Time In", "Time Out"] as const) : (["Time Out", "Time In"] as const);
      add("time-without-pair", i, given, { given, missing });
    }
  };
  return { attendance, warnOfIgnoredCells };
}

/** What stands in a cell as a person sees it: dates and times of day as such, whatever their number. */
function foundText(sheet: AttendanceSheet, index: number, field: AttendanceField): string {
  const { date, timeIn, timeOut } = sheet.columns;
  const day = date.values[index] ?? BLANK;
  if (field === "Date" && day >= 0) return formatDay(asDay(day));
  const time = field === "Time In" ? timeIn[index] : field === "Time Out" ? timeOut[index] : undefined;
  return time !== undefined && time >= 0 ? hoursMinutesText(time) : cellText(sheet.raw(index, field));
}

/** 1 where the mark is Yes. */
function marksOf(values: Int32Array): Uint8Array {
  const marks = new Uint8Array(values.length);
  for (let i = 0; i < marks.length; i++) if (values[i] === 1) marks[i] = 1;
  return marks;
}

function rowsWhere(count: number, include: (row: number) => boolean): Int32Array {
  const rows = new Int32Array(count);
  let length = 0;
  for (let i = 0; i < count; i++) if (include(i)) rows[length++] = i;
  return rows.subarray(0, length);
}

/** Whose row, at which school, of which section, and what it is about. */
function place(
  sheet: AttendanceSheet,
  { roll, programs, sections: book, schools }: AttendanceContext,
): Pick<Attendance, "student" | "school" | "section" | "kind" | "mode"> & { readonly sections: SectionUse[] } {
  const { count, columns } = sheet;
  // Numbers of the sheet's own list of student numbers -> index of the student.
  const studentOf = Int32Array.from(columns.student.texts, (number) => roll.indexOf.get(number) ?? NONE);
  const schoolOf = Int32Array.from(columns.school.texts, (name) => schools.idOf(name));
  const inContinuation = programs.map((own) => own.continuation.length > 0);
  const sectionUse = sectionFinder(columns.course.texts, columns.section.texts, schools.names.length, book);
  const student = new Int32Array(count);
  const school = new Int32Array(count);
  const section = new Int32Array(count);
  const kind = new Uint8Array(count);
  const mode = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    const who = studentOf[Math.max(0, columns.student.values[i] ?? 0)] ?? NONE;
    student[i] = who;
    let where = schoolOf[Math.max(0, columns.school.values[i] ?? 0)] ?? NO_SCHOOL;
    if (where === NO_SCHOOL && who >= 0) where = schoolOn(who, columns.date.values[i] ?? NONE, roll, programs);
    school[i] = where;
    const use = sectionUse.indexOf(
      Math.max(0, columns.course.values[i] ?? 0),
      Math.max(0, columns.section.values[i] ?? 0),
      where,
    );
    section[i] = use;
    const given = columns.mode[i] ?? BLANK;
    const program = columns.program[i] ?? BLANK;
    const marks = sectionUse.list[use];
    let about = KIND_NONE;
    if (given === MODE_DAILY) about = KIND_DAILY;
    else if (program === PROGRAM_RECOVERY) about = KIND_RECOVERY;
    else if (program === PROGRAM_CONTINUATION) about = KIND_CONTINUATION;
    else if (given === MODE_SESSION || marks?.recovery === true) about = KIND_RECOVERY;
    else if (marks?.continuation === true) about = KIND_CONTINUATION;
    else if (marks?.known !== true && who >= 0 && inContinuation[who] === true) about = KIND_CONTINUATION;
    kind[i] = about;
    if (given > MODE_BLANK && given !== MODE_SESSION) mode[i] = given;
    else if (about === KIND_RECOVERY) mode[i] = MODE_SESSION;
    else
      mode[i] = given !== MODE_SESSION && (columns.interval.values[i] ?? BLANK) !== BLANK ? MODE_INTERVAL : MODE_TIME;
  }
  return { student, school, section, kind, mode, sections: sectionUse.list };
}

/** The enrollment on the date (of several the first with a CE program there, else the first row), else the student's school. */
function schoolOn(who: number, day: number, roll: StudentRoll, programs: readonly StudentPrograms[]): number {
  const student = roll.students[who];
  if (student === undefined) return NO_SCHOOL;
  const { enrollments } = student;
  let first: number | null = null;
  for (const enrollment of enrollments) {
    if (!isEnrolledOn(enrollment, day)) continue;
    if (enrollments.length === 1) return enrollment.school;
    const withProgram = programs[who]?.continuation.some(
      (program) =>
        (program.school === null || program.school === enrollment.school) &&
        program.start <= day &&
        (program.firstDayOut === null || day < program.firstDayOut),
    );
    if (withProgram === true) return enrollment.school;
    first ??= enrollment.school;
  }
  return first ?? student.home?.school ?? NO_SCHOOL;
}

/** Numbers every distinct combination of course, section and school; through a flat table while that is small. */
function sectionFinder(
  courses: readonly string[],
  sections: readonly string[],
  schoolCount: number,
  book: SectionBook,
): { readonly list: SectionUse[]; readonly indexOf: (course: number, section: number, school: number) => number } {
  const list: SectionUse[] = [];
  const size = courses.length * sections.length * schoolCount;
  const flat = size <= 4_000_000 ? new Int32Array(size).fill(-1) : null;
  const sparse = new Map<number, number>();
  return {
    list,
    indexOf: (course, section, school) => {
      const key = (school * sections.length + section) * courses.length + course;
      const known = flat === null ? (sparse.get(key) ?? -1) : (flat[key] ?? -1);
      if (known >= 0) return known;
      const index = list.push(book.use(school, courses[course] ?? "", sections[section] ?? "")) - 1;
      if (flat === null) sparse.set(key, index);
      else flat[key] = index;
      return index;
    },
  };
}

interface Disagreement {
  readonly field: AttendanceField;
  readonly ways: string;
}

/** One number of minutes from Minutes, Hours and both times; rows in which two of them differ. */
function givenMinutes({ count, columns }: AttendanceSheet): {
  readonly minutes: Int32Array;
  readonly disagree: ReadonlyMap<number, Disagreement>;
} {
  const minutes = new Int32Array(count);
  const disagree = new Map<number, Disagreement>();
  for (let i = 0; i < count; i++) {
    const typed = columns.minutes[i] ?? BLANK;
    const hours = columns.hours[i] ?? BLANK;
    const [from, to] = [columns.timeIn[i] ?? BLANK, columns.timeOut[i] ?? BLANK];
    const between = from >= 0 && to >= from ? to - from : NONE;
    const half = from >= 0 !== to >= 0 ? HALF_A_TIME : NONE;
    const given = typed >= 0 ? typed : hours >= 0 ? hours : between >= 0 ? between : half;
    minutes[i] = given;
    if ((hours >= 0 && hours !== given) || (between >= 0 && between !== given)) {
      const ways = [
        ...(typed >= 0 ? [`Minutes ${String(typed)}`] : []),
        ...(hours >= 0 ? [`Hours ${String(hours)} minutes`] : []),
        ...(between >= 0 ? [`Time In to Time Out ${String(between)} minutes`] : []),
      ];
      const field = typed >= 0 ? "Minutes" : "Hours";
      disagree.set(i, { field, ways: ways.join(", ") });
    }
  }
  return { minutes, disagree };
}

/** A time of day without its pair is ignored. */
function bothTimes(timeIn: Int32Array, timeOut: Int32Array): { timeIn: Int32Array; timeOut: Int32Array } {
  const [starts, ends] = [timeIn.slice(), timeOut.slice()];
  for (let i = 0; i < starts.length; i++) {
    if ((starts[i] ?? NONE) >= 0 && (ends[i] ?? NONE) >= 0) continue;
    starts[i] = NONE;
    ends[i] = NONE;
  }
  return { timeIn: starts, timeOut: ends };
}

/** Cells that cannot be read where they are not needed: a warning, and the cell counts as blank. */
function warnOfUnneeded(
  sheet: AttendanceSheet,
  fate: Uint8Array,
  kind: Uint8Array,
  add: (
    code: IssueCode,
    index: number,
    field: AttendanceField,
    values: Record<string, string>,
    severity: "Warning",
  ) => void,
): void {
  for (const { field, bad, expected, needed } of sheet.unreadable) {
    if (needed) continue;
    for (const index of bad) {
      if (fate[index] !== FATE_USED || (neededByContinuation(field) && kind[index] === KIND_CONTINUATION)) continue;
      add("unreadable-value", index, field, { column: field, expected }, "Warning");
    }
  }
}

function neededByContinuation(field: AttendanceField): boolean {
  return field === "Code" || field === "Work Experience";
}
