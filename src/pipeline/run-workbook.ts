/**
 * One run from a workbook's bytes to the files that it gives: read, calculate, plan the sheets, write. The page and the
 * command line both call this; it uses nothing of either.
 */
import { makeIssue } from "../core/issue/catalogue.ts";
import type { Issue } from "../core/issue/issue.ts";
import type { Calculation, CalculationResult } from "../core/result.ts";
import type { Sheet, WorkbookInput } from "../core/sheet/sheet.ts";
import type { Table } from "../core/tables/table.ts";
import { fileProblemOf, fileProblemText } from "../file/file-problem.ts";
import type { FileProblem } from "../file/file-problem.ts";
import { fingerprintsOf } from "../file/fingerprint.ts";
import { planOutputSheets } from "../file/output-plan.ts";
import type { OutputPlan } from "../file/output-plan.ts";
import { readWorkbook } from "../file/read-workbook.ts";
import type { OnProgress, WorkbookFile } from "../file/workbook-file.ts";
import { RUN_LOG, runLogTable } from "../file/run-log.ts";
import type { RunStamp } from "../file/run-log.ts";
import { writeResults } from "../file/write-results.ts";
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

export type WorkbookRun =
  | {
      readonly kind: "done";
      /** With the issues that writing brought. */
      readonly calculation: Calculation;
      /** Run_Log as it is written: the rows of earlier runs and the one of this run. */
      readonly runLog: Table;
      /** The copy of the workbook with the results, then the import files. */
      readonly files: readonly ResultFile[];
    }
  /** The data or the settings stop the run: nothing is to be written. */
  | { readonly kind: "stopped"; readonly issues: readonly Issue[] }
  /** The file as a whole cannot be used. problem reads on after the file's name: "is not an Excel workbook: ...". */
  | { readonly kind: "unusable-file"; readonly problem: string };

/** Runs a workbook. fileName names the copy and is never opened. Data never makes this throw; an exception is a bug. */
export async function runWorkbook(
  calculate: Calculate,
  source: Uint8Array | Blob,
  fileName: string,
  options: RunOptions,
): Promise<WorkbookRun> {
  await options.onStep?.("Reading the workbook");
  const file = await readOrProblem(source, options.onProgress);
  if ("kind" in file) return { kind: "unusable-file", problem: fileProblemText(file) };

  await options.onStep?.("Calculating");
  const result = calculate(file.input, options.overrides);
  const damaged = file.damagedSheets.map(damagedSheetIssue);
  if (result.kind === "stopped") return { kind: "stopped", issues: [...result.issues, ...damaged] };

  await options.onStep?.("Writing the results");
  const plan = await planOutputSheets(file, [...result.tables.map((table) => table.name), RUN_LOG]);
  const sheetNames = file.input.sheets.map((sheet) => sheet.name);
  const calculation = withIssues(result, [...damaged, ...issuesOfPlan(plan)], sheetNames);
  const stamp: RunStamp = {
    runAt: options.runAt,
    runBy: options.runBy,
    productVersion,
    fingerprints: await fingerprintsOf(calculation),
  };
  const workbook = await writeResults(file, plan, calculation, stamp);
  const encoder = new TextEncoder();
  return {
    kind: "done",
    calculation,
    runLog: runLogTable(earlierRunLog(file, plan), calculation, stamp, file.input.date1904),
    files: [
      { name: resultsName(fileName), bytes: workbook, rowCount: null },
      ...calculation.importFiles.map(({ name, text, rowCount }) => ({ name, bytes: encoder.encode(text), rowCount })),
    ],
  };
}

async function readOrProblem(
  source: Uint8Array | Blob,
  onProgress: OnProgress | undefined,
): Promise<WorkbookFile | FileProblem> {
  try {
    return await readWorkbook(source, onProgress);
  } catch (error) {
    const problem = fileProblemOf(error);
    if (problem === null) throw error;
    return problem;
  }
}

/** The Run_Log sheet that the plan rewrites, or null when a new one is made. */
function earlierRunLog(file: WorkbookFile, plan: OutputPlan): Sheet | null {
  const planned = plan.sheets.find(({ table }) => table === RUN_LOG);
  if (planned?.inPlace !== true) return null;
  return file.input.sheets.find((sheet) => sheet.name === planned.sheetName) ?? null;
}

/** "Spring log.xlsx" -> "Spring log with results.xlsx"; a workbook with macros stays one. */
export function resultsName(fileName: string): string {
  const [, stem = fileName, extension = ".xlsx"] = /^(.*)(\.xls[xm])$/is.exec(fileName) ?? [];
  return `${stem} with results${extension.toLowerCase()}`;
}

/** A damaged sheet does not stop the run (a missing role does), so here the code is a warning. */
function damagedSheetIssue(problem: FileProblem): Issue {
  const sheet = problem.kind === "damaged" || problem.kind === "too-large" ? (problem.sheet ?? "") : "";
  const [what = "", todo = ""] = splitOnce(fileProblemText(problem), ": ");
  const values = { what: `The workbook ${what}.`, todo: `${todo.charAt(0).toUpperCase()}${todo.slice(1)}.` };
  return makeIssue("unreadable-file", { sheet, row: null, column: null }, "", sheet, values, "Warning");
}

function splitOnce(text: string, separator: string): string[] {
  const at = text.indexOf(separator);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + separator.length)];
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
