/** What stands where in the open workbook: sheets, tables, names, used areas; no cells but those that mark a sheet as ours. */
import type { Sheet, SheetTable, WorkbookInput } from "../core/sheet/sheet.ts";
import { isOurSheet, MADE_BY_ROW } from "../results/heading-block.ts";
import type { ExcelTalk } from "./in-excel.ts";

export interface SheetOutline {
  readonly name: string;
  readonly isProtected: boolean;
  /** Made by an earlier run, by its heading block. */
  readonly isOurs: boolean;
  /** Some of its rows are hidden or filtered out. */
  readonly hidesRows: boolean;
  /** The used area, rows and columns counted from 1; rowCount 0 for a sheet without values. */
  readonly area: Pick<Sheet, "firstRow" | "firstColumn" | "rowCount"> & { readonly columnCount: number };
  readonly tables: readonly SheetTable[];
}

export interface WorkbookOutline {
  readonly name: string;
  readonly date1904: boolean;
  readonly isReadOnly: boolean;
  /** Sheets cannot be added or renamed. */
  readonly isProtected: boolean;
  readonly sheets: readonly SheetOutline[];
  /** Names of tables and defined names. */
  readonly takenNames: readonly string[];
}

/** Two requests, whatever the number of sheets. */
export async function readOutline({ context, send }: ExcelTalk): Promise<WorkbookOutline> {
  const { workbook } = context;
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  const worksheets = workbook.worksheets.load("items/name");
  const tables = workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name");
  const names = workbook.names.load("items/name");
  // There is no member for the date system, but year 0 is the year that it begins in.
  const firstYear = workbook.functions.year(0).load("value");
  await send();

  const asked = worksheets.items.map((sheet) => ({
    name: sheet.name,
    used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden"),
    protection: sheet.protection.load("protected"),
    mark: sheet.getRange(`A${MADE_BY_ROW}`).load("values"),
  }));
  const places = tables.items.map((table) => ({
    table,
    range: table.getRange().load("rowIndex,columnIndex,rowCount,columnCount"),
  }));
  await send();

  return {
    name: workbook.name,
    date1904: firstYear.value === 1904,
    isReadOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
    sheets: asked.map(({ name, used, protection, mark }) => ({
      name,
      isProtected: protection.protected,
      isOurs: isOurMark(name, mark.values[0]?.[0]),
      // null where some are and some are not.
      hidesRows: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
      area: areaOf(used),
      tables: places
        .filter(({ table }) => table.worksheet.name === name)
        .map(({ table, range }) => tableOf(table, range)),
    })),
    takenNames: [...tables.items.map((table) => table.name), ...names.items.map((item) => item.name)],
  };
}

/** The workbook as the core takes it, still without cells. */
export function withoutCells(outline: WorkbookOutline): WorkbookInput {
  const sheets = outline.sheets.map(({ name, area, tables }): Sheet => {
    const { firstRow, firstColumn, rowCount, columnCount } = area;
    const columns = Array.from({ length: columnCount }, () => []);
    return { name, firstRow, firstColumn, rowCount, columns, hiddenRows: [], tables };
  });
  return { sheets, date1904: outline.date1904 };
}

export function isSameOutline(one: WorkbookOutline, other: WorkbookOutline): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function isOurMark(name: string, cell: unknown): boolean {
  if (typeof cell !== "string") return false;
  return isOurSheet({
    name,
    firstRow: MADE_BY_ROW,
    firstColumn: 1,
    rowCount: 1,
    columns: [[cell]],
    hiddenRows: [],
    tables: [],
  });
}

function areaOf(used: Excel.Range): SheetOutline["area"] {
  if (used.isNullObject) return { firstRow: 1, firstColumn: 1, rowCount: 0, columnCount: 0 };
  const { rowIndex, columnIndex, rowCount, columnCount } = used;
  return { firstRow: rowIndex + 1, firstColumn: columnIndex + 1, rowCount, columnCount };
}

function tableOf(table: Excel.Table, range: Excel.Range): SheetTable {
  const lastRow = range.rowIndex + range.rowCount;
  return {
    name: table.name,
    firstRow: range.rowIndex + 1,
    lastRow,
    firstColumn: range.columnIndex + 1,
    lastColumn: range.columnIndex + range.columnCount,
    hasHeader: table.showHeaders,
    totalsRow: table.showTotals ? lastRow : null,
  };
}
