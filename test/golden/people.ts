/** The golden district's students, schools, calendar and programs. Nobody and no school of these names exists. */
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { addDays, asDay, isWeekday, weekdayOf } from "../../src/core/units/day.ts";
import { on } from "./cells.ts";

export const CEDAR = "Cedar Flat School";
export const JUNIPER = "Juniper High";
export const SECOND = "Second Spring Continuation";
export const HARBOR = "Harbor Continuation";

export const studentColumns = [
  "Student_Number",
  "SSID",
  "Student Name",
  "Grade",
  "Sex",
  "School",
  "Entry Date",
  "Exit Date",
  "State Exclude",
  "DOB",
  "Minimum Day Minutes",
  "School Type",
  "Absences",
  "AR Days Credited Elsewhere",
] as const;

type StudentCells = Partial<Record<(typeof studentColumns)[number], Cell>>;

/** "0010001" for 1. */
export function numberOf(place: number): string {
  return `00${String(10_000 + place)}`;
}

function student(place: number, name: string, grade: Cell, school: string, more: StudentCells = {}): readonly Cell[] {
  const cells: StudentCells = {
    Student_Number: numberOf(place),
    SSID: String(9_000_000_000 + place * 1111),
    "Student Name": name,
    Grade: grade,
    Sex: place % 2 === 0 ? "M" : "F",
    School: school,
    "Entry Date": on("2025-08-18"),
    ...(school === SECOND || school === HARBOR ? { "School Type": "Continuation" } : {}),
    ...more,
  };
  return studentColumns.map((column) => cells[column] ?? null);
}

export const studentRows: readonly (readonly Cell[])[] = [
  student(1, "Brook, Adela", "TK", CEDAR),
  student(2, "Canyon, Beto", 3, CEDAR),
  student(3, "Cora Dell", "5", CEDAR),
  student(4, "Elm, Dario", "8", CEDAR),
  student(5, "Fern, Esme", "02", CEDAR),
  student(6, "Grove, Faye", "6", CEDAR),
  student(7, "Heath, Gus", "4", CEDAR),
  student(8, "Isle, Hana", "1", CEDAR),
  student(9, "Juniper, Ivan", "7", CEDAR),
  student(10, "Knoll, June", "5", CEDAR),
  student(11, "Lark, Kofi", "KN", CEDAR),
  student(12, "Marsh, Lena", "5", CEDAR),
  student(13, "Nook, Milo", "3", CEDAR, { SSID: "900000014" }),
  student(14, "Oak, Nia", "4", CEDAR, { "State Exclude": "Yes" }),
  student(15, "Pine, Omar", "4", CEDAR, { Absences: 12, "AR Days Credited Elsewhere": 8 }),
  student(16, "Quarry, Pia", "6", CEDAR, { Absences: 4 }),
  student(17, "Ridge, Quin", "10", JUNIPER, { "Minimum Day Minutes": 200, "Entry Date": on("2025-07-01") }),
  student(18, "Slate, Rosa", "11", JUNIPER, { "Exit Date": "10/20/2025" }),
  student(18, "Slate, Rosa", "11", SECOND, { "Entry Date": "10/20/25" }),
  student(19, "Terra, Sol", "12", SECOND),
  student(20, "Umber, Tala", "13", SECOND, { DOB: on("2006-05-02") }),
  student(21, "Vale, Uma", "11", SECOND, { DOB: "02/30/2009" }),
  student(22, "Wren, Vic", "10", SECOND, { "Entry Date": on("2025-08-27"), "Exit Date": on("2025-09-24") }),
  student(23, "Xeno, Wyn", "12", SECOND),
  student(23, "Xeno, Wyn", "12", HARBOR),
  student(24, "Zinn, Yara", "9", JUNIPER, { SSID: null }),
  // The same row again, another person under the same number, a grade that cannot be read, an exit before the entry.
  student(3, "Dell, Cora", "5", CEDAR),
  student(4, "Elm, Mario", "8", CEDAR),
  student(6, "Grove, Faye", "sixth", CEDAR),
  student(7, "Heath, Gus", "4", CEDAR, { "Exit Date": on("2025-08-01") }),
  // Enrolled twice at the same school; a blank row lies between.
  studentColumns.map(() => null),
  student(24, "Zinn, Yara", "9", JUNIPER, { SSID: null, "Entry Date": on("2026-01-05") }),
];

export const calendarColumns = ["Date", "School", "School Day", "Instruction", "Attendance", "Note"] as const;

const daysOff = new Map([
  ["2025-09-01", "Labor Day"],
  ["2025-11-11", "Veterans Day"],
  ["2026-01-19", "Martin Luther King Jr. Day"],
  ["2026-02-09", "Lincoln Day"],
  ["2026-02-16", "Presidents' Day"],
  ["2026-05-25", "Memorial Day"],
]);
const breaks: readonly (readonly [string, string])[] = [
  ["2025-11-24", "2025-11-28"],
  ["2025-12-22", "2026-01-02"],
  ["2026-03-30", "2026-04-03"],
];
const saturdays = ["2025-09-13", "2025-09-27", "2025-10-11", "2025-11-08", "2026-01-10", "2026-02-07", "2026-02-28"];

function calendar(): readonly (readonly Cell[])[] {
  const rows: Cell[][] = [];
  const off = new Map([...daysOff].map(([iso, note]) => [on(iso), note]));
  const inBreak = (day: number): boolean => breaks.some(([from, to]) => day >= on(from) && day <= on(to));
  for (let day = asDay(on("2025-07-14")); day <= on("2025-07-24"); day = addDays(day, 1)) {
    if (weekdayOf(day) < 4) rows.push([day, null, "Y", "N", "Y", "Summer session"]);
  }
  for (let day = asDay(on("2025-08-18")); day <= on("2026-06-04"); day = addDays(day, 1)) {
    const note = off.get(day);
    if (note !== undefined) rows.push([day, null, null, null, null, note]);
    else if (saturdays.some((iso) => on(iso) === day)) rows.push([day, null, true, false, true, "Saturday school"]);
    else if (isWeekday(day) && !inBreak(day)) rows.push([day, null, "Yes", "Yes", "Yes", null]);
  }
  rows.push([on("2025-09-05"), SECOND, "No", "No", "No", "Staff retreat"]);
  rows.push([on("2025-09-12"), null, "Yes", "No", "Yes", "Listed before, with other marks"]);
  rows.push(["soon", null, "Yes", "Yes", "Yes", "No date"]);
  return rows;
}

export const calendarRows = calendar();

export const programColumns = [
  "Student Number",
  "Program",
  "School",
  "Start Date",
  "End Date",
  "Hours Earned",
  "Days Used",
  "Type",
  "Comments",
] as const;

function program(
  place: number,
  name: string,
  start: Cell,
  end: Cell = null,
  hours: Cell = null,
  days: Cell = null,
  school: Cell = null,
): readonly Cell[] {
  return [numberOf(place), name, school, start, end, hours, days, null, null];
}

const AUG_18 = on("2025-08-18");

export const programRows: readonly (readonly Cell[])[] = [
  // Records of the elementary and high school: none for 10 and 24.
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 13, 14, 15, 16].map((place) => program(place, "AR", AUG_18)),
  program(12, "Attendance Recovery", AUG_18, on("2025-12-19")),
  program(12, "AR", on("2025-12-01")),
  program(17, "AR", on("2025-07-01")),
  program(18, "AR", AUG_18, on("2025-10-17")),
  // What the SIS holds: right, behind, ahead, blank.
  program(1, "AR Service", AUG_18, null, 4, 1),
  program(2, "AR Service", AUG_18, null, 5, 0),
  program(3, "AR Service", AUG_18),
  program(4, "AR Service", AUG_18, null, 20, 5),
  program(6, "Attendance Recovery Services", AUG_18, null, 0, 0),
  program(7, "AR Service", AUG_18, null, 3, null),
  program(8, "AR Service", on("2025-09-15"), null, 1, 0),
  program(9, "AR Service", AUG_18, on("2025-12-19"), 6, 3),
  program(9, "AR Service", on("2026-01-05"), null, null, null),
  program(11, "AR Service", AUG_18, null, 2, 0),
  program(11, "AR Service", on("2025-10-01"), null, null, null),
  program(12, "AR Service", AUG_18, null, null, null),
  program(13, "AR Service", AUG_18, null, 0, 0),
  program(14, "AR Service", AUG_18, null, 9, 2),
  program(15, "AR Service", AUG_18, null, 16, 4),
  program(16, "AR Service", AUG_18, null, 12, 3),
  program(17, "AR Service", on("2025-07-01"), null, 7, 2),
  // Continuation.
  program(18, "CE", "10/20/2025", "11/24/2025", null, null, SECOND),
  program(19, "CE", AUG_18, on("2025-09-29"), null, null, SECOND),
  program(20, "Continuation Education - Adult", AUG_18, on("2025-09-22"), null, null, SECOND),
  program(21, "ce", AUG_18, on("2025-09-22"), null, null, null),
  program(22, "CE", on("2025-08-27"), on("2025-09-24"), null, null, SECOND),
  program(23, "CE", AUG_18, on("2025-09-08"), null, null, SECOND),
  program(23, "CE", AUG_18, on("2025-09-08"), null, null, HARBOR),
  // Mistakes.
  program(99, "AR", AUG_18),
  program(5, "AR Service", "9/31/2025"),
  program(6, "AR Service", on("2025-09-01"), on("2025-08-01")),
  program(24, "GATE", AUG_18),
  program(8, "AR", null),
  program(13, "AR Service", AUG_18, null, 0, 0),
];
