/** SUMIF, SUMIFS, COUNTIF and COUNTIFS. */
import type { CellValue } from "../model.ts";
import { criterionOf } from "./criteria.ts";
import type { Criterion } from "./criteria.ts";
import { asBlock, asSingle, errorValue, isError } from "./operands.ts";
import type { Block, Operand } from "./operands.ts";

interface Condition {
  readonly block: Block;
  readonly holds: Criterion;
}

/** Areas and criteria in turn; null when there is none or one is without the other. */
function conditionsOf(given: readonly Operand[], date1904: boolean): Condition[] | null {
  if (given.length === 0 || given.length % 2 !== 0) return null;
  const conditions: Condition[] = [];
  for (let place = 0; place < given.length; place += 2) {
    const [area, wanted] = [given[place], given[place + 1]];
    if (area === undefined || wanted === undefined) return null;
    conditions.push({ block: asBlock(area), holds: criterionOf(asSingle(wanted), date1904) });
  }
  return conditions;
}

/** Calls for every cell that meets all conditions. */
function visitMatches(conditions: readonly Condition[], visit: (row: number, column: number) => void): void {
  const rowCount = Math.max(...conditions.map(({ block }) => block.rowCount));
  const [first] = conditions;
  if (first === undefined) return;
  const { columnCount } = first.block;
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++)
      if (conditions.every(({ block, holds }) => holds(block.at(row, column)))) visit(row, column);
}

function sizesAgree(operands: readonly Operand[]): boolean {
  const sizes = operands.map((operand) =>
    operand.kind === "cells"
      ? `${operand.area.rowCount}x${operand.area.columnCount}`
      : `${asBlock(operand).rowCount}x${asBlock(operand).columnCount}`,
  );
  return new Set(sizes).size === 1;
}

/** SUMIFS(sum, area, criterion, ...) */
export function sumIfs(given: readonly Operand[], date1904: boolean): CellValue {
  const [sum, ...rest] = given;
  const conditions = conditionsOf(rest, date1904);
  if (sum === undefined || conditions === null) return errorValue("#VALUE!");
  if (!sizesAgree([sum, ...rest.filter((_, place) => place % 2 === 0)])) return errorValue("#VALUE!");
  return sumWhere(asBlock(sum), conditions);
}

/** SUMIF(area, criterion, [sum]) */
export function sumIf(given: readonly Operand[], date1904: boolean): CellValue {
  const [area, wanted, sum = area] = given;
  if (area === undefined || wanted === undefined || sum === undefined) return errorValue("#VALUE!");
  return sumIfs([sum, area, wanted], date1904);
}

function sumWhere(sum: Block, conditions: readonly Condition[]): CellValue {
  let total = 0;
  const errors: CellValue[] = [];
  visitMatches(conditions, (row, column) => {
    const value = sum.at(row, column);
    if (typeof value === "number") total += value;
    else if (isError(value)) errors.push(value);
  });
  return errors[0] ?? total;
}

/** COUNTIFS(area, criterion, ...) and COUNTIF. */
export function countIfs(given: readonly Operand[], date1904: boolean): CellValue {
  const conditions = conditionsOf(given, date1904);
  if (conditions === null || !sizesAgree(given.filter((_, place) => place % 2 === 0))) return errorValue("#VALUE!");
  let count = 0;
  visitMatches(conditions, () => (count += 1));
  return count;
}
