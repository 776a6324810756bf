/**
 * Sessions of Attendance Recovery as attendance rows: the tests that need nothing but the row, its section and its school's
 * calendar, and the minutes of every row.
 */
import { FATE_USED, KIND_RECOVERY, NONE } from "../records/records.ts";
import type { Attendance, AttendanceCode, SectionUse } from "../records/records.ts";
import { RECOVERY_DAY } from "../records/school-days.ts";
import type { SchoolDays } from "../records/school-days.ts";
import { COUNTED, NOT_A_RECOVERY_SECTION, NOT_IN_SESSION, UNLICENSED } from "../recovery-result.ts";
import type { SessionRows } from "../recovery-result.ts";
import { groupByStudentAndDate } from "./student-rows.ts";

/** The rows to be judged: those of kind Attendance Recovery that passed the general tests. */
export function sessionRows(attendance: Attendance, days: SchoolDays, studentCount: number): SessionRows {
  const rows = groupByStudentAndDate(recoveryRows(attendance), attendance, days, studentCount);
  const codes = attendance.codes.map(codeClass);
  const early = new Uint8Array(rows.count);
  const minutes = new Int32Array(rows.count);
  const sectionToWarnOf = new Uint8Array(attendance.sections.length);
  for (let position = 0; position < rows.count; position++) {
    const index = rows.index[position] ?? 0;
    const sectionIndex = attendance.section[index] ?? NONE;
    const section = attendance.sections[sectionIndex];
    const inSession = isRecoveryDay(days, attendance.school[index] ?? 0, attendance.day[index] ?? 0);
    const verdict = earlyVerdict(section, inSession);
    early[position] = verdict;
    minutes[position] = rowMinutes(attendance.minutes[index] ?? NONE, codes[attendance.code[index] ?? NONE], section);
    if (
      section?.known === true &&
      section.licensedTeacher !== true &&
      (verdict === COUNTED || verdict === UNLICENSED)
    ) {
      sectionToWarnOf[sectionIndex] = 1;
    }
  }
  return { ...rows, early, minutes, sectionToWarnOf };
}

function recoveryRows(attendance: Attendance): readonly number[] {
  const chosen: number[] = [];
  for (let index = 0; index < attendance.count; index++) {
    if (attendance.kind[index] === KIND_RECOVERY && attendance.fate[index] === FATE_USED) chosen.push(index);
  }
  return chosen;
}

function isRecoveryDay(days: SchoolDays, school: number, day: number): boolean {
  return ((days.marks[school]?.[day - days.yearStart] ?? 0) & RECOVERY_DAY) !== 0;
}

/** A row without a section that is on the Sections sheet was judged by its Program already. */
function earlyVerdict(section: SectionUse | undefined, inSession: boolean): number {
  if (section?.known === true && !section.recovery) return NOT_A_RECOVERY_SECTION;
  if (!inSession) return NOT_IN_SESSION;
  return section?.licensedTeacher === false ? UNLICENSED : COUNTED;
}

type CodeClass = "present" | "absent" | "unknown";

/** A blank code says nothing of its own, whatever status it was given for rows with minutes. */
function codeClass(code: AttendanceCode): CodeClass {
  return code.text === "" ? "unknown" : (code.status ?? "unknown");
}

function rowMinutes(given: number, code: CodeClass | undefined, section: SectionUse | undefined): number {
  if (code === "absent") return 0;
  if (given >= 0) return given;
  // Half a time (Time In without Time Out) is no time at all, not even the section's.
  return given === NONE && code === "present" ? (section?.minutes ?? NONE) : NONE;
}
