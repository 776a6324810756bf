/** A workbook made from nothing as the core would read it from its file. */
import type { Cell, Sheet, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { NewCell, NewColumn, NewSheet, NewWorkbook } from "../../src/file/new-workbook.ts";

export function workbookInputOf(workbook: NewWorkbook): WorkbookInput {
  return { sheets: workbook.sheets.map(sheetOf), date1904: false };
}

function sheetOf({ name, columns, rows, titleRows = [], table }: NewSheet): Sheet {
  const cells: Cell[][] = titleRows.map((line) => [line]);
  const hasHeader = columns.some(({ header }) => header !== "");
  if (hasHeader) cells.push(columns.map(({ header }) => header));
  const headerRow = cells.length;
  for (const row of rows) cells.push(row.map((cell, index) => cellOf(cell, columns[index])));
  if (table === undefined) return sheetFromRows(name, cells);
  const place = {
    name: table,
    firstRow: headerRow,
    lastRow: Math.max(cells.length, headerRow + 1),
    firstColumn: 1,
    lastColumn: columns.length,
    hasHeader: true,
    totalsRow: null,
  };
  return sheetFromRows(name, cells, { tables: [place] });
}

function cellOf(cell: NewCell, column: NewColumn | undefined): Cell {
  if (cell !== null && typeof cell === "object") return cellOf(cell.value, column);
  return typeof cell === "number" && column?.format === "time" ? { serial: cell } : cell;
}
