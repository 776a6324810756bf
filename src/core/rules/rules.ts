/**
 * The values of the law, dated and cited. Formulas take them as arguments; no number of the law stands in a formula.
 * Confidence says how far a reading reaches: a statute's own words, a page of the California Department of Education,
 * the SIS's documentation, a secondary source that summarizes one of these, or our own reading.
 */
import type { Day } from "../units/day.ts";
import { continuationRules } from "./continuation-rules.ts";
import { recoveryRules } from "./recovery-rules.ts";
import type { RuleEntry } from "./rule-entry.ts";

const rules = { ...recoveryRules, ...continuationRules } as const;

export type RuleId = keyof typeof rules;

export interface Rule extends RuleEntry {
  readonly id: RuleId;
}

export function ruleOf(id: RuleId): Rule {
  return { id, ...rules[id] };
}

export function allRules(): readonly Rule[] {
  return (Object.keys(rules) as RuleId[]).map(ruleOf);
}

/** The value that holds on a day: the latest whose date is on or before it, else the oldest. */
export function ruleValue(id: RuleId, day: Day): number {
  const { values } = ruleOf(id);
  let amount = values[0]?.value ?? 0;
  for (const entry of values) if (entry.from <= day) amount = entry.value;
  return amount;
}

/** Changes when a rule or its value changes; printed in Run_Log. */
export const RULE_VERSION = "2026.11";
