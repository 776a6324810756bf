/** The parts of a formula text, with their places, so that references can be rewritten where they stand. */
import { parseArea, unquotedSheetName } from "../address.ts";
import type { Area } from "../model.ts";
import { notSimulated, refusal } from "../refusal.ts";

interface Place {
  /** The part as it is written. */
  readonly text: string;
  readonly from: number;
}

export type Token = Place &
  (
    | { readonly kind: "number"; readonly value: number }
    | { readonly kind: "text"; readonly value: string }
    | { readonly kind: "error" }
    | { readonly kind: "reference"; readonly sheetName: string | null; readonly area: Area | null }
    /** Log[Hours], [@Hours] */
    | { readonly kind: "structured"; readonly table: string; readonly inside: string }
    /** Before an opening parenthesis; in capitals. */
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "name"; readonly sheetName: string | null; readonly name: string }
    | { readonly kind: "sign" }
  );

const SHEET = String.raw`(?:('(?:[^']|'')+'|[\p{L}_][\p{L}\d_.]*)!)`;
const CELLS = String.raw`\$?[A-Z]{1,3}\$?\d+(?::\$?[A-Z]{1,3}\$?\d+)?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d+:\$?\d+`;
const NAME = String.raw`[\p{L}_\\][\p{L}\d_.\\?]*`;

const SPACE = /\s+/y;
const TEXT = /"((?:[^"]|"")*)"/y;
const ERROR = /#(?:N\/A|NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|SPILL!|CALC!)/iy;
const REFERENCE = new RegExp(`${SHEET}?(?:(#REF!)|(${CELLS})(?![\\p{L}\\d_(.!:]))`, "iuy");
const STRUCTURED = new RegExp(String.raw`(${NAME})?\[((?:[^[\]]|\[[^[\]]*\])*)\]`, "uy");
const FUNCTION = new RegExp(`(?:_xlfn\\.|_xlws\\.)*(${NAME})(?=\\()`, "iuy");
const NAMED = new RegExp(`${SHEET}?(${NAME})`, "uy");
const NUMBER = /(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/iy;
const SIGN = /<=|>=|<>|[-+*/^&=<>%(),]/y;

/**
 * The tokens of a formula with its leading "=". A text that is no formula is refused (InvalidArgument); array constants,
 * spilled and implicit references are not simulated.
 */
export function tokensOf(formula: string): Token[] {
  const tokens: Token[] = [];
  let from = 1;
  while (from < formula.length) {
    const space = matchAt(SPACE, formula, from);
    if (space !== null) from += space[0].length;
    if (from >= formula.length) break;
    const token = tokenAt(formula, from);
    tokens.push(token);
    from += token.text.length;
  }
  return tokens;
}

function matchAt(pattern: RegExp, text: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(text);
}

function tokenAt(formula: string, from: number): Token {
  const text = matchAt(TEXT, formula, from);
  if (text !== null) return { kind: "text", text: text[0], from, value: (text[1] ?? "").replaceAll('""', '"') };
  const reference = matchAt(REFERENCE, formula, from);
  if (reference !== null && (reference[1] !== undefined || reference[2] === undefined))
    return referenceToken(reference, from);
  const error = matchAt(ERROR, formula, from);
  if (error !== null) return { kind: "error", text: error[0], from };
  return namedToken(formula, from) ?? plainToken(formula, from);
}

function referenceToken(match: RegExpExecArray, from: number): Token {
  const [text, sheet, lost, cells] = match;
  const area = lost !== undefined ? null : parseArea(cells ?? "");
  const sheetName = sheet === undefined ? null : unquotedSheetName(sheet);
  return { kind: "reference", text, from, sheetName, area };
}

function namedToken(formula: string, from: number): Token | null {
  const structured = matchAt(STRUCTURED, formula, from);
  if (structured !== null)
    return { kind: "structured", text: structured[0], from, table: structured[1] ?? "", inside: structured[2] ?? "" };
  const called = matchAt(FUNCTION, formula, from);
  if (called !== null) return { kind: "function", text: called[0], from, name: (called[1] ?? "").toUpperCase() };
  const named = matchAt(NAMED, formula, from);
  if (named === null) return null;
  const sheetName = named[1] === undefined ? null : unquotedSheetName(named[1]);
  return { kind: "name", text: named[0], from, sheetName, name: named[2] ?? "" };
}

function plainToken(formula: string, from: number): Token {
  const number = matchAt(NUMBER, formula, from);
  if (number !== null) return { kind: "number", text: number[0], from, value: Number(number[0]) };
  const sign = matchAt(SIGN, formula, from);
  if (sign !== null) return { kind: "sign", text: sign[0], from };
  const unknown = formula.charAt(from);
  if ("{}@#[;".includes(unknown)) throw notSimulated(`"${unknown}" in the formula ${formula}`);
  throw refusal("InvalidArgument", "The formula you typed contains an error.");
}

/** The formula with some of its tokens replaced; null leaves a token as it is. */
export function withTokens(formula: string, replaced: (token: Token) => string | null): string {
  let result = "";
  let from = 0;
  for (const token of tokensOf(formula)) {
    const text = replaced(token);
    if (text === null) continue;
    result += formula.slice(from, token.from) + text;
    from = token.from + token.text.length;
  }
  return result + formula.slice(from);
}
