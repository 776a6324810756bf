/** The absences that a student may recover: dated Daily rows, else the number on the Students sheet. */
import { FATE_NOT_COUNTED, FATE_USED, KIND_DAILY, NONE } from "../records/records.ts";
import type { Attendance, AttendanceCode, Student } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { StudentRows, DatedAbsences, RecoverableAbsences } from "../recovery-result.ts";
import type { Day } from "../units/day.ts";
import { groupByStudentAndDate } from "./student-rows.ts";

export function datedAbsences(
  attendance: Attendance,
  days: SchoolDays,
  studentCount: number,
  settings: Settings,
): DatedAbsences {
  const absent = attendance.codes.map((code) => code.text !== "" && code.status === "absent");
  const recoverable = attendance.codes.map((code) => isRecoverable(code, settings));
  const lastDay = Math.min(days.yearEnd, settings.asOf);
  const hasAbsentRow = new Uint8Array(studentCount);
  const chosen: number[] = [];
  let workbookHasDailyRows = false;
  for (let index = 0; index < attendance.count; index++) {
    if (attendance.kind[index] !== KIND_DAILY) continue;
    const day = attendance.day[index] ?? NONE;
    if (day < days.yearStart || day > lastDay) continue;
    workbookHasDailyRows = true;
    const fate = attendance.fate[index];
    const code = attendance.code[index] ?? NONE;
    const student = attendance.student[index] ?? NONE;
    if (student === NONE || absent[code] !== true) continue;
    // An absent code without a category is not counted, yet it shows that the student's absences are recorded by date.
    if (fate === FATE_USED || fate === FATE_NOT_COUNTED) hasAbsentRow[student] = 1;
    if (fate === FATE_USED && recoverable[code] === true) chosen.push(index);
  }
  const rows = groupByStudentAndDate(chosen, attendance, days, studentCount);
  return { ...onePerDate(rows, attendance), hasAbsentRow, workbookHasDailyRows };
}

function isRecoverable(code: AttendanceCode, settings: Settings): boolean {
  if (code.text === "" || code.status !== "absent" || code.category === null) return false;
  return code.category !== "Suspended" || settings.choice["Suspensions Are Recoverable"] === "Yes";
}

/** Keeps the first row of each student and date. */
function onePerDate(rows: StudentRows, attendance: Attendance): StudentRows {
  const studentStart = new Int32Array(rows.studentStart.length);
  const index = new Int32Array(rows.count);
  let count = 0;
  for (let student = 0; student + 1 < rows.studentStart.length; student++) {
    let previous = NONE;
    const end = rows.studentStart[student + 1] ?? 0;
    for (let position = rows.studentStart[student] ?? 0; position < end; position++) {
      const row = rows.index[position] ?? 0;
      const day = attendance.day[row] ?? 0;
      if (day !== previous) index[count++] = row;
      previous = day;
    }
    studentStart[student + 1] = count;
  }
  return { count, index: index.subarray(0, count), studentStart };
}

/** How many absences the student may recover, and how that is known. The largest of several given numbers counts. */
export function recoverableAbsences(student: Student, place: number, dated: DatedAbsences): RecoverableAbsences {
  const given = largest(student.enrollments.map((enrollment) => enrollment.absences));
  if (dated.hasAbsentRow[place] === 1) {
    return { kind: "dated", count: (dated.studentStart[place + 1] ?? 0) - (dated.studentStart[place] ?? 0), given };
  }
  if (given !== null) return { kind: "given", count: given, given };
  if (dated.workbookHasDailyRows) return { kind: "none", count: 0, given: null };
  return { kind: "unknown", count: null, given: null };
}

/** Absences that count in a period that ends on a day: dated ones up to it, a given number in full. */
export function absencesUpTo(
  absences: RecoverableAbsences,
  place: number,
  dated: DatedAbsences,
  attendance: Attendance,
  notAfter: Day,
): number | null {
  if (absences.kind !== "dated") return absences.count;
  let count = 0;
  const end = dated.studentStart[place + 1] ?? 0;
  for (let position = dated.studentStart[place] ?? 0; position < end; position++) {
    if ((attendance.day[dated.index[position] ?? 0] ?? 0) <= notAfter) count += 1;
  }
  return count;
}

/** The largest number, or null when there is none. */
export function largest(values: readonly (number | null)[]): number | null {
  let most: number | null = null;
  for (const value of values) if (value !== null && (most === null || value > most)) most = value;
  return most;
}
