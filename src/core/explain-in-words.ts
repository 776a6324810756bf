/** A figure's sum as a sentence: "Max Hours 12.00 = least of Weekly Maximum Hours 15.00 and 12.00 (4 days in session × 3.00)". */
import type { Figure, FigureUnit } from "./explain.ts";
import { cellReference } from "./sheet/sheet.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import type { TimeDisplay } from "./tables/table.ts";
import { durationText } from "./tables/weekday-cell.ts";

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
export function figureInWords(figure: Figure, display: TimeDisplay, shown = shownValue(figure, display)): string {
  return `${named(figure.name, shown)}${sumOf(figure, display)}`;
}

function sumOf(figure: Figure, display: TimeDisplay): string {
  const { parts, how } = figure;
  const values = parts.map((part) => namedValue(part, display));
  const [first = "", second = ""] = values;
  switch (how) {
    case "cells":
      return cellsText(figure.cells);
    case "rule":
      return figure.rule === null ? "" : ", by the rule";
    case "result":
      return figure.of === null ? "" : `, a figure of ${figure.of.table}`;
    case "same":
      return ` = ${first}`;
    case "sum":
      return ` = ${additionText(parts, display)}`;
    case "difference":
      if (parts.length <= NAMED_PARTS) return ` = ${values.join(" − ")}`;
      return ` = ${first} − ${chained(parts.slice(1), display, " − ")}`;
    case "product":
      return ` = ${values.join(" × ")}`;
    case "quotient":
      return ` = ${values.join(" ÷ ")}`;
    case "least":
      return ` = least of ${listed(parts.map((part) => comparedValue(part, display)))}`;
    case "most":
      return ` = largest of ${listed(parts.map((part) => comparedValue(part, display)))}`;
    case "count":
      return countText(parts);
    case "whole hours":
      return ` = whole hours of ${first}`;
    case "hours begun":
      return ` = ${first}, begun hours counted whole`;
    case "reaches":
      return `, since ${first} ${figure.value > 0 ? "reaches" : "does not reach"} ${second}`;
    case "above zero":
      return figure.value > 0 ? ` = ${first}` : `, since ${first} is not above 0`;
  }
}

function shownValue({ value, unit }: Figure, display: TimeDisplay): string {
  return valueText(value, unit, display);
}

function namedValue(part: Figure, display: TimeDisplay): string {
  return named(part.name, shownValue(part, display));
}

/** "Max Hours 12.00"; a name that ends in a number keeps its distance: "Week of 08/18/2025: 12.00". */
function named(name: string, shown: string): string {
  return /\d$/.test(name) ? `${name}: ${shown}` : `${name} ${shown}`;
}

/** Of several that are compared, a product says at once how it came about: "12.00 (4 days in session × 3.00)". */
function comparedValue(part: Figure, display: TimeDisplay): string {
  const [first, second] = part.parts;
  if (part.how !== "product" || first === undefined || second === undefined) return namedValue(part, display);
  const isCount = first.name.toLowerCase().startsWith(first.unit);
  const times = shownValue(first, display);
  const what = isCount ? `${times} ${first.name.toLowerCase()}` : named(first.name, times);
  const others = part.parts.slice(1).map((other) => shownValue(other, display));
  return `${shownValue(part, display)} (${[what, ...others].join(" × ")})`;
}

function additionText(parts: readonly Figure[], display: TimeDisplay): string {
  if (parts.length === 0) return "nothing to add up";
  if (parts.length <= NAMED_PARTS) return parts.map((part) => namedValue(part, display)).join(" + ");
  return chained(parts, display, " + ");
}

/** "11 × 60 + 45 + 30 and 4 more": in the order of the parts, equal ones together, those of 0 left out. */
function chained(parts: readonly Figure[], display: TimeDisplay, sign: string): string {
  const counts = new Map<string, number>();
  for (const part of parts) {
    if (part.value === 0) continue;
    const text = shownValue(part, display);
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  if (counts.size === 0) return `${String(parts.length)} × 0`;
  const texts = [...counts].map(([text, count]) => (count === 1 ? text : `${String(count)} × ${text}`));
  const rest = [...counts.values()].slice(NUMBERS_SHOWN).reduce((sum, count) => sum + count, 0);
  const shown = texts.slice(0, NUMBERS_SHOWN).join(sign);
  return rest === 0 ? shown : `${shown} and ${String(rest)} more`;
}

function countText(parts: readonly Figure[]): string {
  if (parts.length === 0) return ": none";
  if (parts.length <= NAMES_COUNTED) return `: ${listed(parts.map(({ name }) => name))}`;
  return ", counted one by one";
}

function cellsText(cells: readonly CellAddress[]): string {
  if (cells.length === 0) return "";
  const names = cells.slice(0, CELLS_NAMED).map(cellText);
  const rest = cells.length - names.length;
  return `, from ${rest === 0 ? listed(names) : `${names.join(", ")} and ${String(rest)} more`}`;
}

/** "Attendance J12"; "Attendance row 12" for a whole row, the sheet's name for a whole sheet. */
export function cellText(at: CellAddress): string {
  if (at.row === null) return at.sheet;
  return at.column === null ? `${at.sheet} row ${String(at.row)}` : `${at.sheet} ${cellReference(at)}`;
}

/** "A", "A and B", "A, B and C" */
function listed(texts: readonly string[]): string {
  return texts.length < 2 ? texts.join("") : `${texts.slice(0, -1).join(", ")} and ${texts.at(-1) ?? ""}`;
}

/** Half away from zero, as the sheets' number format rounds. */
function twoDecimals(value: number): string {
  const hundredths = Math.floor(Math.abs(value) * 100 + 0.5 + 1e-9);
  const sign = value < 0 && hundredths > 0 ? "-" : "";
  return `${sign}${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
}
