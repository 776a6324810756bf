/** What a cell can hold of a text. */

const LONGEST_TEXT = 32_767;
const HALF_PAIR = /\p{Surrogate}/gu;

/** At most 32,767 characters, and no half of a surrogate pair. */
export function clipText(text: string): string {
  const clipped = text.length > LONGEST_TEXT ? text.slice(0, LONGEST_TEXT) : text;
  return clipped.replace(HALF_PAIR, "\ufffd");
}
