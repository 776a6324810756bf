/** A made-up district's workbook: the same students and seed give the same cells, whatever the computer or the day. */
import { formatDay } from "../core/units/day.ts";
import type { NewCell, NewSheet, NewWorkbook } from "../file/new-workbook.ts";
import { absenceRow, dailyAbsences } from "./absences.ts";
import { defaultCodes } from "./columns.ts";
import { continuationRows } from "./continuation-days.ts";
import { logCells } from "./log-row.ts";
import type { LogRow } from "./log-row.ts";
import { withMistakes } from "./mistakes.ts";
import { madeUpStudents, schoolsOf } from "./people.ts";
import type { MadeUpStudent } from "./people.ts";
import { programRows } from "./program-rows.ts";
import { randomFrom } from "./random.ts";
import { recoverySections } from "./recovery-sections.ts";
import type { RecoverySections } from "./recovery-sections.ts";
import { recoveryVisits } from "./recovery-visits.ts";
import { AS_OF, FIRST_DAY, SCHOOL_YEAR, districtCalendar } from "./school-year.ts";
import type { CalendarDay } from "./school-year.ts";
import { settingsSheet } from "./setting-notes.ts";
import { studentRows } from "./student-rows.ts";
import { logSheet } from "./template-workbook.ts";

export interface SampleSize {
  /** 1 or more. Up to about 10,000 fit into one sheet of Excel. */
  readonly students: number;
  readonly seed: number;
}

export const DEFAULT_SAMPLE: SampleSize = { students: 120, seed: 1 };

/**
 * The workbook of a district with an elementary school (TK-6), a high school (9-12) and a continuation school, more of each
 * as it grows. Rows are made while they are read and may be read again. `tally`, when given, counts the mistakes by name
 * while the Attendance rows are read.
 */
export function sampleWorkbook(size: SampleSize = DEFAULT_SAMPLE, tally?: Map<string, number>): NewWorkbook {
  const students = madeUpStudents(Math.max(1, Math.floor(size.students)), size.seed);
  const sections = recoverySections(students);
  const attendance = repeatable(() => attendanceRows(students, sections, size.seed, tally));
  const settings = new Map([
    ["School Year", SCHOOL_YEAR],
    ["As Of", formatDay(AS_OF)],
    ["Campus Nightly Calculation", "Off"],
  ]);
  return {
    sheets: [
      readMe(students.length),
      logSheet(
        "Students",
        repeatable(() => studentRows(students)),
      ),
      logSheet("Attendance", attendance),
      logSheet(
        "Programs",
        repeatable(() => programRows(students, sections)),
      ),
      logSheet("Calendar", districtCalendar(schoolsOf("continuation", students.length)).map(calendarCells)),
      logSheet("Sections", sections.rows),
      logSheet("Section Student Detail", detailRows(students, sections)),
      logSheet("Codes", defaultCodes),
      settingsSheet(settings),
    ],
  };
}

function repeatable(rows: () => Iterable<readonly NewCell[]>): Iterable<readonly NewCell[]> {
  return { [Symbol.iterator]: () => rows()[Symbol.iterator]() };
}

function* attendanceRows(
  students: readonly MadeUpStudent[],
  sections: RecoverySections,
  seed: number,
  tally: Map<string, number> | undefined,
): Generator<readonly NewCell[]> {
  for (const row of withMistakes(rightRows(students, sections), randomFrom(seed, 8), tally)) yield logCells(row);
}

/** The log without mistakes, student by student. */
function* rightRows(students: readonly MadeUpStudent[], sections: RecoverySections): Generator<LogRow> {
  for (const student of students) {
    for (const absence of dailyAbsences(student)) yield absenceRow(student, absence);
    for (const { row } of recoveryVisits(student, sections.seats.get(student.index) ?? [])) yield row;
    yield* continuationRows(student);
  }
}

function calendarCells({ day, school, schoolDay, instruction, attendance, note }: CalendarDay): readonly NewCell[] {
  const mark = (marked: boolean): string => (marked ? "Yes" : "No");
  return [
    day,
    school === "" ? null : school,
    mark(schoolDay),
    mark(instruction),
    mark(attendance),
    note === "" ? null : note,
  ];
}

/** One hour of the three-hour programme is taught by a licensed teacher. */
function detailRows(students: readonly MadeUpStudent[], sections: RecoverySections): readonly (readonly NewCell[])[] {
  return students.flatMap((student) =>
    (sections.seats.get(student.index) ?? [])
      .filter(({ offer }) => offer.id === "expanded learning")
      .map(({ offer, section }) => [student.number, offer.course, section, FIRST_DAY, null, 1]),
  );
}

function readMe(students: number): NewSheet {
  const lines = [
    `All ${String(students)} students and all schools and teachers in this workbook are made up.`,
    "Any likeness to a real person or school is chance.",
    null,
    "The school year is 2025-26. The district prepares its P-2 report as of March 27, 2026.",
    "Its last import into the student information system was made on March 2, 2026.",
    null,
    "Attendance holds Attendance Recovery sessions (Program AR), class intervals and typed time of the",
    "continuation school (Program CE), and whole-day absences (Mode Daily).",
    null,
    "The log has the mistakes that logs have: unreadable dates, rows entered twice, numbers that lost their",
    "zeros, times that disagree. Run it and look at the sheet Exceptions.",
  ];
  return {
    name: "Read me",
    titleRows: ["A made-up district"],
    columns: [{ header: "", width: 110, format: "text" }],
    rows: lines.map((line) => [line]),
    tabColor: "C55A11",
  };
}
