/** The operators of formulas. */
import type { CellValue } from "../model.ts";
import type { Operator } from "./parse.ts";
import { asBlock, asNumber, asText, errorValue, isError, single } from "./operands.ts";
import type { Operand } from "./operands.ts";

/** One operator on two operands; blocks and areas cell by cell. */
export function applied(operator: Operator, left: Operand, right: Operand, date1904: boolean): Operand {
  return cellByCell(left, right, (first, second) => appliedToValues(operator, first, second, date1904));
}

/** A sign before or behind a value. */
export function signed(sign: "+" | "-" | "%", operand: Operand, date1904: boolean): Operand {
  if (sign === "+") return operand;
  return cellByCell(operand, single(null), (value) => {
    const number = asNumber(value, date1904);
    if (typeof number !== "number") return number;
    return sign === "-" ? 0 - number : number / 100;
  });
}

function cellByCell(
  left: Operand,
  right: Operand,
  result: (first: CellValue, second: CellValue) => CellValue,
): Operand {
  if (left.kind === "single" && right.kind === "single") return single(result(left.value, right.value));
  const [first, second] = [asBlock(left), asBlock(right)];
  const rowCount = Math.max(first.rowCount, second.rowCount);
  const columnCount = Math.max(first.columnCount, second.columnCount);
  if (rowCount === 1 && columnCount === 1) return single(result(first.at(0, 0), second.at(0, 0)));
  const valueOf = (operand: typeof first, row: number, column: number): CellValue => {
    const isInside =
      (operand.rowCount === 1 || row < operand.rowCount) && (operand.columnCount === 1 || column < operand.columnCount);
    if (!isInside) return errorValue("#N/A");
    return operand.at(operand.rowCount === 1 ? 0 : row, operand.columnCount === 1 ? 0 : column);
  };
  return {
    kind: "block",
    rowCount,
    columnCount,
    at: (row, column) => result(valueOf(first, row, column), valueOf(second, row, column)),
  };
}

function appliedToValues(operator: Operator, left: CellValue, right: CellValue, date1904: boolean): CellValue {
  if (isError(left)) return left;
  if (isError(right)) return right;
  switch (operator) {
    case "&": {
      const [first, second] = [asText(left), asText(right)];
      return typeof first === "string" && typeof second === "string" ? first + second : errorValue("#VALUE!");
    }
    case "+":
    case "-":
    case "*":
    case "/":
    case "^":
      return calculated(operator, left, right, date1904);
    case "=":
      return comparison(left, right) === 0;
    case "<>":
      return comparison(left, right) !== 0;
    case "<":
      return comparison(left, right) < 0;
    case "<=":
      return comparison(left, right) <= 0;
    case ">":
      return comparison(left, right) > 0;
    case ">=":
      return comparison(left, right) >= 0;
  }
}

function calculated(
  operator: "+" | "-" | "*" | "/" | "^",
  left: CellValue,
  right: CellValue,
  date1904: boolean,
): CellValue {
  const first = asNumber(left, date1904);
  const second = asNumber(right, date1904);
  if (typeof first !== "number") return first;
  if (typeof second !== "number") return second;
  if (operator === "/" && second === 0) return errorValue("#DIV/0!");
  const results = {
    "+": first + second,
    "-": first - second,
    "*": first * second,
    "/": first / second,
    "^": first ** second,
  };
  const result = results[operator];
  return Number.isFinite(result) ? (result === 0 ? 0 : result) : errorValue("#NUM!");
}

const RANK = { number: 1, string: 2, boolean: 3 } as const;

/** Below, equal or above zero. Numbers come before texts, texts before truth values; case does not matter. */
export function comparison(left: CellValue, right: CellValue): number {
  const first = plainOf(left, right);
  const second = plainOf(right, left);
  if (typeof first === "number" && typeof second === "number") {
    // Excel compares what 15 digits show: 0.1+0.2 equals 0.3.
    return Number(first.toPrecision(15)) - Number(second.toPrecision(15));
  }
  if (typeof first === "string" && typeof second === "string") {
    const [a, b] = [first.toLowerCase(), second.toLowerCase()];
    return a < b ? -1 : a > b ? 1 : 0;
  }
  if (typeof first === "boolean" && typeof second === "boolean") return Number(first) - Number(second);
  return RANK[typeof first as keyof typeof RANK] - RANK[typeof second as keyof typeof RANK];
}

/** A blank cell compares as the empty value of the other one's kind. */
function plainOf(value: CellValue, other: CellValue): number | string | boolean {
  if (value !== null && !isError(value)) return value;
  return typeof other === "string" ? "" : typeof other === "boolean" ? false : 0;
}
