import type { Sheet } from "../../src/core/sheet/sheet.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { excelWorkbook } from "./exceljs.ts";
import { madeWorkbook, OFFICE, MAIN, rows } from "./packages.ts";
import type { MadeWorkbook } from "./packages.ts";

async function onlySheet(made: MadeWorkbook): Promise<Sheet> {
  const file = await readWorkbook(await madeWorkbook(made));
  expect(file.damagedSheets).toEqual([]);
  const [sheet] = file.input.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet.");
  return sheet;
}

const oneSheet = (xml: string, rest: Omit<MadeWorkbook, "sheets"> = {}): Promise<Sheet> =>
  onlySheet({ sheets: [{ name: "Log", xml }], ...rest });

describe("a workbook made by ExcelJS", () => {
  const made = excelWorkbook((workbook) => {
    const log = workbook.addWorksheet("Spring log");
    log.addTable({
      name: "Attendance",
      ref: "B3",
      headerRow: true,
      totalsRow: true,
      columns: [
        { name: "Student Number", totalsRowLabel: "Total" },
        { name: "Minutes", totalsRowFunction: "sum" },
      ],
      rows: [
        ["0012345", 60],
        ["0012346", 120],
      ],
    });
    log.getCell("E4").value = { richText: [{ text: "Lee, " }, { text: "Ana", font: { bold: true } }] };
    log.getCell("E5").value = { error: "#N/A" };
    log.getCell("F4").value = new Date(Date.UTC(2025, 8, 1));
    log.getCell("F4").numFmt = "mm/dd/yyyy";
    log.getCell("F5").value = 0.5;
    log.getCell("F5").numFmt = "h:mm AM/PM";
    log.getCell("G4").value = { formula: 'B4&"x"', result: "0012345x" };
    log.getCell("G5").value = true;
    log.getRow(5).hidden = true;
    log.getRow(9).hidden = true;
    workbook.addWorksheet("Very hidden", { state: "veryHidden" }).getCell("A1").value = "seen";
    workbook.addWorksheet("Empty");
  });

  it("gives the cells in columns from its first used cell", async () => {
    const { input } = await readWorkbook(await made);
    const [log] = input.sheets;
    expect(log).toMatchObject({ name: "Spring log", firstRow: 3, firstColumn: 2, rowCount: 4 });
    expect(log?.columns).toEqual([
      ["Student Number", "0012345", "0012346", "Total"],
      ["Minutes", 60, 120],
      [],
      [null, "Lee, Ana", { error: "#N/A" }],
      [null, 45_901, { serial: 0.5 }],
      [null, "0012345x", true],
    ]);
  });

  it("tells the hidden rows that hold something", async () => {
    const { input } = await readWorkbook(await made);
    expect(input.sheets[0]?.hiddenRows).toEqual([5]);
  });

  it("tells the place of its table and of the table's totals", async () => {
    const { input, takenNames } = await readWorkbook(await made);
    expect(input.sheets[0]?.tables).toEqual([
      { name: "Attendance", firstRow: 3, lastRow: 6, firstColumn: 2, lastColumn: 3, hasHeader: true, totalsRow: 6 },
    ]);
    expect(takenNames).toContain("Attendance");
  });

  it("includes hidden and empty sheets", async () => {
    const { input } = await readWorkbook(await made);
    expect(input.sheets.map(({ name }) => name)).toEqual(["Spring log", "Very hidden", "Empty"]);
    expect(input.sheets[1]?.columns).toEqual([["seen"]]);
    expect(input.sheets[2]).toMatchObject({ firstRow: 1, firstColumn: 1, rowCount: 0, columns: [] });
  });

  it("is read from a Blob as from bytes", async () => {
    const bytes = new Uint8Array(await made);
    const fromBlob = await readWorkbook(new Blob([bytes]));
    expect(fromBlob.input).toEqual((await readWorkbook(bytes)).input);
  });

  it("reports progress up to all of it", async () => {
    const seen: [number, number][] = [];
    await readWorkbook(await made, (done, total) => seen.push([done, total]));
    const [done, total] = seen.at(-1) ?? [];
    expect(done).toBeGreaterThan(0);
    expect(done).toBe(total);
  });
});

describe("cells", () => {
  it("of formulas are their values, and a formula that gives an empty text is blank", async () => {
    const sheet = await oneSheet(
      rows({
        1: '<c r="A1" t="str"><f>"a"</f><v>a</v></c><c r="B1"><f>1+1</f><v>2</v></c><c r="C1" t="b"><v>0</v></c><c r="D1" t="e"><f>NA()</f><v>#N/A</v></c>',
        2: '<c r="A2" t="str"><f>""</f><v></v></c>',
      }),
    );
    expect(sheet.columns).toEqual([["a"], [2], [false], [{ error: "#N/A" }]]);
    expect(sheet.rowCount).toBe(1);
  });

  it("hold inline texts, rich ones joined and their phonetic hints left out", async () => {
    const sheet = await oneSheet(
      rows({
        1: '<c r="A1" t="inlineStr"><is><r><t xml:space="preserve">Lee, </t></r><r><t>Ana</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c>',
      }),
    );
    expect(sheet.columns).toEqual([["Lee, Ana"]]);
  });

  it("hold shared texts without phonetic hints, with escapes, entities and CDATA decoded", async () => {
    const sheet = await oneSheet(
      rows({ 1: '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c>' }),
      {
        sharedStrings:
          "<si><r><t>学</t></r><r><t>校</t></r><rPh sb='0' eb='2'><t>がっこう</t></rPh></si>" +
          "<si><t>one_x000D_two_x005F_x000D_ &amp; &#233;</t></si><si><t><![CDATA[<b>]]></t></si>",
      },
    );
    expect(sheet.columns).toEqual([["学校"], ["one\rtwo_x000D_ & é"], ["<b>"]]);
  });

  it("without references stand one after the other", async () => {
    const sheet = await oneSheet(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>",
    );
    expect(sheet.columns).toEqual([[1, null, 3], [2]]);
  });

  it("are found in rows and columns that come out of order", async () => {
    const sheet = await oneSheet(rows({}));
    expect(sheet.rowCount).toBe(0);
    const mixed = await oneSheet(
      '<sheetData><row r="5"><c r="C5"><v>5</v></c><c r="B5"><v>4</v></c></row><row r="3"><c r="C3"><v>3</v></c></row></sheetData>',
    );
    expect(mixed).toMatchObject({
      firstRow: 3,
      firstColumn: 2,
      rowCount: 3,
      columns: [
        [null, null, 4],
        [3, null, 5],
      ],
    });
  });

  it("that are blank but formatted are not there", async () => {
    const sheet = await oneSheet(
      rows({ 1: '<c r="A1" s="3"/>', 4: '<c r="B4"><v>1</v></c><c r="C4" s="1"/>', 9: '<c r="A9" s="3"/>' }),
    );
    expect(sheet).toMatchObject({ firstRow: 4, firstColumn: 2, rowCount: 1, columns: [[1]] });
  });

  it("with equal texts share one text", async () => {
    const long = "a text longer than what engines copy anyway";
    const sheet = await oneSheet(
      rows({ 1: `<c r="A1" t="str"><v>${long}</v></c>`, 2: `<c r="A2" t="str"><v>${long}</v></c>` }),
    );
    expect(sheet.columns).toEqual([[long, long]]);
  });

  it("with ISO dates, as strict workbooks have them, are serial numbers", async () => {
    const sheet = await oneSheet(
      rows({ 1: '<c r="A1" t="d"><v>2025-09-01</v></c><c r="B1" s="1" t="d"><v>2025-09-01T12:00:00</v></c>' }),
      { styles: '<cellXfs><xf numFmtId="14"/><xf numFmtId="22"/></cellXfs>' },
    );
    expect(sheet.columns).toEqual([[45_901], [{ serial: 45_901.5 }]]);
  });
});

describe("number formats", () => {
  it("make a time of a number only where they show hours or seconds", async () => {
    const formats =
      '<numFmts><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="mm/dd/yyyy"/></numFmts>';
    const sheet = await oneSheet(
      rows({
        1: ["A", "B", "C", "D"].map((letter, index) => `<c r="${letter}1" s="${index}"><v>0.25</v></c>`).join(""),
      }),
      {
        styles: `${formats}<cellStyleXfs><xf numFmtId="18"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="20"/></cellXfs>`,
      },
    );
    expect(sheet.columns).toEqual([[0.25], [{ serial: 0.25 }], [0.25], [{ serial: 0.25 }]]);
  });
});

describe("packages of other makers", () => {
  it("may use prefixes, other folders and absolute targets", async () => {
    const bytes = await madeWorkbook({
      sheets: [
        {
          name: "Log",
          xml: `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c></x:row></x:sheetData></x:worksheet>`,
        },
      ],
      parts: {
        "xl/workbook.xml": `<?xml version="1.0"?><x:workbook xmlns:x="${MAIN}" xmlns:q="${OFFICE}"><x:workbookPr date1904="true"/><x:sheets><x:sheet name="Log" sheetId="1" q:id="rId1"/></x:sheets></x:workbook>`,
      },
    });
    const { input } = await readWorkbook(bytes);
    expect(input.date1904).toBe(true);
    expect(input.sheets[0]?.columns).toEqual([["a"]]);
  });

  it("may be strict", async () => {
    const strict = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    const bytes = await madeWorkbook({
      sheets: [{ name: "Log", xml: rows({ 1: '<c r="A1"><v>1</v></c>' }) }],
      parts: {
        "xl/workbook.xml": `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${strict}"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${strict}/worksheet" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
      },
    });
    expect((await readWorkbook(bytes)).input.sheets[0]?.columns).toEqual([[1]]);
  });

  it("may be written in UTF-16", async () => {
    const xml = `<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}">${rows({ 1: '<c r="A1" t="str"><v>é</v></c>' })}</worksheet>`;
    const bytes = new Uint8Array([
      0xff,
      0xfe,
      ...new Uint8Array(Uint16Array.from(xml, (letter) => letter.charCodeAt(0)).buffer),
    ]);
    const file = await readWorkbook(
      await madeWorkbook({ sheets: [{ name: "Log", xml: "" }], parts: { "xl/worksheets/sheet1.xml": bytes } }),
    );
    expect(file.input.sheets[0]?.columns).toEqual([["é"]]);
  });

  it("may hold chart sheets, which are not read but keep their names", async () => {
    const bytes = await madeWorkbook({
      sheets: [{ name: "Log", xml: rows({ 1: '<c r="A1"><v>1</v></c>' }) }],
      parts: {
        "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="Chart" sheetId="2" r:id="rId2"/><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
        "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="${OFFICE}/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>`,
      },
    });
    const file = await readWorkbook(bytes);
    expect(file.input.sheets.map(({ name }) => name)).toEqual(["Log"]);
    expect(file.sheetNames).toEqual(["Chart", "Log"]);
  });
});

describe("size", () => {
  it("of a million blank formatted rows costs little", async () => {
    const blank = Array.from(
      { length: 1_000_000 },
      (_, index) => `<row r="${index + 2}" s="1" customFormat="1"/>`,
    ).join("");
    const bytes = await madeWorkbook({
      sheets: [{ name: "Log", xml: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row>${blank}</sheetData>` }],
    });
    const { input } = await readWorkbook(bytes);
    expect(input.sheets[0]).toMatchObject({ rowCount: 1, columns: [[1]] });
  }, 30_000);

  it("of a cell may be 40,000 characters", async () => {
    const text = "x".repeat(40_000);
    expect((await oneSheet(rows({ 1: `<c r="A1" t="str"><v>${text}</v></c>` }))).columns).toEqual([[text]]);
  });

  it("of a sheet with far too many gaps is refused by name, and the other sheets are read", async () => {
    const far = Array.from({ length: 100 }, (_, index) => {
      const column = String.fromCharCode(65 + Math.floor(index / 26)) + String.fromCharCode(65 + (index % 26));
      return `<c r="${column}1048576"><v>1</v></c>`;
    }).join("");
    const file = await readWorkbook(
      await madeWorkbook({
        sheets: [
          { name: "Wide", xml: rows({ 1: '<c r="A1"><v>1</v></c>', 1_048_576: far }) },
          { name: "Log", xml: rows({ 1: '<c r="A1"><v>1</v></c>' }) },
        ],
      }),
    );
    expect(file.damagedSheets).toEqual([{ sheet: "Wide", why: "too-large" }]);
    expect(file.input.sheets.map(({ name }) => name)).toEqual(["Log"]);
  }, 30_000);
});
