/** Texts that a spreadsheet would take for something else are written so that a reading gives the same text. */
import type { Table, TableCell } from "../../src/core/tables/table.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { clipText } from "../../src/results/clip-text.ts";
import { HEADER_ROW } from "../../src/results/heading-block.ts";
import { planOutputSheets } from "../../src/results/output-plan.ts";
import { resultsOf } from "../../src/results/results.ts";
import { calculation, STAMP, table } from "../file/calculations.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import type { SheetSnapshot } from "../host/workbook/snapshot.ts";
import { OLD_AND_NEW, sheetNamed } from "./small-run.ts";
import { fc } from "../support/random-inputs.ts";

jest.setTimeout(60_000);

const NASTY = [
  "0012345",
  "123456789012345678901234567890",
  "1/2",
  "12:12",
  "2025-09-02",
  "50%",
  "$5",
  "1e5",
  "TRUE",
  "false",
  "#N/A",
  "#REF!",
  "=1+1",
  "=",
  "==",
  "+5",
  "-x",
  "-",
  "+",
  "@home",
  "@",
  "'Aolani",
  "''",
  "'",
  "'=1",
  " 5",
  "5 ",
  " ",
  "line\nbreak",
  "\n",
  "tab\there",
  'quote "x"',
  "🎓",
  "half \ud83c",
  "\udf93 half",
  "é".repeat(300),
  "x".repeat(32_767),
  "x".repeat(40_000),
  `'${"x".repeat(32_766)}`,
  `'${"x".repeat(40_000)}`,
  `=${"x".repeat(9_000)}`,
  `${"x".repeat(32_766)}🎓`,
];

let excel: StartedExcel;
afterEach(() => excel.stop());

const columns = [
  ["Name", "text"],
  ["Number", "identifier"],
  ["Hours", "duration"],
  ["Count", "count"],
  ["Day", "date"],
] as const;

/** Writes a table of these cells; gives what stands on its sheet. */
async function written(rows: Table["rows"]): Promise<SheetSnapshot> {
  const workbook = excelWorkbook("Book1.xlsx");
  const reading = await workbook.read();
  if ("kind" in reading) throw new Error(reading.text);
  const done = calculation([table("Texts", columns, rows)]);
  const plan = await planOutputSheets(reading, ["Texts", "Run_Log"]);
  await workbook.write(reading, resultsOf(reading, plan, done, STAMP));
  return snapshotSheet(excel.workbook, sheetNamed(excel.workbook, "Texts"));
}

async function standsInPlace(): Promise<boolean> {
  const reading = await excelWorkbook("Book1.xlsx").read();
  if ("kind" in reading) throw new Error(reading.text);
  const { sheets, renamed } = await planOutputSheets(reading, ["Texts"]);
  return renamed.length === 0 && sheets.every(({ inPlace }) => inPlace);
}

const asStored = (text: string): string | null => (text === "" ? null : clipText(text));

describe.each(OLD_AND_NEW)("with ExcelApi %s", (version) => {
  it("texts of every kind stay what they are, in every kind of column, and the sheet is known as unedited", async () => {
    excel = await startExcel({ matrix: { ExcelApi: version } });
    const { values, formulas } = await written(NASTY.map((text) => columns.map((): TableCell => text)));
    for (const column of ["A", "B", "C", "D", "E"])
      expect(values[column]?.slice(HEADER_ROW)).toEqual(NASTY.map((text) => asStored(text)));
    expect(formulas).toEqual({});
    expect(await standsInPlace()).toBe(true);
  });

  it("texts of any kind between numbers stay what they are, written again over other ones", async () => {
    excel = await startExcel({ matrix: { ExcelApi: version } });
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string(),
      fc.constantFrom(...NASTY.filter(({ length }) => length < 500)),
      fc.stringMatching(/^[=+\-@'#$%]?[0-9:/.,eE% -]{1,9}$/),
    );
    const cell = fc.oneof(text, fc.integer({ min: 0, max: 50_000 }), fc.constant(null));
    const row = fc.tuple(cell, text, cell, cell, cell);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 6 }), async (rows) => {
        const { values } = await written(rows);
        for (const [index, letter] of ["A", "B", "C", "D", "E"].entries()) {
          const cells = rows.map((cells) => cells[index] ?? null);
          const expected = cells.map((given) =>
            typeof given === "string" ? asStored(given) : typeof given === "number" && index === 2 ? given / 60 : given,
          );
          const found = values[letter]?.slice(HEADER_ROW) ?? [];
          expect(expected.map((_, at) => found[at] ?? null)).toEqual(
            // Identifiers are always texts.
            expected.map((each) => (typeof each === "number" && index === 1 ? String(each) : each)),
          );
        }
      }),
      { numRuns: 60 },
    );
  });
});
