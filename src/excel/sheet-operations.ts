/** What is done to one output sheet, from its first mark to its last. */
import { TABLE_STYLE } from "../results/cell-style.ts";
import type { SheetTable } from "../core/sheet/sheet.ts";
import { CHECK_ROW, HEADER_ROW, lastTableRow, STATUS_ROW, WRITING } from "../results/heading-block.ts";
import { besideBlock, rowOperations, setFormat, writtenCell } from "./cell-blocks.ts";
import type { BlockColumn } from "./cell-blocks.ts";
import { removeCharts, setChart } from "./charts.ts";
import type { ChartOutline } from "./charts.ts";
import { styleRange } from "./looks.ts";
import type { Operation } from "./operations.ts";
import type { OutputSheet } from "./output-sheet.ts";
import { setPage } from "./page.ts";
import { LINE } from "../results/result-layout.ts";
import type { LaidOutCell, LaidOutRow } from "../results/result-layout.ts";

/** What this Excel can do beyond what the manifest asks for. */
export interface Abilities {
  /** ExcelApi 1.12: a sheet can be marked as ours out of sight. */
  readonly marksSheets: boolean;
  /** ExcelApi 1.13: a table can be resized; without it, a table is taken off its cells and made again. */
  readonly resizesTables: boolean;
}

/** Bytes of the calls of an operation without cells, of those for one column, and for one chart. */
const SMALL = 5_000;
const COLUMN = 3_000;
/** Bytes of the calls for one cell above the table, and for one page break. */
const CELL = 600;
/** Columns beside the table that an earlier run may have hidden. */
const MOST_HIDDEN = 100;
const CHART = 15_000;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Width of a character and of a cell's margins in points, in the font that Excel starts with. */
const CHARACTER_POINTS = 5.25;
const MARGIN_POINTS = 3.75;

export function markWriting(worksheet: Excel.Worksheet): void {
  worksheet.getRange(`A${STATUS_ROW}`).values = [[WRITING]];
}

/** Makes a new sheet ours. Its check is still to come: there is nothing yet that it could be of. */
export function writeFirstHeading(worksheet: Excel.Worksheet, { heading }: OutputSheet): void {
  worksheet.getRange(`A1:A${heading.length}`).values = heading.map(({ text }, index) => [
    index + 1 === STATUS_ROW ? WRITING : index + 1 === CHECK_ROW ? "" : text,
  ]);
}

/** The whole heading block at once: until then the check on the sheet is that of the last run that was completed. */
export function markComplete(worksheet: Excel.Worksheet, { heading }: OutputSheet): void {
  worksheet.getRange(`A1:A${heading.length}`).values = heading.map(({ text }) => [text]);
}

/** What lies over a sheet's cells now. */
export interface OverCells {
  readonly tables: readonly SheetTable[];
  readonly charts: readonly ChartOutline[];
}

/** All but the heading block: clears what is there, then looks, cells, the table and the charts over it. */
export function* contentOperations(
  sheet: OutputSheet,
  { tables, charts }: OverCells,
  abilities: Abilities,
): Generator<Operation> {
  const { name, columns } = sheet;
  const keepsTable = abilities.resizesTables && tables.some((table) => table.name === name && standsRight(table));
  const operation = (bytes: number, apply: Operation["apply"]): Operation => ({ sheet: name, bytes, apply });
  yield operation(SMALL, (worksheet) => {
    // A table of one row keeps its name, so that formulas of the user's that use it stay whole.
    removeTables(worksheet, keepsTable ? tables.filter((table) => table.name !== name) : tables);
    if (keepsTable) {
      const table = worksheet.tables.getItem(name);
      table.clearFilters();
      table.resize(worksheet.getRangeByIndexes(HEADER_ROW - 1, 0, 2, columns.length));
    }
    clearSheet(worksheet, sheet);
  });
  yield operation(SMALL + columns.length * COLUMN, (worksheet) => setLooks(worksheet, sheet));
  const all = [...columns, ...sheet.beside.map(besideBlock)];
  yield* rowOperations(name, all, keepsTable ? withoutFirstFormulas(sheet.rows()) : sheet.rows());
  const bytes = SMALL + CELL * (sheet.above.length + sheet.print.newPages.length + sheet.closing.lines.length);
  yield operation(bytes, (worksheet) => {
    finishSheet(worksheet, sheet, keepsTable);
    removeCharts(worksheet, charts, sheet.charts);
  });
  if (keepsTable) yield* rowOperations(name, all, firstOf(sheet.rows()));
  for (const chart of sheet.charts) yield operation(CHART, (worksheet) => setChart(worksheet, chart, charts));
}

/**
 * A table that grows fills its new rows with the formula of the only row that it had, also cells that are to stay blank. So the
 * first row gets its numbers first, and its formulas when the table has grown.
 */
function* withoutFirstFormulas(rows: Iterable<LaidOutRow>): Generator<LaidOutRow> {
  let isFirst = true;
  for (const row of rows) {
    yield isFirst ? { ...row, cells: row.cells.map(numberOf) } : row;
    isFirst = false;
  }
}

function numberOf(cell: LaidOutCell): LaidOutCell {
  return cell !== null && typeof cell === "object" && typeof cell.value === "number" ? cell.value : cell;
}

function* firstOf(rows: Iterable<LaidOutRow>): Generator<LaidOutRow> {
  for (const row of rows) {
    if (row.cells.some((cell) => numberOf(cell) !== cell)) yield row;
    return;
  }
}

/** Empties a sheet of ours but for its heading, by which the next run knows it. */
export function emptyOperation(name: string, { tables, charts }: OverCells): Operation {
  return {
    sheet: name,
    bytes: SMALL,
    apply(worksheet) {
      removeTables(worksheet, tables);
      removeCharts(worksheet, charts, []);
      worksheet.getRange().unmerge();
      worksheet.getRange(`A${CHECK_ROW}`).clear("Contents");
      clearAbove(worksheet);
      worksheet.getRangeByIndexes(0, 1, 1, MOST_HIDDEN).columnHidden = false;
      worksheet.getRangeByIndexes(HEADER_ROW - 1, 0, MOST_ROWS - HEADER_ROW + 1, MOST_COLUMNS).clear();
    },
  };
}

/** A header that is elsewhere, or hidden, and a totals row cannot be resized away. */
function standsRight({ firstRow, firstColumn, hasHeader, totalsRow }: SheetTable): boolean {
  return firstRow === HEADER_ROW && firstColumn === 1 && hasHeader && totalsRow === null;
}

function removeTables(worksheet: Excel.Worksheet, tables: readonly SheetTable[]): void {
  for (const { name } of tables) {
    worksheet.tables.getItem(name).clearFilters();
    worksheet.tables.getItem(name).convertToRange();
  }
}

/** Takes off all looks, and all cells but the heading block, the header, which is written over, and rows that must not be lost. */
function clearSheet(worksheet: Excel.Worksheet, { columns, rowCount, keepsRows }: OutputSheet): void {
  const whole = worksheet.getRange();
  whole.unmerge();
  whole.rowHidden = false;
  whole.clear("Formats");
  whole.clear("RemoveHyperlinks");
  const empty = (row: number, column: number, rows: number, width: number): void =>
    worksheet.getRangeByIndexes(row, column, rows, width).clear("Contents");
  clearAbove(worksheet);
  worksheet.getRangeByIndexes(0, columns.length, 1, MOST_HIDDEN).columnHidden = false;
  empty(HEADER_ROW - 1, columns.length, MOST_ROWS - HEADER_ROW + 1, MOST_COLUMNS - columns.length);
  const kept = keepsRows ? HEADER_ROW + rowCount : HEADER_ROW;
  empty(kept, 0, MOST_ROWS - kept, columns.length);
}

/** Empties what stands above the header but for the heading itself. */
function clearAbove(worksheet: Excel.Worksheet): void {
  worksheet.getRangeByIndexes(0, 1, HEADER_ROW - 1, MOST_COLUMNS - 1).clear("Contents");
  worksheet.getRangeByIndexes(HEADER_ROW - 2, 0, 1, 1).clear("Contents");
}

/** Header cells, and how every cell looks. */
function setLooks(worksheet: Excel.Worksheet, sheet: OutputSheet): void {
  const { columns, heading } = sheet;
  worksheet.tabColor = `#${sheet.tabColor}`;
  for (const [index, { style, height }] of heading.entries()) {
    const cell = worksheet.getRangeByIndexes(index, 0, 1, 1);
    styleRange(cell, style);
    if (height !== null) cell.format.rowHeight = height;
  }
  const header = worksheet.getRangeByIndexes(HEADER_ROW - 1, 0, 1, columns.length);
  setFormat(header, "@");
  header.values = [columns.map(({ name }) => name)];
  header.format.rowHeight = sheet.headerHeight;
  for (const [index, column] of columns.entries()) {
    const top = worksheet.getRangeByIndexes(HEADER_ROW - 1, index, 1, 1);
    styleRange(top, column.header);
    top.format.columnWidth = column.width * CHARACTER_POINTS + MARGIN_POINTS;
    const body = worksheet.getRangeByIndexes(HEADER_ROW, index, Math.max(1, sheet.rowCount), 1);
    setFormat(body, column.usual);
    styleRange(body, lookOf(column));
  }
}

/** The self-check and what is to be signed, once the table stands. */
function writeAround(worksheet: Excel.Worksheet, { columns, beside, above, closing }: OutputSheet): void {
  for (const [index, { width, hidden }] of beside.entries()) {
    const column = worksheet.getRangeByIndexes(0, columns.length + index, 1, 1);
    column.format.columnWidth = width * CHARACTER_POINTS + MARGIN_POINTS;
    if (hidden) column.columnHidden = true;
  }
  for (const { row, column, cell } of above) {
    const range = worksheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
    range.formulas = [[writtenCell(cell)]];
    if (column === 1) styleRange(range, LINE);
  }
  const { firstRow, lines } = closing;
  if (lines.length > 0)
    worksheet.getRangeByIndexes(firstRow - 1, 0, lines.length, 1).values = lines.map((line) => [line]);
}

/** One look for a column; only number formats differ by cell. */
function lookOf({ number, text, usual }: BlockColumn): BlockColumn["text"] {
  return usual === "@" || text.font === "link" ? text : number;
}

function finishSheet(worksheet: Excel.Worksheet, sheet: OutputSheet, keepsTable: boolean): void {
  const { name, columns, rowCount } = sheet;
  const height = lastTableRow(rowCount) - HEADER_ROW + 1;
  const area = worksheet.getRangeByIndexes(HEADER_ROW - 1, 0, height, columns.length);
  if (keepsTable) worksheet.tables.getItem(name).resize(area);
  else {
    const table = worksheet.tables.add(area, true);
    table.name = name;
    table.style = TABLE_STYLE;
  }
  if (rowCount > 0 && sheet.hasSentences)
    worksheet.getRangeByIndexes(HEADER_ROW, 0, rowCount, columns.length).format.autofitRows();
  worksheet.freezePanes.freezeRows(HEADER_ROW);
  writeAround(worksheet, sheet);
  setPage(worksheet, sheet.print);
}
