/** Remembers choices in the workbook's own Settings sheet. The only input sheet that is ever written to, and only when asked. */
import type { SheetTable } from "../core/sheet/sheet.ts";
import { failed } from "../results/host-problem.ts";
import { lastRecordRow, planSettings } from "../results/settings-plan.ts";
import type { SettingCell, SettingsOnSheet, SettingToSave } from "../results/settings-plan.ts";
import { setFormat } from "./cell-blocks.ts";
import { inExcel } from "./in-excel.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { readSettingsSheets } from "./read-excel.ts";

/** Writes each value beside the last line of its setting, and adds lines for settings that have none. */
export function saveSettings(settings: readonly SettingToSave[]): Promise<void> {
  return inExcel("writing", async (talk) => {
    const input = await readSettingsSheets(talk);
    const names = input.sheets.map(({ name }) => name);
    const plan = planSettings(input, names, settings);
    if (plan.kind === "impossible") throw failed(plan.problem, "writing");
    if (plan.kind === "new-sheet") await addSheet(talk, plan.sheet, plan.lines);
    else await changeSheet(talk, plan);
  });
}

async function changeSheet(
  { context, send }: ExcelTalk,
  { sheet, changed, added, overflow }: SettingsOnSheet,
): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const write = ({ row, column, text }: SettingCell): void => {
    const cell = worksheet.getRangeByIndexes(row - 1, column - 1, 1, 1);
    // As text: a list of student numbers is no number.
    setFormat(cell, "@");
    cell.values = [[text]];
  };
  for (const cell of changed) write(cell);
  for (const { name, value } of added) for (const cell of [name, value]) write(cell);
  if (overflow !== null) {
    // A line below a table would not belong to it, so room is made inside, above its last line.
    const row = lastRecordRow(overflow.table);
    for (const { name, value } of overflow.lines) {
      insertLine(worksheet, overflow.table, row);
      for (const cell of [name, value]) write({ ...cell, row });
    }
  }
  await send(sheet);
}

function insertLine(worksheet: Excel.Worksheet, { firstColumn, lastColumn }: SheetTable, row: number): void {
  worksheet.getRangeByIndexes(row - 1, firstColumn - 1, 1, lastColumn - firstColumn + 1).insert("Down");
}

async function addSheet(
  { context, send }: ExcelTalk,
  name: string,
  lines: readonly (readonly [string, string])[],
): Promise<void> {
  const worksheet = context.workbook.worksheets.add(name);
  const range = worksheet.getRangeByIndexes(0, 0, lines.length, 2);
  setFormat(range, "@");
  range.values = lines.map((line) => [...line]);
  worksheet.getRange("A1:B1").format.font.bold = true;
  worksheet.getRange("A:A").format.columnWidth = 170;
  worksheet.getRange("B:B").format.columnWidth = 130;
  await send(name);
}
