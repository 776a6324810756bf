/** Short ways to write the golden district: dates, rows by column name, weeks of class intervals. */
import type { Cell } from "../../src/core/sheet/sheet.ts";
import { addDays, asDay, dayFromParts } from "../../src/core/units/day.ts";

/** "2025-09-02" as the serial number that an Excel date is. */
export function on(iso: string): number {
  const [year = 0, month = 0, dayOfMonth = 0] = iso.split("-").map(Number);
  const day = dayFromParts(year, month, dayOfMonth);
  if (day === null) throw new Error(`no such date: ${iso}`);
  return day;
}

export const attendanceColumns = [
  "Student Number",
  "Date",
  "Program",
  "School",
  "Course",
  "Section",
  "Mode",
  "Interval",
  "Code",
  "Min attended",
  "Hours",
  "Time In",
  "Time Out",
  "Work Experience",
  "Session Name",
  "Parent Attendance ID",
] as const;

export type AttendanceCells = Partial<Record<(typeof attendanceColumns)[number], Cell>>;

export function attendanceRow(cells: AttendanceCells): readonly Cell[] {
  return attendanceColumns.map((column) => cells[column] ?? null);
}

/** Minutes after midnight as Excel holds a time of day. */
export function at(hour: number, minute: number): Cell {
  return { serial: (hour * 60 + minute) / 1440 };
}

/** A session of Attendance Recovery; minutes null leaves the time to `more`. */
export function session(
  student: string,
  iso: string,
  minutes: number | null,
  more: AttendanceCells = {},
): AttendanceCells {
  return {
    "Student Number": student,
    Date: on(iso),
    Program: "AR",
    Mode: "Session",
    Course: "AR1",
    Section: "1",
    Code: "P",
    ...(minutes === null ? {} : { "Min attended": minutes }),
    ...more,
  };
}

/** Whole-day codes: daily("0010001", "E 2025-09-02", "U 2025-10-14"). */
export function daily(student: string, ...days: readonly string[]): readonly AttendanceCells[] {
  return days.map((text) => {
    const [code = "", iso = ""] = text.split(" ");
    return { "Student Number": student, Date: on(iso), Mode: "Daily", Code: code };
  });
}

/**
 * One week of class intervals from its Monday: a word for each weekday, a letter for each interval of 60 minutes, "." for an
 * interval or a whole day without a row. Intervals are numbered from 1.
 */
export function week(student: string, school: string, monday: string, pattern: string): readonly AttendanceCells[] {
  const rows: AttendanceCells[] = [];
  for (const [weekday, codes] of pattern.split(" ").entries()) {
    for (const [index, code] of codes.split("").entries()) {
      if (code === ".") continue;
      const date = addDays(asDay(on(monday)), weekday);
      const place = { Program: "CE", School: school, Course: "CE1", Section: String(index + 1), Mode: "Interval" };
      rows.push({ "Student Number": student, Date: date, ...place, Interval: index + 1, Code: code });
    }
  }
  return rows;
}

/** Typed time of continuation students. */
export function typed(student: string, school: string, iso: string, more: AttendanceCells): AttendanceCells {
  return { "Student Number": student, Date: on(iso), Program: "CE", School: school, Mode: "Time", ...more };
}
