/** What a formula calculates with: single values, blocks of values, and areas that are read when they are needed. */
import { MAX_ROWS } from "../address.ts";
import { storedValue } from "../cells.ts";
import type { Area, CellError, CellValue, ErrorText, Sheet } from "../model.ts";
import { notSimulated } from "../refusal.ts";
import { typedText } from "../typed-input.ts";
import { generalText } from "../general-text.ts";

export interface Cells {
  readonly kind: "cells";
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface Block {
  readonly kind: "block";
  readonly rowCount: number;
  readonly columnCount: number;
  readonly at: (row: number, column: number) => CellValue;
}

export interface Single {
  readonly kind: "single";
  readonly value: CellValue;
}

export type Operand = Single | Cells | Block;

export function single(value: CellValue): Single {
  return { kind: "single", value };
}

export function errorValue(error: ErrorText): CellError {
  return { error };
}

export function isError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}

/** Rows of an area that hold anything: the rest of a whole column needs no look. */
export function usedRowCount({ sheet, area }: Cells): number {
  let rows = 0;
  for (let index = area.column; index < area.column + area.columnCount && index < sheet.columns.length; index++)
    rows = Math.max(rows, sheet.columns[index]?.values.length ?? 0);
  return Math.max(0, Math.min(area.rowCount, rows - area.row));
}

/** The operand as rows and columns. Whole columns are cut where their values end: what is left out is blank. */
export function asBlock(operand: Operand): Block {
  if (operand.kind === "block") return operand;
  if (operand.kind === "single") return { kind: "block", rowCount: 1, columnCount: 1, at: () => operand.value };
  const { sheet, area } = operand;
  const rowCount = area.rowCount === MAX_ROWS ? Math.max(1, usedRowCount(operand)) : area.rowCount;
  return {
    kind: "block",
    rowCount,
    columnCount: area.columnCount,
    at: (row, column) => storedValue(sheet, area.row + row, area.column + column),
  };
}

/** The one value of an operand. An area of several cells would spill. */
export function asSingle(operand: Operand): CellValue {
  if (operand.kind === "single") return operand.value;
  const block = asBlock(operand);
  if (block.rowCount !== 1 || block.columnCount !== 1) throw notSimulated("an area where a formula needs one value");
  return block.at(0, 0);
}

/** A number as arithmetic takes it: blank is 0, TRUE is 1, "12" is 12; other texts are #VALUE!. */
export function asNumber(value: CellValue, date1904: boolean): number | CellError {
  if (value === null) return 0;
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value !== "string") return value;
  const typed = typedText(value.replace(/^['=]/, "?"), "General", date1904);
  return typed.kind === "value" && typeof typed.value === "number" ? typed.value : errorValue("#VALUE!");
}

export function asText(value: CellValue): string | CellError {
  return isError(value) ? value : generalText(value);
}

export function asBoolean(value: CellValue): boolean | CellError {
  if (value === null) return false;
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (typeof value !== "string") return value;
  if (/^(?:true|false)$/i.test(value)) return value.toLowerCase() === "true";
  return errorValue("#VALUE!");
}
