/** Calculates formulas when they are read, and only those whose cells have changed: what a file holds stays until then. */
import { columnsIn } from "../cells.ts";
import type { Area, Column, FormulaCell, HostWorkbook, Sheet } from "../model.ts";
import { isNotSimulated } from "../refusal.ts";
import { cellsOf, expressionOfName, valueOfExpression } from "./evaluate.ts";
import type { FormulaPlace, FoundCells } from "./evaluate.ts";
import { isError } from "./operands.ts";
import { parseFormula } from "./parse.ts";
import type { Expression } from "./parse.ts";

type Parsed = { readonly expression: Expression } | { readonly unreadable: unknown };
const parsedFormulas = new WeakMap<FormulaCell, Parsed>();

/** Brings the formulas of an area up to date. Nothing while calculation is suspended; only new ones when it is manual. */
export function refreshArea(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  if (workbook.calculationSuspended) return;
  for (const { index, column } of columnsIn(sheet, area)) {
    if (column.formulas.size === 0) continue;
    const refreshAt = (row: number): void => refreshCell({ workbook, sheet, row, column: index }, column);
    if (column.formulas.size > area.rowCount)
      for (let row = area.row; row < area.row + area.rowCount; row++) refreshAt(row);
    else
      for (const row of column.formulas.keys()) if (row >= area.row && row < area.row + area.rowCount) refreshAt(row);
  }
}

function refreshCell(place: FormulaPlace, column: Column): void {
  const { workbook } = place;
  const cell = column.formulas.get(place.row);
  if (cell === undefined || cell.checkedAt === workbook.version) return;
  if (workbook.calculationMode === "Manual" && cell.calculatedAt >= 0) return;
  // Set before its cells are looked at: a formula that refers to itself ends here, with the value it had.
  cell.checkedAt = workbook.version;
  const parsed = parsedOf(cell);
  if ("unreadable" in parsed) {
    if (cell.calculatedAt < 0 || isTouched(place, cell)) throw parsed.unreadable;
    return;
  }
  try {
    calculate(place, column, cell, parsed.expression);
  } catch (error) {
    cell.checkedAt = -1;
    throw error;
  }
}

function calculate(place: FormulaPlace, column: Column, cell: FormulaCell, expression: Expression): void {
  const { workbook, row } = place;
  let isStale = cell.calculatedAt < 0;
  for (const { sheet, area } of precedentsOf(expression, place)) {
    refreshArea(workbook, sheet, area);
    for (const { column: read } of columnsIn(sheet, area)) isStale ||= read.changedAt > cell.calculatedAt;
  }
  if (!isStale) return;
  const value = valueOfExpression(expression, place);
  const before = column.values[row] ?? null;
  cell.calculatedAt = workbook.version;
  const isSame = isError(value) && isError(before) ? value.error === before.error : value === before;
  if (isSame) return;
  column.values[row] = value;
  column.changedAt = workbook.version;
}

function parsedOf(cell: FormulaCell): Parsed {
  const known = parsedFormulas.get(cell);
  if (known !== undefined) return known;
  const parsed = parsedOrNot(cell.text);
  parsedFormulas.set(cell, parsed);
  return parsed;
}

function parsedOrNot(text: string): Parsed {
  try {
    return { expression: parseFormula(text) };
  } catch (error) {
    if (!isNotSimulated(error)) throw error;
    return { unreadable: error };
  }
}

/** All areas that a formula names. */
function precedentsOf(expression: Expression, place: FormulaPlace): FoundCells[] {
  switch (expression.kind) {
    case "constant":
    case "error":
      return [];
    case "reference":
    case "structured": {
      const found = cellsOf(expression, place);
      return found === null ? [] : [found];
    }
    case "name": {
      const meant = expressionOfName(expression, place);
      return meant === null ? [] : precedentsOf(meant, place);
    }
    case "binary":
      return [...precedentsOf(expression.left, place), ...precedentsOf(expression.right, place)];
    case "unary":
      return precedentsOf(expression.of, place);
    case "call":
      return expression.given.flatMap((each) => precedentsOf(each, place));
  }
}

/** Whether anything has changed on the sheets that a formula which cannot be read may mean: its own, and those it names. */
function isTouched(place: FormulaPlace, cell: FormulaCell): boolean {
  const text = cell.text.toLowerCase();
  const isNamed = (name: string): boolean => text.includes(name.toLowerCase().replaceAll("'", "''"));
  return place.workbook.sheets
    .filter((sheet) => sheet === place.sheet || isNamed(sheet.name) || sheet.tables.some(({ name }) => isNamed(name)))
    .some((sheet) => sheet.columns.some((column) => column !== undefined && column.changedAt > cell.calculatedAt));
}
