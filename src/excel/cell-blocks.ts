/** Laid out rows as blocks that Excel takes: number formats first, so that no text is read as a number or a date. */
import { HEADER_ROW } from "../results/heading-block.ts";
import { clipText } from "../results/clip-text.ts";
import { holdsText } from "../results/result-cells.ts";
import { PLAIN } from "../results/result-layout.ts";
import type { BesideColumn, LaidOutCell, LaidOutColumn, LaidOutRow } from "../results/result-layout.ts";
import type { TableColumn } from "../core/tables/table.ts";
import { jsonBytes } from "./blocks.ts";
import type { Operation } from "./operations.ts";

export interface BlockColumn extends LaidOutColumn {
  /** Number format of nearly all of its cells. */
  readonly usual: string;
}

/** Bytes of one block; many go into a request. Laying out one takes a few milliseconds. */
const BLOCK_BYTES = 300_000;
/** Bytes of an operation besides its cells. */
const CALL_BYTES = 400;
/** Bytes of a number format in a list of them. */
const FORMAT_BYTES = 14;
const TEXT = "@";

/** Links are formulas, which a cell formatted as text would show instead of working. */
export function blockColumns(columns: readonly LaidOutColumn[], specs: readonly TableColumn[]): BlockColumn[] {
  return columns.map((column, index) => {
    const spec = specs[index];
    const isText = spec !== undefined && holdsText(spec) && spec.format !== "link";
    return { ...column, usual: isText ? TEXT : column.number.format };
  });
}

/** A column beside the table as rows fill it: plain numbers. */
export function besideBlock({ width }: BesideColumn): BlockColumn {
  return { name: "", width, header: PLAIN, number: PLAIN, text: PLAIN, usual: PLAIN.format };
}

/** Operations that write rows below the header, whose columns have their usual formats already. */
export function* rowOperations(
  sheet: string,
  columns: readonly BlockColumn[],
  rows: Iterable<LaidOutRow>,
): Generator<Operation> {
  let first = HEADER_ROW + 1;
  let block: LaidOutRow[] = [];
  let bytes = 0;
  for (const row of rows) {
    block.push(row);
    bytes += jsonBytes([row.cells.map(writtenCell)]);
    if (bytes < BLOCK_BYTES) continue;
    yield blockOperation(sheet, columns, first, block, bytes);
    first += block.length;
    block = [];
    bytes = 0;
  }
  if (block.length > 0) yield blockOperation(sheet, columns, first, block, bytes);
}

function blockOperation(
  sheet: string,
  columns: readonly BlockColumn[],
  firstRow: number,
  rows: readonly LaidOutRow[],
  bytes: number,
): Operation {
  const formats = columns.map((column, index) => unusualFormats(column, rows, index));
  const formatBytes = formats.reduce((sum, runs) => sum + formatsBytes(runs, rows.length), 0);
  const middle = Math.ceil(rows.length / 2);
  return {
    sheet,
    bytes: bytes + CALL_BYTES + formatBytes,
    apply(worksheet) {
      for (const [column, runs] of formats.entries())
        setFormats(worksheet.getRangeByIndexes(firstRow - 1, column, rows.length, 1), runs, rows.length);
      const range = worksheet.getRangeByIndexes(firstRow - 1, 0, rows.length, columns.length);
      range.formulas = rows.map(({ cells }) => cells.map(writtenCell));
    },
    ...(rows.length > 1
      ? {
          halves: () => [
            blockOperation(sheet, columns, firstRow, rows.slice(0, middle), bytes / 2),
            blockOperation(sheet, columns, firstRow + middle, rows.slice(middle), bytes / 2),
          ],
        }
      : {}),
  };
}

interface FormatRun {
  /** Counted from 0 in the block. */
  readonly first: number;
  count: number;
  readonly format: string;
}

/** Stretches of cells that need another format than their column's usual one. */
function unusualFormats(column: BlockColumn, rows: readonly LaidOutRow[], index: number): FormatRun[] {
  const runs: FormatRun[] = [];
  for (const [row, { cells }] of rows.entries()) {
    const format = formatOf(cells[index] ?? null, column);
    if (format === column.usual) continue;
    const last = runs.at(-1);
    if (last !== undefined && last.first + last.count === row && last.format === format) last.count++;
    else runs.push({ first: row, count: 1, format });
  }
  return runs;
}

/** Many short stretches are smaller as one format for every cell. */
function isList(runs: readonly FormatRun[], rowCount: number): boolean {
  return runs.length * CALL_BYTES > rowCount * FORMAT_BYTES;
}

function formatsBytes(runs: readonly FormatRun[], rowCount: number): number {
  return isList(runs, rowCount) ? CALL_BYTES + rowCount * FORMAT_BYTES : runs.length * CALL_BYTES;
}

/** Gives the stretches of a column of cells their formats; the other cells keep theirs. */
function setFormats(range: Excel.Range, runs: readonly FormatRun[], rowCount: number): void {
  if (isList(runs, rowCount)) {
    const formats = new Array<string | null>(rowCount).fill(null);
    for (const { first, count, format } of runs) formats.fill(format, first, first + count);
    range.numberFormat = formats.map((format) => [format]);
  } else
    for (const { first, count, format } of runs)
      setFormat(range.getCell(first, 0).getResizedRange(count - 1, 0), format);
}

function formatOf(cell: LaidOutCell, { number, text, usual }: BlockColumn): string {
  if (cell === null || cell === "") return usual;
  if (typeof cell === "string") return text.format;
  return typeof cell === "object" && typeof cell.value === "string" ? "General" : number.format;
}

/** What is assigned for a cell. Excel takes one apostrophe off the beginning of a text. */
export function writtenCell(cell: LaidOutCell): string | number {
  if (cell === null) return "";
  if (typeof cell === "number") return cell;
  if (typeof cell === "object") return `=${cell.formula}`;
  return cell.startsWith("'") ? `'${clipText(cell)}` : clipText(cell);
}

/** One format for a whole range. Excel takes a single value for all cells, which its types do not say. */
export function setFormat(range: Excel.Range, format: string): void {
  range.numberFormat = format as unknown as string[][];
}
