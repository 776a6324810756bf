/** The two sides on which a workbook may be. */
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { fileWorkbook } from "../../src/file/file-workbook.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel, StartOptions } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import type { Open, Work } from "./workbook-contract.ts";

export const onFile: Open = (bytes) =>
  Promise.resolve({
    use: <Result>(work: Work<Result>) => work(fileWorkbook(new Blob([bytes.slice()]), "Log.xlsx")),
    saved: (run) => {
      const copy = run.kind === "done" ? run.files.find(({ name }) => name.endsWith(".xlsx"))?.bytes : undefined;
      if (copy === undefined) throw new Error("The run made no copy.");
      return Promise.resolve(copy);
    },
    close: () => undefined,
  });

/** Excel with some options; seen is told of each Excel before it stops. */
export function inExcelWith(options: StartOptions = {}, seen: (excel: StartedExcel) => void = () => undefined): Open {
  return async (bytes) => {
    const excel = await startExcel({ ...options, workbook: await loadWorkbook(bytes, "Log.xlsx") });
    return {
      use: (work) => work(excelWorkbook("Log.xlsx")),
      saved: () => saveWorkbook(excel.workbook),
      close: () => {
        seen(excel);
        excel.stop();
      },
    };
  };
}
