/** Cells in blocks: as many rows of as many sheets in one request as fit under Excel's limit of 5 MB, and no more requests than that takes. */
import { isTooLarge } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { newPace } from "../results/pace.ts";

/** Columns of a sheet that stand side by side, counted from 1. */
export interface ColumnRun {
  readonly firstColumn: number;
  readonly columnCount: number;
}

/** Rows of some columns of a sheet that are to be read. Rows count from 1. */
export interface CellsWanted {
  readonly sheet: string;
  readonly firstRow: number;
  readonly rowCount: number;
  readonly runs: readonly ColumnRun[];
  /** visible: one text instead of cells, the address of those cells that are not hidden. */
  readonly member: "values" | "formulas" | "numberFormat" | "valueTypes" | "text" | "visible";
  /** Estimated bytes of one row in the answer. */
  readonly bytesPerRow: number;
  /** Told of every block that was read: cells[row][column] of a run, from a sheet row on. */
  readonly take: (firstRow: number, run: ColumnRun, cells: readonly (readonly unknown[])[], rowCount: number) => void;
}

interface Piece {
  readonly wanted: CellsWanted;
  readonly firstRow: number;
  readonly rowCount: number;
}

interface Beside {
  /** Told how many rows each request brought. */
  readonly onRows?: (rows: number) => void;
  /** Asks for something small that goes with the first request; asked again when that request was too large. */
  readonly ask?: () => void;
}

/**
 * Bytes of cells in one answer. The limit of Excel on the web is 5 MB for all of an answer; but Office's library unpacks an answer in
 * one go, and the pane stands still meanwhile.
 */
const MOST_BYTES = 2_000_000;
/** Bytes of a range in a request, which are more than those in the answer beside its cells. */
const RANGE_BYTES = 400;
/** How much larger than estimated rows may be as long as none of them was seen. */
const CAUTION = 1.2;
/** Cells of an answer that are taken in one go. */
const SLICE_CELLS = 10_000;
/** All columns of a sheet at once would be whole rows, whose cells Excel does not tell. */
const MOST_COLUMNS = 8_192;

/** Reads all that is wanted, in its order. */
export async function readCells(
  talk: ExcelTalk,
  wanted: readonly CellsWanted[],
  { onRows, ask }: Beside = {},
): Promise<void> {
  let budget = MOST_BYTES;
  /** How much larger rows turned out to be than estimated, by sheet and member. */
  const scale = new Map<string, number>();
  let queue: readonly Piece[] = wanted.map((one) => ({ wanted: one, firstRow: one.firstRow, rowCount: one.rowCount }));
  let isAsked = ask === undefined;
  while (queue.length > 0 || !isAsked) {
    const { pieces, rest, bytes } = fill(queue, budget, (one) => one.bytesPerRow * (scale.get(keyOf(one)) ?? CAUTION));
    if (!isAsked) ask?.();
    let brought: number;
    try {
      brought = await readPieces(talk, pieces, scale);
    } catch (error) {
      if (!isTooLarge(error) || isLeast(pieces)) throw error;
      budget = Math.min(budget, bytes) / 2;
      continue;
    }
    isAsked = true;
    // What came through once comes through again, whatever was thought of it before.
    budget = Math.min(MOST_BYTES, Math.max(budget, brought));
    onRows?.(pieces.reduce((sum, { wanted: { member }, rowCount }) => sum + (member === "visible" ? 0 : rowCount), 0));
    queue = rest;
  }
}

/** As much of the queue as the budget holds, at least one row, and its estimated bytes. */
export function fill(
  queue: readonly Piece[],
  budget: number,
  bytesOfRow: (wanted: CellsWanted) => number,
): { readonly pieces: readonly Piece[]; readonly rest: readonly Piece[]; readonly bytes: number } {
  const pieces: Piece[] = [];
  let bytes = 0;
  for (const [index, piece] of queue.entries()) {
    const around = RANGE_BYTES * piece.wanted.runs.length;
    const ofRow = Math.max(1, bytesOfRow(piece.wanted));
    const fitting = Math.floor((budget - bytes - around) / ofRow);
    const taken = Math.min(piece.rowCount, Math.max(pieces.length === 0 ? 1 : 0, fitting));
    if (taken > 0) {
      pieces.push({ ...piece, rowCount: taken });
      bytes += around + taken * ofRow;
    }
    if (taken < piece.rowCount) {
      const remaining = { ...piece, firstRow: piece.firstRow + taken, rowCount: piece.rowCount - taken };
      return { pieces, rest: [remaining, ...queue.slice(index + 1)], bytes };
    }
  }
  return { pieces, rest: [], bytes };
}

/** Nothing smaller can be asked for. */
function isLeast(pieces: readonly Piece[]): boolean {
  return pieces.reduce((sum, { rowCount }) => sum + rowCount, 0) <= 1;
}

/** Gives the bytes of all cells that came. */
async function readPieces(
  { context, send }: ExcelTalk,
  pieces: readonly Piece[],
  scale: Map<string, number>,
): Promise<number> {
  const sheets = new Map<string, Excel.Worksheet>();
  const asked = pieces.map(({ wanted, firstRow, rowCount }) => {
    const sheet = sheets.get(wanted.sheet) ?? context.workbook.worksheets.getItem(wanted.sheet);
    sheets.set(wanted.sheet, sheet);
    return wanted.runs.map((run) => ({
      run,
      cells: askFor(
        sheet.getRangeByIndexes(firstRow - 1, run.firstColumn - 1, rowCount, run.columnCount),
        wanted.member,
      ),
    }));
  });
  await send(pieces[0]?.wanted.sheet ?? null);
  let total = 0;
  const pace = newPace();
  for (const [index, { wanted, firstRow, rowCount }] of pieces.entries()) {
    let bytes = 0;
    for (const { run, cells } of asked[index] ?? []) {
      for (const { first, rows, count } of slicesOf(cells(), rowCount, run.columnCount)) {
        bytes += jsonBytes(rows);
        wanted.take(firstRow + first, run, rows, count);
        if (pace.isDue()) await pace.rest();
      }
    }
    scale.set(keyOf(wanted), bytes / rowCount / wanted.bytesPerRow);
    total += bytes;
  }
  return total;
}

interface Slice {
  /** Counted from 0 in the block. */
  readonly first: number;
  readonly rows: readonly (readonly unknown[])[];
  readonly count: number;
}

/** A block of cells as rows that are taken in a few milliseconds. What stands for all of its rows stays whole. */
function* slicesOf(block: Slice["rows"], rowCount: number, columnCount: number): Generator<Slice> {
  const most = block.length === rowCount ? Math.max(1, Math.floor(SLICE_CELLS / columnCount)) : rowCount;
  for (let first = 0; first < rowCount; first += most) {
    const count = Math.min(most, rowCount - first);
    yield { first, count, rows: count === rowCount ? block : block.slice(first, first + count) };
  }
}

function askFor(range: Excel.Range, member: CellsWanted["member"]): () => readonly (readonly unknown[])[] {
  if (member === "visible") {
    const visible = range.getSpecialCellsOrNullObject("Visible").load("address");
    return () => [[visible.isNullObject ? "" : visible.address]];
  }
  range.load(member);
  return () => range[member] as readonly (readonly unknown[])[];
}

/** Bytes of cells as JSON in UTF-8. Pairs of characters for one sign, as in emoji, count a little more than they are. */
export function jsonBytes(cells: readonly (readonly unknown[])[]): number {
  let bytes = 2;
  for (const row of cells) {
    bytes += 3;
    for (const cell of row) bytes += 1 + (typeof cell === "string" ? textBytes(cell) + 2 : String(cell).length);
  }
  return bytes;
}

function textBytes(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x7f) bytes += 2;
    // " and \ are written with a \ before them, tabs and line ends as \t and \n, other control characters as \u0001.
    else if (code === 0x22 || code === 0x5c || code === 0x0a || code === 0x0d || code === 0x09) bytes += 1;
    else if (code < 0x20) bytes += 5;
  }
  return bytes;
}

/** Ascending columns as runs of columns side by side. */
export function columnRuns(columns: readonly number[]): ColumnRun[] {
  const runs: { firstColumn: number; columnCount: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.firstColumn + last.columnCount === column && last.columnCount < MOST_COLUMNS)
      last.columnCount++;
    else runs.push({ firstColumn: column, columnCount: 1 });
  }
  return runs;
}

/** A run as Excel can be asked for it. */
export function columnsFrom(firstColumn: number, columnCount: number): ColumnRun[] {
  return columnRuns(Array.from({ length: columnCount }, (_none, index) => firstColumn + index));
}

function keyOf({ sheet, member }: CellsWanted): string {
  return `${member} ${sheet}`;
}
