/** Readings of the rules and changes of settings in the settings' own words, which are the same in every language. */
import type { ComparedReading, SettingChange } from "../../core/comparison-result.ts";

export function readingText({ rounding, detail, unlicensed }: ComparedReading): string {
  return [rounding, detail, unlicensed].join(", ");
}

export function changesText(changes: readonly SettingChange[]): string {
  return changes.map(([name, value]) => `${name} = ${value}`).join(", ");
}
