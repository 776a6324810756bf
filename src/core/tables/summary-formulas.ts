/** The formulas of CE_Summary over the rows of CE_Weekly_Audit: what a clerk would type to check a line by hand. */
import type { Settings } from "../records/settings.ts";
import { ruleValue } from "../rules/rules.ts";
import { MINUTES_PER_DAY } from "../units/minutes.ts";
import type { TimeDisplay } from "./table.ts";

/** How many minutes a 1 in a cell means. */
const minutesOfOne: Readonly<Record<TimeDisplay, number>> = {
  "Decimal Hours": 60,
  "Hours:Minutes": MINUTES_PER_DAY,
  Minutes: 1,
};

/** In the column Grade: the line is of all grades. */
export const ALL_GRADES = "All";

const LONGEST_CRITERION = 255;
/** What SUMIFS does not take for a text to look for: patterns, comparisons, errors, numbers, truth values, times and dates. */
const OTHER_CRITERIA: readonly RegExp[] = [
  /[*?~]/,
  /^[<>=#]/,
  /^\P{L}*$/u,
  /^(?:true|false)$/i,
  /^(?=.*\d)\P{L}*(?:\p{L}{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\P{L}*$/iu,
];

/** Whether SUMIFS finds the rows with this text, and no others. */
export function isCriterion(text: string): boolean {
  return text.length <= LONGEST_CRITERION && !OTHER_CRITERIA.some((pattern) => pattern.test(text));
}

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
    criterion("School", "{School}"),
    criterion("Week", '">="&{Month Start}'),
    criterion("Week", '"<="&{Month End}'),
    ...(isGrade ? [criterion("Grade Level", "{Grade}")] : []),
  ];
  for (const column of ["Max Hours", "Appor Hours", "Total Appor", "Unused Excess", "Still Short"])
    formulas.set(column, sumOf(column, where));
  if (isGrade) {
    // Further debits and credits of a week stand on rows without a grade, so these two come from the week's own row.
    formulas.set("Hours Credited", wholeMinutes("{Total Appor}-{Appor Hours}", display));
    const over = sumOf("Hours + or -", [...where, criterion("Hours + or -", '">0"')]);
    if (display !== "Hours:Minutes") formulas.set("Hours Debited", wholeMinutes(`${over}-{Unused Excess}`, display));
  } else {
    for (const column of ["Hours Debited", "Hours Credited"]) formulas.set(column, sumOf(column, where));
  }
  const dayMinutes = ruleValue("ce-target-day", settings.schoolYear.end);
  formulas.set("Apportionment Days", `${inMinutes("{Total Appor}", display)}/${String(dayMinutes)}`);
  formulas.set("ADA", "{Apportionment Days}/{Days Taught}");
  return formulas;
}

function criterion(column: string, wanted: string): string {
  return `{CE_Weekly_Audit[${column}]},${wanted}`;
}

function sumOf(column: string, where: readonly string[]): string {
  return `SUMIFS({CE_Weekly_Audit[${column}]},${where.join(",")})`;
}

function inMinutes(formula: string, display: TimeDisplay): string {
  return display === "Minutes" ? formula : `${formula}*${String(minutesOfOne[display])}`;
}

/** Takes the last digits off a difference of long sums, which would make of nothing a tiny time below zero. */
function wholeMinutes(difference: string, display: TimeDisplay): string {
  if (display === "Minutes") return difference;
  const one = String(minutesOfOne[display]);
  return `ROUND((${difference})*${one},0)/${one}`;
}
