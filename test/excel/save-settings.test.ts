/** Settings saved in the workbook open in Excel, and the same in the copy of a file. */
import { saveSettings } from "../../src/excel/save-settings.ts";
import { hostFailureOf } from "../../src/results/host-problem.ts";
import { describeSettings } from "../contract/settings-contract.ts";
import type { SaveSettings } from "../contract/settings-contract.ts";
import { calculation, resultsFor, STAMP, SUMMARY } from "../file/calculations.ts";
import { startExcel } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { addSheet, newWorkbook } from "../host/workbook/workbook.ts";

const inExcel: SaveSettings = async (bytes, settings) => {
  const excel = await startExcel({ workbook: await loadWorkbook(bytes) });
  try {
    await saveSettings(settings);
    return await saveWorkbook(excel.workbook);
  } finally {
    excel.stop();
  }
};

describeSettings("in Excel", inExcel);
describeSettings("in the copy of a file", (bytes, settings) =>
  resultsFor(bytes, calculation([SUMMARY]), STAMP, settings),
);

test("where both names are somebody else's, nothing is written and the clerk is told", async () => {
  const workbook = newWorkbook();
  for (const name of ["Settings", "Ledger Settings"]) addSheet(workbook, name);
  const excel = await startExcel({ workbook });
  try {
    const changes = workbook.changes.length;
    const error: unknown = await saveSettings([["Hours Rounding", "Day"]]).catch((thrown: unknown) => thrown);
    expect(hostFailureOf(error)?.problem).toEqual({ kind: "no-name-for-settings" });
    expect(workbook.changes.slice(changes)).toEqual([]);
  } finally {
    excel.stop();
  }
});
