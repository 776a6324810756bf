/** What one output sheet is to hold, for writing it and for giving it back what it held before. */
import type { Cell } from "../core/sheet/sheet.ts";
import { tabColorOf } from "../results/cell-style.ts";
import { HEADER_ROW } from "../results/heading-block.ts";
import { lastPrintedColumn, printOf } from "../results/print.ts";
import type { PrintSetting } from "../results/print.ts";
import { wraps } from "../results/result-cells.ts";
import { chartsOf, chartsOfSheet, lastChartRow } from "../results/result-charts.ts";
import type { ResultChart } from "../results/result-charts.ts";
import {
  besideColumns,
  bodyRows,
  cellsAbove,
  checkOfResult,
  closingOf,
  columnsBeside,
  columnsOf,
  headerHeight,
  headingOf,
} from "../results/result-layout.ts";
import { RUN_LOG } from "../results/run-log.ts";
import type { BesideColumn, HeadingLine, LaidOutCell, LaidOutRow, ResultSheet } from "../results/result-layout.ts";
import type { CellAbove } from "../results/self-check.ts";
import { blockColumns } from "./cell-blocks.ts";
import type { BlockColumn } from "./cell-blocks.ts";
import type { EarlierSheet } from "./earlier-sheets.ts";

export interface OutputSheet {
  /** Name of the sheet and of its table. */
  readonly name: string;
  /** Name of the result table. */
  readonly table: string;
  /** Lines of rows 1 to 7, the status among them. */
  readonly heading: readonly HeadingLine[];
  readonly columns: readonly BlockColumn[];
  /** Columns to the right of the table, which rows fill too. */
  readonly beside: readonly BesideColumn[];
  /** Cells above the header row besides the heading. */
  readonly above: readonly CellAbove[];
  /** Lines below the table in column A, and the sheet row of the first. */
  readonly closing: { readonly firstRow: number; readonly lines: readonly string[] };
  /** In points. */
  readonly headerHeight: number;
  readonly rowCount: number;
  readonly rows: () => Iterable<LaidOutRow>;
  readonly charts: readonly ResultChart[];
  /** Rows that stand there are written over and never cleared before: they may be the only record of what they tell. */
  readonly keepsRows: boolean;
  /** Some column holds sentences, which take several lines. */
  readonly hasSentences: boolean;
  /** RRGGBB. */
  readonly tabColor: string;
  readonly print: PrintSetting;
}

export async function outputSheet(result: ResultSheet): Promise<OutputSheet> {
  const { table, sheetName } = result;
  return {
    name: sheetName,
    table: table.name,
    heading: headingOf(result, await checkOfResult(result)),
    columns: blockColumns(columnsOf(result), table.columns),
    beside: besideColumns(result),
    above: cellsAbove(result),
    closing: closingOf(result),
    headerHeight: headerHeight(result),
    rowCount: table.rows.length,
    rows: () => bodyRows(result, 0),
    charts: chartsOfSheet(result),
    keepsRows: table.name === RUN_LOG,
    hasSentences: table.columns.some(wraps),
    tabColor: tabColorOf(table.name),
    print: printOf(result),
  };
}

/** What the sheet held, in the looks that its columns have now but for the formats of its numbers. */
export function earlierSheet({ cells, formats, print }: EarlierSheet, now: OutputSheet): OutputSheet {
  const { outline, columns, formulas } = cells;
  const { firstRow, firstColumn, rowCount, columnCount } = outline.area;
  const cellAt = (row: number, column: number): Cell => columns[column - firstColumn]?.[row - firstRow] ?? null;
  const [table] = outline.tables;
  const lastColumn = table?.lastColumn ?? firstColumn + columnCount - 1;
  const headers = Array.from({ length: lastColumn }, (_none, index) => textOf(cellAt(HEADER_ROW, index + 1)));
  const lastUsedRow = firstRow + rowCount - 1;
  const lastUsedColumn = Math.max(lastColumn, firstColumn + columnCount - 1);
  const lastRow = Math.min(lastUsedRow, table?.lastRow ?? lastUsedRow);
  const laidOutAt = (row: number, column: number): LaidOutCell => {
    const value = laidOut(cellAt(row, column));
    const formula = formulas.get((row - firstRow) * columnCount + column - firstColumn);
    return formula === undefined ? value : { formula: formula.slice(1), value: value ?? "" };
  };
  const closing = {
    firstRow: lastRow + 1,
    lines: Array.from({ length: lastUsedRow - lastRow }, (_none, index) => textOf(cellAt(lastRow + 1 + index, 1))),
  };
  const rows = function* (): Generator<LaidOutRow> {
    for (let row = HEADER_ROW + 1; row <= lastRow; row++)
      yield {
        cells: Array.from({ length: lastUsedColumn }, (_none, index) => laidOutAt(row, index + 1)),
        height: null,
      };
  };
  const had = new Set(outline.charts.map(({ name }) => name));
  const charts = chartsOf(now.table, headers, rows).filter(({ name }) => had.has(name));
  const earlierColumns = headers.map((name, index): BlockColumn => {
    const known = now.columns.find((column) => column.name === name) ?? now.columns[index] ?? now.columns[0];
    return withFormat({ ...(known ?? plainColumn()), name }, formats.get(index + 1));
  });
  const beside = columnsBeside(lastUsedColumn - lastColumn);
  return {
    ...now,
    heading: now.heading.map((line, index) => ({ ...line, text: textOf(cellAt(index + 1, 1)) })),
    columns: earlierColumns,
    beside,
    above: aboveOf(now.heading.length, lastUsedColumn, laidOutAt),
    closing,
    print: {
      ...print,
      lastRow: Math.max(lastUsedRow, HEADER_ROW + 1, lastChartRow(charts)),
      lastColumn: lastPrintedColumn(earlierColumns, beside.length),
    },
    rowCount: Math.max(0, lastRow - HEADER_ROW),
    rows,
    charts,
  };
}

/** What stood above the header but for the heading itself. */
function aboveOf(
  headingLength: number,
  lastColumn: number,
  cellAt: (row: number, column: number) => LaidOutCell,
): CellAbove[] {
  const above: CellAbove[] = [];
  for (let row = 1; row < HEADER_ROW; row++)
    for (let column = row <= headingLength ? 2 : 1; column <= lastColumn; column++) {
      const cell = cellAt(row, column);
      if (cell !== null && typeof cell !== "number" && cell !== "") above.push({ row, column, cell });
    }
  return above;
}

/** A column that today's tables do not have. */
function plainColumn(): BlockColumn {
  const style = { format: "General", font: "body" } as const;
  return { name: "", width: 12, header: style, number: style, text: { ...style, format: "@" }, usual: "General" };
}

function withFormat(column: BlockColumn, format: string | undefined): BlockColumn {
  if (format === undefined || format === column.number.format) return column;
  const usual = column.usual === column.number.format ? format : column.usual;
  return { ...column, number: { ...column.number, format }, usual };
}

function laidOut(cell: Cell): string | number | null {
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (cell === null || typeof cell !== "object") return cell;
  return "serial" in cell ? cell.serial : cell.error;
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";
}
