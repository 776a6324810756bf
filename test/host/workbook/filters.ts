/** Filters. What a filter looks for is not kept, only which rows it hides: that is what others must not change. */
import type { Area, HostWorkbook, Sheet, Table } from "./model.ts";
import { assertSheetWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";

/** A lever: the user filters a table; rows count from 0 on the sheet. */
export function filterTable(workbook: HostWorkbook, sheet: Sheet, table: Table, hiddenRows: readonly number[]): void {
  assertSheetWritable(workbook, sheet);
  assertInside(table.area, hiddenRows);
  record(workbook, "filter", sheet, table.area);
  table.hiddenRows = new Set(hiddenRows);
}

/** All rows of the table are shown. */
export function clearTableFilter(workbook: HostWorkbook, sheet: Sheet, table: Table): void {
  assertSheetWritable(workbook, sheet);
  record(workbook, "filter", sheet, table.area);
  table.hiddenRows = new Set();
}

/** A lever: the user filters a sheet without a table. */
export function filterSheet(workbook: HostWorkbook, sheet: Sheet, area: Area, hiddenRows: readonly number[]): void {
  assertSheetWritable(workbook, sheet);
  assertInside(area, hiddenRows);
  record(workbook, "filter", sheet, area);
  sheet.filter = { area, hiddenRows: new Set(hiddenRows) };
}

/** autoFilter.clearCriteria: the buttons stay, all rows are shown. */
export function clearSheetFilter(workbook: HostWorkbook, sheet: Sheet): void {
  assertSheetWritable(workbook, sheet);
  if (sheet.filter === null) return;
  record(workbook, "filter", sheet, sheet.filter.area);
  sheet.filter = { ...sheet.filter, hiddenRows: new Set() };
}

/** autoFilter.remove */
export function removeSheetFilter(workbook: HostWorkbook, sheet: Sheet): void {
  assertSheetWritable(workbook, sheet);
  if (sheet.filter === null) return;
  record(workbook, "filter", sheet, sheet.filter.area);
  sheet.filter = null;
}

function assertInside(area: Area, rows: readonly number[]): void {
  if (rows.some((row) => row <= area.row || row >= area.row + area.rowCount))
    throw refusal("InvalidArgument", "A filter hides rows below its header row.");
}
