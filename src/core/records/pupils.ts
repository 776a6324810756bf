/**
 * Pupils of continuation education: one for each student and school of enrollment of a student with a CE program, and the
 * days on which the pupil was enrolled both in the school and in a program of that school or of every school. Several
 * enrollments and programs make a union: each day counts once. A student of two schools is two pupils: one report per school.
 */
import type { Day } from "../units/day.ts";
import { integerColumn } from "./cell-columns.ts";
import type { IntegerColumn, ContinuationProgram, Records, SchoolId } from "./records.ts";
import type { Settings } from "./settings.ts";

export interface Pupils {
  readonly count: number;
  /** Index into records.students, by pupil. Pupils of one student stand together, in the order of the students. */
  readonly student: Int32Array;
  readonly school: Int32Array;
  /** The first pupil of a student, by student; one entry more than there are students. */
  readonly firstOfStudent: Int32Array;
  readonly yearStart: Day;
  readonly daysInYear: number;
  /** 1 where enrolled in school and program: enrolled[pupil * daysInYear + day - yearStart]. */
  readonly enrolled: Uint8Array;
  /** The pupil of each attendance row, or -1; written by the check of the continuation rows for those that are enrolled. */
  readonly ofRow: IntegerColumn;
}

export function pupilsOf(records: Records, settings: Settings): Pupils {
  const { start: yearStart, end: yearEnd } = settings.schoolYear;
  const daysInYear = yearEnd - yearStart + 1;
  const students: number[] = [];
  const schools: number[] = [];
  const firstOfStudent = new Int32Array(records.students.length + 1);
  records.students.forEach((student, index) => {
    firstOfStudent[index] = students.length;
    if ((records.programs[index]?.continuation.length ?? 0) === 0) return;
    for (const school of new Set(student.enrollments.map((enrollment) => enrollment.school))) {
      students.push(index);
      schools.push(school);
    }
  });
  firstOfStudent[records.students.length] = students.length;

  const enrolled = new Uint8Array(students.length * daysInYear);
  const inSchool = new Uint8Array(daysInYear);
  const inProgram = new Uint8Array(daysInYear);
  students.forEach((student, pupil) => {
    const school = schools[pupil] ?? 0;
    inSchool.fill(0);
    inProgram.fill(0);
    for (const enrollment of records.students[student]?.enrollments ?? []) {
      if (enrollment.school === school)
        mark(inSchool, yearStart, enrollment.entry ?? yearStart, enrollment.firstDayOut);
    }
    for (const program of programsAt(records, student, school)) {
      mark(inProgram, yearStart, program.start, program.firstDayOut);
    }
    for (let day = 0; day < daysInYear; day++) {
      if (inSchool[day] === 1 && inProgram[day] === 1) enrolled[pupil * daysInYear + day] = 1;
    }
  });
  return {
    count: students.length,
    student: Int32Array.from(students),
    school: Int32Array.from(schools),
    firstOfStudent,
    yearStart,
    daysInYear,
    enrolled,
    ofRow: integerColumn(records.attendance.count, students.length).fill(-1),
  };
}

/** The pupil that a student is at a school, or -1. */
export function pupilAt(pupils: Pupils, student: number, school: SchoolId): number {
  const end = pupils.firstOfStudent[student + 1] ?? 0;
  for (let pupil = pupils.firstOfStudent[student] ?? end; pupil < end; pupil++) {
    if (pupils.school[pupil] === school) return pupil;
  }
  return -1;
}

/** Enrolled in school and program on the day; false outside the school year. */
export function isEnrolled(pupils: Pupils, pupil: number, day: number): boolean {
  const index = day - pupils.yearStart;
  if (pupil < 0 || index < 0 || index >= pupils.daysInYear) return false;
  return pupils.enrolled[pupil * pupils.daysInYear + index] === 1;
}

/** The CE programs of a student that hold at a school: those of the school and those of every school. */
export function programsAt(records: Records, student: number, school: SchoolId): readonly ContinuationProgram[] {
  const programs = records.programs[student]?.continuation ?? [];
  return programs.filter((program) => program.school === null || program.school === school);
}

function mark(days: Uint8Array, yearStart: Day, first: Day, firstDayOut: Day | null): void {
  const from = Math.max(0, first - yearStart);
  const to = firstDayOut === null ? days.length : Math.min(days.length, firstDayOut - yearStart);
  if (from < to) days.fill(1, from, to);
}
