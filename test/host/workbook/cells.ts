/** The store of cells: columns of values, formulas and runs of styles. Checks nothing and records nothing. */
import { intersectionOf } from "./address.ts";
import type { Area, CellStyle, CellValue, Column, HostWorkbook, Sheet, StyleRun } from "./model.ts";
import { copyRuns, styleAt } from "./style-runs.ts";

/** The column, made when it is not there yet. */
export function columnFor(sheet: Sheet, column: number): Column {
  const found = sheet.columns[column];
  if (found !== undefined) return found;
  const made: Column = {
    values: [],
    formulas: new Map(),
    runs: copyRuns(sheet.emptyColumnRuns),
    wholeStyle: null,
    changedAt: 0,
  };
  sheet.columns[column] = made;
  return made;
}

/** The stored value, without looking whether its formula is up to date. */
export function storedValue(sheet: Sheet, row: number, column: number): CellValue {
  return sheet.columns[column]?.values[row] ?? null;
}

export function runsOf(sheet: Sheet, column: number): readonly StyleRun[] {
  return sheet.columns[column]?.runs ?? sheet.emptyColumnRuns;
}

export function cellStyle(sheet: Sheet, row: number, column: number): CellStyle {
  return styleAt(runsOf(sheet, column), row);
}

/** Puts a value in a cell in place of what was there. */
export function putValue(workbook: HostWorkbook, column: Column, row: number, value: CellValue): void {
  if (column.formulas.size > 0) column.formulas.delete(row);
  if (value !== null) fillTo(column.values, row)[row] = value;
  else if (row < column.values.length) column.values[row] = null;
  column.changedAt = workbook.version;
}

/** Puts a formula in a cell. Its value is to be calculated. */
export function putFormula(workbook: HostWorkbook, column: Column, row: number, text: string): void {
  column.formulas.set(row, { text, calculatedAt: -1, checkedAt: -1 });
  fillTo(column.values, row)[row] = 0;
  column.changedAt = workbook.version;
}

/** Keeps the values of a column without holes as long as they begin near its top: an array with holes is slow. */
function fillTo(values: CellValue[], row: number): CellValue[] {
  if (row - values.length < 100_000) while (values.length < row) values.push(null);
  return values;
}

/** The columns of an area that hold anything, with their numbers. */
export function columnsIn(sheet: Sheet, area: Area): { readonly index: number; readonly column: Column }[] {
  const found: { index: number; column: Column }[] = [];
  const end = Math.min(area.column + area.columnCount, sheet.columns.length);
  for (let index = area.column; index < end; index++) {
    const column = sheet.columns[index];
    if (column !== undefined) found.push({ index, column });
  }
  return found;
}

/** Whether a cell is hidden under a merged area's first cell. */
export function isUnderMerge(sheet: Sheet, row: number, column: number): boolean {
  const cell = { row, column, rowCount: 1, columnCount: 1 };
  return sheet.mergedAreas.some(
    (merged) => intersectionOf(merged, cell) !== null && (merged.row !== row || merged.column !== column),
  );
}

/** Takes the values and formulas out of an area. */
export function emptyCells(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  const end = area.row + area.rowCount;
  for (const { column } of columnsIn(sheet, area)) {
    if (column.values.length <= area.row) continue;
    for (const row of column.formulas.keys()) if (row >= area.row && row < end) column.formulas.delete(row);
    if (end >= column.values.length) column.values.length = area.row;
    else column.values.fill(null, area.row, end);
    column.changedAt = workbook.version;
  }
}
