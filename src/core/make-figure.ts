/** Makes figures: those with parts get the value that their parts come to, so that no step can say another number. */
import type { Figure, FigureName, FigurePlace, FigureUnit, Operation } from "./explain.ts";
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import { wholeHours } from "./units/minutes.ts";
import type { Phrase } from "./words/phrase.ts";

/** One sentence, or several. */
export type Said = Phrase | readonly Phrase[];

/** What may be said beside the sum. */
interface Beside {
  readonly rule?: RuleId | null;
  readonly text?: Said;
  readonly cells?: readonly CellAddress[];
}

export type OperationOnParts = Exclude<Operation, "cells" | "rule" | "result">;

/** A figure of parts. Parts that the operation needs and that are not given count as 0. */
export function figureOfParts(
  name: FigureName,
  unit: FigureUnit,
  how: OperationOnParts,
  parts: readonly Figure[],
  beside: Beside = {},
): Figure {
  const values = parts.map(({ value }) => value);
  return { ...plain(name, unit, outcome(how, values), beside), how, parts };
}

/** What stands in cells. */
export function figureInCells(
  name: FigureName,
  unit: FigureUnit,
  value: number,
  cells: readonly CellAddress[],
  beside: Beside = {},
): Figure {
  return { ...plain(name, unit, value, { ...beside, cells }), how: "cells", parts: [] };
}

/** A value of the law or of a setting; the text names the setting. */
export function figureOfRule(
  name: FigureName,
  unit: FigureUnit,
  value: number,
  rule: RuleId | null,
  text: Said = [],
  cells: readonly CellAddress[] = [],
): Figure {
  return { ...plain(name, unit, value, { rule, text, cells }), how: "rule", parts: [] };
}

/** The figure of another cell of the results. */
export function figureOfResult(name: FigureName, unit: FigureUnit, value: number, of: FigurePlace): Figure {
  return { ...plain(name, unit, value, {}), how: "result", parts: [], of };
}

/** The first less all others; the first itself where there is nothing to take off. */
export function less(name: FigureName, first: Figure, others: readonly Figure[]): Figure {
  return others.length === 0 ? first : figureOfParts(name, first.unit, "difference", [first, ...others]);
}

function plain(
  name: FigureName,
  unit: FigureUnit,
  value: number,
  { rule = null, text = [], cells = [] }: Beside,
): Omit<Figure, "how" | "parts"> {
  return { name, value, unit, rule, text: "phrase" in text ? [text] : text, cells, of: null };
}

function outcome(how: OperationOnParts, values: readonly number[]): number {
  const [first = 0, second = 0] = values;
  switch (how) {
    case "same":
      return first;
    case "sum":
      return values.reduce((sum, value) => sum + value, 0);
    case "difference":
      return values.slice(1).reduce((rest, value) => rest - value, first);
    case "product":
      return values.reduce((product, value) => product * value, 1);
    case "quotient":
      return second === 0 ? 0 : first / second;
    case "least":
      return values.length === 0 ? 0 : Math.min(...values);
    case "most":
      return values.length === 0 ? 0 : Math.max(...values);
    case "count":
      return values.length;
    case "whole hours":
      return wholeHours(first);
    case "hours begun":
      return Math.ceil(first / 60);
    case "reaches":
      return first >= second ? 1 : 0;
    case "above zero":
      return Math.max(0, first);
  }
}
