/** English for all words that the core keeps by a key. Other languages have the same keys (src/app/words). */
import { calendarPhrases } from "./calendar-phrases.ts";
import { continuationPhrases } from "./continuation-phrases.ts";
import { issuePhrases } from "./issue-phrases.ts";
import { recoveryPhrases } from "./recovery-phrases.ts";
import { sumPhrases } from "./sum-phrases.ts";

export const phrases = {
  ...issuePhrases,
  ...calendarPhrases,
  ...sumPhrases,
  ...continuationPhrases,
  ...recoveryPhrases,
} as const;

export type PhraseKey = keyof typeof phrases;
