/** Settings in the copy of a file, character by character: what changes in the Settings sheet, and that nothing else does. */
import { calculate } from "../../src/core/calculate.ts";
import { planForFile } from "../../src/file/remember-settings.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeResults } from "../../src/file/write-results.ts";
import { prepareRun } from "../../src/pipeline/run-workbook.ts";
import type { Override, PreparedRun } from "../../src/pipeline/run-workbook.ts";
import { problemOfPlan } from "../../src/results/settings-plan.ts";
import type { SettingToSave } from "../../src/results/settings-plan.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { calculation, resultsFor, STAMP, SUMMARY } from "./calculations.ts";
import { openedWithExcelJs, sheetOf } from "./exceljs.ts";
import { madeWorkbook, MAIN, OFFICE, textOfPart, unpacked } from "./packages.ts";
import { messagesOf } from "../support/issue-words.ts";

const TABLE = `<Relationship Id="rId9" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`;
const tableType =
  '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>';
const BEFORE_DATA =
  '<sheetPr codeName="S1"/><dimension ref="A1:C3"/><cols><col min="2" max="2" width="9" style="1"/></cols>';
const AFTER_DATA =
  '<conditionalFormatting sqref="A1:B9"><cfRule type="cellIs" dxfId="0" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>' +
  '<tableParts count="1"><tablePart r:id="rId9"/></tableParts>';
const HEADERS = '<row r="1" spans="1:3"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1"/></row>';
const TABLE_START = `<table xmlns="${MAIN}" id="3" name="Settings" displayName="Settings" `;
const TABLE_REST =
  '<sortState ref="A2:B3"/><tableColumns count="2"><tableColumn id="1" name="Setting"/><tableColumn id="2" name="Value"/></tableColumns></table>';

/** A Settings sheet whose rows from the second on are given; the table ends with row 3. */
function withSettings(data: string, more: Readonly<Record<string, string>> = {}): Promise<Uint8Array> {
  return madeWorkbook({
    sheets: [
      { name: "Log", xml: '<sheetData><row r="1"><c r="A1" t="s"><v>2</v></c></row></sheetData>' },
      {
        name: "Settings",
        xml: `${BEFORE_DATA}<sheetData>${HEADERS}${data}</sheetData>${AFTER_DATA}`,
        relationships: TABLE,
      },
    ],
    sharedStrings: "<si><t>Setting</t></si><si><t>Value</t></si><si><t>Hours Rounding</t></si>",
    styles:
      '<fonts count="1"><font><sz val="10"/><name val="Arial"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
      '<cellXfs count="3"><xf xfId="0"/><xf numFmtId="14" fontId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs>',
    contentTypes: tableType,
    ...("xl/calcChain.xml" in more
      ? { workbookRelationships: `<Relationship Id="rId8" Type="${OFFICE}/calcChain" Target="calcChain.xml"/>` }
      : {}),
    parts: { "xl/tables/table1.xml": `${TABLE_START}ref="A1:B3"><autoFilter ref="A1:B3"/>${TABLE_REST}`, ...more },
  });
}

const LINES =
  '<row r="2" ht="20"><c r="A2" t="s"><v>2</v></c><c r="B2" s="1" t="s"><v>0</v></c></row>' +
  '<row r="3"><c r="A3" t="inlineStr"><is><t>As Of</t></is></c><c r="B3" s="2"><v>46000</v></c></row>';

const remembering = (bytes: Uint8Array, settings: readonly SettingToSave[]): Promise<Uint8Array<ArrayBuffer>> =>
  resultsFor(bytes, calculation([SUMMARY]), STAMP, settings);

/** What stands between the rows' start and end. */
async function rowsOf(file: Uint8Array): Promise<string> {
  const xml = await textOfPart(file, "xl/worksheets/sheet2.xml");
  return xml.slice(xml.indexOf("<sheetData>") + "<sheetData>".length, xml.indexOf("</sheetData>"));
}

test("a value and a new line are all that changes on the sheet; its table grows", async () => {
  const input = await withSettings(LINES);
  const copy = await remembering(input, [
    ["Hours Rounding", " Day & <more>"],
    ["Fill Order", "Nearest"],
  ]);
  const cell = (at: string, style: number, text: string): string =>
    `<c r="${at}" s="${String(style)}" t="inlineStr"><is>${text}</is></c>`;
  // Style 2 is style 0 as text. Each of the others has one behind those of the output sheets.
  const xml = await textOfPart(copy, "xl/worksheets/sheet2.xml");
  const dated = /r="B2" s="(\d+)"/.exec(xml)?.[1] ?? "";
  const before = await textOfPart(input, "xl/worksheets/sheet2.xml");
  expect(xml).toBe(
    before
      .replace('ref="A1:C3"', 'ref="A1:C4"')
      .replace(
        '<c r="B2" s="1" t="s"><v>0</v></c>',
        cell("B2", Number(dated), '<t xml:space="preserve"> Day &amp; &lt;more&gt;</t>'),
      )
      .replace(
        "</sheetData>",
        `<row r="4">${cell("A4", 2, "<t>Fill Order</t>")}${cell("B4", Number(dated), "<t>Nearest</t>")}</row></sheetData>`,
      ),
  );
  const styles = await textOfPart(copy, "xl/styles.xml");
  const formats = [...(/<cellXfs.*<\/cellXfs>/.exec(styles)?.[0] ?? "").matchAll(/<xf .*?(?:\/>|<\/xf>)/g)];
  expect(formats[Number(dated)]?.[0]).toBe('<xf numFmtId="49" fontId="0" xfId="0" applyNumberFormat="1"/>');
  expect(styles).toContain(`<cellXfs count="${String(formats.length)}">`);
  expect(await textOfPart(copy, "xl/tables/table1.xml")).toBe(
    `${TABLE_START}ref="A1:B4"><autoFilter ref="A1:B4"/>${TABLE_REST}`,
  );
});

test("all other parts are as they are in a copy that remembers nothing", async () => {
  const input = await withSettings(LINES);
  const [plain, remembered] = [
    await unpacked(await resultsFor(input, calculation([SUMMARY]))),
    await unpacked(await remembering(input, [["Fill Order", "Nearest"]])),
  ];
  expect([...remembered.keys()].sort()).toEqual([...plain.keys()].sort());
  const differing = [...plain.keys()].filter(
    (name) => !Buffer.from(plain.get(name) ?? []).equals(remembered.get(name) ?? Buffer.of()),
  );
  expect(differing.sort()).toEqual(["xl/styles.xml", "xl/tables/table1.xml", "xl/worksheets/sheet2.xml"]);
});

test("cells and rows are put between those that are there, also where these do not say which they are", async () => {
  const input = await withSettings(
    '<row spans="1:1"><c><f>1+1</f><v>2</v></c></row><row r="3" spans="1:1" s="2" customFormat="1"><c r="A3" t="s"><v>2</v></c><c r="C3"/></row><row r="9"/>',
    { "xl/tables/table1.xml": `${TABLE_START}ref="A1:B3">${TABLE_REST}` },
  );
  const rows = await rowsOf(
    await remembering(input, [
      ["Hours Rounding", "Day"],
      ["Fill Order", "Nearest"],
    ]),
  );
  // As its row looks, not as its column does.
  expect(rows).toContain('<c r="B3" s="2"');
  expect(rows.replaceAll(/ s="\d+"/g, "")).toBe(
    `${HEADERS}<row spans="1:1"><c><f>1+1</f><v>2</v></c></row><row r="3" spans="1:2" customFormat="1"><c r="A3" t="s"><v>2</v></c>` +
      '<c r="B3" t="inlineStr"><is><t>Day</t></is></c><c r="C3"/></row>' +
      '<row r="4"><c r="A4" t="inlineStr"><is><t>Fill Order</t></is></c><c r="B4" t="inlineStr"><is><t>Nearest</t></is></c></row><row r="9"/>',
  );
});

test("a value in place of a formula leaves no trace of it in the calculation chain", async () => {
  const chain = { "xl/calcChain.xml": `<calcChain xmlns="${MAIN}"><c r="B2" i="2"/></calcChain>` };
  const input = await withSettings(LINES.replace("<v>0</v>", '<f>"Day"</f><v>0</v>'), chain);
  const kept = await unpacked(await remembering(input, [["As Of", "05/29/2026"]]));
  expect(kept.has("xl/calcChain.xml")).toBe(true);
  const copy = await remembering(input, [["Hours Rounding", "Session"]]);
  expect((await unpacked(copy)).has("xl/calcChain.xml")).toBe(false);
  expect(await textOfPart(copy, "[Content_Types].xml")).not.toContain("calcChain");
  expect(await rowsOf(copy)).not.toContain("<f>");
});

test.each([
  ["an array", '<f t="array" ref="B2:B3">TRANSPOSE(E1:F1)</f>'],
  ["several cells", '<f t="shared" si="0" ref="B2:B3">E2</f>'],
])("a formula for %s stays whole: the value gets a line of its own, which counts", async (_name, formula) => {
  const input = await withSettings(LINES.replace("<v>0</v>", `${formula}<v>0</v>`));
  const copy = await remembering(input, [["Hours Rounding", "Day"]]);
  const rows = await rowsOf(copy);
  expect(rows.startsWith(HEADERS + LINES.replace("<v>0</v>", `${formula}<v>0</v>`))).toBe(true);
  expect(rows).toMatch(/<row r="4"><c r="A4" s="2" t="inlineStr"><is><t>Hours Rounding<\/t>.*<t>Day<\/t>/);
});

test("a table that cannot grow is told of, and one on a sheet of ours has lines outside of it", async () => {
  const input = await withSettings(`${LINES}<row r="4"><c r="B4"><v>1</v></c></row>`);
  const settings: readonly SettingToSave[] = [["Fill Order", "Nearest"]];
  const problem = { kind: "no-room-for-settings", sheet: "Settings" };
  expect(problemOfPlan(await planForFile(await readWorkbook(input), settings))).toEqual(problem);
  // With a line that is there all is well.
  expect(problemOfPlan(await planForFile(await readWorkbook(input), [["As Of", ""]]))).toBeNull();
  const another = {
    "xl/tables/table1.xml": `${TABLE_START}ref="A1:B3" totalsRowCount="1">${TABLE_REST}`.replaceAll(
      '"Settings"',
      '"Lines"',
    ),
  };
  const copy = await remembering(
    await withSettings(LINES.replace(/<row r="3">.*/, '<row r="3"><c r="B3"><v>1</v></c></row>'), another),
    settings,
  );
  expect(await textOfPart(copy, "xl/tables/table1.xml")).toBe(another["xl/tables/table1.xml"]);
  expect(await rowsOf(copy)).toContain('<row r="4"><c r="A4"');
});

describe("a copy that remembers what it was made with", () => {
  const { Attendance = [], Students = [] } = smallLogSheets;
  const given: readonly Override[] = [
    ["Sheet for Students", "Roster 2025"],
    ["Column for Attendance.Minutes", "Min attended"],
    ["Hours Rounding", "Day"],
    ["As Of", "05/29/2026"],
    ["Students to Include", "0012345,0012346"],
    ["Target Hours per Day", "3.5"],
  ];

  async function preparedOf(file: Uint8Array, overrides: readonly Override[]): Promise<PreparedRun> {
    const run = await prepareRun(calculate, await readWorkbook(file), { overrides, runAt: null, runBy: null });
    if (run.kind === "stopped") throw new Error(messagesOf(run.issues));
    return run;
  }
  const fingerprintOf = ({ run }: PreparedRun): unknown => run.runLog.rows.at(-1)?.[6];

  it("gives the same data again without being told, and says so", async () => {
    const input = await smallLog({
      Students: null,
      "Roster 2025": [["Roster of Oak"], ...Students],
      Attendance: Attendance.map((row, index) => (index === 0 ? row.with(9, "Min attended") : row)),
    });
    const first = await preparedOf(input, given);
    const file = await readWorkbook(input);
    const copy = await writeResults(file, first.results, await planForFile(file, given));
    const second = await preparedOf(copy, []);
    expect(fingerprintOf(second)).toMatch(/^[0-9a-f]{64}$/);
    expect(fingerprintOf(second)).toBe(fingerprintOf(first));
    expect(second.run.calculation.tables).toEqual(first.run.calculation.tables);

    const sheet = sheetOf(await openedWithExcelJs(copy), "Settings");
    expect(sheet.getSheetValues().slice(1)).toEqual([
      [undefined, "Setting", "Value"],
      ...given.map(([name, value]) => [undefined, name, value]),
    ]);
    expect(sheet.getCell("B6").numFmt).toBe("@");
    expect(sheet.getCell("A1").font.bold).toBe(true);

    // A later run changes a value in place.
    const again = await readWorkbook(copy);
    const other = await preparedOf(copy, [["Hours Rounding", "Session"]]);
    const third = await writeResults(again, other.results, await planForFile(again, [["Hours Rounding", "Session"]]));
    expect(fingerprintOf(await preparedOf(third, []))).toBe(fingerprintOf(other));
    expect(sheetOf(await openedWithExcelJs(third), "Settings").getCell("B4").value).toBe("Session");
  });
});
