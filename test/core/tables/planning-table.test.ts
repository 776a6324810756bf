/** The sheet Planning, when it is asked for. */
import { calculate } from "../../../src/core/calculate.ts";
import type { Calculation } from "../../../src/core/result.ts";
import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import type { Cell } from "../../../src/core/sheet/sheet.ts";
import type { Table } from "../../../src/core/tables/table.ts";
import { dayFromParts } from "../../../src/core/units/day.ts";
import { messagesOf } from "../../support/issue-words.ts";

const log: Readonly<Record<string, readonly (readonly Cell[])[]>> = {
  Students: [
    ["Student Number", "Last Name", "First Name", "Grade", "School", "Entry Date", "Absences"],
    ["0020001", "Okafor", "Chi", "4", "Elm", "2025-08-18", 3],
    ["0012345", "Rivera", "Ana", "10", "Oak", "2025-08-18", null],
    ["0012346", "Chen", "Bo", "11", "Oak", "2025-08-18", null],
  ],
  Attendance: [
    ["Student Number", "Date", "Program", "School", "Mode", "Code", "Minutes"],
    ["0020001", "2025-09-02", "AR", "Elm", "Session", "P", 120],
    ["0020001", "2025-09-03", "AR", "Elm", "Session", "P", 60],
    ["0012345", "2025-09-02", "CE", "Oak", "Time", "P", 180],
    ["0012345", "2025-09-05", "CE", "Oak", "Time", "P", 600],
    ["0012346", "2025-09-02", "CE", "Oak", "Time", "P", 900],
  ],
  Programs: [
    ["Student Number", "Program", "School", "Start Date"],
    ["0020001", "AR", "Elm", "2025-08-18"],
    ["0020001", "AR Service", "Elm", "2025-08-18"],
    ["0012345", "CE", "Oak", "2025-08-18"],
    ["0012346", "CE", "Oak", "2025-08-18"],
  ],
  Calendar: [
    ["Date", "School Day", "Instruction", "Attendance"],
    ...["09-01", "09-02", "09-03", "09-04", "09-05", "09-08", "09-09"].map((day) => [
      `2025-${day}`,
      "Yes",
      "Yes",
      "Yes",
    ]),
  ],
};

function run(settings: readonly (readonly [string, string])[]): Calculation {
  const sheets = Object.entries(log).map(([name, rows]) => sheetFromRows(name, rows));
  const result = calculate({ sheets, date1904: false }, settings);
  if (result.kind === "stopped") throw new Error(messagesOf(result.issues));
  return result;
}

const planningOf = (...settings: readonly (readonly [string, string])[]): Table | undefined =>
  run(settings).tables.find(({ name }) => name === "Planning");

test("is made when the setting says Yes, and changes no other table", () => {
  expect(planningOf()).toBeUndefined();
  expect(planningOf(["Planning Sheet", "No"])).toBeUndefined();
  const asked = run([["Planning Sheet", "Yes"]]);
  expect(asked.tables.filter(({ name }) => name !== "Planning")).toEqual(run([]).tables);
  expect(asked.tables.map(({ name }) => name).slice(-2)).toEqual(["Planning", "Exceptions"]);
});

test("has the students in the order of every table, Attendance Recovery in hours of a session, weeks with their excess", () => {
  const on = (day: number): number | null => dayFromParts(2025, 9, day);
  const table = planningOf(["Planning Sheet", "Yes"]);
  expect(table?.rows.map((row) => row.slice(0, -1))).toEqual([
    ["AR", "0020001", "Okafor, Chi", "4", "Elm", null, 60, null, 3, 10, on(8), on(9)],
    ["CE", "0012345", "Rivera, Ana", "10", "Oak", on(1), 120, 120, null, null, on(8), on(8)],
  ]);
  expect(table?.rows.map((row) => row.at(-1))).toEqual([
    "One session of 1 hour completes the next recovered day.",
    "Time above Max Hours in later weeks fills it.",
  ]);
});

test("says why a week cannot be filled", () => {
  const table = planningOf(["Planning Sheet", "Yes"], ["Reported Through", "09/05/2025"]);
  const [, week] = table?.rows ?? [];
  expect(week?.slice(5)).toEqual([
    dayFromParts(2025, 9, 1),
    120,
    null,
    null,
    null,
    null,
    null,
    "Cannot be filled: Reported Through has closed the week.",
  ]);
});
