/** Every figure of the CE tables can be explained, and its explanation comes to it: done again from the cells alone. */
import { runs } from "../../../golden/runs.ts";
import type { Override } from "../../../../src/core/records/read-records.ts";
import { ceWorkbook } from "../ce-workbook.ts";
import { walkContinuation } from "./walk-continuation.ts";
import { district } from "../random-district.ts";
import { workedCases, workedSheets } from "../worked-sheets.ts";
import { fc } from "../../../support/random-inputs.ts";

const columns = { "Min attended": "Minutes" };

/** Settings that change the figures of CE beside those of the golden runs. */
const variants: readonly (readonly [string, readonly Override[]])[] = [
  ["as its run says", []],
  [
    "with other lengths and limits",
    [
      ["Target Hours per Day", 2.5],
      ["Weekly Maximum Hours", 11],
      ["Interval Minutes", 50],
      ["Minimum Hours for Work", 2],
      ["Maximum Work Hours per Day", "0.75"],
      ["Suspension Subtracts", "Literal"],
      ["Weekend Days Count", "Yes"],
    ],
  ],
  [
    "of a later range, its backfill narrowed",
    [
      ["CE Report Start", "2025-09-08"],
      ["CE Report End", "2025-10-17"],
      ["Backfill Start", "2025-08-25"],
      ["Reported Through", "2025-09-05"],
      ["Fill Order", "Nearest"],
      ["Suspension Order", "Total"],
      ["Minimum Hours for Work", 8],
    ],
  ],
  [
    "of a later range",
    [
      ["CE Report Start", "2025-09-15"],
      ["Reported Through", ""],
      ["Fill Order", "Oldest"],
      ["As Of", "2025-10-01"],
    ],
  ],
];

const golden = runs.flatMap(([folder, workbook, overrides]) =>
  variants.map(([name, more]) => [folder, name, workbook, [...overrides, ...more]] as const),
);

describe.each(golden)("the golden district %s, %s", (_folder, _name, workbook, overrides) => {
  const { faults, figures, largest, rows } = walkContinuation(workbook, overrides, columns);

  test("every figure is explained, and comes to what stands in its cell", () => {
    expect(faults).toEqual([]);
    expect(figures).toBeGreaterThan(100);
  });

  test("explanations are small: a week's rows of it, a line's rows of the audit and days of the year", () => {
    expect(largest["CE_Weekly_Audit"]).toBeLessThan(150);
    expect(largest["CE_Summary"]).toBeLessThan(270 + (rows["CE_Weekly_Audit"] ?? 0));
  });
});

test.each(workedCases.map((one) => [one.id, one.title, one] as const))("worked case %s: %s", (_id, _title, one) => {
  const { faults, figures } = walkContinuation(ceWorkbook(workedSheets(one)));
  expect(faults).toEqual([]);
  expect(figures).toBeGreaterThan(12);
});

test("random districts are explained as well", () => {
  fc.assert(
    fc.property(district, (sheets) => {
      expect(walkContinuation(ceWorkbook(sheets)).faults).toEqual([]);
    }),
    { numRuns: 12 },
  );
});
