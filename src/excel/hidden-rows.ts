/** Rows that the user has hidden or filtered out. They count like all others, and the run says so. */
import type { ExcelTalk } from "./in-excel.ts";
import type { SheetOutline } from "./outline.ts";

/** Asks for the visible areas of sheets that hide rows; the answer is there after the next request. */
export function askForHiddenRows(
  { context }: ExcelTalk,
  sheets: readonly SheetOutline[],
): () => ReadonlyMap<string, readonly number[]> {
  const asked = sheets
    .filter(({ hidesRows }) => hidesRows)
    .map(({ name, area }) => ({
      name,
      area,
      visible: context.workbook.worksheets
        .getItem(name)
        .getRangeByIndexes(area.firstRow - 1, area.firstColumn - 1, area.rowCount, area.columnCount)
        .getSpecialCellsOrNullObject("Visible")
        .load("address"),
    }));
  return () =>
    new Map(
      asked.map(({ name, area, visible }) => [
        name,
        rowsOutside(visible.isNullObject ? "" : visible.address, area.firstRow, area.firstRow + area.rowCount - 1),
      ]),
    );
}

/** Rows from first to last that no area of the address touches. "'Spring log'!A1:F4,'Spring log'!A9:F12" */
export function rowsOutside(address: string, first: number, last: number): number[] {
  const visible = new Uint8Array(last + 2);
  for (const [, from = "", to = from] of address.matchAll(
    /(?:^|[!,])\$?[A-Z]{0,3}\$?(\d+)(?::\$?[A-Z]{0,3}\$?(\d+))?(?=,|$)/g,
  ))
    visible.fill(1, Number(from), Number(to) + 1);
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (visible[row] === 0) rows.push(row);
  return rows;
}
