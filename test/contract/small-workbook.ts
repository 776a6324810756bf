/** A log with both programs that tests change in one place. */
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { Cell, Sheet, WorkbookInput } from "../../src/core/sheet/sheet.ts";

type Rows = readonly (readonly Cell[])[];

const SEPTEMBER_2 = 45_902;

export const students: Rows = [
  ["Student Number", "State ID", "Last Name", "First Name", "Grade", "School", "Entry Date", "Exit Date"],
  ["0012345", "1234567890", "Rivera", "Ana", "10", "Oak", SEPTEMBER_2 - 15, null],
  ["0012346", "1234567891", "Chen", "Bo", "11", "Oak", SEPTEMBER_2 - 15, null],
  ["0020001", "2234567890", "Okafor", "Chi", "4", "Elm", SEPTEMBER_2 - 15, null],
];

export const attendanceHeader = [
  "Student Number",
  "Date",
  "Program",
  "School",
  "Mode",
  "Interval",
  "Code",
  "Minutes",
  "Hours",
];

/** Class intervals of a continuation student, two a day, and a weekly session of recovery. Weekends are left out. */
export function attendance(rowCount: number): Rows {
  const rows: Cell[][] = [];
  for (let row = 0; row < rowCount; row++) {
    const day = SEPTEMBER_2 + Math.floor(row / 2) * (row % 2 === 0 ? 1 : 0) + (row % 200);
    if (row % 5 === 4) rows.push(["0020001", day, "AR", "Elm", "Session", null, "P", 60 + (row % 7) * 30, null]);
    else
      rows.push([row % 2 === 0 ? "0012345" : "0012346", day, "CE", "Oak", "Interval", 1 + (row % 4), "P", null, null]);
  }
  return [attendanceHeader, ...rows];
}

export const programs: Rows = [
  ["Student Number", "Program", "School", "Start Date", "End Date", "Hours Earned", "Days Used"],
  ["0012345", "CE", "Oak", SEPTEMBER_2 - 15, null, null, null],
  ["0012346", "CE", "Oak", SEPTEMBER_2 - 15, null, null, null],
  ["0020001", "AR", "Elm", SEPTEMBER_2 - 15, null, null, null],
  ["0020001", "AR Service", "Elm", SEPTEMBER_2 - 15, null, 0, 0],
];

/** Sheets given here stand in the place of those of their names, or behind them. */
export function smallWorkbook(rowCount: number, given: readonly Sheet[] = []): WorkbookInput {
  const usual = [
    sheetFromRows("Students", students),
    sheetFromRows("Attendance", attendance(rowCount)),
    sheetFromRows("Programs", programs),
  ];
  const sheets = usual.map((sheet) => given.find(({ name }) => name === sheet.name) ?? sheet);
  return { sheets: [...sheets, ...given.filter((sheet) => !sheets.includes(sheet))], date1904: false };
}
