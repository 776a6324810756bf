/**
 * The workbook behind the simulated Excel: plain data. Functions beside this file read and change it; nobody else writes
 * to it. Rows and columns count from 0. Only the types are here; the functions, by file:
 *
 * STABLE (signatures will not change):
 *
 * workbook.ts     newWorkbook(given?: {name?, date1904?}): HostWorkbook      one empty sheet "Sheet1"
 *                 findSheet(workbook, idOrName: string): Sheet | undefined
 *                 addSheet(workbook, name?: string): Sheet                   at the end; Excel picks SheetN without a name
 *                 renameSheet(workbook, sheet, name: string): void
 *                 deleteSheet(workbook, sheet): void
 *                 moveSheet(workbook, sheet, position: number): void         position = index in workbook.sheets
 *                 setVisibility(workbook, sheet, visibility: Visibility): void
 *                 changeSheet(workbook, sheet, change: Partial<SheetLook>): void   tabColor, gridlines, frozen, page layout
 *                 setCustomProperty(workbook, sheet, key: string, value: string): void
 *                 activateSheet(workbook, sheet): void
 *                 select(workbook, sheet, area: Area): void
 *                 addPageBreak(workbook, sheet, row: number): void, removePageBreaks(workbook, sheet): void
 * protection.ts   protectSheet(workbook, sheet, password?: string): void
 *                 unprotectSheet(workbook, sheet, password?: string): void
 *                 protectStructure(workbook, isProtected: boolean): void     a lever: what the user did
 * address.ts      MAX_ROWS, MAX_COLUMNS, MAX_CELLS_READ
 *                 areaOf(row, column, rowCount, columnCount): Area           refuses what is outside a sheet
 *                 parseReference(text): {sheetName: string | null, area: Area}   "A1", "$A$1:B9", "A:C", "1:3", "'My log'!A1"
 *                 addressText(area): string                                  "A1:B9", "A:C", "1:3"
 *                 qualifiedAddress(sheet, area): string                      "'My log'!A1:B9"
 *                 intersectionOf(first, second): Area | null;  contains(outer, inner): boolean
 *                 isWholeColumns(area), isWholeRows(area): boolean
 * read-cells.ts   readValues(workbook, sheet, area): CellOutput[][] | null   null: whole rows or columns, as Excel answers
 *                 readFormulas(...same): CellOutput[][] | null
 *                 readValueTypes(...same): ValueType[][] | null
 *                 readNumberFormats(...same): string[][] | null
 *                 readText(...same): string[][] | null
 * write-cells.ts  writeValues(workbook, sheet, area, input: unknown): void   input: the JSON as given, one value or 2-D
 *                 writeFormulas(workbook, sheet, area, input: unknown): void
 *                 writeNumberFormats(workbook, sheet, area, input: unknown): void
 * style.ts        setStyle(workbook, sheet, area, change: Partial<CellStyle>): void
 *                 styleOf(sheet, area): CommonStyle                          null where the cells differ
 * dimensions.ts   setColumnWidth(workbook, sheet, area, points: number): void, columnWidthOf(sheet, area): number | null
 *                 setRowHeight(workbook, sheet, area, points: number): void, rowHeightOf(sheet, area): number | null
 *                 setColumnsHidden(workbook, sheet, area, hidden: boolean): void, columnsHidden(sheet, area): boolean | null
 *                 setRowsHidden(workbook, sheet, area, hidden: boolean): void, rowsHidden(sheet, area): boolean | null
 *                 visibleAreas(sheet, area): Area[]
 *                 autofitColumns(workbook, sheet, area): void, autofitRows(workbook, sheet, area): void
 * used-area.ts    usedArea(sheet, valuesOnly: boolean, within?: Area): Area | null   null: nothing is used
 * edit-cells.ts   clearArea(workbook, sheet, area, applyTo: ClearWhat): void
 *                 setHyperlink(workbook, sheet, area, link: Hyperlink): void, hyperlinkOf(sheet, area): Hyperlink | null
 * merge.ts        mergeArea(workbook, sheet, area, across: boolean): void, unmergeArea(workbook, sheet, area): void
 *                 mergedAreasIn(sheet, area): Area[]
 * shift-cells.ts  insertCells(workbook, sheet, area, shift: "Down" | "Right"): void
 *                 deleteCells(workbook, sheet, area, shift: "Up" | "Left"): void
 * tables.ts       findTable(workbook, idOrName: string): {sheet: Sheet, table: Table} | undefined
 *                 addTable(workbook, sheet, area, hasHeaders: boolean): Table
 *                 renameTable(workbook, table, name): void, resizeTable(workbook, sheet, table, area): void
 *                 changeTable(workbook, sheet, table, change: Partial<TableLook>): void   style, filter button, bands
 *                 setShowHeaders(workbook, sheet, table, show: boolean): void, setShowTotals(...same): void
 *                 convertTableToRange(workbook, sheet, table): void, deleteTable(workbook, sheet, table): void
 * table-areas.ts  headerArea(table): Area | null, dataBodyArea(table): Area, totalsArea(table): Area | null
 * filters.ts      filterTable(workbook, sheet, table, hiddenRows: readonly number[]): void     a lever: what the user did
 *                 clearTableFilter(workbook, sheet, table): void
 *                 filterSheet(workbook, sheet, area, hiddenRows): void       a lever: what the user did
 *                 clearSheetFilter(workbook, sheet): void, removeSheetFilter(workbook, sheet): void
 * names.ts        addName(workbook, scope: Sheet | null, name, formula, visible?): DefinedName
 *                 findName(workbook, scope: Sheet | null, name): DefinedName | undefined
 *                 nameType(defined: DefinedName): "Range" | "String" | "Integer" | "Double" | "Boolean" | "Error"
 * calculation.ts  suspendCalculation(workbook): void     until resumeCalculation: formulas read are what they were
 *                 resumeCalculation(workbook): void      the protocol calls it at the end of a batch
 *                 setCalculationMode(workbook, mode: CalculationMode): void
 *                 calculateAll(workbook): void           application.calculate
 *                 yearOf(workbook, serial), dateOf(workbook, year, month, day): number    workbook.functions
 * record.ts       changesOf(workbook, sheet): readonly Change[]   the proof that a sheet was left alone
 * snapshot.ts     snapshotSheet(workbook, sheet): SheetSnapshot, snapshotWorkbook(workbook): WorkbookSnapshot
 *                 plain values for toEqual; ids and change counts are not in them
 * load.ts         loadWorkbook(bytes: Uint8Array, name?: string): Promise<HostWorkbook>
 * save.ts         saveWorkbook(workbook): Promise<Uint8Array>
 *
 * Refusals are thrown (refusal.ts): isRefusal(error) gives {code, message}. Anything that is not simulated throws notSimulated(...).
 */

/** Excel's text of an error value: "#N/A". */
export type ErrorText =
  "#N/A" | "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#SPILL!" | "#CALC!" | "#GETTING_DATA";

export interface CellError {
  readonly error: ErrorText;
}

/** What a cell holds. null is blank. A formula that gives an empty text holds "". */
export type CellValue = string | number | boolean | CellError | null;

/** What Office.js reads from a cell: blank is "", an error its text. */
export type CellOutput = string | number | boolean;

/** Excel.RangeValueType */
export type ValueType = "Unknown" | "Empty" | "String" | "Integer" | "Double" | "Boolean" | "Error" | "RichValue";

/** A rectangle of cells. All rows of the sheet: whole columns; all columns: whole rows. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

export type HorizontalAlignment =
  "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
export type Underline = "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";

/** One object for all cells that look alike: equal styles are the same object. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  /** "#RRGGBB" */
  readonly fontColor: string;
  readonly fontSize: number;
  readonly fontName: string;
  /** "#RRGGBB", or "" without a fill. */
  readonly fill: string;
  readonly horizontalAlignment: HorizontalAlignment;
  readonly verticalAlignment: VerticalAlignment;
  readonly wrapText: boolean;
  readonly indentLevel: number;
}

/** The style of several cells; null where they differ. */
export type CommonStyle = { readonly [Property in keyof CellStyle]: CellStyle[Property] | null };

/** Cells from one row to another, both included, that look alike. */
export interface StyleRun {
  from: number;
  to: number;
  style: CellStyle;
}

/** A formula of one cell. Its value is in Column.values like any other. */
export interface FormulaCell {
  /** With the leading "=". */
  readonly text: string;
  /** workbook.version when it was last calculated. */
  calculatedAt: number;
  /** workbook.version when it was last looked at. */
  checkedAt: number;
}

/** One column of cells. Everything is by row; a row that is not there is blank. */
export interface Column {
  /** May be shorter than the sheet, and have holes. */
  readonly values: CellValue[];
  readonly formulas: Map<number, FormulaCell>;
  /** All rows, ascending, without gaps. */
  runs: StyleRun[];
  /** The style that the whole column was given: its cells do not count as used. */
  wholeStyle: CellStyle | null;
  /** workbook.version of the last change of a value. */
  changedAt: number;
}

export interface ColumnSize {
  /** Points; null is the standard width. */
  width: number | null;
  hidden: boolean;
}

export interface RowSize {
  /** Points; null is the standard height. */
  height: number | null;
  /** By the user; a filter hides rows in its own set. */
  hidden: boolean;
}

/** One of address (outside) and documentReference ("Sheet1!A1") is there. */
export interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
  readonly textToDisplay?: string;
}

export interface DefinedName {
  name: string;
  /** With the leading "=". */
  formula: string;
  visible: boolean;
}

export interface TableLook {
  /** "TableStyleLight9", or "" for none. */
  readonly style: string;
  readonly showFilterButton: boolean;
  readonly showBandedRows: boolean;
  readonly showBandedColumns: boolean;
}

export interface Table {
  readonly id: string;
  name: string;
  /** With the header and the totals row. */
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  look: TableLook;
  /** The names of the columns, also when the header row is not shown. */
  columnNames: string[];
  /** Rows that its filter hides. */
  hiddenRows: ReadonlySet<number>;
}

export interface SheetFilter {
  readonly area: Area;
  hiddenRows: ReadonlySet<number>;
}

export interface HeadersFooters {
  readonly leftHeader: string;
  readonly centerHeader: string;
  readonly rightHeader: string;
  readonly leftFooter: string;
  readonly centerFooter: string;
  readonly rightFooter: string;
}

/** Excel.PageLayoutZoomOptions: a scale, or pages to fit (null: as many as needed). */
export type PageZoom =
  | { readonly scale: number }
  | { readonly horizontalFitToPages: number | null; readonly verticalFitToPages: number | null };

export interface PageLayout {
  readonly orientation: "Portrait" | "Landscape";
  /** Excel.PaperType as text ("Letter", "Legal", "A4"), null as the printer has it. */
  readonly paperSize: "Letter" | "Legal" | "Tabloid" | "A3" | "A4" | "A5" | null;
  readonly zoom: PageZoom;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly printTitleRows: Area | null;
  readonly printArea: Area | null;
  readonly headersFooters: HeadersFooters;
  readonly margins: PageMargins;
}

/** In points. */
export type PageMargins = Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;

export type Visibility = "Visible" | "Hidden" | "VeryHidden";

/** What changeSheet changes. */
export interface SheetLook {
  /** "#RRGGBB", or "" for none. */
  readonly tabColor: string;
  readonly showGridlines: boolean;
  readonly frozenRows: number;
  readonly frozenColumns: number;
  readonly pageLayout: PageLayout;
}

export interface SheetProtection {
  /** null: protected without a password. Excel's own files keep only a hash: such a sheet cannot be unprotected here. */
  readonly password: string | null;
  readonly hashed: boolean;
}

/** A series: the cells that it draws, and what was set of its looks by the names of Excel's members ("format.fill"). */
export interface ChartSeries {
  name: string;
  type: string;
  values: Area | null;
  categories: Area | null;
  readonly look: Map<string, unknown>;
}

export interface SheetChart {
  /** "{GUID}" */
  readonly id: string;
  name: string;
  type: string;
  series: ChartSeries[];
  /** What was set of the rest, by the names of Excel's members ("title.text"). */
  readonly look: Map<string, unknown>;
}

export interface Sheet {
  /** "{GUID}", for as long as the workbook is open. */
  readonly id: string;
  name: string;
  visibility: Visibility;
  look: SheetLook;
  protection: SheetProtection | null;
  /** The first row of each new page, ascending. */
  horizontalPageBreaks: readonly number[];
  readonly customProperties: Map<string, string>;
  filter: SheetFilter | null;
  readonly columns: (Column | undefined)[];
  /** How cells look in columns that are not in `columns`: whole rows that were formatted. */
  emptyColumnRuns: StyleRun[];
  readonly columnSizes: Map<number, ColumnSize>;
  readonly rowSizes: Map<number, RowSize>;
  /** By row * MAX_COLUMNS + column. */
  readonly hyperlinks: Map<number, Hyperlink>;
  mergedAreas: readonly Area[];
  readonly tables: Table[];
  readonly names: DefinedName[];
  /** Never drawn. Tests may set them. */
  charts: SheetChart[];
  /** What else stands on the sheet: only counted. Tests may set them. */
  shapeCount: number;
  commentCount: number;
  pivotTableCount: number;
}

/** What was changed: the log that proves a sheet untouched, and the source of events. */
export interface Change {
  readonly kind:
    | "values"
    | "formats"
    | "sizes"
    | "hyperlinks"
    | "merge"
    | "insert"
    | "delete"
    | "table"
    | "chart"
    | "filter"
    | "sheet-look"
    | "sheet-added"
    | "sheet-deleted"
    | "sheet-renamed"
    | "sheet-moved"
    | "sheet-visibility"
    | "protection"
    | "custom-property"
    | "name"
    | "activate"
    | "select";
  readonly sheetId: string | null;
  /** As Excel writes it, without the sheet: "A1:B9". */
  readonly address: string | null;
}

export type CalculationMode = "Automatic" | "AutomaticExceptTables" | "Manual";

export interface HostWorkbook {
  name: string;
  date1904: boolean;
  /** Opened read only. Every write is refused. */
  readOnly: boolean;
  structureProtected: boolean;
  calculationMode: CalculationMode;
  calculationSuspended: boolean;
  isDirty: boolean;
  /** In the order of their tabs; the position of a sheet is its index. */
  readonly sheets: Sheet[];
  /** Names that are taken by sheets without cells. */
  readonly chartSheetNames: string[];
  /** How cells look that nobody formatted. */
  normalStyle: CellStyle;
  readonly names: DefinedName[];
  activeSheetId: string;
  /** On the active sheet; the active cell is its first. */
  selection: Area;
  /** Grows with every change. */
  version: number;
  readonly changes: Change[];
  /** What emptied the user's undo list, in words: "worksheet.delete CE_Weekly_Audit". */
  readonly undoCleared: string[];
  /** For ids of sheets and tables. */
  lastNumber: number;
}
