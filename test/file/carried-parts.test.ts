/** What stood in the input stands in the result, byte for byte. */
import { ZipReader, Uint8ArrayReader, Uint8ArrayWriter } from "@zip.js/zip.js/index-native.js";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { resultsFor } from "./calculations.ts";
import { excelWorkbook } from "./exceljs.ts";
import { madeWorkbook, MAIN, OFFICE, textOfPart, unpacked } from "./packages.ts";

const MACRO = "application/vnd.ms-excel.sheet.macroEnabled.main+xml";

/** Nothing of this is understood by the writer, and it need not be valid: it must only be left alone. */
const richWorkbook = madeWorkbook({
  workbookType: MACRO,
  properties: 'codeName="ThisWorkbook" date1904="0"',
  sheets: [
    {
      name: "Spring log",
      xml:
        '<sheetData><row r="1" hidden="1"><c r="A1" s="1" t="s"><v>0</v></c><c r="B1"><f>SUM(A1:A9)*\'Other\'!A1</f><v>3</v></c></row></sheetData>' +
        '<autoFilter ref="A1:B1"/><conditionalFormatting sqref="A1"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>' +
        '<dataValidations count="1"><dataValidation type="list" sqref="C1"><formula1>"Yes,No"</formula1></dataValidation></dataValidations>' +
        '<drawing r:id="rId1"/><legacyDrawing r:id="rId3"/><tableParts count="1"><tablePart r:id="rId5"/></tableParts>',
      relationships:
        `<Relationship Id="rId1" Type="${OFFICE}/drawing" Target="../drawings/drawing1.xml"/>` +
        `<Relationship Id="rId2" Type="${OFFICE}/comments" Target="../comments1.xml"/>` +
        `<Relationship Id="rId3" Type="${OFFICE}/vmlDrawing" Target="../drawings/vmlDrawing1.vml"/>` +
        `<Relationship Id="rId4" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>` +
        `<Relationship Id="rId5" Type="${OFFICE}/table" Target="../tables/Table1.xml"/>` +
        `<Relationship Id="rId6" Type="${OFFICE}/hyperlink" Target="https://example.org/" TargetMode="External"/>`,
    },
    { name: "Other", xml: '<sheetData><row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row></sheetData>' },
  ],
  sharedStrings: "<si><t>Student Number</t></si>",
  styles:
    '<numFmts count="1"><numFmt numFmtId="170" formatCode="0.000"/></numFmts><fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts>' +
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills><borders count="1"><border/></borders>' +
    '<cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="170" xfId="0"/></cellXfs><dxfs count="1"><dxf/></dxfs>',
  workbookRelationships:
    `<Relationship Id="rId77" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="vbaProject.bin"/>` +
    `<Relationship Id="rId8" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>`,
  afterSheets:
    '<externalReferences/><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">\'Spring log\'!$A$1:$B$1</definedName><definedName name="Total">Other!$A$1</definedName></definedNames><calcPr calcId="191029"/>',
  contentTypes:
    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/><Default Extension="png" ContentType="image/png"/>' +
    '<Override PartName="/xl/tables/Table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
  parts: {
    "xl/vbaProject.bin": new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 1, 2, 3]),
    "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B1" i="1"/><c r="A1" i="2"/></calcChain>`,
    "xl/drawings/drawing1.xml": "<xdr:wsDr xmlns:xdr='x'>\r\n</xdr:wsDr>",
    "xl/drawings/_rels/drawing1.xml.rels": "<Relationships/>",
    "xl/drawings/vmlDrawing1.vml": "<xml><br></xml>",
    "xl/charts/chart1.xml": "<c:chartSpace xmlns:c='c'/>",
    "xl/media/image1.png": new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    "xl/comments1.xml": "<comments/>",
    "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
    "xl/persons/person.xml": "<personList/>",
    "xl/tables/Table1.xml": `<table xmlns="${MAIN}" id="7" name="Marks" displayName="Marks" ref="A1:B1"/>`,
    "xl/theme/theme1.xml": "<a:theme xmlns:a='a'/>",
    "customXml/item1.xml": "<any>thing</any>",
    "docProps/app.xml": "<Properties><TitlesOfParts/></Properties>",
    "docProps/core.xml": "<coreProperties/>",
  },
});

const CHANGED = ["[Content_Types].xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml"];

/** The packed bytes of every part. */
async function packedBytes(file: Uint8Array): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const entry of await new ZipReader(new Uint8ArrayReader(file)).getEntries()) {
    if (!entry.directory) found.set(entry.filename, await entry.getData(new Uint8ArrayWriter(), { passThrough: true }));
  }
  return found;
}

describe("a workbook with macros, charts, pictures, comments, rules, names and formulas", () => {
  it("keeps every part but the four that list the sheets, as the same packed bytes", async () => {
    const input = await richWorkbook;
    const before = await packedBytes(input);
    const after = await packedBytes(await resultsFor(input));
    const kept = [...before.keys()].filter((name) => !CHANGED.includes(name));
    expect(kept).toHaveLength(20);
    for (const name of kept) expect([name, after.get(name)]).toEqual([name, before.get(name)]);
  });

  it("gains only our sheets and tables, under names that differ by more than case", async () => {
    const input = await richWorkbook;
    const before = await unpacked(input);
    const added = [...(await unpacked(await resultsFor(input))).keys()].filter((name) => !before.has(name));
    expect(added.sort()).toEqual(
      [3, 4, 5, 6, 7]
        .flatMap((sheet) => [
          `xl/worksheets/sheet${sheet}.xml`,
          `xl/worksheets/_rels/sheet${sheet}.xml.rels`,
          `xl/tables/table${sheet - 1}.xml`,
        ])
        .sort(),
    );
  });

  it("has its small parts changed only by what was added", async () => {
    const input = await richWorkbook;
    const result = await resultsFor(input);
    for (const name of CHANGED.slice(0, 3)) {
      const before = await textOfPart(input, name);
      expect([name, withoutAdditions(before, await textOfPart(result, name))]).toEqual([name, before]);
    }
    expect(await textOfPart(result, "[Content_Types].xml")).toContain(MACRO);
  });

  it("gets unique sheet numbers, relationships and table numbers", async () => {
    const result = await resultsFor(await richWorkbook);
    const workbook = await textOfPart(result, "xl/workbook.xml");
    expect(workbook.match(/sheetId="\d+"/g)).toEqual([1, 2, 3, 4, 5, 6, 7].map((id) => `sheetId="${id}"`));
    const ids = [...(await textOfPart(result, "xl/_rels/workbook.xml.rels")).matchAll(/ Id="([^"]*)"/g)].map(
      (match) => match[1],
    );
    expect(new Set(ids).size).toBe(ids.length);
    expect(await textOfPart(result, "xl/tables/table2.xml")).toContain(' id="8" name="AR_Recalculation"');
  });

  it("gets print titles beside the names it had", async () => {
    const workbook = await textOfPart(await resultsFor(await richWorkbook), "xl/workbook.xml");
    expect(workbook).toContain(
      '<definedName name="Total">Other!$A$1</definedName><definedName name="_xlnm.Print_Area" localSheetId="2">\'AR_Recalculation\'!$A$1:$F$10</definedName><definedName name="_xlnm.Print_Titles" localSheetId="2">\'AR_Recalculation\'!$9:$9</definedName>',
    );
  });

  it("keeps its styles under their numbers, with ours behind them in its own font", async () => {
    const styles = await textOfPart(await resultsFor(await richWorkbook), "xl/styles.xml");
    expect(styles).toContain(
      '<cellXfs count="15"><xf xfId="0"/><xf numFmtId="170" xfId="0"/><xf numFmtId="0" fontId="1"',
    );
    expect(styles).toContain('<numFmt numFmtId="171" formatCode="mm/dd/yyyy"/></numFmts>');
    expect(styles.match(/<name val="[^"]*"\/>/g)?.every((name) => name === '<name val="Arial"/>')).toBe(true);
    expect(styles.match(/<xf /g)?.length).toBe(15);
    expect(styles).toContain('<dxfs count="1"><dxf/></dxfs>');
    // Fills 0 and 1 are Excel's own, so ours is the third.
    expect(styles).toMatch(/<fills count="3">.*gray125.*solid.*<\/fills>/);
    expect(styles).toContain('fontId="4" fillId="2"');
  });

  it("reads the same after the run as before", async () => {
    const input = await richWorkbook;
    const before = (await readWorkbook(input)).input;
    const after = (await readWorkbook(await resultsFor(input))).input;
    expect(after.sheets.slice(0, before.sheets.length)).toEqual(before.sheets);
  });
});

it("a workbook whose parts use prefixes gets its additions under them", async () => {
  const input = await madeWorkbook({
    sheets: [{ name: "Log", xml: "<sheetData/>" }],
    parts: {
      "xl/workbook.xml": `<x:workbook xmlns:x="${MAIN}"><x:sheets><x:sheet name="Log" sheetId="1" r:id="rId1" xmlns:r="${OFFICE}"/></x:sheets></x:workbook>`,
      "xl/styles.xml": `<x:styleSheet xmlns:x="${MAIN}"><x:fonts count="1"><x:font/></x:fonts><x:cellXfs count="1"><x:xf/></x:cellXfs></x:styleSheet>`,
    },
    workbookRelationships: `<Relationship Id="s" Type="${OFFICE}/styles" Target="styles.xml"/>`,
  });
  const result = await resultsFor(input);
  const workbook = await textOfPart(result, "xl/workbook.xml");
  expect(workbook).toContain(`<x:sheet name="AR_Recalculation" sheetId="2" xmlns:r="${OFFICE}" r:id="rId2"/>`);
  expect(workbook).toMatch(/<\/x:sheets><x:definedNames>.*<\/x:definedNames><\/x:workbook>$/);
  const styles = await textOfPart(result, "xl/styles.xml");
  expect(styles).toMatch(/<x:styleSheet [^>]*><x:numFmts count="1">.*<x:fonts count="6"><x:font\/><x:font><x:b\/>/);
  expect(styles).toMatch(/<x:borders count="1"><x:border\/><\/x:borders><x:cellStyleXfs count="1">/);
  expect((await readWorkbook(result)).input.sheets).toHaveLength(6);
});

it("a strict workbook gets strict sheets", async () => {
  const main = "http://purl.oclc.org/ooxml/spreadsheetml/main";
  const office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  const input = await madeWorkbook({
    sheets: [{ name: "Log", xml: "<sheetData/>" }],
    parts: {
      "xl/workbook.xml": `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="Log" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
  });
  const result = await resultsFor(input);
  expect(await textOfPart(result, "xl/worksheets/sheet2.xml")).toContain(
    `<worksheet xmlns="${main}" xmlns:r="${office}">`,
  );
  expect(await textOfPart(result, "xl/worksheets/_rels/sheet2.xml.rels")).toContain(`Type="${office}/table"`);
});

it("a workbook made by ExcelJS keeps every other part", async () => {
  const input = await excelWorkbook((workbook) => {
    const log = workbook.addWorksheet("Log", { views: [{ state: "frozen", ySplit: 1 }] });
    log.addTable({ name: "Students", ref: "A1", columns: [{ name: "Student Number" }], rows: [["001"]] });
    log.addImage(
      workbook.addImage({ extension: "png", buffer: Buffer.from([0x89, 0x50, 0x4e, 0x47]) as never }),
      "C1:D4",
    );
    log.addConditionalFormatting({
      ref: "A1:A9",
      rules: [{ type: "expression", priority: 1, formulae: ["A1=1"], style: { font: { bold: true } } }],
    });
    log.getCell("B1").note = "a note";
  });
  const before = await packedBytes(input);
  const after = await packedBytes(await resultsFor(input));
  for (const name of [...before.keys()].filter((other) => !CHANGED.includes(other)))
    expect([name, after.get(name)]).toEqual([name, before.get(name)]);
});

/** The second text with everything taken out that the first does not have, as long as it was only added to. */
function withoutAdditions(before: string, after: string): string {
  let at = 0;
  let kept = "";
  for (const piece of before.split(/(?<=>)/)) {
    const found = after.indexOf(piece, at);
    if (found < 0) return `${kept} [${piece} is gone]`;
    kept += piece;
    at = found + piece.length;
  }
  return kept;
}
