/** What is looked at in words of any language. */
import type { Value } from "../../src/core/words/phrase.ts";
import type { PhraseKey } from "../../src/core/words/phrases.ts";

/** Words of which every English sentence has one. Names of sheets, columns, settings and their values have capitals. */
export const ENGLISH =
  /(?<![\p{L}-])(the|is|are|was|were|not|neither|of|with|without|this|that|which|rows?|correct|fill|have|has|does|it|its|by|to|at|an|and|or|if|for|from|than|only|week|hours?|minutes?|students?|meetings?|teachers?|dates?|sheet|column|setting|number|same|blank|differs?)(?![\p{L}-])/u;

/** A gap that was left, or a value that is nothing. */
export const BROKEN = /[{}|]|undefined|null|NaN|\[object/;

/** The names of a pattern's gaps, sorted. */
export function gaps(pattern: string): readonly string[] {
  return [...new Set([...pattern.matchAll(/\{(\w+)/g)].map(([, name = ""]) => name))].sort();
}

export function phrasesIn(value: Value): PhraseKey[] {
  if (typeof value !== "object") return [];
  return "phrase" in value
    ? [value.phrase, ...Object.values(value.values).flatMap(phrasesIn)]
    : value.flatMap(phrasesIn);
}
