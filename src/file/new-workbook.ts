/** A workbook made from nothing: the template and the sample. What it holds; write-workbook.ts makes the file. */

/**
 * How a column's cells are shown and typed into:
 * - text: general text. identifier: a text cell, so that 0012345 keeps its zeros
 * - date: a serial number of the 1900 date system (a Day); shown MM/DD/YYYY
 * - number: shown as it is. hours: at most two decimals
 * - time: a fraction of a day, shown h:mm
 */
export type NewFormat = "text" | "identifier" | "date" | "number" | "hours" | "time";

/** A text is always written as text, whatever it begins with. null is blank. */
export type NewCell =
  string | number | boolean | null | { readonly formula: string; readonly value: string | number | boolean };

/** The values a column accepts: a short list (in all at most 255 characters, no commas), or cells such as Codes!$A$2:$A$50. */
export type NewValidation = { readonly list: readonly string[] } | { readonly reference: string };

export interface NewColumn {
  readonly header: string;
  /** Width in characters. */
  readonly width: number;
  readonly format: NewFormat;
  readonly validation?: NewValidation;
  /** Shown beside a cell of the column while it is selected; at most 255 characters. */
  readonly note?: string;
  /** Text wraps within the cell. */
  readonly wrap?: boolean;
}

export interface NewSheet {
  readonly name: string;
  readonly columns: readonly NewColumn[];
  /** Read once, in order, so it may be a generator. The header row is not among them. */
  readonly rows: Iterable<readonly NewCell[]>;
  /** Lines above the header row, the first in large type. */
  readonly titleRows?: readonly string[];
  /** Name of the Excel table that the header and the rows become. Without rows it gets one blank row. */
  readonly table?: string;
  /** false leaves the header row scrolling. A sheet whose headers are all empty has no header row and is not frozen. */
  readonly freeze?: boolean;
  /** RGB such as 1F4E79. */
  readonly tabColor?: string;
}

export interface NewWorkbook {
  readonly sheets: readonly NewSheet[];
  /** Dates count from 1904; the serial numbers given are of 1900 all the same. Default false. */
  readonly date1904?: boolean;
}
