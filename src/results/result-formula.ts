/** Puts the cells of the written sheets into the formulas of result tables. */
import { columnLetters, quotedSheet } from "../core/sheet/sheet.ts";
import type { Table } from "../core/tables/table.ts";
import { HEADER_ROW, lastTableRow } from "./heading-block.ts";

/** A result table and the sheet that it is written to, whose name may be a numbered one. */
export interface WrittenTable {
  readonly table: Table;
  readonly sheetName: string;
}

/** The cells of a column of a result table, as a formula of any sheet names them; null when there is no such column. */
export type AreaOf = (table: string, column: string) => string | null;

/** {Max Hours} or {CE_Weekly_Audit[Max Hours]} */
const PLACEHOLDER = /\{([^{}[\]]+)(?:\[([^{}[\]]+)\])?\}/g;

/** 'CE_Weekly_Audit_2'!$O$10:$O$250 */
export function areasOf(written: readonly WrittenTable[]): AreaOf {
  return (name, column) => {
    const found = written.find(({ table }) => table.name === name);
    const letters = found === undefined ? null : lettersOf(found.table, column);
    if (found === undefined || letters === null) return null;
    const last = lastTableRow(found.table.rows.length);
    return `${quotedSheet(found.sheetName)}!$${letters}$${String(HEADER_ROW + 1)}:$${letters}$${String(last)}`;
  };
}

/** The formula for a sheet row of the table; null when it names a column that is not there. */
export function formulaWithCells(formula: string, table: Table, row: number, areaOf: AreaOf): string | null {
  const missing: string[] = [];
  const cells = formula.replace(PLACEHOLDER, (placeholder, name: string, column: string | undefined) => {
    const found = column === undefined ? cellOf(table, name, row) : areaOf(name, column);
    if (found === null) missing.push(placeholder);
    return found ?? "";
  });
  return missing.length === 0 ? cells : null;
}

function cellOf(table: Table, column: string, row: number): string | null {
  const letters = lettersOf(table, column);
  return letters === null ? null : letters + String(row);
}

function lettersOf(table: Table, column: string): string | null {
  const place = table.columns.findIndex(({ name }) => name === column);
  return place < 0 ? null : columnLetters(place + 1);
}
