/** Runs that between them meet every phrase of explanations. */
import { calculate } from "../../src/core/calculate.ts";
import { addDays } from "../../src/core/units/day.ts";
import { ceWorkbook, dateIn, intervals, time } from "../core/continuation/ce-workbook.ts";
import { sheets as backfilled } from "../core/continuation/explain/explained.ts";
import { district } from "../core/continuation/random-district.ts";
import { workedCases, workedSheets } from "../core/continuation/worked-sheets.ts";
import { variedSheets } from "../core/recovery/random-sheets.ts";
import {
  absences,
  calendarDays,
  on,
  record,
  service,
  session,
  student,
  workbookOf,
} from "../core/recovery/recovery-workbook.ts";
import type { RecoverySheets } from "../core/recovery/recovery-workbook.ts";
import { runs } from "../golden/runs.ts";
import { fc } from "./random-inputs.ts";

const sat = { Course: "SAT", Section: "1" };
const exception = (date: number, code: string, minutes: number | null) =>
  session(addDays(on(9, 1), date), minutes, { ...sat, Code: code });

/** What the golden district and random logs do not meet. */
const rarer: readonly RecoverySheets[] = [
  {
    students: [{ ...student, Absences: 9 }],
    calendar: calendarDays(on(9, 1), on(9, 12)),
    sections: [{ ...sat, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes", Minutes: 120 }],
    roster: [{ "Student Number": "1001", ...sat, "Start Date": on(9, 1), "End Date": on(9, 12) }],
    settings: { "Attendance Recording": "By Exception" },
    attendance: [
      ...[exception(0, "P", 40), exception(0, "T", 30), exception(0, "P", 100)],
      ...[exception(1, "T", 10), exception(1, "U", null)],
      ...[exception(2, "T", 10), exception(2, "T", 20)],
      ...[exception(3, "T", 10), { ...exception(3, "T", null), Minutes: "soon" }],
      exception(5, "T", 15),
    ],
  },
  {
    programs: [{ ...record, "End Date": on(12, 20) }, service],
    calendar: calendarDays(on(12, 14), on(12, 31)),
    sections: [{ ...sat, "Licensed Teacher": "No", "Attendance Recovery": "Yes" }],
    settings: { "As Of": on(12, 31) },
    attendance: [
      ...[session(on(12, 15), 180), session(on(12, 15), 180, { "Session Name": "Later" })],
      ...[session(on(12, 16), 60, sat), session(on(12, 22), 60)],
    ],
  },
  {
    settings: { "Hours Rounding": "Session" },
    programs: [record],
    attendance: [session(on(9, 2), 250), session(on(9, 3), 70)],
  },
  {
    settings: { "Day Credit Rounding": "Total" },
    attendance: [session(on(9, 2), 200), session(on(9, 3), 145), ...absences(2)],
  },
];

export const everyExplanation = [
  ...runs.map(([, workbook, overrides]) => calculate(workbook, overrides)),
  calculate(ceWorkbook(backfilled)),
  calculate(ceWorkbook({ ...backfilled, settings: { "CE Report Start": dateIn(2, 0) } })),
  ...rarer.map((one) => calculate(workbookOf(one))),
  ...workedCases.slice(0, 25).map((one) => calculate(ceWorkbook(workedSheets(one)))),
  calculate(
    ceWorkbook({
      attendance: [...intervals(dateIn(1, 0), "PPPP"), time(dateIn(1, 1), 600, { "Work Experience": "Yes" })],
      settings: { "Maximum Work Hours per Day": 1 },
    }),
  ),
  calculate(
    ceWorkbook({
      attendance: [time(dateIn(46, 1), 60)],
      calendar: [{ Date: "2026-06-30", "School Day": "Yes", Instruction: "Yes" }],
    }),
  ),
  ...fc.sample(district, 10).map((one) => calculate(ceWorkbook(one))),
  ...fc.sample(variedSheets, 15).map((one) => calculate(workbookOf(one))),
];
