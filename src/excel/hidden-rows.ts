/** Rows that the user has hidden or filtered out. They count like all others, and the run says so. */
import { columnsFrom } from "./blocks.ts";
import type { CellsWanted } from "./blocks.ts";
import type { SheetOutline } from "./outline.ts";

/** Bytes of a visible area's address, by row: many rows hidden one by one make for more, which is found out. */
const ADDRESS_BYTES = 2;

/** Asks for the visible areas of a sheet that hides rows; take gets the rows that are not in them. */
export function hiddenRowsOf({ name, area, hidesRows }: SheetOutline, take: (rows: number[]) => void): CellsWanted[] {
  if (!hidesRows || area.rowCount === 0) return [];
  return [
    {
      sheet: name,
      firstRow: area.firstRow,
      rowCount: area.rowCount,
      runs: columnsFrom(area.firstColumn, area.columnCount).slice(0, 1),
      member: "visible",
      bytesPerRow: ADDRESS_BYTES,
      take: (firstRow, _run, block, rowCount) => {
        const address = block[0]?.[0];
        take(rowsOutside(typeof address === "string" ? address : "", firstRow, firstRow + rowCount - 1));
      },
    },
  ];
}

/** Rows from first to last that no area of the address touches. "'Spring log'!A1:F4,'Spring log'!A9:F12" */
export function rowsOutside(address: string, first: number, last: number): number[] {
  const visible = new Uint8Array(last - first + 1);
  // A sheet's name may look like an address.
  const areas = address.replace(/'(?:[^']|'')*'!/g, "");
  for (const area of areas.split(",")) {
    const [, from = "", to = from] = /(?:^|!)\s*\$?[A-Z]{0,3}\$?(\d+)(?::\$?[A-Z]{0,3}\$?(\d+))?$/.exec(area) ?? [];
    if (from !== "") visible.fill(1, Math.max(0, Number(from) - first), Math.max(0, Number(to) - first + 1));
  }
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (visible[row - first] === 0) rows.push(row);
  return rows;
}
