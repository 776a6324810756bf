/** Values, formulas and number formats written to a range, as Office.js gives them. */
import { intersectionOf, MAX_CELLS_READ } from "./address.ts";
import { cellStyle, columnFor, emptyCells, isUnderMerge, putFormula, putValue } from "./cells.ts";
import { checkFormula } from "./formula/parse.ts";
import { generalText } from "./general-text.ts";
import type { Area, CellStyle, HostWorkbook, Sheet } from "./model.ts";
import { assertSheetWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";
import { restyle, restyleRows } from "./style.ts";
import { styleWith } from "./style-runs.ts";
import { nameHeaderCells } from "./table-header.ts";
import { typedText } from "./typed-input.ts";
import type { Typed } from "./typed-input.ts";

/**
 * Writes one value to all cells, or rows of values that fit the area exactly. Texts are typed in (typed-input.ts), null leaves a cell
 * as it is, "" empties it. A number or a truth value in a text cell ("@") becomes its text, as Excel keeps it there. Cells
 * under a merge take nothing. Refused: another shape, other types, too long texts, impossible formulas; then nothing is written.
 */
export function writeValues(workbook: HostWorkbook, sheet: Sheet, area: Area, input: unknown): void {
  assertSheetWritable(workbook, sheet);
  if (input === "") {
    record(workbook, "values", sheet, area);
    emptyCells(workbook, sheet, area);
    nameHeaderCells(workbook, sheet, area);
    return;
  }
  const inputAt = inputReader(area, input);
  const written = prepared(workbook, sheet, area, inputAt);
  record(workbook, "values", sheet, area);
  for (const { index, cells } of written) {
    const column = columnFor(sheet, index);
    const formats: (string | undefined)[] = [];
    cells.forEach((typed, offset) => {
      if (typed === null) return;
      const row = area.row + offset;
      if (typed.kind === "formula") putFormula(workbook, column, row, typed.text);
      else putValue(workbook, column, row, typed.value);
      if (typed.kind === "value" && typed.format !== null) formats[offset] = typed.format;
    });
    if (formats.length > 0) giveTypedFormats(sheet, index, area.row, formats);
  }
  nameHeaderCells(workbook, sheet, area);
}

/** The same: Excel takes constants in formulas, and formulas in values. */
export function writeFormulas(workbook: HostWorkbook, sheet: Sheet, area: Area, input: unknown): void {
  writeValues(workbook, sheet, area, input);
}

/** Number formats of the same shapes. null leaves a cell as it is. */
export function writeNumberFormats(workbook: HostWorkbook, sheet: Sheet, area: Area, input: unknown): void {
  assertSheetWritable(workbook, sheet);
  const styleOfFormat = memoizedStyles();
  if (!Array.isArray(input)) {
    const format = formatOf(input);
    record(workbook, "formats", sheet, area);
    if (format !== null) restyle(sheet, area, (style) => styleOfFormat(style, format));
    return;
  }
  const inputAt = inputReader(area, input);
  for (let row = 0; row < area.rowCount; row++)
    for (let column = 0; column < area.columnCount; column++) formatOf(inputAt(row, column));
  record(workbook, "formats", sheet, area);
  for (let offset = 0; offset < area.columnCount; offset++)
    restyleRows(sheet, area.column + offset, area.row, area.rowCount, (style, row) => {
      const format = formatOf(inputAt(row, offset));
      return format === null ? style : styleOfFormat(style, format);
    });
}

const LONGEST_FORMAT = 255;

function formatOf(input: unknown): string | null {
  if (input === null) return null;
  if (typeof input !== "string" || input.length > LONGEST_FORMAT) throw invalidInput();
  return input === "" ? "General" : input;
}

/** Remembers the last answer: rows of one format are the rule. */
function memoizedStyles(): (style: CellStyle, format: string) => CellStyle {
  let last: { readonly style: CellStyle; readonly format: string; readonly result: CellStyle } | null = null;
  return (style, format) => {
    if (last?.style === style && last.format === format) return last.result;
    const result = styleWith(style, { numberFormat: format });
    last = { style, format, result };
    return result;
  };
}

type InputReader = (row: number, column: number) => unknown;

function inputReader(area: Area, input: unknown): InputReader {
  if (area.rowCount * area.columnCount > MAX_CELLS_READ)
    throw refusal("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  if (!Array.isArray(input)) return () => input;
  const rows: readonly unknown[] = input;
  if (rows.length !== area.rowCount) throw wrongShape();
  for (const row of rows) if (!Array.isArray(row) || row.length !== area.columnCount) throw wrongShape();
  return (row, column) => {
    const cells = rows[row];
    return Array.isArray(cells) ? (cells[column] as unknown) : null;
  };
}

interface WrittenColumn {
  readonly index: number;
  /** By row of the area; null leaves the cell as it is. */
  readonly cells: readonly (Typed | null)[];
}

/** What the cells become, everything checked: a refused write changes nothing. */
function prepared(workbook: HostWorkbook, sheet: Sheet, area: Area, inputAt: InputReader): WrittenColumn[] {
  const hasMerge = sheet.mergedAreas.some((merged) => intersectionOf(merged, area) !== null);
  const written: WrittenColumn[] = [];
  for (let offset = 0; offset < area.columnCount; offset++) {
    const index = area.column + offset;
    const cells: (Typed | null)[] = [];
    for (let row = 0; row < area.rowCount; row++) {
      const sheetRow = area.row + row;
      const given = inputAt(row, offset);
      const isLost = given === null || (hasMerge && isUnderMerge(sheet, sheetRow, index));
      cells.push(isLost ? null : typed(workbook, sheet, sheetRow, index, given));
    }
    written.push({ index, cells });
  }
  return written;
}

function typed(workbook: HostWorkbook, sheet: Sheet, row: number, column: number, given: unknown): Typed {
  const { numberFormat } = cellStyle(sheet, row, column);
  if (typeof given === "string") {
    const result = typedText(given, numberFormat, workbook.date1904);
    if (result.kind === "formula") checkFormula(result.text);
    return result;
  }
  if (typeof given !== "boolean" && !(typeof given === "number" && Number.isFinite(given))) throw invalidInput();
  // Excel has no zero below zero.
  const plain = given === 0 ? 0 : given;
  const value = numberFormat === "@" ? generalText(plain) : plain;
  return { kind: "value", value, format: null };
}

function giveTypedFormats(
  sheet: Sheet,
  index: number,
  firstRow: number,
  formats: readonly (string | undefined)[],
): void {
  const styleOfFormat = memoizedStyles();
  restyleRows(sheet, index, firstRow, formats.length, (style, offset) => {
    const format = formats[offset];
    return format === undefined || style.numberFormat !== "General" ? style : styleOfFormat(style, format);
  });
}

function wrongShape(): Error {
  return refusal(
    "InvalidArgument",
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}

function invalidInput(): Error {
  return refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
}
