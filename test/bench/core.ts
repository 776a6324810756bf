/** The core: all checks and tables from cell arrays in memory, against touching every cell once and against a database. */
import { calculate } from "../../src/core/calculate.ts";
import { appendAndGroup } from "./duckdb.ts";
import { medianMsAsync, pairedMs, quickestMs } from "./measure.ts";
import { schoolYear } from "./school-year.ts";
import { touchEveryCell } from "./touch.ts";
import { messagesOf } from "../support/issue-words.ts";

export interface CoreFigures {
  readonly rows: number;
  readonly touchMs: number;
  readonly calculateMs: number;
  readonly ratioToTouch: number;
  readonly duckdbMs: number;
  readonly ratioToDuckdb: number;
}

export interface ScalingFigure {
  readonly rows: number;
  readonly nsPerRow: number;
}

/** Rows of a full Excel sheet below its header. */
export const FULL_SHEET = 1_048_575;

export async function benchCore(rows: number): Promise<CoreFigures> {
  const workbook = schoolYear(rows);
  // In turn, in one process, on the same arrays.
  const {
    first: touchMs,
    second: calculateMs,
    ratio: ratioToTouch,
  } = pairedMs(
    9,
    3,
    () => touchEveryCell(workbook),
    () => mustFinish(calculate(workbook)),
  );
  const duckdbMs = await medianMsAsync(3, 1, () => appendAndGroup(workbook));
  return {
    rows,
    touchMs,
    calculateMs,
    ratioToTouch,
    duckdbMs,
    ratioToDuckdb: calculateMs / duckdbMs,
  };
}

const ROUNDS = 3;

/**
 * Time per row of each size, each in a process of its own, as a run is: the garbage collector walks through all that a process
 * holds, and a large workbook held beside a small one would count against the small one. The sizes take turns, so that all meet
 * the same computer. The quickest counts: whatever else the computer does can only make a run longer.
 */
export function benchScaling(sizes: readonly number[], inOwnProcess: (rows: number) => number): ScalingFigure[] {
  const rounds = Array.from({ length: ROUNDS }, () => sizes.map(inOwnProcess));
  return sizes.map((rows, place) => ({ rows, nsPerRow: Math.min(...rounds.map((round) => round[place] ?? Infinity)) }));
}

const PASSES = 3;
/** A run leaves its garbage for the next one to pay for: a pass of the largest size has several runs, others as many rows. */
const ROWS_OF_A_PASS = 3 * FULL_SHEET;

/** Nanoseconds per row of the quickest pass over a workbook with as many attendance rows, after one that does not count. */
export function nsPerRow(rows: number): number {
  const workbook = schoolYear(rows);
  const runs = Math.ceil(ROWS_OF_A_PASS / rows);
  const ms = quickestMs(PASSES, () => {
    for (let run = 0; run < runs; run++) mustFinish(calculate(workbook));
  });
  return (ms * 1e6) / (runs * rows);
}

/** A bench that measures a stopped run would measure nothing. */
function mustFinish(result: ReturnType<typeof calculate>): void {
  if (result.kind !== "done") throw new Error(messagesOf(result.issues));
}
