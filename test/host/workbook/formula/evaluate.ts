/** The value of an expression. What it refers to must be up to date (refresh.ts). */
import type { Area, CellValue, HostWorkbook, Sheet } from "../model.ts";
import { notSimulated } from "../refusal.ts";
import { FUNCTIONS } from "./functions.ts";
import { asBoolean, asSingle, errorValue, isError, single } from "./operands.ts";
import type { Operand } from "./operands.ts";
import { applied, signed } from "./operators.ts";
import { parseFormula } from "./parse.ts";
import type { Expression } from "./parse.ts";
import { structuredArea } from "./structured.ts";

/** Where a formula stands: references without a sheet are of this one, [@Hours] of this row. */
export interface FormulaPlace {
  readonly workbook: HostWorkbook;
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
}

/** Cells of a sheet; null when they are not there (#REF! or #NAME?). */
export interface FoundCells {
  readonly sheet: Sheet;
  readonly area: Area;
}

/** The value of a formula in its cell. Blank is 0. A formula whose result would spill is not simulated. */
export function valueOfExpression(expression: Expression, place: FormulaPlace): CellValue {
  return asSingle(operandOf(expression, place)) ?? 0;
}

function operandOf(expression: Expression, place: FormulaPlace): Operand {
  const { date1904 } = place.workbook;
  switch (expression.kind) {
    case "constant":
      return single(expression.value);
    case "error":
      return single(errorValue(expression.error));
    case "reference":
    case "structured": {
      const found = cellsOf(expression, place);
      return found === null ? single(errorValue("#REF!")) : { kind: "cells", ...found };
    }
    case "name":
      return namedOperand(expression, place);
    case "binary":
      return applied(
        expression.operator,
        operandOf(expression.left, place),
        operandOf(expression.right, place),
        date1904,
      );
    case "unary":
      return signed(expression.sign, operandOf(expression.of, place), date1904);
    case "call":
      return called(expression.name, expression.given, place);
  }
}

function called(name: string, given: readonly Expression[], place: FormulaPlace): Operand {
  if (name === "IF") return chosen(given, place);
  if (name === "IFERROR") return withoutError(given, place);
  const known = FUNCTIONS.get(name);
  if (known === undefined) throw notSimulated(`function ${name}`);
  const operands = given.map((each) => operandOf(each, place));
  return single(known(operands, place.workbook.date1904));
}

function chosen([condition, whenTrue, whenFalse]: readonly Expression[], place: FormulaPlace): Operand {
  if (condition === undefined || whenTrue === undefined) return single(errorValue("#VALUE!"));
  const truth = asBoolean(asSingle(operandOf(condition, place)));
  if (typeof truth !== "boolean") return single(truth);
  if (truth) return operandOf(whenTrue, place);
  return whenFalse === undefined ? single(false) : operandOf(whenFalse, place);
}

function withoutError([tried, otherwise]: readonly Expression[], place: FormulaPlace): Operand {
  if (tried === undefined || otherwise === undefined) return single(errorValue("#VALUE!"));
  const value = asSingle(operandOf(tried, place));
  return isError(value) ? operandOf(otherwise, place) : single(value);
}

/** The cells that a reference means. */
export function cellsOf(expression: Expression, place: FormulaPlace): FoundCells | null {
  if (expression.kind === "structured") return structuredArea(expression.table, expression.inside, place);
  if (expression.kind !== "reference" || expression.area === null) return null;
  const sheet = sheetOf(expression.sheetName, place);
  return sheet === null ? null : { sheet, area: expression.area };
}

function sheetOf(name: string | null, place: FormulaPlace): Sheet | null {
  if (name === null) return place.sheet;
  const lower = name.toLowerCase();
  return place.workbook.sheets.find((sheet) => sheet.name.toLowerCase() === lower) ?? null;
}

/** What a defined name stands for; a sheet's own names come first. */
export function expressionOfName(
  { sheetName, name }: { readonly sheetName: string | null; readonly name: string },
  place: FormulaPlace,
): Expression | null {
  const lower = name.toLowerCase();
  const scope = sheetOf(sheetName, place);
  const found = [...(scope?.names ?? []), ...place.workbook.names].find((each) => each.name.toLowerCase() === lower);
  if (found !== undefined) return parseFormula(found.formula);
  const table = place.workbook.sheets.flatMap(({ tables }) => tables).find((each) => each.name.toLowerCase() === lower);
  return table === undefined ? null : { kind: "structured", table: table.name, inside: "" };
}

function namedOperand(expression: Expression & { readonly kind: "name" }, place: FormulaPlace): Operand {
  const meant = expressionOfName(expression, place);
  return meant === null ? single(errorValue("#NAME?")) : operandOf(meant, place);
}
