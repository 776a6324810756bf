/** Widths, heights, and what is hidden. */
import { MAX_ROWS } from "./address.ts";
import { columnsIn, storedValue, cellStyle } from "./cells.ts";
import type { Area, ColumnSize, HostWorkbook, RowSize, Sheet } from "./model.ts";
import { displayedText } from "./number-format.ts";
import { assertSheetWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";
import { refreshArea } from "./formula/refresh.ts";
import { usedArea } from "./used-area.ts";

/** 64 and 20 pixels; a pixel is 0.75 points. */
export const STANDARD_WIDTH = 48;
export const STANDARD_HEIGHT = 15;
const POINTS_OF_PIXEL = 0.75;
/** 255 characters of 7 pixels and 5 pixels around them. */
const WIDEST = 1342.5;
const HIGHEST = 409;

/** Points to whole pixels, as the screen has them. */
function snapped(points: number, most: number): number {
  if (!Number.isFinite(points) || points < 0 || points > most)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return Math.round(points / POINTS_OF_PIXEL) * POINTS_OF_PIXEL;
}

function columnSizeFor(sheet: Sheet, column: number): ColumnSize {
  const size = sheet.columnSizes.get(column) ?? { width: null, hidden: false };
  sheet.columnSizes.set(column, size);
  return size;
}

function rowSizeFor(sheet: Sheet, row: number): RowSize {
  const size = sheet.rowSizes.get(row) ?? { height: null, hidden: false };
  sheet.rowSizes.set(row, size);
  return size;
}

/** All columns of the area, in points. 0 hides them. */
export function setColumnWidth(workbook: HostWorkbook, sheet: Sheet, area: Area, points: number): void {
  assertSheetWritable(workbook, sheet);
  const width = snapped(points, WIDEST);
  record(workbook, "sizes", sheet, area);
  eachColumn(area, (column) => {
    const size = columnSizeFor(sheet, column);
    if (width === 0) size.hidden = true;
    else Object.assign(size, { width, hidden: false });
  });
}

/** null when the columns differ; 0 for hidden ones. */
export function columnWidthOf(sheet: Sheet, area: Area): number | null {
  return commonOf(area.column, area.columnCount, (column) => {
    const size = sheet.columnSizes.get(column);
    return size?.hidden === true ? 0 : (size?.width ?? STANDARD_WIDTH);
  });
}

export function setRowHeight(workbook: HostWorkbook, sheet: Sheet, area: Area, points: number): void {
  assertSheetWritable(workbook, sheet);
  const height = snapped(points, HIGHEST);
  assertCountable(area.rowCount === MAX_ROWS, "the height of all rows");
  record(workbook, "sizes", sheet, area);
  eachRow(area, (row) => {
    const size = rowSizeFor(sheet, row);
    if (height === 0) size.hidden = true;
    else Object.assign(size, { height, hidden: false });
  });
}

export function rowHeightOf(sheet: Sheet, area: Area): number | null {
  return commonOf(area.row, area.rowCount, (row) =>
    isRowHidden(sheet, row) ? 0 : (sheet.rowSizes.get(row)?.height ?? STANDARD_HEIGHT),
  );
}

export function setColumnsHidden(workbook: HostWorkbook, sheet: Sheet, area: Area, hidden: boolean): void {
  assertSheetWritable(workbook, sheet);
  record(workbook, "sizes", sheet, area);
  eachColumn(area, (column) => (columnSizeFor(sheet, column).hidden = hidden));
}

/** null when some are hidden and some are not. */
export function columnsHidden(sheet: Sheet, area: Area): boolean | null {
  return commonOf(area.column, area.columnCount, (column) => sheet.columnSizes.get(column)?.hidden ?? false);
}

/** Showing rows shows those that a filter hides, too. */
export function setRowsHidden(workbook: HostWorkbook, sheet: Sheet, area: Area, hidden: boolean): void {
  assertSheetWritable(workbook, sheet);
  assertCountable(hidden && area.rowCount === MAX_ROWS, "hiding all rows");
  record(workbook, "sizes", sheet, area);
  if (hidden) {
    eachRow(area, (row) => (rowSizeFor(sheet, row).hidden = true));
    return;
  }
  const isOutside = (row: number): boolean => row < area.row || row >= area.row + area.rowCount;
  for (const [row, size] of sheet.rowSizes) if (!isOutside(row)) size.hidden = false;
  const shown = (rows: ReadonlySet<number>): ReadonlySet<number> => new Set([...rows].filter(isOutside));
  for (const table of sheet.tables) table.hiddenRows = shown(table.hiddenRows);
  if (sheet.filter !== null) sheet.filter = { ...sheet.filter, hiddenRows: shown(sheet.filter.hiddenRows) };
}

export function rowsHidden(sheet: Sheet, area: Area): boolean | null {
  return commonOf(area.row, area.rowCount, (row) => isRowHidden(sheet, row));
}

/** By the user or by a filter. */
export function isRowHidden(sheet: Sheet, row: number): boolean {
  return (
    sheet.rowSizes.get(row)?.hidden === true ||
    sheet.filter?.hiddenRows.has(row) === true ||
    sheet.tables.some(({ hiddenRows }) => hiddenRows.has(row))
  );
}

/** The cells of the area that can be seen, row bands from the top, columns from the left. Empty when all is hidden. */
export function visibleAreas(sheet: Sheet, area: Area): Area[] {
  const bands = stretches(area.row, area.rowCount, (row) => !isRowHidden(sheet, row));
  const columns = stretches(area.column, area.columnCount, (column) => sheet.columnSizes.get(column)?.hidden !== true);
  return bands.flatMap((band) =>
    columns.map(({ from, count }) => ({ row: band.from, rowCount: band.count, column: from, columnCount: count })),
  );
}

/** Widths for the longest shown text: 7 pixels a character, which is near enough for a test. */
export function autofitColumns(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  assertSheetWritable(workbook, sheet);
  const used = usedArea(sheet, true, area);
  record(workbook, "sizes", sheet, area);
  if (used === null) return;
  refreshArea(workbook, sheet, used);
  for (const { index, column } of columnsIn(sheet, used)) {
    let longest = 0;
    for (let row = used.row; row < used.row + used.rowCount; row++) {
      const value = column.values[row] ?? null;
      if (value === null) continue;
      const { numberFormat } = cellStyle(sheet, row, index);
      longest = Math.max(longest, displayedText(value, numberFormat, workbook.date1904).length);
    }
    if (longest > 0)
      columnSizeFor(sheet, index).width = snapped(Math.min(WIDEST, (longest * 7 + 5) * POINTS_OF_PIXEL), WIDEST);
  }
}

/** Rows become as high as they are by themselves: the lines of wrapped text are those that its line breaks make. */
export function autofitRows(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  assertSheetWritable(workbook, sheet);
  const used = usedArea(sheet, true, area);
  record(workbook, "sizes", sheet, area);
  if (used === null) return;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    let lines = 1;
    for (const { index } of columnsIn(sheet, used)) {
      const value = storedValue(sheet, row, index);
      if (typeof value === "string" && cellStyle(sheet, row, index).wrapText)
        lines = Math.max(lines, value.split("\n").length);
    }
    const size = sheet.rowSizes.get(row);
    if (lines > 1) rowSizeFor(sheet, row).height = Math.min(HIGHEST, lines * STANDARD_HEIGHT);
    else if (size !== undefined) size.height = null;
  }
}

function eachColumn(area: Area, visit: (column: number) => void): void {
  for (let column = area.column; column < area.column + area.columnCount; column++) visit(column);
}

function eachRow(area: Area, visit: (row: number) => void): void {
  for (let row = area.row; row < area.row + area.rowCount; row++) visit(row);
}

/** A setting for every row of a sheet would be a million entries. */
function assertCountable(isTooMuch: boolean, what: string): void {
  if (isTooMuch) throw refusal("RangeExceedsLimit", `The simulation does not hold ${what}.`);
}

function commonOf<Value>(from: number, count: number, valueOf: (place: number) => Value): Value | null {
  const first = valueOf(from);
  for (let place = from + 1; place < from + count; place++) if (valueOf(place) !== first) return null;
  return first;
}

function stretches(
  from: number,
  count: number,
  isIn: (place: number) => boolean,
): { readonly from: number; readonly count: number }[] {
  const found: { from: number; count: number }[] = [];
  for (let place = from; place < from + count; place++) {
    if (!isIn(place)) continue;
    const last = found.at(-1);
    if (last !== undefined && last.from + last.count === place) last.count += 1;
    else found.push({ from: place, count: 1 });
  }
  return found;
}
