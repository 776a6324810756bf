/**
 * A fingerprint of what stands on an output sheet, kept on the sheet itself, so that the next run sees whether somebody has
 * edited it. Its status and the fingerprint's own line are left out, formats are not looked at.
 */
import type { Cell, Sheet } from "../core/sheet/sheet.ts";
import { columnLetters } from "../core/sheet/sheet.ts";
import { sha256Hex } from "./fingerprint.ts";
import { CHECK_ROW, STATUS_ROW } from "./heading-block.ts";

/** Other programs keep 15 digits of a number. */
const DIGITS = 12;
const PIECE = 1_000_000;

/** The check of rows of cells that begin in cell A1. */
export async function checkOfRows(rows: Iterable<readonly Cell[]>): Promise<string> {
  const pieces: string[] = [];
  let text = "";
  let row = 0;
  for (const cells of rows) {
    row++;
    if (row === STATUS_ROW || row === CHECK_ROW) continue;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column] ?? null;
      if (cell !== null && cell !== "") text += `${columnLetters(column + 1)}${String(row)}=${cellForm(cell)}\n`;
    }
    if (text.length > PIECE) {
      pieces.push(text);
      text = "";
    }
  }
  pieces.push(text);
  return sha256Hex(pieces);
}

/** The check of a sheet that was read. */
export function checkOfSheet(sheet: Sheet): Promise<string> {
  return checkOfRows(rowsFromA1(sheet));
}

function* rowsFromA1(sheet: Sheet): Generator<Cell[]> {
  const left = new Array<Cell>(sheet.firstColumn - 1).fill(null);
  for (let row = 1; row < sheet.firstRow; row++) yield [];
  for (let index = 0; index < sheet.rowCount; index++)
    yield [...left, ...sheet.columns.map((cells) => cells[index] ?? null)];
}

function cellForm(cell: NonNullable<Cell>): string {
  if (typeof cell === "number") return numberForm(cell);
  if (typeof cell === "string") return JSON.stringify(cell);
  if (typeof cell === "boolean") return String(cell);
  return "error" in cell ? cell.error : numberForm(cell.serial);
}

function numberForm(value: number): string {
  if (Number.isSafeInteger(value) && Math.abs(value) < 10 ** DIGITS) return String(value);
  return String(Number(value.toPrecision(DIGITS)));
}
