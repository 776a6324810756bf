/**
 * Result tables, independent of any host. A writer turns them into sheets, an import file, or JSON.
 */
import type { CellAddress } from "../sheet/sheet.ts";
import type { Day } from "../units/day.ts";

/**
 * What the cells of a column hold and how a writer shows them:
 * - text: any text. identifier: text of digits, never a number
 * - count: a whole number. hours: a number of hours, shown as it is (whole hours in AR). ratio: two decimals, half up
 * - minutes: a whole number of minutes shown as minutes (AR)
 * - date: a Day
 * - duration, signedDuration: a whole number of minutes, shown as the setting Display Time As says (CE)
 * - apportionment: minutes / 180 shown as days with two decimals; the cell holds the exact quotient
 * - link: a LinkCell
 * - dates: a DatesCell
 */
export type ColumnFormat =
  | "text"
  | "identifier"
  | "count"
  | "hours"
  | "ratio"
  | "minutes"
  | "date"
  | "duration"
  | "signedDuration"
  | "link"
  | "dates";

export interface TableColumn {
  readonly name: string;
  readonly format: ColumnFormat;
  /** Width in characters. */
  readonly width: number;
  /** Texts that are longer take several lines. Those of very wide columns, which are sentences, do so anyway. */
  readonly wrap?: boolean;
  /** How the sheet can calculate the column's numbers anew, written as in a FormulaCell. A cell's own formula wins. */
  readonly formula?: string;
}

/** A cell that leads to another cell of the workbook. */
export interface LinkCell {
  readonly text: string;
  readonly target: CellAddress;
}

/** Several dates in one cell, shown as text with "; " between them. */
export interface DatesCell {
  readonly days: readonly Day[];
}

/**
 * A number that the sheet can calculate anew. The formula is written as in Excel, without its "=": {Max Hours} in it stands
 * for this row's cell in that column, {CE_Weekly_Audit[Max Hours]} for the cells of a column of a result table. It
 * meets durations as Display Time As shows them. null: not this number, although its column has a formula.
 */
export interface FormulaCell {
  readonly value: number;
  readonly formula: string | null;
}

/** A cell that is no formula. null is a blank one. Numbers and texts mean what the column's format says. */
export type PlainCell = string | number | null | LinkCell | DatesCell;

export type TableCell = PlainCell | FormulaCell;

/** The cell with a formula replaced by the number that it gives. */
export function plainCell(cell: TableCell): PlainCell {
  return cell !== null && typeof cell === "object" && "formula" in cell ? cell.value : cell;
}

/** A number with its formula, where it has one. A cell of a figure that a line does not have stays blank. */
export function withFormula(value: PlainCell, formula: string | undefined): TableCell {
  return typeof value === "number" && formula !== undefined ? { value, formula } : value;
}

/** The formula of a cell of a column, or null. Only numbers have one. */
export function formulaOf(cell: TableCell, column: TableColumn): string | null {
  if (typeof cell === "number") return column.formula ?? null;
  return cell !== null && typeof cell === "object" && "formula" in cell ? cell.formula : null;
}

export interface Table {
  /** The sheet's and the table's name. */
  readonly name: string;
  readonly title: string;
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly TableCell[])[];
  /** First and last day that the table is about, where these are not the run's. */
  readonly range?: { readonly start: Day; readonly end: Day };
  /** Lines below the rows: what is to be signed on paper, or what a chart shows. "" is a blank one. */
  readonly closing?: readonly string[];
  /** Columns in which another text than on the row before begins a new printed page. */
  readonly newPageAt?: readonly string[];
}

/** How CE times are shown. */
export type TimeDisplay = "Decimal Hours" | "Hours:Minutes" | "Minutes";

/** A delimited text file, complete and byte for byte as it is to be written (UTF-8). */
export interface ImportFile {
  readonly name: string;
  readonly text: string;
  readonly rowCount: number;
}
