/** Addresses as Excel writes and reads them, and rectangles of cells. */
import type { Area, Sheet } from "./model.ts";
import { refusal } from "./refusal.ts";

export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;
/** Excel gives no more cells in one answer. */
export const MAX_CELLS_READ = 5_000_000;

const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/i;
const COLUMN = /^\$?([A-Z]{1,3})$/i;
const ROW = /^\$?([1-9]\d{0,6})$/;
/** Names that a formula must quote: with other signs, or that could be a cell. */
const PLAIN_SHEET_NAME = /^[\p{L}_][\p{L}\d_.]*$/u;
const R1C1 = /^(?:r\d*)?(?:c\d*)?$/i;

/** A rectangle inside a sheet; anything else is refused as Excel does. */
export function areaOf(row: number, column: number, rowCount: number, columnCount: number): Area {
  const isInside =
    [row, column, rowCount, columnCount].every(Number.isInteger) &&
    row >= 0 &&
    column >= 0 &&
    rowCount >= 1 &&
    columnCount >= 1 &&
    row + rowCount <= MAX_ROWS &&
    column + columnCount <= MAX_COLUMNS;
  if (!isInside) throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return { row, column, rowCount, columnCount };
}

/** All cells of a sheet. */
export const WHOLE_SHEET: Area = { row: 0, column: 0, rowCount: MAX_ROWS, columnCount: MAX_COLUMNS };

/** "A", "XFD"; the column counts from 0. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

/** The column of letters, from 0; -1 when there is no such column. */
export function columnOfLetters(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column >= 1 && column <= MAX_COLUMNS ? column - 1 : -1;
}

/** "$A$1:B9", "A:C", "1:3" as an area; null when the text is no such thing. */
export function parseArea(text: string): Area | null {
  const parts = text.split(":");
  const [first, last = first] = parts;
  if (first === undefined || last === undefined || parts.length > 2) return null;
  const corners = [cornerOf(first), cornerOf(last)] as const;
  const [from, to] = corners;
  if (from === null || from.kind !== to?.kind) return null;
  if (from.kind !== "cell" && parts.length === 1) return null;
  const top = Math.min(from.row, to.row);
  const left = Math.min(from.column, to.column);
  const bottom = from.kind === "column" ? MAX_ROWS - 1 : Math.max(from.row, to.row);
  const right = from.kind === "row" ? MAX_COLUMNS - 1 : Math.max(from.column, to.column);
  return { row: top, column: left, rowCount: bottom - top + 1, columnCount: right - left + 1 };
}

interface Corner {
  readonly kind: "cell" | "column" | "row";
  readonly row: number;
  readonly column: number;
}

function cornerOf(text: string): Corner | null {
  const kind = CELL.test(text) ? "cell" : COLUMN.test(text) ? "column" : ROW.test(text) ? "row" : null;
  if (kind === null) return null;
  const letters = text.replaceAll(/[$\d]/g, "");
  const digits = text.replaceAll(/[$A-Z]/gi, "");
  const row = kind === "column" ? 0 : Number(digits) - 1;
  const column = kind === "row" ? 0 : columnOfLetters(letters);
  return column < 0 || row >= MAX_ROWS ? null : { kind, row, column };
}

/** A reference with or without a sheet. Refused (InvalidArgument) when it is none. */
export function parseReference(text: string): { readonly sheetName: string | null; readonly area: Area } {
  const mark = text.lastIndexOf("!");
  const area = parseArea(text.slice(mark + 1));
  if (area === null) throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return { sheetName: mark < 0 ? null : unquotedSheetName(text.slice(0, mark)), area };
}

/** 'Ann''s log' is Ann's log. */
export function unquotedSheetName(text: string): string {
  return text.startsWith("'") && text.endsWith("'") && text.length > 1 ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** A sheet name as a formula or an address holds it, in quotes when it needs them. */
export function quotedSheetName(name: string): string {
  const isPlain = PLAIN_SHEET_NAME.test(name) && parseArea(name) === null && !R1C1.test(name);
  return isPlain ? name : `'${name.replaceAll("'", "''")}'`;
}

export function isWholeColumns(area: Area): boolean {
  return area.rowCount === MAX_ROWS;
}

export function isWholeRows(area: Area): boolean {
  return area.columnCount === MAX_COLUMNS;
}

/** "A1", "A1:B9", "A:C", "1:3". */
export function addressText(area: Area): string {
  const lastRow = area.row + area.rowCount;
  const lastColumn = columnLetters(area.column + area.columnCount - 1);
  if (isWholeRows(area)) return `${area.row + 1}:${lastRow}`;
  const firstColumn = columnLetters(area.column);
  if (isWholeColumns(area)) return `${firstColumn}:${lastColumn}`;
  const first = `${firstColumn}${area.row + 1}`;
  return area.rowCount === 1 && area.columnCount === 1 ? first : `${first}:${lastColumn}${lastRow}`;
}

/** "$A$1:$B$9", as defined names hold it. */
export function absoluteAddress(area: Area): string {
  return addressText(area).replaceAll(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** "Sheet1!A1", "'My log'!A1:B9". */
export function qualifiedAddress(sheet: Pick<Sheet, "name">, area: Area): string {
  return `${quotedSheetName(sheet.name)}!${addressText(area)}`;
}

/** The cells that two areas share; null when there are none. */
export function intersectionOf(first: Area, second: Area): Area | null {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rowCount = Math.min(first.row + first.rowCount, second.row + second.rowCount) - row;
  const columnCount = Math.min(first.column + first.columnCount, second.column + second.columnCount) - column;
  return rowCount > 0 && columnCount > 0 ? { row, column, rowCount, columnCount } : null;
}

/** Whether all cells of inner are in outer. */
export function contains(outer: Area, inner: Area): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rowCount <= outer.row + outer.rowCount &&
    inner.column + inner.columnCount <= outer.column + outer.columnCount
  );
}

export function isSameArea(first: Area, second: Area): boolean {
  return contains(first, second) && contains(second, first);
}

/** The key of a cell in maps of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}
