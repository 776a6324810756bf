/** From the text of a formula to what is to be calculated. */
import { errorOf } from "../typed-input.ts";
import type { Area, ErrorText } from "../model.ts";
import { isNotSimulated, refusal } from "../refusal.ts";
import { tokensOf } from "./tokens.ts";
import type { Token } from "./tokens.ts";

export type Operator = "+" | "-" | "*" | "/" | "^" | "&" | "=" | "<>" | "<" | "<=" | ">" | ">=";

export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean | null }
  | { readonly kind: "error"; readonly error: ErrorText }
  /** area null: #REF! */
  | { readonly kind: "reference"; readonly sheetName: string | null; readonly area: Area | null }
  | { readonly kind: "structured"; readonly table: string; readonly inside: string }
  | { readonly kind: "name"; readonly sheetName: string | null; readonly name: string }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression }
  | { readonly kind: "unary"; readonly sign: "+" | "-" | "%"; readonly of: Expression }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Expression[] };

/** Weakest first; operators of one line are taken from left to right. */
const LEVELS: readonly (readonly Operator[])[] = [
  ["=", "<>", "<", "<=", ">", ">="],
  ["&"],
  ["+", "-"],
  ["*", "/"],
  ["^"],
];

/** The expression of a formula with its leading "=". Refused (InvalidArgument) when Excel would not take it. */
export function parseFormula(formula: string): Expression {
  const tokens = tokensOf(formula);
  let place = 0;

  const sign = (): string | null => {
    const token = tokens[place];
    return token?.kind === "sign" ? token.text : null;
  };
  const take = (text: string): boolean => {
    if (sign() !== text) return false;
    place += 1;
    return true;
  };

  const level = (strength: number): Expression => {
    const operators = LEVELS[strength];
    if (operators === undefined) return signed();
    let left = level(strength + 1);
    for (;;) {
      const operator = operators.find((each) => each === sign());
      if (operator === undefined) return left;
      place += 1;
      left = { kind: "binary", operator, left, right: level(strength + 1) };
    }
  };

  const signed = (): Expression => {
    if (take("-")) return { kind: "unary", sign: "-", of: signed() };
    if (take("+")) return { kind: "unary", sign: "+", of: signed() };
    let of = single();
    while (take("%")) of = { kind: "unary", sign: "%", of };
    return of;
  };

  const single = (): Expression => {
    if (take("(")) {
      const inside = level(0);
      if (!take(")")) throw impossible();
      return inside;
    }
    const token = tokens[place];
    place += 1;
    if (token === undefined) throw impossible();
    return token.kind === "function" ? call(token.name) : operandOf(token);
  };

  const call = (name: string): Expression => {
    place += 1;
    const given: Expression[] = [];
    if (take(")")) return { kind: "call", name, given };
    do given.push(sign() === "," || sign() === ")" ? { kind: "constant", value: null } : level(0));
    while (take(","));
    if (!take(")")) throw impossible();
    return { kind: "call", name, given };
  };

  const expression = level(0);
  if (place < tokens.length) throw impossible();
  return expression;
}

function operandOf(token: Token): Expression {
  switch (token.kind) {
    case "number":
    case "text":
      return { kind: "constant", value: token.value };
    case "error":
      return { kind: "error", error: errorOf(token.text) ?? "#REF!" };
    case "reference":
      return { kind: "reference", sheetName: token.sheetName, area: token.area };
    case "structured":
      return { kind: "structured", table: token.table, inside: token.inside };
    case "name": {
      const lower = token.name.toLowerCase();
      if (token.sheetName === null && (lower === "true" || lower === "false"))
        return { kind: "constant", value: lower === "true" };
      return { kind: "name", sheetName: token.sheetName, name: token.name };
    }
    case "function":
    case "sign":
      throw impossible();
  }
}

function impossible(): Error {
  return refusal("InvalidArgument", "The formula you typed contains an error.");
}

/** Refuses a formula that Excel would not take when it is entered. One that is only not simulated may wait until it is read. */
export function checkFormula(formula: string): void {
  try {
    parseFormula(formula);
  } catch (error) {
    if (!isNotSimulated(error)) throw error;
  }
}
