/** The golden district's attendance: every test of docs/ISSUES.md is met at least once. */
import type { AttendanceCells } from "./cells.ts";
import { at, daily, on, session, typed, week } from "./cells.ts";
import { CEDAR, HARBOR, JUNIPER, SECOND, numberOf } from "./people.ts";

const n = numberOf;
const days = (first: string, count: number, step: number): readonly string[] =>
  Array.from({ length: count }, (_, i) => {
    // Dates of one month only, so that the day of the month can be counted up.
    const [month, dayOfMonth] = [first.slice(0, -2), Number(first.slice(-2))];
    return `${month}${String(dayOfMonth + i * step).padStart(2, "0")}`;
  });
const sessions = (
  place: number,
  dates: readonly string[],
  minutes: number,
  more?: AttendanceCells,
): AttendanceCells[] => dates.map((iso) => session(n(place), iso, minutes, more));

const recovery: readonly AttendanceCells[] = [
  // 1: half hours that add up to a full hour; a kindergarten day is 3 hours.
  ...sessions(1, ["2025-09-02", "2025-09-04", "2025-09-09"], 90),
  ...daily(n(1), "E 2025-08-26", "U 2025-09-17"),
  // 2: grade 3, five sessions of 115 minutes.
  ...sessions(2, ["2025-09-02", "2025-09-03", "2025-09-04", "2025-09-09", "2025-09-10"], 115),
  ...daily(n(2), "E 2025-08-27", "E 2025-08-28", "U 2025-10-14", "U 2025-10-15", "E 2025-11-03"),
  // 3: hours in other ways of writing.
  session(n(3), "2025-09-02", null, { Hours: 1 }),
  session(n(3), "2025-09-04", null, { Hours: "1:30" }),
  session(n(3), "2025-09-09", null, { "Time In": at(15, 15), "Time Out": "4:15 PM" }),
  session(n(3), "2025-09-11", null, { Section: "2" }),
  session(n(3), "2025-09-16", null, { "Time In": at(15, 15), Section: "2" }),
  session(n(3), "2025-09-18", 60, { "Time Out": at(16, 15) }),
  ...daily(n(3), "E 2025-08-29", "U 2025-09-22", "T 2025-09-23"),
  // 4: sixteen sessions of two hours, eight days, twelve absences on both sides of P-1.
  ...sessions(4, days("2025-09-02", 4, 1), 120),
  ...sessions(4, days("2025-10-06", 4, 1), 120),
  ...sessions(4, days("2025-12-01", 4, 1), 120),
  ...sessions(4, days("2026-02-02", 4, 1), 120),
  ...daily(n(4), ...days("U 2025-09-15", 4, 1), ...days("E 2025-11-03", 4, 1), ...days("U 2026-01-12", 4, 1)),
  // 5: one row of 235 minutes is a day by itself in grades 1 to 3; a day of 200 and 45 minutes is not.
  session(n(5), "2025-09-13", 235, { "Session Name": "Saturday Academy" }),
  session(n(5), "2025-09-27", 200, { "Session Name": "Saturday Academy" }),
  session(n(5), "2025-09-27", 45, { "Session Name": "Saturday Academy", Section: "2" }),
  ...daily(n(5), "U 2025-09-08", "U 2025-09-09"),
  // 6: sessions that overlap; more than a day's length on one date.
  session(n(6), "2025-10-11", null, {
    "Time In": at(8, 30),
    "Time Out": at(12, 30),
    "Session Name": "Saturday Academy",
  }),
  session(n(6), "2025-10-11", null, { "Time In": at(12, 0), "Time Out": at(14, 0), Section: "2" }),
  session(n(6), "2025-11-08", 300),
  ...daily(n(6), "E 2025-10-02", "E 2025-10-03", "E 2025-10-06"),
  // 7: one hour of a three-hour programme counts, later two.
  ...sessions(7, days("2025-09-03", 4, 7), 180, { Course: "EXP", Section: "A" }),
  session(n(7), "2025-10-01", 100, { Course: "EXP", Section: "A" }),
  session(n(7), "2025-10-01", 80, { Course: "EXP", Section: "A", "Session Name": "Second half" }),
  ...daily(n(7), "U 2025-09-25", "S 2025-10-09"),
  // 8: what does not count.
  session(n(8), "2025-09-16", 120, { Course: "EXP", Section: "B" }),
  session(n(8), "2025-10-05", 60),
  session(n(8), "2025-09-18", 60, { Section: "9" }),
  session(n(8), "2025-09-02", 60),
  session(n(8), "2025-09-23", 60, { Code: "U" }),
  session(n(8), "2025-09-25", null),
  session(n(8), "2025-09-30", 60, { Course: "XYZ", Section: "1" }),
  session(n(8), "2025-10-02", 60, { Section: "3" }),
  // 9: two services with a gap, and fewer days than the SIS holds.
  ...sessions(9, days("2025-10-06", 3, 1), 240),
  session(n(9), "2025-12-22", 60),
  session(n(9), "2026-01-10", 240),
  session(n(9), "2026-02-07", 130),
  ...daily(n(9), "E 2025-10-20", "U 2025-11-12"),
  // 10: neither record nor service. 11 to 13: import rows that are held back.
  ...sessions(10, ["2025-09-16", "2025-09-18", "2025-09-23", "2025-09-25"], 75),
  ...daily(n(10), "U 2025-09-03"),
  ...sessions(11, ["2025-10-07", "2025-10-08", "2025-10-09"], 60),
  ...daily(n(11), "U 2025-09-04"),
  ...sessions(12, ["2025-12-02", "2026-01-06"], 240),
  ...daily(n(12), "U 2025-09-04", "U 2025-09-05"),
  session(n(13), "2025-10-07", 70),
  // 14: not reported. 15: absences as a number, days at another school. 16: suspensions, and numbers that differ.
  session(n(14), "2025-10-07", 60),
  ...sessions(15, ["2025-09-13", "2025-09-27", "2025-10-11", "2025-11-08", "2026-01-10"], 240),
  ...sessions(16, ["2025-09-13", "2025-09-27", "2025-10-11", "2025-11-08", "2026-01-10"], 240),
  ...daily(n(16), "E 2025-09-08", "S 2025-09-09", "S 2025-09-10", "U 2025-09-11", "U 2025-09-12", "A 2025-10-30"),
  // 17: time banked in summer, a section's own length, other years and later dates.
  ...sessions(17, ["2025-07-14", "2025-07-15"], 205, { Course: "AR9", "Session Name": "Summer" }),
  session(n(17), "2025-10-07", null, { Course: "AR9" }),
  session(n(17), "2025-10-08", null, { Course: "AR9", Code: null }),
  session(n(17), "2025-06-10", 200, { Course: "AR9" }),
  session(n(17), "2026-03-24", 60, { Course: "AR9" }),
  ...daily(n(17), "U 2025-10-14", "U 2026-02-17", "U 2026-03-25"),
  // 18: a session before the student moved to continuation.
  session(n(18), "2025-10-07", 60, { School: JUNIPER, Course: "AR9" }),
  // A Saturday with eleven pupils in one room, one of them in TK.
  ...[1, 2, 3, 4, 5, 6, 7, 9, 11, 13, 16].map((place) =>
    session(n(place), "2026-02-28", 60, { "Session Name": "Family Day", Section: "2" }),
  ),
];

const continuation: readonly AttendanceCells[] = [
  // 18: from October, to the day the program ends.
  ...week(n(18), SECOND, "2025-10-20", "PPPP PPPP PPPP PPPP PPPP"),
  ...week(n(18), SECOND, "2025-10-27", "PPP PPP UUU . PPP"),
  ...week(n(18), SECOND, "2025-11-03", "PPPP PPP PPP PPP PPPP"),
  ...week(n(18), SECOND, "2025-11-10", "PPP . EEE PPP PPP"),
  ...week(n(18), SECOND, "2025-11-17", "PPPP PPPP PPPP PPPP PPPP"),
  // 19: two short weeks, three with hours to spare.
  ...week(n(19), SECOND, "2025-08-18", "PPP PPP EEE PPP UUU"),
  ...week(n(19), SECOND, "2025-08-25", "PPPP PPPP PPPP PPPP PPPP"),
  ...week(n(19), SECOND, "2025-09-01", ". PPPP PPPP PPPP ."),
  ...week(n(19), SECOND, "2025-09-08", "PPP PPU UUU PPP PPP"),
  ...week(n(19), SECOND, "2025-09-15", "PPPPP PPPP PPPP PPPP PPPP"),
  ...week(n(19), SECOND, "2025-09-22", "PPP PPP PPP PPP PPP"),
  // 20: work that counts, and work that does not.
  ...week(n(20), SECOND, "2025-08-18", "PP PP . PP EE"),
  typed(n(20), SECOND, "2025-08-20", { Hours: 8, "Work Experience": "Yes" }),
  ...week(n(20), SECOND, "2025-08-25", "P . P . ."),
  typed(n(20), SECOND, "2025-08-26", { Hours: 6, "Work Experience": "X" }),
  typed(n(20), SECOND, "2025-08-28", { "Min attended": 60, Code: "P" }),
  typed(n(20), SECOND, "2025-09-03", { "Time In": at(9, 0), "Time Out": at(13, 30), "Work Experience": "No" }),
  typed(n(20), SECOND, "2025-09-09", { "Min attended": 45, Code: "E" }),
  typed(n(20), SECOND, "2025-09-16", { Hours: 20, Mode: "ATT_ModeTime" }),
  // 21: a whole day, a part of a day and the end of a day suspended.
  ...week(n(21), SECOND, "2025-08-18", "PPP PPP PPP SSS PPP"),
  ...week(n(21), SECOND, "2025-08-25", "PSSS PPSS PPPS SSPP PPP"),
  ...week(n(21), SECOND, "2025-09-01", ". PPP SPPP PPP ."),
  ...week(n(21), SECOND, "2025-09-08", "PPPP PPPP PPPP PPPP PPPP"),
  ...week(n(21), SECOND, "2025-09-15", "PPA LPP PPP PPP PPP"),
  // 22: enters and leaves within the year; copies, repeated intervals, unknown codes, a Saturday, days outside.
  ...week(n(22), SECOND, "2025-08-25", "PPP . PPP PPP PPP"),
  ...week(n(22), SECOND, "2025-09-01", "PPP PPP PPP PPP PPP"),
  ...week(n(22), SECOND, "2025-09-08", "PPPP PPPP PPPZ PPP PPP.PP"),
  { ...typed(n(22), SECOND, "2025-09-13", { "Min attended": 90 }), Mode: "ATT_ModeTime" },
  ...week(n(22), SECOND, "2025-09-15", "PPP PPP PPP PPP PPPP"),
  ...week(n(22), SECOND, "2025-09-15", "UUU . . . ."),
  ...week(n(22), SECOND, "2025-09-22", "PPP PPP PPP . ."),
  { ...typed(n(22), SECOND, "2025-08-28", { "Min attended": 60 }), "Parent Attendance ID": "481516" },
  { ...typed(n(22), SECOND, "2025-09-04", { "Min attended": 60 }), "Parent Attendance ID": "481517" },
  // 23: two continuation schools at once; 26 hours on one date; times that disagree or lack.
  ...week(n(23), SECOND, "2025-08-18", "PPP PPP PPP PPP PPP"),
  ...week(n(23), HARBOR, "2025-08-18", "PP PP . . ."),
  ...week(n(23), SECOND, "2025-08-25", "PP PP PP PP PP"),
  typed(n(23), SECOND, "2025-09-02", { Hours: 13 }),
  typed(n(23), HARBOR, "2025-09-02", { Hours: 13 }),
  typed(n(23), SECOND, "2025-09-03", { Hours: 2, "Min attended": 90 }),
  typed(n(23), SECOND, "2025-09-03", { Code: "P" }),
  typed(n(23), SECOND, "2025-09-04", { Hours: 2, "Min attended": 120 }),
];

const mistakes: readonly AttendanceCells[] = [
  { ...session(n(2), "2025-09-02", 60), Date: "13/45/2025" },
  { ...session(n(2), "2025-09-02", 60), Date: "Sept 5" },
  { ...session(n(2), "2025-09-02", 60), Date: { error: "#N/A" } },
  { ...session(n(2), "2025-09-02", 60), Date: null },
  session(n(2), "2025-09-16", -60),
  session(n(2), "2025-09-16", null, { Hours: 25 }),
  session(n(2), "2025-09-16", 62.5),
  session(n(2), "2025-09-16", null, { Hours: 1, "Time In": at(15, 0), "Time Out": at(17, 0) }),
  session(n(2), "2025-09-16", null, { "Time In": at(17, 0), "Time Out": at(15, 0) }),
  session(n(2), "2025-09-16", 60, { Mode: "Online" }),
  session(n(2), "2025-09-16", 60, { Program: "Tutoring" }),
  session(n(2), "2025-09-02", 115),
  session(n(2), "2025-09-02", 115, { "Session Name": "Entered by the aide" }),
  session(n(99), "2025-09-16", 60),
  { ...session(n(2), "2025-09-16", 60), "Student Number": 10_002 },
  {
    "Student Number": n(24),
    Date: on("2025-09-16"),
    Course: "ENG9",
    Section: "1",
    Mode: "Interval",
    Interval: 2,
    Code: "U",
  },
  { "Student Number": n(24), Date: on("2025-09-17"), School: CEDAR, Code: "P", "Min attended": 50 },
  { "Student Number": n(1), Date: on("2025-09-11"), Course: "AR1", Section: "1", "Min attended": 30 },
];

export const attendance: readonly AttendanceCells[] = [...recovery, ...continuation, ...mistakes];
