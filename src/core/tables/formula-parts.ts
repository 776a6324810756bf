/** What the formulas of several sheets are made of. */
import { MINUTES_PER_DAY } from "../units/minutes.ts";
import type { TimeDisplay } from "./table.ts";

/** How many minutes a 1 in a cell means. */
const minutesOfOne: Readonly<Record<TimeDisplay, number>> = {
  "Decimal Hours": 60,
  "Hours:Minutes": MINUTES_PER_DAY,
  Minutes: 1,
};

const LONGEST_CRITERION = 255;
/** What SUMIFS does not take for a text to look for: patterns, comparisons, errors, numbers, truth values, times and dates. */
const OTHER_CRITERIA: readonly RegExp[] = [
  /[*?~]/,
  /^[<>=#]/,
  /^\P{L}*$/u,
  /^(?:true|false)$/i,
  /^(?=.*\d)\P{L}*(?:\p{L}{1,2}|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*)\P{L}*$/iu,
];
/** Numbers beyond these lose digits. */
const DIGITS = /^\d{1,15}$/;

/** Whether SUMIFS finds the rows with this text, and no others. */
export function isCriterion(text: string): boolean {
  return text.length <= LONGEST_CRITERION && !OTHER_CRITERIA.some((pattern) => pattern.test(text));
}

/**
 * Those of some texts by which SUMIFS finds their own rows and no others. It takes a text of digits for a number, so that
 * 0012345 would find 12345 too: digits are told apart by their number only.
 */
export function distinctCriteria(texts: Iterable<string>): ReadonlySet<string> {
  const distinct = new Set<string>();
  const byNumber = new Map<number, string>();
  for (const text of texts) {
    if (isCriterion(text)) distinct.add(text);
    if (!DIGITS.test(text)) continue;
    const other = byNumber.get(Number(text));
    if (other === undefined) {
      byNumber.set(Number(text), text);
      distinct.add(text);
    } else if (other !== text) distinct.delete(other);
  }
  return distinct;
}

/** One condition of SUMIFS or COUNTIFS: a column of a table and what is looked for in it. */
export function criterion(table: string, column: string, wanted: string): string {
  return `{${table}[${column}]},${wanted}`;
}

export function sumIfs(table: string, column: string, where: readonly string[]): string {
  return `SUMIFS({${table}[${column}]},${where.join(",")})`;
}

/** A time of the sheet in minutes. */
export function inMinutes(formula: string, display: TimeDisplay): string {
  return display === "Minutes" ? formula : `${formula}*${String(minutesOfOne[display])}`;
}

/** A number of minutes as the sheet shows times. */
export function shownMinutes(minutes: number, display: TimeDisplay): string {
  return display === "Minutes" ? String(minutes) : `${String(minutes)}/${String(minutesOfOne[display])}`;
}

/** The whole minutes of a sum or difference of times. */
export function roundedMinutes(formula: string, display: TimeDisplay): string {
  return display === "Minutes" ? formula : `ROUND((${formula})*${String(minutesOfOne[display])},0)`;
}

/** Takes the last digits off a sum or difference of times, which would make of nothing a tiny time below zero. */
export function wholeMinutes(formula: string, display: TimeDisplay): string {
  return display === "Minutes" ? formula : `${roundedMinutes(formula, display)}/${String(minutesOfOne[display])}`;
}
