/** The finished workbooks in LibreOffice. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
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
