/** Everything on a sheet as plain values: two snapshots are equal when nothing that a user could see has changed. */
import { addressText, MAX_COLUMNS, MAX_ROWS } from "./address.ts";
import { refreshArea } from "./formula/refresh.ts";
import type {
  CellOutput,
  CellStyle,
  DefinedName,
  HostWorkbook,
  Hyperlink,
  Sheet,
  SheetChart,
  SheetLook,
  Table,
  TableLook,
  Visibility,
} from "./model.ts";
import { appendRun, PLAIN_STYLE, runsBetween } from "./style-runs.ts";
import { usedArea } from "./used-area.ts";

/** "B2" and what is there. Errors are { error }, to tell them from texts. */
type SnapshotCell = CellOutput | { readonly error: string };

export interface SheetSnapshot {
  readonly name: string;
  readonly visibility: Visibility;
  readonly look: SheetLook;
  readonly isProtected: boolean;
  /** Column by column, as far as there are values: by letters, rows from 1. Blank is null. */
  readonly values: Readonly<Record<string, readonly (SnapshotCell | null)[]>>;
  readonly formulas: Readonly<Record<string, string>>;
  /** "B2:B9" and how these cells differ from plain ones. */
  readonly formats: Readonly<Record<string, Partial<CellStyle>>>;
  readonly wholeRowFormats: Readonly<Record<string, Partial<CellStyle>>>;
  readonly hyperlinks: Readonly<Record<string, Hyperlink>>;
  readonly columnSizes: Readonly<Record<string, { readonly width: number | null; readonly hidden: boolean }>>;
  readonly rowSizes: Readonly<Record<string, { readonly height: number | null; readonly hidden: boolean }>>;
  readonly mergedAreas: readonly string[];
  readonly tables: readonly TableSnapshot[];
  readonly filter: { readonly area: string; readonly hiddenRows: readonly number[] } | null;
  readonly names: readonly DefinedName[];
  readonly horizontalPageBreaks: readonly number[];
  readonly customProperties: Readonly<Record<string, string>>;
  readonly others: {
    readonly charts: readonly ChartSnapshot[];
    readonly shapes: number;
    readonly comments: number;
    readonly pivotTables: number;
  };
}

/** Without its id, which nobody sees. */
export interface ChartSnapshot {
  readonly name: string;
  readonly type: string;
  readonly look: Readonly<Record<string, unknown>>;
  readonly series: readonly {
    readonly name: string;
    readonly type: string;
    readonly values: string | null;
    readonly categories: string | null;
    readonly look: Readonly<Record<string, unknown>>;
  }[];
}

export interface TableSnapshot extends TableLook {
  readonly name: string;
  readonly area: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
  readonly columnNames: readonly string[];
  readonly hiddenRows: readonly number[];
}

export interface WorkbookSnapshot {
  readonly date1904: boolean;
  readonly structureProtected: boolean;
  readonly calculationMode: string;
  readonly chartSheetNames: readonly string[];
  readonly names: readonly DefinedName[];
  readonly activeSheet: string;
  readonly sheets: readonly SheetSnapshot[];
}

/** Formulas are brought up to date first, unless calculation is suspended or manual. */
export function snapshotSheet(workbook: HostWorkbook, sheet: Sheet): SheetSnapshot {
  const used = usedArea(sheet, true);
  if (used !== null) refreshArea(workbook, sheet, used);
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    look: sheet.look,
    isProtected: sheet.protection !== null,
    values: snapshotValues(sheet),
    formulas: snapshotFormulas(sheet),
    formats: snapshotFormats(sheet),
    wholeRowFormats: Object.fromEntries(
      sheet.emptyColumnRuns
        .filter(({ style }) => style !== PLAIN_STYLE)
        .map(({ from, to, style }) => [`${from + 1}:${to + 1}`, differenceOf(style)]),
    ),
    hyperlinks: byKey(sheet.hyperlinks, cellName),
    columnSizes: byKey(
      notPlain(sheet.columnSizes, ({ width, hidden }) => width !== null || hidden),
      columnName,
    ),
    rowSizes: byKey(
      notPlain(sheet.rowSizes, ({ height, hidden }) => height !== null || hidden),
      String,
    ),
    mergedAreas: sheet.mergedAreas.map(addressText),
    tables: sheet.tables.map(snapshotTable),
    filter:
      sheet.filter === null
        ? null
        : { area: addressText(sheet.filter.area), hiddenRows: ascending(sheet.filter.hiddenRows) },
    names: byName(sheet.names),
    horizontalPageBreaks: sheet.horizontalPageBreaks,
    customProperties: Object.fromEntries(sheet.customProperties),
    others: {
      charts: sheet.charts.map(snapshotChart),
      shapes: sheet.shapeCount,
      comments: sheet.commentCount,
      pivotTables: sheet.pivotTableCount,
    },
  };
}

/** All sheets, and what belongs to the workbook. The selection is not in it: it is the user's. */
export function snapshotWorkbook(workbook: HostWorkbook): WorkbookSnapshot {
  return {
    date1904: workbook.date1904,
    structureProtected: workbook.structureProtected,
    calculationMode: workbook.calculationMode,
    chartSheetNames: [...workbook.chartSheetNames],
    names: byName(workbook.names),
    activeSheet: workbook.sheets.find(({ id }) => id === workbook.activeSheetId)?.name ?? "",
    sheets: workbook.sheets.map((sheet) => snapshotSheet(workbook, sheet)),
  };
}

function snapshotChart({ name, type, series, look }: SheetChart): ChartSnapshot {
  const cells = (area: SheetChart["series"][number]["values"]): string | null =>
    area === null ? null : addressText(area);
  return {
    name,
    type,
    look: Object.fromEntries(look),
    series: series.map((one) => ({
      name: one.name,
      type: one.type,
      values: cells(one.values),
      categories: cells(one.categories),
      look: Object.fromEntries(one.look),
    })),
  };
}

function snapshotValues(sheet: Sheet): Record<string, (SnapshotCell | null)[]> {
  const values: Record<string, (SnapshotCell | null)[]> = {};
  sheet.columns.forEach((column, index) => {
    if (column === undefined) return;
    const cells = Array.from(column.values, (value: (typeof column.values)[number] | undefined) => value ?? null);
    while (cells.length > 0 && cells.at(-1) === null) cells.pop();
    if (cells.length > 0) values[columnName(index)] = cells;
  });
  return values;
}

function snapshotFormulas(sheet: Sheet): Record<string, string> {
  const formulas: Record<string, string> = {};
  sheet.columns.forEach((column, index) => {
    const cells = [...(column?.formulas ?? [])].sort(([first], [second]) => first - second);
    for (const [row, { text }] of cells) formulas[`${columnName(index)}${row + 1}`] = text;
  });
  return formulas;
}

function snapshotFormats(sheet: Sheet): Record<string, Partial<CellStyle>> {
  const formats: Record<string, Partial<CellStyle>> = {};
  sheet.columns.forEach((column, index) => {
    if (column === undefined) return;
    const runs: typeof column.runs = [];
    for (const run of column.runs)
      for (const part of runsBetween(sheet.emptyColumnRuns, run.from, run.to))
        if (part.style !== run.style) appendRun(runs, { ...part, style: run.style });
    for (const { from, to, style } of runs) {
      const area = { row: from, rowCount: to - from + 1, column: index, columnCount: 1 };
      formats[addressText(area)] = differenceOf(style);
    }
  });
  return formats;
}

function differenceOf(style: CellStyle): Partial<CellStyle> {
  const plain = new Map<string, unknown>(Object.entries(PLAIN_STYLE));
  const different = Object.entries(style).filter(([key, value]) => value !== plain.get(key));
  return Object.fromEntries(different);
}

function snapshotTable(table: Table): TableSnapshot {
  const { name, area, showHeaders, showTotals, columnNames, hiddenRows, look } = table;
  return {
    ...look,
    name,
    area: addressText(area),
    showHeaders,
    showTotals,
    columnNames,
    hiddenRows: ascending(hiddenRows),
  };
}

function notPlain<Value>(map: ReadonlyMap<number, Value>, isKept: (value: Value) => boolean): Map<number, Value> {
  return new Map([...map].filter(([, value]) => isKept(value)));
}

function byKey<Value extends object>(
  map: ReadonlyMap<number, Value>,
  keyText: (key: number) => string,
): Record<string, Value> {
  const entries = [...map].sort(([first], [second]) => first - second);
  return Object.fromEntries(entries.map(([key, value]) => [keyText(key), { ...value }]));
}

function byName(names: readonly DefinedName[]): DefinedName[] {
  return names.map((each) => ({ ...each })).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function ascending(rows: ReadonlySet<number>): number[] {
  return [...rows].sort((a, b) => a - b);
}

function columnName(column: number): string {
  return addressText({ row: 0, column, rowCount: MAX_ROWS, columnCount: 1 }).split(":")[0] ?? "";
}

function cellName(key: number): string {
  return addressText({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rowCount: 1, columnCount: 1 });
}
