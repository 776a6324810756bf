/** The screens Compare with Campus and Almost there, and the readings that a clerk sets from there. */
import type { SettingChange } from "../../core/comparison-result.ts";
import type { ComparisonView, PlanningView } from "../engine/comparison-views.ts";
import type { Given } from "./flow-actions.ts";
import type { Screen } from "./state.ts";

export interface CompareScreen {
  readonly kind: "compare";
  readonly comparison: ComparisonView;
  /** Settings that were just set from here; null: none. */
  readonly justSet: readonly SettingChange[] | null;
}

export interface AlmostScreen {
  readonly kind: "almost";
  readonly planning: PlanningView;
}

/** The settings with some changed for this visit, as on the screen Settings. */
export function withChanges(given: Given, changes: readonly SettingChange[]): Given {
  const changed = new Map(given);
  for (const [name, value] of changes) changed.set(name, { value, source: "visit" });
  return changed;
}

export function isSameGiven(one: Given, other: Given): boolean {
  return one.size === other.size && [...one].every(([name, { value }]) => other.get(name)?.value === value);
}

/** Screens that show what other settings came to: nobody goes back to them, nor makes what they show. */
export function withoutCalculated(back: readonly Screen[]): readonly Screen[] {
  return back.filter(({ kind }) => kind !== "check" && kind !== "place" && kind !== "preview" && kind !== "stopped");
}
