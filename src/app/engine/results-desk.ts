/** The worker's side of the results and of Why?: the latest calculation, both jobs of it, and the figure that is being explained. */
import type { FigurePlace } from "../../core/explain.ts";
import type { Calculation } from "../../core/result.ts";
import { figureOnSheet } from "../../results/figure-on-sheet.ts";
import type { Session } from "./calls.ts";
import { resultPageOf, resultTablesOf } from "./result-pages.ts";
import { explain, partsAt } from "./why-view.ts";
import type { Explained } from "./why-view.ts";
import { isSamePlace } from "./why-views.ts";

export interface ResultsDesk {
  readonly take: (calculation: Calculation, date1904: boolean, inputFingerprint: string) => void;
  readonly clear: () => void;
  readonly calls: Pick<Session, "resultTables" | "resultPage" | "why" | "whyParts" | "pointedFigure">;
}

interface Taken {
  readonly calculation: Calculation;
  readonly date1904: boolean;
  readonly inputFingerprint: string;
}

export function newResultsDesk(): ResultsDesk {
  let taken: Taken | null = null;
  /** Its parts are asked for one after the other. */
  let latest: Explained | null = null;

  const explained = (place: FigurePlace): Explained | null => {
    if (taken === null) return null;
    if (latest === null || !isSamePlace(latest.view.place, place)) latest = explain(taken.calculation, place);
    return latest;
  };

  return {
    take: (calculation, date1904, inputFingerprint) => {
      taken = { calculation, date1904, inputFingerprint };
      latest = null;
    },
    clear: () => {
      taken = null;
      latest = null;
    },
    calls: {
      resultTables: () => (taken === null ? [] : resultTablesOf(taken.calculation)),
      resultPage: (query) => (taken === null ? { query, found: 0, rows: [] } : resultPageOf(taken.calculation, query)),
      why: (place) => explained(place)?.view ?? null,
      whyParts: (place, path, from) => {
        const at = explained(place);
        return at === null ? [] : partsAt(at, path, from);
      },
      pointedFigure: (cell) => {
        if (taken === null) return { kind: "other-run" };
        const { calculation, date1904, inputFingerprint } = taken;
        const rules = { timeDisplay: calculation.timeDisplay, date1904 };
        return figureOnSheet(cell, calculation.tables, inputFingerprint, rules);
      },
    },
  };
}
