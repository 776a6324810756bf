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

it("a formula names the columns of another table and carries our number, read with ExcelJS", async () => {
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(await input, done)), "CE_Summary");
  expect(sheet.getCell("B10").value).toEqual({
    formula: "SUMIFS(CE_Weekly_Audit[Max Hours],CE_Weekly_Audit[School],A10)",
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

it("a formula over its own table names the cells, and follows the rows of the new run", async () => {
  const own = (...minutes: readonly number[]): Table => {
    const sums = minutes.map((each) => ({ value: each, formula: "SUMIFS({CE_Weekly_Audit[Max Hours]},{School})" }));
    const audit = auditOf(...minutes);
    const columns = [...audit.columns, { name: "Sum", format: "duration", width: 9 } as const];
    return { ...audit, columns, rows: audit.rows.map((cells, row) => [...cells, sums[row] ?? null]) };
  };
  const first = await resultsFor(await input, calculation([own(900, 50)]));
  const again = await resultsFor(first, calculation([own(60, 60, 60)]));
  const formulas = [first, again].map(async (bytes) => {
    return sheetOf(await openedWithExcelJs(bytes), "CE_Weekly_Audit").getCell("C11").formula;
  });
  expect(await Promise.all(formulas)).toEqual([
    "SUMIFS('CE_Weekly_Audit'!$B$10:$B$11,A11)",
    "SUMIFS('CE_Weekly_Audit'!$B$10:$B$12,A11)",
  ]);
});

it("a formula over a table that is written later names the cells: that table does not stand yet", async () => {
  const sheets = calculation([summaryOf(950), auditOf(900, 50)]);
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(await input, sheets)), "CE_Summary");
  expect(sheet.getCell("B10").formula).toBe("SUMIFS('CE_Weekly_Audit'!$B$10:$B$11,'CE_Weekly_Audit'!$A$10:$A$11,A10)");
});

it("a column whose name has signs in it has brackets of its own", async () => {
  const audit = { ...auditOf(900), columns: auditOf().columns.map((one) => ({ ...one, name: `${one.name} + or -` })) };
  const sheets = calculation([audit, summaryOf(900, "SUM({CE_Weekly_Audit[Max Hours + or -]})")]);
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(await input, sheets)), "CE_Summary");
  expect(sheet.getCell("B10").formula).toBe("SUM(CE_Weekly_Audit[[Max Hours + or -]])");
});

it("beside somebody else's sheet the formula reads the numbered one", async () => {
  const taken = await excelWorkbook((workbook) => {
    workbook.addWorksheet("CE_Weekly_Audit").getCell("A1").value = "Mine";
  });
  const sheet = sheetOf(await openedWithExcelJs(await resultsFor(taken, done)), "CE_Summary");
  expect(sheet.getCell("B10").formula).toBe("SUMIFS(CE_Weekly_Audit_2[Max Hours],CE_Weekly_Audit_2[School],A10)");
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
    "<f>SUMIFS(CE_Weekly_Audit[Max Hours],CE_Weekly_Audit[School],A10)</f><v>15.833333333333334</v>",
  );
});
