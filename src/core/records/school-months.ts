/** School months: four weeks each, the first from the Monday of the week of the first in-session day, back to back. */
import { ruleValue } from "../rules/rules.ts";
import { addDays, dayFromParts, mondayOf, partsOfDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";

export interface SchoolMonth {
  /** 1, 2, ... */
  readonly number: number;
  /** The Monday it begins on. */
  readonly start: Day;
  /** The Friday it ends on. */
  readonly end: Day;
}

/** All school months that begin in the school year; none when no in-session day is known. Source: PowerSchool documentation. */
export function schoolMonths(firstInSession: Day | null, yearEnd: Day): readonly SchoolMonth[] {
  if (firstInSession === null) return [];
  const weeks = ruleValue("school-month", firstInSession);
  const months: SchoolMonth[] = [];
  for (let start = mondayOf(firstInSession); start <= yearEnd; start = addDays(start, weeks * 7)) {
    months.push({ number: months.length + 1, start, end: addDays(start, weeks * 7 - 3) });
  }
  return months;
}

/** A reporting period counts rows and absences up to `end`; null: nothing counts yet. */
export interface Period {
  readonly name: "P-1" | "P-2" | "Annual";
  readonly end: Day | null;
}

/**
 * P-1 and P-2 end with the last full school month that ends by 31 December and 15 April; Annual on 30 June. A setting wins.
 * No in-session day known: 31 December and 15 April themselves.
 */
export function reportingPeriods(
  months: readonly SchoolMonth[],
  yearStart: Day,
  yearEnd: Day,
  set: { readonly p1: Day | null; readonly p2: Day | null; readonly annual: Day | null },
): readonly [Period, Period, Period] {
  const { year } = partsOfDay(yearStart);
  const cut = (limit: Day | null): Day | null =>
    months.length === 0 || limit === null ? limit : (months.findLast((month) => month.end <= limit)?.end ?? null);
  return [
    { name: "P-1", end: set.p1 ?? cut(dayFromParts(year, 12, 31)) },
    { name: "P-2", end: set.p2 ?? cut(dayFromParts(year + 1, 4, 15)) },
    { name: "Annual", end: set.annual ?? yearEnd },
  ];
}
