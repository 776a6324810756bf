/** A value of the law, or what the district's setting makes of it. */
import type { Figure } from "../../explain.ts";
import { figureOfRule } from "../../make-figure.ts";
import type { Settings } from "../../records/settings.ts";
import { ruleOf, ruleValue } from "../../rules/rules.ts";
import type { RuleId } from "../../rules/rules.ts";
import { decimalHoursText } from "../../units/minutes.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";

/** Minutes by a rule with a value; the text names the setting where it says another number. */
export function valueByRule(name: string, minutes: number, rule: RuleId, settings: Settings): Figure {
  const { setting } = ruleOf(rule);
  const isUsual = setting === null || minutes === ruleValue(rule, settings.schoolYear.end);
  return figureOfRule(name, "minutes", minutes, rule, isUsual ? [] : settingText(setting, minutes));
}

/** Minutes by a setting alone. */
export function valueBySetting(name: string, minutes: number, rule: RuleId, setting: string): Figure {
  return figureOfRule(name, "minutes", minutes, rule, settingText(setting, minutes));
}

function settingText(setting: string, minutes: number): Phrase {
  const isExact = (minutes * 100) % 60 === 0;
  return phrase("setting-is", { setting, value: isExact ? decimalHoursText(minutes) : phrase("minutes", { minutes }) });
}
