/** What holds for every workbook. */
import { addDays } from "../../../src/core/units/day.ts";
import { numbers, sheets, students } from "./random-sheets.ts";
import { on, runRecovery } from "./recovery-workbook.ts";
import type { ResultRow, Row } from "./recovery-workbook.ts";
import { fc } from "../../support/random-inputs.ts";

const numberIn = (row: ResultRow, column: string): number => {
  const value = row[column];
  return typeof value === "number" ? value : 0;
};
const sum = (rows: readonly ResultRow[], column: string): number =>
  rows.reduce((total, row) => total + numberIn(row, column), 0);
const ofStudent = (rows: readonly ResultRow[], number: string): ResultRow[] =>
  rows.filter((row) => row["Student Number"] === number);

describe("for every workbook", () => {
  test("hours never exceed the counted time, nor counted the attended, and whole sessions never exceed the total", () => {
    fc.assert(
      fc.property(sheets, (input) => {
        for (const row of runRecovery(input).rows("AR_Recalculation")) {
          expect(numberIn(row, "Hours Earned") * 60).toBeLessThanOrEqual(numberIn(row, "Counted Minutes"));
          expect(numberIn(row, "Counted Minutes")).toBeLessThanOrEqual(numberIn(row, "Attended Minutes"));
          expect(numberIn(row, "Whole-Session Hours")).toBeLessThanOrEqual(numberIn(row, "Hours Earned"));
          expect(numberIn(row, "Minutes Not Counted")).toBe(
            numberIn(row, "Attended Minutes") - 60 * numberIn(row, "Hours Earned"),
          );
        }
      }),
      { numRuns: 60 },
    );
  });

  test("days credited are at most the limit, the absences and the days earned, one day per date and each absence once", () => {
    fc.assert(
      fc.property(sheets, (input) => {
        const run = runRecovery(input);
        for (const number of numbers) {
          const rows = ofStudent(run.rows("AR_Recalculation"), number);
          const recovered = ofStudent(run.rows("AR_Recovered_Days"), number);
          const credited = sum(rows, "Days Credited");
          if (input.attendance.some((row) => row["Mode"] === "Daily")) {
            const limit = Math.max(0, Number(input.settings?.["Maximum Recovered Days"]) - (number === "1" ? 7 : 0));
            expect(credited).toBeLessThanOrEqual(
              Math.min(limit, sum(rows, "Recoverable Absences"), sum(rows, "Days Earned")),
            );
            expect(recovered).toHaveLength(credited);
          }
          const completed = recovered.map((row) => {
            const dates = row["Session Dates"];
            return typeof dates === "string" ? dates.split("; ").at(-1) : null;
          });
          expect(new Set(completed).size).toBe(completed.length);
          expect(new Set(recovered.map((row) => row["Absence Date"])).size).toBe(recovered.length);
        }
      }),
      { numRuns: 60 },
    );
  });

  test("the order of the attendance rows changes no figure", () => {
    fc.assert(
      fc.property(
        sheets.chain((input) =>
          fc.record({
            input: fc.constant(input),
            shuffled: fc.shuffledSubarray(input.attendance, { minLength: input.attendance.length }),
          }),
        ),
        ({ input, shuffled }) => {
          const figures = (attendance: Row[]): unknown => {
            const run = runRecovery({ ...input, attendance });
            const days = run
              .rows("AR_Recovered_Days")
              .map((row) => [row["Student Number"], row["Absence Date"], row["Session Dates"]]);
            const rows = run.rows("AR_Recalculation").map((row) => ({ ...row, Notes: null }));
            return [rows, days, run.rows("AR_Summary"), run.rows("AR_Reconciliation"), run.file("AR_Services")];
          };
          expect(figures(shuffled)).toEqual(figures(input.attendance));
        },
      ),
      { numRuns: 40 },
    );
  });

  test("a period is the year as it stood on its last day", () => {
    const given = students.map((each) => ({ ...each, Absences: 6 }));
    const sessionsOnly = sheets.map((input) => ({
      ...input,
      students: given,
      attendance: input.attendance.filter((row) => row["Mode"] === "Session"),
    }));
    fc.assert(
      fc.property(sessionsOnly, fc.integer({ min: 0, max: 60 }), (input, length) => {
        const cut = addDays(on(9, 1), length);
        const withCut = runRecovery({ ...input, settings: { ...input.settings, "P-1 Ends": cut } });
        const upTo = runRecovery({ ...input, settings: { ...input.settings, "As Of": cut } });
        const lines = (run: ReturnType<typeof runRecovery>, period: string): unknown =>
          run
            .rows("AR_Summary")
            .filter((row) => row["Period"] === period)
            .map((row) => ({ ...row, Period: "" }));
        expect(lines(withCut, "P-1")).toEqual(lines(upTo, "Annual"));
      }),
      { numRuns: 40 },
    );
  });

  test("the totals of the run are those of the table", () => {
    fc.assert(
      fc.property(sheets, (input) => {
        const run = runRecovery(input);
        const rows = run.rows("AR_Recalculation");
        const { recovery, rows: counts } = run.result.totals;
        expect(recovery).toMatchObject({
          attendedMinutes: sum(rows, "Attended Minutes"),
          hoursEarned: sum(rows, "Hours Earned"),
          daysEarned: sum(rows, "Days Earned"),
          daysCredited: sum(rows, "Days Credited"),
          serviceRows: run.rows("AR_Services_Import").length,
        });
        const of = counts["Attendance"];
        expect(of?.read).toBe((of?.used ?? 0) + (of?.notCounted ?? 0) + (of?.heldBack ?? 0) + (of?.duplicates ?? 0));
      }),
      { numRuns: 30 },
    );
  });
});
