/** What is done to one output sheet, from its first mark to its last. */
import { TABLE_STYLE } from "../results/cell-style.ts";
import { HEADER_ROW, lastTableRow, STATUS_ROW, WRITING } from "../results/heading-block.ts";
import { rowOperations, setFormat } from "./cell-blocks.ts";
import type { BlockColumn } from "./cell-blocks.ts";
import { styleRange } from "./looks.ts";
import type { Operation } from "./operations.ts";
import type { OutputSheet } from "./output-sheet.ts";

/** What this Excel can do beyond what the manifest asks for. */
export interface Abilities {
  /** ExcelApi 1.12: a sheet can be marked as ours out of sight. */
  readonly marksSheets: boolean;
  /** ExcelApi 1.13: a table can be resized; without it, a table is taken off its cells and made again. */
  readonly resizesTables: boolean;
}

/** Bytes of the calls of an operation without cells, and of those for one column. */
const SMALL = 2_000;
const COLUMN = 900;
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
/** Width of a character and of a cell's margins in points, in the font that Excel starts with. */
const CHARACTER_POINTS = 5.25;
const MARGIN_POINTS = 3.75;

export function markWriting(worksheet: Excel.Worksheet): void {
  worksheet.getRange(`A${STATUS_ROW}`).values = [[WRITING]];
}

export function markComplete(worksheet: Excel.Worksheet, { heading }: OutputSheet): void {
  worksheet.getRange(`A${STATUS_ROW}`).values = [[heading[STATUS_ROW - 1]?.text ?? ""]];
}

/** The heading block of a sheet that is being written. */
export function writeHeading(worksheet: Excel.Worksheet, { heading }: OutputSheet): void {
  worksheet.getRange(`A1:A${heading.length}`).values = heading.map(({ text }, index) => [
    index === STATUS_ROW - 1 ? WRITING : text,
  ]);
}

/** All but the last status: clears what is there, then looks, cells and the table. tables are those on the sheet now. */
export function* contentOperations(
  sheet: OutputSheet,
  tables: readonly string[],
  abilities: Abilities,
): Generator<Operation> {
  const { name, columns } = sheet;
  const keepsTable = abilities.resizesTables && tables.includes(name);
  const small = (apply: Operation["apply"]): Operation => ({ sheet: name, bytes: SMALL, apply });
  yield small((worksheet) => {
    for (const table of tables) {
      worksheet.tables.getItem(table).clearFilters();
      if (table !== name || !keepsTable) worksheet.tables.getItem(table).convertToRange();
    }
    clearSheet(worksheet, keepsTable ? columns.length : 0);
    // A table of one row keeps its name, so that formulas of the user's that use it stay whole.
    if (keepsTable)
      worksheet.tables.getItem(name).resize(worksheet.getRangeByIndexes(HEADER_ROW - 1, 0, 2, columns.length));
  });
  yield { sheet: name, bytes: SMALL + columns.length * COLUMN, apply: (worksheet) => setLooks(worksheet, sheet) };
  yield* rowOperations(name, columns, sheet.rows());
  yield small((worksheet) => finishSheet(worksheet, sheet, keepsTable));
}

/** Takes everything off but the status and, where a table stays, its header. */
export function clearSheet(worksheet: Excel.Worksheet, headers: number): void {
  worksheet.getRange().unmerge();
  worksheet.getRange(`A1:A${STATUS_ROW - 1}`).clear();
  worksheet.getRange(`A${STATUS_ROW + 1}:A${HEADER_ROW - 1}`).clear();
  worksheet.getRangeByIndexes(0, 1, HEADER_ROW - 1, MOST_COLUMNS - 1).clear();
  worksheet.getRangeByIndexes(HEADER_ROW - 1, headers, 1, MOST_COLUMNS - headers).clear();
  worksheet.getRangeByIndexes(HEADER_ROW, 0, MOST_ROWS - HEADER_ROW, MOST_COLUMNS).clear();
  worksheet.getRange().rowHidden = false;
}

/** Heading lines, header cells, and how every cell looks. */
function setLooks(worksheet: Excel.Worksheet, sheet: OutputSheet): void {
  const { columns, heading } = sheet;
  worksheet.tabColor = `#${sheet.tabColor}`;
  writeHeading(worksheet, sheet);
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
  setPage(worksheet, sheet.title);
}

/** Letter, landscape, one page wide, the header repeated on every page. */
function setPage({ pageLayout }: Excel.Worksheet, title: string): void {
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "Letter";
  pageLayout.zoom = { horizontalFitToPages: 1 };
  pageLayout.setPrintTitleRows(`$${HEADER_ROW}:$${HEADER_ROW}`);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  // & begins a code in a footer.
  footer.leftFooter = title.replaceAll("&", "&&");
  footer.rightFooter = "Page &P of &N";
}
