/** Which sheet is which, and why: what the pane shows is what the calculation will use. */
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { calculate } from "../../src/core/calculate.ts";
import { surveyOf } from "../../src/app/engine/match-sheets.ts";
import type { RoleMatch, SettingValue, Survey } from "../../src/app/engine/views.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { sheetsOf } from "./logs.ts";

const survey = (sheets: readonly Sheet[], given: readonly SettingValue[] = []): Survey =>
  surveyOf({ sheets, date1904: false }, given);

function roleOf({ roles }: Survey, role: string): RoleMatch {
  const found = roles.find((match) => match.role === role);
  if (found === undefined) throw new Error(`There is no role ${role}.`);
  return found;
}

const column = (match: RoleMatch, field: string) => match.columns.find((one) => one.field === field);

test("sheets of the usual names are found by them, with their rows", () => {
  const found = survey(sheetsOf());
  expect(found.isComplete).toBe(true);
  expect(roleOf(found, "Students")).toMatchObject({ sheet: "Students", because: "name", rowCount: 3 });
  expect(roleOf(found, "Calendar")).toMatchObject({ sheet: null, because: "missing", isRequired: false });
});

test("a sheet of another name is proposed for its columns, and stays open until it is chosen", () => {
  const sheets = sheetsOf({ Students: null, "Roster 2025": smallLogSheets["Students"] ?? [] });
  const proposed = survey(sheets);
  expect(roleOf(proposed, "Students")).toMatchObject({ sheet: "Roster 2025", because: "columns", rowCount: 3 });
  expect(proposed.isComplete).toBe(false);
  const given: SettingValue[] = [["Sheet for Students", "Roster 2025"]];
  expect(roleOf(survey(sheets, given), "Students")).toMatchObject({ because: "chosen" });
  expect(survey(sheets, given).isComplete).toBe(true);
  expect(calculate({ sheets, date1904: false }, given).kind).toBe("done");
  expect(calculate({ sheets, date1904: false }).kind).toBe("stopped");
});

describe("a sheet named Roster", () => {
  const bus = [
    ["Student Number", "Bus"],
    ["1001", "7"],
  ];
  const roster = [
    ["Student Number", "Course", "Section", "Start Date"],
    ["1001", "SAT", "1", "09/02/2025"],
  ];

  test("with the columns of a roster is one", () => {
    expect(roleOf(survey(sheetsOf({ Roster: roster })), "Roster")).toMatchObject({
      sheet: "Roster",
      because: "name",
      rowCount: 1,
    });
  });

  test("without them is nobody's where presence is recorded, and asked about by exception", () => {
    expect(survey(sheetsOf({ Roster: bus })).roles.map(({ role }) => role)).not.toContain("Roster");
    expect(survey(sheetsOf({ Roster: bus })).isComplete).toBe(true);
    expect(calculate({ sheets: sheetsOf({ Roster: bus }), date1904: false }).kind).toBe("done");
    const given: SettingValue[] = [["Attendance Recording", "by exception"]];
    const asked = survey(sheetsOf({ Roster: bus }), given);
    expect(column(roleOf(asked, "Roster"), "Course")).toMatchObject({ state: "missing" });
    expect(asked.isComplete).toBe(false);
    expect(calculate({ sheets: sheetsOf({ Roster: bus }), date1904: false }, given).issues).toMatchObject([
      { code: "missing-column", at: { sheet: "Roster" } },
    ]);
    const sections = [
      ["Course", "Attendance Recording"],
      ["SAT", "By Exception"],
    ];
    expect(survey(sheetsOf({ Roster: bus, Sections: sections })).isComplete).toBe(false);
  });
});

test("of two sheets that could be it alike, none is proposed", () => {
  const roster = smallLogSheets["Students"] ?? [];
  const match = roleOf(survey(sheetsOf({ Students: null, Fall: roster, Spring: roster })), "Students");
  expect(match).toMatchObject({ sheet: null, because: "missing" });
  expect(match.candidates.map(({ sheet }) => sheet)).toEqual(["Fall", "Spring"]);
});

test("a choice in the Settings sheet is remembered", () => {
  const settings = [
    ["Setting", "Value"],
    ["Sheet for Students", "Roster 2025"],
  ];
  const sheets = sheetsOf({ Students: null, "Roster 2025": smallLogSheets["Students"] ?? [], Settings: settings });
  expect(roleOf(survey(sheets), "Students")).toMatchObject({ sheet: "Roster 2025", because: "chosen" });
});

test("a setting that is not understood does not hide the sheets that others choose", () => {
  const settings = [
    ["Setting", "Value"],
    ["Hours Roundign", "x"],
    ["Sheet for Students", "Roster 2025"],
  ];
  const sheets = sheetsOf({ Students: null, "Roster 2025": smallLogSheets["Students"] ?? [], Settings: settings });
  expect(roleOf(survey(sheets), "Students")).toMatchObject({ because: "chosen" });
});

test("a choice that is taken back is forgotten", () => {
  const settings = [
    ["Setting", "Value"],
    ["Sheet for Students", "Roster 2025"],
  ];
  const sheets = sheetsOf({ Students: null, "Roster 2025": smallLogSheets["Students"] ?? [], Settings: settings });
  expect(roleOf(survey(sheets, [["Sheet for Students", ""]]), "Students")).toMatchObject({ because: "columns" });
});

const HEADERS = ["Student Number", "Date", "Program", "Minutes"];

function attendance(headers: readonly string[], row: readonly Cell[]): Survey {
  const own = sheetFromRows("Attendance", [headers, row]);
  return survey(sheetsOf().map((sheet) => (sheet.name === "Attendance" ? own : sheet)));
}

test("two columns that could be one field are to be chosen from, never guessed", () => {
  const found = attendance([...HEADERS, "presentMinutes"], ["0012345", 45_900, "AR", 60, 60]);
  expect(column(roleOf(found, "Attendance"), "Minutes")).toMatchObject({
    state: "check",
    header: null,
    headers: ["Minutes", "presentMinutes"],
  });
  expect(found.isComplete).toBe(false);
});

test("a needed column that is missing can be chosen from all headers", () => {
  const found = attendance(["Student Number", "When", "Program", "Minutes"], ["0012345", 45_900, "AR", 60]);
  expect(column(roleOf(found, "Attendance"), "Date")).toMatchObject({
    state: "missing",
    isRequired: true,
    headers: ["Student Number", "When", "Program", "Minutes"],
  });
});

test("dates and times are shown as a person writes them; a date column without dates is to be checked", () => {
  const found = attendance([...HEADERS, "Time In"], ["0012345", 45_900, "AR", 60, { serial: 0.5 }]);
  const match = roleOf(found, "Attendance");
  expect(column(match, "Date")).toMatchObject({ samples: ["08/31/2025"], state: "matched" });
  expect(column(match, "Time In")?.samples).toEqual(["12:00"]);
  expect(column(match, "Student Number")?.samples).toEqual(["0012345"]);
  const wrong = attendance(["Student Number", "Date", "Program", "Minutes"], ["0012345", "soon", "AR", 60]);
  expect(column(roleOf(wrong, "Attendance"), "Date")?.state).toBe("check");
});

test("one whole name stands for last and first name", () => {
  const students = [
    ["Student Number", "Student Name", "Grade", "Entry Date"],
    ["0012345", "Rivera, Ana", "10", "not a date"],
  ];
  const match = roleOf(survey(sheetsOf({ Students: students })), "Students");
  expect(column(match, "Last Name")).toMatchObject({ state: "missing", isRequired: false });
  expect(column(match, "Entry Date")?.state).toBe("check");
});
