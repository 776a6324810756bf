/** Totals of a run: rows per sheet, and the figures of both programs. */
import type { Continuation } from "./continuation-result.ts";
import type { Issue } from "./issue/issue.ts";
import type { ReadWorkbook } from "./records/read-records.ts";
import type { Settings } from "./records/settings.ts";
import type { Recovery } from "./recovery-result.ts";
import type { RunFacts, Totals } from "./result.ts";
import { RULE_VERSION } from "./rules/rules.ts";
import type { ImportFile } from "./tables/table.ts";

export function totalsOf(
  read: ReadWorkbook,
  settings: Settings,
  issues: readonly Issue[],
  recovery: Recovery,
  continuation: Continuation,
  importFiles: readonly ImportFile[],
): Totals {
  const services = recovery.students.flatMap((student) => student.services);
  const bySeverity: Record<string, number> = {};
  for (const { severity } of issues) bySeverity[severity] = (bySeverity[severity] ?? 0) + 1;
  const [serviceFile, recordFile] = importFiles;
  return {
    rows: read.counts(),
    schoolYear: settings.schoolYear.label,
    asOf: settings.asOf,
    recovery: {
      students: recovery.students.length,
      attendedMinutes: sumOf(services, (service) => service.hours.attendedMinutes),
      hoursEarned: sumOf(services, (service) => service.hoursEarned),
      daysEarned: sumOf(services, (service) => service.daysEarned),
      daysCredited: sumOf(services, (service) => service.daysCredited ?? 0),
      serviceRows: serviceFile?.rowCount ?? 0,
      recordRows: recordFile?.rowCount ?? 0,
    },
    continuation: continuationTotals(continuation),
    issues: bySeverity,
  };
}

function continuationTotals({ pupils }: Continuation): Totals["continuation"] {
  const totals = {
    students: new Set(pupils.map((pupil) => pupil.student)).size,
    weeks: 0,
    maxMinutes: 0,
    apportionedMinutes: 0,
    totalApportionedMinutes: 0,
    unusedExcessMinutes: 0,
    stillShortMinutes: 0,
  };
  for (const { weeks } of pupils) {
    totals.weeks += weeks.length;
    for (const week of weeks) {
      totals.maxMinutes += week.max;
      totals.apportionedMinutes += week.apportioned;
      totals.totalApportionedMinutes += week.totalApportioned;
      totals.unusedExcessMinutes += week.unusedExcess;
      totals.stillShortMinutes += week.stillShort;
    }
  }
  return totals;
}

function sumOf<T>(items: readonly T[], amount: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amount(item), 0);
}

/** The figures of the Run_Log row that the calculation knows. */
export function runFacts(totals: Totals): RunFacts {
  const rows = Object.values(totals.rows);
  return {
    ruleVersion: RULE_VERSION,
    rowsRead: sumOf(rows, (counts) => counts.read),
    heldBack: sumOf(rows, (counts) => counts.heldBack),
    recoveryStudents: totals.recovery.students,
    recoveryHours: totals.recovery.hoursEarned,
    recoveryDays: totals.recovery.daysCredited,
    continuationStudents: totals.continuation.students,
    continuationTotalMinutes: totals.continuation.totalApportionedMinutes,
  };
}
