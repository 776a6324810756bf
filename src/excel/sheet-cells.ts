/** Cells that Excel gave, as the core takes them: which need a second look, and what they are then. */
import type { Cell, Sheet } from "../core/sheet/sheet.ts";
import { isTimeCode } from "../results/number-format.ts";
import { columnRuns } from "./blocks.ts";
import type { CellsWanted } from "./blocks.ts";
import type { SheetOutline } from "./outline.ts";

/** The columns of one sheet while they are read. */
export interface SheetCells {
  readonly outline: SheetOutline;
  /** columns[c][r], c and r counted from the used area's first. */
  readonly columns: Cell[][];
  /** Formulas by place (r * columnCount + c), of sheets of ours: what undoing needs. */
  readonly formulas: Map<number, string>;
  /** Rows (counted from 0 in the area) of each column whose cells need another look, for each member that says more. */
  readonly doubts: Readonly<Record<Look, Map<number, Stretch[]>>>;
}

/**
 * valueTypes: an error or a text? values: what does the formula give? text: is the number shown as it is? Where it is not,
 * numberFormat: a time or a number? (A format takes twice the bytes of a short text.)
 */
type Look = "valueTypes" | "values" | "text" | "numberFormat";

interface Stretch {
  first: number;
  last: number;
}

/** Excel's errors, also those of later versions and other languages. */
const LIKE_AN_ERROR = /^#[^\s#]{2,30}$/;
/** Doubts that stand closer together than so many rows are looked at in one: a range of its own takes about as much. */
const NEAR = 40;
/** Bytes of a number format, a type or a text in an answer, as far as can be told before. */
const LOOK_BYTES = 12;
/** Different texts per column that are remembered so that equal ones are one string. */
const MOST_REMEMBERED = 100_000;

export function sheetCells(outline: SheetOutline): SheetCells {
  const columns = Array.from({ length: outline.area.columnCount }, (): Cell[] => []);
  return {
    outline,
    columns,
    formulas: new Map(),
    doubts: { valueTypes: new Map(), values: new Map(), text: new Map(), numberFormat: new Map() },
  };
}

/** Takes blocks of values. An error comes as its text, so that a text like one needs another look. */
export function takeValues(cells: SheetCells): CellsWanted["take"] {
  const { firstColumn, firstRow: top } = cells.outline.area;
  const remembered = cells.columns.map(() => new Map<string, string>());
  return (firstRow, run, block) => {
    for (let offset = 0; offset < run.columnCount; offset++) {
      const at = run.firstColumn + offset - firstColumn;
      const column = cells.columns[at];
      const known = remembered[at];
      if (column === undefined || known === undefined) continue;
      for (let index = 0; index < block.length; index++) {
        const row = firstRow - top + index;
        const cell = cellOf(block[index]?.[offset]);
        column[row] = typeof cell === "string" ? remember(known, cell) : cell;
        if (typeof cell === "string" && LIKE_AN_ERROR.test(cell)) doubt(cells.doubts.valueTypes, at, row);
      }
    }
  };
}

/** Takes blocks of formulas: constants are themselves, so that only columns with formulas are asked for values. */
export function takeFormulas(cells: SheetCells): CellsWanted["take"] {
  const { firstColumn, firstRow: top, columnCount } = cells.outline.area;
  const takeConstants = takeValues(cells);
  return (firstRow, run, block, rowCount) => {
    takeConstants(firstRow, run, block, rowCount);
    for (const [index, line] of block.entries()) {
      for (const [offset, formula] of line.entries()) {
        if (typeof formula !== "string" || !formula.startsWith("=")) continue;
        const at = run.firstColumn + offset - firstColumn;
        cells.formulas.set((firstRow - top + index) * columnCount + at, formula);
        doubt(cells.doubts.values, at, firstRow - top + index);
      }
    }
  };
}

/** Has every number of a sheet column looked at once more: in some columns, 2 formatted as a time is 48 hours. */
export function doubtNumbers(cells: SheetCells, sheetColumn: number): void {
  const at = sheetColumn - cells.outline.area.firstColumn;
  const column = cells.columns[at] ?? [];
  for (let row = 0; row < column.length; row++) {
    if (typeof column[row] === "number") doubt(cells.doubts.text, at, row);
  }
}

/** What is to be read once more, and what then becomes of the cells. */
export function secondLooks(cells: SheetCells): CellsWanted[] {
  const { formulas, doubts, outline } = cells;
  const { columnCount } = outline.area;
  return [
    ...looks(cells, "values", (cell, found, row, at) => {
      const place = row * columnCount + at;
      // A text that begins with "=" is its own value.
      if (formulas.get(place) === found) formulas.delete(place);
      if (!formulas.has(place)) return cell;
      const value = cellOf(found);
      return typeof value === "string" && LIKE_AN_ERROR.test(value) ? { error: value } : value;
    }),
    ...looks(cells, "valueTypes", (cell, found) =>
      found === "Error" && typeof cell === "string" ? { error: cell } : cell,
    ),
    ...looks(cells, "text", (cell, found, row, at) => {
      // No format of a time shows a number other than 0 as that number.
      if (typeof cell === "number" && !(typeof found === "string" && found !== "" && Number(found) === cell))
        doubt(doubts.numberFormat, at, row);
      return cell;
    }),
  ];
}

/** What is to be read after the second looks. */
export function thirdLooks(cells: SheetCells): CellsWanted[] {
  return looks(cells, "numberFormat", (cell, found) =>
    typeof cell === "number" && typeof found === "string" && isTimeCode(found) ? { serial: cell } : cell,
  );
}

function looks(
  { outline, columns, doubts }: SheetCells,
  member: Look,
  change: (cell: Cell, found: unknown, row: number, at: number) => Cell,
): CellsWanted[] {
  const { firstColumn, firstRow: top } = outline.area;
  return [...doubts[member]].flatMap(([at, stretches]) =>
    stretches.map(({ first, last }) => ({
      sheet: outline.name,
      firstRow: top + first,
      rowCount: last - first + 1,
      runs: columnRuns([firstColumn + at]),
      member,
      bytesPerRow: LOOK_BYTES,
      take: (firstRow, _run, block) => {
        const column = columns[at] ?? [];
        for (const [index, line] of block.entries()) {
          const row = firstRow - top + index;
          column[row] = change(column[row] ?? null, line[0], row, at);
        }
      },
    })),
  );
}

/** The sheet as the core takes it. */
export function finishedSheet({ outline, columns }: SheetCells, hiddenRows: readonly number[]): Sheet {
  const { firstRow, firstColumn, rowCount } = outline.area;
  return { name: outline.name, firstRow, firstColumn, rowCount, columns, hiddenRows, tables: outline.tables };
}

/** A cell as Excel tells it. */
export function toldCell(cell: Cell): string | number | boolean {
  if (cell === null) return "";
  if (typeof cell !== "object") return cell;
  return "error" in cell ? cell.error : cell.serial;
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function remember(known: Map<string, string>, text: string): string {
  const same = known.get(text);
  if (same !== undefined) return same;
  if (known.size < MOST_REMEMBERED) known.set(text, text);
  return text;
}

function doubt(doubts: Map<number, Stretch[]>, column: number, row: number): void {
  const stretches = doubts.get(column) ?? [];
  doubts.set(column, stretches);
  const last = stretches.at(-1);
  // Blocks of a column come in the order of their rows.
  if (last !== undefined && row >= last.first && row - last.last < NEAR) last.last = Math.max(last.last, row);
  else stretches.push({ first: row, last: row });
}
