/** Random logs of two students with sessions and absences, under random settings. */
import { addDays } from "../../../src/core/units/day.ts";
import { absence, calendarDays, on, record, service, session, student } from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";
import { fc } from "../../support/random-inputs.ts";

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

/** How a session says its time, of which section it is, and what else of the sheets may stand beside it. */
const twist = fc.record({
  way: fc.constantFrom("Minutes", "Minutes", "Hours", "h:mm", "Times", "Only Time In", "None"),
  section: fc.constantFrom(
    ["AR1", "1"],
    ["AR1", "2"],
    ["EXP", "A"],
    ["EXP", "A"],
    ["ENG", "1"],
    ["OFF", "1"],
    [null, null],
  ),
});

function twisted(row: Row, { way, section }: { way: string; section: readonly (string | null)[] }): Row {
  const minutes = Number(row["Minutes"]);
  const [course = null, part = null] = section;
  const base: Row = { ...row, Course: course, Section: part, Hours: null };
  const blank = { Minutes: null, "Time In": null, "Time Out": null };
  if (way === "Hours") return { ...base, Minutes: null, Hours: minutes / 60 };
  if (way === "h:mm") return { ...base, Minutes: null, Hours: clock(minutes) };
  if (way === "Times")
    return { ...base, ...blank, "Time In": { serial: 600 / 1440 }, "Time Out": clock(600 + minutes) };
  if (way === "Only Time In") return { ...base, ...blank, "Time In": "10:00 AM" };
  return way === "None" ? { ...base, ...blank } : base;
}

const sectionRows: readonly Row[] = [
  { Course: "AR1", Section: null, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes", Minutes: 75 },
  { Course: "AR1", Section: "2", "Attendance Recovery": null, "Licensed Teacher": "No", Minutes: null },
  { Course: "EXP", Section: "A", "Attendance Recovery": "Yes", "Licensed Teacher": null, Minutes: 90 },
  { Course: "ENG", Section: "1", "Attendance Recovery": null, "Licensed Teacher": null, Minutes: 50 },
];
const detailRows: readonly Row[] = numbers.flatMap((number) => [
  detailRow(number, "2025-08-01", null, 1.5),
  detailRow(number, "2025-09-20", "2025-10-10", number === "1" ? 4 : "2:20"),
]);

function detailRow(number: string, start: string, end: string | null, hours: Row[string]): Row {
  const of = { "Student Number": number, Course: "EXP", Section: "A", "Start Date": start, "End Date": end };
  return { ...of, "Attendance Recovery Hours Earned": hours };
}

/** Programs and students as districts have them: gaps between services, two enrollments, absences given or unknown. */
const surroundings = fc.record({
  programs: fc.constantFrom<readonly Row[]>(
    programs,
    [],
    numbers.map((number) => ({ ...record, "Student Number": number })),
    numbers.flatMap((number) =>
      [
        record,
        { ...service, "Start Date": "2025-09-05", "End Date": "2025-09-15", "Hours Earned": 2.5 },
        { ...service, "Start Date": "2025-09-25", "Days Used": 2 },
      ].map((row) => ({ ...row, "Student Number": number })),
    ),
  ),
  students: fc.constantFrom<readonly Row[]>(
    students,
    students.flatMap((each) => [
      { ...each, Absences: 2 },
      { ...each, School: "Elm", "Entry Date": "2025-10-01", Absences: 5, "AR Days Credited Elsewhere": 2 },
    ]),
    students.map((each, i) => ({ ...each, "Minimum Day Minutes": i === 0 ? 235 : null, "School Type": "Opportunity" })),
  ),
  calendar: fc.constantFrom(null, calendarDays(on(9, 1), on(10, 20))),
  more: fc.record({
    "Section Student Detail Means": fc.constantFrom("Per Meeting", "Total"),
    "Unlicensed Teacher": fc.constantFrom("Exclude", "Warn"),
    "Suspensions Are Recoverable": fc.constantFrom("Yes", "No"),
    "P-1 Ends": fc.constantFrom(null, on(9, 25)),
  }),
  hasDaily: fc.boolean(),
});

/** Logs in which all rules of a session are met: sections, licences, details, calendars, services with gaps. */
export const variedSheets: fc.Arbitrary<RecoverySheets & { attendance: Row[] }> = fc
  .record({ sheets, surroundings, twists: fc.array(twist, { minLength: 60, maxLength: 60 }) })
  .map(
    ({ sheets: plain, surroundings: { programs: services, students: people, calendar, more, hasDaily }, twists }) => ({
      students: people,
      programs: services,
      sections: sectionRows,
      details: detailRows,
      ...(calendar === null ? {} : { calendar }),
      settings: { ...plain.settings, ...more },
      attendance: plain.attendance.flatMap((row, i) => {
        const change = twists[i];
        if (row["Mode"] === "Daily") return hasDaily ? [row] : [];
        return [change === undefined ? row : twisted(row, change)];
      }),
    }),
  );
