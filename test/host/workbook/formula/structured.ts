/** Log[Hours], Log[@Hours], [@[School Name]], Log[#All]: the cells of a table by the names of its columns. */
import { intersectionOf } from "../address.ts";
import type { Area, Table } from "../model.ts";
import { notSimulated } from "../refusal.ts";
import { dataBodyArea, headerArea, totalsArea } from "../table-areas.ts";
import type { FormulaPlace, FoundCells } from "./evaluate.ts";

const COLUMN = /^(@?)\[?([^[\]#@]*)\]?$/;
const THIS_ROW = /^\[#This Row\],\[([^[\]]+)\]$/i;

/** The cells meant; null when the table, the column or the row is not there. */
export function structuredArea(tableName: string, inside: string, place: FormulaPlace): FoundCells | null {
  const found = tableOf(tableName, place);
  if (found === null) return null;
  const area = areaInside(found.table, inside, place);
  return area === null ? null : { sheet: found.sheet, area };
}

function tableOf(name: string, place: FormulaPlace): (FoundCells & { readonly table: Table }) | null {
  const lower = name.toLowerCase();
  const cell = { row: place.row, column: place.column, rowCount: 1, columnCount: 1 };
  for (const sheet of place.workbook.sheets)
    for (const table of sheet.tables) {
      const isIt =
        name === ""
          ? sheet === place.sheet && intersectionOf(table.area, cell) !== null
          : table.name.toLowerCase() === lower;
      if (isIt) return { sheet, table, area: table.area };
    }
  return null;
}

function areaInside(table: Table, inside: string, place: FormulaPlace): Area | null {
  switch (inside.toLowerCase()) {
    case "":
    case "#data":
      return dataBodyArea(table);
    case "#all":
      return table.area;
    case "#headers":
      return headerArea(table);
    case "#totals":
      return totalsArea(table);
  }
  const thisRow = THIS_ROW.exec(inside);
  const column = COLUMN.exec(inside);
  if (thisRow === null && column === null) throw notSimulated(`the reference [${inside}] to a table`);
  const isOneRow = thisRow !== null || column?.[1] === "@";
  return columnArea(table, thisRow?.[1] ?? column?.[2] ?? "", isOneRow ? place.row : null);
}

/** Log[Hours] of the table Log, from what stands in the brackets. */
export function wholeColumn(table: Table, inside: string): Area {
  const [, sign, name = ""] = COLUMN.exec(inside) ?? [];
  const area = sign === "" ? columnArea(table, name, null) : null;
  if (area === null) throw notSimulated(`the reference [${inside}] as cells`);
  return area;
}

function columnArea(table: Table, name: string, row: number | null): Area | null {
  const lower = name.trim().toLowerCase();
  const offset = table.columnNames.findIndex((each) => each.toLowerCase() === lower);
  if (offset < 0) return null;
  const body = dataBodyArea(table);
  const column = { ...body, column: body.column + offset, columnCount: 1 };
  return row === null ? column : intersectionOf(column, { ...column, row, rowCount: 1 });
}
