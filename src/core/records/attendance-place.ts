/** Whose attendance row it is, at which school, of which section, and what it is about. */
import { PROGRAM_CONTINUATION, PROGRAM_RECOVERY } from "./attendance-sheet.ts";
import type { AttendanceSheet } from "./attendance-sheet.ts";
import {
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
import type { Attendance, SectionUse, StudentPrograms } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import type { SectionBook } from "./sections.ts";
import { integerColumn } from "./cell-columns.ts";
import { isEnrolledOn } from "./students.ts";
import type { StudentRoll } from "./students.ts";
import { BLANK } from "./values.ts";

/** What the rows are held against. */
export interface PlaceContext {
  readonly roll: StudentRoll;
  readonly programs: readonly StudentPrograms[];
  readonly sections: SectionBook;
  readonly schools: SchoolBook;
}

/** Whose row, at which school, of which section, and what it is about. */
export function placeRows(
  sheet: AttendanceSheet,
  { roll, programs, sections: book, schools }: PlaceContext,
): Pick<Attendance, "student" | "school" | "section" | "kind" | "mode"> & { readonly sections: SectionUse[] } {
  const { count, columns } = sheet;
  // Numbers of the sheet's own list of student numbers -> index of the student.
  const studentOf = Int32Array.from(columns.student.texts, (number) => roll.indexOf.get(number) ?? NONE);
  const schoolOf = Int32Array.from(columns.school.texts, (name) => schools.idOf(name));
  const inContinuation = programs.map((own) => own.continuation.length > 0);
  const sectionUse = sectionFinder(columns.course.texts, columns.section.texts, schools.names.length, book);
  const { list } = sectionUse;
  const student = integerColumn(count, roll.students.length);
  const school = integerColumn(count, schools.names.length);
  const section = integerColumn(count, sectionUse.most);
  const kind = new Uint8Array(count);
  const mode = new Uint8Array(count);
  const [numbers, names, courses] = [columns.student.values, columns.school.values, columns.course.values];
  const [parts, dates, intervals] = [columns.section.values, columns.date.values, columns.interval.values];
  const { mode: modes, program: given } = columns;
  for (let i = 0; i < count; i++) {
    const who = studentOf[numbers[i] ?? 0] ?? NONE;
    student[i] = who;
    let where = schoolOf[names[i] ?? 0] ?? NO_SCHOOL;
    if (where === NO_SCHOOL && who >= 0) where = schoolOn(who, dates[i] ?? NONE, roll, programs);
    school[i] = where;
    const use = sectionUse.indexOf(courses[i] ?? 0, parts[i] ?? 0, where);
    section[i] = use;
    const about = kindOf(modes[i] ?? BLANK, given[i] ?? BLANK, list[use], who >= 0 && inContinuation[who] === true);
    kind[i] = about;
    mode[i] = modeOf(modes[i] ?? BLANK, about, (intervals[i] ?? BLANK) !== BLANK);
  }
  return { student, school, section, kind, mode, sections: list };
}

/** Daily rows are absences whatever Program says; a Program given wins; else the mode, the section and the student's program. */
function kindOf(mode: number, program: number, marks: SectionUse | undefined, inContinuation: boolean): number {
  if (mode === MODE_DAILY) return KIND_DAILY;
  if (program === PROGRAM_RECOVERY) return KIND_RECOVERY;
  if (program === PROGRAM_CONTINUATION) return KIND_CONTINUATION;
  if (mode === MODE_SESSION || marks?.recovery === true) return KIND_RECOVERY;
  if (marks?.continuation === true) return KIND_CONTINUATION;
  return marks?.known !== true && inContinuation ? KIND_CONTINUATION : KIND_NONE;
}

/** A session counts as typed time in continuation; without a mode, a row with an interval number is an interval. */
function modeOf(mode: number, kind: number, hasInterval: boolean): number {
  if (mode > MODE_BLANK && mode !== MODE_SESSION) return mode;
  if (kind === KIND_RECOVERY) return MODE_SESSION;
  return mode !== MODE_SESSION && hasInterval ? MODE_INTERVAL : MODE_TIME;
}

/** The enrollment on the date (of several the first with a CE program there, else the first row), else the student's school. */
export function schoolOn(who: number, day: number, roll: StudentRoll, programs: readonly StudentPrograms[]): number {
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
): {
  readonly list: SectionUse[];
  readonly most: number;
  readonly indexOf: (course: number, section: number, school: number) => number;
} {
  const list: SectionUse[] = [];
  const size = courses.length * sections.length * schoolCount;
  const flat = size <= 4_000_000 ? new Int32Array(size).fill(-1) : null;
  const sparse = new Map<number, number>();
  return {
    list,
    most: size,
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
