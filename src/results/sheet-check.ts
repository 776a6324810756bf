/**
 * A fingerprint of what stands on an output sheet, kept on the sheet itself, so that the next run sees whether somebody has
 * edited it. Its status and the fingerprint's own line are left out, formats are not looked at.
 */
import type { Cell, Sheet } from "../core/sheet/sheet.ts";
import { sha256Hex } from "./fingerprint.ts";
import { CHECK_ROW, STATUS_ROW } from "./heading-block.ts";
import type { Pace } from "./pace.ts";

/** Other programs keep 15 digits of a number. */
const DIGITS = 12;
const PIECE = 1_000_000;
const NEEDS_QUOTES = /[\t\n]/;
/** Numbers whose form is kept, since durations and dates come again and again. */
const MOST_KEPT = 20_000;

/** Rows after which it is asked whether a rest is due. */
const ROWS_AT_ONCE = 200;

/** The check of rows of cells that begin in cell A1. pace is for a thread that has other things to do. */
export async function checkOfRows(rows: Iterable<readonly Cell[]>, pace: Pace | null = null): Promise<string> {
  const pieces: string[] = [];
  const numbers = new Map<number, string>();
  let text = "";
  let row = 0;
  for (const cells of rows) {
    row++;
    if (pace !== null && row % ROWS_AT_ONCE === 0 && pace.isDue()) await pace.rest();
    if (row === STATUS_ROW || row === CHECK_ROW) continue;
    const last = cells.findLastIndex((cell) => cell !== null && cell !== "");
    if (last < 0) continue;
    text += String(row);
    for (let column = 0; column <= last; column++) text += `\t${cellForm(cells[column] ?? null, numbers)}`;
    text += "\n";
    if (text.length > PIECE) {
      pieces.push(text);
      text = "";
    }
  }
  pieces.push(text);
  return sha256Hex(pieces);
}

/** The check of a sheet that was read. */
export function checkOfSheet(sheet: Sheet, pace: Pace | null = null): Promise<string> {
  return checkOfRows(rowsFromA1(sheet), pace);
}

function* rowsFromA1(sheet: Sheet): Generator<Cell[]> {
  const left = new Array<Cell>(sheet.firstColumn - 1).fill(null);
  for (let row = 1; row < sheet.firstRow; row++) yield [];
  for (let index = 0; index < sheet.rowCount; index++)
    yield [...left, ...sheet.columns.map((cells) => cells[index] ?? null)];
}

/** Different for different cells; blank for a blank one. Never holds a tab or a line break. */
function cellForm(cell: Cell, numbers: Map<number, string>): string {
  if (cell === null || cell === "") return "";
  if (typeof cell === "string") return NEEDS_QUOTES.test(cell) ? JSON.stringify(cell) : `'${cell}`;
  if (typeof cell === "boolean") return String(cell);
  if (typeof cell === "object" && "error" in cell) return cell.error;
  const value = typeof cell === "number" ? cell : cell.serial;
  const known = numbers.get(value);
  if (known !== undefined) return known;
  const form = String(Number(value.toPrecision(DIGITS)));
  if (numbers.size < MOST_KEPT) numbers.set(value, form);
  return form;
}
