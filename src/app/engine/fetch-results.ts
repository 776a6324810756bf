/** Brings the output sheets from the worker to a workbook that only the pane can write to, in slices. */
import type { Table } from "../../core/tables/table.ts";
import { areasOf } from "../../results/result-formula.ts";
import { RUN_LOG } from "../../results/run-log.ts";
import type { Results, WorkbookReading } from "../../results/workbook.ts";
import type { Ask } from "./ask.ts";

/** Rows of some thirty cells that are copied in a few milliseconds. */
const SLICE = 500;

/** The results as the worker has them, for Workbook.write. */
export async function fetchResults(ask: Ask, reading: WorkbookReading): Promise<Results> {
  const outline = await ask("resultsOutline", []);
  const written: { readonly table: Table; readonly sheetName: string }[] = [];
  for (const [index, { sheetName, table, rowCount }] of outline.sheets.entries()) {
    const rows: Table["rows"][number][] = [];
    for (let from = 0; from < rowCount; from += SLICE) {
      for (const row of await ask("resultRows", [index, from, SLICE])) rows.push(row);
    }
    written.push({ table: { ...table, rows }, sheetName });
  }
  const known = new Set(
    [...reading.sheetNames, ...outline.plan.sheets.map(({ sheetName }) => sheetName)].map((name) => name.toLowerCase()),
  );
  const areaOf = areasOf(written);
  const sheets = outline.sheets.map(({ sheetName, check, facts, rules }, index) => ({
    table: written[index]?.table ?? { name: sheetName, title: sheetName, columns: [], rows: [] },
    sheetName,
    check,
    facts,
    rules,
    hasSheet: (name: string) => known.has(name.toLowerCase()),
    areaOf,
  }));
  const runLog = sheets.find(({ table }) => table.name === RUN_LOG)?.table;
  if (runLog === undefined) throw new Error("The results have no Run_Log.");
  return { plan: outline.plan, sheets, runLog };
}
