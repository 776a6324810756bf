/**
 * A figure's sum as a sentence: "Max Hours 12.00 = least of Weekly Maximum Hours 15.00 and 12.00 (4 days in session × 3.00)".
 * It is a phrase, which whoever shows it tells in a language.
 */
import type { Figure, FigureName, FigureUnit } from "./explain.ts";
import { cellReference } from "./sheet/sheet.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import type { TimeDisplay } from "./tables/table.ts";
import { durationText } from "./tables/weekday-cell.ts";
import type { Phrase, Value, Values } from "./words/phrase.ts";
import type { PhraseKey } from "./words/phrases.ts";

/** From so many parts on, a sum is told by its numbers alone: the names stand in the list of its parts. */
const NAMED_PARTS = 3;
/** Numbers, equal ones taken together, that a sum shows before it says how many more there are. */
const NUMBERS_SHOWN = 8;
const CELLS_NAMED = 2;
const NAMES_COUNTED = 3;

/** Times of Attendance Recovery are minutes whatever Display Time As says, as its sheets show them. */
export function displayOfTable(table: string, display: TimeDisplay): TimeDisplay {
  return table.startsWith("AR_") ? "Minutes" : display;
}

/** A value as the sheets show it: minutes as Display Time As says, whole numbers as they are, others with two decimals. */
export function valueText(value: number, unit: FigureUnit, display: TimeDisplay): string {
  if (unit === "minutes" && Number.isInteger(value)) return durationText(value, display);
  return Number.isInteger(value) ? String(value) : twoDecimals(value);
}

/** One sentence without its full stop. shown is the figure's own value, where its sheet shows it in a way of its own. */
export function figureInWords(figure: Figure, display: TimeDisplay, shown = shownValue(figure, display)): Phrase {
  const { parts, how, value } = figure;
  const own = named(figure.name, shown);
  const values = parts.map((part) => namedValue(part, display));
  const [first = "", second = ""] = values;
  const equals = (sum: Value): Phrase => said("equals", { figure: own, sum });
  switch (how) {
    case "cells":
      return figure.cells.length === 0 ? own : said("from-cells", { figure: own, cells: cellsText(figure.cells) });
    case "rule":
      return figure.rule === null ? own : said("by-the-rule", { figure: own });
    case "result":
      return figure.of === null ? own : said("figure-of-table", { figure: own, table: figure.of.table });
    case "same":
      return equals(first);
    case "sum":
      return equals(additionText(parts, display));
    case "difference":
      if (parts.length <= NAMED_PARTS) return equals(joined(values, "−"));
      return equals(joined([first, chained(parts.slice(1), display, "−")], "−"));
    case "product":
      return equals(joined(values, "×"));
    case "quotient":
      return equals(joined(values, "÷"));
    case "least":
      return equals(said("least-of", { parts: listed(parts.map((part) => comparedValue(part, display))) }));
    case "most":
      return equals(said("largest-of", { parts: listed(parts.map((part) => comparedValue(part, display))) }));
    case "count":
      return countText(own, parts);
    case "whole hours":
      return equals(said("whole-hours-of", { minutes: first }));
    case "hours begun":
      return equals(said("hours-begun", { minutes: first }));
    case "reaches":
      return said(value > 0 ? "reaches" : "does-not-reach", { figure: own, first, second });
    case "above zero":
      return value > 0 ? equals(first) : said("not-above-zero", { figure: own, first });
  }
}

/** A phrase whose texts are not cut: what a sum shows is short, or it is counted. */
function said(key: PhraseKey, values: Values): Phrase {
  return { phrase: key, values };
}

function shownValue({ value, unit }: Figure, display: TimeDisplay): string {
  return valueText(value, unit, display);
}

function namedValue(part: Figure, display: TimeDisplay): Phrase {
  return named(part.name, shownValue(part, display));
}

/** "Max Hours 12.00"; a name that ends in a number keeps its distance: "Week of 08/18/2025: 12.00". */
function named(name: FigureName, shown: string): Phrase {
  return said("named", { name, shown });
}

/** Names that a product tells with their number before them. */
const namesOfCounts: Readonly<Partial<Record<PhraseKey, PhraseKey>>> = {
  "days-enrolled": "so-many-days-enrolled",
  "hours-of-a-day": "so-many-hours-of-a-day",
};

/** Of several that are compared, a product says at once how it came about: "12.00 (4 days in session × 3.00)". */
function comparedValue(part: Figure, display: TimeDisplay): Phrase {
  const [first, second] = part.parts;
  if (part.how !== "product" || first === undefined || second === undefined) return namedValue(part, display);
  const counted = typeof first.name === "string" ? undefined : namesOfCounts[first.name.phrase];
  const what = counted === undefined ? namedValue(first, display) : said(counted, { count: first.value });
  const others = part.parts.slice(1).map((other) => shownValue(other, display));
  return said("product-of", { shown: shownValue(part, display), product: joined([what, ...others], "×") });
}

function additionText(parts: readonly Figure[], display: TimeDisplay): Value {
  if (parts.length === 0) return said("nothing-to-add", {});
  if (parts.length <= NAMED_PARTS)
    return joined(
      parts.map((part) => namedValue(part, display)),
      "+",
    );
  return chained(parts, display, "+");
}

/** "11 × 60 + 45 + 30 and 4 more": in the order of the parts, equal ones together, those of 0 left out. */
function chained(parts: readonly Figure[], display: TimeDisplay, sign: Sign): Value {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.value === 0) continue;
    const text = shownValue(part, display);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (counts.size === 0) return `${String(parts.length)} × 0`;
  const texts = [...counts].map(([text, count]) => (count === 1 ? text : `${String(count)} × ${text}`));
  const rest = [...counts.values()].slice(NUMBERS_SHOWN).reduce((sum, count) => sum + count, 0);
  const shown = texts.slice(0, NUMBERS_SHOWN).join(` ${sign} `);
  return rest === 0 ? shown : said("and-more", { shown, count: rest });
}

function countText(figure: Phrase, parts: readonly Figure[]): Phrase {
  if (parts.length === 0) return said("none-counted", { figure });
  if (parts.length > NAMES_COUNTED) return said("one-by-one", { figure });
  return said("these-counted", { figure, parts: listed(parts.map(({ name }) => name)) });
}

/** Not for none. */
function cellsText(cells: readonly CellAddress[]): Value {
  const names = cells.slice(0, CELLS_NAMED).map(cellText);
  const rest = cells.length - names.length;
  return rest === 0 ? listed(names) : said("and-more", { shown: names, count: rest });
}

/** "Attendance J12"; "Attendance row 12" for a whole row, the sheet's name for a whole sheet. */
export function cellText(at: CellAddress): Value {
  if (at.row === null) return at.sheet;
  return at.column === null
    ? said("row-of-sheet", { sheet: at.sheet, row: at.row })
    : `${at.sheet} ${cellReference(at)}`;
}

/** "A", "A and B", "A, B and C" */
function listed(values: readonly Value[]): Value {
  const last = values.at(-1) ?? "";
  return values.length < 2 ? last : said("and-last", { others: values.slice(0, -1), last });
}

type Sign = "+" | "−" | "×" | "÷";

/** "A − B − C" */
function joined(values: readonly Value[], sign: Sign): Value {
  const [first = "", ...others] = values;
  return others.reduce((so, second) => said("two-terms", { first: so, sign, second }), first);
}

/** Half away from zero, as the sheets' number format rounds. */
function twoDecimals(value: number): string {
  const hundredths = Math.floor(Math.abs(value) * 100 + 0.5 + 1e-9);
  const sign = value < 0 && hundredths > 0 ? "-" : "";
  return `${sign}${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
}
