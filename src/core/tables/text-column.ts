/** How wide a column of names or numbers of students is: as its longest one needs, so that a printed page has room for the others. */
import { plainCell } from "./table.ts";
import type { TableCell, TableColumn } from "./table.ts";

/** Letters are narrower than the digits in which widths are counted. */
export const LETTER = 0.85;
/** Of a cell, with the indent of texts. */
export const TEXT_MARGINS = 2;
const LEAST = 8;

/** The columns with those named made as wide as their rows need, at most as wide as they are; longer texts wrap. */
export function fittedColumns(
  columns: readonly TableColumn[],
  rows: readonly (readonly TableCell[])[],
  names: readonly string[],
): TableColumn[] {
  return columns.map((column, place) => {
    if (!names.includes(column.name)) return column;
    let longest = 0;
    for (const cells of rows) {
      const text = plainCell(cells[place] ?? null);
      if (typeof text === "string") longest = Math.max(longest, text.length);
    }
    const width = Math.ceil(longest * (column.format === "identifier" ? 1 : LETTER)) + TEXT_MARGINS;
    return { ...column, width: Math.max(LEAST, Math.min(column.width, width)), wrap: true };
  });
}
