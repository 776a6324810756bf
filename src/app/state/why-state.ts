/** The screens of the results and of Why?. */
import type { FigurePlace } from "../../core/explain.ts";
import type { FigurePath, FigureView, PointedFigure, ResultPage, ResultTable, WhyView } from "../engine/why-views.ts";
import type { SelectedFigure } from "../host/host.ts";
import type { Screen } from "./state.ts";

export interface ResultsScreen {
  readonly kind: "results";
  /** None: nothing was calculated yet. */
  readonly tables: readonly ResultTable[];
  readonly page: ResultPage | null;
  /** The figure that the clerk comes back from. */
  readonly returnTo: FigurePlace | null;
}

export interface WhyScreen {
  readonly kind: "why";
  readonly view: WhyView;
  /** Keys of the parts that are opened. */
  readonly open: readonly string[];
  /** Parts of parts that were asked for, by the key of the part. */
  readonly parts: Readonly<Record<string, readonly FigureView[]>>;
  /** The figure that the clerk comes back from. */
  readonly returnTo: FigurePlace | null;
}

/** A selected cell of a result sheet that is not explained. */
export interface UnexplainedScreen {
  readonly kind: "unexplained";
  readonly selected: SelectedFigure;
  readonly because: Exclude<PointedFigure, { kind: "figure" }>;
}

export type WhyAction =
  | { readonly kind: "results-page"; readonly page: ResultPage }
  | { readonly kind: "toggle-part"; readonly part: string }
  | { readonly kind: "more-parts"; readonly part: string; readonly parts: readonly FigureView[] };

/** The figure at the top has the key "". */
export function keyOfPart(path: FigurePath): string {
  return path.join(".");
}

export function whyScreen(view: WhyView): WhyScreen {
  return { kind: "why", view, open: [], parts: { "": view.parts }, returnTo: null };
}

/** The screen after the action; the same one when it is about another. */
export function reduceWhy(screen: Screen, action: WhyAction): Screen {
  if (screen.kind === "results" && action.kind === "results-page") {
    return { ...screen, page: action.page, returnTo: null };
  }
  if (screen.kind !== "why") return screen;
  switch (action.kind) {
    case "results-page":
      return screen;
    case "toggle-part": {
      const isOpen = screen.open.includes(action.part);
      const open = isOpen ? screen.open.filter((part) => part !== action.part) : [...screen.open, action.part];
      return { ...screen, open, returnTo: null };
    }
    case "more-parts": {
      const known = screen.parts[action.part] ?? [];
      return { ...screen, parts: { ...screen.parts, [action.part]: [...known, ...action.parts] }, returnTo: null };
    }
  }
}
