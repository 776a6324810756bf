import type { Table } from "../../src/core/tables/table.ts";
import { asDay } from "../../src/core/units/day.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { AUDIT, calculation, EXCEPTIONS, RECALCULATION, resultsFor, STAMP, SUMMARY, table } from "./calculations.ts";
import { excelWorkbook, openedWithExcelJs, sheetOf } from "./exceljs.ts";
import { madeWorkbook, rows, textOfPart } from "./packages.ts";

const input = excelWorkbook((workbook) => {
  workbook.addWorksheet("O'Neil log").getCell("A1").value = "Student Number";
});

async function results(tables?: readonly Table[]): ReturnType<typeof openedWithExcelJs> {
  return openedWithExcelJs(await resultsFor(await input, calculation(tables)));
}

describe("an output sheet, read with ExcelJS", () => {
  it("has the heading block above its table", async () => {
    const sheet = sheetOf(await results(), "CE_Weekly_Audit");
    expect([1, 2, 3, 4, 5, 6, 8].map((row) => sheet.getCell(row, 1).value)).toEqual([
      "CE Weekly Audit",
      "School year 2025-26, 08/18/2025 to 06/05/2026",
      "Made by Attendance Ledger 0.1.0",
      "As of 06/30/2026",
      `Input SHA-256: ${"ab".repeat(32)}`,
      "Complete: 2 rows",
      null,
    ]);
    expect(sheet.getCell("A7").value).toMatch(/^Sheet check: [0-9a-f]{64}$/);
  });

  it("has exact headers, texts as texts, dates as dates and times as numbers with formats", async () => {
    const sheet = sheetOf(await results(), "CE_Weekly_Audit");
    expect(sheet.getRow(9).values).toEqual([undefined, ...AUDIT.columns.map(({ name }) => name)]);
    expect([1, 2, 3, 4, 5, 6].map((column) => sheet.getCell(10, column).value)).toEqual([
      "Lee, Ana",
      "0012345",
      new Date(Date.UTC(2025, 8, 1)),
      "+2.00 S1.00",
      15,
      -3,
    ]);
    expect([1, 2, 3, 5, 6].map((column) => sheet.getCell(10, column).numFmt)).toEqual([
      "@",
      "@",
      "mm/dd/yyyy",
      "0.00",
      "0.00",
    ]);
    expect(sheet.getCell("A11").value).toBe("O'Neil, <Bo> & Co");
    expect(sheet.getCell("C11").value).toBeNull();
    expect(sheet.getCell("E11").value).toBe(50 / 60);
  });

  it("shows minutes, whole hours, counts and ratios", async () => {
    const sheet = sheetOf(await results(), "AR_Recalculation");
    expect([1, 2, 3, 4, 5].map((column) => sheet.getCell(10, column).value)).toEqual(["0012345", 245, 4, 1, 0.945]);
    expect([2, 3, 4, 5].map((column) => sheet.getCell(10, column).numFmt)).toEqual(["0", undefined, "0", "0.00"]);
  });

  it("never makes a formula of a text", async () => {
    const workbook = await results();
    expect(sheetOf(workbook, "AR_Recalculation").getCell("F10").value).toBe("=1+1");
    const exceptions = sheetOf(workbook, "Exceptions");
    expect([10, 11, 12].map((row) => exceptions.getCell(row, 3).value)).toEqual(["@home", "-1", "+1"]);
  });

  it("is one Excel table named like the sheet, with a frozen header that is repeated in print", async () => {
    const bytes = await resultsFor(await input);
    const { input: read } = await readWorkbook(bytes);
    for (const { name, tables } of read.sheets.slice(1))
      expect(tables).toMatchObject([{ name, firstRow: 9, firstColumn: 1, hasHeader: true, totalsRow: null }]);
    const sheet = sheetOf(await openedWithExcelJs(bytes), "CE_Weekly_Audit");
    expect(sheet.views[0]).toMatchObject({ state: "frozen", ySplit: 9 });
    expect(sheet.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "9:9",
    });
    expect(sheet.getCell("A9").font).toMatchObject({ bold: true });
    expect(sheet.getCell("A9").alignment).toMatchObject({ wrapText: true });
    expect(sheet.getColumn(1).width).toBeGreaterThanOrEqual(14);
  });

  it("leads to the cells of an exception, in quoted sheets too, and nowhere that is not there", async () => {
    const bytes = await resultsFor(await input);
    const { input: read } = await readWorkbook(bytes);
    const place = read.sheets.findIndex(({ name }) => name === "Exceptions") + 1;
    const xml = await textOfPart(bytes, `xl/worksheets/sheet${place}.xml`);
    expect(xml.match(/<hyperlink [^>]*>/g)).toEqual([
      `<hyperlink ref="B10" location="'O''Neil log'!C12" display="C12"/>`,
      `<hyperlink ref="B11" location="'O''Neil log'!12:12" display="12:12"/>`,
    ]);
    expect(sheetOf(await openedWithExcelJs(bytes), "Exceptions").getCell("B13").value).toBe("A1");
  });

  it("says above the table and on every page of which days it is, where these are not the run's", async () => {
    const weeks = { start: asDay(45_887), end: asDay(45_900) };
    const workbook = await openedWithExcelJs(await resultsFor(await input, calculation([{ ...AUDIT, range: weeks }])));
    const audit = sheetOf(workbook, "CE_Weekly_Audit");
    expect(audit.getCell("A2").value).toBe("School year 2025-26, 08/18/2025 to 08/31/2025");
    expect(audit.headerFooter.oddHeader).toContain("&R2025-26: 08/18/2025 to 08/31/2025");
    expect(sheetOf(workbook, "Run_Log").getCell("A2").value).toBe("School year 2025-26, 08/18/2025 to 06/05/2026");
  });

  it("without rows has one blank row, and says so", async () => {
    const bytes = await resultsFor(await input);
    const sheet = sheetOf(await openedWithExcelJs(bytes), "CE_Summary");
    expect(sheet.getCell("A6").value).toBe("Complete: 0 rows");
    const { input: read } = await readWorkbook(bytes);
    expect(read.sheets.find(({ name }) => name === "CE_Summary")?.tables).toMatchObject([{ firstRow: 9, lastRow: 10 }]);
  });
});

describe("times", () => {
  it("in Hours:Minutes are fractions of a day, signed ones text", async () => {
    const bytes = await resultsFor(await input, calculation([AUDIT], "Hours:Minutes"));
    const { input: read } = await readWorkbook(bytes);
    const sheet = read.sheets.find(({ name }) => name === "CE_Weekly_Audit");
    expect(sheet?.columns[4]?.slice(9 - 1 + 1)).toEqual([{ serial: 0.625 }, { serial: 50 / 1440 }]);
    expect(sheet?.columns[5]?.slice(9)).toEqual(["-3:00", "0:00"]);
    expect(sheetOf(await openedWithExcelJs(bytes), "CE_Weekly_Audit").getCell("E10").numFmt).toBe("[h]:mm");
  });

  it("in Minutes are whole numbers", async () => {
    const { input: read } = await readWorkbook(await resultsFor(await input, calculation([AUDIT], "Minutes")));
    const sheet = read.sheets.find(({ name }) => name === "CE_Weekly_Audit");
    expect([sheet?.columns[4]?.slice(9), sheet?.columns[5]?.slice(9)]).toEqual([
      [900, 50],
      [-180, 0],
    ]);
  });
});

it("a workbook that counts from 1904 gets its dates so", async () => {
  const made = await madeWorkbook({
    sheets: [{ name: "Log", xml: rows({ 1: '<c r="A1"><v>1</v></c>' }) }],
    properties: 'date1904="1"',
  });
  const bytes = await resultsFor(made, calculation([AUDIT]));
  const { input: read } = await readWorkbook(bytes);
  expect(read.sheets.find(({ name }) => name === "CE_Weekly_Audit")?.columns[2]?.at(-1)).toBe(45_901 - 1462);
  // Rewritten from the new file, the Run_Log row of the first run keeps its date.
  const again = await readWorkbook(await resultsFor(bytes, calculation([AUDIT])));
  expect(again.input.sheets.find(({ name }) => name === "Run_Log")?.columns[5]?.slice(8)).toEqual([
    "As Of",
    46_203 - 1462,
    46_203 - 1462,
  ]);
});

it("the same input and calculation give the same bytes", async () => {
  const bytes = await input;
  expect(await resultsFor(bytes)).toEqual(await resultsFor(bytes));
});

it("a 40,000-character text is clipped, and the sheet still counts as unedited", async () => {
  const notes = table(
    "AR_Recalculation",
    [["Notes", "text"]],
    [["x".repeat(40_000)], ["a\u0001b\r\nc_x000D_ \ud800"], ["  "]],
  );
  const bytes = await resultsFor(await input, calculation([notes]));
  expect(sheetOf(await openedWithExcelJs(bytes), "AR_Recalculation").getCell("A10").value).toHaveLength(32_767);
  const names = (await readWorkbook(await resultsFor(bytes, calculation([notes])))).sheetNames;
  expect(names).toEqual(["O'Neil log", "AR_Recalculation", "Run_Log"]);
});

it("more links than a sheet may have become formulas", async () => {
  const links = Array.from({ length: 65_532 }, (_, index) => [
    { text: `A${index + 1}`, target: { sheet: "O'Neil log", row: index + 1, column: 1 } },
  ]);
  const bytes = await resultsFor(await input, calculation([table("Exceptions", [["Cell", "link"]], links)]));
  const xml = await textOfPart(bytes, "xl/worksheets/sheet2.xml");
  expect(xml.match(/<hyperlink /g)).toHaveLength(65_530);
  expect(xml).toContain(`<f>HYPERLINK(&quot;#'O''Neil log'!A65532&quot;,&quot;A65532&quot;)</f><v>A65532</v>`);
  const { input: read } = await readWorkbook(bytes);
  expect(read.sheets[1]?.columns[0]?.at(-1)).toBe("A65532");
}, 30_000);

describe("Run_Log", () => {
  it("has a row of this run under its exact headers", async () => {
    const { input: read } = await readWorkbook(await resultsFor(await input));
    const log = read.sheets.find(({ name }) => name === "Run_Log");
    expect(log?.columns.map((cells) => cells.slice(8))).toEqual([
      ["Run At", "2025-11-22 09:00"],
      ["Run By", "A. Clerk"],
      ["Product Version", "0.1.0"],
      ["Rule Version", "2025.1"],
      ["School Year", "2025-26"],
      ["As Of", 46_203],
      ["Input SHA-256", "ab".repeat(32)],
      ["Rows Read", 10],
      ["Held Back", 1],
      ["AR Students", 2],
      ["AR Hours", 3],
      ["AR Days", 1],
      ["CE Students", 4],
      ["CE Total Appor", 16.5],
      ["Import SHA-256", "cd".repeat(32)],
      ["Result", "Complete, 1 row held back"],
    ]);
  });

  it("keeps the rows of earlier runs", async () => {
    const first = await resultsFor(await input, calculation(), { ...STAMP, runAt: "first", runBy: null });
    const second = await resultsFor(first, calculation(), { ...STAMP, runAt: "second", runBy: null });
    const third = await resultsFor(second, calculation(), { ...STAMP, runAt: null });
    const log = (await readWorkbook(third)).input.sheets.find(({ name }) => name === "Run_Log");
    expect(log?.columns[0]?.slice(8)).toEqual(["Run At", "first", "second"]);
    expect(log?.columns[1]?.slice(8)).toEqual(["Run By", null, null, "A. Clerk"]);
    expect(log?.columns[5]?.slice(8)).toEqual(["As Of", asDay(46_203), asDay(46_203), asDay(46_203)]);
  });
});

it("every kind of table is re-read with the values that were written", async () => {
  const { input: read } = await readWorkbook(await resultsFor(await input));
  const values = (name: string): unknown =>
    read.sheets.find((sheet) => sheet.name === name)?.columns.map((cells) => cells.slice(9));
  expect(values(RECALCULATION.name)).toEqual([["0012345"], [245], [4], [1], [0.945], ["=1+1"]]);
  expect(values(EXCEPTIONS.name)).toEqual([
    ["Held back", "Warning", "Warning", "Warning"],
    ["C12", "12:12", null, "A1"],
    ["@home", "-1", "+1"],
  ]);
  expect(values(SUMMARY.name)).toEqual([[]]);
});
