/** Workbooks and settings that between them meet the issues that the golden district does not, and every phrase. */
import type { Cell, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import {
  absence,
  calendarDays,
  on,
  record,
  service,
  session,
  student,
  workbookOf,
} from "../core/recovery/recovery-workbook.ts";
import type { RecoverySheets, Row } from "../core/recovery/recovery-workbook.ts";

type Settings = readonly (readonly [string, string])[];

const sat = { Course: "SAT", Section: "1" };
const saturdays = { ...sat, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes", Minutes: 60, Teachers: 2 };
const recorded = { ...saturdays, "Attendance Recording": "By Exception", "Meeting Days": "Tue" };
const enrolled = { "Student Number": "1001", ...sat, "Start Date": on(9, 1), "End Date": on(9, 12) };
const calendar = calendarDays(on(8, 18), on(10, 31));

const unreadable: RecoverySheets = {
  students: [
    student,
    { ...student, "Student Number": "1", "Last Name": { error: "#N/A" } },
    { ...student, "Student Number": "2", Absences: "few" },
    { ...student, "Student Number": "3", "School Type": "Night" },
    { ...student, "Student Number": "4", "Minimum Day Minutes": 2000 },
    { ...student, "Student Number": "5", "State Exclude": "perhaps" },
  ],
  programs: [record, { ...service, "Hours Earned": "some", "Days Used": "some" }],
  codes: [
    { Code: "X", Status: "Away", Category: null },
    { Code: "Y", Status: "Absent", Category: "Ill" },
  ],
  sections: [
    { ...saturdays, Section: "2", Minutes: "long" },
    { ...saturdays, Section: "3", "Attendance Recording": "Sometimes" },
  ],
  details: [{ "Student Number": "1001", ...sat, "Start Date": on(9, 1), "Attendance Recovery Hours Earned": "some" }],
  attendance: [
    session(on(9, 2), null, { "Time In": "morning", "Time Out": "12:00" }),
    session(on(9, 3), 60, { Hours: null }),
    session(on(9, 3), null, { Hours: 1 }),
    absence(on(9, 4), "", { Minutes: null }),
    { "Student Number": "1001", Date: on(6, 30), Program: "CE", Mode: "Interval", Interval: 1, Code: "P" },
  ],
};

/** Program rows whose import rows cannot be written. */
const heldBack: RecoverySheets = {
  students: [
    { ...student, "Student Number": "=1" },
    { ...student, "Student Number": "1002", "Entry Date": null },
    { ...student, "Student Number": "1003", "Entry Date": on(10, 1) },
  ],
  attendance: ["=1", "1002", "1003"].map((number) => session(on(9, 2), 120, { "Student Number": number })),
  programs: ["=1", "1002", "1003"].map((number) => ({
    ...service,
    "Student Number": number,
    "End Date": "2025-09-30",
  })),
};

const crowd = Array.from({ length: 42 }, (_none, index) => String(index + 1));
const crowded: RecoverySheets = {
  calendar,
  sections: [recorded],
  students: crowd.map((number) => ({ ...student, "Student Number": number, "State ID": null })),
  programs: crowd.map((number) => ({ ...record, "Student Number": number })),
  roster: crowd.map((number) => ({ ...enrolled, "Student Number": number })),
};

const rosters: RecoverySheets = {
  calendar,
  students: [{ ...student, "Exit Date": on(10, 1), School: null }],
  sections: [recorded, { ...recorded, Section: "2", "Meeting Days": "whenever" }],
  roster: [
    { ...enrolled, "Start Date": on(9, 6), "End Date": on(9, 7) },
    { ...enrolled, Section: "2" },
    { ...enrolled, "Start Date": on(10, 20), "End Date": null },
  ],
  programs: [record, { ...service, "Start Date": on(9, 9) }],
};

const inClass: Row = {
  "Student Number": "1001",
  Date: on(9, 2),
  Program: "CE",
  Mode: "Interval",
  Interval: 1,
  Code: "P",
};
const nowhere: Row = { ...student, School: null };
const rows = (name: string, ...cells: readonly (readonly Cell[])[]) => sheetFromRows(name, cells);
const usual = workbookOf({});
const withSheets = (...more: ReturnType<typeof rows>[]): WorkbookInput => {
  const names = new Set(more.map(({ name }) => name));
  return { ...usual, sheets: [...usual.sheets.filter(({ name }) => !names.has(name)), ...more] };
};
const without = (name: string): WorkbookInput => ({
  ...usual,
  sheets: usual.sheets.filter((sheet) => sheet.name !== name),
});

export const everyIssue: readonly (readonly [WorkbookInput, Settings?])[] = [
  [workbookOf(unreadable)],
  [workbookOf(heldBack), [["Student Identifier", "Student Number"]]],
  [workbookOf(heldBack), [["AR Record Start", "Enrollment Date"]]],
  [workbookOf(crowded)],
  [workbookOf(rosters)],
  [
    workbookOf({
      calendar,
      sections: [recorded],
      roster: [enrolled],
      programs: [{ ...service, "Start Date": on(9, 9) }],
    }),
  ],
  [workbookOf({ sections: [recorded], roster: [enrolled] })],
  [workbookOf({ sections: [saturdays], roster: [enrolled] })],
  [workbookOf({ students: [nowhere], attendance: [inClass], programs: [{ ...record, Program: "CE" }], calendar })],
  [workbookOf({ students: [nowhere], attendance: [inClass], calendar })],
  [workbookOf({ students: [{ ...nowhere, "Entry Date": on(10, 1) }], attendance: [inClass], calendar })],
  [workbookOf({ attendance: [session(on(9, 2), 60)] }), [["CE Report Start", "2025-09-03"]]],
  [workbookOf({ attendance: [session(on(9, 2), 60)] }), [["CE Report End", "2025-10-01"]]],
  [without("Programs")],
  [workbookOf({ settings: { "Sheet for Calendar": "Somewhere" } })],
  [workbookOf({ sections: [recorded] })],
  [withSheets(rows("Attendance", ["Who", "When"], ["1001", "09/02/2025"]))],
  [withSheets(rows("Attendance", ["Student Number", "Minutes"], ["1001", 60]))],
  [withSheets(rows("Attendance", ["Student Number", "Date", "Date"], ["1001", "09/02/2025", null]))],
  [workbookOf({ attendance: [session(on(9, 2), 60)], settings: { "Column for Attendance.Date": "Class Day" } })],
  [withSheets(rows("Codes", [null]))],
  [withSheets(rows("Settings", ["Theme"], ["Dark"]))],
  [
    usual,
    [
      ["Hour Rounding", "Day"],
      ["Hours Rounding", "Week"],
      ["As Of", "soon"],
      ["Import Comments", "=1"],
      ["School Year", "soon"],
      ["Target Hours per Day", "25"],
      ["Interval Minutes", "-1"],
      ["Minimum Hours for Work", "-1"],
    ],
  ],
  [
    usual,
    [
      ["Hours Rounding", "Session"],
      ["Day Credit Rounding", "Total"],
    ],
  ],
];
