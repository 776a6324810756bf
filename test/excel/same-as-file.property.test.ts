/** Whatever stands in a workbook, a run over it in Excel says what a run over its file says. */
import { calculate } from "../../src/core/calculate.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { randomWorkbook } from "../contract/random-workbook.ts";
import { bytesOf, runOnce, saidBy, STAMP } from "../contract/workbook-contract.ts";
import { onFile } from "../contract/sides.ts";
import { writtenSheets } from "../contract/output-sheets.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { runWorkbook } from "../../src/pipeline/run-workbook.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { fc } from "../support/random-inputs.ts";

const RUNS = 40;

let excel: StartedExcel;
beforeAll(async () => {
  excel = await startExcel();
});
afterAll(() => excel.stop());

test("random workbooks", async () => {
  const ends = { done: 0, stopped: 0 };
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (input) => {
      const bytes = await bytesOf(hostWorkbookOf(input));
      // One Excel for all of them: starting it takes longer than a run.
      Object.assign(excel.workbook, await loadWorkbook(bytes));
      const [inFile, inExcel] = [await readWorkbook(bytes), await excelWorkbook("Log.xlsx").read()];
      if ("kind" in inExcel) throw new Error(inExcel.text);
      const result = calculate(inFile.input);
      ends[result.kind]++;
      expect(await saidBy(calculate(inExcel.input))).toEqual(await saidBy(result));
      expect(inExcel.sheetNames).toEqual(inFile.sheetNames);
      expect([...inExcel.takenNames].sort()).toEqual([...inFile.takenNames].sort());
    }),
    { numRuns: RUNS },
  );
  expect(ends.done).toBeGreaterThan(RUNS / 10);
  expect(ends.stopped).toBeGreaterThan(0);
}, 60_000);

test("random workbooks get the same sheets, cell by cell, from a first and a second run", async () => {
  await fc.assert(
    fc.asyncProperty(randomWorkbook, async (input) => {
      fc.pre(calculate(input).kind === "done");
      const inputs = input.sheets.map(({ name }) => name);
      let inFile = await bytesOf(hostWorkbookOf(input));
      Object.assign(excel.workbook, await loadWorkbook(inFile));
      for (let run = 1; run <= 2; run++) {
        inFile = (await runOnce(onFile, inFile)).saved;
        await runWorkbook(calculate, excelWorkbook("Log.xlsx"), { ...STAMP, overrides: [] });
        const inExcel = await saveWorkbook(excel.workbook);
        expect(await writtenSheets(inExcel, inputs)).toEqual(await writtenSheets(inFile, inputs));
      }
    }),
    { numRuns: 5 },
  );
}, 60_000);
