/**
 * What the core knows of a workbook: named sheets of cells, in columns. Whoever reads a file or asks Excel
 * makes these; nothing in the core knows where they came from.
 */

/** An Excel error value such as #N/A. */
export interface CellError {
  readonly error: string;
}

/** A number whose cell is formatted as a time or as a date with a time: a fraction of a day, or a serial date with one. */
export interface CellTime {
  readonly serial: number;
}

/** null is a blank cell. A formula cell is its value. Dates are their serial numbers. */
export type Cell = string | number | boolean | null | CellError | CellTime;

/** An Excel table on a sheet. Rows and columns count from 1 as Excel shows them; the totals row is null when there is none. */
export interface SheetTable {
  readonly name: string;
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly hasHeader: boolean;
  readonly totalsRow: number | null;
}

/**
 * The used cells of one sheet, column by column: columns[c][r] is the cell at sheet row firstRow + r and sheet column
 * firstColumn + c. A column may be shorter than rowCount; what is missing at its end is blank.
 */
export interface Sheet {
  readonly name: string;
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly rowCount: number;
  readonly columns: readonly (readonly Cell[])[];
  /** Sheet rows (counted from 1) that are hidden or filtered out, ascending. They count like all others. */
  readonly hiddenRows: readonly number[];
  readonly tables: readonly SheetTable[];
}

export interface WorkbookInput {
  readonly sheets: readonly Sheet[];
  /** Serial numbers count from 1 January 1904. */
  readonly date1904: boolean;
}

/** A cell, or a whole row when column is null, or a whole sheet when row is null. Rows and columns count from 1. */
export interface CellAddress {
  readonly sheet: string;
  readonly row: number | null;
  readonly column: number | null;
}

/** 1 -> "A", 27 -> "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "C12", "12:12" for a whole row as Excel writes it, "" for a whole sheet. */
export function cellReference(address: CellAddress): string {
  if (address.row === null) return "";
  const row = String(address.row);
  return address.column === null ? `${row}:${row}` : columnLetters(address.column) + row;
}

/** 'O''Neil log', as formulas and links name a sheet. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** A sheet from rows of cells, its first row being sheet row 1 (or firstRow). For hosts that deliver rows, and for tests. */
export function sheetFromRows(
  name: string,
  rows: readonly (readonly Cell[])[],
  extra: Partial<Pick<Sheet, "firstRow" | "firstColumn" | "hiddenRows" | "tables">> = {},
): Sheet {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const columns: Cell[][] = [];
  for (let c = 0; c < width; c++) columns.push(rows.map((row) => row[c] ?? null));
  return { name, firstRow: 1, firstColumn: 1, rowCount: rows.length, columns, hiddenRows: [], tables: [], ...extra };
}
