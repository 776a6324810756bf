/** Moves values, formulas and looks. shift-cells.ts has checked that they may move. */
import { columnFor, columnsIn, emptyCells, runsOf, storedValue } from "./cells.ts";
import { isWholeColumns, isWholeRows, MAX_ROWS } from "./address.ts";
import type { Area, CellStyle, Column, FormulaCell, HostWorkbook, Sheet, StyleRun } from "./model.ts";
import { restyleRows } from "./style.ts";
import { appendRun, runsBetween, styleAt } from "./style-runs.ts";
import { afterDelete, afterInsert } from "./stretch.ts";

/** Cells of the columns of an area move down, or up over the area. */
export function moveRowsOfCells(workbook: HostWorkbook, sheet: Sheet, area: Area, isInsert: boolean): void {
  for (const { column } of columnsIn(sheet, area)) {
    if (isInsert) insertRows(column, area.row, area.rowCount);
    else if (column.values.length > area.row) column.values.splice(area.row, area.rowCount);
    moveFormulas(column, area, isInsert);
    column.runs = movedRuns(column.runs, area.row, area.rowCount, isInsert);
    column.changedAt = workbook.version;
  }
  if (isWholeRows(area)) sheet.emptyColumnRuns = movedRuns(sheet.emptyColumnRuns, area.row, area.rowCount, isInsert);
}

function insertRows({ values }: Column, row: number, count: number): void {
  if (values.length <= row) return;
  const below = values.splice(row);
  for (let added = 0; added < count; added++) values.push(null);
  for (const value of below) values.push(value);
}

function moveFormulas(column: Column, area: Area, isInsert: boolean): void {
  const formulas = [...column.formulas];
  column.formulas.clear();
  for (const [row, formula] of formulas) {
    const line = { from: row, count: 1 };
    const after = isInsert ? afterInsert(line, area.row, area.rowCount) : afterDelete(line, area.row, area.rowCount);
    if (after !== null) column.formulas.set(after.from, formula);
  }
}

/** New rows look like the one above, at the top like the first; those that come in at the end of the sheet like the last. */
function movedRuns(runs: readonly StyleRun[], row: number, count: number, isInsert: boolean): StyleRun[] {
  const above = row === 0 ? [] : runsBetween(runs, 0, row - 1);
  const style = styleAt(runs, Math.max(0, row - 1));
  const last = MAX_ROWS - 1;
  const result: StyleRun[] = [];
  for (const run of above) appendRun(result, run);
  if (isInsert) {
    appendRun(result, { from: row, to: row + count - 1, style });
    for (const run of row + count > last ? [] : runsBetween(runs, row, last - count))
      appendRun(result, { from: run.from + count, to: run.to + count, style: run.style });
    return result;
  }
  for (const run of row + count > last ? [] : runsBetween(runs, row + count, last))
    appendRun(result, { from: run.from - count, to: run.to - count, style: run.style });
  appendRun(result, { from: last - count + 1, to: last, style: styleAt(runs, last) });
  return result;
}

interface CellContent {
  readonly value: ReturnType<typeof storedValue>;
  readonly formula: FormulaCell | undefined;
  readonly style: CellStyle;
}

/** Cells of the rows of an area move to the right, or to the left over the area. */
export function moveColumnsOfCells(workbook: HostWorkbook, sheet: Sheet, area: Area, isInsert: boolean): void {
  if (isWholeColumns(area)) {
    const added = Array.from({ length: isInsert ? area.columnCount : 0 }, () => undefined);
    if (sheet.columns.length > area.column)
      sheet.columns.splice(area.column, isInsert ? 0 : area.columnCount, ...added);
    for (const column of sheet.columns.slice(area.column))
      if (column !== undefined) column.changedAt = workbook.version;
    return;
  }
  const width = sheet.columns.length;
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const cells: CellContent[] = [];
    for (let column = area.column; column < width; column++) cells.push(contentOf(sheet, row, column));
    const left = styleAt(runsOf(sheet, Math.max(0, area.column - 1)), row);
    const blank: CellContent = { value: null, formula: undefined, style: isInsert ? left : workbook.normalStyle };
    const blanks = Array.from(
      { length: Math.min(area.columnCount, isInsert ? area.columnCount : cells.length) },
      () => blank,
    );
    const after = isInsert ? [...blanks, ...cells] : [...cells.slice(area.columnCount), ...blanks];
    after.forEach((content, offset) => putContent(workbook, sheet, row, area.column + offset, content));
  }
}

function contentOf(sheet: Sheet, row: number, column: number): CellContent {
  return {
    value: storedValue(sheet, row, column),
    formula: sheet.columns[column]?.formulas.get(row),
    style: styleAt(runsOf(sheet, column), row),
  };
}

function putContent(workbook: HostWorkbook, sheet: Sheet, row: number, index: number, content: CellContent): void {
  emptyCells(workbook, sheet, { row, column: index, rowCount: 1, columnCount: 1 });
  const column = columnFor(sheet, index);
  if (content.value !== null) {
    while (column.values.length < row) column.values.push(null);
    column.values[row] = content.value;
  }
  if (content.formula !== undefined) column.formulas.set(row, content.formula);
  restyleRows(sheet, index, row, 1, () => content.style);
  column.changedAt = workbook.version;
}
