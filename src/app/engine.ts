/** What the page works with: everything that knows .xlsx. Loaded when a workbook is opened, not with the page. */
import { calculate } from "../core/calculate.ts";
import { fileWorkbook } from "../file/file-workbook.ts";
import { writeWorkbook } from "../file/write-workbook.ts";
import { runWorkbook } from "../pipeline/run-workbook.ts";
import type { RunStep, WorkbookRun } from "../pipeline/run-workbook.ts";
import { sampleWorkbook } from "../sample/sample-workbook.ts";
import { templateWorkbook } from "../sample/template-workbook.ts";

export function runFile(
  source: Blob,
  fileName: string,
  runAt: string,
  onStep: (step: RunStep) => Promise<void>,
): Promise<WorkbookRun> {
  return runWorkbook(calculate, fileWorkbook(source, fileName), { overrides: [], runAt, runBy: null, onStep });
}

export function makeTemplate(): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(templateWorkbook());
}

export function makeSample(): Promise<Uint8Array<ArrayBuffer>> {
  return writeWorkbook(sampleWorkbook());
}
