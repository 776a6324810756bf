/** The output sheets of a run: every result table with all that is needed to lay it out. */
import type { Calculation, Heading } from "../core/result.ts";
import type { Sheet } from "../core/sheet/sheet.ts";
import type { Table } from "../core/tables/table.ts";
import { HEADER_ROW } from "./heading-block.ts";
import type { OutputPlan } from "./output-plan.ts";
import { withCaptions } from "./result-charts.ts";
import { areasOf } from "./result-formula.ts";
import type { WrittenTable } from "./result-formula.ts";
import type { ResultSheet } from "./result-layout.ts";
import { RUN_LOG, runLogTable } from "./run-log.ts";
import type { RunStamp } from "./run-log.ts";
import type { Results, WorkbookReading } from "./workbook.ts";

/** The sheets of the plan, in its order, and Run_Log with a row for this run. */
export function resultsOf(
  reading: WorkbookReading,
  plan: OutputPlan,
  calculation: Calculation,
  stamp: RunStamp,
): Results {
  const { date1904 } = reading.input;
  const known = new Set(
    [...reading.sheetNames, ...plan.sheets.map(({ sheetName }) => sheetName)].map((name) => name.toLowerCase()),
  );
  const runLog = runLogTable(earlierRunLog(reading, plan), calculation, stamp, date1904);
  const written = plan.sheets.map(({ table, sheetName }) => ({
    table: table === RUN_LOG ? runLog : tableNamed(calculation, table),
    sheetName,
  }));
  const areaOf = areasOf(written);
  const sheetOf = ({ table, sheetName }: WrittenTable): ResultSheet => ({
    table,
    sheetName,
    facts: {
      title: table.title,
      heading: headingOf(calculation, table),
      productVersion: stamp.productVersion,
      inputFingerprint: stamp.fingerprints.input,
      rowCount: table.rows.length,
    },
    rules: { timeDisplay: calculation.timeDisplay, date1904 },
    hasSheet: (name) => known.has(name.toLowerCase()),
    areaOf,
  });
  const sheets = written.map(sheetOf).map((sheet) => ({ ...sheet, table: withCaptions(sheet) }));
  return { plan, sheets, runLog };
}

function headingOf({ heading }: Calculation, { range }: Table): Heading {
  return range === undefined ? heading : { ...heading, rangeStart: range.start, rangeEnd: range.end };
}

/** The Run_Log sheet that the plan rewrites, or null when a new one is made. */
function earlierRunLog(reading: WorkbookReading, plan: OutputPlan): Sheet | null {
  const planned = plan.sheets.find(({ table }) => table === RUN_LOG);
  if (planned?.inPlace !== true) return null;
  const sheet = reading.input.sheets.find(({ name }) => name === planned.sheetName);
  if (sheet === undefined) return null;
  const { completeRows } = planned;
  return completeRows === undefined ? sheet : { ...sheet, rowCount: HEADER_ROW + completeRows + 1 - sheet.firstRow };
}

function tableNamed(calculation: Calculation, name: string): Table {
  const table = calculation.tables.find((other) => other.name === name);
  if (table === undefined) throw new Error(`The calculation has no table ${name}.`);
  return table;
}
