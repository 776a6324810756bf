/**
 * The self-check of an output sheet: whether its formulas give what was calculated. The calculated numbers are kept in hidden
 * columns to the right of the table, beyond a blank one, and a line above the table counts the cells that differ from them.
 */
import { columnLetters } from "../core/sheet/sheet.ts";
import { formulaOf } from "../core/tables/table.ts";
import type { Table } from "../core/tables/table.ts";
import { HEADER_ROW, lastTableRow } from "./heading-block.ts";
import { rowFormula } from "./result-formula.ts";
import type { AreaOf } from "./result-formula.ts";

/** Sheet rows of the hidden columns: 1 when the column adds up to what was calculated, its name, how many cells differ. */
const SUMS_ROW = 6;
const LABEL_ROW = 7;
/** Also the row of the line, in column A. */
export const SELF_CHECK_ROW = 8;
/** In hours, days, or parts of a day: far below a minute, far above what the last digits of long sums are worth. */
const TOLERANCE = "0.000001";

/** A number or text above the table, with or without a formula. Rows and columns of the sheet count from 1. */
export interface CellAbove {
  readonly row: number;
  readonly column: number;
  readonly cell: string | { readonly formula: string; readonly value: string | number };
}

export interface SelfCheck {
  /** Places in the table of the columns with formulas. The hidden columns stand in the same order. */
  readonly columns: readonly number[];
  /** Sheet column of the first hidden one. */
  readonly firstKept: number;
  readonly above: readonly CellAbove[];
}

/** The self-check of a table as it is written; null when nothing on its sheet is a formula. */
export function selfCheckOf(table: Table, areaOf: AreaOf): SelfCheck | null {
  const counts = formulaCounts(table, areaOf);
  const columns = counts.flatMap((count, index) => (count > 0 ? [index] : []));
  if (columns.length === 0) return null;
  const firstKept = table.columns.length + 2;
  const lastKept = firstKept + columns.length - 1;
  const rows = [HEADER_ROW + 1, lastTableRow(table.rows.length)] as const;
  const line = lineOf(
    counts.reduce((sum, count) => sum + count, 0),
    areaText(firstKept, lastKept, SELF_CHECK_ROW, SELF_CHECK_ROW),
    areaText(firstKept, lastKept, SUMS_ROW, SUMS_ROW),
  );
  const above = columns.flatMap((place, index): CellAbove[] => {
    const column = firstKept + index;
    const shown = areaText(place + 1, place + 1, ...rows);
    const kept = areaText(column, column, ...rows);
    const sums = `ABS(SUM(${shown})-SUM(${kept}))+ABS(SUMSQ(${shown})-SUMSQ(${kept}))`;
    const differing = `SUMPRODUCT((${shown}>${kept}+${TOLERANCE})+(${shown}<${kept}-${TOLERANCE}))`;
    return [
      { row: SUMS_ROW, column, cell: { formula: `IF(${sums}<${TOLERANCE},1,0)`, value: 1 } },
      { row: LABEL_ROW, column, cell: `${table.columns[place]?.name ?? ""}, as calculated` },
      { row: SELF_CHECK_ROW, column, cell: { formula: differing, value: 0 } },
    ];
  });
  return { columns, firstKept, above: [{ row: SELF_CHECK_ROW, column: 1, cell: line }, ...above] };
}

/** How many cells of each column get a formula. */
function formulaCounts(table: Table, areaOf: AreaOf): number[] {
  const canBe = new Map<string, boolean>();
  const counts = table.columns.map(() => 0);
  for (const cells of table.rows)
    for (let index = 0; index < table.columns.length; index++) {
      const column = table.columns[index];
      const formula = column === undefined ? null : formulaOf(cells[index] ?? null, column);
      if (formula === null) continue;
      let isThere = canBe.get(formula);
      if (isThere === undefined) {
        isThere = rowFormula(formula, table, areaOf) !== null;
        canBe.set(formula, isThere);
      }
      if (isThere) counts[index] = (counts[index] ?? 0) + 1;
    }
  return counts;
}

/**
 * Sorting the table moves its cells but not the hidden ones: then sums, and sums of squares, of the columns still agree. Rows
 * that are added or removed make areas of different lengths, which cannot be compared.
 */
function lineOf(
  formulas: number,
  differing: string,
  sums: string,
): { readonly formula: string; readonly value: string } {
  const all =
    formulas === 1
      ? "Self-check: the formula gives the calculated value"
      : `Self-check: all ${withCommas(formulas)} formulas give the calculated value`;
  const moved = "Self-check: the rows are in another order; together they give the calculated values";
  const broken = "Self-check: cannot compare; rows were added or removed, or a cell holds an error";
  const count = `SUM(${differing})`;
  const some = `"Self-check: "&${count}&IF(${count}=1," cell differs"," cells differ")&" from the calculated value"`;
  return {
    formula: `IFERROR(IF(${count}=0,"${all}",IF(SUM(${sums})=COUNT(${sums}),"${moved}",${some})),"${broken}")`,
    value: all,
  };
}

function areaText(firstColumn: number, lastColumn: number, firstRow: number, lastRow: number): string {
  return `$${columnLetters(firstColumn)}$${String(firstRow)}:$${columnLetters(lastColumn)}$${String(lastRow)}`;
}

/** 1234 -> "1,234", whatever the computer's language. */
function withCommas(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ",");
}
