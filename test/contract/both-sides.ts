/** One workbook read on both sides. */
import { calculate } from "../../src/core/calculate.ts";
import type { CalculationResult } from "../../src/core/result.ts";
import { inExcel } from "../../src/excel/in-excel.ts";
import { readExcel } from "../../src/excel/read-excel.ts";
import type { ExcelReading } from "../../src/excel/read-excel.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import type { Override } from "../../src/pipeline/run-workbook.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel, StartOptions } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { saidBy } from "./workbook-contract.ts";

export interface BothReadings {
  readonly reading: ExcelReading;
  readonly result: CalculationResult;
  readonly requests: StartedExcel["host"]["requests"];
}

/** Reads a file in both ways, in Excel after `before`; fails where they do not say the same. */
export async function sameOnBothSides(
  bytes: Uint8Array,
  options: StartOptions & {
    readonly given?: readonly Override[];
    readonly before?: (excel: StartedExcel) => void;
  } = {},
): Promise<BothReadings> {
  const { given = [], before, ...start } = options;
  const excel = await startExcel({ ...start, workbook: await loadWorkbook(bytes) });
  try {
    before?.(excel);
    const changes = excel.workbook.changes.length;
    const reading = await inExcel("reading", (talk) => readExcel(talk, undefined, given));
    const result = calculate(reading.input, given);
    expect(await saidBy(result)).toEqual(await saidBy(calculate((await readWorkbook(bytes)).input, given)));
    expect(excel.workbook.changes.slice(changes)).toEqual([]);
    // Excel keeps what was in an answer that it could not give.
    const wasRefused = excel.host.requests.some(({ outcome }) => outcome !== "succeeded");
    expect(wasRefused ? [] : excel.host.keptReferences()).toEqual([]);
    expect(excel.host.ignoredOnNullObjects).toEqual([]);
    return { reading, result, requests: excel.host.requests };
  } finally {
    excel.stop();
  }
}
