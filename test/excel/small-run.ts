/** The whole product over a small log in a simulated Excel, again and again from the same state. */
import { calculate } from "../../src/core/calculate.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import type { Calculate, WorkbookRun } from "../../src/pipeline/run-workbook.ts";
import { runWorkbook } from "../../src/pipeline/run-workbook.ts";
import { UNDONE, WRITING } from "../../src/results/heading-block.ts";
import { hostFailureOf } from "../../src/results/host-problem.ts";
import type { HostFailure } from "../../src/results/host-problem.ts";
import type { ExcelHost } from "../host/protocol/host.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel, StartOptions } from "../host/start/jsdom.ts";
import { at } from "../host/workbook/at.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import type { HostWorkbook, Sheet } from "../host/workbook/model.ts";
import { readValues } from "../host/workbook/read-cells.ts";
import { findSheet } from "../host/workbook/workbook.ts";
import { writeValues } from "../host/workbook/write-cells.ts";
import { smallLog } from "../support/small-log.ts";

export const OLD_AND_NEW = ["1.9", "1.13"] as const;

export async function logWorkbook(): Promise<HostWorkbook> {
  return loadWorkbook(await smallLog());
}

/** Excel with the small log in it. */
export async function startWithLog(version = "1.9", options: StartOptions = {}): Promise<StartedExcel> {
  return startExcel({ workbook: await logWorkbook(), matrix: { ExcelApi: version }, ...options });
}

/** The product's calculation with some of its tables: names that begin so. */
export function only(...tables: readonly string[]): Calculate {
  return (input, overrides) => {
    const result = calculate(input, overrides);
    if (result.kind === "stopped") return result;
    return { ...result, tables: result.tables.filter(({ name }) => tables.includes(name)) };
  };
}

export interface RunGiven {
  readonly runAt?: string;
  readonly calculate?: Calculate;
  readonly answerWithin?: number;
  readonly overrides?: readonly (readonly [string, string])[];
}

/** One run, as after a new start of the add-in. */
export function runNow(given: RunGiven = {}): Promise<WorkbookRun> {
  const { runAt = "2025-11-22 09:00", answerWithin = 60_000, overrides = [] } = given;
  return runWorkbook(given.calculate ?? calculate, excelWorkbook("Book1.xlsx", { answerWithin }), {
    overrides,
    runAt,
    runBy: "A. Clerk",
  });
}

/** A run that must succeed, with the way to take it back. */
export async function doneRun(given: RunGiven = {}): Promise<{ readonly undo: () => Promise<void> }> {
  const run = await runNow(given);
  if (run.kind !== "done" || run.undo === null) throw new Error(`The run was not done: ${run.kind}`);
  return { undo: run.undo };
}

/** The failure of something that must fail; any other error is thrown. */
export async function failureOf(work: Promise<unknown>): Promise<HostFailure> {
  const failure = await failureOrNull(work);
  if (failure === null) throw new Error("It did not fail.");
  return failure;
}

/** null when the work succeeded. */
export async function failureOrNull(work: Promise<unknown>): Promise<HostFailure | null> {
  try {
    await work;
    return null;
  } catch (error) {
    const failure = hostFailureOf(error);
    if (failure === null) throw error;
    return failure;
  }
}

/** The number of the request that comes next, for faults. */
export function nextRequest({ requests }: ExcelHost): number {
  return requests.filter(({ number }) => number > 0).length + 1;
}

export function sheetNamed(workbook: HostWorkbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`The workbook has no sheet ${name}.`);
  return sheet;
}

export function valueAt(workbook: HostWorkbook, sheet: string, address: string): unknown {
  return readValues(workbook, sheetNamed(workbook, sheet), at(address))?.[0]?.[0];
}

/** The user types into a cell. */
export function type(workbook: HostWorkbook, sheet: string, address: string, input: unknown): void {
  writeValues(workbook, sheetNamed(workbook, sheet), at(address), input);
}

export function statusOf(workbook: HostWorkbook, sheet: string): "writing" | "undone" | "complete" | "none" {
  const status = findSheet(workbook, sheet) === undefined ? "" : valueAt(workbook, sheet, "A6");
  if (status === WRITING) return "writing";
  if (status === UNDONE) return "undone";
  return typeof status === "string" && /^Complete: \d+ rows$/.test(status) ? "complete" : "none";
}

/** A copy that shares nothing but what is never changed. */
export function copyOf(workbook: HostWorkbook): HostWorkbook {
  return copied(workbook);
}

/** Puts a workbook that is open back into the state of a copy. */
export function putBack(workbook: HostWorkbook, copy: HostWorkbook): void {
  Object.assign(workbook, copied(copy));
}

function copied<Value>(value: Value): Value;
function copied(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Map) return new Map([...value].map(([key, each]) => [key, copied(each)]));
  if (value instanceof Set) return new Set(value);
  if (Array.isArray(value)) {
    const copy: unknown[] = [];
    copy.length = value.length;
    value.forEach((each: unknown, index) => (copy[index] = copied(each)));
    return copy;
  }
  // Equal styles are one object.
  if ("numberFormat" in value && "fontName" in value) return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, copied(each)]));
}
