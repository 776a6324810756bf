/** The self-check and the print of output sheets in the open workbook. */
import type { StartedExcel } from "../host/start/jsdom.ts";
import { columnsHidden } from "../host/workbook/dimensions.ts";
import { areaOf } from "../host/workbook/address.ts";
import { doneRun, OLD_AND_NEW, only, sheetNamed, startWithLog, type, valueAt } from "./small-run.ts";

jest.setTimeout(60_000);

const AUDIT = "CE_Weekly_Audit";
const given = { calculate: only(AUDIT, "CE_Summary"), runAt: "now" };
const ALL = /^Self-check: all \d+ formulas give the calculated value$/;

describe.each(OLD_AND_NEW)("with ExcelApi %s", (version) => {
  let excel: StartedExcel;
  beforeEach(async () => {
    excel = await startWithLog(version);
  });
  afterEach(() => excel.stop());

  it("sheets check themselves, again after a second run with other rows and another way of showing time", async () => {
    const { workbook } = excel;
    for (const display of ["Decimal Hours", "Minutes"]) {
      await doneRun({ ...given, overrides: [["Display Time As", display]] });
      for (const sheet of [AUDIT, "CE_Summary"]) expect(valueAt(workbook, sheet, "A8")).toMatch(ALL);
      const formula = sheetNamed(workbook, AUDIT).columns[19]?.formulas.get(9)?.text;
      expect(formula).toBe(display === "Minutes" ? "=S10+X10" : "=ROUND((S10+X10)*60,0)/60");
      type(workbook, "Attendance", "J2", 45);
    }
  });

  it("a number that formulas read, and one typed over a formula, are noticed", async () => {
    const { workbook } = excel;
    await doneRun(given);
    type(workbook, AUDIT, "S10", 77);
    // Total Appor and Still Short of the week.
    expect(valueAt(workbook, AUDIT, "A8")).toBe("Self-check: 2 cells differ from the calculated value");
    expect(valueAt(workbook, "CE_Summary", "A8")).toMatch(/^Self-check: \d+ cells differ/);
    await doneRun({ ...given, runAt: "again" });
    type(workbook, `${AUDIT}_2`, "AA10", 99);
    expect(valueAt(workbook, `${AUDIT}_2`, "A8")).toBe("Self-check: 1 cell differs from the calculated value");
  });

  it("the calculated values are hidden beyond a blank column, outside the table and the print area", async () => {
    const { workbook } = excel;
    await doneRun(given);
    const sheet = sheetNamed(workbook, AUDIT);
    const column = (at: number): boolean | null => columnsHidden(sheet, areaOf(0, at, 1, 1));
    expect([27, 28, 29, 32, 33].map(column)).toEqual([false, false, true, true, false]);
    expect(sheet.tables[0]?.area.columnCount).toBe(28);
    expect(sheet.look.pageLayout.printArea).toMatchObject({ row: 0, column: 0, columnCount: 28 });
    expect(["AC9", "AD9", "AD7"].map((cell) => valueAt(workbook, AUDIT, cell))).toEqual([
      "",
      "",
      "Total Appor, as calculated",
    ]);
    expect(valueAt(workbook, AUDIT, "AD10")).toBe(valueAt(workbook, AUDIT, "T10"));
  });

  it("sheets are printed one page wide with school, range, As Of and fingerprint; the audit is signed below", async () => {
    const { workbook } = excel;
    await doneRun(given);
    const sheet = sheetNamed(workbook, AUDIT);
    const { pageLayout } = sheet.look;
    expect(pageLayout).toMatchObject({
      orientation: "Landscape",
      paperSize: "Letter",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
      printTitleRows: { row: 8, rowCount: 1 },
      headersFooters: { rightFooter: "Page &P of &N", centerHeader: "Continuation Education: Weekly Audit" },
      margins: { left: 18, right: 18 },
    });
    expect(pageLayout.headersFooters.leftHeader).not.toBe("");
    expect(pageLayout.headersFooters.leftFooter).toMatch(/^As of \d\d\/\d\d\/\d{4}$/);
    expect(pageLayout.headersFooters.centerFooter).toMatch(/^Input SHA-256 [0-9a-f]{64}$/);
    const table = sheet.tables[0]?.area;
    const below = (table?.row ?? 0) + (table?.rowCount ?? 0) + 2;
    expect(valueAt(workbook, AUDIT, `A${below}`)).toMatch(/^I certify/);
    expect(pageLayout.printArea?.rowCount).toBe(below + 4);
    expect(sheet.horizontalPageBreaks).toEqual([]);
  });

  it("each student begins a page when asked, and a run without that takes the breaks away; undo brings them back", async () => {
    const { workbook } = excel;
    await doneRun({ ...given, overrides: [["Page Break per Student", "Yes"]] });
    const sheet = sheetNamed(workbook, AUDIT);
    const breaks = sheet.horizontalPageBreaks;
    const numbers = (sheet.columns[1]?.values ?? []).slice(9).filter((value) => value !== null);
    expect(breaks.length).toBe(new Set(numbers).size - 1);
    expect(breaks.length).toBeGreaterThan(0);
    const { zoom } = sheet.look.pageLayout;
    expect(zoom).toEqual({ scale: expect.any(Number) as number });
    const { undo } = await doneRun({ ...given, runAt: "later" });
    expect(sheet.horizontalPageBreaks).toEqual([]);
    await undo();
    expect(sheet.horizontalPageBreaks).toEqual(breaks);
    expect(sheet.look.pageLayout.zoom).toEqual(zoom);
  });
});
