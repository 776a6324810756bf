/** What stands where in the open workbook: sheets, tables, names, used areas; no cells but those that mark a sheet as ours. */
import type { Sheet, SheetTable } from "../core/sheet/sheet.ts";
import { isOurSheet, MADE_BY_ROW } from "../results/heading-block.ts";
import type { ChartOutline } from "./charts.ts";
import { codeOf } from "./host-error.ts";
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
  readonly charts: readonly ChartOutline[];
}

export interface WorkbookOutline {
  readonly name: string;
  readonly date1904: boolean;
  readonly isReadOnly: boolean;
  /** Sheets cannot be added or renamed. */
  readonly isProtected: boolean;
  readonly sheets: readonly SheetOutline[];
  /** Names of tables, and defined names of the workbook and of its sheets. */
  readonly takenNames: readonly string[];
}

/** Two requests, whatever the number of sheets; one where known is an outline whose sheets and tables are all still there. */
export async function readOutline(talk: ExcelTalk, known: WorkbookOutline | null = null): Promise<WorkbookOutline> {
  const same = known === null ? null : await sameNames(talk, known);
  if (same !== null) return same;
  const { context, send } = talk;
  const names = askForNames(context);
  await send();
  const places = askForPlaces(context, namesOf(names.worksheets), namesOf(names.tables));
  await send();
  return outlineOf(names, places);
}

/** Whether all stands where it stood: one request. */
export async function isStill(talk: ExcelTalk, outline: WorkbookOutline): Promise<boolean> {
  return isSame(await sameNames(talk, outline), outline);
}

/** What stands where now; null when there are other sheets or tables. */
async function sameNames({ context, send }: ExcelTalk, known: WorkbookOutline): Promise<WorkbookOutline | null> {
  const sheets = known.sheets.map(({ name }) => name);
  const tables = known.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  const names = askForNames(context);
  const places = askForPlaces(context, sheets, tables);
  try {
    await send();
  } catch (error) {
    if (codeOf(error) === "ItemNotFound") return null;
    throw error;
  }
  const areSame = isSame(namesOf(names.worksheets), sheets) && isSame(namesOf(names.tables).sort(), tables.sort());
  return areSame ? outlineOf(names, places) : null;
}

function namesOf({ items }: { readonly items: readonly { readonly name: string }[] }): string[] {
  return items.map(({ name }) => name);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

type Names = ReturnType<typeof askForNames>;
type Places = ReturnType<typeof askForPlaces>;

function askForNames({ workbook }: Excel.RequestContext) {
  workbook.load("name,readOnly");
  workbook.protection.load("protected");
  return {
    workbook,
    worksheets: workbook.worksheets.load("items/name"),
    tables: workbook.tables.load("items/name,items/showHeaders,items/showTotals,items/worksheet/name"),
    names: workbook.names.load("items/name"),
    // There is no member for the date system, but year 0 is the year that it begins in.
    firstYear: workbook.functions.year(0).load("value"),
  };
}

function askForPlaces({ workbook }: Excel.RequestContext, sheets: readonly string[], tables: readonly string[]) {
  const asked = sheets.map((name) => {
    const sheet = workbook.worksheets.getItem(name);
    return {
      name,
      used: sheet.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount,rowHidden"),
      protection: sheet.protection.load("protected"),
      mark: sheet.getRange(`A${MADE_BY_ROW}`).load("values"),
      names: sheet.names.load("items/name"),
      charts: sheet.charts.load("items/name,items/series/count"),
    };
  });
  const ranges = tables.map((name) => {
    const range = workbook.tables.getItem(name).getRange().load("rowIndex,columnIndex,rowCount,columnCount");
    return [name, range] as const;
  });
  return { sheets: asked, ranges: new Map(ranges) };
}

function outlineOf({ workbook, tables, names, firstYear }: Names, { sheets, ranges }: Places): WorkbookOutline {
  const tablesOf = (sheet: string): SheetTable[] =>
    tables.items.flatMap((table) => {
      const range = ranges.get(table.name);
      return range === undefined || table.worksheet.name !== sheet ? [] : [tableOf(table, range)];
    });
  const definedNames = [names, ...sheets.map((sheet) => sheet.names)];
  return {
    name: workbook.name,
    date1904: firstYear.value === 1904,
    isReadOnly: workbook.readOnly,
    isProtected: workbook.protection.protected,
    sheets: sheets.map(({ name, used, protection, mark, charts }) => ({
      name,
      isProtected: protection.protected,
      isOurs: isOurMark(name, mark.values[0]?.[0]),
      // null where some are and some are not.
      hidesRows: !used.isNullObject && (used.rowHidden as boolean | null) !== false,
      area: areaOf(used),
      tables: tablesOf(name),
      charts: charts.items.map((chart) => ({ name: chart.name, seriesCount: chart.series.count })),
    })),
    takenNames: [
      ...tables.items.map((table) => table.name),
      ...definedNames.flatMap(({ items }) => items.map((item) => item.name)),
    ],
  };
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
