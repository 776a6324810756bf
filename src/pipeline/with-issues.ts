/** Issues that are found only when the sheets are planned join those of the calculation. */
import type { Issue } from "../core/issue/issue.ts";
import type { Calculation } from "../core/result.ts";
import { exceptionsTable, sortIssues } from "../core/tables/exceptions-table.ts";

/** The calculation with the issues added: to the list, to the counts and to the table Exceptions. */
export function withIssues(
  calculation: Calculation,
  added: readonly Issue[],
  sheetNames: readonly string[],
): Calculation {
  if (added.length === 0) return calculation;
  const issues = sortIssues([...calculation.issues, ...added], sheetNames);
  const counts: Record<string, number> = { ...calculation.totals.issues };
  for (const { severity } of added) counts[severity] = (counts[severity] ?? 0) + 1;
  const exceptions = exceptionsTable(issues, sheetNames);
  return {
    ...calculation,
    issues,
    totals: { ...calculation.totals, issues: counts },
    tables: calculation.tables.map((table) => (table.name === exceptions.name ? exceptions : table)),
  };
}
