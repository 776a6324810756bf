/** The worker's part in Compare with Campus and Almost there: lists are kept, and handed out in parts. */
import type { DifferenceReason, DifferingService } from "../../core/comparison-result.ts";
import type { Planning } from "../../core/planning-result.ts";
import type { Calculation } from "../../core/result.ts";
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type {
  BetterReading,
  ComparisonView,
  DifferenceView,
  Listed,
  NextDayView,
  PlanningView,
  ReasonView,
  ShortPupilView,
} from "./comparison-views.ts";
import { placeText } from "./place-text.ts";
import { ROWS_AT_ONCE } from "./rows-at-once.ts";
import type { PlaceView } from "./views.ts";

/** Cells that a reason leads to. */
const PLACES_SHOWN = 6;

/** Of the latest calculation. */
export interface ComparisonDesk {
  /** reading: whose differences come with it; null: those of the best reading. */
  readonly comparison: (reading: number | null) => ComparisonView;
  /** Further services that differ under a reading. */
  readonly differences: (reading: number, from: number) => readonly DifferenceView[];
  readonly planning: () => PlanningView;
  readonly nextDays: (from: number) => readonly NextDayView[];
  readonly shortPupils: (from: number) => readonly ShortPupilView[];
}

export function comparisonDesk(calculated: () => Calculation): ComparisonDesk {
  let of: Calculation | null = null;
  let listed: { readonly reading: number; readonly services: readonly DifferingService[] } | null = null;
  let planned: Planning | null = null;
  const current = (): Calculation => {
    const latest = calculated();
    if (latest !== of) [of, listed, planned] = [latest, null, null];
    return latest;
  };
  const differing = (reading: number): readonly DifferingService[] => {
    const { comparison } = current();
    if (listed?.reading !== reading) listed = { reading, services: comparison.differing(reading) };
    return listed.services;
  };
  const plan = (): Planning => {
    const { planning } = current();
    planned ??= inOrder(planning());
    return planned;
  };
  return {
    comparison: (reading) => {
      const { readings, present, best, tied } = current().comparison;
      const shown = reading ?? best;
      return { readings, present, best, tied, shown, differing: firstOf(differing(shown), differenceView) };
    },
    differences: (reading, from) => partOf(differing(reading), from, differenceView),
    planning: () => {
      const { through, nextDays, absencesUnknown, shortPupils, fillOrder } = plan();
      const { timeDisplay } = current();
      return {
        through,
        timeDisplay,
        nextDays: firstOf(nextDays, withPlace),
        absencesUnknown,
        shortPupils: firstOf(shortPupils, withPlace),
        fillOrder,
      };
    },
    nextDays: (from) => partOf(plan().nextDays, from, withPlace),
    shortPupils: (from) => partOf(plan().shortPupils, from, withPlace),
  };
}

/** null: no reading does better than the settings. */
export function betterReading({ comparison: { readings, present, best } }: Calculation): BetterReading | null {
  const [own, other] = [readings[present], readings[best]];
  if (own === undefined || other === undefined || other.studentsMatched <= own.studentsMatched) return null;
  return { compared: own.studentsCompared, matched: own.studentsMatched, matchedByBest: other.studentsMatched };
}

/** What is nearest first; within it the order of the tables. */
function inOrder({ nextDays, shortPupils, ...rest }: Planning): Planning {
  const canBeFilled = ({ weeks }: Planning["shortPupils"][number]): boolean =>
    weeks.some(({ whyNot }) => whyNot === null);
  return {
    ...rest,
    nextDays: nextDays.toSorted((a, b) => a.hoursMissing - b.hoursMissing),
    shortPupils: shortPupils.toSorted((a, b) => Number(canBeFilled(b)) - Number(canBeFilled(a))),
  };
}

function partOf<Item, View>(items: readonly Item[], from: number, view: (item: Item) => View): readonly View[] {
  return items.slice(from, from + ROWS_AT_ONCE).map(view);
}

function firstOf<Item, View>(items: readonly Item[], view: (item: Item) => View): Listed<View> {
  return { items: partOf(items, 0, view), count: items.length };
}

function placeView(at: CellAddress): PlaceView {
  return { at, place: placeText(at) };
}

function withPlace<Item extends { readonly at: CellAddress }>(item: Item): Item & PlaceView {
  return { ...item, place: placeText(item.at) };
}

function differenceView({ at, reasons, ...service }: DifferingService): DifferenceView {
  return { ...service, ...placeView(at), reasons: reasons.map(reasonView) };
}

function reasonView(reason: DifferenceReason): ReasonView {
  if (!("cells" in reason)) return { ...reason, places: [] };
  const { cells, ...rest } = reason;
  return { ...rest, places: cells.slice(0, PLACES_SHOWN).map(placeView) };
}
