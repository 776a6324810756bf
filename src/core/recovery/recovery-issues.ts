/** Issues about students, their program records and their import rows. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import type { Records, Student } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import type { HeldBackReason, StudentRecovery, RecordToCreate } from "../recovery-result.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { overlappingPairs } from "./programs-in-effect.ts";
import type { Span } from "./programs-in-effect.ts";

/** One issue per pair of overlapping services, or records, of one student: on the row that stands lower. */
export function overlapIssues(
  records: Records,
  student: Student,
  what: "program service" | "Attendance Recovery record",
  spans: readonly (Span & { readonly row: number | null })[],
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [first, second] of overlappingPairs(spans)) {
    const rows = [spans[first]?.row ?? null, spans[second]?.row ?? null];
    const [a, b] = rows;
    if (a === null || b === null || a === undefined || b === undefined) continue;
    const at = records.places.cell("Programs", Math.max(a, b), "Start Date");
    issues.push(makeIssue("overlapping-records", at, student.number, what, { what, row: Math.min(a, b) }));
  }
  return issues;
}

/** Warnings about a student's figures, none of which changes them. */
export function studentWarnings(records: Records, recovery: StudentRecovery): readonly Issue[] {
  const { student, services, absences } = recovery;
  const issues: Issue[] = [];
  const sum = (valueOf: (row: (typeof services)[number]) => number): number =>
    services.reduce((total, row) => total + valueOf(row), 0);

  if (services.some((row) => row.hoursEarned > row.hours.Session)) {
    const hours = sum((row) => row.hoursEarned);
    const whole = sum((row) => row.hours.Session);
    const at = records.places.cell("Students", student.row, "Student Number");
    issues.push(makeIssue("whole-session-hours-fewer", at, student.number, `${hours} hours`, { hours, whole }));
  }
  if (absences.kind === "dated" && absences.given !== null && absences.given !== absences.count) {
    const { count: dated, given } = absences;
    const row = student.enrollments.find((enrollment) => enrollment.absences === given)?.row ?? student.row;
    const at = records.places.cell("Students", row, "Absences");
    issues.push(makeIssue("absences-differ", at, student.number, String(given), { dated, given }));
  }
  const previous = sum((row) => row.service.daysUsed ?? 0);
  const credited = sum((row) => row.daysCredited ?? 0);
  if (absences.kind !== "unknown" && credited < previous) {
    const row = services.find(({ service }) => service.daysUsed !== null)?.service.row ?? null;
    const at = records.places.cell("Programs", row, "Days Used");
    issues.push(makeIssue("credit-fell", at, student.number, String(previous), { credited, previous }));
  }
  return issues;
}

/** Warnings that are given once for a run. */
export function runWarnings(
  records: Records,
  settings: Settings,
  students: readonly StudentRecovery[],
): readonly Issue[] {
  const issues: Issue[] = [];
  const unknown = students.filter((student) => student.absences.kind === "unknown").length;
  if (unknown > 0) {
    const at = records.places.cell("Students", null);
    issues.push(makeIssue("days-used-not-computed", at, "", `${unknown} students`));
  }
  const marked = students.filter((student) => student.hasMarkedTime).length;
  if (marked > 0 && settings.choice["Campus Nightly Calculation"] === "Unknown") {
    const at = records.places.cell("Settings", null);
    issues.push(makeIssue("nightly-unknown", at, "", `${marked} students`));
  }
  return issues;
}

/** One issue per import row that would have been written but cannot be. */
export function importIssues(
  records: Records,
  students: readonly StudentRecovery[],
  recordsToCreate: readonly RecordToCreate[],
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const { student, services } of students) {
    for (const { heldBack, service } of services) {
      if (heldBack !== null) issues.push(importIssue(records, student, service.row, heldBack));
    }
  }
  for (const { place, heldBack } of recordsToCreate) {
    const student = records.students[place];
    if (heldBack !== null && student !== undefined) issues.push(importIssue(records, student, null, heldBack));
  }
  return issues;
}

function importIssue(records: Records, student: Student, programRow: number | null, reason: HeldBackReason): Issue {
  const { why, todo } = heldBackTexts[reason];
  const at = whereToLook(records, student, programRow, reason);
  const found = reason === "no identifier" ? (student.stateId ?? "") : student.number;
  return makeIssue("import-row-held-back", at, student.number, found, { reason: why, todo });
}

function whereToLook(
  records: Records,
  student: Student,
  programRow: number | null,
  reason: HeldBackReason,
): CellAddress {
  if (reason === "no identifier") return records.places.cell("Students", student.row, "State ID");
  if (reason === "start missing") return records.places.cell("Students", student.row, "Entry Date");
  if (reason === "unsafe identifier") return records.places.cell("Students", student.row, "Student Number");
  if (programRow !== null) return records.places.cell("Programs", programRow, "Start Date");
  return records.places.cell("Students", student.row, "Entry Date");
}

export const heldBackTexts: Readonly<Record<HeldBackReason, { readonly why: string; readonly todo: string }>> = {
  "no identifier": {
    why: "the student has no State ID of 10 digits",
    todo: "Fill in or correct the State ID, or set Student Identifier to Student Number.",
  },
  "unsafe identifier": {
    why: "the student number looks like a formula or has a line break",
    todo: "Correct the student number.",
  },
  "start missing": {
    why: "its start is the entry date, and the student has none",
    todo: "Fill in the Entry Date, or set AR Record Start to First School Day.",
  },
  "no enrollment": {
    why: "the dates overlap no enrollment of the student",
    todo: "Correct the dates of the program record, or the entry and exit dates.",
  },
  "services overlap": {
    why: "two program services of the student overlap",
    todo: "Correct the dates so that only one service holds on a day.",
  },
  "records overlap": {
    why: "two Attendance Recovery records of the student overlap",
    todo: "Correct the dates so that only one record holds on a day.",
  },
};
