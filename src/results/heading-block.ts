/** The block of lines above every output table, and how a sheet of ours is told by it. */
import type { Cell, Sheet } from "../core/sheet/sheet.ts";
import type { Heading } from "../core/result.ts";
import { formatDay } from "../core/units/day.ts";

/** Sheet rows, counted from 1. Row 8 has the self-check. */
export const TITLE_ROW = 1;
export const MADE_BY_ROW = 3;
export const STATUS_ROW = 6;
export const CHECK_ROW = 7;
export const HEADER_ROW = 9;

const MADE_BY = "Made by Attendance Ledger";
const CHECK = "Sheet check: ";

export interface HeadingFacts {
  readonly title: string;
  readonly heading: Heading;
  readonly productVersion: string;
  readonly inputFingerprint: string;
  readonly rowCount: number;
}

/** The lines of rows 1 to 6. */
export function headingLines(facts: HeadingFacts): string[] {
  const { schoolYear, rangeStart, rangeEnd, asOf } = facts.heading;
  return [
    facts.title,
    `School year ${schoolYear}, ${formatDay(rangeStart)} to ${formatDay(rangeEnd)}`,
    `${MADE_BY} ${facts.productVersion}`,
    `As of ${formatDay(asOf)}`,
    `Input SHA-256: ${facts.inputFingerprint}`,
    completeLine(facts.rowCount),
  ];
}

/** The sheet row on which a table of so many rows ends; one without rows has a blank row, as Excel wants. */
export function lastTableRow(rowCount: number): number {
  return HEADER_ROW + Math.max(1, rowCount);
}

/** The sheet row of the first line that is to be signed: a blank one lies between it and the table. */
export function closingRow(rowCount: number): number {
  return lastTableRow(rowCount) + 2;
}

/** The line of row 7. */
export function checkLine(check: string): string {
  return CHECK + check;
}

/** Whether a heading block of ours stands on the sheet. */
export function isOurSheet(sheet: Sheet): boolean {
  const madeBy = cellAt(sheet, MADE_BY_ROW, 1);
  return typeof madeBy === "string" && madeBy.startsWith(MADE_BY);
}

/** What the status says while a sheet is written. A run that was cut off leaves it. */
export const WRITING = "Writing - do not use";

/** What the status says of a sheet that a run made and that was taken back. */
export const UNDONE = "Undone: nothing is on this sheet";

/** Whether the sheet, one of ours, was left while it was written. */
export function isUnfinished(sheet: Sheet): boolean {
  return cellAt(sheet, STATUS_ROW, 1) === WRITING;
}

/** Whether the sheet, one of ours, was emptied by undoing the run that had made it. */
export function isUndone(sheet: Sheet): boolean {
  return cellAt(sheet, STATUS_ROW, 1) === UNDONE;
}

/** The status of a sheet that is whole. */
function completeLine(rowCount: number): string {
  return `Complete: ${String(rowCount)} rows`;
}

/** The check that was written on the sheet, or null. */
export function statedCheck(sheet: Sheet): string | null {
  const line = cellAt(sheet, CHECK_ROW, 1);
  return typeof line === "string" && line.startsWith(CHECK) ? line.slice(CHECK.length) : null;
}

/** A cell by its sheet row and column, counted from 1. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.columns[column - sheet.firstColumn]?.[row - sheet.firstRow] ?? null;
}
