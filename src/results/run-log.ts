/** The Run_Log table: the rows of earlier runs as they stand on the sheet, and one for this run. */
import type { Calculation } from "../core/result.ts";
import type { Cell, Sheet } from "../core/sheet/sheet.ts";
import type { Table, TableCell, TableColumn } from "../core/tables/table.ts";
import { serialIn1900 } from "./date-system.ts";
import type { Fingerprints } from "./fingerprint.ts";
import { cellAt, HEADER_ROW } from "./heading-block.ts";

export const RUN_LOG = "Run_Log";

/** What the calculation cannot know. */
export interface RunStamp {
  /** When the run was made, as text; null leaves it blank. */
  readonly runAt: string | null;
  readonly runBy: string | null;
  readonly productVersion: string;
  readonly fingerprints: Fingerprints;
}

const COLUMNS: readonly TableColumn[] = [
  { name: "Run At", format: "text", width: 21 },
  { name: "Run By", format: "text", width: 18 },
  { name: "Product Version", format: "text", width: 11 },
  { name: "Rule Version", format: "text", width: 12 },
  { name: "School Year", format: "text", width: 10 },
  { name: "As Of", format: "date", width: 12 },
  { name: "Input SHA-256", format: "text", width: 24, wrap: true },
  { name: "Rows Read", format: "count", width: 10 },
  { name: "Held Back", format: "count", width: 9 },
  { name: "AR Students", format: "count", width: 11 },
  { name: "AR Hours", format: "hours", width: 10 },
  { name: "AR Days", format: "count", width: 8 },
  { name: "CE Students", format: "count", width: 11 },
  // Always in hours: rows of runs with different ways of showing time stand in one column.
  { name: "CE Total Appor", format: "ratio", width: 12 },
  { name: "Import SHA-256", format: "text", width: 24, wrap: true },
  { name: "Result", format: "text", width: 28 },
];

/** previous is the Run_Log sheet that is to be rewritten, or null for a new one. */
export function runLogTable(previous: Sheet | null, calculation: Calculation, run: RunStamp, date1904: boolean): Table {
  const rows = previous === null ? [] : previousRows(previous, date1904);
  return { name: RUN_LOG, title: "Run log", columns: COLUMNS, rows: [...rows, thisRun(calculation, run)] };
}

function thisRun({ run: facts, heading }: Calculation, run: RunStamp): TableCell[] {
  return [
    run.runAt,
    run.runBy,
    run.productVersion,
    facts.ruleVersion,
    heading.schoolYear,
    heading.asOf,
    run.fingerprints.input,
    facts.rowsRead,
    facts.heldBack,
    facts.recoveryStudents,
    facts.recoveryHours,
    facts.recoveryDays,
    facts.continuationStudents,
    facts.continuationTotalMinutes === null ? null : facts.continuationTotalMinutes / 60,
    run.fingerprints.imports,
    facts.heldBack === 0
      ? "Complete"
      : `Complete, ${String(facts.heldBack)} ${facts.heldBack === 1 ? "row" : "rows"} held back`,
  ];
}

/** Columns are found by their headers, so that a log of another version keeps its values. */
function previousRows(sheet: Sheet, date1904: boolean): TableCell[][] {
  const lastColumn = sheet.firstColumn + sheet.columns.length - 1;
  const places = COLUMNS.map(({ name }) => {
    for (let column = sheet.firstColumn; column <= lastColumn; column++)
      if (cellAt(sheet, HEADER_ROW, column) === name) return column;
    return null;
  });
  const rows: TableCell[][] = [];
  for (let row = HEADER_ROW + 1; row < sheet.firstRow + sheet.rowCount; row++) {
    const cells = COLUMNS.map(({ format }, index) => {
      const place = places[index] ?? null;
      const cell = place === null ? null : keptCell(cellAt(sheet, row, place));
      return format === "date" && typeof cell === "number" ? serialIn1900(cell, date1904) : cell;
    });
    if (cells.some((cell) => cell !== null)) rows.push(cells);
  }
  return rows;
}

function keptCell(cell: Cell): string | number | null {
  if (typeof cell === "boolean") return String(cell);
  if (cell === null || typeof cell !== "object") return cell;
  return "serial" in cell ? cell.serial : cell.error;
}
