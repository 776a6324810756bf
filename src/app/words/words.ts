/** The words of the language in use, for every component. */
import { createContext, useContext } from "react";
import { english } from "./english.ts";
import type { Language } from "./numbers.ts";
import { spanish } from "./spanish.ts";

export type Words = typeof english;

const all: Readonly<Record<Language, Words>> = { "en-US": english, "es-US": spanish };

/** Spanish of any country for a host in Spanish, else English. */
export function languageFor(displayLanguage: string): Language {
  return /^es\b/i.test(displayLanguage) ? "es-US" : "en-US";
}

export function wordsIn(language: Language): Words {
  return all[language];
}

export const WordsContext = createContext<Words>(english);

export function useWords(): Words {
  return useContext(WordsContext);
}
