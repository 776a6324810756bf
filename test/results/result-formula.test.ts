/** Formulas of result tables in the written sheets. */
import type { Table, TableCell } from "../../src/core/tables/table.ts";
import { planOutputSheets } from "../../src/results/output-plan.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { calculation, resultsFor, table } from "../file/calculations.ts";
import { excelWorkbook, openedWithExcelJs, sheetOf } from "../file/exceljs.ts";
import { textOfPart, withPart } from "../file/packages.ts";

const input = excelWorkbook((workbook) => {
  workbook.addWorksheet("Log").getCell("A1").value = "Student Number";
});

function auditOf(...minutes: readonly number[]): Table {
  const rows = minutes.map((each): TableCell[] => ["Oak & <Sons>", each]);
  return table(
    "CE_Weekly_Audit",
    [
      ["School", "text"],
      ["Max Hours", "duration"],
    ],
    rows,
  );
}

const SUM = "SUMIFS({CE_Weekly_Audit[Max Hours]},{CE_Weekly_Audit[School]},{School})";

function summaryOf(minutes: number, formula = SUM): Table {
  const sum = { value: minutes, formula };
  const days = { value: minutes / 180, formula: '{Max Hours}*60/IF({School}<>"",180,1)' };
  return table(
    "CE_Summary",
    [
      ["School", "text"],
      ["Max Hours", "duration"],
      ["Apportionment Days", "ratio"],
    ],
    [["Oak & <Sons>", sum, days]],
  );
}

const done = calculation([auditOf(900, 50), summaryOf(950)]);

it("a formula names the cells that were written and carries our number, read with ExcelJS", async () => {
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(await input, done)), "CE_Summary");
  expect(sheet.getCell("B10").value).toEqual({
    formula: "SUMIFS('CE_Weekly_Audit'!$B$10:$B$11,'CE_Weekly_Audit'!$A$10:$A$11,A10)",
    result: 950 / 60,
  });
  expect(sheet.getCell("C10").value).toEqual({ formula: 'B10*60/IF(A10<>"",180,1)', result: 950 / 180 });
  expect(["B10", "C10"].map((cell) => sheet.getCell(cell).numFmt)).toEqual(["0.00", "0.00"]);
});

it.each([
  ["Decimal Hours", 950 / 60],
  ["Hours:Minutes", { serial: 950 / 1440 }],
  ["Minutes", 950],
] as const)("the number beside the formula is shown in %s and read back as it was written", async (display, value) => {
  const { input: read } = await readWorkbook(await resultsFor(await input, calculation(done.tables, display)));
  expect(read.sheets.find(({ name }) => name === "CE_Summary")?.columns[1]?.at(-1)).toEqual(value);
});

it("the sheets count as unedited, and a number changed beside its formula as edited", async () => {
  const first = await resultsFor(await input, done);
  const plan = await planOutputSheets(await readWorkbook(first), ["CE_Weekly_Audit", "CE_Summary"]);
  expect(plan.sheets.map(({ inPlace }) => inPlace)).toEqual([true, true]);
  const part = "xl/worksheets/sheet3.xml";
  const changed = (await textOfPart(first, part)).replace(/(<\/f><v>)15\.8\d*/, "$116");
  const edited = await withPart(first, part, changed);
  expect((await planOutputSheets(await readWorkbook(edited), ["CE_Summary"])).renamed).toMatchObject([
    { table: "CE_Summary", reason: "edited" },
  ]);
});

it("rewritten in place, the formula follows the rows of the new run", async () => {
  const again = await resultsFor(
    await resultsFor(await input, done),
    calculation([auditOf(60, 60, 60), summaryOf(180)]),
  );
  expect(sheetOf(await openedWithExcelJs(again), "CE_Summary").getCell("B10").value).toEqual({
    formula: "SUMIFS('CE_Weekly_Audit'!$B$10:$B$12,'CE_Weekly_Audit'!$A$10:$A$12,A10)",
    result: 3,
  });
});

it("beside somebody else's sheet the formula reads the numbered one", async () => {
  const taken = await excelWorkbook((workbook) => {
    workbook.addWorksheet("CE_Weekly_Audit").getCell("A1").value = "Mine";
  });
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(taken, done)), "CE_Summary");
  expect(sheet.getCell("B10").formula).toBe(
    "SUMIFS('CE_Weekly_Audit_2'!$B$10:$B$11,'CE_Weekly_Audit_2'!$A$10:$A$11,A10)",
  );
});

it("a table without rows has its one blank row summed", async () => {
  const sheets = calculation([auditOf(), summaryOf(0)]);
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(await input, sheets)), "CE_Summary");
  expect(sheet.getCell("B10").formula).toBe("SUMIFS('CE_Weekly_Audit'!$B$10:$B$10,'CE_Weekly_Audit'!$A$10:$A$10,A10)");
});

it.each(["{Gone}", "SUM({Gone[Max Hours]})", "SUM({CE_Weekly_Audit[Gone]})"])(
  "a formula that names what is not there is left out and its number stays: %s",
  async (formula) => {
    const sheets = calculation([auditOf(950), summaryOf(950, formula)]);
    const sheet = sheetOf(await openedWithExcelJs(await resultsFor(await input, sheets)), "CE_Summary");
    expect(sheet.getCell("B10").value).toBe(950 / 60);
  },
);

it("is the same in a workbook that counts from 1904", async () => {
  const log = await writeWorkbook({
    date1904: true,
    sheets: [{ name: "Log", columns: [{ header: "A", width: 9, format: "text" }], rows: [["x"]] }],
  });
  const part = "xl/worksheets/sheet3.xml";
  expect(await textOfPart(await resultsFor(log, done), part)).toContain(
    "<f>SUMIFS('CE_Weekly_Audit'!$B$10:$B$11,'CE_Weekly_Audit'!$A$10:$A$11,A10)</f><v>15.833333333333334</v>",
  );
});
