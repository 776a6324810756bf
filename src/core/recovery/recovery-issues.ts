/** Issues about students, their program records and their import rows. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
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
  what: "service" | "recovery-record",
  spans: readonly (Span & { readonly row: number | null })[],
): readonly Issue[] {
  const issues: Issue[] = [];
  for (const [first, second] of overlappingPairs(spans)) {
    const rows = [spans[first]?.row ?? null, spans[second]?.row ?? null];
    const [a, b] = rows;
    if (a === null || b === null || a === undefined || b === undefined) continue;
    const at = records.places.cell("Programs", Math.max(a, b), "Start Date");
    issues.push(
      makeIssue("overlapping-records", at, student.number, phrase(what), { what: phrase(what), row: Math.min(a, b) }),
    );
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
    issues.push(
      makeIssue("whole-session-hours-fewer", at, student.number, phrase("hours", { hours }), { hours, whole }),
    );
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
    issues.push(makeIssue("days-used-not-computed", at, "", phrase("students", { count: unknown })));
  }
  const marked = students.filter((student) => student.hasMarkedTime).length;
  if (marked > 0 && settings.choice["Campus Nightly Calculation"] === "Unknown") {
    const at = records.places.cell("Settings", null);
    issues.push(makeIssue("nightly-unknown", at, "", phrase("students", { count: marked })));
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
  const { why, todo } = heldBackPhrases[reason];
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

/** Why an import row is held back, and what to do. */
export const heldBackPhrases: Readonly<Record<HeldBackReason, { readonly why: Phrase; readonly todo: Phrase }>> = {
  "no identifier": {
    why: phrase("no-identifier"),
    todo: phrase("correct-identifier"),
  },
  "unsafe identifier": {
    why: phrase("unsafe-identifier"),
    todo: phrase("correct-number"),
  },
  "start missing": {
    why: phrase("start-missing"),
    todo: phrase("fill-in-start"),
  },
  "no enrollment": {
    why: phrase("no-enrollment"),
    todo: phrase("correct-dates"),
  },
  "services overlap": {
    why: phrase("services-overlap"),
    todo: phrase("one-service"),
  },
  "records overlap": {
    why: phrase("records-overlap"),
    todo: phrase("one-record"),
  },
};
