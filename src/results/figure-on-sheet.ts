/**
 * Which cell of a result table is the one that a user points at on its sheet. Rows may have been sorted or filtered since: a row is
 * told by its key columns, never by where it stands. What differs from the run is said, not explained.
 */
import type { FigurePlace } from "../core/explain.ts";
import type { Table, TableColumn } from "../core/tables/table.ts";
import { UNDONE, WRITING } from "./heading-block.ts";
import { keyColumnsOf } from "./key-columns.ts";
import { writtenValue } from "./result-cells.ts";
import type { CellRules } from "./result-cells.ts";

type Value = string | number | boolean | null;

/** A cell on a sheet of ours, with what stands around it. */
export interface PointedCell {
  /** The lines of rows 1 to 7, in column A. */
  readonly heading: readonly Value[];
  readonly headers: readonly Value[];
  /** The cells of its row, below the headers. */
  readonly row: readonly Value[];
  /** Its place among them. */
  readonly column: number;
}

export type FigureOnSheet =
  | { readonly kind: "figure"; readonly place: FigurePlace }
  /** The sheet is not one whose figures are explained, or the cell holds none. */
  | { readonly kind: "no-figure" }
  /** A run was cut off while it wrote the sheet, or was taken back. */
  | { readonly kind: "unfinished" }
  /** Its data or settings were others than those of the calculation at hand. */
  | { readonly kind: "other-run" }
  /** The calculation has no such row. */
  | { readonly kind: "no-row" }
  /** The cell holds something else than what the run wrote. */
  | { readonly kind: "edited"; readonly column: string; readonly place: FigurePlace };

/** Row of "Input SHA-256: …", of the status and of the title in the heading, counted from 0. */
const [TITLE, FINGERPRINT, STATUS] = [0, 4, 5];
/** Other programs keep 15 digits of a number; the check of a sheet compares 12. */
const DIGITS = 12;

/** tables are those of the calculation at hand; fingerprint is that of its input. */
export function figureOnSheet(
  { heading, headers, row, column }: PointedCell,
  tables: readonly Table[],
  fingerprint: string,
  rules: CellRules,
): FigureOnSheet {
  const table = tables.find(({ title }) => title === heading[TITLE]);
  const keys = table === undefined ? null : keyColumnsOf(table.name);
  if (table === undefined || keys === null) return { kind: "no-figure" };
  if (heading[STATUS] === WRITING || heading[STATUS] === UNDONE) return { kind: "unfinished" };
  if (!String(heading[FINGERPRINT] ?? "").endsWith(` ${fingerprint}`)) return { kind: "other-run" };
  const name = headers[column];
  const pointed = table.columns.find((own) => own.name === name);
  if (pointed === undefined || !holdsFigures(pointed)) return { kind: "no-figure" };

  const onSheet = table.columns.map((own) => form(row[headers.indexOf(own.name)] ?? null));
  const written = (index: number, at: number): string => {
    const own = table.columns[at];
    return own === undefined ? "" : form(writtenValue(table.rows[index]?.[at] ?? null, own, rules));
  };
  const keyPlaces = [...keys.what, ...keys.who].map((key) => table.columns.findIndex((own) => own.name === key));
  let best: { readonly row: number; readonly equal: number } | null = null;
  for (let index = 0; index < table.rows.length; index++) {
    if (keyPlaces.some((at) => written(index, at) !== onSheet[at])) continue;
    // Of several rows of a key (further pairs of a week, services with one start) the one that is most like it.
    const equal = onSheet.filter((cell, at) => cell === written(index, at)).length;
    if (best === null || equal > best.equal) best = { row: index, equal };
  }
  if (best === null) return { kind: "no-row" };
  const place = { table: table.name, row: best.row, column: pointed.name };
  const at = table.columns.indexOf(pointed);
  if (written(best.row, at) !== onSheet[at]) return { kind: "edited", column: pointed.name, place };
  return onSheet[at] === "" ? { kind: "no-figure" } : { kind: "figure", place };
}

/** Whether its numbers are figures: counts and amounts, not dates. */
export function holdsFigures({ format }: TableColumn): boolean {
  switch (format) {
    case "count":
    case "hours":
    case "ratio":
    case "minutes":
    case "duration":
    case "signedDuration":
      return true;
    case "text":
    case "identifier":
    case "date":
    case "link":
    case "dates":
      return false;
  }
}

function form(value: Value): string {
  if (value === null || value === "") return "";
  return typeof value === "number" ? `#${String(Number(value.toPrecision(DIGITS)))}` : `'${String(value)}`;
}
