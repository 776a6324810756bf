/** The header cells of tables: always text, never blank, no two alike. */
import { intersectionOf } from "./address.ts";
import { columnFor, putValue, storedValue } from "./cells.ts";
import { generalText } from "./general-text.ts";
import type { Area, HostWorkbook, Sheet, Table } from "./model.ts";
import { headerArea } from "./table-areas.ts";

/** After cells of an area were written: makes the header cells among them names of columns, as Excel does. */
export function nameHeaderCells(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  for (const table of sheet.tables) {
    const header = headerArea(table);
    const written = header === null ? null : intersectionOf(header, area);
    if (written !== null) nameColumns(workbook, sheet, table, written);
  }
}

/**
 * Takes the names of a table's columns from its header row and puts what was no name back as one: "Column3" for a blank cell,
 * "Hours2" for a second "Hours". Names of cells outside `written` win.
 */
export function nameColumns(workbook: HostWorkbook, sheet: Sheet, table: Table, written: Area): void {
  const header = headerArea(table);
  if (header === null) return;
  const isWritten = (offset: number): boolean =>
    header.column + offset >= written.column && header.column + offset < written.column + written.columnCount;
  const taken = new Set(table.columnNames.filter((_, offset) => !isWritten(offset)).map((name) => name.toLowerCase()));
  const names: string[] = [];
  for (let offset = 0; offset < header.columnCount; offset++) {
    if (!isWritten(offset)) {
      names.push(table.columnNames[offset] ?? "");
      continue;
    }
    const column = header.column + offset;
    const given = generalText(storedValue(sheet, header.row, column));
    const name = given === "" ? freeName("Column", offset + 1, taken) : nameLike(given, taken);
    taken.add(name.toLowerCase());
    names.push(name);
    putValue(workbook, columnFor(sheet, column), header.row, name);
  }
  table.columnNames = names;
}

function nameLike(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name.toLowerCase()) ? freeName(name, 2, taken) : name;
}

function freeName(name: string, first: number, taken: ReadonlySet<string>): string {
  for (let number = first; ; number++) if (!taken.has(`${name}${number}`.toLowerCase())) return `${name}${number}`;
}
