/**
 * How often Excel is asked, and how much goes to and fro. Every request of Excel takes its time, on the web up to a second, and
 * Excel on the web refuses more than 5 MB at once.
 */
import { calculate } from "../../src/core/calculate.ts";
import type { CalculationResult } from "../../src/core/result.ts";
import { locateRoles, NO_CHOICES } from "../../src/core/records/locate.ts";
import type { WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { prepareRun } from "../../src/pipeline/run-workbook.ts";
import { isOurSheet } from "../../src/results/heading-block.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { saidBy } from "../contract/workbook-contract.ts";
import type { RequestRecord } from "../host/protocol/levers.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { loadWorkbook } from "../host/workbook/load.ts";

const WEB_LIMIT = 5_000_000;
/** Bytes of an answer, and of a request: for a larger one Office's library holds the pane for too long. */
const READ = 2_000_000;
const WRITTEN = 1_000_000;
const EMPTY = { requests: 0, read: 0, written: 0, largest: 0, refused: 0 };

let excel: StartedExcel | null = null;
afterEach(() => {
  excel?.stop();
  excel = null;
});

interface Traffic {
  /** Without those that the library sends by itself to give objects back. */
  readonly requests: number;
  /** Bytes of all answers and of all requests. */
  readonly read: number;
  readonly written: number;
  readonly largest: number;
  readonly refused: number;
}

function trafficOf(requests: readonly RequestRecord[]): Traffic {
  return requests.reduce(
    (sum, { number, bytesIn, bytesOut, outcome }) => ({
      requests: sum.requests + (number > 0 ? 1 : 0),
      read: sum.read + bytesOut,
      written: sum.written + bytesIn,
      largest: Math.max(sum.largest, bytesIn, bytesOut),
      refused: sum.refused + (outcome === "succeeded" ? 0 : 1),
    }),
    EMPTY,
  );
}

function allowed({ read, written }: Traffic): number {
  return 10 + Math.ceil(read / READ) + Math.ceil(written / WRITTEN);
}

/** Bytes of the cells that a run needs, as JSON: the columns of the roles, the settings, and our own sheets. */
function neededBytes(input: WorkbookInput): number {
  const { located } = locateRoles(input, NO_CHOICES);
  let bytes = 0;
  for (const sheet of input.sheets) {
    const role = [...located.values()].find((one) => one.sheet === sheet);
    const isWhole = isOurSheet(sheet) || sheet.name === "Settings";
    const columns = isWhole
      ? sheet.columns
      : [...(role?.columns.values() ?? [])].map((column) => sheet.columns[column - sheet.firstColumn] ?? []);
    if (columns.length === 0) continue;
    for (let row = 0; row < sheet.rowCount; row++) {
      const cells = columns.map((column) => column[row] ?? "");
      const plain = cells.map((cell) =>
        typeof cell !== "object" ? cell : "serial" in cell ? cell.serial : cell.error,
      );
      bytes += Buffer.byteLength(JSON.stringify(plain)) + 1;
    }
  }
  return bytes;
}

interface Run {
  readonly reading: Traffic;
  readonly whole: Traffic;
  /** Bytes of the cells that were needed. */
  readonly needed: number;
  readonly result: CalculationResult;
}

async function runIn(excel: StartedExcel): Promise<Run> {
  const from = excel.host.requests.length;
  const workbook = excelWorkbook("Log.xlsx");
  const reading = await workbook.read();
  if ("kind" in reading) throw new Error(reading.text);
  const readTo = excel.host.requests.length;
  const results: CalculationResult[] = [];
  const calculateOnce: typeof calculate = (input, overrides) => {
    const result = calculate(input, overrides);
    results.push(result);
    return result;
  };
  const prepared = await prepareRun(calculateOnce, reading, { overrides: [], runAt: null, runBy: null });
  const [result] = results;
  if (prepared.kind === "stopped" || result === undefined) throw new Error("The run was stopped.");
  await workbook.write(reading, prepared.results);
  return {
    reading: trafficOf(excel.host.requests.slice(from, readTo)),
    whole: trafficOf(excel.host.requests.slice(from)),
    needed: neededBytes(reading.input),
    result,
  };
}

/** Comparing a text is much quicker than comparing all rows of the results. */
async function textOf(result: CalculationResult): Promise<string> {
  return JSON.stringify(await saidBy(result));
}

function print(what: string, { whole, reading, needed }: Run): void {
  const mega = (bytes: number): string => `${(bytes / 1e6).toFixed(2)} MB`;
  process.stdout.write(
    `${what}: ${whole.requests} requests (${allowed(whole)} allowed), ${mega(whole.read)} read, ${mega(whole.written)} written, ` +
      `largest ${mega(whole.largest)}; reading took ${reading.requests} and ${(reading.read / needed).toFixed(3)} times its cells\n`,
  );
}

test("a log of 61,000 rows is read and written in few requests, and again over the first run's sheets", async () => {
  const bytes = await writeWorkbook(sampleWorkbook({ students: 860, seed: 1 }));
  const expected = await textOf(calculate((await readWorkbook(bytes)).input));
  excel = await startExcel({ platform: "web", workbook: await loadWorkbook(bytes) });
  for (const time of ["first run", "second run"]) {
    const run = await runIn(excel);
    print(`61,000 rows on the web, ${time}`, run);
    expect((await textOf(run.result)) === expected).toBe(true);
    expect(run.whole.requests).toBeLessThanOrEqual(allowed(run.whole));
    expect(run.reading.read).toBeLessThanOrEqual(1.2 * run.needed);
    expect(run.whole.largest).toBeLessThanOrEqual(WEB_LIMIT);
    expect(run.whole.refused).toBe(0);
  }
}, 60_000);

test("a log is read in smaller blocks where Excel lets less through, after few refusals", async () => {
  const bytes = await writeWorkbook(sampleWorkbook({ students: 150, seed: 1 }));
  const expected = await saidBy(calculate((await readWorkbook(bytes)).input));
  excel = await startExcel({ payloadLimit: 200_000, workbook: await loadWorkbook(bytes) });
  const reading = await excelWorkbook("Log.xlsx").read();
  if ("kind" in reading) throw new Error(reading.text);
  expect(await saidBy(calculate(reading.input))).toEqual(expected);
  const traffic = trafficOf(excel.host.requests);
  expect(traffic.largest).toBeLessThanOrEqual(200_000);
  expect(traffic.refused).toBeLessThanOrEqual(6);
  expect(traffic.requests).toBeLessThanOrEqual(12 + Math.ceil(traffic.read / 80_000));
}, 30_000);

test.each([["desktop"], ["web"]] as const)("a small log takes few requests: Excel on %s", async (platform) => {
  const bytes = await writeWorkbook(sampleWorkbook({ students: 20, seed: 1 }));
  excel = await startExcel({ platform, workbook: await loadWorkbook(bytes) });
  for (const time of ["first run", "second run"]) {
    const run = await runIn(excel);
    print(`a small log on ${platform}, ${time}`, run);
    expect(run.whole.requests).toBeLessThanOrEqual(allowed(run.whole));
    expect(run.whole.refused).toBe(0);
  }
});
