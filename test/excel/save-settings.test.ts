import { locateSettings } from "../../src/core/records/locate.ts";
import { saveSettings } from "../../src/excel/save-settings.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { templateWorkbook } from "../../src/sample/template-workbook.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { newWorkbook } from "../host/workbook/workbook.ts";

let excel: StartedExcel | null = null;
afterEach(() => {
  excel?.stop();
  excel = null;
});

/** Settings as a run would read them, the last of each name. */
async function settingsAfter(): Promise<Record<string, unknown>> {
  if (excel === null) throw new Error("Excel is not running.");
  const { input } = await readWorkbook(await saveWorkbook(excel.workbook));
  const lines = locateSettings(input).lines.filter(({ value }) => value !== null);
  return Object.fromEntries(lines.map(({ name, value }) => [name, value]));
}

test("a workbook without a Settings sheet gets one", async () => {
  excel = await startExcel({ workbook: newWorkbook() });
  await saveSettings([
    ["Sheet for Attendance", "Spring log"],
    ["Students to Include", "1001,1002"],
    ["Fill Order", ""],
  ]);
  expect(await settingsAfter()).toEqual({ "Sheet for Attendance": "Spring log", "Students to Include": "1001,1002" });
});

test("a value is written beside the last line of its setting, and a new setting below the others", async () => {
  excel = await startExcel({ workbook: await loadWorkbook(await writeWorkbook(templateWorkbook())) });
  const before = await settingsAfter();
  await saveSettings([
    ["Hours Rounding", "Day"],
    ["Column for Attendance.Minutes", "Time spent"],
    ["Sheet for Programs", "Enrollments"],
  ]);
  expect(await settingsAfter()).toEqual({
    ...before,
    "Hours Rounding": "Day",
    "Column for Attendance.Minutes": "Time spent",
    "Sheet for Programs": "Enrollments",
  });
  await saveSettings([["Hours Rounding", ""]]);
  expect((await settingsAfter())["Hours Rounding"]).toBeUndefined();
});

test("somebody else's sheet named Settings stays as it is, and ours gets another name", async () => {
  excel = await startExcel({ workbook: newWorkbook() });
  await excel.Excel.run(async (context) => {
    context.workbook.worksheets.add("Settings").getRange("A1:A2").values = [["Color"], ["Blue"]];
    await context.sync();
  });
  await saveSettings([["Hours Rounding", "Day"]]);
  const { input } = await readWorkbook(await saveWorkbook(excel.workbook));
  expect(input.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Settings", "Ledger Settings"]);
  expect(await settingsAfter()).toEqual({ "Hours Rounding": "Day" });
});
