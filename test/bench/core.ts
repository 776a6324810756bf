/** The core: all checks and tables from cell arrays in memory, against touching every cell once and against a database. */
import { calculate } from "../../src/core/calculate.ts";
import { appendAndGroup } from "./duckdb.ts";
import { medianMsAsync, pairedMs, quickestInTurnMs } from "./measure.ts";
import { schoolYear } from "./school-year.ts";
import { touchEveryCell } from "./touch.ts";

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

const ROUNDS = 5;
const WARM_UPS = 2;
/** A large run leaves its garbage for the next one to pay for: a round has several. */
const LARGEST_RUNS = 3;

/**
 * Time per row of each size. A round passes as many rows of each size, in as many runs as that takes, so that every size bears
 * its share of the garbage collector's work; the sizes take turns, so that all meet the same computer. The quickest round counts:
 * whatever else the computer does can only make a round longer.
 */
export function benchScaling(sizes: readonly number[]): ScalingFigure[] {
  const largest = Math.max(...sizes);
  const works = sizes.map((rows) => {
    const workbook = schoolYear(rows);
    const runs = Math.round((LARGEST_RUNS * largest) / rows);
    const pass = (): void => {
      for (let run = 0; run < runs; run++) mustFinish(calculate(workbook));
    };
    return { rows, passed: runs * rows, pass };
  });
  const passes = works.map(({ pass }) => pass);
  const ms = quickestInTurnMs(ROUNDS, WARM_UPS, passes);
  return works.map(({ rows, passed }, index) => ({ rows, nsPerRow: ((ms[index] ?? 0) * 1e6) / passed }));
}

/** A bench that measures a stopped run would measure nothing. */
function mustFinish(result: ReturnType<typeof calculate>): void {
  if (result.kind !== "done") throw new Error(result.issues.map((issue) => issue.message).join(" "));
}
