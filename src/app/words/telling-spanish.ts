/** Todas las palabras que el núcleo guarda con una clave, en español. */
import type { Telling } from "../../core/words/told.ts";
import { spanishCalendarPhrases } from "./calendar-phrases-spanish.ts";
import { spanishContinuationPhrases } from "./continuation-phrases-spanish.ts";
import { spanishIssuePhrases } from "./issue-phrases-spanish.ts";
import { numbersFor } from "./numbers.ts";
import { spanishRecoveryPhrases } from "./recovery-phrases-spanish.ts";
import { spanishSumPhrases } from "./sum-phrases-spanish.ts";

const { number, isOne } = numbersFor("es-US");

export const spanishTelling: Telling = {
  phrases: {
    ...spanishIssuePhrases,
    ...spanishCalendarPhrases,
    ...spanishSumPhrases,
    ...spanishContinuationPhrases,
    ...spanishRecoveryPhrases,
  },
  number,
  isOne,
};
