/**
 * What Excel (English, United States) makes of a text that is typed into a cell or assigned to Range.values. Office.js does
 * to texts what typing does. Not verified in a real Excel: knowledge of how Excel behaves.
 */
import { typedDate } from "./typed-date.ts";
import type { CellValue, ErrorText } from "./model.ts";
import { refusal } from "./refusal.ts";

export const MAX_TEXT = 32_767;
export const MAX_FORMULA = 8_192;

const ERRORS: readonly ErrorText[] = [
  "#N/A",
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#SPILL!",
  "#CALC!",
  "#GETTING_DATA",
];

/** A value with the number format that typing gives to a General cell, or a formula. */
export type Typed =
  | { readonly kind: "value"; readonly value: CellValue; readonly format: string | null }
  | { readonly kind: "formula"; readonly text: string };

/** The error of a text as Excel writes it, in any case; null when it is none. */
export function errorOf(text: string): ErrorText | null {
  const upper = text.toUpperCase();
  return ERRORS.find((error) => error === upper) ?? null;
}

/**
 * What becomes of a text in a cell with a number format. In a text cell ("@") everything stays text, formulas too; an
 * apostrophe before a text is taken off everywhere. Too long texts are refused.
 */
export function typedText(text: string, numberFormat: string, date1904: boolean): Typed {
  const isFormula = numberFormat !== "@" && /^[=+\-@]/.test(text);
  if (text.length > (isFormula && text.startsWith("=") ? MAX_FORMULA : MAX_TEXT))
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  if (text === "") return plain(null);
  if (text.startsWith("'")) return plain(text.slice(1));
  if (numberFormat === "@") return plain(text);
  if (text.startsWith("=") && text.length > 1) return { kind: "formula", text };
  const trimmed = text.trim();
  const error = errorOf(trimmed);
  if (error !== null) return plain({ error });
  if (/^(?:true|false)$/i.test(trimmed)) return plain(trimmed.toLowerCase() === "true");
  const known = typedNumber(trimmed) ?? typedDate(trimmed, date1904);
  if (known !== null) return { kind: "value", ...known };
  // Lotus 1-2-3 began its formulas so, and Excel takes them still.
  if (/^[+-]./.test(text)) return { kind: "formula", text: `=${text}` };
  if (/^@./.test(text)) return { kind: "formula", text: `=${text.slice(1)}` };
  return plain(text);
}

function plain(value: CellValue): Typed {
  return { kind: "value", value, format: null };
}

const NUMBER = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?(%?)$/i;

interface TypedNumber {
  readonly value: number;
  readonly format: string | null;
}

function typedNumber(text: string): TypedNumber | null {
  const inParentheses = /^\((\$?[\d.,]+)\)$/.exec(text);
  if (inParentheses !== null) {
    const positive = typedNumber(inParentheses[1] ?? "");
    return positive === null ? null : { value: -positive.value, format: positive.format };
  }
  const fraction = /^(-?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (fraction !== null) return typedFraction(fraction);
  const match = NUMBER.exec(text.replace(/^\$([+-])/, "$1$$"));
  if (match === null) return null;
  const [, sign = "", currency = "", whole = "", decimals = "", exponent = "", percent = ""] = match;
  if (whole === "" && !/\d/.test(decimals)) return null;
  const digits = fifteenDigits(whole.replaceAll(",", ""), decimals);
  const number = Number(`${sign}${digits}${exponent}`) / (percent === "" ? 1 : 100);
  // Excel has no zero below zero.
  const value = number === 0 ? 0 : number;
  if (!Number.isFinite(value)) return null;
  const hasDecimals = decimals.length > 1;
  if (currency !== "") return { value, format: hasDecimals ? CURRENCY_WITH_CENTS : CURRENCY };
  if (percent !== "") return { value, format: hasDecimals ? "0.00%" : "0%" };
  if (exponent !== "") return { value, format: "0.00E+00" };
  if (whole.includes(",")) return { value, format: hasDecimals ? "#,##0.00" : "#,##0" };
  return { value, format: null };
}

const CURRENCY = "$#,##0_);[Red]($#,##0)";
const CURRENCY_WITH_CENTS = "$#,##0.00_);[Red]($#,##0.00)";

function typedFraction(match: RegExpExecArray): TypedNumber | null {
  const [, sign = "", whole = "", above = "", below = ""] = match;
  if (Number(below) === 0) return null;
  const value = Number(whole) + Number(above) / Number(below);
  return { value: sign === "-" ? -value : value, format: below.length > 1 ? "# ??/??" : "# ?/?" };
}

/** Excel keeps 15 digits: what follows becomes zero, which is the end of longer student numbers. */
function fifteenDigits(whole: string, decimals: string): string {
  const text = `${whole}${decimals}`;
  let kept = 0;
  let hasBegun = false;
  let result = "";
  for (const sign of text) {
    if (sign !== ".") {
      hasBegun ||= sign !== "0";
      if (hasBegun) kept += 1;
    }
    result += sign !== "." && kept > 15 ? "0" : sign;
  }
  return result === "" ? "0" : result;
}
