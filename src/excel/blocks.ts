/** Cells in blocks: as many rows of as many sheets in one request as fit under Excel's limit of 5 MB, and no more requests than that takes. */
import { isTooLarge } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";

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
  readonly member: "values" | "formulas" | "numberFormat" | "valueTypes";
  /** Estimated bytes of one row in the answer. */
  readonly bytesPerRow: number;
  /** Told of every block that was read: cells[row][column] of a run, from a sheet row on. */
  readonly take: (firstRow: number, run: ColumnRun, cells: readonly (readonly unknown[])[]) => void;
}

interface Piece {
  readonly wanted: CellsWanted;
  readonly firstRow: number;
  readonly rowCount: number;
}

/** Bytes of cells in one answer. The limit of Excel on the web is 5 MB for all of an answer. */
const MOST_BYTES = 4_400_000;
/** Below this, smaller blocks will not help. */
const LEAST_BYTES = 50_000;

/** Reads all that is wanted, in its order; onRows is told how many rows each request brought. */
export async function readCells(
  talk: ExcelTalk,
  wanted: readonly CellsWanted[],
  onRows: (rows: number) => void = () => undefined,
): Promise<void> {
  let budget = MOST_BYTES;
  /** How much larger rows turned out to be than estimated, by sheet and member. */
  const scale = new Map<string, number>();
  let queue: Piece[] = wanted.map((one) => ({ wanted: one, firstRow: one.firstRow, rowCount: one.rowCount }));
  while (queue.length > 0) {
    const { pieces, rest } = fill(queue, budget, (one) => one.bytesPerRow * (scale.get(keyOf(one)) ?? 1));
    try {
      await readPieces(talk, pieces, scale);
    } catch (error) {
      if (!isTooLarge(error) || budget / 2 < LEAST_BYTES) throw error;
      budget /= 2;
      continue;
    }
    onRows(pieces.reduce((sum, { rowCount }) => sum + rowCount, 0));
    queue = rest;
  }
}

/** As much of the queue as the budget holds, at least one row. */
export function fill(
  queue: readonly Piece[],
  budget: number,
  bytesOfRow: (wanted: CellsWanted) => number,
): { readonly pieces: Piece[]; readonly rest: Piece[] } {
  const pieces: Piece[] = [];
  let left = budget;
  for (const [index, piece] of queue.entries()) {
    const rows = Math.floor(left / Math.max(1, bytesOfRow(piece.wanted)));
    const taken = Math.min(piece.rowCount, pieces.length === 0 ? Math.max(1, rows) : rows);
    if (taken > 0) pieces.push({ ...piece, rowCount: taken });
    if (taken < piece.rowCount) {
      const remaining = { ...piece, firstRow: piece.firstRow + taken, rowCount: piece.rowCount - taken };
      return { pieces, rest: [remaining, ...queue.slice(index + 1)] };
    }
    left -= taken * bytesOfRow(piece.wanted);
  }
  return { pieces, rest: [] };
}

async function readPieces(
  { context, send }: ExcelTalk,
  pieces: readonly Piece[],
  scale: Map<string, number>,
): Promise<void> {
  const asked = pieces.map(({ wanted, firstRow, rowCount }) => {
    const sheet = context.workbook.worksheets.getItem(wanted.sheet);
    return wanted.runs.map((run) => ({
      run,
      range: sheet.getRangeByIndexes(firstRow - 1, run.firstColumn - 1, rowCount, run.columnCount).load(wanted.member),
    }));
  });
  await send(pieces[0]?.wanted.sheet ?? null);
  for (const [index, { wanted, firstRow, rowCount }] of pieces.entries()) {
    let bytes = 0;
    for (const { run, range } of asked[index] ?? []) {
      const cells = range[wanted.member] as readonly (readonly unknown[])[];
      bytes += jsonBytes(cells);
      wanted.take(firstRow, run, cells);
    }
    if (wanted.bytesPerRow > 0 && rowCount > 0) scale.set(keyOf(wanted), bytes / rowCount / wanted.bytesPerRow);
  }
}

/** Bytes of cells as JSON in UTF-8, without escapes. */
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
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0x7f) bytes += 2;
  return bytes;
}

/** Ascending columns as runs of columns side by side. */
export function columnRuns(columns: readonly number[]): ColumnRun[] {
  const runs: { firstColumn: number; columnCount: number }[] = [];
  for (const column of columns) {
    const last = runs.at(-1);
    if (last !== undefined && last.firstColumn + last.columnCount === column) last.columnCount++;
    else runs.push({ firstColumn: column, columnCount: 1 });
  }
  return runs;
}

function keyOf({ sheet, member }: CellsWanted): string {
  return `${member} ${sheet}`;
}
