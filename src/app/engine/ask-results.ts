/** Asks the worker about the results of the latest calculation, and how their figures come about. */
import type { FigurePlace } from "../../core/explain.ts";
import type { PointedCell } from "../../results/figure-on-sheet.ts";
import type { Ask } from "./ask.ts";
import type {
  FigurePath,
  FigureView,
  PointedFigure,
  ResultPage,
  ResultQuery,
  ResultTable,
  WhyView,
} from "./why-views.ts";

/** See Session. */
export interface AskResults {
  readonly resultTables: () => Promise<readonly ResultTable[]>;
  readonly resultPage: (query: ResultQuery) => Promise<ResultPage>;
  readonly why: (place: FigurePlace) => Promise<WhyView | null>;
  readonly whyParts: (place: FigurePlace, path: FigurePath, from: number) => Promise<readonly FigureView[]>;
  readonly pointedFigure: (cell: PointedCell) => Promise<PointedFigure>;
}

/** restored brings back what a stopped worker held. */
export function askResults(ask: Ask, restored: () => Promise<void>): AskResults {
  return {
    resultTables: async () => {
      await restored();
      return ask("resultTables", []);
    },
    resultPage: async (query) => {
      await restored();
      return ask("resultPage", [query]);
    },
    why: async (place) => {
      await restored();
      return ask("why", [place]);
    },
    whyParts: async (place, path, from) => {
      await restored();
      return ask("whyParts", [place, path, from]);
    },
    pointedFigure: async (cell) => {
      await restored();
      return ask("pointedFigure", [cell]);
    },
  };
}
