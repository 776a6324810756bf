/** What SUMIFS and COUNTIFS look for. */
import type { CellValue } from "../model.ts";
import { typedText } from "../typed-input.ts";
import { isError } from "./operands.ts";

export type Criterion = (value: CellValue) => boolean;

/** ">=5", "<>x", "Ann*", 5, TRUE. A blank criterion looks for 0. */
export function criterionOf(wanted: CellValue, date1904: boolean): Criterion {
  if (wanted === null) return (value) => value === 0;
  if (typeof wanted !== "string") return equalTo(wanted);
  const match = /^(<=|>=|<>|=|<|>)?([^]*)$/.exec(wanted);
  const [, operator = "", text = ""] = match ?? [];
  if (text === "") return emptyCriterion(operator);
  const typed = typedText(text.replace(/^['=]/, "?"), "General", date1904);
  const value = typed.kind === "value" ? typed.value : text;
  const isPlainText = typeof value === "string";
  if (operator === "" || operator === "=") return isPlainText ? matching(text) : equalTo(value);
  if (operator === "<>") {
    const isEqual = isPlainText ? matching(text) : equalTo(value);
    return (cell) => !isEqual(cell);
  }
  return ordered(operator, isPlainText ? text : value);
}

function emptyCriterion(operator: string): Criterion {
  if (operator === "<>") return (value) => value !== null;
  if (operator === "=") return (value) => value === null;
  if (operator === "") return (value) => value === null || value === "";
  return () => false;
}

/** A number looked for finds texts of the same number too. */
function equalTo(wanted: CellValue): Criterion {
  if (isError(wanted)) return (value) => isError(value) && value.error === wanted.error;
  if (typeof wanted === "number")
    return (value) =>
      value === wanted || (typeof value === "string" && value.trim() !== "" && Number(value) === wanted);
  return (value) => value === wanted;
}

/** The whole text, in any case; * and ? stand for any signs, ~ takes this from the next one. */
function matching(text: string): Criterion {
  const lower = text.toLowerCase();
  if (!/[*?~]/.test(lower)) return (value) => typeof value === "string" && value.toLowerCase() === lower;
  const source = lower.replaceAll(/~([*?~])|([*?])|[.+^${}()|[\]\\/~]/g, (part, plain?: string, wild?: string) => {
    if (plain !== undefined) return `\\${plain}`;
    if (wild !== undefined) return wild === "*" ? "[^]*" : "[^]";
    return `\\${part}`;
  });
  const pattern = new RegExp(`^${source}$`, "u");
  return (value) => typeof value === "string" && pattern.test(value.toLowerCase());
}

/** Only values of the same kind are below or above. */
function ordered(operator: string, wanted: CellValue): Criterion {
  const holds = (difference: number): boolean =>
    operator === "<"
      ? difference < 0
      : operator === "<="
        ? difference <= 0
        : operator === ">"
          ? difference > 0
          : difference >= 0;
  if (typeof wanted === "number") return (value) => typeof value === "number" && holds(value - wanted);
  if (typeof wanted !== "string") return () => false;
  const lower = wanted.toLowerCase();
  return (value) => {
    if (typeof value !== "string") return false;
    const text = value.toLowerCase();
    return holds(text < lower ? -1 : text > lower ? 1 : 0);
  };
}
