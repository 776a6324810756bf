/** Every cell of the CE tables held against its explanation, whose sums are done again without the calculation's code. */
import { calculate } from "../../../../src/core/calculate.ts";
import type { Override } from "../../../../src/core/records/read-records.ts";
import type { WorkbookInput } from "../../../../src/core/sheet/sheet.ts";
import { plainCell } from "../../../../src/core/tables/table.ts";
import type { Table } from "../../../../src/core/tables/table.ts";
import { recomputer } from "../../../support/recompute-figure.ts";
import { messagesOf } from "../../../support/issue-words.ts";

const NUMBERS = new Set(["count", "duration", "signedDuration", "ratio"]);

export interface Walked {
  /** How many cells have a figure. */
  readonly figures: number;
  /** The figures that the largest explanation of a cell of each table holds. */
  readonly largest: Readonly<Record<string, number>>;
  readonly rows: Readonly<Record<string, number>>;
  /** What is wrong; each line names its cell. */
  readonly faults: readonly string[];
}

/** Walks CE_Weekly_Audit and CE_Summary. */
export function walkContinuation(
  workbook: WorkbookInput,
  overrides: readonly Override[] = [],
  columns: Readonly<Record<string, string>> = {},
): Walked {
  const done = calculate(workbook, overrides);
  if (done.kind === "stopped") throw new Error(messagesOf(done.issues));
  const { figure } = done.explain;
  const again = recomputer({ workbook, figure, columns });
  const faults: string[] = [];
  const largest: Record<string, number> = {};
  const rows: Record<string, number> = {};
  let figures = 0;
  for (const name of ["CE_Weekly_Audit", "CE_Summary"]) {
    const table = done.tables.find((one) => one.name === name);
    if (table === undefined) throw new Error(`no table ${name}`);
    rows[name] = table.rows.length;
    for (const { row, column, value } of cellsOf(table)) {
      const place = { table: name, row, column };
      const at = `${name} row ${String(row)} ${column}`;
      if (value === null) {
        if (figure(place) !== null) faults.push(`${at}: has no number, but an explanation`);
        continue;
      }
      figures++;
      try {
        const made = again.at(place);
        if (!Object.is(made.value, value)) faults.push(`${at}: ${String(value)} is explained as ${String(made.value)}`);
        if (!made.hasGrounds) faults.push(`${at}: names neither a rule nor a cell`);
        largest[name] = Math.max(largest[name] ?? 0, made.figures.size);
      } catch (error) {
        faults.push(`${at}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  return { figures, largest, rows, faults };
}

/** Every cell with the number to explain; null where there is none: blank cells, texts, dates and names of months. */
function cellsOf({ columns, rows }: Table): readonly { row: number; column: string; value: number | null }[] {
  return rows.flatMap((cells, row) =>
    columns.map(({ name, format }, index) => {
      const cell = plainCell(cells[index] ?? null);
      const isNumber = typeof cell === "number" && NUMBERS.has(format) && name !== "School Month";
      return { row, column: name, value: isNumber ? cell : null };
    }),
  );
}
