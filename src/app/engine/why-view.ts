/** How a figure comes about, as the pane shows it: one figure at a time, its parts when they are asked for. */
import type { Figure, FigurePlace } from "../../core/explain.ts";
import { displayOfTable, figureInWords, valueText } from "../../core/explain-in-words.ts";
import type { Calculation } from "../../core/result.ts";
import type { RuleId } from "../../core/rules/rules.ts";
import type { Table, TimeDisplay } from "../../core/tables/table.ts";
import { keyColumnsOf } from "../../results/key-columns.ts";
import { shownTableCell } from "./shown-cell.ts";
import { PARTS_AT_ONCE } from "./why-views.ts";
import type { FigurePath, FigureView, WhyView } from "./why-views.ts";

/** Cells that are shown; the rest is counted. */
const CELLS_SHOWN = 12;

export interface Explained {
  readonly figure: Figure;
  readonly display: TimeDisplay;
  readonly view: WhyView;
}

/** null for a cell without a figure. */
export function explain(
  { explain: { figure: explainedBy }, tables, timeDisplay }: Calculation,
  place: FigurePlace,
): Explained | null {
  const table = tables.find(({ name }) => name === place.table);
  const figure = explainedBy(place);
  if (table === undefined || figure === null) return null;
  const display = displayOfTable(place.table, timeDisplay);
  const shownIn = (column: string): string => {
    const at = table.columns.findIndex(({ name }) => name === column);
    const own = table.columns[at];
    return own === undefined ? "" : shownTableCell(table.rows[place.row]?.[at] ?? null, own, timeDisplay);
  };
  const keys = keysOf(table, shownIn);
  const names = keyColumnsOf(table.name);
  const [first = ""] = names?.who ?? [];
  const whose = [first, ...(names?.what ?? [])].map(shownIn).filter((text) => text !== "");
  const shown = shownIn(place.column);
  const top = { ...viewOf(figure, [], display), shown, sum: figureInWords(figure, display, shown) };
  return {
    figure,
    display,
    view: {
      place,
      whose: whose.join(", "),
      keys,
      figure: top,
      parts: partsOf(figure, [], 0, display),
      rules: [...rulesIn(figure)],
    },
  };
}

/** Parts of the figure at a path, from a place on; none where there is no such figure. */
export function partsAt({ figure, display }: Explained, path: FigurePath, from: number): readonly FigureView[] {
  let at: Figure | undefined = figure;
  for (const place of path) at = at?.parts[place];
  return at === undefined ? [] : partsOf(at, path, from, display);
}

function partsOf({ parts }: Figure, path: FigurePath, from: number, display: TimeDisplay): FigureView[] {
  return parts.slice(from, from + PARTS_AT_ONCE).map((part, index) => viewOf(part, [...path, from + index], display));
}

function viewOf(figure: Figure, path: FigurePath, display: TimeDisplay): FigureView {
  const { name, value, unit, how, text, rule, cells, of, parts } = figure;
  return {
    path,
    name,
    shown: valueText(value, unit, display),
    unit,
    how,
    sum: figureInWords(figure, display),
    text,
    rule,
    cells: cells.slice(0, CELLS_SHOWN),
    cellCount: cells.length,
    of,
    partCount: parts.length,
  };
}

function keysOf({ name }: Table, shownIn: (column: string) => string): WhyView["keys"] {
  const keys = keyColumnsOf(name);
  return [...(keys?.who ?? []), ...(keys?.what ?? [])]
    .map((column) => [column, shownIn(column)] as const)
    .filter(([, value]) => value !== "");
}

/** A part may be shared by many figures: each is looked at once. */
function rulesIn(top: Figure): ReadonlySet<RuleId> {
  const seen = new Set<Figure>([top]);
  const rules = new Set<RuleId>();
  for (const { rule, parts } of seen) {
    if (rule !== null) rules.add(rule);
    for (const part of parts) seen.add(part);
  }
  return rules;
}
