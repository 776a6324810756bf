/** Ranges as Office.js reads them. */
import { isWholeColumns, isWholeRows, MAX_CELLS_READ } from "./address.ts";
import { refreshArea } from "./formula/refresh.ts";
import { generalText } from "./general-text.ts";
import type { Area, CellOutput, CellStyle, CellValue, FormulaCell, HostWorkbook, Sheet, ValueType } from "./model.ts";
import { displayedText } from "./number-format.ts";
import { assertPresent } from "./record.ts";
import { refusal } from "./refusal.ts";
import { PLAIN_STYLE, runsBetween } from "./style-runs.ts";
import { runsOf } from "./cells.ts";

/** The values row by row: blank is "", an error its text. null for whole rows or columns. Refused above 5,000,000 cells. */
export function readValues(workbook: HostWorkbook, sheet: Sheet, area: Area): CellOutput[][] | null {
  return read(workbook, sheet, area, outputOf);
}

/** The formulas, and the values of cells without one. */
export function readFormulas(workbook: HostWorkbook, sheet: Sheet, area: Area): CellOutput[][] | null {
  return read(workbook, sheet, area, (value, formula) => formula?.text ?? outputOf(value));
}

/** Excel gives Double for whole numbers too. */
export function readValueTypes(workbook: HostWorkbook, sheet: Sheet, area: Area): ValueType[][] | null {
  return read(workbook, sheet, area, valueTypeOf);
}

export function readNumberFormats(workbook: HostWorkbook, sheet: Sheet, area: Area): string[][] | null {
  return read(workbook, sheet, area, (_, __, style) => style.numberFormat);
}

/** What the cells show. A number format that is not simulated fails loudly. */
export function readText(workbook: HostWorkbook, sheet: Sheet, area: Area): string[][] | null {
  return read(workbook, sheet, area, (value, _, style) => displayedText(value, style.numberFormat, workbook.date1904));
}

function outputOf(value: CellValue): CellOutput {
  return typeof value === "object" ? generalText(value) : value;
}

function valueTypeOf(value: CellValue): ValueType {
  if (value === null) return "Empty";
  if (typeof value === "string") return "String";
  if (typeof value === "number") return "Double";
  return typeof value === "boolean" ? "Boolean" : "Error";
}

type CellReader<Output> = (value: CellValue, formula: FormulaCell | undefined, style: CellStyle) => Output;

function read<Output>(workbook: HostWorkbook, sheet: Sheet, area: Area, output: CellReader<Output>): Output[][] | null {
  assertPresent(workbook, sheet);
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  if (area.rowCount * area.columnCount > MAX_CELLS_READ)
    throw refusal("RangeExceedsLimit", "The cell count in the range has exceeded the maximum supported number.");
  refreshArea(workbook, sheet, area);
  const rows: Output[][] = Array.from({ length: area.rowCount }, () => []);
  for (let index = area.column; index < area.column + area.columnCount; index++) {
    const column = sheet.columns[index];
    const runs = runsBetween(runsOf(sheet, index), area.row, area.row + area.rowCount - 1);
    let place = 0;
    rows.forEach((cells, offset) => {
      const row = area.row + offset;
      while ((runs[place]?.to ?? row) < row) place += 1;
      cells.push(output(column?.values[row] ?? null, column?.formulas.get(row), runs[place]?.style ?? PLAIN_STYLE));
    });
  }
  return rows;
}
