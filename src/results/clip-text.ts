/** What a cell, a header or a caption can hold of a text. */

const LONGEST_TEXT = 32_767;
const HALF_PAIR = /\p{Surrogate}/gu;

/** At most 32,767 characters, and no half of a surrogate pair. An apostrophe at the beginning takes another one to be kept. */
export function clipText(text: string): string {
  const longest = text.startsWith("'") ? LONGEST_TEXT - 1 : LONGEST_TEXT;
  const clipped = text.length > longest ? text.slice(0, longest) : text;
  return clipped.replace(HALF_PAIR, "\ufffd");
}

/** At most so many characters, the last being "…" where some are missing. */
export function shortText(text: string, most: number): string {
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
}
