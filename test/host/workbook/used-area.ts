/** The used range. */
import { intersectionOf, MAX_ROWS, WHOLE_SHEET } from "./address.ts";
import type { Area, Column, Sheet, StyleRun } from "./model.ts";
import { runsBetween } from "./style-runs.ts";

/**
 * The smallest rectangle with all cells that hold a value, or, unless valuesOnly, that are formatted. Formats of whole columns and
 * whole rows do not count. null when nothing is used: Excel then gives A1, or a null object.
 */
export function usedArea(sheet: Sheet, valuesOnly: boolean, within: Area = WHOLE_SHEET): Area | null {
  let top = MAX_ROWS;
  let bottom = -1;
  let left = -1;
  let right = -1;
  sheet.columns.forEach((column, index) => {
    if (column === undefined || index < within.column || index >= within.column + within.columnCount) return;
    const rows = usedRows(sheet, column, valuesOnly, within);
    if (rows === null) return;
    if (left < 0) left = index;
    right = index;
    top = Math.min(top, rows.from);
    bottom = Math.max(bottom, rows.to);
  });
  const found = left < 0 ? null : { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
  return found === null ? null : intersectionOf(found, within);
}

interface Rows {
  readonly from: number;
  readonly to: number;
}

function usedRows(sheet: Sheet, column: Column, valuesOnly: boolean, within: Area): Rows | null {
  const from = within.row;
  const to = within.row + within.rowCount - 1;
  const values = rowsWithValues(column, from, to);
  if (valuesOnly) return values;
  const formats = rowsWithFormats(sheet, column, from, to);
  if (values === null || formats === null) return values ?? formats;
  return { from: Math.min(values.from, formats.from), to: Math.max(values.to, formats.to) };
}

function rowsWithValues({ values }: Column, from: number, to: number): Rows | null {
  let last = Math.min(to, values.length - 1);
  while (last >= from && (values[last] ?? null) === null) last -= 1;
  if (last < from) return null;
  let first = from;
  while ((values[first] ?? null) === null) first += 1;
  return { from: first, to: last };
}

/** A run counts when its look is not the one that the whole column or the whole rows have. */
function rowsWithFormats(sheet: Sheet, column: Column, from: number, to: number): Rows | null {
  const counts = (run: StyleRun): boolean =>
    run.style !== column.wholeStyle &&
    runsBetween(sheet.emptyColumnRuns, run.from, run.to).some(({ style }) => style !== run.style);
  const runs = runsBetween(column.runs, from, to).filter(counts);
  const [first] = runs;
  const last = runs.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, to: last.to };
}
