/** Every number of the Attendance Recovery tables, worked out again from its explanation alone. */
import fc from "fast-check";
import { calculate } from "../../../src/core/calculate.ts";
import type { Override } from "../../../src/core/records/read-records.ts";
import type { Calculation } from "../../../src/core/result.ts";
import type { WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { plainCell } from "../../../src/core/tables/table.ts";
import { addDays } from "../../../src/core/units/day.ts";
import { goldenWorkbook } from "../../golden/golden-workbook.ts";
import { runs } from "../../golden/runs.ts";
import cases from "../../scenarios/recovery.json";
import { recomputer } from "../../support/recompute-figure.ts";
import { variedSheets } from "./random-sheets.ts";
import { on, session, student, workbookOf } from "./recovery-workbook.ts";

const TABLES = ["AR_Recalculation", "AR_Recovered_Days", "AR_Summary"];
const NUMBERS = new Set(["minutes", "hours", "count", "ratio"]);

function done(workbook: WorkbookInput, overrides: readonly Override[] = []): Calculation {
  const result = calculate(workbook, overrides);
  if (result.kind === "stopped") throw new Error(result.issues.map(({ message }) => message).join("\n"));
  return result;
}

interface Walked {
  readonly cells: number;
  readonly largest: number;
  readonly grounds: boolean;
}

/** Walks every cell of the three tables: a number has a figure that comes to it, everything else has none. */
function walk(workbook: WorkbookInput, overrides: readonly Override[] = []): Walked {
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
        walked.largest = Math.max(walked.largest, figures.size);
        walked.grounds &&= hasGrounds;
      });
    });
  }
  return walked;
}

describe("every number of the Attendance Recovery tables comes out again from its explanation", () => {
  const more: typeof runs = [
    ["hours by session", goldenWorkbook(), [["Hours Rounding", "Session"]]],
    ["all minutes towards days", goldenWorkbook(), [["Day Credit Rounding", "Total"]]],
    [
      "all minutes towards days, surplus carried",
      goldenWorkbook(),
      [
        ["Day Credit Rounding", "Total"],
        ["Carry Same-Day Surplus", "Yes"],
      ],
    ],
    [
      "details over all dates, at most three days, P-1 in September",
      goldenWorkbook(),
      [
        ["Section Student Detail Means", "Total"],
        ["Maximum Recovered Days", "3"],
        ["P-1 Ends", "2025-09-30"],
        ["P-2 Ends", "2025-11-04"],
      ],
    ],
    ["before the first school month has ended", goldenWorkbook(), [["As Of", "2025-09-05"]]],
  ];
  test.each([...runs, ...more])("of the golden district %s", (_name, workbook, overrides) => {
    const { cells, largest, grounds } = walk(workbook, overrides);
    expect(cells).toBeGreaterThan(300);
    expect(largest).toBeLessThan(200);
    expect(grounds).toBe(true);
  });

  test.each(cases.map((example) => [example.id, example] as const))("of worked case %i", (_id, example) => {
    const { grade, schoolType, recoverableAbsences, sessions } = example;
    const workbook = workbookOf({
      students: [{ ...student, Grade: grade, "School Type": schoolType, Absences: recoverableAbsences }],
      attendance: sessions.map(({ day, minutes }, i) =>
        session(addDays(on(9, 1), day), minutes, { "Session Name": `S${i}` }),
      ),
    });
    const { cells, grounds } = walk(workbook);
    expect(cells).toBeGreaterThanOrEqual(30);
    expect(grounds).toBe(true);
  });

  test("of random logs under random settings", () => {
    fc.assert(
      fc.property(variedSheets, (input) => {
        const { largest, grounds } = walk(workbookOf(input));
        expect(grounds).toBe(true);
        expect(largest).toBeLessThan(20 * (input.attendance.length + 10));
      }),
      { numRuns: 60 },
    );
  });
});
