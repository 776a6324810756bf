/** What the golden district has besides where a course is recorded by exception: its sections, their rosters and its exceptions. */
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { AttendanceCells } from "./cells.ts";
import { at, on, session } from "./cells.ts";
import { CEDAR, numberOf } from "./people.ts";

const n = numberOf;

export const recordingColumn = "Attendance Recording";

/** Course, section, school, marks, teacher, minutes, recording: AR5 meets on every day in session. */
export const exceptionSections: readonly (readonly Cell[])[] = [
  ["AR5", null, CEDAR, "Yes", null, null, "Yes", null, null, 60, "By Exception"],
  ["AR5", "1", CEDAR, null, null, null, null, "Ms. Alderpine", 1, null, null],
  ["AR5", "2", CEDAR, null, null, null, "No", "Mr. Bancroftez", 1, 45, null],
  ["AR6", null, CEDAR, "Yes", null, null, "Yes", "Ms. Dhaliwood", 1, null, "By Exception"],
];

export const rosterRows: readonly (readonly Cell[])[] = [
  ["Student Number", "Course", "Section", "School", "Start Date", "End Date"],
  [n(1), "AR5", "1", null, on("2025-09-02"), on("2025-09-12")],
  [n(1), "AR5", "1", null, on("2025-09-10"), on("2025-09-16")],
  [n(2), "AR5", "1", CEDAR, on("2026-03-02"), null],
  [n(4), "AR5", "2", null, on("2025-10-06"), on("2025-10-10")],
  [n(7), "AR5", "1", null, on("2025-11-03"), on("2025-11-06")],
  // A Saturday and a Sunday; a section without minutes, one that is not listed, one that is recorded positively.
  [n(7), "AR5", "1", null, on("2025-11-15"), on("2025-11-16")],
  [n(7), "AR6", "1", null, on("2025-09-02"), null],
  [n(7), "ZZ", "1", null, on("2025-09-02"), null],
  [n(7), "AR1", "1", null, on("2025-09-02"), null],
  [n(7), "EXP", "B", null, on("2025-09-02"), null],
  [n(2), "AR5", "1", CEDAR, on("2026-03-02"), null],
  [n(98), "AR5", "1", null, on("2025-09-02"), null],
  [n(3), "AR5", "1", null, "early", null],
  [n(3), "AR5", "1", null, on("2026-04-01"), null],
];

const row = (place: number, iso: string, minutes: number | null, more: AttendanceCells): AttendanceCells =>
  session(n(place), iso, minutes, { Course: "AR5", ...more });

export const exceptions: readonly AttendanceCells[] = [
  row(1, "2025-09-03", null, { Code: "U" }),
  row(1, "2025-09-04", 10, { Code: "T" }),
  row(1, "2025-09-05", null, { Code: "T" }),
  row(1, "2025-09-08", null, { Code: "T", "Time In": at(15, 20), "Time Out": at(16, 0) }),
  row(1, "2025-09-09", 40, { Code: "P" }),
  row(1, "2025-09-11", 90, { Code: "T" }),
  row(1, "2025-09-17", 10, { Code: "T" }),
  row(2, "2026-03-04", null, { Code: "T", "Min attended": "ten" }),
];
