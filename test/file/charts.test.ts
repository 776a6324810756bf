/** The charts of the summaries in a file: written beside everything else, replaced by the next run, never a user's. */
import type { Table } from "../../src/core/tables/table.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { calculation, resultsFor, STAMP } from "./calculations.ts";
import { excelWorkbook, openedWithExcelJs, sheetOf } from "./exceljs.ts";
import { textOfPart, unpacked, withPart } from "./packages.ts";
import { monthLines, monthSummary, spanLines, spanSummary } from "./summary-tables.ts";

const input = excelWorkbook((workbook) => {
  workbook.addWorksheet("Log").getCell("A1").value = "Student Number";
});
const months = monthSummary([...monthLines("O'Neil & Co", 3), ...monthLines("Elm", 2)]);
const spans = spanSummary(spanLines("Elm", ["TK-3", "4-6"]));

async function written(
  tables: readonly Table[] = [months, spans],
  over?: Uint8Array,
): Promise<Uint8Array<ArrayBuffer>> {
  return resultsFor(over ?? (await input), calculation(tables), STAMP);
}

async function partNames(file: Uint8Array): Promise<string[]> {
  return [...(await unpacked(file)).keys()].filter((name) => /drawing|chart/i.test(name)).sort();
}

const ALL = [
  "xl/charts/chart1.xml",
  "xl/charts/chart2.xml",
  "xl/charts/chart3.xml",
  "xl/drawings/_rels/drawing1.xml.rels",
  "xl/drawings/_rels/drawing2.xml.rels",
  "xl/drawings/drawing1.xml",
  "xl/drawings/drawing2.xml",
];

describe("the charts of a result workbook", () => {
  it("draw the cells of their own sheet, with a title and words for a screen reader", async () => {
    const file = await written();
    expect(await partNames(file)).toEqual(ALL);
    const chart = await textOfPart(file, "xl/charts/chart1.xml");
    expect([...chart.matchAll(/<c:f>([^<]*)<\/c:f>/g)].map(([, cells]) => cells)).toEqual([
      "'CE_Summary'!$C$10:$C$12",
      "'CE_Summary'!$E$10:$E$12",
      "'CE_Summary'!$C$10:$C$12",
      "'CE_Summary'!$D$10:$D$12",
    ]);
    expect(chart).toContain("<a:t>Total Appor against Max Hours by school month, O'Neil &amp; Co</a:t>");
    expect(chart).toContain('<c:formatCode>0.00</c:formatCode><c:ptCount val="3"/><c:pt idx="0"><c:v>5</c:v></c:pt>');
    const drawing = await textOfPart(file, "xl/drawings/drawing1.xml");
    expect([...drawing.matchAll(/ name="([^"]*)" descr="([^".]*)/g)].map(([, name, words]) => [name, words])).toEqual([
      ["CE_Summary chart 1", "Total Appor against Max Hours by school month, O'Neil &amp; Co"],
      ["CE_Summary chart 2", "Total Appor against Max Hours by school month, Elm"],
    ]);
  });

  it("are printed with their table", async () => {
    const workbook = await textOfPart(await written(), "xl/workbook.xml");
    // 14 lines below row 9, a blank one, and twice 20 rows; two columns more than the table's for the heading.
    expect(/'CE_Summary'!(\$A\$1:[$A-Z0-9]*)</.exec(workbook)?.[1]).toBe("$A$1:$G$64");
  });

  it("leave the tables as they were for another program", async () => {
    const sheet = sheetOf(await openedWithExcelJs(await written()), "CE_Summary");
    expect(sheet.getCell("E10").value).toBe(5);
    expect(sheet.getCell("A6").value).toBe("Complete: 14 rows");
  });

  it("have a caption in the cell above each", async () => {
    const sheet = sheetOf(await openedWithExcelJs(await written()), "CE_Summary");
    expect([24, 25, 26, 44, 45, 46].map((row) => sheet.getCell(`A${row}`).value)).toEqual([
      null,
      "Chart of O'Neil & Co: Total Appor in columns, Max Hours as a line with markers, school months 1 to 3.",
      null,
      null,
      "Chart of Elm: Total Appor in columns, Max Hours as a line with markers, school months 1 to 2.",
      null,
    ]);
    const drawing = await textOfPart(await written(), "xl/drawings/drawing1.xml");
    expect([...drawing.matchAll(/<xdr:row>(\d+)</g)].map(([, row]) => Number(row))).toEqual([25, 45]);
  });

  it("are replaced by the next run, which gives the same bytes each time", async () => {
    const once = await written();
    const twice = await written([months, spans], once);
    const thrice = await written([months, spans], once);
    expect(await partNames(twice)).toEqual(ALL);
    expect(Buffer.compare(twice, thrice)).toBe(0);
    const fewer = await written([monthSummary(monthLines("Elm", 4)), spanSummary([])], twice);
    expect(await partNames(fewer)).toEqual([
      "xl/charts/chart1.xml",
      "xl/drawings/_rels/drawing1.xml.rels",
      "xl/drawings/drawing1.xml",
    ]);
    const types = await textOfPart(fewer, "[Content_Types].xml");
    expect(types.match(/\/xl\/(charts|drawings)\/[^"]*/g)).toEqual([
      "/xl/drawings/drawing1.xml",
      "/xl/charts/chart1.xml",
    ]);
    expect(await textOfPart(fewer, "xl/charts/chart1.xml")).toContain("$C$10:$C$13");
    expect((await readWorkbook(fewer)).input.sheets.map(({ name }) => name)).toEqual([
      "Log",
      "CE_Summary",
      "AR_Summary",
      "Run_Log",
    ]);
  });

  it("are replaced with all that Excel hangs on a chart when it saves the file", async () => {
    const once = await written();
    const rels =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2011/relationships/chartStyle" Target="style1.xml"/></Relationships>';
    const saved = await withPart(
      await withPart(once, "xl/charts/_rels/chart1.xml.rels", rels),
      "xl/charts/style1.xml",
      "<style/>",
    );
    expect(await partNames(await written([months, spans], saved))).toEqual(ALL);
  });

  it.each([
    ["a chart of the user's", (drawing: string) => drawing.replace("CE_Summary chart 2", "Chart 2")],
    ["a shape", (drawing: string) => drawing.replace("<xdr:clientData/>", "<xdr:sp/><xdr:clientData/>")],
    ["something that cannot be read", (drawing: string) => `${drawing}<`],
  ])("stay where %s lies beside them: the next run goes to another sheet", async (_what, change) => {
    const once = await written();
    const drawing = change(await textOfPart(once, "xl/drawings/drawing1.xml"));
    const edited = await withPart(once, "xl/drawings/drawing1.xml", drawing);
    expect((await readWorkbook(edited)).sheetsWithMore).toEqual(["CE_Summary"]);
    const twice = await written([months, spans], edited);
    expect(await textOfPart(twice, "xl/drawings/drawing1.xml")).toBe(drawing);
    expect((await readWorkbook(twice)).input.sheets.map(({ name }) => name)).toContain("CE_Summary_2");
    expect(await textOfPart(twice, "xl/charts/chart3.xml")).toContain("'CE_Summary_2'!$C$10:$C$12");
  });

  it("are none where there is no row", async () => {
    expect(await partNames(await written([monthSummary([]), spanSummary([])]))).toEqual([]);
  });
});
