/** The formulas of CE_Summary over the rows of CE_Weekly_Audit: what a clerk would type to check a line by hand. */
import type { Settings } from "../records/settings.ts";
import { ruleValue } from "../rules/rules.ts";
import { criterion, inMinutes, isCriterion, sumIfs, wholeMinutes } from "./formula-parts.ts";

const AUDIT = "CE_Weekly_Audit";

/** In the column Grade: the line is of all grades. */
export const ALL_GRADES = "All";

/**
 * The formulas of a line by column. A column without one has a plain number: all of them when the school's name cannot be
 * looked for, Hours Debited of a grade when signed times are text.
 */
export function summaryFormulas(school: string, grade: string, settings: Settings): ReadonlyMap<string, string> {
  const formulas = new Map<string, string>();
  if (!isCriterion(school)) return formulas;
  const display = settings.choice["Display Time As"];
  const isGrade = grade !== ALL_GRADES;
  const where = [
    criterion(AUDIT, "School", "{School}"),
    criterion(AUDIT, "Week", '">="&{Month Start}'),
    criterion(AUDIT, "Week", '"<="&{Month End}'),
    ...(isGrade ? [criterion(AUDIT, "Grade Level", "{Grade}")] : []),
  ];
  for (const column of ["Max Hours", "Appor Hours", "Total Appor", "Unused Excess", "Still Short"])
    formulas.set(column, sumIfs(AUDIT, column, where));
  if (isGrade) {
    // Further debits and credits of a week stand on rows without a grade, so these two come from the week's own row.
    formulas.set("Hours Credited", wholeMinutes("{Total Appor}-{Appor Hours}", display));
    const over = sumIfs(AUDIT, "Hours + or -", [...where, criterion(AUDIT, "Hours + or -", '">0"')]);
    if (display !== "Hours:Minutes") formulas.set("Hours Debited", wholeMinutes(`${over}-{Unused Excess}`, display));
  } else {
    for (const column of ["Hours Debited", "Hours Credited"]) formulas.set(column, sumIfs(AUDIT, column, where));
  }
  const dayMinutes = ruleValue("ce-target-day", settings.schoolYear.end);
  formulas.set("Apportionment Days", `${inMinutes("{Total Appor}", display)}/${String(dayMinutes)}`);
  formulas.set("ADA", "{Apportionment Days}/{Days Taught}");
  return formulas;
}
