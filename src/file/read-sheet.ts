/** Reads the cells of one worksheet part into columns, chunk by chunk. */
import type { Cell, CellError, CellTime, Sheet, SheetTable } from "../core/sheet/sheet.ts";
import { decodeCellText } from "./cell-text.ts";
import { fileProblemError } from "./file-problem.ts";
import { isoSerial } from "./iso-serial.ts";
import { xmlStream } from "./xml-reader.ts";
import type { XmlStream } from "./xml-reader.ts";

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly sharedStrings: readonly string[];
  /** By cell style: whether it shows a time. */
  readonly timeStyles: readonly boolean[];
  readonly date1904: boolean;
}

export interface SheetReader extends XmlStream {
  /** The sheet, once end was called. */
  readonly sheet: (tables: readonly SheetTable[]) => Sheet;
}

/** Blank cells between used ones that one sheet may need, so that two cells far apart cannot use up the memory. */
const MOST_PADDING = 50_000_000;
/** Different texts per column that are remembered so that equal ones are one string. */
const MOST_REMEMBERED = 100_000;

export function sheetReader(name: string, context: SheetContext): SheetReader {
  const columns: (Cell[] | undefined)[] = [];
  const remembered: (Map<string, string> | undefined)[] = [];
  const times = new Map<number, CellTime>();
  const errors = new Map<string, CellError>();
  const hiddenRows: number[] = [];
  let firstRow = 0;
  let lastRow = 0;
  let row = 0;
  let rowIsHidden = false;
  let column = 0;
  let type = "n";
  let isTime = false;
  let insideValue = false;
  let insideInline = false;
  let insidePhonetic = false;
  let value = "";
  let padding = 0;

  const store = (cell: Cell): void => {
    if (firstRow === 0) firstRow = row;
    if (row < firstRow) {
      for (const cells of columns) cells?.unshift(...new Array<Cell>(firstRow - row).fill(null));
      firstRow = row;
    }
    if (row > lastRow) lastRow = row;
    if (rowIsHidden) {
      hiddenRows.push(row);
      rowIsHidden = false;
    }
    const cells = (columns[column] ??= []);
    const index = row - firstRow;
    if (index < cells.length) {
      cells[index] = cell;
      return;
    }
    padding += index - cells.length;
    if (padding > MOST_PADDING) throw fileProblemError({ kind: "too-large", sheet: name });
    while (cells.length < index) cells.push(null);
    cells.push(cell);
  };

  const remember = (text: string): string => {
    const known = (remembered[column] ??= new Map<string, string>());
    const same = known.get(text);
    if (same !== undefined) return same;
    const own = ownText(text);
    if (known.size < MOST_REMEMBERED) known.set(own, own);
    return own;
  };

  const number = (serial: number): number | CellTime => {
    if (!isTime) return serial;
    const known = times.get(serial);
    if (known !== undefined) return known;
    const time: CellTime = { serial };
    if (times.size < MOST_REMEMBERED) times.set(serial, time);
    return time;
  };

  const cellValue = (): Cell => {
    switch (type) {
      case "s": {
        const text = context.sharedStrings[Number(value)];
        if (text === undefined) throw new Error(`There is no shared text ${value}.`);
        return text;
      }
      case "str":
      case "inlineStr":
        return remember(decodeCellText(value));
      case "b":
        return value.trim() === "1" || value.trim() === "true";
      case "e": {
        const known = errors.get(value) ?? { error: ownText(value.trim()) };
        errors.set(value, known);
        return known;
      }
      case "d": {
        const serial = isoSerial(value.trim(), context.date1904);
        return serial === null ? remember(value) : number(serial);
      }
      default: {
        const parsed = Number(value);
        if (Number.isNaN(parsed)) throw new Error(`"${value.slice(0, 40)}" is not a number.`);
        return number(parsed);
      }
    }
  };

  const stream = xmlStream({
    open(element, attributes) {
      switch (element) {
        case "c": {
          const reference = attributes["r"];
          column = reference === undefined ? column + 1 : columnOf(reference);
          type = attributes["t"] ?? "n";
          const style = attributes["s"];
          isTime = style !== undefined && context.timeStyles[Number(style)] === true;
          value = "";
          break;
        }
        case "v":
          insideValue = true;
          break;
        case "is":
          insideInline = true;
          break;
        case "t":
          insideValue = insideInline && !insidePhonetic;
          break;
        case "rPh":
          insidePhonetic = true;
          break;
        case "row": {
          const number = attributes["r"];
          row = number === undefined ? row + 1 : Number(number);
          if (!(row >= 1 && row <= 1_048_576)) throw new Error(`There is no row ${String(number)}.`);
          const hidden = attributes["hidden"];
          rowIsHidden = hidden === "1" || hidden === "true";
          column = 0;
          break;
        }
      }
    },
    close(element) {
      switch (element) {
        case "c":
          // A formula that gives an empty text looks blank and is read as blank.
          if (value !== "") store(cellValue());
          break;
        case "v":
        case "t":
          insideValue = false;
          break;
        case "is":
          insideInline = false;
          break;
        case "rPh":
          insidePhonetic = false;
          break;
      }
    },
    text(text) {
      if (insideValue) value = value === "" ? text : value + text;
    },
  });

  return {
    ...stream,
    sheet(tables) {
      const used = columns.flatMap((cells, index) => (cells === undefined ? [] : [index]));
      const firstColumn = used[0] ?? 1;
      const lastColumn = used.at(-1) ?? 0;
      return {
        name,
        firstRow: firstRow === 0 ? 1 : firstRow,
        firstColumn,
        rowCount: firstRow === 0 ? 0 : lastRow - firstRow + 1,
        columns: Array.from({ length: lastColumn - firstColumn + 1 }, (_, index) => columns[firstColumn + index] ?? []),
        hiddenRows: hiddenRows.sort((one, other) => one - other),
        tables,
      };
    },
  };
}

/** "AB12" -> 28. */
export function columnOf(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else break;
  }
  if (column < 1 || column > 16_384) throw new Error(`"${reference.slice(0, 40)}" is not a cell.`);
  return column;
}

/** A copy that does not keep the chunk of XML alive that it was cut from, as engines' substrings do. */
export function ownText(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
