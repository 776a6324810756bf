/** Walks the Attendance Recovery tables of a workbook and works every number out again from its explanation alone. */
import { calculate } from "../../../src/core/calculate.ts";
import type { Figure } from "../../../src/core/explain.ts";
import type { Override } from "../../../src/core/records/read-records.ts";
import type { Calculation } from "../../../src/core/result.ts";
import type { WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { plainCell } from "../../../src/core/tables/table.ts";
import { recomputer } from "../../support/recompute-figure.ts";
import { messagesOf } from "../../support/issue-words.ts";

const TABLES = ["AR_Recalculation", "AR_Recovered_Days", "AR_Summary"];
const NUMBERS = new Set(["minutes", "hours", "count", "ratio"]);

function done(workbook: WorkbookInput, overrides: readonly Override[] = []): Calculation {
  const result = calculate(workbook, overrides);
  if (result.kind === "stopped") throw new Error(messagesOf(result.issues));
  return result;
}

interface Walked {
  readonly cells: number;
  /** Figures and their places as parts, of the cell that has most of them. */
  readonly largest: number;
  readonly grounds: boolean;
}

function sizeOf(figures: ReadonlySet<Figure>): number {
  return [...figures].reduce((size, { parts }) => size + 1 + parts.length, 0);
}

/** Walks every cell of the three tables: a number has a figure that comes to it, everything else has none. */
export function walk(workbook: WorkbookInput, overrides: readonly Override[] = []): Walked {
  const result = done(workbook, overrides);
  const { figure } = result.explain;
  const again = recomputer({ workbook, figure, columns: { "Min attended": "Minutes" } });
  const walked = { cells: 0, largest: 0, grounds: true };
  for (const table of result.tables.filter(({ name }) => TABLES.includes(name))) {
    table.rows.forEach((cells, row) => {
      table.columns.forEach(({ name, format }, i) => {
        const place = { table: table.name, row, column: name };
        const cell = plainCell(cells[i] ?? null);
        if (!NUMBERS.has(format) || cell === null) {
          if (figure(place) !== null) throw new Error(`${table.name} ${row} ${name} is explained and is no number`);
          return;
        }
        const { value, figures, hasGrounds } = again.at(place);
        if (value !== cell)
          throw new Error(`${table.name} ${row} ${name} shows ${JSON.stringify(cell)}, explained ${value}`);
        walked.cells += 1;
        walked.largest = Math.max(walked.largest, sizeOf(figures));
        walked.grounds &&= hasGrounds;
      });
    });
  }
  return walked;
}
