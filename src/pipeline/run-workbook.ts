/**
 * One run over a workbook, whether it is a file or open in Excel: read, calculate, plan the sheets, write. The page, the pane and
 * the command line call this; it uses nothing of them.
 */
import { makeIssue } from "../core/issue/catalogue.ts";
import type { Issue } from "../core/issue/issue.ts";
import { phrase } from "../core/words/phrase.ts";
import type { Calculation, CalculationResult } from "../core/result.ts";
import type { WorkbookInput } from "../core/sheet/sheet.ts";
import type { Table } from "../core/tables/table.ts";
import { fingerprintsOf } from "../results/fingerprint.ts";
import { planOutputSheets } from "../results/output-plan.ts";
import type { OutputPlan } from "../results/output-plan.ts";
import { resultsOf } from "../results/results.ts";
import { RUN_LOG } from "../results/run-log.ts";
import type { RunStamp } from "../results/run-log.ts";
import type { DamagedSheet, OnProgress, Results, Workbook, WorkbookReading } from "../results/workbook.ts";
import { productVersion } from "./product.ts";
import { withIssues } from "./with-issues.ts";

export type Override = readonly [name: string, value: string];

export type Calculate = (input: WorkbookInput, overrides: readonly Override[]) => CalculationResult;

export type RunStep = "Reading the workbook" | "Calculating" | "Writing the results";

export interface RunOptions {
  readonly overrides: readonly Override[];
  /** When and by whom the run was made, for Run_Log; null leaves the cell blank. */
  readonly runAt: string | null;
  readonly runBy: string | null;
  readonly onProgress?: OnProgress;
  /** Told before each step, and waited for, so that a page can show it. */
  readonly onStep?: (step: RunStep) => Promise<void> | void;
}

export interface ResultFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rows of an import file without its header; null for the workbook. */
  readonly rowCount: number | null;
}

/** What a run found, before or after it was written. */
export interface RunFindings {
  /** With the issues that reading and writing brought. */
  readonly calculation: Calculation;
  /** Run_Log as it is written: the rows of earlier runs and the one of this run. */
  readonly runLog: Table;
}

export interface PreparedRun {
  readonly kind: "prepared";
  readonly run: RunFindings;
  /** For Workbook.write. */
  readonly results: Results;
}

export type WorkbookRun =
  | (RunFindings & {
      readonly kind: "done";
      /** See filesOf. */
      readonly files: readonly ResultFile[];
      /** See WrittenWorkbook. */
      readonly undo: (() => Promise<void>) | null;
    })
  /** The data or the settings stop the run: nothing is to be written. */
  | { readonly kind: "stopped"; readonly issues: readonly Issue[] }
  /** The workbook as a whole cannot be used. problem reads on after its name: "is not an Excel workbook: ...". */
  | { readonly kind: "unusable-file"; readonly problem: string };

/** Runs a workbook. Data never makes this throw; a host that fails does (HostError); any other exception is a bug. */
export async function runWorkbook<Reading extends WorkbookReading>(
  calculate: Calculate,
  workbook: Workbook<Reading>,
  options: RunOptions,
): Promise<WorkbookRun> {
  await options.onStep?.("Reading the workbook");
  const reading = await workbook.read(options.onProgress, options.overrides);
  if ("kind" in reading) return { kind: "unusable-file", problem: reading.text };

  await options.onStep?.("Calculating");
  const prepared = await prepareRun(calculate, reading, options);
  if (prepared.kind === "stopped") return prepared;

  await options.onStep?.("Writing the results");
  const { copy, undo } = await workbook.write(reading, prepared.results);
  return { kind: "done", ...prepared.run, undo, files: filesOf(workbook.name, copy, prepared.run.calculation) };
}

/** All of a run but the writing: nothing is changed by it. A pane shows it before it writes. */
export async function prepareRun(
  calculate: Calculate,
  reading: WorkbookReading,
  options: Pick<RunOptions, "overrides" | "runAt" | "runBy">,
): Promise<PreparedRun | { readonly kind: "stopped"; readonly issues: readonly Issue[] }> {
  const result = calculate(reading.input, options.overrides);
  const damaged = reading.damagedSheets.map(damagedSheetIssue);
  if (result.kind === "stopped") return { kind: "stopped", issues: [...result.issues, ...damaged] };
  const plan = await planOutputSheets(reading, [...result.tables.map((table) => table.name), RUN_LOG]);
  const sheetNames = reading.input.sheets.map((sheet) => sheet.name);
  const calculation = withIssues(result, [...damaged, ...issuesOfPlan(plan)], sheetNames);
  const stamp: RunStamp = {
    runAt: options.runAt,
    runBy: options.runBy,
    productVersion,
    fingerprints: await fingerprintsOf(calculation),
  };
  const results = resultsOf(reading, plan, calculation, stamp);
  return { kind: "prepared", run: { calculation, runLog: results.runLog }, results };
}

/** The copy of the workbook with the results, where there is one, then the import files. */
export function filesOf(
  workbookName: string,
  copy: Uint8Array<ArrayBuffer> | null,
  calculation: Calculation,
): ResultFile[] {
  const encoder = new TextEncoder();
  const imports = calculation.importFiles.map(({ name, text, rowCount }) => ({
    name,
    bytes: encoder.encode(text),
    rowCount,
  }));
  return copy === null ? imports : [{ name: resultsName(workbookName), bytes: copy, rowCount: null }, ...imports];
}

/** "Spring log.xlsx" -> "Spring log with results.xlsx"; a workbook with macros stays one. */
function resultsName(fileName: string): string {
  const [, stem = fileName, extension = ".xlsx"] = /^(.*)(\.xls[xm])$/is.exec(fileName) ?? [];
  return `${stem} with results${extension.toLowerCase()}`;
}

/** A damaged sheet does not stop the run (a missing role does), so here the code is a warning. */
function damagedSheetIssue({ sheet, why }: DamagedSheet): Issue {
  const what = phrase(why === "too-large" ? "too-large-sheet" : "damaged-sheet", { sheet });
  const todo = phrase(why === "too-large" ? "delete-unused" : "repair-sheet");
  return makeIssue("unreadable-file", { sheet, row: null, column: null }, "", sheet, { what, todo }, "Warning");
}

function issuesOfPlan(plan: OutputPlan): Issue[] {
  return plan.renamed.map(({ table, sheetName, reason }) =>
    makeIssue(
      reason === "edited" ? "output-sheet-edited" : "output-sheet-not-ours",
      { sheet: table, row: null, column: null },
      "",
      table,
      { sheet: table, instead: sheetName },
    ),
  );
}
