/** Cells as the core knows them, as a workbook of the simulated Excel: both sides of a comparison begin with its file. */
import type { Cell, Sheet, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { areaOf } from "../host/workbook/address.ts";
import { columnFor, putValue } from "../host/workbook/cells.ts";
import { setRowsHidden } from "../host/workbook/dimensions.ts";
import type { CellValue, ErrorText, HostWorkbook, Sheet as HostSheet } from "../host/workbook/model.ts";
import { setStyle } from "../host/workbook/style.ts";
import { addTable, renameTable } from "../host/workbook/tables.ts";
import { addSheet, newWorkbook, renameSheet } from "../host/workbook/workbook.ts";

/** Times get a format of time. Numbers are taken as they are: in a 1904 workbook they count from 1904. */
export function hostWorkbookOf(input: WorkbookInput): HostWorkbook {
  const workbook = newWorkbook({ date1904: input.date1904 });
  for (const [index, sheet] of input.sheets.entries()) {
    const [first] = workbook.sheets;
    if (index === 0 && first !== undefined) renameSheet(workbook, first, sheet.name);
    fillSheet(workbook, index === 0 && first !== undefined ? first : addSheet(workbook, sheet.name), sheet);
  }
  return workbook;
}

function fillSheet(workbook: HostWorkbook, into: HostSheet, sheet: Sheet): void {
  for (const [offset, cells] of sheet.columns.entries()) {
    const column = sheet.firstColumn - 1 + offset;
    for (const [index, cell] of cells.entries()) {
      if (cell === null) continue;
      const row = sheet.firstRow - 1 + index;
      putValue(workbook, columnFor(into, column), row, valueOf(cell));
      const isTime = typeof cell === "object" && "serial" in cell;
      const format = isTime ? (cell.serial < 1 ? "h:mm AM/PM" : "[h]:mm") : typeof cell === "string" ? "@" : null;
      if (format !== null) setStyle(workbook, into, areaOf(row, column, 1, 1), { numberFormat: format });
    }
  }
  for (const row of sheet.hiddenRows) setRowsHidden(workbook, into, areaOf(row - 1, 0, 1, 16_384), true);
  for (const { name, firstRow, lastRow, firstColumn, lastColumn, totalsRow } of sheet.tables) {
    const area = areaOf(firstRow - 1, firstColumn - 1, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
    const table = addTable(workbook, into, area, true);
    renameTable(workbook, table, name);
    if (totalsRow !== null) table.showTotals = true;
  }
}

function valueOf(cell: Exclude<Cell, null>): CellValue {
  if (typeof cell !== "object") return cell;
  return "serial" in cell ? cell.serial : { error: cell.error as ErrorText };
}
