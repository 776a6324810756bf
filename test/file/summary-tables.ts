/** Summaries of made-up schools, as the core makes them. */
import type { Table, TableCell } from "../../src/core/tables/table.ts";
import { table } from "./calculations.ts";

/** A school with lines for all grades and for one, months 1 to `months`, then the range. Minutes. */
export function monthLines(school: string, months: number): TableCell[][] {
  return ["All", "11"].flatMap((grade) => [
    ...Array.from({ length: months }, (_none, index) => [school, grade, index + 1, 600 * (index + 1), 300]),
    [school, grade, "Range", 600 * months, 300],
  ]);
}

export function monthSummary(rows: readonly (readonly TableCell[])[]): Table {
  return table(
    "CE_Summary",
    [
      ["School", "text"],
      ["Grade", "text"],
      ["School Month", "count"],
      ["Max Hours", "duration"],
      ["Total Appor", "duration"],
    ],
    rows,
  );
}

export function spanLines(school: string, spans: readonly string[]): TableCell[][] {
  return spans.flatMap((span, index) =>
    ["P-1", "P-2", "Annual"].map((period, step) => [school, span, period, index * 10 + step]),
  );
}

export function spanSummary(rows: readonly (readonly TableCell[])[]): Table {
  return table(
    "AR_Summary",
    [
      ["School", "text"],
      ["Grade Span", "text"],
      ["Period", "text"],
      ["Days Credited", "count"],
    ],
    rows,
  );
}
