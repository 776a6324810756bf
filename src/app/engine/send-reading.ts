/** Hands a workbook that the pane has read to the worker, in slices: copying a large sheet at once would freeze the pane. */
import type { WorkbookReading } from "../../results/workbook.ts";
import type { Ask } from "./ask.ts";

/** Cells that are copied in a few milliseconds. */
const SLICE = 20_000;

export async function sendReading(ask: Ask, name: string, { input, ...rest }: WorkbookReading): Promise<void> {
  const sheets = input.sheets.map(({ name: sheet, firstRow, firstColumn, rowCount, hiddenRows, tables }) => ({
    name: sheet,
    firstRow,
    firstColumn,
    rowCount,
    hiddenRows,
    tables,
  }));
  const { damagedSheets, sheetNames, takenNames, sheetsWithMore } = rest;
  const outline = { damagedSheets, sheetNames, takenNames, sheetsWithMore, sheets, date1904: input.date1904 };
  await ask("outline", [name, outline]);
  for (const [sheet, { columns }] of input.sheets.entries()) {
    for (const [column, cells] of columns.entries()) {
      // Waiting for each answer lets the pane draw and take clicks between two slices.
      for (let from = 0; from === 0 || from < cells.length; from += SLICE) {
        await ask("takeCells", [sheet, column, cells.slice(from, from + SLICE)]);
      }
    }
  }
}
