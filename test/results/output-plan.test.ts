import type { OutputPlan } from "../../src/results/output-plan.ts";
import { planOutputSheets } from "../../src/results/output-plan.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { AUDIT, calculation, resultsFor } from "../file/calculations.ts";
import { excelWorkbook } from "../file/exceljs.ts";
import { madeWorkbook, MAIN, OFFICE, relationships, textOfPart, unpacked, withPart } from "../file/packages.ts";

const NAMES = ["CE_Weekly_Audit", "Run_Log"];
const input = madeWorkbook({
  sheets: [{ name: "Log", xml: '<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>' }],
});
const AUDIT_PART = "xl/worksheets/sheet2.xml";

async function written(bytes?: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  return resultsFor(bytes ?? (await input), calculation([AUDIT]));
}

async function planOf(bytes: Uint8Array): Promise<OutputPlan> {
  return planOutputSheets(await readWorkbook(bytes), NAMES);
}

async function withAuditEdited(change: (xml: string) => string): Promise<Uint8Array> {
  const bytes = await written();
  const xml = await textOfPart(bytes, AUDIT_PART);
  const changed = change(xml);
  expect(changed).not.toBe(xml);
  return withPart(bytes, AUDIT_PART, changed);
}

const inPlace = { sheets: NAMES.map((table) => ({ table, sheetName: table, inPlace: true })), renamed: [] };

describe("in a workbook without output sheets", () => {
  it("every table gets its own name", async () => {
    expect(await planOf(await input)).toEqual({
      sheets: NAMES.map((table) => ({ table, sheetName: table, inPlace: false })),
      renamed: [],
    });
  });
});

describe("sheets of an earlier run that nobody has edited", () => {
  it("are rewritten in place: same position, same number, same part, same table number", async () => {
    const first = await written();
    expect(await planOf(first)).toEqual(inPlace);
    const second = await written(first);
    expect([...(await unpacked(second)).keys()].sort()).toEqual([...(await unpacked(first)).keys()].sort());
    // The log of runs has one row more to be printed.
    const grown = (xml: string): string => xml.replace("$P$10", "$P$11");
    expect(await textOfPart(second, "xl/workbook.xml")).toBe(grown(await textOfPart(first, "xl/workbook.xml")));
    for (const part of ["xl/_rels/workbook.xml.rels", "[Content_Types].xml", "xl/styles.xml", "xl/tables/table1.xml"]) {
      expect(await textOfPart(second, part)).toBe(await textOfPart(first, part));
    }
    expect(await planOf(second)).toEqual(inPlace);
  });

  it.each(["Hours:Minutes", "Minutes"] as const)("are known whatever way times are shown: %s", async (display) => {
    expect(await planOf(await resultsFor(await input, calculation([AUDIT], display)))).toEqual(inPlace);
  });

  it("are known when another program keeps only 15 digits of a number", async () => {
    const bytes = await withAuditEdited((xml) => xml.replace("0.8333333333333334", "0.833333333333333"));
    expect(await planOf(bytes)).toEqual(inPlace);
  });

  it("are known when only their status line differs", async () => {
    expect(
      await planOf(await withAuditEdited((xml) => xml.replace("Complete: 2 rows", "Writing - do not use"))),
    ).toEqual(inPlace);
  });

  it("lose the printer settings that Excel has added, and nothing dangles", async () => {
    const rels = await textOfPart(await written(), "xl/worksheets/_rels/sheet2.xml.rels");
    const bytes = await withPart(
      await withPart(await written(), "xl/printerSettings/printerSettings1.bin", "x"),
      "xl/worksheets/_rels/sheet2.xml.rels",
      rels.replace(
        "</Relationships>",
        `<Relationship Id="rId9" Type="${OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/></Relationships>`,
      ),
    );
    expect(await planOf(bytes)).toEqual(inPlace);
    expect([...(await unpacked(await written(bytes))).keys()]).not.toContain("xl/printerSettings/printerSettings1.bin");
  });

  it("take a calculation chain with them that names their cells", async () => {
    const first = await written();
    const chain = `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/><c r="A10" i="2"/></calcChain>`;
    const rels = (await textOfPart(first, "xl/_rels/workbook.xml.rels")).replace(
      "</Relationships>",
      `<Relationship Id="rId90" Type="${OFFICE}/calcChain" Target="calcChain.xml"/></Relationships>`,
    );
    const types = (await textOfPart(first, "[Content_Types].xml")).replace(
      "</Types>",
      '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/></Types>',
    );
    const parts = {
      ...Object.fromEntries(await unpacked(first)),
      "xl/_rels/workbook.xml.rels": rels,
      "[Content_Types].xml": types,
    };
    const chained = await withPart(
      await withPart(
        await withPart(first, "xl/_rels/workbook.xml.rels", parts["xl/_rels/workbook.xml.rels"]),
        "[Content_Types].xml",
        types,
      ),
      "xl/calcChain.xml",
      chain,
    );
    const second = await written(chained);
    expect([...(await unpacked(second)).keys()]).not.toContain("xl/calcChain.xml");
    expect(await textOfPart(second, "xl/_rels/workbook.xml.rels")).not.toContain("calcChain");
    expect(await textOfPart(second, "[Content_Types].xml")).not.toContain("calcChain");
  });
});

describe("a sheet of an earlier run that somebody has edited", () => {
  const renamed = [{ table: "CE_Weekly_Audit", sheetName: "CE_Weekly_Audit_2", reason: "edited" }];

  it.each([
    ["a number", (xml: string) => xml.replace("<v>15</v>", "<v>14</v>")],
    ["a text", (xml: string) => xml.replace("Lee, Ana", "Lee, Anna")],
    [
      "a number made text",
      (xml: string) => xml.replace(/<c r="E10" s="(\d+)"><v>15<\/v>/, '<c r="E10" s="$1" t="str"><v>15</v>'),
    ],
    ["a cell removed", (xml: string) => xml.replace(/<c r="D10".*?<\/c>/, "")],
    [
      "a note beside the table",
      (xml: string) => xml.replace(/(<row r="10">.*?)<\/row>/, '$1<c r="J10"><v>1</v></c></row>'),
    ],
    [
      "a note below the table",
      (xml: string) => xml.replace("</sheetData>", '<row r="14"><c r="A14"><v>1</v></c></row></sheetData>'),
    ],
    [
      "a note in the heading",
      (xml: string) => xml.replace("</sheetData>", '<row r="8"><c r="A8"><v>1</v></c></row></sheetData>'),
    ],
  ])("stays as it is: %s", async (_, change) => {
    const bytes = await withAuditEdited(change);
    expect((await planOf(bytes)).renamed).toEqual(renamed);
    const result = await written(bytes);
    expect(await textOfPart(result, AUDIT_PART)).toBe(await textOfPart(bytes, AUDIT_PART));
    const { input: read } = await readWorkbook(result);
    expect(read.sheets.map(({ name }) => name)).toEqual(["Log", "CE_Weekly_Audit", "Run_Log", "CE_Weekly_Audit_2"]);
    expect(read.sheets[3]?.tables).toMatchObject([{ name: "CE_Weekly_Audit_2" }]);
  });

  it("has its numbered successor rewritten the next time", async () => {
    const second = await written(await withAuditEdited((xml) => xml.replace("Lee, Ana", "Lee, Anna")));
    expect(await planOf(second)).toEqual({
      sheets: [
        { table: "CE_Weekly_Audit", sheetName: "CE_Weekly_Audit_2", inPlace: true },
        { table: "Run_Log", sheetName: "Run_Log", inPlace: true },
      ],
      renamed,
    });
  });

  it("is also one with a comment or a drawing, or with its table renamed or gone", async () => {
    const bytes = await written();
    const relsPart = "xl/worksheets/_rels/sheet2.xml.rels";
    const rels = await textOfPart(bytes, relsPart);
    const drawn = rels.replace(
      "</Relationships>",
      `<Relationship Id="rId9" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/></Relationships>`,
    );
    expect((await planOf(await withPart(bytes, relsPart, drawn))).renamed).toEqual(renamed);
    expect((await planOf(await withPart(bytes, relsPart, relationships("")))).renamed).toEqual(renamed);
    const table = (await textOfPart(bytes, "xl/tables/table1.xml")).replaceAll('ame="CE_Weekly_Audit"', 'ame="Mine"');
    expect((await planOf(await withPart(bytes, "xl/tables/table1.xml", table))).renamed).toEqual(renamed);
  });
});

describe("a name that is somebody else's", () => {
  const numbered = {
    sheets: [
      { table: "CE_Weekly_Audit", sheetName: "CE_Weekly_Audit_2", inPlace: false },
      { table: "Run_Log", sheetName: "Run_Log", inPlace: false },
    ],
    renamed: [{ table: "CE_Weekly_Audit", sheetName: "CE_Weekly_Audit_2", reason: "not-ours" }],
  };

  it("as a sheet is left alone, whatever its case", async () => {
    const bytes = await excelWorkbook((workbook) => {
      workbook.addWorksheet("ce_weekly_AUDIT").getCell("A3").value = "Made by hand";
    });
    expect(await planOf(bytes)).toEqual(numbered);
  });

  it("as a table, a defined name or a chart sheet is not taken", async () => {
    const table = await excelWorkbook((workbook) => {
      workbook
        .addWorksheet("Log")
        .addTable({ name: "CE_Weekly_Audit", ref: "A1", columns: [{ name: "A" }], rows: [[1]] });
    });
    expect(await planOf(table)).toEqual(numbered);
    const definedName = await madeWorkbook({
      sheets: [{ name: "Log", xml: "<sheetData/>" }],
      afterSheets: '<definedNames><definedName name="ce_weekly_audit">Log!$A$1</definedName></definedNames>',
    });
    expect(await planOf(definedName)).toEqual(numbered);
  });

  it("and whose numbered names are taken too leads to the next number", async () => {
    const bytes = await excelWorkbook((workbook) => {
      for (const name of ["CE_Weekly_Audit", "CE_Weekly_Audit_2", "CE_Weekly_Audit_3"]) workbook.addWorksheet(name);
    });
    expect((await planOf(bytes)).sheets[0]?.sheetName).toBe("CE_Weekly_Audit_4");
  });
});
