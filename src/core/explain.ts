/** Why a figure is what it is: which rule, from which cells, with which minutes. Made on request, from what the run kept. */
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import type { Phrase } from "./words/phrase.ts";

export interface Reason {
  readonly rule: RuleId;
  /** One sentence with the figures in it. */
  readonly text: string;
  /** The minutes that the rule gave or took, or null when it is not about minutes. */
  readonly minutes: number | null;
  /** The source cells. */
  readonly cells: readonly CellAddress[];
}

/** A cell of a result table: its row counted from 0, its column by name. */
export interface FigurePlace {
  readonly table: string;
  readonly row: number;
  readonly column: string;
}

/**
 * How a figure's value comes from the values of its parts:
 * - cells: it is read in `cells`. rule: it is the rule's value, or the setting's that the text names. Neither has parts
 * - result: it is the figure of the result table's cell `of`, explained there. No parts
 * - same: its one part. sum: all parts added. difference: the first less all others. product. quotient: the first by the second
 * - least, most: of the parts. count: how many parts there are
 * - whole hours: the one part, in minutes, rounded down to hours
 * - hours begun: the one part, in minutes, rounded up to hours
 * - reaches: 1 when the first part is at least as much as the second, else 0
 * - above zero: the one part, or 0 where that is below 0
 */
export type Operation =
  | "cells"
  | "rule"
  | "result"
  | "same"
  | "sum"
  | "difference"
  | "product"
  | "quotient"
  | "least"
  | "most"
  | "count"
  | "whole hours"
  | "hours begun"
  | "reaches"
  | "above zero";

export type FigureUnit = "minutes" | "hours" | "days" | "absences" | "students" | "weeks" | "sessions" | "number";

/** A word of the reports, a setting or a person as it stands in every language, or a phrase. */
export type FigureName = string | Phrase;

/**
 * A figure and how it comes about: a sum that a reader can do again, down to the cells of the workbook. One figure may be a
 * part of several others (the same object), so that a long chain of days stays short; it is never a part of itself.
 */
export interface Figure {
  /** What it is: "Max Hours", "Monday 09/01/2025", "Days in session". */
  readonly name: FigureName;
  readonly value: number;
  readonly unit: FigureUnit;
  readonly how: Operation;
  readonly parts: readonly Figure[];
  /** The rule that says so; null where the name and the sum say all. */
  readonly rule: RuleId | null;
  /** Sentences for what the name, the sum and the rule do not say: "Monday 09/01/2025 is not in session: Labor Day." */
  readonly text: readonly Phrase[];
  /** The source cells. */
  readonly cells: readonly CellAddress[];
  readonly of: FigurePlace | null;
}

export interface Explanations {
  /** The figure in a cell of a result table; null for a cell without a number, and for a place that is not explained. */
  readonly figure: (place: FigurePlace) => Figure | null;
}
