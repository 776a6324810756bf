/** What one output sheet is to hold, for writing it and for giving it back what it held before. */
import type { Cell } from "../core/sheet/sheet.ts";
import { tabColorOf } from "../results/cell-style.ts";
import { HEADER_ROW } from "../results/heading-block.ts";
import { wraps } from "../results/result-cells.ts";
import { bodyRows, checkOfResult, columnsOf, headerHeight, headingOf } from "../results/result-layout.ts";
import type { HeadingLine, LaidOutCell, LaidOutRow, ResultSheet } from "../results/result-layout.ts";
import { blockColumns } from "./cell-blocks.ts";
import type { BlockColumn } from "./cell-blocks.ts";
import type { SheetCells } from "./sheet-cells.ts";

export interface OutputSheet {
  /** Name of the sheet and of its table. */
  readonly name: string;
  /** Lines of rows 1 to 7, the status among them. */
  readonly heading: readonly HeadingLine[];
  readonly columns: readonly BlockColumn[];
  /** In points. */
  readonly headerHeight: number;
  readonly rowCount: number;
  readonly rows: () => Iterable<LaidOutRow>;
  /** Some column holds sentences, which take several lines. */
  readonly hasSentences: boolean;
  /** RRGGBB. */
  readonly tabColor: string;
  /** For the footer of printed pages. */
  readonly title: string;
}

export async function outputSheet(result: ResultSheet): Promise<OutputSheet> {
  const { table, sheetName } = result;
  return {
    name: sheetName,
    heading: headingOf(result, await checkOfResult(result)),
    columns: blockColumns(columnsOf(result), table.columns),
    headerHeight: headerHeight(result),
    rowCount: table.rows.length,
    rows: () => bodyRows(result, 0),
    hasSentences: table.columns.some(wraps),
    tabColor: tabColorOf(table.name),
    title: table.title,
  };
}

/** What the sheet held when it was read, in the looks that its columns have now. */
export function earlierSheet({ outline, columns, formulas }: SheetCells, now: OutputSheet): OutputSheet {
  const { firstRow, firstColumn, rowCount, columnCount } = outline.area;
  const cellAt = (row: number, column: number): Cell => columns[column - firstColumn]?.[row - firstRow] ?? null;
  const [table] = outline.tables;
  const lastColumn = table?.lastColumn ?? firstColumn + columnCount - 1;
  const headers = Array.from({ length: lastColumn }, (_none, index) => textOf(cellAt(HEADER_ROW, index + 1)));
  const lastRow = firstRow + rowCount - 1;
  return {
    ...now,
    heading: now.heading.map((line, index) => ({ ...line, text: textOf(cellAt(index + 1, 1)) })),
    columns: headers.map((name, index): BlockColumn => {
      const known = now.columns.find((column) => column.name === name) ?? now.columns[index] ?? now.columns[0];
      return known === undefined ? plainColumn(name) : { ...known, name };
    }),
    rowCount: Math.max(0, lastRow - HEADER_ROW),
    rows: function* () {
      for (let row = HEADER_ROW + 1; row <= lastRow; row++) {
        const cells = headers.map((_name, index): LaidOutCell => {
          const value = laidOut(cellAt(row, index + 1));
          const formula = formulas.get((row - firstRow) * columnCount + index + 1 - firstColumn);
          return formula === undefined ? value : { formula: formula.slice(1), value: value ?? "" };
        });
        yield { cells: cells, height: null };
      }
    },
  };
}

function plainColumn(name: string): BlockColumn {
  const style = { format: "General", font: "body" } as const;
  return { name, width: 12, header: style, number: style, text: { ...style, format: "@" }, usual: "General" };
}

function laidOut(cell: Cell): string | number | null {
  if (typeof cell === "boolean") return String(cell).toUpperCase();
  if (cell === null || typeof cell !== "object") return cell;
  return "serial" in cell ? cell.serial : cell.error;
}

function textOf(cell: Cell): string {
  return typeof cell === "string" ? cell : typeof cell === "number" ? String(cell) : "";
}
