/** Days in words of every language. */
import { formatDay, weekdayOf } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { phrase } from "./phrase.ts";
import type { Phrase } from "./phrase.ts";

/** Monday to Sunday. */
export const WEEKDAY_PHRASES: readonly Phrase[] = (
  ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const
).map((name) => phrase(name));

/** "Monday 09/01/2025" */
export function dayPhrase(day: Day): Phrase {
  return phrase("day-and-date", { weekday: WEEKDAY_PHRASES[weekdayOf(day)] ?? "", date: formatDay(day) });
}
