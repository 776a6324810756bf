/** What a report's word means, where it is one. */
import type { Job } from "../engine/views.ts";
import type { englishMeanings } from "./meanings-english.ts";

export type Meanings = Readonly<Record<keyof typeof englishMeanings, string>>;

/** null for a column that needs no explanation. */
export function meaningOf(meanings: Meanings, column: string): string | null {
  return Object.hasOwn(meanings, column) ? meanings[column as keyof Meanings] : null;
}

/** Of the totals and of the sheets that a clerk reads first; those of every column stand in the results. */
export const wordsOfTotals: Readonly<Record<Job, readonly (keyof Meanings)[]>> = {
  recovery: ["Hours Earned", "Days Earned", "Recoverable Absences", "Days Credited", "Hours Left"],
  continuation: [
    "Max Hours",
    "Work Hours",
    "Non Work Hours",
    "Course Hours",
    "Appor Hours",
    "Total Appor",
    "Hours + or -",
    "Week Credited",
    "Still Short",
    "Unused Excess",
  ],
};
