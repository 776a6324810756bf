/** Random logs of two students with sessions and absences, under random settings. */
import fc from "fast-check";
import { addDays } from "../../../src/core/units/day.ts";
import { absence, on, record, service, session, student } from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";

export const numbers = ["1", "2"];
export const students = numbers.map((number) => ({
  ...student,
  "Student Number": number,
  "State ID": `123456789${number}`,
  Grade: number === "1" ? "2" : "K",
  "AR Days Credited Elsewhere": number === "1" ? 7 : null,
}));
export const programs = numbers.flatMap((number) =>
  [
    record,
    { ...service, "End Date": "2025-10-05", "Hours Earned": 3, "Days Used": 1 },
    { ...service, "Start Date": "2025-10-06" },
  ].map((row) => ({ ...row, "Student Number": number })),
);

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

const sessionRow: fc.Arbitrary<Row> = fc
  .record({
    number: fc.constantFrom(...numbers),
    day: fc.integer({ min: 0, max: 60 }),
    minutes: fc.integer({ min: 0, max: 300 }),
    timeIn: fc.option(fc.integer({ min: 480, max: 1100 })),
    code: fc.constantFrom("P", "P", "P", "T", "U", "", "Q"),
    name: fc.constantFrom("Math", "Art", ""),
  })
  .map(({ number, day, minutes, timeIn, code, name }) => ({
    ...session(addDays(on(9, 1), day), minutes, { Code: code, "Session Name": name }),
    "Student Number": number,
    ...(timeIn === null ? {} : { "Time In": clock(timeIn), "Time Out": clock(timeIn + minutes) }),
  }));

const absenceRow: fc.Arbitrary<Row> = fc
  .record({
    number: fc.constantFrom(...numbers),
    day: fc.integer({ min: 0, max: 20 }),
    code: fc.constantFrom("E", "U", "S", "A"),
  })
  .map(({ number, day, code }) => ({ ...absence(addDays(on(9, 10), day), code), "Student Number": number }));

const settings = fc
  .record({
    hours: fc.constantFrom("Total", "Day", "Session"),
    days: fc.constantFrom("Total", "Day", "Session"),
    length: fc.constantFrom("Whole Hours", "Minutes"),
    carry: fc.constantFrom("Yes", "No"),
    maximum: fc.integer({ min: 0, max: 10 }),
  })
  .filter(({ hours, days }) => ["Total", "Day", "Session"].indexOf(days) >= ["Total", "Day", "Session"].indexOf(hours))
  .map(({ hours, days, length, carry, maximum }) => ({
    "Hours Rounding": hours,
    "Day Credit Rounding": days,
    "Day Length Grades 1-3": length,
    "Carry Same-Day Surplus": carry,
    "Maximum Recovered Days": maximum,
  }));

export const sheets: fc.Arbitrary<RecoverySheets & { attendance: Row[] }> = fc
  .record({
    settings,
    sessions: fc.array(sessionRow, { maxLength: 60 }),
    daily: fc.array(absenceRow, { maxLength: 15 }),
  })
  .map(({ settings: chosen, sessions, daily }) => ({
    students,
    programs,
    settings: chosen,
    attendance: [...sessions, ...daily],
  }));
