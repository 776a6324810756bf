/** What the pane says of a rule, in every language; its values and how far its source reaches stand in the core. */
import { allRules } from "../../core/rules/rules.ts";
import type { RuleId } from "../../core/rules/rules.ts";

export interface RuleWords {
  readonly title: string;
  readonly text: string;
  /** Where it stands. Documents keep their names, and the parts of them that are numbered or titled. */
  readonly cite: string;
}

export type RulesInWords = Readonly<Record<RuleId, RuleWords>>;

export const englishRules = Object.fromEntries(
  allRules().map(({ id, title, text, cite }) => [id, { title, text, cite }]),
) as RulesInWords;
