/** The worked cases of the weekly audit, through the whole calculation. */
import type { Day } from "../../../src/core/units/day.ts";
import { addDays } from "../../../src/core/units/day.ts";
import { runCe, W1 } from "./ce-workbook.ts";
import type { ResultRow } from "./ce-workbook.ts";
import { workedCases, workedSheets } from "./worked-sheets.ts";

function pairs(rows: readonly ResultRow[], monday: Day, minutes: string, other: string): unknown[] {
  return rows
    .filter((row) => row["Week"] === monday && row[minutes] !== null)
    .map((row) => ({ min: row[minutes], weekIndex: (Number(row[other]) - W1) / 7 }));
}

describe("worked cases of the weekly audit", () => {
  test("all 33 are here", () => {
    expect(workedCases).toHaveLength(33);
  });

  test.each(workedCases.map((one) => [one.id, one.title, one] as const))("%s: %s", (_id, _title, one) => {
    const { audit, weeks } = runCe(workedSheets(one));
    const printedWeeks = one.weeks
      .map((week, index) => ({ index, active: week.some((day) => day.inSession && day.enrolled) }))
      .filter(({ index, active }) => active && index <= (one.backfillOptions.through ?? Infinity))
      .map(({ index }) => index);
    expect(weeks.map((row) => (Number(row["Week"]) - W1) / 7)).toEqual(printedWeeks);
    for (const index of printedWeeks) {
      const monday = addDays(W1, index * 7);
      const row = weeks.find((candidate) => candidate["Week"] === monday);
      expect({
        maxMin: row?.["Max Hours"],
        workMin: row?.["Work Hours"],
        nonWorkMin: row?.["Non Work Hours"],
        courseMin: row?.["Course Hours"],
        apporMin: row?.["Appor Hours"],
        totalApporMin: row?.["Total Appor"],
        plusMinusMin: row?.["Hours + or -"],
        debits: pairs(audit, monday, "Hours Debited", "Week Credited"),
        credits: pairs(audit, monday, "Hours Credited", "Week Debited"),
        leftoverMin: row?.["Unused Excess"],
      }).toEqual(one.expected[index]);
    }
  });
});
