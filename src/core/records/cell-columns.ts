/**
 * Reads one column of cells into a typed array. A million rows pass through here for every column, so each distinct cell
 * value is parsed once and remembered; a run of the same value costs one comparison.
 */
import type { Cell, Sheet } from "../sheet/sheet.ts";
import { MINUTES_PER_DAY } from "../units/minutes.ts";
import type { IntegerColumn } from "./records.ts";
import { BAD, isBlank, textOf } from "./values.ts";

export type IntegerWidth = "8 bits" | "16 bits" | "32 bits";

/** The largest number that 8 bits hold. */
const LARGEST_BYTE = 127;
/** The largest number that 16 bits hold. */
export const LARGEST_SHORT = 32_767;

/** A column of zeros that is wide enough for numbers up to the largest. */
export function integerColumn(count: number, largest: number): IntegerColumn {
  if (largest <= LARGEST_BYTE) return new Int8Array(count);
  return largest <= LARGEST_SHORT ? new Int16Array(count) : new Int32Array(count);
}

/** A column of zeros that is as wide as another. */
export function columnLike(other: IntegerColumn, count: number): IntegerColumn {
  if (other instanceof Int8Array) return new Int8Array(count);
  return other instanceof Int16Array ? new Int16Array(count) : new Int32Array(count);
}

const largestOf: Readonly<Record<IntegerWidth, number>> = {
  "8 bits": LARGEST_BYTE,
  "16 bits": LARGEST_SHORT,
  "32 bits": Infinity,
};

/** Texts met lately, by their length and last character: the few codes and courses of a log stay in here. */
const LATELY = 256;
/** Whole numbers met lately, by their last bits: the dates of two years and the minutes of a day stay in here. */
const LATELY_NUMBERS = 1024;

/** Rows of a sheet, whose columns are read one after the other. */
export interface CellRange {
  readonly sheet: Sheet;
  /** Counted from 1. */
  readonly firstRow: number;
  readonly rowCount: number;
  readonly met: CellsMet;
}

/** Cells that were met lately in a column, and their values. Every column of a range begins anew in the same tables. */
interface CellsMet {
  readonly numbers: Int32Array;
  readonly valuesOfNumbers: Int32Array;
  readonly texts: string[];
  readonly valuesOfTexts: Int32Array;
}

/** The rows from the first to the last, both counted from 1; none when the last is before the first. */
export function cellRange(sheet: Sheet, firstRow: number, lastRow: number): CellRange {
  const met: CellsMet = {
    numbers: new Int32Array(LATELY_NUMBERS),
    valuesOfNumbers: new Int32Array(LATELY_NUMBERS),
    texts: new Array<string>(LATELY).fill(""),
    valuesOfTexts: new Int32Array(LATELY),
  };
  return { sheet, firstRow, rowCount: Math.max(0, lastRow - firstRow + 1), met };
}

export interface NumberColumn {
  readonly values: IntegerColumn;
  /** Offsets of rows whose cell cannot be read, ascending. */
  readonly bad: readonly number[];
}

/** Texts by number; texts[0] is "" (a blank cell). */
export interface TextColumn extends NumberColumn {
  readonly texts: readonly string[];
}

/** Whether a column has nothing but blank cells in the range: nothing to read, and no memory to spend on it. */
export function isBlankColumn(range: CellRange, column: number): boolean {
  const cells = range.sheet.columns[column - range.sheet.firstColumn] ?? [];
  const offset = range.firstRow - range.sheet.firstRow;
  const end = Math.min(offset + range.rowCount, cells.length);
  for (let i = offset; i < end; i++) if (!isBlank(cells[i] ?? null)) return false;
  return true;
}

/**
 * Reads a column with a reader that answers 0 or more, BLANK or BAD, and no more than the width holds. The reader is seldom asked
 * twice for a text or a number.
 */
export function readNumbers(
  range: CellRange,
  column: number,
  read: (cell: Cell) => number,
  width: IntegerWidth = "16 bits",
): NumberColumn {
  const { rowCount } = range;
  const cells = range.sheet.columns[column - range.sheet.firstColumn] ?? [];
  const offset = range.firstRow - range.sheet.firstRow;
  const blank = read(null);
  const values = integerColumn(rowCount, largestOf[width]).fill(blank);
  const bad: number[] = [];
  const { numbers, valuesOfNumbers, texts, valuesOfTexts } = range.met;
  numbers.fill(-1);
  texts.fill("");
  const memory = new Map<Cell, number>();
  let lastCell: Cell = null;
  let lastValue = blank;
  const last = Math.min(rowCount, cells.length - offset);
  for (let i = 0; i < last; i++) {
    const cell = cells[offset + i] ?? null;
    if (cell !== lastCell) {
      lastCell = cell;
      if (typeof cell === "number" && cell >= 0 && cell === (cell | 0)) {
        const slot = cell & (LATELY_NUMBERS - 1);
        if (numbers[slot] === cell) lastValue = valuesOfNumbers[slot] ?? BAD;
        else {
          numbers[slot] = cell;
          valuesOfNumbers[slot] = lastValue = read(cell);
        }
      } else if (typeof cell === "string" && cell.length > 0) {
        const slot = (cell.length * 31 + cell.charCodeAt(cell.length - 1)) & (LATELY - 1);
        if (texts[slot] === cell) lastValue = valuesOfTexts[slot] ?? BAD;
        else {
          texts[slot] = cell;
          valuesOfTexts[slot] = lastValue = remembered(memory, cell, read);
        }
      } else lastValue = remembered(memory, cell, read);
    }
    values[i] = lastValue;
    if (lastValue === BAD) bad.push(i);
  }
  return { values, bad };
}

function remembered(memory: Map<Cell, number>, cell: Cell, read: (cell: Cell) => number): number {
  // Times and errors are different objects with the same content: reading is as quick as remembering.
  if (cell !== null && typeof cell === "object") return read(cell);
  const known = memory.get(cell);
  if (known !== undefined) return known;
  const value = read(cell);
  memory.set(cell, value);
  return value;
}

/** Minutes: as readNumbers, with the common whole number of minutes taken as it is. */
export function readMinutes(range: CellRange, column: number, read: (cell: Cell) => number): NumberColumn {
  return readNumbers(range, column, (cell) =>
    typeof cell === "number" && Number.isInteger(cell) && cell >= 0 && cell <= MINUTES_PER_DAY ? cell : read(cell),
  );
}

/**
 * Reads a column of texts into numbers of a list of distinct texts, the blank one first. `read` gives the trimmed text or null
 * when the cell cannot be read. A column with more texts than the width holds is read again into a wider one.
 */
export function readTexts(
  range: CellRange,
  column: number,
  read: (cell: Cell) => string | null = textOf,
  width: IntegerWidth = "8 bits",
): TextColumn {
  const numbers = new Map([["", 0]]);
  const texts = [""];
  const { values, bad } = readNumbers(
    range,
    column,
    (cell) => {
      const text = read(cell);
      if (text === null) return BAD;
      const number = numbers.get(text);
      if (number !== undefined) return number;
      numbers.set(text, texts.length);
      return texts.push(text) - 1;
    },
    width,
  );
  if (texts.length - 1 <= largestOf[width]) return { values, bad, texts };
  return readTexts(range, column, read, texts.length - 1 <= LARGEST_SHORT ? "16 bits" : "32 bits");
}
