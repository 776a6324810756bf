/** Saving and opening again, here and in another program. */
import ExcelJS from "exceljs";
import { at, cellsOf, oneSheet, outcomeOf } from "./at.ts";
import { namedChart } from "./charts.ts";
import { setColumnsHidden, setColumnWidth, setRowHeight, setRowsHidden } from "./dimensions.ts";
import { setHyperlink } from "./edit-cells.ts";
import { filterSheet, filterTable } from "./filters.ts";
import { loadWorkbook } from "./load.ts";
import { mergeArea } from "./merge.ts";
import type { HostWorkbook, Sheet } from "./model.ts";
import { addName } from "./names.ts";
import { protectSheet, protectStructure, unprotectSheet } from "./protection.ts";
import { saveWorkbook } from "./save.ts";
import { snapshotWorkbook } from "./snapshot.ts";
import { setStyle } from "./style.ts";
import { addTable, changeTable, renameTable } from "./tables.ts";
import { addPageBreak, addSheet, changeSheet, findSheet, setCustomProperty, setVisibility } from "./workbook.ts";

function sheetOf(workbook: HostWorkbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** A workbook with something of everything that a file keeps. */
function fullWorkbook(date1904: boolean): HostWorkbook {
  const { workbook, sheet } = oneSheet({ date1904 });
  const cells = cellsOf(workbook, sheet);
  cells.format("A2:A9", "@");
  cells.put("A1:E4", [
    ["Number", "Day", "Time", "Yes", "Sum"],
    ["00123", "1/2/2024", "7:30", true, "=C2*24"],
    [" x\ty\r\nz _x0041_ <&>\"'", 45293.123456789, 1 / 3, false, '=A2&" & <x>"'],
    ["\u0001\uD800", 5e-324, -0.1, "#N/A", "=1/0"],
  ]);
  cells.put("G1:G3", [["=TRUE"], ['=""'], ['=HYPERLINK("#Sheet1!A1","up")']]);
  setStyle(workbook, sheet, at("A1:E1"), {
    bold: true,
    fill: "#D9E1F2",
    horizontalAlignment: "Center",
    wrapText: true,
  });
  setStyle(workbook, sheet, at("C:C"), { numberFormat: '[h]:mm "h"', fontColor: "#C00000", underline: "Double" });
  setStyle(workbook, sheet, at("20:21"), { italic: true, indentLevel: 2, fontName: "Arial", fontSize: 9 });
  setStyle(workbook, sheet, at("I5:J7"), { verticalAlignment: "Top" });
  setColumnWidth(workbook, sheet, at("B:D"), 99.75);
  setColumnsHidden(workbook, sheet, at("F:F"), true);
  setRowHeight(workbook, sheet, at("1:1"), 33.75);
  setRowsHidden(workbook, sheet, at("30:31"), true);
  mergeArea(workbook, sheet, at("K1:L2"), false);
  setHyperlink(workbook, sheet, at("M1"), { address: "https://example.org/?a=1&b=2", screenTip: 'An "example"' });
  setHyperlink(workbook, sheet, at("M2"), { documentReference: "'Ann''s log'!A1" });
  addPageBreak(workbook, sheet, 40);
  setCustomProperty(workbook, sheet, "Made by", "Ledger \u2713");
  changeSheet(workbook, sheet, {
    tabColor: "#70AD47",
    showGridlines: false,
    frozenRows: 1,
    frozenColumns: 2,
    pageLayout: {
      orientation: "Landscape",
      paperSize: "Letter",
      zoom: { horizontalFitToPages: 1, verticalFitToPages: null },
      centerHorizontally: true,
      centerVertically: false,
      printTitleRows: at("1:1"),
      printArea: at("A1:M40"),
      headersFooters: {
        leftHeader: "&BAudit",
        centerHeader: "",
        rightHeader: "R&&D",
        leftFooter: "",
        centerFooter: "Page &P of &N",
        rightFooter: "",
      },
      margins: { left: 18, right: 18, top: 39.6, bottom: 39.6, header: 18, footer: 18 },
    },
  });
  const log = addSheet(workbook, "Ann's log");
  const logCells = cellsOf(workbook, log);
  logCells.put("B2:C5", [
    ["Name", "Hours"],
    ["Ann", 1],
    ["Ben", 2],
    ["", "=SUM(C3:C4)"],
  ]);
  const table = addTable(workbook, log, at("B2:C4"), true);
  renameTable(workbook, table, "CE_Weekly_Audit");
  changeTable(workbook, log, table, { style: "TableStyleLight9", showBandedRows: false });
  filterTable(workbook, log, table, [3]);
  const plain = addTable(workbook, log, at("F2:G4"), true);
  changeTable(workbook, log, plain, { style: "", showFilterButton: false });
  addName(workbook, null, "Target", "=3");
  addName(workbook, log, "Hours", "='Ann''s log'!$C$3:$C$4", false);
  const third = addSheet(workbook, "Third");
  cellsOf(workbook, third).put("A1:A4", [["x"], [1], [2], [3]]);
  filterSheet(workbook, third, at("A1:A4"), [2]);
  protectSheet(workbook, third);
  setVisibility(workbook, addSheet(workbook, "Hidden"), "Hidden");
  setVisibility(workbook, addSheet(workbook, "Very hidden"), "VeryHidden");
  protectStructure(workbook, true);
  return workbook;
}

describe("a saved workbook", () => {
  it.each([false, true])("is the same when it is opened again (1904: %s)", async (date1904) => {
    const workbook = fullWorkbook(date1904);
    const bytes = await saveWorkbook(workbook);
    const opened = await loadWorkbook(bytes);
    expect(snapshotWorkbook(opened)).toEqual(snapshotWorkbook(workbook));
    expect(await saveWorkbook(opened)).toEqual(bytes);
    expect(opened.isDirty).toBe(false);
  });

  it("is read by ExcelJS in the same way", async () => {
    const bytes = await saveWorkbook(fullWorkbook(false));
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer);
    expect(book.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ["Sheet1", "visible"],
      ["Ann's log", "visible"],
      ["Third", "visible"],
      ["Hidden", "hidden"],
      ["Very hidden", "veryHidden"],
    ]);
    const sheet = book.getWorksheet("Sheet1");
    expect(sheet?.getCell("A2").value).toBe("00123");
    expect(sheet?.getCell("A2").numFmt).toBe("@");
    expect(sheet?.getCell("B2").value).toEqual(new Date(Date.UTC(2024, 0, 2)));
    expect(sheet?.getCell("D4").value).toEqual({ error: "#N/A" });
    expect(sheet?.getCell("E2").value).toMatchObject({ formula: "C2*24", result: 7.5 });
    expect(sheet?.getCell("L2").master.address).toBe("K1");
    expect(sheet?.getCell("M1").hyperlink).toBe("https://example.org/?a=1&b=2");
    expect(sheet?.views[0]).toMatchObject({ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false });
    expect(sheet?.pageSetup).toMatchObject({
      orientation: "landscape",
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: "1:1",
    });
    expect(sheet?.getRow(30).hidden).toBe(true);
    expect(sheet?.getColumn(6).hidden).toBe(true);
    expect(book.getWorksheet("Ann's log")?.getTable("CE_Weekly_Audit")).toBeDefined();
  });

  it("keeps the password of a protected sheet to itself", async () => {
    const { workbook, sheet } = oneSheet();
    protectSheet(workbook, sheet, "open");
    const opened = await loadWorkbook(await saveWorkbook(workbook));
    expect(outcomeOf(() => unprotectSheet(opened, sheetOf(opened, "Sheet1"), "open"))).toBe("AccessDenied");
  });

  it("never loses a chart in silence", async () => {
    const { workbook, sheet } = oneSheet();
    sheet.charts.push(namedChart(workbook, "Chart 1"));
    await expect(async () => saveWorkbook(workbook)).rejects.toThrow("SimulatorNotImplemented");
  });
});
