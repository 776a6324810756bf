/** The summary that a finished run prints: what was read, what came out, what to look at. */
import type { Issue, Severity } from "../core/issue/issue.ts";
import type { Calculation, RowCounts } from "../core/result.ts";
import { formatDay } from "../core/units/day.ts";
import { decimalHoursText } from "../core/units/minutes.ts";
import { productName, productVersion } from "../pipeline/product.ts";
import type { ResultFile } from "../pipeline/run-workbook.ts";
import { oneLine } from "./refusal.ts";

const SEVERITIES: readonly Severity[] = ["Held back", "Not counted", "Warning", "Information"];

export function summaryText(inputName: string, calculation: Calculation): string {
  const { totals, issues } = calculation;
  const lines = [
    `${productName} ${productVersion}: ${oneLine(inputName)}, school year ${totals.schoolYear}, as of ${formatDay(totals.asOf)}`,
    "",
    ...countLines(totals.rows),
    "",
    ...recoveryLines(calculation),
    ...continuationLines(calculation),
    "",
    ...issueLines(issues),
  ];
  return `${lines.join("\n")}\n`;
}

function countLines(rows: Readonly<Record<string, RowCounts>>): string[] {
  const header = ["Rows", "read", "used", "not counted", "held back", "duplicates", "copies"];
  const table = Object.entries(rows).map(([role, count]) => [
    role,
    ...[count.read, count.used, count.notCounted, count.heldBack, count.duplicates, count.copies].map(whole),
  ]);
  return alignColumns([header, ...table]);
}

function recoveryLines({ totals: { recovery } }: Calculation): string[] {
  const { students, attendedMinutes, hoursEarned, daysEarned, daysCredited, serviceRows, recordRows } = recovery;
  return [
    `Attendance Recovery  ${counted(students, "student")}, ${counted(attendedMinutes, "minute")} attended, ` +
      `${counted(hoursEarned, "hour")} earned, ${counted(daysEarned, "day")} earned, ${counted(daysCredited, "day")} credited`,
    `                     to import: ${counted(serviceRows, "service row")}, ${counted(recordRows, "record row")}`,
  ];
}

function continuationLines({ totals: { continuation } }: Calculation): string[] {
  const { students, weeks, maxMinutes, apportionedMinutes, totalApportionedMinutes } = continuation;
  const { unusedExcessMinutes, stillShortMinutes } = continuation;
  return [
    `Continuation         ${counted(students, "student")}, ${counted(weeks, "week")}, Max Hours ${hours(maxMinutes)}, ` +
      `Appor Hours ${hours(apportionedMinutes)}, Total Appor ${hours(totalApportionedMinutes)}`,
    `                     Unused Excess ${hours(unusedExcessMinutes)}, Still Short ${hours(stillShortMinutes)}`,
  ];
}

function issueLines(issues: readonly Issue[]): string[] {
  if (issues.length === 0) return ["Issues  none"];
  const groups = new Map<string, { severity: Severity; code: string; count: number; first: Issue }>();
  for (const issue of issues) {
    const key = `${issue.severity} ${issue.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { severity: issue.severity, code: issue.code, count: 1, first: issue });
    else group.count++;
  }
  const rank = (severity: Severity) => SEVERITIES.indexOf(severity);
  const sorted = [...groups.values()].sort((a, b) => rank(a.severity) - rank(b.severity) || b.count - a.count);
  const table = sorted.map(({ severity, code, count }) => [severity, code, whole(count)]);
  return alignColumns([["Issues", "code", "number"], ...table], 2);
}

export function heldBackText(count: number): string {
  return `${counted(count, "row")} held back: the sheet Exceptions says which, why, and how to fix ${count === 1 ? "it" : "them"}.\n`;
}

export function filesText(folder: string, files: readonly Pick<ResultFile, "name" | "rowCount">[]): string {
  const lines = files.map(({ name, rowCount }) => [`  ${name}`, rowCount === null ? "" : counted(rowCount, "row")]);
  return `\nWritten to ${oneLine(folder)}\n${alignColumns(lines, 2).join("\n")}\n`;
}

/** Columns side by side: the first ones (one unless told) to the left, the others to the right. */
function alignColumns(rows: readonly (readonly string[])[], leftColumns = 1): string[] {
  const widths: number[] = [];
  for (const row of rows) row.forEach((cell, index) => (widths[index] = Math.max(widths[index] ?? 0, cell.length)));
  return rows.map((row) =>
    row
      .map((cell, index) => (index < leftColumns ? cell.padEnd(widths[index] ?? 0) : cell.padStart(widths[index] ?? 0)))
      .join("  ")
      .trimEnd(),
  );
}

function counted(count: number, thing: string): string {
  return `${whole(count)} ${thing}${count === 1 ? "" : "s"}`;
}

function whole(value: number): string {
  return value.toLocaleString("en-US", { maximumFractionDigits: 2 });
}

function hours(minutes: number): string {
  const [units = "", decimals = ""] = decimalHoursText(minutes).split(".");
  return `${units.replace(/\B(?=(\d{3})+$)/g, ",")}.${decimals}`;
}
