/** The functions that formulas of the product and of test logs use. Every other one is not simulated, and says so. */
import { partsOfSerial, serialOfDate } from "../dates.ts";
import type { CellValue } from "../model.ts";
import { countIfs, sumIf, sumIfs } from "./conditional-sums.ts";
import { asBlock, asBoolean, asNumber, asSingle, errorValue, isError, usedRowCount } from "./operands.ts";
import type { Operand } from "./operands.ts";

type HostFunction = (given: readonly Operand[], date1904: boolean) => CellValue;

/** By name in capitals. IF and IFERROR are in evaluate.ts: they leave out what they do not need. */
export const FUNCTIONS: ReadonlyMap<string, HostFunction> = new Map<string, HostFunction>([
  ["SUM", (given, date1904) => folded(given, date1904, (numbers) => numbers.reduce((sum, each) => sum + each, 0))],
  [
    "MIN",
    (given, date1904) =>
      folded(given, date1904, (numbers) => numbers.reduce((least, each) => Math.min(least, each), numbers[0] ?? 0)),
  ],
  [
    "MAX",
    (given, date1904) =>
      folded(given, date1904, (numbers) => numbers.reduce((most, each) => Math.max(most, each), numbers[0] ?? 0)),
  ],
  [
    "SUMSQ",
    (given, date1904) => folded(given, date1904, (numbers) => numbers.reduce((sum, each) => sum + each * each, 0)),
  ],
  ["COUNT", (given) => counted(given, (value) => typeof value === "number")],
  ["COUNTA", (given) => counted(given, (value) => value !== null)],
  ["SUMIF", sumIf],
  ["SUMIFS", sumIfs],
  ["COUNTIF", countIfs],
  ["COUNTIFS", countIfs],
  ["SUMPRODUCT", sumProduct],
  ["ABS", (given, date1904) => ofNumbers(given, 1, date1904, ([number = 0]) => Math.abs(number))],
  ["ROUND", (given, date1904) => ofNumbers(given, 2, date1904, ([number = 0, digits = 0]) => rounded(number, digits))],
  [
    "ROUNDUP",
    (given, date1904) =>
      ofNumbers(given, 2, date1904, ([number = 0, digits = 0]) => {
        const near = rounded(number, digits);
        const step = 10 ** -Math.trunc(digits);
        return Math.abs(near) >= Math.abs(number) ? near : rounded(near + Math.sign(number) * step, digits);
      }),
  ],
  ["YEAR", (given, date1904) => partOfDay(given, date1904, "year")],
  ["MONTH", (given, date1904) => partOfDay(given, date1904, "month")],
  ["DAY", (given, date1904) => partOfDay(given, date1904, "day")],
  [
    "DATE",
    (given, date1904) =>
      ofNumbers(
        given,
        3,
        date1904,
        ([year = 0, month = 0, day = 0]) => serialOfDate(year, month, day, date1904) ?? errorValue("#NUM!"),
      ),
  ],
  ["HYPERLINK", hyperlink],
  ["AND", (given) => truthOf(given, (truths) => truths.every(Boolean))],
  ["OR", (given) => truthOf(given, (truths) => truths.some(Boolean))],
  ["NOT", not],
  ["TRUE", () => true],
  ["FALSE", () => false],
]);

/** Numbers of areas, texts and truth values in them left out; single values must be numbers. The first error wins. */
function folded(
  given: readonly Operand[],
  date1904: boolean,
  result: (numbers: readonly number[]) => number,
): CellValue {
  const numbers: number[] = [];
  for (const operand of given) {
    if (operand.kind === "single") {
      const number = asNumber(operand.value, date1904);
      if (typeof number !== "number") return number;
      numbers.push(number);
      continue;
    }
    const error = visitValues(operand, (value) => {
      if (typeof value === "number") numbers.push(value);
      return isError(value) ? value : null;
    });
    if (error !== null) return error;
  }
  return result(numbers);
}

/** Visits the values of an operand until a visit gives something. */
function visitValues(operand: Operand, visit: (value: CellValue) => CellValue): CellValue {
  const block = asBlock(operand);
  const rowCount = operand.kind === "cells" ? usedRowCount(operand) : block.rowCount;
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < block.columnCount; column++) {
      const found = visit(block.at(row, column));
      if (found !== null) return found;
    }
  return null;
}

function counted(given: readonly Operand[], counts: (value: CellValue) => boolean): CellValue {
  let count = 0;
  for (const operand of given)
    visitValues(operand, (value) => {
      if (counts(value)) count += 1;
      return null;
    });
  return count;
}

function ofNumbers(
  given: readonly Operand[],
  count: number,
  date1904: boolean,
  result: (numbers: readonly number[]) => CellValue,
): CellValue {
  if (given.length !== count) return errorValue("#VALUE!");
  const numbers: number[] = [];
  for (const operand of given) {
    const number = asNumber(asSingle(operand), date1904);
    if (typeof number !== "number") return number;
    numbers.push(number);
  }
  return result(numbers);
}

/** Half away from zero, of the number that 15 digits show. */
function rounded(number: number, digits: number): number {
  const places = Math.trunc(digits);
  const [mantissa = "0", exponent = "0"] = Math.abs(number).toPrecision(15).toLowerCase().split("e");
  const whole = Math.round(Number(`${mantissa}e${Number(exponent) + places}`));
  const [wholeDigits = "0", wholeExponent = "0"] = String(whole).toLowerCase().split("e");
  const result = Number(`${wholeDigits}e${Number(wholeExponent) - places}`);
  return number < 0 && result !== 0 ? -result : result;
}

function partOfDay(given: readonly Operand[], date1904: boolean, part: "year" | "month" | "day"): CellValue {
  return ofNumbers(
    given,
    1,
    date1904,
    ([serial = 0]) => partsOfSerial(serial, date1904)?.[part] ?? errorValue("#NUM!"),
  );
}

function hyperlink(given: readonly Operand[]): CellValue {
  const [link, shown = link] = given;
  if (link === undefined || shown === undefined || given.length > 2) return errorValue("#VALUE!");
  const target = asSingle(link);
  return isError(target) ? target : (asSingle(shown) ?? 0);
}

function truthOf(given: readonly Operand[], result: (truths: readonly boolean[]) => boolean): CellValue {
  const truths: boolean[] = [];
  for (const operand of given) {
    const error = visitValues(operand, (value) => {
      if (value === null || (typeof value === "string" && operand.kind !== "single")) return null;
      const truth = asBoolean(value);
      if (typeof truth !== "boolean") return truth;
      truths.push(truth);
      return null;
    });
    if (error !== null) return error;
  }
  return truths.length === 0 ? errorValue("#VALUE!") : result(truths);
}

function not(given: readonly Operand[]): CellValue {
  const [operand] = given;
  if (operand === undefined || given.length > 1) return errorValue("#VALUE!");
  const truth = asBoolean(asSingle(operand));
  return typeof truth === "boolean" ? !truth : truth;
}

/** Products of the cells at the same place, summed. What is no number counts as 0. */
function sumProduct(given: readonly Operand[]): CellValue {
  const blocks = given.map(asBlock);
  const [first] = blocks;
  if (first === undefined) return errorValue("#VALUE!");
  const { rowCount, columnCount } = first;
  if (!blocks.every((block) => block.rowCount === rowCount && block.columnCount === columnCount))
    return errorValue("#VALUE!");
  let sum = 0;
  for (let row = 0; row < rowCount; row++)
    for (let column = 0; column < columnCount; column++) {
      let product = 1;
      for (const block of blocks) {
        const value = block.at(row, column);
        if (isError(value)) return value;
        product *= typeof value === "number" ? value : 0;
      }
      sum += product;
    }
  return sum;
}
