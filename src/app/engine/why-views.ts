/** What the worker tells of the results and of how a figure comes about: plain values, a slice at a time. */
import type { FigureName, FigurePlace, FigureUnit, Operation } from "../../core/explain.ts";
import type { RuleId } from "../../core/rules/rules.ts";
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { Phrase } from "../../core/words/phrase.ts";
import type { FigureOnSheet } from "../../results/figure-on-sheet.ts";

/** A result table that can be looked at. */
export interface ResultTable {
  readonly name: string;
  readonly title: string;
  /** In the order in which they are shown: whose row it is, what of it, the figures, the rest. */
  readonly columns: readonly ResultColumn[];
  readonly rowCount: number;
}

export interface ResultColumn {
  readonly name: string;
  readonly holdsFigures: boolean;
}

/** What is asked of a table: rows that hold the text in a name, a number or a school. */
export interface ResultQuery {
  readonly table: string;
  readonly search: string;
  /** The first row wanted, counted from 0 among those found. */
  readonly from: number;
}

export interface ResultPage {
  readonly query: ResultQuery;
  /** How many rows were found. */
  readonly found: number;
  readonly rows: readonly ResultRow[];
}

export interface ResultRow {
  /** Its place in the table, for FigurePlace. */
  readonly row: number;
  /** The student's number, which stands with the name; "" where a row is not about one student. */
  readonly number: string;
  readonly cells: readonly ResultCell[];
}

export interface ResultCell {
  readonly text: string;
  /** It is a number that can be explained. */
  readonly isFigure: boolean;
}

/** Where a figure stands in the tree of the one that is explained: places of parts, from the top. */
export type FigurePath = readonly number[];

/** A figure without its parts: these follow when they are asked for. The pane tells it in its own language. */
export interface FigureView {
  readonly path: FigurePath;
  readonly name: FigureName;
  /** The value as its sheet shows it. */
  readonly shown: string;
  readonly unit: FigureUnit;
  readonly how: Operation;
  /** The sum in words. */
  readonly sum: Phrase;
  readonly text: readonly Phrase[];
  readonly rule: RuleId | null;
  /** The first cells, and how many there are. */
  readonly cells: readonly CellAddress[];
  readonly cellCount: number;
  /** The figure that it is. */
  readonly of: FigurePlace | null;
  readonly partCount: number;
}

export interface WhyView {
  readonly place: FigurePlace;
  /** Whose row it is and what of it: "Rivera, Ana", "09/01/2025". */
  readonly whose: string;
  /** The key columns of its row that are filled. */
  readonly keys: readonly (readonly [column: string, value: string])[];
  readonly figure: FigureView;
  /** The first parts. */
  readonly parts: readonly FigureView[];
  /** Of the figure and of all its parts, each once. */
  readonly rules: readonly RuleId[];
}

/** Why a cell on a sheet of ours is not explained; or the figure that it is. */
export type PointedFigure = FigureOnSheet;

/** Rows of a page of results, and parts of a figure, that travel at once. */
export const RESULT_ROWS = 15;
export const PARTS_AT_ONCE = 40;

export function isSamePlace(one: FigurePlace, other: FigurePlace): boolean {
  return one.table === other.table && one.row === other.row && one.column === other.column;
}
