/** What holds of settings that are saved, in the workbook open in Excel and in the copy of a file: where they stand, and what else does not change. */
import { locateSettings } from "../../src/core/records/locate.ts";
import { settingNamed } from "../../src/core/records/settings.ts";
import { cellText } from "../../src/core/records/values.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import type { SettingToSave } from "../../src/results/settings-plan.ts";
import { templateWorkbook } from "../../src/sample/template-workbook.ts";
import { madeWorkbook, MAIN, OFFICE, rows } from "../file/packages.ts";
import { cellsOf } from "../host/workbook/at.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import { sheetOf } from "./workbook-contract.ts";

/** The file after its settings were saved. */
export type SaveSettings = (bytes: Uint8Array, settings: readonly SettingToSave[]) => Promise<Uint8Array>;

/** What is saved in most cases: a value for a line that is there, a choice, a list of numbers, and a default. */
const SAVED: readonly SettingToSave[] = [
  ["Hours Rounding", "Day"],
  ["Sheet for Attendance", "Spring log"],
  ["Students to Include", "1001,1002"],
  ["Fill Order", ""],
];

interface Case {
  readonly name: string;
  readonly bytes: () => Promise<Uint8Array>;
  readonly saved?: readonly SettingToSave[];
  /** All settings that are not blank, afterwards. */
  readonly settings: Readonly<Record<string, string>>;
  /** Where they stand. */
  readonly sheet: string;
  /** Cells of that sheet, afterwards. */
  readonly cells?: Readonly<Record<string, string>>;
}

const text = (cell: string, value: string): string => `<c r="${cell}" t="inlineStr"><is><t>${value}</t></is></c>`;
const LOG = { name: "Spring log", xml: rows({ 1: text("A1", "Student Number"), 2: text("A2", "0012345") }) };
const SAVED_ALONE = {
  "Hours Rounding": "Day",
  "Sheet for Attendance": "Spring log",
  "Students to Include": "1001,1002",
};

function table(ref: string, columns: readonly string[], more = "", inside = ""): Record<string, string> {
  const listed = columns.map((name, index) => `<tableColumn id="${index + 1}" name="${name}"/>`).join("");
  return {
    "xl/tables/table1.xml":
      `<table xmlns="${MAIN}" id="1" name="Lines" displayName="Lines" ref="${ref}"${more}>${inside}` +
      `<tableColumns count="${columns.length}">${listed}</tableColumns></table>`,
  };
}

const withTable = {
  relationships: `<Relationship Id="rId1" Type="${OFFICE}/table" Target="../tables/table1.xml"/>`,
  end: '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>',
  type: '<Override PartName="/xl/tables/table1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml"/>',
};

const cases: readonly Case[] = [
  {
    name: "a workbook without a Settings sheet gets one",
    bytes: () => madeWorkbook({ sheets: [LOG] }),
    settings: SAVED_ALONE,
    sheet: "Settings",
    cells: { A1: "Setting", B1: "Value", A2: "Hours Rounding", B2: "Day", B4: "1001,1002", A5: "" },
  },
  {
    name: "somebody else's sheet named Settings stays as it is, and ours gets another name",
    bytes: () => madeWorkbook({ sheets: [{ name: "SETTINGS", xml: rows({ 1: text("A1", "Color") }) }, LOG] }),
    settings: SAVED_ALONE,
    sheet: "Ledger Settings",
  },
  {
    name: "a value is written beside the last line of its setting, and lines are added below the others, rows in between or not",
    bytes: () =>
      madeWorkbook({
        sheets: [
          LOG,
          {
            name: "Settings",
            xml:
              '<dimension ref="B1:E9"/>' +
              rows({
                1: text("B1", "How we read our log"),
                3: '<c r="B3" t="s"><v>0</v></c><c r="D3" t="s"><v>1</v></c>',
                4: '<c r="B4" t="s"><v>2</v></c><c r="D4" t="s"><v>3</v></c>',
                5: `${text("B5", "Fill Order")}${text("D5", "Nearest")}${text("E5", "as agreed")}`,
                7: `${text("B7", "Interval Minutes")}<c r="D7"><v>55</v></c>`,
                9: `<c r="B9" t="s"><v>2</v></c>`,
              }),
          },
        ],
        sharedStrings:
          "<si><t>Setting</t></si><si><t>Value</t></si><si><t>Hours Rounding</t></si><si><t>Session</t></si>",
      }),
    settings: { ...SAVED_ALONE, "Interval Minutes": "55" },
    sheet: "Settings",
    cells: {
      B1: "How we read our log",
      D4: "Session",
      D5: "",
      E5: "as agreed",
      D9: "Day",
      B10: "Sheet for Attendance",
    },
  },
  {
    name: "a setting is known in whatever letters and with whatever spaces",
    bytes: () =>
      madeWorkbook({
        sheets: [
          {
            name: "ledger_settings",
            xml: rows({
              1: `${text("A1", "SETTING")}${text("B1", "value")}`,
              2: `${text("A2", " hours  rounding ")}${text("B2", "Session")}`,
              3: `${text("A3", "SHEET FOR attendance")}${text("B3", "Fall log")}`,
              4: `${text("A4", "column for attendance.minutes")}${text("B4", "Time")}`,
            }),
          },
          LOG,
        ],
      }),
    saved: [...SAVED, ["Column for Attendance.Minutes", "Min attended"]],
    settings: { ...SAVED_ALONE, "Column for Attendance.Minutes": "Min attended" },
    sheet: "ledger_settings",
    cells: {
      A2: " hours  rounding ",
      B2: "Day",
      B3: "Spring log",
      B4: "Min attended",
      A5: "Students to Include",
      A6: "",
    },
  },
  {
    name: "prefixes and the dates of 1904 make no difference",
    bytes: () =>
      madeWorkbook({
        properties: 'date1904="1"',
        sheets: [
          LOG,
          {
            name: "Settings",
            xml:
              `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>Setting</x:t></x:is></x:c>` +
              `<x:c r="B1" t="inlineStr"><x:is><x:t>Value</x:t></x:is></x:c></x:row><x:row r="2"/></x:sheetData></x:worksheet>`,
          },
        ],
      }),
    saved: [...SAVED, ["As Of", "05/29/2026"]],
    settings: { ...SAVED_ALONE, "As Of": "05/29/2026" },
    sheet: "Settings",
    cells: { A2: "Hours Rounding", B5: "05/29/2026" },
  },
  {
    name: "a table with totals has lines added in its free row, and no line in its totals",
    bytes: () =>
      madeWorkbook({
        sheets: [
          LOG,
          {
            name: "Settings",
            xml:
              rows({
                1: `${text("A1", "Setting")}${text("B1", "Value")}`,
                2: `${text("A2", "Hours Rounding")}${text("B2", "Session")}`,
                4: text("B4", "All of it"),
              }) + withTable.end,
            relationships: withTable.relationships,
          },
        ],
        contentTypes: withTable.type,
        parts: table("A1:B4", ["Setting", "Value"], ' totalsRowCount="1"'),
      }),
    settings: SAVED_ALONE,
    sheet: "Settings",
    cells: { B2: "Day" },
  },
  {
    name: "the lines that are read are the ones that change, though the other sheet has headers too",
    bytes: () =>
      madeWorkbook({
        sheets: [
          LOG,
          { name: "Ledger Settings", xml: rows({ 1: `${text("A1", "Setting")}${text("B1", "Value")}` }) },
          {
            name: "Settings",
            xml: rows({
              1: `${text("A1", "Setting")}${text("B1", "Value")}`,
              2: `${text("A2", "Interval Minutes")}${text("B2", "55")}`,
            }),
          },
        ],
      }),
    settings: { ...SAVED_ALONE, "Interval Minutes": "55" },
    sheet: "Settings",
  },
];

/** The tests of one side. */
export function describeSettings(side: string, save: SaveSettings): void {
  describe(`settings saved ${side}`, () => {
    it.each(cases)("$name", async ({ bytes: made, saved = SAVED, settings, sheet, cells = {} }) => {
      const bytes = await made();
      const after = await save(bytes, saved);
      expect(await settingsIn(after)).toEqual(settings);
      await expectOthersUnchanged(bytes, after, sheet);
      const workbook = await loadWorkbook(after);
      const { value } = cellsOf(workbook, sheetOf(workbook, sheet));
      expect(Object.fromEntries(Object.keys(cells).map((at) => [at, value(at)]))).toEqual(cells);
      // Once they stand there they are changed in place.
      const again = await save(after, saved);
      expect(await settingsIn(again)).toEqual(settings);
      const [once, twice] = [await loadWorkbook(after), await loadWorkbook(again)];
      expect(snapshotSheet(twice, sheetOf(twice, sheet))).toEqual(snapshotSheet(once, sheetOf(once, sheet)));
    });

    it("the template's table takes them in, as texts", async () => {
      const bytes = await writeWorkbook(templateWorkbook());
      const before = await loadWorkbook(bytes);
      const [was] = sheetOf(before, "Settings").tables;
      const after = await save(bytes, SAVED);
      expect(await settingsIn(after)).toEqual(SAVED_ALONE);
      await expectOthersUnchanged(bytes, after, "Settings");
      const workbook = await loadWorkbook(after);
      const sheet = sheetOf(workbook, "Settings");
      // Only the choice of a sheet had no line yet.
      expect(sheet.tables[0]?.area).toEqual({ ...was?.area, rowCount: (was?.area.rowCount ?? 0) + 1 });
      const { values, numberFormat } = cellsOf(workbook, sheet);
      const lines = (values("A1:B200") ?? []).map(([name, value], index) => ({ name, value, row: index + 1 }));
      for (const name of Object.keys(SAVED_ALONE)) {
        const row = lines.find((line) => line.name === name)?.row ?? 0;
        expect([name, numberFormat(`B${String(row)}`)]).toEqual([name, "@"]);
      }
    });
  });
}

/** As a run reads them: the last line of a setting counts, a blank one is the default. */
async function settingsIn(bytes: Uint8Array): Promise<Record<string, string>> {
  const { lines } = locateSettings((await readWorkbook(bytes)).input);
  const last = new Map(lines.map(({ name, value }) => [settingNamed(name)?.name ?? name, cellText(value)]));
  return Object.fromEntries([...last].filter(([, value]) => value !== ""));
}

async function expectOthersUnchanged(before: Uint8Array, after: Uint8Array, but: string): Promise<void> {
  const [was, is] = [await loadWorkbook(before), await loadWorkbook(after)];
  for (const sheet of was.sheets.filter(({ name }) => name !== but))
    expect(snapshotSheet(is, sheetOf(is, sheet.name))).toEqual(snapshotSheet(was, sheet));
}
