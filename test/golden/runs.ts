/** The runs of the golden district: its workbook, and settings that are given beside it. */
import type { WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { goldenWorkbook } from "./golden-workbook.ts";

export type Overrides = readonly (readonly [string, string])[];

export const runs: readonly (readonly [folder: string, workbook: WorkbookInput, overrides: Overrides])[] = [
  ["as-given", goldenWorkbook(), []],
  [
    "other-settings",
    goldenWorkbook(),
    [
      ["Hours Rounding", "Day"],
      ["Day Credit Rounding", "Day"],
      ["Day Length Grades 1-3", "Minutes"],
      ["Carry Same-Day Surplus", "Yes"],
      ["Section Student Detail Means", "Total"],
      ["Unlicensed Teacher", "Warn"],
      ["Suspensions Are Recoverable", "Yes"],
      ["Campus Nightly Calculation", "On"],
      ["Student Identifier", "Student Number"],
      ["Import Rows", "All"],
      ["Create AR Records For", "Students With Hours"],
      ["AR Record Start", "Enrollment Date"],
      ["Import Delimiter", "Tab"],
      ["Import Date Format", "YYYY-MM-DD"],
      ["Import Comments", "Loaded by the district"],
      ["Service Type", "AR"],
      ["As Of", "2026-06-04"],
      ["CE Report Start", "2025-08-27"],
      ["CE Report End", "2025-11-05"],
      ["Suspension Subtracts", "Literal"],
      ["Suspension Order", "Total"],
      ["Fill Order", "Nearest"],
      ["Exit Date Is", "Last Day In"],
      ["Weekend Days Count", "Yes"],
      ["Display Time As", "Hours:Minutes"],
      ["Sort by Grade", "Yes"],
    ],
  ],
  ["by-exception", goldenWorkbook({ byException: true }), []],
  ["without-calendar", goldenWorkbook({ withCalendar: false }), [["Reported Through", "2025-09-05"]]],
];
