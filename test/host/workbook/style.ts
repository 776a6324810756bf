/** How areas of cells look. */
import { columnsIn, columnFor, runsOf } from "./cells.ts";
import { isWholeColumns, isWholeRows, MAX_ROWS } from "./address.ts";
import type { Area, CellStyle, CommonStyle, HostWorkbook, Sheet, StyleRun } from "./model.ts";
import { assertSheetWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";
import { appendRun, PLAIN_STYLE, runsBetween, styleAt, styleWith, withRuns } from "./style-runs.ts";

/** Changes the look of all cells of an area. Impossible values are refused (InvalidArgument). */
export function setStyle(workbook: HostWorkbook, sheet: Sheet, area: Area, change: Partial<CellStyle>): void {
  assertSheetWritable(workbook, sheet);
  const checked = checkedStyle(change);
  record(workbook, "formats", sheet, area);
  restyle(sheet, area, (style) => styleWith(style, checked));
}

/** Changes styles without a word: for functions that have checked and recorded. */
export function restyle(sheet: Sheet, area: Area, changed: (style: CellStyle) => CellStyle): void {
  const last = area.row + area.rowCount - 1;
  const change = (runs: readonly StyleRun[]) =>
    withRuns(
      runs,
      area.row,
      last,
      joined(runsBetween(runs, area.row, last).map((run) => ({ ...run, style: changed(run.style) }))),
    );
  if (isWholeRows(area)) {
    sheet.emptyColumnRuns = change(sheet.emptyColumnRuns);
    for (const { column } of columnsIn(sheet, area)) column.runs = change(column.runs);
    return;
  }
  for (let index = area.column; index < area.column + area.columnCount; index++) {
    const column = columnFor(sheet, index);
    column.runs = change(column.runs);
    if (isWholeColumns(area))
      column.wholeStyle = changed(column.wholeStyle ?? styleAt(sheet.emptyColumnRuns, MAX_ROWS - 1));
  }
}

function joined(parts: readonly StyleRun[]): StyleRun[] {
  const runs: StyleRun[] = [];
  for (const part of parts) appendRun(runs, part);
  return runs;
}

/** Gives every row of a column its own style. */
export function restyleRows(
  sheet: Sheet,
  index: number,
  from: number,
  rowCount: number,
  changed: (style: CellStyle, offset: number) => CellStyle,
): void {
  const column = columnFor(sheet, index);
  const parts: StyleRun[] = [];
  for (const run of runsBetween(column.runs, from, from + rowCount - 1))
    for (let row = run.from; row <= run.to; row++)
      appendRun(parts, { from: row, to: row, style: changed(run.style, row - from) });
  column.runs = withRuns(column.runs, from, from + rowCount - 1, parts);
}

/** What the cells of an area have in common; null where they differ. */
export function styleOf(sheet: Sheet, area: Area): CommonStyle {
  const styles = new Set<CellStyle>();
  const last = Math.min(area.row + area.rowCount, MAX_ROWS) - 1;
  const isBeyondColumns = area.column + area.columnCount > sheet.columns.length;
  const end = Math.min(area.column + area.columnCount, sheet.columns.length);
  for (let index = area.column; index < end; index++)
    for (const run of runsBetween(runsOf(sheet, index), area.row, last)) styles.add(run.style);
  if (isBeyondColumns) for (const run of runsBetween(sheet.emptyColumnRuns, area.row, last)) styles.add(run.style);
  const all = [...styles];
  const common = <Key extends keyof CellStyle>(key: Key): CellStyle[Key] | null => {
    const value = (all[0] ?? PLAIN_STYLE)[key];
    return all.every((style) => style[key] === value) ? value : null;
  };
  return {
    numberFormat: common("numberFormat"),
    bold: common("bold"),
    italic: common("italic"),
    underline: common("underline"),
    fontColor: common("fontColor"),
    fontSize: common("fontSize"),
    fontName: common("fontName"),
    fill: common("fill"),
    horizontalAlignment: common("horizontalAlignment"),
    verticalAlignment: common("verticalAlignment"),
    wrapText: common("wrapText"),
    indentLevel: common("indentLevel"),
  };
}

const COLOR = /^#[0-9A-F]{6}$/i;
const NAMED_COLORS: ReadonlyMap<string, string> = new Map([
  ["black", "#000000"],
  ["white", "#FFFFFF"],
  ["red", "#FF0000"],
  ["green", "#008000"],
  ["blue", "#0000FF"],
  ["yellow", "#FFFF00"],
  ["gray", "#808080"],
]);

/** "#rrggbb" or one of a few names of HTML as "#RRGGBB"; refused otherwise. "" takes the color away. */
export function colorOf(text: string): string {
  if (text === "") return "";
  const color = NAMED_COLORS.get(text.toLowerCase()) ?? text.toUpperCase();
  if (!COLOR.test(color))
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return color;
}

function checkedStyle(change: Partial<CellStyle>): Partial<CellStyle> {
  const { fontSize, indentLevel, fontColor, fill } = change;
  const isPossible =
    (fontSize === undefined || (fontSize >= 1 && fontSize <= 409)) &&
    (indentLevel === undefined || (Number.isInteger(indentLevel) && indentLevel >= 0 && indentLevel <= 250));
  if (!isPossible) throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return {
    ...change,
    ...(fontColor === undefined ? {} : { fontColor: colorOf(fontColor) }),
    ...(fill === undefined ? {} : { fill: colorOf(fill) }),
  };
}
