import { calculate } from "../../src/core/calculate.ts";
import { inExcel } from "../../src/excel/in-excel.ts";
import { readExcel } from "../../src/excel/read-excel.ts";
import { planOutputSheets } from "../../src/results/output-plan.ts";
import { RUN_LOG } from "../../src/results/run-log.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { changesOf } from "../host/workbook/record.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { doneRun, OLD_AND_NEW, sheetNamed, startWithLog, statusOf, valueAt } from "./small-run.ts";

jest.setTimeout(60_000);

let excel: StartedExcel;
afterEach(() => excel.stop());

const inputs = Object.keys(smallLogSheets);

describe.each(OLD_AND_NEW)("a run in Excel with ExcelApi %s", (version) => {
  it("leaves every sheet of the log as it was and adds one sheet with one table of its name for each result", async () => {
    excel = await startWithLog(version);
    const { workbook } = excel;
    const before = inputs.map((name) => snapshotSheet(workbook, sheetNamed(workbook, name)));
    await doneRun();
    expect(inputs.map((name) => snapshotSheet(workbook, sheetNamed(workbook, name)))).toEqual(before);
    expect(inputs.flatMap((name) => changesOf(workbook, sheetNamed(workbook, name)))).toEqual([]);
    const added = workbook.sheets.filter(({ name }) => !inputs.includes(name));
    const result = calculate((await inExcel("reading", (talk) => readExcel(talk))).input, []);
    expect(added.map(({ name }) => name)).toEqual(
      result.kind === "done" ? [...result.tables.map(({ name }) => name), RUN_LOG] : [],
    );
    for (const sheet of added) {
      expect(sheet.tables.map(({ name }) => name)).toEqual([sheet.name]);
      expect(statusOf(workbook, sheet.name)).toBe("complete");
    }
  });

  it("is known by the next reading as whole and unedited, and rewritten in place", async () => {
    excel = await startWithLog(version);
    await doneRun();
    const names = excel.workbook.sheets.map(({ name }) => name).filter((name) => !inputs.includes(name));
    const reading = await inExcel("reading", (talk) => readExcel(talk));
    const plan = await planOutputSheets(reading, names);
    expect(plan.renamed).toEqual([]);
    expect(plan.sheets.filter(({ inPlace }) => !inPlace)).toEqual([]);
  });

  it("done again changes nothing but the log of runs, which has a row more", async () => {
    excel = await startWithLog(version);
    const { workbook } = excel;
    await doneRun({ runAt: "first" });
    const once = snapshotWorkbook(workbook);
    await doneRun({ runAt: "second" });
    const twice = snapshotWorkbook(workbook);
    const others = ({ sheets }: typeof once) => sheets.filter(({ name }) => name !== RUN_LOG);
    expect(others(twice)).toEqual(others(once));
    expect(["A10", "A11", "A12"].map((cell) => valueAt(workbook, RUN_LOG, cell))).toEqual(["first", "second", ""]);
    expect(valueAt(workbook, RUN_LOG, "A6")).toBe("Complete: 2 rows");
    expect(sheetNamed(workbook, RUN_LOG).tables[0]?.area).toEqual({ row: 8, rowCount: 3, column: 0, columnCount: 16 });
  });
});

it("formulas give what we calculated, in the stored value and in Excel's own calculation", async () => {
  excel = await startWithLog();
  await doneRun();
  const { formulas } = snapshotSheet(excel.workbook, sheetNamed(excel.workbook, "CE_Summary"));
  expect(Object.keys(formulas).length).toBeGreaterThan(0);
  // The check on the sheet is of our values; the next reading compares it with Excel's.
  const reading = await inExcel("reading", (talk) => readExcel(talk));
  const plan = await planOutputSheets(reading, ["CE_Summary"]);
  expect(plan.sheets[0]?.inPlace).toBe(true);
});

it("a new sheet carries our mark where Excel has custom properties of sheets", async () => {
  excel = await startWithLog("1.12");
  await doneRun();
  expect([...sheetNamed(excel.workbook, RUN_LOG).customProperties]).toEqual([["AttendanceLedger", "1"]]);
  excel.stop();
  excel = await startWithLog("1.11");
  await doneRun();
  expect([...sheetNamed(excel.workbook, RUN_LOG).customProperties]).toEqual([]);
});
