/** Walks the rows of a small sheet: reads cells into values, holds back what cannot be read, finds exact duplicates. */
import { makeIssue } from "../issue/catalogue.ts";
import type { IssueCode } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Cell, CellAddress } from "../sheet/sheet.ts";
import { cellAt } from "./locate.ts";
import type { LocatedSheet } from "./locate.ts";
import { FATE_COPY, FATE_DUPLICATE, FATE_HELD_BACK, FATE_NOT_COUNTED, FATE_USED, FATES } from "./records.ts";
import type { RowCounts } from "../result.ts";
import { asDay, formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { BAD, BLANK, cellText, dayOf, identifierOf, isBlank, textOf } from "./values.ts";

/** How one column is read: text or number, in which words to complain, and whether a bad value holds the row back. */
interface FieldReader {
  readonly name: string;
  readonly needed: boolean;
  readonly required: boolean;
  /** The value to compare and to use: a number, a text, or BAD. */
  readonly read: (cell: Cell) => number | string;
  readonly expected: Phrase;
  /** How a value that was read is shown where it is found wanting; a cell's own text otherwise. */
  readonly show?: (value: number) => string;
}

export const DATE_EXPECTED = phrase("a-date");
export const AN_ERROR = phrase("an-error");
export const TEXT_OR_WHOLE_NUMBER = phrase("text-or-whole-number");
export const WHOLE_NUMBER = phrase("a-whole-number");
export const YES_OR_NO = phrase("yes-or-no");
const ALL_COLUMNS = phrase("all-columns");

export function dateField(
  name: string,
  date1904: boolean,
  how: { readonly needed?: boolean; readonly required?: boolean; readonly birthLimit?: Day } = {},
): FieldReader {
  const read = (cell: Cell): number => dayOf(cell, date1904, how.birthLimit ?? null);
  return { ...numberField(name, read, DATE_EXPECTED, how), show: (day) => formatDay(asDay(day)) };
}

export function numberField(
  name: string,
  read: (cell: Cell) => number,
  expected: Phrase,
  how: { readonly needed?: boolean; readonly required?: boolean } = {},
): FieldReader {
  const required = how.required ?? false;
  return { name, read, expected, required, needed: required || (how.needed ?? false) };
}

export function textField(
  name: string,
  how: { readonly needed?: boolean; readonly required?: boolean } = {},
): FieldReader {
  const required = how.required ?? false;
  const read = (cell: Cell): number | string => textOf(cell) ?? BAD;
  return { name, read, expected: AN_ERROR, required, needed: required || (how.needed ?? false) };
}

export function identifierField(name: string, how: { readonly required?: boolean } = {}): FieldReader {
  const required = how.required ?? false;
  const read = (cell: Cell): number | string => identifierOf(cell) ?? BAD;
  return { name, read, expected: TEXT_OR_WHOLE_NUMBER, required, needed: required };
}

/** One row that has been read. `text` and `number` give "" and BLANK for a column that is not there. */
export interface RecordRow {
  readonly row: number;
  text(name: string): string;
  number(name: string): number;
  cell(name: string): CellAddress;
  found(name: string): string;
  setFate(fate: number): void;
}

export interface RowTally {
  readonly counts: () => RowCounts;
  readonly add: (fate: number, rows?: number) => void;
  /** A row was given one fate and has another after all. */
  readonly move: (from: number, to: number) => void;
}

export function rowTally(): RowTally {
  const tally = new Array<number>(FATES).fill(0);
  const change = (fate: number, by: number): void => {
    tally[fate] = (tally[fate] ?? 0) + by;
  };
  return {
    add: (fate, rows = 1) => {
      change(fate, rows);
    },
    move: (from, to) => {
      change(from, -1);
      change(to, 1);
    },
    counts: () => ({
      read: tally.reduce((sum, count) => sum + count, 0),
      used: tally[FATE_USED] ?? 0,
      notCounted: tally[FATE_NOT_COUNTED] ?? 0,
      heldBack: tally[FATE_HELD_BACK] ?? 0,
      duplicates: tally[FATE_DUPLICATE] ?? 0,
      copies: tally[FATE_COPY] ?? 0,
    }),
  };
}

/** The cell of a field in a row; the row's leftmost recognised cell without a field, or where there is no such column. */
export function addressOf(located: LocatedSheet, row: number | null, field?: string): CellAddress {
  const sheet = located.sheet.name;
  if (row === null) return { sheet, row, column: null };
  const column = field === undefined ? undefined : located.columns.get(field);
  return { sheet, row, column: column ?? Math.min(...located.columns.values()) };
}

/**
 * Reads every row that is not blank in the recognised columns. Each row is handed to `use` unless it cannot be read, lacks
 * a required value, ends before it starts, or repeats an earlier row; `use` may still give it another fate.
 * Returns the canonical text of all rows read, for the fingerprint.
 */
export function readRows(
  located: LocatedSheet,
  fields: readonly FieldReader[],
  span: readonly [string, string] | null,
  issues: Issue[],
  tally: RowTally,
  use: (row: RecordRow) => void,
): string {
  const { sheet, columns } = located;
  const present = fields.filter((field) => columns.has(field.name));
  const access: RowAccess = { located, present, places: new Map(present.map((field, index) => [field.name, index])) };
  const cellsOf = present.map((field) => sheet.columns[(columns.get(field.name) ?? 1) - sheet.firstColumn] ?? []);
  const [startAt, endAt] = span === null ? [-1, -1] : span.map((name) => access.places.get(name) ?? -1);
  const earlierRows = new Map<string, number>();
  const canonical: string[] = [];
  for (let sheetRow = located.firstRow; sheetRow <= located.lastRow; sheetRow++) {
    const at = sheetRow - sheet.firstRow;
    if (located.skippedRows.has(sheetRow) || isBlankRow(cellsOf, at)) continue;
    const values = new Array<number | string>(present.length);
    let unreadable = -1;
    let missing = -1;
    for (let place = 0; place < present.length; place++) {
      const field = present[place];
      const value = field === undefined ? BLANK : field.read(cellsOf[place]?.[at] ?? null);
      values[place] = value;
      if (value === BAD && field?.needed === true && unreadable < 0) unreadable = place;
      if ((value === "" || value === BLANK) && field?.required === true && missing < 0) missing = place;
    }
    const key = values.join("\u001f");
    canonical.push(key);
    const row = new RowOfSheet(access, sheetRow, values);
    const start = numberValue(values[startAt ?? -1]);
    const end = numberValue(values[endAt ?? -1]);
    if (unreadable >= 0) {
      row.complain("unreadable-value", unreadable, issues);
      tally.add(FATE_HELD_BACK);
    } else if (missing >= 0) {
      row.complain("missing-value", missing, issues);
      tally.add(FATE_HELD_BACK);
    } else if (span !== null && start >= 0 && end >= 0 && end < start) {
      const words = { start: span[0], end: span[1] };
      issues.push(makeIssue("end-before-start", row.cell(span[1]), row.text(NUMBER), row.found(span[1]), words));
      tally.add(FATE_HELD_BACK);
    } else {
      const earlier = earlierRows.get(key);
      if (earlier === undefined) {
        earlierRows.set(key, sheetRow);
        use(row);
        // A cell that is not needed and cannot be read is worth a warning only where the row is used.
        if (row.fate === FATE_USED) warnOfIgnored(row, values, issues);
        tally.add(row.fate);
      } else {
        const words = { row: earlier, what: ALL_COLUMNS };
        issues.push(makeIssue("duplicate-row", addressOf(located, sheetRow), row.text(NUMBER), "", words));
        tally.add(FATE_DUPLICATE);
      }
    }
  }
  return canonical.join("\n");
}

function warnOfIgnored(row: RowOfSheet, values: readonly (number | string)[], issues: Issue[]): void {
  values.forEach((value, place) => {
    if (value === BAD) row.complain("unreadable-value", place, issues, "Warning");
  });
}

const NUMBER = "Student Number";

interface RowAccess {
  readonly located: LocatedSheet;
  readonly present: readonly FieldReader[];
  readonly places: ReadonlyMap<string, number>;
}

function isBlankRow(columns: readonly (readonly Cell[])[], at: number): boolean {
  for (const cells of columns) if (!isBlank(cells[at] ?? null)) return false;
  return true;
}

/** A class, since seven closures a row are a good part of the time that a sheet of 200 rows takes. */
class RowOfSheet implements RecordRow {
  readonly row: number;
  fate = FATE_USED;
  readonly #access: RowAccess;
  readonly #values: readonly (number | string)[];

  constructor(access: RowAccess, row: number, values: readonly (number | string)[]) {
    this.#access = access;
    this.row = row;
    this.#values = values;
  }

  text(name: string): string {
    const value = this.#value(name);
    return typeof value === "string" ? value : "";
  }

  /** A bad value of a column that is not needed counts as blank. */
  number(name: string): number {
    return numberValue(this.#value(name));
  }

  cell(name: string): CellAddress {
    return addressOf(this.#access.located, this.row, name);
  }

  found(name: string): string {
    const { located, present, places } = this.#access;
    const value = this.#value(name);
    const show = present[places.get(name) ?? -1]?.show;
    if (show !== undefined && typeof value === "number" && value >= 0) return show(value);
    return cellText(cellAt(located.sheet, this.row, (located.columns.get(name) ?? 0) - located.sheet.firstColumn));
  }

  setFate(fate: number): void {
    this.fate = fate;
  }

  /** Adds an issue about the field at a place of `present`. */
  complain(code: IssueCode, place: number, issues: Issue[], severity?: "Warning"): void {
    const { name, expected } = this.#access.present[place] ?? { name: "", expected: "" };
    const words = { column: name, expected };
    issues.push(makeIssue(code, this.cell(name), this.text(NUMBER), this.found(name), words, severity));
  }

  #value(name: string): number | string | undefined {
    return this.#values[this.#access.places.get(name) ?? -1];
  }
}

function numberValue(value: number | string | undefined): number {
  return typeof value === "number" && value !== BAD ? value : BLANK;
}
