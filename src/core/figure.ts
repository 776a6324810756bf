/** Makes figures whose values come from their parts, so that what is shown can always be added up again. */
import type { Figure, FigurePlace, FigureUnit, Operation } from "./explain.ts";
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import { wholeHours } from "./units/minutes.ts";

/** What is said of a figure besides its sum. */
export interface Said {
  readonly rule?: RuleId | null;
  readonly text?: string;
  readonly cells?: readonly CellAddress[];
}

/** How a figure comes from parts: every operation but those of leaves. */
export type Combination = Exclude<Operation, "cells" | "rule" | "result">;

/** A figure that is read in cells. */
export function cellsFigure(
  name: string,
  value: number,
  unit: FigureUnit,
  cells: readonly CellAddress[],
  said: Said = {},
): Figure {
  return figure("cells", name, value, unit, [], { ...said, cells });
}

/** A figure that a rule, or a setting that the text names, gives. */
export function ruleFigure(name: string, value: number, unit: FigureUnit, said: Said): Figure {
  return figure("rule", name, value, unit, [], said);
}

/** A figure that a cell of a result table shows and that is explained there. */
export function resultFigure(name: string, value: number, unit: FigureUnit, of: FigurePlace): Figure {
  return { ...figure("result", name, value, unit, [], {}), of };
}

/** A figure that is made of others; its value is theirs put together. A combination without the parts it needs is 0. */
export function combinedFigure(
  how: Combination,
  name: string,
  unit: FigureUnit,
  parts: readonly Figure[],
  said: Said = {},
): Figure {
  return figure(how, name, combined(how, parts), unit, parts, said);
}

function figure(
  how: Operation,
  name: string,
  value: number,
  unit: FigureUnit,
  parts: readonly Figure[],
  { rule = null, text = "", cells = [] }: Said,
): Figure {
  return { name, value, unit, how, parts, rule, text, cells, of: null };
}

function combined(how: Combination, parts: readonly Figure[]): number {
  const values = parts.map(({ value }) => value);
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
      return values.reduce((least, value) => Math.min(least, value), first);
    case "most":
      return values.reduce((most, value) => Math.max(most, value), first);
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
