/** What the clerk can do on Compare with Campus and Almost there. */
import type { SettingChange } from "../../core/comparison-result.ts";
import type { Engine } from "../engine/engine.ts";
import type { SettingValue } from "../engine/views.ts";
import { withChanges } from "./comparison-state.ts";
import type { Given } from "./flow-actions.ts";
import type { Action } from "./reducer.ts";
import type { State } from "./state.ts";
import type { Turns } from "./turns.ts";

export interface ComparisonFlow {
  readonly compare: () => void;
  /** Whose differences are listed. */
  readonly showReading: (reading: number) => void;
  readonly moreDifferences: () => void;
  /** Sets the settings for this visit and compares anew. */
  readonly changeReading: (changes: readonly SettingChange[]) => void;
  readonly almostThere: () => void;
  readonly moreNextDays: () => void;
  readonly moreShortPupils: () => void;
}

/** calculated reads what must be read and calculates; false when that led to another screen. */
export function newComparisonFlow(
  engine: Engine,
  dispatch: (action: Action) => void,
  perform: Turns["perform"],
  now: () => State,
  givenValues: (given: Given) => readonly SettingValue[],
  calculated: (given: readonly SettingValue[], isCurrent: () => boolean) => Promise<boolean>,
): ComparisonFlow {
  const compareWith = async (
    given: Given,
    justSet: readonly SettingChange[] | null,
    isCurrent: () => boolean,
  ): Promise<void> => {
    if (!(await calculated(givenValues(given), isCurrent))) return;
    const comparison = await engine.comparison(null);
    if (isCurrent()) dispatch({ kind: "show", screen: { kind: "compare", comparison, justSet } });
  };
  return {
    compare: () => perform("checking", (isCurrent) => compareWith(now().given, null, isCurrent)),
    showReading: (reading) =>
      perform("showing", async (isCurrent) => {
        const comparison = await engine.comparison(reading);
        const { screen } = now();
        if (isCurrent() && screen.kind === "compare") {
          dispatch({ kind: "update", screen: { ...screen, comparison } });
        }
      }),
    moreDifferences: () =>
      perform("showing", async (isCurrent) => {
        const { screen } = now();
        if (screen.kind !== "compare") return;
        const { comparison } = screen;
        const { items, count } = comparison.differing;
        const more = await engine.differences(comparison.shown, items.length);
        const differing = { items: [...items, ...more], count };
        if (isCurrent()) dispatch({ kind: "update", screen: { ...screen, comparison: { ...comparison, differing } } });
      }),
    changeReading: (changes) =>
      perform("checking", async (isCurrent) => {
        const given = withChanges(now().given, changes);
        dispatch({ kind: "other-reading", given });
        await compareWith(given, changes, isCurrent);
      }),
    almostThere: () =>
      perform("checking", async (isCurrent) => {
        if (!(await calculated(givenValues(now().given), isCurrent))) return;
        const planning = await engine.planning();
        if (isCurrent()) dispatch({ kind: "show", screen: { kind: "almost", planning } });
      }),
    moreNextDays: () =>
      perform("showing", async (isCurrent) => {
        const { screen } = now();
        if (screen.kind !== "almost") return;
        const { planning } = screen;
        const { items, count } = planning.nextDays;
        const nextDays = { items: [...items, ...(await engine.nextDays(items.length))], count };
        if (isCurrent()) dispatch({ kind: "update", screen: { ...screen, planning: { ...planning, nextDays } } });
      }),
    moreShortPupils: () =>
      perform("showing", async (isCurrent) => {
        const { screen } = now();
        if (screen.kind !== "almost") return;
        const { planning } = screen;
        const { items, count } = planning.shortPupils;
        const shortPupils = { items: [...items, ...(await engine.shortPupils(items.length))], count };
        if (isCurrent()) dispatch({ kind: "update", screen: { ...screen, planning: { ...planning, shortPupils } } });
      }),
  };
}
