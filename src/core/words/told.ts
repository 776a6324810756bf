/** A value in words: its phrases with their values in the gaps. Made when asked for, in the language asked for. */
import type { Value, Values } from "./phrase.ts";
import { phrases } from "./phrases.ts";
import type { PhraseKey } from "./phrases.ts";

/**
 * A language's phrases. {name} stands for the value of that name, {name:} for it and a colon where it ends in a digit, and
 * {name|form of one|form of others} for a number and its word.
 */
export interface Telling {
  readonly phrases: Readonly<Record<PhraseKey, string>>;
  /** How a number beside its word is written. */
  readonly number: (value: number) => string;
  readonly isOne: (value: number) => boolean;
}

/** The language of the sheets, result.json and the command line. */
export const englishTelling: Telling = { phrases, number: String, isOne: (value) => value === 1 };

/** A value in words. */
export function told(value: Value, language: Telling = englishTelling): string {
  if (typeof value !== "object") return String(value);
  if ("phrase" in value) return filled(language.phrases[value.phrase], value.values, language, told);
  return value.map((one) => told(one, language)).join(", ");
}

const GAP = /\{(\w+)(:)?(?:\|([^|{}]*)\|([^|{}]*))?\}/g;

/** A pattern with its values, each told as `tell` does. A gap without a value is left empty. */
export function filled(
  pattern: string,
  values: Values,
  language: Telling,
  tell: (value: Value, language: Telling) => string,
): string {
  if (!pattern.includes("{")) return pattern;
  return pattern.replace(GAP, (_gap, name: string, colon?: string, one?: string, other?: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) return "";
    if (one === undefined || other === undefined) {
      const text = tell(value, language);
      return colon !== undefined && /\d$/.test(text) ? `${text}:` : text;
    }
    const shown = typeof value === "number" ? language.number(value) : tell(value, language);
    return `${shown} ${language.isOne(Number(value)) ? one : other}`;
  });
}
