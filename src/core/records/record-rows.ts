/** Walks the rows of a small sheet: reads cells into values, holds back what cannot be read, finds exact duplicates. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import type { Cell, CellAddress } from "../sheet/sheet.ts";
import { cellAt } from "./locate.ts";
import type { LocatedSheet } from "./locate.ts";
import { FATE_COPY, FATE_DUPLICATE, FATE_HELD_BACK, FATE_NOT_COUNTED, FATE_USED } from "./records.ts";
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
  readonly expected: string;
  /** How a value that was read is shown where it is found wanting; a cell's own text otherwise. */
  readonly show?: (value: number) => string;
}

export const DATE_EXPECTED = "it is a date such as 09/01/2025";

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
  expected: string,
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
  return { name, read, expected: "it is an error value", required, needed: required || (how.needed ?? false) };
}

export function identifierField(name: string, how: { readonly required?: boolean } = {}): FieldReader {
  const required = how.required ?? false;
  const read = (cell: Cell): number | string => identifierOf(cell) ?? BAD;
  return { name, read, expected: "it is text, or a whole number", required, needed: required };
}

/** One row that has been read. `text` and `number` give "" and BLANK for a column that is not there. */
export interface RecordRow {
  readonly row: number;
  readonly text: (name: string) => string;
  readonly number: (name: string) => number;
  readonly cell: (name: string) => CellAddress;
  readonly found: (name: string) => string;
  readonly setFate: (fate: number) => void;
}

export interface RowTally {
  readonly counts: () => RowCounts;
  readonly add: (fate: number, rows?: number) => void;
  /** A row was given one fate and has another after all. */
  readonly move: (from: number, to: number) => void;
}

export function rowTally(): RowTally {
  const tally = [0, 0, 0, 0, 0];
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
  const positions = new Map(present.map((field, index) => [field.name, index]));
  const cellsAt = present.map((field) => (columns.get(field.name) ?? 1) - sheet.firstColumn);
  const numberColumn = present.findIndex((field) => field.name === "Student Number");
  const earlierRows = new Map<string, number>();
  const canonical: string[] = [];
  for (let sheetRow = located.firstRow; sheetRow <= located.lastRow; sheetRow++) {
    if (located.skippedRows.has(sheetRow)) continue;
    const cells = cellsAt.map((c) => cellAt(sheet, sheetRow, c));
    if (cells.every(isBlank)) continue;
    const values = present.map((field, index) => field.read(cells[index] ?? null));
    const found = (name: string): string => {
      const at = positions.get(name) ?? -1;
      const value = values[at];
      const show = present[at]?.show;
      return show !== undefined && typeof value === "number" && value >= 0 ? show(value) : cellText(cells[at] ?? null);
    };
    const cell = (name: string): CellAddress => addressOf(located, sheetRow, name);
    const number = (name: string): number => numberValue(values[positions.get(name) ?? -1]);
    const text = (name: string): string => textValue(values[positions.get(name) ?? -1]);
    const studentNumber = numberColumn < 0 ? "" : textValue(values[numberColumn]);
    const key = JSON.stringify(values);
    canonical.push(key);

    const unreadable = present.find((field, index) => field.needed && values[index] === BAD);
    const missing = present.find((field, index) => field.required && (values[index] === "" || values[index] === BLANK));
    const [start, end] = span === null ? [BLANK, BLANK] : [number(span[0]), number(span[1])];
    const earlier = earlierRows.get(key);
    if (unreadable !== undefined) {
      const words = { column: unreadable.name, expected: unreadable.expected };
      issues.push(makeIssue("unreadable-value", cell(unreadable.name), studentNumber, found(unreadable.name), words));
      tally.add(FATE_HELD_BACK);
    } else if (missing !== undefined) {
      issues.push(makeIssue("missing-value", cell(missing.name), studentNumber, "", { column: missing.name }));
      tally.add(FATE_HELD_BACK);
    } else if (span !== null && start >= 0 && end >= 0 && end < start) {
      const words = { start: span[0], end: span[1] };
      issues.push(makeIssue("end-before-start", cell(span[1]), studentNumber, found(span[1]), words));
      tally.add(FATE_HELD_BACK);
    } else if (earlier !== undefined) {
      const words = { row: earlier, what: "all columns are the same" };
      issues.push(makeIssue("duplicate-row", addressOf(located, sheetRow), studentNumber, "", words));
      tally.add(FATE_DUPLICATE);
    } else {
      earlierRows.set(key, sheetRow);
      present.forEach((field, index) => {
        if (values[index] !== BAD) return;
        const words = { column: field.name, expected: field.expected };
        issues.push(
          makeIssue("unreadable-value", cell(field.name), studentNumber, found(field.name), words, "Warning"),
        );
      });
      let fate = FATE_USED;
      const setFate = (other: number): void => {
        fate = other;
      };
      use({ row: sheetRow, text, number, cell, found, setFate });
      tally.add(fate);
    }
  }
  return canonical.join("\n");
}

/** A bad value of a column that is not needed counts as blank. */
function numberValue(value: number | string | undefined): number {
  return typeof value === "number" && value !== BAD ? value : BLANK;
}

function textValue(value: number | string | undefined): string {
  return typeof value === "string" ? value : "";
}
