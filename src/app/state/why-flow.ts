/** What the clerk can do with the results: look at them, ask why a figure is what it is, follow it to its cells. */
import type { FigurePlace } from "../../core/explain.ts";
import type { Engine } from "../engine/engine.ts";
import type { Job } from "../engine/views.ts";
import type { FigureView, ResultQuery, ResultTable } from "../engine/why-views.ts";
import type { SelectedFigure } from "../host/host.ts";
import type { Action } from "./reducer.ts";
import type { State } from "./state.ts";
import type { Turns } from "./turns.ts";
import { keyOfPart, whyScreen } from "./why-state.ts";

export interface WhyFlow {
  readonly lookAtResults: () => void;
  readonly showPage: (query: ResultQuery) => void;
  readonly why: (place: FigurePlace) => void;
  /** Why the selected cell of a result sheet holds what it holds. */
  readonly whySelected: (selected: SelectedFigure) => void;
  readonly togglePart: (part: FigureView) => void;
  /** Further parts of a figure. */
  readonly moreParts: (figure: FigureView) => void;
}

/**
 * calculated reads and calculates what is open for the first time; false when that led to another screen.
 */
export function newWhyFlow(
  engine: Engine,
  dispatch: (action: Action) => void,
  perform: Turns["perform"],
  now: () => State,
  calculated: (job: Job, isCurrent: () => boolean) => Promise<boolean>,
): WhyFlow {
  const explain = async (place: FigurePlace, isCurrent: () => boolean): Promise<void> => {
    const view = await engine.why(place);
    if (isCurrent() && view !== null) dispatch({ kind: "show", screen: whyScreen(view) });
  };

  const loadParts = ({ path }: FigureView, from: number): void => {
    const { screen } = now();
    if (screen.kind !== "why") return;
    const { place } = screen.view;
    perform("showing", async (isCurrent) => {
      const parts = await engine.whyParts(place, path, from);
      if (isCurrent()) dispatch({ kind: "more-parts", part: keyOfPart(path), parts });
    });
  };

  return {
    lookAtResults: () =>
      perform("showing", async (isCurrent) => {
        const tables = await engine.resultTables();
        const first = firstTable(tables, now().job);
        const page = first === null ? null : await engine.resultPage({ table: first.name, search: "", from: 0 });
        if (isCurrent()) dispatch({ kind: "show", screen: { kind: "results", tables, page, returnTo: null } });
      }),
    showPage: (query) =>
      perform("showing", async (isCurrent) => {
        const page = await engine.resultPage(query);
        if (isCurrent()) dispatch({ kind: "results-page", page });
      }),
    why: (place) => perform("showing", (isCurrent) => explain(place, isCurrent)),
    whySelected: (selected) =>
      perform("reading", async (isCurrent) => {
        // The offer is taken; the next cell brings another.
        dispatch({ kind: "selected-figure", selected: null });
        const tables = await engine.resultTables();
        if (!isCurrent()) return;
        const job: Job = selected.sheet.startsWith("CE_") ? "continuation" : "recovery";
        if (tables.length === 0 && !(await calculated(job, isCurrent))) return;
        const pointed = await engine.pointedFigure(selected.cell);
        if (!isCurrent()) return;
        if (pointed.kind === "figure") await explain(pointed.place, isCurrent);
        else dispatch({ kind: "show", screen: { kind: "unexplained", selected, because: pointed } });
      }),
    togglePart: (part) => {
      const { screen } = now();
      const key = keyOfPart(part.path);
      dispatch({ kind: "toggle-part", part: key });
      if (screen.kind === "why" && screen.parts[key] === undefined && part.partCount > 0) loadParts(part, 0);
    },
    moreParts: (figure) => {
      const { screen } = now();
      if (screen.kind === "why") loadParts(figure, screen.parts[keyOfPart(figure.path)]?.length ?? 0);
    },
  };
}

/** Of the job that the clerk is at. */
function firstTable(tables: readonly ResultTable[], job: Job | null): ResultTable | null {
  const own = tables.find(({ name }) => name.startsWith(job === "continuation" ? "CE_" : "AR_"));
  return own ?? tables[0] ?? null;
}
