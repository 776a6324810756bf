/** What is written down of a rule of the law. */
import { dayFromParts } from "../units/day.ts";
import type { Day } from "../units/day.ts";

export type Confidence = "statute" | "CDE" | "CALPADS" | "SIS documentation" | "secondary source" | "our reading";

export type RuleUnit = "minutes" | "days" | "pupils" | "years" | "weeks";

export interface RuleEntry {
  readonly title: string;
  /** Where it stands. */
  readonly cite: string;
  readonly confidence: Confidence;
  /** The rule in our words. */
  readonly text: string;
  /** Values by the day from which they hold, oldest first; empty when the rule has no number. */
  readonly values: readonly { readonly from: Day; readonly value: number; readonly unit: RuleUnit }[];
  /** The setting by which a district changes it, or null. */
  readonly setting: string | null;
}

/** One value, from a day on. */
export function holding(from: readonly [number, number, number], value: number, unit: RuleUnit): RuleEntry["values"] {
  const day = dayFromParts(...from);
  return day === null ? [] : [{ from: day, value, unit }];
}
