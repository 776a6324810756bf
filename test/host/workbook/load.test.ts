/** Opening files made by another program. */
import ExcelJS from "exceljs";
import { at, cellsOf, outcomeOf } from "./at.ts";
import { zipped } from "./file/zip.ts";
import { loadWorkbook } from "./load.ts";
import type { HostWorkbook, Sheet } from "./model.ts";
import { readValues } from "./read-cells.ts";
import { addSheet, findSheet } from "./workbook.ts";

function sheetOf(workbook: HostWorkbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

async function excelJsFile(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe("a file made by ExcelJS", () => {
  it.each([
    [false, 45293, 45293.3125],
    [true, 45293 - 1462, 45293.3125 - 1462],
  ])("gives its days and times as serial numbers (1904: %s)", async (date1904, day, moment) => {
    const bytes = await excelJsFile((book) => {
      book.properties.date1904 = date1904;
      const sheet = book.addWorksheet("Log");
      sheet.getCell("A1").value = new Date(Date.UTC(2024, 0, 2));
      sheet.getCell("A2").value = new Date(Date.UTC(2024, 0, 2, 7, 30));
      sheet.getCell("A2").numFmt = "m/d/yyyy h:mm";
      sheet.getCell("A3").value = 0.1;
      sheet.getCell("A3").numFmt = "h:mm:ss";
    });
    const workbook = await loadWorkbook(bytes);
    const cells = cellsOf(workbook, sheetOf(workbook, "Log"));
    expect(workbook.date1904).toBe(date1904);
    expect(cells.values("A1:A3")).toEqual([[day], [moment], [0.1]]);
    expect(cells.text("A2")).toBe("1/2/2024 7:30");
  });

  it("gives texts, rich texts, errors, truth values and the stored results of formulas", async () => {
    const bytes = await excelJsFile((book) => {
      const sheet = book.addWorksheet("Log");
      sheet.getCell("A1").value = { richText: [{ text: "Ann " }, { text: "Lee", font: { bold: true } }] };
      sheet.getCell("A2").value = { error: "#REF!" };
      sheet.getCell("A3").value = true;
      sheet.getCell("A4").value = { formula: "VLOOKUP(A1,Other!A:B,2)", result: "found" };
      sheet.getCell("A5").value = { formula: "B5*2", result: 8 };
      sheet.getCell("B5").value = 4;
      sheet.getCell("C1").value = {
        formula: "ROW()*$B1+B$1",
        result: 1,
        shareType: "shared",
        ref: "C1:C3",
      } as ExcelJS.CellFormulaValue;
      sheet.getCell("C2").value = { sharedFormula: "C1", result: 2 };
      sheet.getCell("C3").value = { sharedFormula: "C1", result: 3 };
    });
    const workbook = await loadWorkbook(bytes);
    const cells = cellsOf(workbook, sheetOf(workbook, "Log"));
    expect(cells.values("A1:A5")).toEqual([["Ann Lee"], ["#REF!"], [true], ["found"], [8]]);
    expect(cells.type("A2")).toBe("Error");
    expect([cells.formula("C2"), cells.value("C3")]).toEqual(["=ROW()*$B2+B$1", 3]);
  });

  it("keeps the result of a formula that cannot be calculated, as long as its cells stay", async () => {
    const bytes = await excelJsFile((book) => {
      const sheet = book.addWorksheet("Log");
      sheet.getCell("A1").value = "Ann";
      sheet.getCell("B1").value = { formula: 'VLOOKUP("Ann",A1:A9,1)', result: "Ann" };
      sheet.getCell("C1").value = { formula: "SUM({1,2},A1)", result: 3 };
    });
    const workbook = await loadWorkbook(bytes);
    const log = sheetOf(workbook, "Log");
    const cells = cellsOf(workbook, log);
    cellsOf(workbook, addSheet(workbook, "Other")).put("A1", 1);
    expect(cells.values("B1:C1")).toEqual([["Ann", 3]]);
    cells.put("A2", "Ben");
    expect(outcomeOf(() => cells.value("B1"))).toContain("function VLOOKUP");
    expect(outcomeOf(() => cells.value("C1"))).toContain("SimulatorNotImplemented");
  });

  it("gives tables, merged cells, frozen rows, hidden rows, widths and protection", async () => {
    const bytes = await excelJsFile((book) => {
      const sheet = book.addWorksheet("Log", { views: [{ state: "frozen", ySplit: 3 }] });
      sheet.addTable({
        name: "Log_Table",
        ref: "B2",
        style: { theme: "TableStyleMedium4", showRowStripes: true },
        columns: [
          { name: "Name", filterButton: true },
          { name: "Hours", filterButton: true },
        ],
        rows: [
          ["Ann", 1],
          ["Ben", 2],
        ],
      });
      sheet.mergeCells("E1:F2");
      sheet.getCell("A9").value = 1;
      sheet.getRow(9).hidden = true;
      sheet.getColumn(2).width = 20;
      const other = book.addWorksheet("Locked");
      void other.protect("secret", {});
    });
    const workbook = await loadWorkbook(bytes);
    const log = sheetOf(workbook, "Log");
    expect(log.tables).toMatchObject([
      { name: "Log_Table", area: at("B2:C4"), columnNames: ["Name", "Hours"], look: { style: "TableStyleMedium4" } },
    ]);
    expect(log.mergedAreas).toEqual([at("E1:F2")]);
    expect(log.look.frozenRows).toBe(3);
    expect(log.rowSizes.get(8)).toEqual({ height: null, hidden: true });
    expect(log.columnSizes.get(1)?.width).toBe(105);
    expect(sheetOf(workbook, "Locked").protection).toEqual({ password: null, hashed: true });
  });
});

describe("a file with other parts", () => {
  it("gives the names of chart sheets, and counts charts, shapes and comments", async () => {
    const text = (xml: string) => new Uint8Array(Buffer.from(xml));
    const type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    const link = (id: string, kind: string, target: string) =>
      `<Relationship Id="${id}" Type="${type}/${kind}" Target="${target}"/>`;
    const parts = new Map([
      ["_rels/.rels", text(`<Relationships>${link("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`)],
      [
        "xl/workbook.xml",
        text(
          `<x:workbook xmlns:x="x" xmlns:r="r"><x:sheets><x:sheet name="Chart" r:id="c1"/><x:sheet name="Log" r:id="s1"/></x:sheets>` +
            `<x:definedNames><x:definedName name="Local" localSheetId="1">Log!$A$1</x:definedName></x:definedNames></x:workbook>`,
        ),
      ],
      [
        "xl/_rels/workbook.xml.rels",
        text(
          `<Relationships>${link("c1", "chartsheet", "chartsheets/sheet1.xml")}${link("s1", "worksheet", "/xl/worksheets/sheet1.xml")}</Relationships>`,
        ),
      ],
      [
        "xl/worksheets/sheet1.xml",
        text(
          `<x:worksheet xmlns:x="x"><x:sheetData><x:row><x:c><x:v>7</x:v></x:c><x:c t="inlineStr"><x:is><x:t>in</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        ),
      ],
      [
        "xl/worksheets/_rels/sheet1.xml.rels",
        text(
          `<Relationships>${link("d", "drawing", "../drawings/d.xml")}${link("n", "comments", "../comments1.xml")}</Relationships>`,
        ),
      ],
      [
        "xl/drawings/d.xml",
        text(
          `<d:wsDr xmlns:d="d" xmlns:c="c"><d:graphicFrame><d:cNvPr name="Chart 1"/><c:chart/></d:graphicFrame><d:sp/><d:pic/></d:wsDr>`,
        ),
      ],
      ["xl/comments1.xml", text(`<comments><commentList><comment ref="A1"/></commentList></comments>`)],
    ]);
    const workbook = await loadWorkbook(zipped(parts));
    const log = sheetOf(workbook, "Log");
    expect(workbook.chartSheetNames).toEqual(["Chart"]);
    expect([log.charts.map(({ name }) => name), log.shapeCount, log.commentCount]).toEqual([["Chart 1"], 2, 1]);
    expect(log.names.map(({ name }) => name)).toEqual(["Local"]);
    expect(readValues(workbook, log, at("A1:B1"))).toEqual([[7, "in"]]);
    expect(outcomeOf(() => addSheet(workbook, "chart"))).toBe("ItemAlreadyExists");
  });

  it("that is none is refused", async () => {
    await expect(async () => loadWorkbook(new Uint8Array([1, 2, 3]))).rejects.toThrow("not a workbook");
  });
});
