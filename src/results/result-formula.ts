/** Puts the cells of the written sheets into the formulas of result tables. */
import { columnLetters, quotedSheet } from "../core/sheet/sheet.ts";
import type { Table } from "../core/tables/table.ts";
import { HEADER_ROW, lastTableRow } from "./heading-block.ts";

/** A result table and the sheet that it is written to, whose name may be a numbered one. */
export interface WrittenTable {
  readonly table: Table;
  readonly sheetName: string;
}

/** The cells of a column of a result table, as a formula on the sheet of a table names them; null when there is no such column. */
export type AreaOf = (table: string, column: string, from: Table) => string | null;

/** {Max Hours} or {CE_Weekly_Audit[Max Hours]} */
const PLACEHOLDER = /\{([^{}[\]]+)(?:\[([^{}[\]]+)\])?\}/g;

/** What a column's name may hold without brackets of its own. */
const PLAIN_NAME = /^[\p{L}\p{N} ]+$/u;

/**
 * Of a table that is written before: CE_Weekly_Audit_2[Max Hours], by the name that the Excel table has from its sheet. Of the formula's
 * own table, or a later one: 'CE_Weekly_Audit_2'!$O$10:$O$250, since in an open workbook rows are written before their table stands.
 */
export function areasOf(written: readonly WrittenTable[]): AreaOf {
  const placeOf = (name: string): number => written.findIndex(({ table }) => table.name === name);
  return (name, column, from) => {
    const place = placeOf(name);
    const found = written[place];
    const letters = found === undefined ? null : lettersOf(found.table, column);
    if (found === undefined || letters === null) return null;
    if (place < placeOf(from.name)) return `${found.sheetName}[${PLAIN_NAME.test(column) ? column : `[${column}]`}]`;
    const last = lastTableRow(found.table.rows.length);
    return `${quotedSheet(found.sheetName)}!$${letters}$${String(HEADER_ROW + 1)}:$${letters}$${String(last)}`;
  };
}

/** Makes the formula for a sheet row of the table; null when it names a column that is not there. */
export function rowFormula(formula: string, table: Table, areaOf: AreaOf): ((row: number) => string) | null {
  /** The row's number stands between two pieces. */
  const pieces: string[] = [];
  let piece = "";
  let at = 0;
  for (const match of formula.matchAll(PLACEHOLDER)) {
    const [placeholder, name = "", column] = match;
    const found = column === undefined ? lettersOf(table, name) : areaOf(name, column, table);
    if (found === null) return null;
    piece += formula.slice(at, match.index) + found;
    at = match.index + placeholder.length;
    if (column !== undefined) continue;
    pieces.push(piece);
    piece = "";
  }
  pieces.push(piece + formula.slice(at));
  return (row) => pieces.join(String(row));
}

function lettersOf(table: Table, column: string): string | null {
  const place = table.columns.findIndex(({ name }) => name === column);
  return place < 0 ? null : columnLetters(place + 1);
}
