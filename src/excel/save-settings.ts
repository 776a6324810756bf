/** Remembers choices in the workbook's own Settings sheet. The only input sheet that is ever written to, and only when asked. */
import { locateSettings } from "../core/records/locate.ts";
import type { Sheet, SheetTable, WorkbookInput } from "../core/sheet/sheet.ts";
import { setFormat } from "./cell-blocks.ts";
import { hostError } from "./host-error.ts";
import { inExcel } from "./in-excel.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { readSettingsSheets } from "./read-excel.ts";

/** "" takes a setting back to its default. */
export type SettingToSave = readonly [name: string, value: string];

const NEW_SHEET = "Settings";
const HEADERS = ["Setting", "Value"];

/** Writes each value beside the last line of its setting, and adds lines for settings that have none. */
export function saveSettings(settings: readonly SettingToSave[]): Promise<void> {
  return inExcel("writing", async (talk) => {
    const input = await readSettingsSheets(talk);
    const found = settingsSheet(input);
    if (found === null) await addSheet(talk, input, settings);
    else await changeSheet(talk, found, settings);
  });
}

interface FoundSettings {
  readonly sheet: Sheet;
  /** Sheet columns and the row of the headers, counted from 1. */
  readonly nameColumn: number;
  readonly valueColumn: number;
  /** The last line of each setting. */
  readonly rowOf: ReadonlyMap<string, number>;
  readonly lastRow: number;
}

function settingsSheet(input: WorkbookInput): FoundSettings | null {
  const { lines, place } = locateSettings(input);
  if (place === null) return null;
  const sheet = input.sheets.find(({ name }) => name === place.sheet);
  if (sheet === undefined || place.valueColumn === null) return null;
  const rowOf = new Map(lines.map(({ name, at }) => [name.trim().toLowerCase(), at.row ?? place.headerRow]));
  return {
    sheet,
    nameColumn: place.nameColumn,
    valueColumn: place.valueColumn,
    rowOf,
    lastRow: Math.max(place.headerRow, ...rowOf.values()),
  };
}

async function changeSheet(
  { context, send }: ExcelTalk,
  { sheet, nameColumn, valueColumn, rowOf, lastRow }: FoundSettings,
  settings: readonly SettingToSave[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet.name);
  const write = (row: number, column: number, text: string): void => {
    const cell = worksheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
    // As text: a list of student numbers is no number.
    setFormat(cell, "@");
    cell.values = [[text]];
  };
  for (const [name, value] of settings) {
    const row = rowOf.get(name.trim().toLowerCase());
    if (row !== undefined) write(row, valueColumn, value);
  }
  const added = settings.filter(([name, value]) => value !== "" && !rowOf.has(name.trim().toLowerCase()));
  const table = sheet.tables.find((one) => one.firstRow <= lastRow && lastRow <= one.lastRow);
  for (const [index, [name, value]] of added.entries()) {
    const below = lastRow + 1 + index;
    const isInTable = table === undefined || below <= table.lastRow;
    // A line below a table would not belong to it, so room is made inside, above its last line.
    if (!isInTable) insertLine(worksheet, table, table.lastRow);
    const row = isInTable ? below : table.lastRow;
    write(row, nameColumn, name);
    write(row, valueColumn, value);
  }
  await send(sheet.name);
}

function insertLine(worksheet: Excel.Worksheet, { firstColumn, lastColumn }: SheetTable, row: number): void {
  worksheet.getRangeByIndexes(row - 1, firstColumn - 1, 1, lastColumn - firstColumn + 1).insert("Down");
}

async function addSheet(
  { context, send }: ExcelTalk,
  { sheets }: WorkbookInput,
  settings: readonly SettingToSave[],
): Promise<void> {
  const taken = sheets.some(({ name }) => name.toLowerCase() === NEW_SHEET.toLowerCase());
  const name = taken ? "Ledger Settings" : NEW_SHEET;
  if (sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()))
    throw hostError({ problem: { kind: "name-taken", sheet: name }, doing: "writing", sheet: name, unfinished: [] });
  const worksheet = context.workbook.worksheets.add(name);
  const lines = [HEADERS, ...settings.filter(([, value]) => value !== "").map((setting) => [...setting])];
  const range = worksheet.getRangeByIndexes(0, 0, lines.length, HEADERS.length);
  setFormat(range, "@");
  range.values = lines;
  worksheet.getRange("A1:B1").format.font.bold = true;
  worksheet.getRange("A:A").format.columnWidth = 170;
  worksheet.getRange("B:B").format.columnWidth = 130;
  await send(name);
}
