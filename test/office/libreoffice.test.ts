/** The finished workbooks in LibreOffice. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { calculate } from "../../src/core/calculate.ts";
import type { Calculation } from "../../src/core/result.ts";
import type { WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { ceWorkbook } from "../core/continuation/ce-workbook.ts";
import { district } from "../core/continuation/random-district.ts";
import { goldenWorkbook } from "../golden/golden-workbook.ts";
import { AUDIT, calculation, EXCEPTIONS, RECALCULATION, resultsFor, SUMMARY } from "../file/calculations.ts";
import { textOfPart, withPart } from "../file/packages.ts";
import { checkInLibreOffice } from "./libreoffice.ts";

const folder = mkdtempSync(join(tmpdir(), "results-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

async function saved(name: string, bytes: Promise<Uint8Array>): Promise<string> {
  const path = join(folder, name);
  writeFileSync(path, await bytes);
  return path;
}

const log = (date1904: boolean): Promise<Uint8Array> =>
  writeWorkbook({
    date1904,
    sheets: [
      {
        name: "O'Neil log",
        table: "Students",
        columns: [{ header: "Student Number", width: 16, format: "identifier" }],
        rows: [["0012345"]],
      },
    ],
  });

it.each(["Decimal Hours", "Hours:Minutes", "Minutes"] as const)(
  "LibreOffice sees every cell of the output sheets as it was written, times as %s",
  async (display) => {
    const tables = [RECALCULATION, AUDIT, SUMMARY, EXCEPTIONS];
    for (const date1904 of [false, true]) {
      const path = await saved(
        `${display.replace(":", " ")} ${date1904}.xlsx`,
        resultsFor(await log(date1904), calculation(tables, display)),
      );
      const [check] = await checkInLibreOffice([path]);
      expect(check?.differences).toEqual([]);
      expect(check?.sheets).toEqual(["AR_Recalculation", "CE_Weekly_Audit", "CE_Summary", "Exceptions", "Run_Log"]);
      expect(check?.cells).toBeGreaterThan(80);
      expect(check?.pages).toBeGreaterThanOrEqual(6);
    }
  },
  300_000,
);

it("the check notices a formula whose stored value is wrong", async () => {
  const bytes = await resultsFor(await log(false), calculation([AUDIT]));
  const part = "xl/worksheets/sheet2.xml";
  const wrong = (await textOfPart(bytes, part)).replace("<v>15</v>", "<f>5*5</f><v>15</v>");
  const path = await saved("wrong.xlsx", withPart(bytes, part, wrong));
  const [check] = await checkInLibreOffice([path]);
  expect(check?.differences).toEqual(["CE_Weekly_Audit!E10: 15 became 25"]);
}, 300_000);

describe("the formulas of CE_Summary", () => {
  function calculated(workbook: WorkbookInput, display: string): Calculation {
    const done = calculate(workbook, [["Display Time As", display]]);
    if (done.kind === "stopped") throw new Error(done.issues.map(({ message }) => message).join(" "));
    return done;
  }

  it.each([
    ["Decimal Hours", false],
    ["Decimal Hours", true],
    ["Hours:Minutes", false],
    ["Minutes", true],
  ])(
    "give our numbers in LibreOffice, times as %s, dates from 1904 %s",
    async (display, date1904) => {
      const workbooks = [goldenWorkbook(), ...fc.sample(district, { numRuns: 4, seed: 46_170 }).map(ceWorkbook)];
      for (const [index, workbook] of workbooks.entries()) {
        const bytes = await resultsFor(await log(date1904), calculated(workbook, display));
        const path = await saved(`formulas ${String(index)}.xlsx`, Promise.resolve(bytes));
        const [check] = await checkInLibreOffice([path]);
        expect(check?.differences).toEqual([]);
      }
    },
    600_000,
  );

  it.each(["Max Hours", "Hours Debited", "Hours Credited", "Apportionment Days", "ADA"])(
    "are noticed when the number beside one is wrong: %s",
    async (column) => {
      const done = calculated(goldenWorkbook(), "Decimal Hours");
      const table = done.tables.find(({ name }) => name === "CE_Summary");
      const letters = String.fromCharCode(65 + (table?.columns.findIndex(({ name }) => name === column) ?? 0));
      const bytes = await resultsFor(await log(false), done);
      // The log is sheet 1.
      const part = `xl/worksheets/sheet${String(2 + done.tables.findIndex(({ name }) => name === "CE_Summary"))}.xml`;
      let changed = "";
      // The last grade's first line, so that formulas of grades are meant too.
      const row = 9 + (table?.rows.findLastIndex((cells) => cells[2] === 1) ?? 0) + 1;
      const xml = (await textOfPart(bytes, part)).replace(
        new RegExp(`(<c r="${letters}${String(row)}"[^>]*><f>[^<]*</f><v>)([^<]*)`),
        (_, before: string, value: string) => {
          changed = `CE_Summary!${letters}${String(row)}: ${JSON.stringify(Number(value) + 1e-9)}`;
          return `${before}${String(Number(value) + 1e-9)}`;
        },
      );
      const [check] = await checkInLibreOffice([await saved(`wrong ${column}.xlsx`, withPart(bytes, part, xml))]);
      expect(changed).not.toBe("");
      expect(check?.differences[0]).toContain(changed);
    },
    300_000,
  );
});
