/** Tables. */
import { intersectionOf } from "./address.ts";
import { columnFor, emptyCells, putValue, storedValue } from "./cells.ts";
import { nameCellsOfTable, renameTableInFormulas } from "./formula/rewrite.ts";
import { refreshArea } from "./formula/refresh.ts";
import type { Area, HostWorkbook, Sheet, Table, TableLook } from "./model.ts";
import { isNameTaken, isPossibleName } from "./names.ts";
import { assertSheetWritable, nextId, record } from "./record.ts";
import { notSimulated, refusal } from "./refusal.ts";
import { restyle } from "./style.ts";
import { totalsArea } from "./table-areas.ts";
import { nameColumns } from "./table-header.ts";

const NEW_LOOK: TableLook = {
  style: "TableStyleMedium2",
  showFilterButton: true,
  showBandedRows: true,
  showBandedColumns: false,
};

export interface FoundTable {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** By id, or by name in any case. */
export function findTable(workbook: HostWorkbook, idOrName: string): FoundTable | undefined {
  const all = workbook.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
  const lower = idOrName.toLowerCase();
  return all.find(({ table }) => table.id === idOrName) ?? all.find(({ table }) => table.name.toLowerCase() === lower);
}

/**
 * A table over the area, named Table1 and so on. Its header cells become texts without doubles. Refused (InvalidArgument)
 * over another table or merged cells. Without headers Excel puts a row of Column1, ... above, which is not simulated.
 */
export function addTable(workbook: HostWorkbook, sheet: Sheet, area: Area, hasHeaders: boolean): Table {
  assertSheetWritable(workbook, sheet);
  if (!hasHeaders) throw notSimulated("a table made without headers, which moves cells down");
  assertFree(sheet, area, null);
  // A table of a header alone gets a row for data.
  const tableArea = area.rowCount === 1 ? { ...area, rowCount: 2 } : area;
  if (tableArea !== area) assertFree(sheet, tableArea, null);
  const table: Table = {
    id: nextId(workbook),
    name: freeTableName(workbook),
    area: tableArea,
    showHeaders: true,
    showTotals: false,
    look: NEW_LOOK,
    columnNames: [],
    hiddenRows: new Set(),
  };
  refreshArea(workbook, sheet, { ...tableArea, rowCount: 1 });
  record(workbook, "table", sheet, tableArea);
  nameColumns(workbook, sheet, table, tableArea);
  sheet.tables.push(table);
  return table;
}

function freeTableName(workbook: HostWorkbook): string {
  for (let number = 1; ; number++) if (!isNameTaken(workbook, null, `Table${number}`)) return `Table${number}`;
}

function assertFree(sheet: Sheet, area: Area, except: Table | null): void {
  if (sheet.tables.some((table) => table !== except && intersectionOf(table.area, area) !== null))
    throw refusal("InvalidArgument", "A table can't overlap another table.");
  if (sheet.mergedAreas.some((merged) => intersectionOf(merged, area) !== null))
    throw refusal("InvalidArgument", "A table can't be made over merged cells.");
}

/** Refused: a name that Excel does not allow (InvalidArgument) or that is taken (ItemAlreadyExists). Formulas follow. */
export function renameTable(workbook: HostWorkbook, table: Table, name: string): void {
  const sheet = sheetOfTable(workbook, table);
  assertSheetWritable(workbook, sheet);
  if (!isPossibleName(name)) throw refusal("InvalidArgument", "The name of the table is invalid.");
  const isItsOwn = name.toLowerCase() === table.name.toLowerCase();
  if (!isItsOwn && isNameTaken(workbook, null, name))
    throw refusal("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
  renameTableInFormulas(workbook, table.name, name);
  table.name = name;
  record(workbook, "table", sheet, table.area);
}

function sheetOfTable(workbook: HostWorkbook, table: Table): Sheet {
  const sheet = workbook.sheets.find(({ tables }) => tables.includes(table));
  if (sheet === undefined) throw refusal("ItemNotFound", "The requested resource doesn't exist.");
  return sheet;
}

/** The header row must stay where it is, and the new area must touch the old one (InvalidArgument). */
export function resizeTable(workbook: HostWorkbook, sheet: Sheet, table: Table, area: Area): void {
  assertSheetWritable(workbook, sheet);
  const hasRows = area.rowCount >= (table.showHeaders ? 2 : 1) + (table.showTotals ? 1 : 0);
  if (area.row !== table.area.row || !hasRows || intersectionOf(area, table.area) === null)
    throw refusal(
      "InvalidArgument",
      "The headers must remain in the same row, and the resulting table must overlap the original table.",
    );
  if (table.showTotals) throw notSimulated("resizing a table with a totals row");
  assertFree(sheet, area, table);
  record(workbook, "table", sheet, area);
  const names = Array.from({ length: area.columnCount }, (_, offset) => {
    return table.columnNames[area.column + offset - table.area.column] ?? "";
  });
  table.area = area;
  table.columnNames = names;
  nameColumns(workbook, sheet, table, area);
  for (let offset = 0; offset < area.columnCount; offset++)
    columnFor(sheet, area.column + offset).changedAt = workbook.version;
}

/** Style, filter buttons, bands. */
export function changeTable(workbook: HostWorkbook, sheet: Sheet, table: Table, change: Partial<TableLook>): void {
  assertSheetWritable(workbook, sheet);
  record(workbook, "table", sheet, table.area);
  table.look = { ...table.look, ...change };
}

/** Hiding the header row empties its cells and makes the table a row shorter; showing it takes the blank row above. */
export function setShowHeaders(workbook: HostWorkbook, sheet: Sheet, table: Table, show: boolean): void {
  assertSheetWritable(workbook, sheet);
  if (table.showHeaders === show) return;
  const { area, columnNames } = table;
  const header = { ...area, row: show ? area.row - 1 : area.row, rowCount: 1 };
  if (show && (header.row < 0 || !isBlank(sheet, header))) throw notSimulated("a header row that moves cells down");
  record(workbook, "table", sheet, area);
  table.showHeaders = show;
  table.area = { ...area, row: area.row + (show ? -1 : 1), rowCount: area.rowCount + (show ? 1 : -1) };
  if (!show) emptyCells(workbook, sheet, header);
  else
    columnNames.forEach((name, offset) =>
      putValue(workbook, columnFor(sheet, header.column + offset), header.row, name),
    );
}

function isBlank(sheet: Sheet, area: Area): boolean {
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (let column = area.column; column < area.column + area.columnCount; column++)
      if (storedValue(sheet, row, column) !== null) return false;
  return true;
}

/** Hiding takes the totals row away. Showing one is not simulated: its formulas are Excel's choice. */
export function setShowTotals(workbook: HostWorkbook, sheet: Sheet, table: Table, show: boolean): void {
  assertSheetWritable(workbook, sheet);
  if (table.showTotals === show) return;
  const totals = totalsArea(table);
  if (totals === null) throw notSimulated("showing the totals row of a table");
  record(workbook, "table", sheet, totals);
  emptyCells(workbook, sheet, totals);
  table.showTotals = false;
  table.area = { ...table.area, rowCount: table.area.rowCount - 1 };
}

/** The cells stay, the table goes. Rows that its filter hid are shown, formulas that named it name its cells. */
export function convertTableToRange(workbook: HostWorkbook, sheet: Sheet, table: Table): void {
  assertSheetWritable(workbook, sheet);
  nameCellsOfTable(workbook, sheet, table);
  record(workbook, "table", sheet, table.area);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
}

/** The table goes with its cells, their values and their formats. */
export function deleteTable(workbook: HostWorkbook, sheet: Sheet, table: Table): void {
  assertSheetWritable(workbook, sheet);
  record(workbook, "table", sheet, table.area);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  renameTableInFormulas(workbook, table.name, null);
  emptyCells(workbook, sheet, table.area);
  restyle(sheet, table.area, () => workbook.normalStyle);
}
