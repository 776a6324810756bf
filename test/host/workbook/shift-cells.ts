/** Range.insert and Range.delete: cells move down, up, right or left, and everything that means them follows. */
import { cellKey, intersectionOf, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS } from "./address.ts";
import { moveReferences } from "./formula/rewrite.ts";
import type { Area, HostWorkbook, Sheet, Table } from "./model.ts";
import { assertSheetWritable, record } from "./record.ts";
import { notSimulated, refusal } from "./refusal.ts";
import { moveColumnsOfCells, moveRowsOfCells } from "./shift-data.ts";
import { afterDelete, afterInsert } from "./stretch.ts";
import { nameHeaderCells } from "./table-header.ts";
import { usedArea } from "./used-area.ts";

/** Blank cells in the place of the area; new ones look like those above or to the left of it. */
export function insertCells(workbook: HostWorkbook, sheet: Sheet, area: Area, shift: "Down" | "Right"): void {
  shiftCells(workbook, sheet, area, shift === "Down", true);
}

/** The cells go; formulas that mean only them become #REF!. */
export function deleteCells(workbook: HostWorkbook, sheet: Sheet, area: Area, shift: "Up" | "Left"): void {
  shiftCells(workbook, sheet, area, shift === "Up", false);
}

/** Where an area is afterwards; null: gone; "cut": the move tears it apart. */
type Moved = (area: Area) => Area | null | "cut";

function shiftCells(workbook: HostWorkbook, sheet: Sheet, area: Area, isDown: boolean, isInsert: boolean): void {
  assertSheetWritable(workbook, sheet);
  if (isInsert) assertRoom(sheet, area, isDown);
  const moved = isDown ? movedInRows(area, isInsert) : turned(movedInRows(turnedArea(area), isInsert));
  assertNothingCut(sheet, area, moved, isDown);
  moveReferences(workbook, sheet, (reference) => {
    const after = moved(reference);
    if (after === "cut") throw notSimulated("moving a part of the cells that a formula means");
    return after;
  });
  record(workbook, isInsert ? "insert" : "delete", sheet, area);
  if (isDown) moveRowsOfCells(workbook, sheet, area, isInsert);
  else moveColumnsOfCells(workbook, sheet, area, isInsert);
  moveFurnishings(sheet, area, moved, isDown);
  nameHeaderCells(workbook, sheet, area);
}

/** The move of rows as seen by areas of any columns. */
function movedInRows(band: Area, isInsert: boolean): Moved {
  return (area) => {
    const isBeside = area.column >= band.column + band.columnCount || area.column + area.columnCount <= band.column;
    if (isBeside || area.row + area.rowCount <= band.row || area.rowCount === MAX_ROWS) return area;
    const isCovered = area.column >= band.column && area.column + area.columnCount <= band.column + band.columnCount;
    if (!isCovered) return "cut";
    const rows = { from: area.row, count: area.rowCount };
    const after = isInsert ? afterInsert(rows, band.row, band.rowCount) : afterDelete(rows, band.row, band.rowCount);
    return after === null ? null : { ...area, row: after.from, rowCount: after.count };
  };
}

/** Rows for columns: moves to the right are moves down of the sheet laid on its side. */
function turnedArea(area: Area): Area {
  return { row: area.column, column: area.row, rowCount: area.columnCount, columnCount: area.rowCount };
}

function turned(moved: Moved): Moved {
  return (area) => {
    if (isWholeRows(area)) return area;
    const after = moved(turnedArea(area));
    return after === null || after === "cut" ? after : turnedArea(after);
  };
}

function assertRoom(sheet: Sheet, area: Area, isDown: boolean): void {
  const used = usedArea(
    sheet,
    false,
    isDown ? { ...area, row: 0, rowCount: MAX_ROWS } : { ...area, column: 0, columnCount: MAX_COLUMNS },
  );
  if (used === null) return;
  const isFull = isDown
    ? used.row + used.rowCount > area.row && used.row + used.rowCount + area.rowCount > MAX_ROWS
    : used.column + used.columnCount > area.column && used.column + used.columnCount + area.columnCount > MAX_COLUMNS;
  if (isFull)
    throw refusal("InvalidOperation", "The operation would push nonblank cells off the end of the worksheet.");
}

/** Tables and merged cells move as a whole or not at all. */
function assertNothingCut(sheet: Sheet, area: Area, moved: Moved, isDown: boolean): void {
  if (sheet.mergedAreas.some((merged) => moved(merged) === "cut"))
    throw refusal("InvalidOperation", "This operation is not allowed on merged cells.");
  for (const table of sheet.tables) assertTableMoves(table, area, moved(table.area), isDown);
}

function assertTableMoves(table: Table, area: Area, after: Area | null | "cut", isDown: boolean): void {
  if (after === "cut")
    throw refusal("InvalidOperation", "This operation is not allowed. It is attempting to shift cells in a table.");
  if (after === null) return;
  if (!isDown && after.columnCount !== table.area.columnCount)
    throw notSimulated("columns put in or taken out of a table");
  const least = (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0);
  if (after.rowCount < least) throw notSimulated("taking all rows out of a table");
  const isHeaderGone =
    after.rowCount < table.area.rowCount && intersectionOf(area, { ...table.area, rowCount: 1 }) !== null;
  if (table.showHeaders && isHeaderGone)
    throw refusal("InvalidOperation", "This operation is not allowed. The header row of a table can't be deleted.");
}

/** Everything that lies on cells: tables, merged areas, links, hidden rows, sizes, page breaks. */
function moveFurnishings(sheet: Sheet, area: Area, moved: Moved, isDown: boolean): void {
  const still = (each: Area): Area | null => {
    const after = moved(each);
    return after === "cut" ? each : after;
  };
  const movedRows = (rows: ReadonlySet<number>, of: Area): Set<number> =>
    new Set([...rows].flatMap((row) => still({ ...of, row, rowCount: 1 })?.row ?? []));
  for (const table of [...sheet.tables]) {
    const after = still(table.area);
    if (after === null) sheet.tables.splice(sheet.tables.indexOf(table), 1);
    else Object.assign(table, { hiddenRows: movedRows(table.hiddenRows, table.area), area: after });
  }
  if (sheet.filter !== null) {
    const after = still(sheet.filter.area);
    sheet.filter =
      after === null ? null : { area: after, hiddenRows: movedRows(sheet.filter.hiddenRows, sheet.filter.area) };
  }
  sheet.mergedAreas = sheet.mergedAreas.flatMap((merged) => still(merged) ?? []);
  const links = [...sheet.hyperlinks];
  sheet.hyperlinks.clear();
  for (const [key, link] of links) {
    const after = still({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rowCount: 1, columnCount: 1 });
    if (after !== null) sheet.hyperlinks.set(cellKey(after.row, after.column), link);
  }
  if (isDown && isWholeRows(area)) {
    moveKeys(sheet.rowSizes, (row) => still({ ...area, row, rowCount: 1 })?.row);
    sheet.horizontalPageBreaks = sheet.horizontalPageBreaks.flatMap(
      (row) => still({ ...area, row, rowCount: 1 })?.row ?? [],
    );
  }
  if (!isDown && isWholeColumns(area))
    moveKeys(sheet.columnSizes, (column) => still({ ...area, column, columnCount: 1, rowCount: 1, row: 0 })?.column);
}

function moveKeys<Value>(map: Map<number, Value>, place: (key: number) => number | undefined): void {
  const entries = [...map];
  map.clear();
  for (const [key, value] of entries) {
    const after = place(key);
    if (after !== undefined) map.set(after, value);
  }
}
