/**
 * Does an explanation's sums again, from nothing but the figure, the workbook's cells and the figures that it refers to.
 * Shares no code with the calculation. What does not add up is an error that names the way to it.
 */
import type { Figure, FigurePlace } from "../../src/core/explain.ts";
import { allRules } from "../../src/core/rules/rules.ts";
import type { Cell, CellAddress, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { nameOf, textOf } from "./told-figure.ts";

export interface FigureWorld {
  readonly workbook: WorkbookInput;
  readonly figure: (place: FigurePlace) => Figure | null;
  /** Columns that a Settings sheet assigns: the name they have -> the name they stand for. */
  readonly columns?: Readonly<Record<string, string>>;
}

export interface Recomputed {
  readonly value: number;
  /** Figures below this one, itself included; a figure that is a part twice is one, and results are not followed. */
  readonly figures: ReadonlySet<Figure>;
  /** A rule or a cell stands in it, or in a figure that it refers to. */
  readonly hasGrounds: boolean;
}

export interface Recomputer {
  readonly recompute: (figure: Figure) => Recomputed;
  /** The figure of a place, recomputed. An error when there is none. */
  readonly at: (place: FigurePlace) => Recomputed;
}

const PARTS: Readonly<Record<Figure["how"], readonly [least: number, most: number]>> = {
  cells: [0, 0],
  rule: [0, 0],
  result: [0, 0],
  same: [1, 1],
  sum: [0, Infinity],
  difference: [2, Infinity],
  product: [2, Infinity],
  quotient: [2, 2],
  least: [2, Infinity],
  most: [2, Infinity],
  count: [0, Infinity],
  "whole hours": [1, 1],
  "hours begun": [1, 1],
  reaches: [2, 2],
  "above zero": [1, 1],
};

export function recomputer(world: FigureWorld): Recomputer {
  const done = new Map<Figure, { value: number; hasGrounds: boolean }>();
  const atPlace = new Map<string, { figure: Figure; value: number; hasGrounds: boolean } | "open">();

  const follow = (place: FigurePlace, way: string): { figure: Figure; value: number; hasGrounds: boolean } => {
    const key = JSON.stringify([place.table, place.row, place.column]);
    const known = atPlace.get(key);
    if (known === "open") throw new Error(`${way}: explains itself by itself`);
    if (known !== undefined) return known;
    atPlace.set(key, "open");
    const figure = world.figure(place);
    if (figure === null) throw new Error(`${way}: no figure at ${key}`);
    const result = { figure, ...visit(figure, `${key} ${nameOf(figure)}`) };
    atPlace.set(key, result);
    return result;
  };

  const visit = (figure: Figure, way: string): { value: number; hasGrounds: boolean } => {
    const known = done.get(figure);
    if (known !== undefined) return known;
    const fail = (what: string): never => {
      throw new Error(`${way} (${figure.how} ${figure.value}): ${what}`);
    };
    const { how, parts, cells, of, rule } = figure;
    const text = textOf(figure);
    const [least, most] = PARTS[how];
    if (parts.length < least || parts.length > most) fail(`has ${parts.length} parts`);
    if ((of !== null) !== (how === "result")) fail("refers to a result or should");
    if (nameOf(figure).trim() === "") fail("has no name");
    if (text !== "" && !/^[A-Z0-9"].*[.!?]"?$/su.test(text)) fail(`is no sentence: ${text}`);
    for (const cell of cells) if (!liesIn(world.workbook, cell)) fail(`no such cell: ${JSON.stringify(cell)}`);
    let hasGrounds = rule !== null || cells.length > 0;
    const values = parts.map((part, i) => {
      const below = visit(part, `${way} > ${i} ${nameOf(part)}`);
      hasGrounds ||= below.hasGrounds;
      return below.value;
    });
    let value = figure.value;
    if (how === "cells") value = readIn(cells, figure.value, world, fail);
    else if (how === "rule") checkRule(figure, fail);
    else if (of !== null) {
      const result = follow(of, way);
      if (result.figure.unit !== figure.unit) fail(`is of another unit than ${nameOf(result.figure)}`);
      value = result.value;
      hasGrounds ||= result.hasGrounds;
    } else value = putTogether(how, values);
    if (!Object.is(value, figure.value)) fail(`comes to ${value}`);
    done.set(figure, { value, hasGrounds });
    return { value, hasGrounds };
  };

  const recompute = (figure: Figure): Recomputed => ({ ...visit(figure, nameOf(figure)), figures: figuresOf(figure) });
  return {
    recompute,
    at: (place) => {
      const { figure } = follow(place, "asked for");
      return recompute(figure);
    },
  };
}

/** All figures below one, itself included. */
export function figuresOf<F extends { readonly parts: readonly F[] }>(figure: F): ReadonlySet<F> {
  const found = new Set<F>([figure]);
  for (const one of found) for (const part of one.parts) found.add(part);
  return found;
}

function putTogether(how: Figure["how"], values: readonly number[]): number {
  const [first = NaN, second = NaN] = values;
  if (how === "sum") return values.reduce((sum, each) => sum + each, 0);
  if (how === "difference") return values.reduce((rest, each, i) => (i === 0 ? each : rest - each), NaN);
  if (how === "product") return values.reduce((product, each) => product * each, 1);
  if (how === "quotient") return first / second;
  if (how === "least") return Math.min(...values);
  if (how === "most") return Math.max(...values);
  if (how === "count") return values.length;
  if (how === "whole hours") return (first - (((first % 60) + 60) % 60)) / 60;
  if (how === "hours begun") return first % 60 === 0 ? first / 60 : Math.trunc(first / 60) + 1;
  if (how === "reaches") return first < second ? 0 : 1;
  if (how === "above zero") return first < 0 ? 0 : first;
  return first;
}

/** A leaf by a rule: its number is the rule's, or the text says it (in minutes or hours); 0 and 1 need the words alone. */
function checkRule(figure: Figure, fail: (what: string) => never): void {
  const { value, rule } = figure;
  const text = textOf(figure);
  if (rule === null && text === "") fail("names neither a rule nor a setting");
  if (value === 0 || value === 1) return;
  const ofRule =
    allRules()
      .find(({ id }) => id === rule)
      ?.values.map((each) => each.value) ?? [];
  const inText = (text.match(/\d+(\.\d+)?/g) ?? []).map(Number).flatMap((number) => [number, number * 60]);
  if (![...ofRule, ...inText].some((number) => Math.abs(number - value) < 1e-9))
    fail("neither the rule nor the text says this number");
}

/**
 * What stands in the cells of a leaf. Every cell of a column of times or numbers says the same; a leaf without one is about a row
 * that is there or is not: 1 or 0.
 */
function readIn(
  cells: readonly CellAddress[],
  claimed: number,
  { workbook, columns = {} }: FigureWorld,
  fail: (what: string) => never,
): number {
  if (cells.length === 0) fail("is read in no cell");
  const quantities = cells.flatMap((address) => {
    const read = readerOf(workbook, address, columns);
    return read === null ? [] : [read(cellAt(workbook, address)) ?? 0];
  });
  if (quantities.length === 0) return claimed === 0 || claimed === 1 ? claimed : fail("stands in none of its cells");
  const [first = NaN] = quantities;
  if (quantities.some((each) => each !== first)) fail(`its cells say ${quantities.join(", ")}`);
  return first;
}

type Reader = (cell: Cell) => number | null;

const READERS: Readonly<Record<string, Reader>> = {
  minutes: (cell) => minutesIn(cell, 1),
  hours: (cell) => minutesIn(cell, 60),
  attendancerecoveryhoursearned: (cell) => minutesIn(cell, 60),
  timein: timeOfDayIn,
  timeout: timeOfDayIn,
  absences: plainNumberIn,
  ardayscreditedelsewhere: plainNumberIn,
  minimumdayminutes: plainNumberIn,
  hoursearned: plainNumberIn,
  daysused: plainNumberIn,
};

/** How a cell is read, by the header that stands above it; null for columns that hold no such number. */
function readerOf(
  workbook: WorkbookInput,
  address: CellAddress,
  columns: Readonly<Record<string, string>>,
): Reader | null {
  if (address.row === null || address.column === null) return null;
  for (let row = address.row - 1; row >= 1; row--) {
    const header = cellAt(workbook, { ...address, row });
    if (typeof header !== "string") continue;
    const name = (columns[header] ?? header).toLowerCase().replace(/[^a-z]/g, "");
    if (Object.hasOwn(READERS, name)) return READERS[name] ?? null;
  }
  return null;
}

function plainNumberIn(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  return typeof cell === "string" && cell.trim() !== "" ? Number(cell) : null;
}

function minutesIn(cell: Cell, perUnit: number): number | null {
  if (typeof cell === "object" && cell !== null && "serial" in cell) return Math.round(cell.serial * 1440);
  const clock = typeof cell === "string" ? /^(\d+):(\d\d)$/.exec(cell.trim()) : null;
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  const number = plainNumberIn(cell);
  return number === null ? null : Math.round(number * perUnit);
}

function timeOfDayIn(cell: Cell): number | null {
  if (typeof cell === "string") {
    const clock = /^(\d+):(\d\d)\s*([AaPp])?/.exec(cell.trim());
    if (clock === null) return null;
    const afternoon = clock[3]?.toLowerCase() === "p";
    const hour = clock[3] === undefined ? Number(clock[1]) : (Number(clock[1]) % 12) + (afternoon ? 12 : 0);
    return hour * 60 + Number(clock[2]);
  }
  const serial = typeof cell === "object" && cell !== null && "serial" in cell ? cell.serial : cell;
  return typeof serial === "number" ? Math.round((serial % 1) * 1440) : null;
}

function liesIn(workbook: WorkbookInput, { sheet, row, column }: CellAddress): boolean {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (found === undefined) return false;
  if (row === null) return column === null;
  if (row < found.firstRow || row >= found.firstRow + found.rowCount) return false;
  return column === null || (column >= found.firstColumn && column < found.firstColumn + found.columns.length);
}

function cellAt(workbook: WorkbookInput, { sheet, row, column }: CellAddress): Cell {
  const found = workbook.sheets.find(({ name }) => name === sheet);
  if (found === undefined || row === null || column === null) return null;
  return found.columns[column - found.firstColumn]?.[row - found.firstRow] ?? null;
}
