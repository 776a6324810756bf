/** Cells that Excel gave, as the core takes them: which need a second look, and what they are then. */
import type { Cell, Sheet } from "../core/sheet/sheet.ts";
import { isTimeCode } from "../results/number-format.ts";
import { columnRuns } from "./blocks.ts";
import type { CellsWanted, ColumnRun } from "./blocks.ts";
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

/** numberFormat: a time or a number? valueTypes: an error or a text? values: what does the formula give? */
type Look = "numberFormat" | "valueTypes" | "values";

interface Stretch {
  first: number;
  last: number;
}

const ERRORS: ReadonlySet<string> = new Set(
  "#N/A #NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #SPILL! #CALC! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!".split(
    " ",
  ),
);
/** Doubts that stand closer together than so many rows are looked at in one. */
const NEAR = 200;
/** Bytes of a number format or a type in an answer. */
const LOOK_BYTES = 12;

export function sheetCells(outline: SheetOutline): SheetCells {
  const columns = Array.from({ length: outline.area.columnCount }, (): Cell[] => []);
  return {
    outline,
    columns,
    formulas: new Map(),
    doubts: { numberFormat: new Map(), valueTypes: new Map(), values: new Map() },
  };
}

/**
 * Takes a block of values. Only in columns of durations does it matter whether a number is formatted as a time, and there only for
 * a part of a day or a whole one: the number of minutes or hours 30 is no time.
 */
export function takeValues(
  cells: SheetCells,
  durations: ReadonlySet<number> | "all",
): (firstRow: number, run: ColumnRun, block: readonly (readonly unknown[])[]) => void {
  const { firstColumn, firstRow: top } = cells.outline.area;
  return (firstRow, run, block) => {
    for (let offset = 0; offset < run.columnCount; offset++) {
      const at = run.firstColumn + offset - firstColumn;
      const column = cells.columns[at];
      if (column === undefined) continue;
      const isDuration = durations === "all" || durations.has(run.firstColumn + offset);
      for (let index = 0; index < block.length; index++) {
        const row = firstRow - top + index;
        const cell = cellOf(block[index]?.[offset]);
        column[row] = cell;
        if (typeof cell === "number") {
          if (isDuration && (cell === 1 || !Number.isInteger(cell))) doubt(cells.doubts.numberFormat, at, row);
        } else if (typeof cell === "string" && cell.startsWith("#") && ERRORS.has(cell))
          doubt(cells.doubts.valueTypes, at, row);
      }
    }
  };
}

/** Takes a block of formulas: constants are themselves, so that only columns with formulas are asked for values. */
export function takeFormulas(
  cells: SheetCells,
): (firstRow: number, run: ColumnRun, block: readonly (readonly unknown[])[]) => void {
  const { firstColumn, firstRow: top, columnCount } = cells.outline.area;
  const takeConstants = takeValues(cells, new Set());
  return (firstRow, run, block) => {
    takeConstants(firstRow, run, block);
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

/** What is to be read once more, and what then becomes of the cells. Times need no look on sheets of ours. */
export function secondLooks(cells: SheetCells): CellsWanted[] {
  const { outline, columns, formulas, doubts } = cells;
  const { firstColumn, firstRow: top, columnCount } = outline.area;
  const wanted = (member: Look, change: (cell: Cell, found: unknown, place: number) => Cell): CellsWanted[] =>
    [...doubts[member]].flatMap(([at, stretches]) =>
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
            column[row] = change(column[row] ?? null, line[0], row * columnCount + at);
          }
        },
      })),
    );
  return [
    ...wanted("values", (cell, found, place) => {
      // A text that begins with "=" is its own value.
      if (formulas.get(place) === found) formulas.delete(place);
      return formulas.has(place) ? cellOf(found) : cell;
    }),
    ...wanted("valueTypes", (cell, found) => (found === "Error" && typeof cell === "string" ? { error: cell } : cell)),
    ...(outline.isOurs
      ? []
      : wanted("numberFormat", (cell, found) =>
          typeof cell === "number" && typeof found === "string" && isTimeCode(found) ? { serial: cell } : cell,
        )),
  ];
}

/** The sheet as the core takes it. */
export function finishedSheet({ outline, columns }: SheetCells, hiddenRows: readonly number[]): Sheet {
  const { firstRow, firstColumn, rowCount } = outline.area;
  return { name: outline.name, firstRow, firstColumn, rowCount, columns, hiddenRows, tables: outline.tables };
}

function cellOf(value: unknown): Cell {
  if (typeof value === "string") return value === "" ? null : value;
  return typeof value === "number" || typeof value === "boolean" ? value : null;
}

function doubt(doubts: Map<number, Stretch[]>, column: number, row: number): void {
  const stretches = doubts.get(column) ?? [];
  doubts.set(column, stretches);
  const last = stretches.at(-1);
  // Blocks of a column come in the order of their rows.
  if (last !== undefined && row >= last.first && row - last.last < NEAR) last.last = Math.max(last.last, row);
  else stretches.push({ first: row, last: row });
}
