import { calculate } from "../../src/core/calculate.ts";
import { inExcel } from "../../src/excel/in-excel.ts";
import { readExcel } from "../../src/excel/read-excel.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { startExcel } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";

test("the made-up district gives the same results when it is read in Excel as when it is read from its file", async () => {
  const bytes = await writeWorkbook(sampleWorkbook());
  const fromFile = calculate((await readWorkbook(bytes)).input, []);
  const excel = await startExcel({ workbook: await loadWorkbook(bytes) });
  const reading = await inExcel("reading", (talk) => readExcel(talk));
  const fromExcel = calculate(reading.input, []);
  if (fromExcel.kind !== "done" || fromFile.kind !== "done") throw new Error("A run was stopped.");
  expect(fromExcel.tables).toEqual(fromFile.tables);
  expect(fromExcel.issues).toEqual(fromFile.issues);
  expect(fromExcel.totals).toEqual(fromFile.totals);
  excel.stop();
});
