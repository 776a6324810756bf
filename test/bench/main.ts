/** npm run bench: the table of figures; -- --json prints one JSON object on the last line instead of prose. */
import { benchCore, benchScaling, FULL_SHEET } from "./core.ts";
import type { CoreFigures, ScalingFigure } from "./core.ts";
import { benchFile } from "./file.ts";
import type { FileFigures } from "./file.ts";
import { benchPane } from "./pane.ts";
import type { PaneFigures } from "./pane.ts";

/** Attendance rows of a full year of a large school. */
const PANE_ROWS = 100_000;

interface Figures {
  readonly core: CoreFigures;
  readonly file: FileFigures;
  readonly scaling: readonly ScalingFigure[];
  readonly pane: PaneFigures;
}

/** `args` after the script; `ledger` is the path of the built command line; `inOwnProcess` calls nsPerRow in a new process. */
export async function bench(
  args: readonly string[],
  ledger: string,
  inOwnProcess: (rows: number) => number,
): Promise<void> {
  const say = (text: string): void => {
    process.stderr.write(`${text}\n`);
  };
  say("Scaling: 10,000, 100,000 and 1,048,575 rows (a minute) ...");
  const scaling = benchScaling([10_000, 100_000, FULL_SHEET], inOwnProcess);
  say("Core: a full sheet of attendance from cell arrays in memory ...");
  const core = await benchCore(FULL_SHEET);
  say("File: the same sheet as .xlsx through the command line (two to three minutes) ...");
  const file = await benchFile(FULL_SHEET, ledger);
  say("Pane: 100,000 rows in a browser, as a page and in a simulated Excel (two minutes) ...");
  const pane = await benchPane(PANE_ROWS);
  const figures: Figures = { core, file, scaling, pane };
  process.stdout.write(args.includes("--json") ? `${JSON.stringify(figures)}\n` : `${tableOf(figures)}\n`);
}

function tableOf({ core, file, scaling, pane }: Figures): string {
  const ms = (value: number): string => `${value.toFixed(0)} ms`;
  const slowest = Math.max(...scaling.map(({ nsPerRow }) => nsPerRow));
  const quickest = Math.min(...scaling.map(({ nsPerRow }) => nsPerRow));
  const lines: readonly (readonly [string, string, string])[] = [
    ["What", "Measured", "Goal"],
    ["Core: rows", String(core.rows), ""],
    ["Core: touch every cell once", ms(core.touchMs), ""],
    ["Core: calculate", ms(core.calculateMs), ""],
    ["Core: ratio to touch", core.ratioToTouch.toFixed(1), "at most 15"],
    ["Core: DuckDB appends and groups once", ms(core.duckdbMs), ""],
    ["Core: ratio to DuckDB", core.ratioToDuckdb.toFixed(2), "below 1"],
    ["File: library reads and writes", ms(file.floorMs), ""],
    ["File: command line run", ms(file.runMs), ""],
    ["File: ratio to library", file.ratioToFloor.toFixed(2), "at most 1.5"],
    ["File: peak memory", `${file.peakMb.toFixed(0)} MB`, "below 1000 MB"],
    ...scaling.map(
      ({ rows, nsPerRow }) => [`Scaling: ${String(rows)} rows`, `${nsPerRow.toFixed(0)} ns per row`, ""] as const,
    ),
    ["Scaling: slowest to quickest", (slowest / quickest).toFixed(2), "at most 1.30"],
    ["Pane: rows", String(pane.rows), ""],
    ["Pane: long tasks of the page", listOf(pane.page.longTasksMs), "none"],
    ["Pane: first paint of the page", ms(pane.page.firstPaintMs), "at most 500 ms"],
    ["Pane: Cancel while it reads", ms(pane.page.cancelReadingMs), "at most 200 ms"],
    ["Pane: Cancel while it makes results", ms(pane.page.cancelMakingMs), "at most 200 ms"],
    ["Pane: its long tasks in Excel", listOf(pane.excelLongTasksMs), "none"],
    ["Pane: those of Office's library", listOf(pane.officeLongTasksMs), ""],
    ["Pane: Office's library alone", listOf(pane.officeAloneLongTasksMs), ""],
    ["Pane: reads in Excel", ms(pane.excelReadMs), ""],
    ["Pane: checks in Excel", ms(pane.excelCheckMs), ""],
    ["Pane: writes in Excel", ms(pane.excelMakeMs), ""],
  ];
  return lines
    .map(([what, measured, goal]) => `${what.padEnd(38)}${measured.padStart(18)}   ${goal}`.trimEnd())
    .join("\n");
}

/** Tasks of 50 ms or more: how many, and the longest. */
function listOf(tasks: readonly number[]): string {
  return tasks.length === 0 ? "none" : `${String(tasks.length)}, to ${Math.max(...tasks).toFixed(0)} ms`;
}

export { nsPerRow } from "./core.ts";
export { benchPane } from "./pane.ts";
export { calculate } from "../../src/core/calculate.ts";
export { schoolYear } from "./school-year.ts";
export { touchEveryCell } from "./touch.ts";
