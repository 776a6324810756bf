/** How the cells of a column look, as runs of equal rows: a format of 100,000 cells is one run. */
import { MAX_ROWS } from "./address.ts";
import type { CellStyle, StyleRun } from "./model.ts";

export const PLAIN_STYLE: CellStyle = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: "None",
  fontColor: "#000000",
  fontSize: 11,
  fontName: "Calibri",
  fill: "",
  horizontalAlignment: "General",
  verticalAlignment: "Bottom",
  wrapText: false,
  indentLevel: 0,
};

const known = new Map<string, CellStyle>([[keyOf(PLAIN_STYLE), PLAIN_STYLE]]);

function keyOf(style: CellStyle): string {
  return Object.values(style).join("\n");
}

/** A style with some properties changed: always the same object for the same look. */
export function styleWith(style: CellStyle, change: Partial<CellStyle>): CellStyle {
  const changed = { ...style, ...change };
  const key = keyOf(changed);
  const found = known.get(key);
  if (found !== undefined) return found;
  known.set(key, changed);
  return changed;
}

/** The runs of a column whose cells all look the same. */
export function plainRuns(style: CellStyle): StyleRun[] {
  return [{ from: 0, to: MAX_ROWS - 1, style }];
}

export function copyRuns(runs: readonly StyleRun[]): StyleRun[] {
  return runs.map((run) => ({ ...run }));
}

/** The place of the run that holds a row. */
export function runIndex(runs: readonly StyleRun[], row: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.to < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

export function styleAt(runs: readonly StyleRun[], row: number): CellStyle {
  return runs[runIndex(runs, row)]?.style ?? PLAIN_STYLE;
}

/** The parts of the runs between two rows, cut to them. */
export function runsBetween(runs: readonly StyleRun[], from: number, to: number): StyleRun[] {
  const parts: StyleRun[] = [];
  for (let place = runIndex(runs, from); place < runs.length; place++) {
    const run = runs[place];
    if (run === undefined || run.from > to) break;
    parts.push({ from: Math.max(from, run.from), to: Math.min(to, run.to), style: run.style });
  }
  return parts;
}

/** Adds a run at the end, joined to the last one when it looks the same. */
export function appendRun(runs: StyleRun[], run: StyleRun): void {
  const last = runs.at(-1);
  if (last?.style === run.style && last.to + 1 === run.from) last.to = run.to;
  else runs.push({ ...run });
}

/** The runs with the rows from..to replaced by the given parts, which cover exactly these rows. */
export function withRuns(runs: readonly StyleRun[], from: number, to: number, parts: readonly StyleRun[]): StyleRun[] {
  const changed: StyleRun[] = [];
  if (from > 0) for (const run of runsBetween(runs, 0, from - 1)) appendRun(changed, run);
  for (const run of parts) appendRun(changed, run);
  if (to < MAX_ROWS - 1) for (const run of runsBetween(runs, to + 1, MAX_ROWS - 1)) appendRun(changed, run);
  return changed;
}
