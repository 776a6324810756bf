/** What fills the gaps of a sentence: values as they stand, and words that every language has its own for. */
import type { PhraseKey } from "./phrases.ts";

/** Names, codes and dates as they stand, numbers, words, or a list of these, which is told with commas. */
export type Value = string | number | Phrase | readonly Value[];

export type Values = Readonly<Record<string, Value>>;

/** Words of a table of phrases, with what fills their own gaps. Plain data: a worker can send it. */
export interface Phrase {
  readonly phrase: PhraseKey;
  readonly values: Values;
}

const NO_VALUES: Values = {};
const VALUE_LIMIT = 300;

export function phrase(key: PhraseKey, values: Values = NO_VALUES): Phrase {
  return { phrase: key, values: withoutLongTexts(values) };
}

/**
 * The same values, with texts cut at 300 characters: a cell may hold 32,767, and an issue keeps what it was given. As no value
 * is told with more than that, no sentence is another for it.
 */
export function withoutLongTexts(values: Values): Values {
  for (const name in values) {
    const value = values[name];
    if (typeof value !== "string" || value.length <= VALUE_LIMIT) continue;
    const short = Object.entries(values).map(([key, one]) => [key, typeof one === "string" ? shortened(one) : one]);
    return Object.fromEntries(short) as Values;
  }
  return values;
}

/** At most so many characters, the last three being "..." where some are missing. */
export function shortened(text: string, limit: number = VALUE_LIMIT): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 3)}...`;
}
