/** The golden district: small enough to be read, and every rule is met. Its sheets stand as districts have them. */
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { Cell, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { attendanceColumns, attendanceRow, on } from "./cells.ts";
import { exceptionSections, exceptions, recordingColumn, rosterRows } from "./by-exception.ts";
import { attendance } from "./log.ts";
import {
  CEDAR,
  JUNIPER,
  calendarColumns,
  calendarRows,
  numberOf,
  programColumns,
  programRows,
  studentColumns,
  studentRows,
} from "./people.ts";

type Rows = readonly (readonly Cell[])[];

const sectionRows: Rows = [
  [
    "Course",
    "Section",
    "School",
    "Attendance Recovery",
    "Attendance Recovery (Override)",
    "CE",
    "Licensed Teacher",
    "Teacher",
    "Teachers",
    "Minutes",
  ],
  ["AR1", null, CEDAR, "Yes", null, null, "Yes", null, null, null],
  ["AR1", "1", CEDAR, null, null, null, null, "Ms. Alderpine", 1, null],
  ["AR1", "2", CEDAR, null, null, null, "Yes", "Mr. Bancroftez", 1, 60],
  ["AR1", "3", CEDAR, null, null, null, null, null, null, null],
  ["AR1", "9", CEDAR, null, null, null, "No", "Mx. Corvallo", 1, null],
  ["EXP", null, CEDAR, "No", null, null, null, null, null, 180],
  ["EXP", "A", CEDAR, null, "Yes", null, "Yes", "Ms. Dhaliwood", 2, null],
  ["EXP", "B", CEDAR, null, "No", null, "Yes", "Ms. Dhaliwood", 2, null],
  ["AR9", null, JUNIPER, "Yes", null, null, null, "Mr. Ekundare", 1, 65],
  ["CE1", null, null, null, null, "Yes", "Yes", "Ms. Fujikane", 1, null],
];

const detailRows: Rows = [
  ["Student Number", "Course", "Section", "Start Date", "End Date", "Attendance Recovery Hours Earned"],
  [numberOf(7), "EXP", "A", on("2025-08-18"), null, 1],
  [numberOf(7), "EXP", "A", on("2025-10-01"), on("2025-10-31"), 2],
  [numberOf(98), "EXP", "A", on("2025-08-18"), null, 1],
  [numberOf(7), "EXP", null, on("2025-08-18"), null, 1],
];

const codeRows: Rows = [
  ["Code", "Status", "Category", "Counts for ADA"],
  ["V", "Absent", "Excused", null],
  ["L", "Present", null, "No"],
];

const settingRows: Rows = [
  ["Setting", "Value", "Notes"],
  ["School Year", "2025-26", null],
  ["As Of", on("2026-03-20"), null],
  ["Column for Attendance.Minutes", "Min attended", "The district's own column"],
  ["Sheet for Attendance", "Spring log", null],
  ["District ID", "0161234", null],
  ["Hours Rounding", null, "Blank is the default"],
];

export interface GoldenOptions {
  readonly withCalendar?: boolean;
  /** With a course that is recorded by exception, and its rosters. */
  readonly byException?: boolean;
}

export function goldenWorkbook({ withCalendar = true, byException = false }: GoldenOptions = {}): WorkbookInput {
  const rows = byException ? [...attendance, ...exceptions] : attendance;
  const log: Rows = [attendanceColumns, ...rows.map(attendanceRow)];
  const recordings = sectionRows.map((row, index) => [...row, index === 0 ? recordingColumn : null]);
  const titles: Rows = [["Cedar Flat Unified School District (made up)"], [null], ["Students enrolled in 2025-26"]];
  return {
    date1904: false,
    sheets: [
      sheetFromRows("Notes", [["Everything here is made up."]]),
      sheetFromRows("Students", [...titles, studentColumns, ...studentRows]),
      sheetFromRows("Spring log", log, { hiddenRows: [10, 11, 12] }),
      sheetFromRows("Programs", [programColumns, ...programRows]),
      ...(withCalendar ? [sheetFromRows("Day Setup", [calendarColumns, ...calendarRows])] : []),
      sheetFromRows("sections", byException ? [...recordings, ...exceptionSections] : sectionRows),
      ...(byException ? [sheetFromRows("Roster", rosterRows)] : []),
      sheetFromRows("Section_Student_Detail", detailRows),
      sheetFromRows("Codes", codeRows),
      sheetFromRows("Ledger_Settings", settingRows),
    ],
  };
}
