/** What a run has written into a workbook, to be compared between the two sides. */
import { addressText, areaOf, MAX_COLUMNS } from "../host/workbook/address.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import type { CellOutput, HostWorkbook, Sheet } from "../host/workbook/model.ts";
import { readFormulas, readNumberFormats, readValues, readValueTypes } from "../host/workbook/read-cells.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import type { ChartSnapshot } from "../host/workbook/snapshot.ts";
import { usedArea } from "../host/workbook/used-area.ts";

export interface WrittenSheet {
  readonly name: string;
  readonly tables: readonly { readonly name: string; readonly area: string; readonly columns: readonly string[] }[];
  /** Which cells each chart draws, and in which shape. */
  readonly charts: readonly Pick<ChartSnapshot, "name" | "series">[];
  /** "A9" or so -> value, type, and number format or where the link leads; blank cells are left out. */
  readonly cells: Readonly<Record<string, readonly [CellOutput, string, string]>>;
}

/** Digits on which the stored numbers of formulas agree, whoever calculated them. */
const DIGITS = 12;

/** All sheets of a file in their order, the inputs without their cells. */
export async function writtenSheets(bytes: Uint8Array, inputs: readonly string[]): Promise<WrittenSheet[]> {
  const workbook = await loadWorkbook(bytes);
  return workbook.sheets.map((sheet) => ({
    name: sheet.name,
    tables: sheet.tables.map(({ name, area, columnNames }) => ({
      name,
      area: addressText(area),
      columns: columnNames,
    })),
    charts: snapshotSheet(workbook, sheet).others.charts.map(({ name, series }) => ({ name, series })),
    cells: inputs.includes(sheet.name) ? {} : cellsOn(workbook, sheet),
  }));
}

function cellsOn(workbook: HostWorkbook, sheet: Sheet): WrittenSheet["cells"] {
  const area = usedArea(sheet, true);
  if (area === null) return {};
  const [values, types, formats, formulas] = [readValues, readValueTypes, readNumberFormats, readFormulas].map((read) =>
    read(workbook, sheet, area),
  );
  const cells: Record<string, readonly [CellOutput, string, string]> = {};
  for (let row = 0; row < area.rowCount; row++)
    for (let column = 0; column < area.columnCount; column++) {
      const value = values?.[row]?.[column] ?? "";
      if (value === "") continue;
      const address = addressText(areaOf(area.row + row, area.column + column, 1, 1));
      const link = linkOf(sheet, area.row + row, area.column + column, String(formulas?.[row]?.[column]));
      const known = typeof value === "number" ? Number(value.toPrecision(DIGITS)) : value;
      cells[address] = [known, String(types?.[row]?.[column]), link ?? String(formats?.[row]?.[column])];
    }
  return cells;
}

/** Where a link leads: in a file it lies on a text, in Excel it is a formula, which a cell formatted as text would not calculate. */
function linkOf(sheet: Sheet, row: number, column: number, formula: string): string | null {
  const [, quoted] = /^=HYPERLINK\("#((?:[^"]|"")*)",/.exec(formula) ?? [];
  const target = quoted?.replaceAll('""', '"') ?? sheet.hyperlinks.get(row * MAX_COLUMNS + column)?.documentReference;
  return target === undefined ? null : `link to ${target}`;
}
