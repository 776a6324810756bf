/** Merged cells. */
import { contains, intersectionOf } from "./address.ts";
import { columnFor, emptyCells, putFormula, putValue, storedValue } from "./cells.ts";
import type { Area, HostWorkbook, Sheet } from "./model.ts";
import { assertSheetWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";

/** One cell of many, or one per row (across). Only the first value stays. Refused over a table (InvalidOperation). */
export function mergeArea(workbook: HostWorkbook, sheet: Sheet, area: Area, across: boolean): void {
  assertSheetWritable(workbook, sheet);
  if (sheet.tables.some((table) => intersectionOf(table.area, area) !== null))
    throw refusal("InvalidOperation", "This operation is not allowed in a table.");
  record(workbook, "merge", sheet, area);
  const merged = across
    ? Array.from({ length: area.rowCount }, (_, offset) => ({ ...area, row: area.row + offset, rowCount: 1 }))
    : [area];
  const untouched = sheet.mergedAreas.filter((each) => intersectionOf(each, area) === null);
  const larger = merged.filter(({ rowCount, columnCount }) => rowCount * columnCount > 1);
  for (const each of larger) keepFirst(workbook, sheet, each);
  sheet.mergedAreas = [...untouched, ...larger].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** The first value that is not blank goes to the first cell, the others are lost. */
function keepFirst(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  const place = firstUsed(sheet, area);
  if (place === null) return;
  const value = storedValue(sheet, place.row, place.column);
  const formula = sheet.columns[place.column]?.formulas.get(place.row);
  emptyCells(workbook, sheet, area);
  const column = columnFor(sheet, area.column);
  if (formula === undefined) putValue(workbook, column, area.row, value);
  else putFormula(workbook, column, area.row, formula.text);
}

function firstUsed(sheet: Sheet, area: Area): { readonly row: number; readonly column: number } | null {
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (let column = area.column; column < area.column + area.columnCount; column++)
      if (storedValue(sheet, row, column) !== null) return { row, column };
  return null;
}

/** All merged cells that the area touches fall apart. */
export function unmergeArea(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  assertSheetWritable(workbook, sheet);
  record(workbook, "merge", sheet, area);
  sheet.mergedAreas = sheet.mergedAreas.filter((each) => intersectionOf(each, area) === null);
}

/** The merged areas that lie in the area or reach into it. */
export function mergedAreasIn(sheet: Sheet, area: Area): Area[] {
  return sheet.mergedAreas.filter((each) => intersectionOf(each, area) !== null);
}

/** Whether an area cuts a merged one in two. */
export function cutsMerge(sheet: Sheet, area: Area): boolean {
  return sheet.mergedAreas.some((each) => intersectionOf(each, area) !== null && !contains(area, each));
}
