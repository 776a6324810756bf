/** A large made-up year as cell arrays: continuation pupils with five intervals a day, and recovery sessions after school. */
import type { Cell, Sheet, WorkbookInput } from "../../src/core/sheet/sheet.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import { addDays, asDay, isWeekday } from "../../src/core/units/day.ts";

/** 18 August 2025, a Monday. */
const FIRST_DAY = asDay(45_887);
const SCHOOL_DAYS = 170;
const ROWS_PER_DAY = 5;
/** Ten recovered days take about thirty sessions of one or two hours. */
const SESSIONS_PER_STUDENT = 30;
/** One row in twenty is a recovery session. */
const RECOVERY_SHARE = 0.05;

/** Enough of them that no session has more than 20 pupils. */
const SECTIONS = Array.from({ length: 120 }, (_unused, index) => String(index + 1));

/** The columns of the template, in its order. */
const HEADERS = [
  "Student Number",
  "Date",
  "Program",
  "School",
  "Course",
  "Section",
  "Mode",
  "Interval",
  "Code",
  "Minutes",
  "Hours",
  "Time In",
  "Time Out",
  "Work Experience",
  "Session Name",
  "Parent Attendance ID",
];

/** A workbook with the given number of attendance rows. The same number gives the same cells. */
export function schoolYear(attendanceRows: number): WorkbookInput {
  const dates = schoolDates();
  const recoveryRows = Math.floor(attendanceRows * RECOVERY_SHARE);
  const continuationRows = attendanceRows - recoveryRows;
  const continuationStudents = Math.max(1, Math.ceil(continuationRows / (ROWS_PER_DAY * SCHOOL_DAYS)));
  const recoveryStudents = Math.max(1, Math.ceil(recoveryRows / SESSIONS_PER_STUDENT));
  const numberOf = (index: number): string => String(100_000 + index).padStart(7, "0");
  const numbers = Array.from({ length: continuationStudents + recoveryStudents }, (_unused, index) => numberOf(index));

  const columns: Cell[][] = HEADERS.map((header) => [header]);
  const push = (cells: readonly Cell[]): void => {
    cells.forEach((cell, index) => columns[index]?.push(cell));
  };
  // By date, then student, as an export of a day's attendance comes: the hardest order for grouping by student.
  let made = 0;
  for (const [place, date] of dates.entries()) {
    for (let student = 0; student < continuationStudents; student++) {
      for (let interval = 1; interval <= ROWS_PER_DAY && made < continuationRows; interval++, made++) {
        const dice = (student * 31 + place * 17 + interval * 7) % 20;
        const code = dice === 0 ? "U" : dice === 1 ? "E" : dice === 2 && place % 9 === 0 ? "S" : "P";
        const course = `C${String(100 + interval)}`;
        push([
          numbers[student] ?? "",
          date,
          "CE",
          "Oak",
          course,
          "1",
          "Interval",
          interval,
          code,
          50 + ((student * 7) % 3) * 5,
          ...[null, null, null, null, null, null],
        ]);
      }
    }
  }
  for (let row = 0; row < recoveryRows; row++) {
    const student = row % recoveryStudents;
    const date = dates[(Math.floor(row / recoveryStudents) * 2 + student) % dates.length] ?? FIRST_DAY;
    const number = numbers[continuationStudents + student] ?? "";
    const section = SECTIONS[student % SECTIONS.length] ?? "";
    const minutes = 60 + (row % 4) * 30;
    push([
      ...[number, date, "AR", "Elm", "AR-ELA", section, "Session", null, null, minutes],
      ...[null, null, null, null, "After school", null],
    ]);
  }

  const attendance: Sheet = {
    name: "Attendance",
    firstRow: 1,
    firstColumn: 1,
    rowCount: attendanceRows + 1,
    columns,
    hiddenRows: [],
    tables: [],
  };
  return {
    date1904: false,
    sheets: [
      sheetFromRows("Students", [
        [
          "Student Number",
          "State ID",
          "Last Name",
          "First Name",
          "Grade",
          "Gender",
          "School",
          "Entry Date",
          "Exit Date",
          "Absences",
        ],
        ...numbers.map((number, index): Cell[] => {
          const ce = index < continuationStudents;
          const stateId = String(1_000_000_000 + index);
          return [
            number,
            stateId,
            `Family${String(index % 997)}`,
            `Given${String(index)}`,
            ce ? "11" : "5",
            "X",
            ce ? "Oak" : "Elm",
            FIRST_DAY,
            null,
            ce ? null : 7,
          ];
        }),
      ]),
      attendance,
      sheetFromRows("Programs", [
        ["Student Number", "Program", "School", "Start Date", "End Date", "Hours Earned", "Days Used"],
        ...numbers.flatMap((number, index): Cell[][] =>
          index < continuationStudents
            ? [[number, "CE", "Oak", FIRST_DAY, null, null, null]]
            : [
                [number, "AR", null, FIRST_DAY, null, null, null],
                [number, "AR Service", null, FIRST_DAY, null, 4, 1],
              ],
        ),
      ]),
      sheetFromRows("Calendar", [
        ["Date", "School Day", "Instruction", "Attendance"],
        ...dates.map((date): Cell[] => [date, "Yes", "Yes", "Yes"]),
      ]),
    ],
  };
}

function schoolDates(): number[] {
  const dates: number[] = [];
  for (let day = FIRST_DAY; dates.length < SCHOOL_DAYS; day = addDays(day, 1)) if (isWeekday(day)) dates.push(day);
  return dates;
}
