/** Which weeks and pupils the CE sheets print, and the Gain/Loss column. */
import type { Calculation } from "../../../src/core/result.ts";
import { isoDay } from "../../../src/core/units/day.ts";
import { dateIn, intervals, pick, program, runCe, student, week, weekdays } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";
import { messageOf } from "../../support/issue-words.ts";

type Settings = NonNullable<CeSheets["settings"]>;

const everyWeek = [1, 2, 3, 4, 5].flatMap((number) => week(number, "PPP"));

function printed(sheets: CeSheets): readonly unknown[] {
  return runCe(sheets).weeks.flatMap((row) => pick(row, "Week"));
}

/** The days that the sheets of the report say they are of. */
function ofReport({ tables }: Calculation): readonly string[] {
  return tables.flatMap(({ range }) => (range === undefined ? [] : [`${isoDay(range.start)} to ${isoDay(range.end)}`]));
}

describe("the report range", () => {
  test("by default it runs from the school's first week in session to its last", () => {
    expect(printed({ attendance: everyWeek, calendar: weekdays(3, [dateIn(3, 0)]) })).toEqual([
      "2025-08-18",
      "2025-08-25",
      "2025-09-01",
    ]);
  });

  test("by default each school has its own", () => {
    const oak = weekdays(2).map((row) => ({ ...row, School: "Oak" }));
    const elm = weekdays(4)
      .slice(10)
      .map((row) => ({ ...row, School: "Elm" }));
    const sheets = {
      students: [student, { ...student, School: "Elm" }],
      programs: [{ ...program, School: null }],
      attendance: everyWeek,
      calendar: [...oak, ...elm],
    };
    const { weeks, done } = runCe(sheets);
    const rows = weeks.map((row) => pick(row, "School", "Week"));
    expect(ofReport(done)).toEqual(["2025-08-18 to 2025-09-14", "2025-08-18 to 2025-09-14"]);
    expect(rows).toEqual([
      ["Elm", "2025-09-01"],
      ["Elm", "2025-09-08"],
      ["Oak", "2025-08-18"],
      ["Oak", "2025-08-25"],
    ]);
  });

  test("As Of ends it, and days after As Of are not active though in session", () => {
    const { weeks, summary } = runCe({ attendance: everyWeek, settings: { "As Of": dateIn(2, 1) } });
    expect(weeks.map((row) => pick(row, "Week", "Max Hours", "Mon", "Tue", "Wed"))).toEqual([
      ["2025-08-18", 900, "+3.00", "+3.00", "+3.00"],
      ["2025-08-25", 360, "+3.00", "+3.00", "-"],
    ]);
    expect(summary[0]?.["Days Taught"]).toBe(7);
  });

  test("dates that cut a week are widened, with one information", () => {
    const settings = { "CE Report Start": dateIn(2, 2), "CE Report End": dateIn(4, 4) };
    const { codes, done } = runCe({ attendance: everyWeek, settings });
    expect(printed({ attendance: everyWeek, settings })).toEqual(["2025-08-25", "2025-09-01", "2025-09-08"]);
    expect(codes.filter((code) => code === "range-widened")).toHaveLength(1);
    expect(messageOf(done.issues.find(({ code }) => code === "range-widened"))).toContain("08/25/2025 to 09/14/2025");
    expect(ofReport(done)).toEqual(["2025-08-25 to 2025-09-14", "2025-08-25 to 2025-09-14"]);
  });

  test("dates of whole weeks are taken as they are", () => {
    const settings = { "CE Report Start": dateIn(2, 0), "CE Report End": dateIn(4, 6) };
    expect(runCe({ attendance: everyWeek, settings }).codes).not.toContain("range-widened");
  });

  test("a range that ends before it starts prints nothing", () => {
    const settings = { "CE Report Start": dateIn(4, 0), "CE Report End": dateIn(2, 6) };
    expect(printed({ attendance: everyWeek, settings })).toEqual([]);
  });

  test("weeks before the range are computed but not printed; later ones are not used", () => {
    const attendance = [
      ...week(1, "PPPPP"),
      ...week(2, ["PPP", "PPP", "PPP", "PPP", ""]),
      ...week(4, "PPPP"),
      ...week(5, "PPPPPP"),
    ];
    const settings = { "CE Report Start": dateIn(4, 0), "CE Report End": dateIn(4, 6) };
    const { audit } = runCe({
      attendance,
      settings,
      calendar: weekdays(
        5,
        [0, 1, 2, 3, 4].map((day) => dateIn(3, day)),
      ),
    });
    expect(audit.map((row) => pick(row, "Week", "Hours Debited", "Week Credited", "Unused Excess"))).toEqual([
      ["2025-09-08", 180, "2025-08-25", 120],
    ]);
  });

  test("Backfill Start and Reported Through mean the whole week that contains the date", () => {
    const attendance = [...week(1, "PP"), ...week(2, "PP"), ...week(4, "PPPPP")];
    const calendar = weekdays(
      4,
      [0, 1, 2, 3, 4].map((day) => dateIn(3, day)),
    );
    const credits = (settings: Settings): readonly unknown[] =>
      runCe({ attendance, calendar, settings }).weeks.map((row) => row["Hours Credited"]);
    expect(credits({})).toEqual([300, 300, null]);
    expect(credits({ "Backfill Start": dateIn(2, 4) })).toEqual([null, 300, null]);
    expect(credits({ "Reported Through": dateIn(1, 2) })).toEqual([null, 300, null]);
    expect(credits({ "Reported Through": dateIn(4, 0) })).toEqual([300, 300, null]);
  });
});

describe("who is on it", () => {
  test("no one without a CE program, and no State Exclude student", () => {
    const ar = { ...program, Program: "AR" };
    expect(printed({ attendance: everyWeek, programs: [ar] })).toEqual([]);
    expect(printed({ attendance: everyWeek, students: [{ ...student, "State Exclude": "Yes" }] })).toEqual([]);
  });

  test("a pupil without any attendance is printed with what could have been", () => {
    const result = runCe({ attendance: [], calendar: weekdays(1) });
    expect(result.weeks.map((row) => pick(row, "Mon", "Max Hours", "Still Short"))).toEqual([[null, 900, 900]]);
  });

  test("Students to Include prints only these", () => {
    const students = ["1001", "1002", "1003"].map((number) => ({ ...student, "Student Number": number }));
    const programs = students.map((row) => ({ ...program, "Student Number": row["Student Number"] }));
    const sheets = { students, programs, attendance: everyWeek, calendar: weekdays(1) };
    const numbers = (include: string): readonly unknown[] =>
      runCe({ ...sheets, settings: { "Students to Include": include } }).weeks.map((row) => row["Student Number"]);
    expect(numbers("1003, 1001")).toEqual(["1001", "1003"]);
    expect(numbers("")).toEqual(["1001", "1002", "1003"]);
    expect(numbers("999")).toEqual([]);
  });

  test("several enrollments and programs make a union: a day counts once", () => {
    const students = [
      { ...student, "Exit Date": dateIn(1, 3) },
      { ...student, "Entry Date": dateIn(1, 1), "Exit Date": dateIn(1, 4) },
    ];
    const programs = [program, { ...program, School: null, "Start Date": dateIn(1, 0) }];
    const [row] = runCe({ attendance: week(1, "PP"), students, programs, calendar: weekdays(1) }).weeks;
    expect(pick(row, "Max Hours", "Course Hours", "Thu", "Fri")).toEqual([720, 480, "+2.00", "-"]);
  });

  test("rows are sorted by school, name and number, or by grade before the name when asked", () => {
    const person = (number: string, last: string, first: string, grade: string, school = "Oak"): Row => ({
      ...student,
      "Student Number": number,
      "Last Name": last,
      "First Name": first,
      Grade: grade,
      School: school,
    });
    const students = [
      person("5", "zuñiga", "Al", "9"),
      person("4", "Zuniga", "bo", "AD"),
      person("3", "Zuniga", "Al", "10"),
      person("2", "Éric", "Al", "TK"),
      person("1", "abe", "Al", "K", "ash"),
      person("7", "de la Cruz", "Al", "12"),
      person("10", "Zuniga", "Al", "10"),
    ];
    const programs = students.map((row) => ({
      ...program,
      School: null,
      "Student Number": row["Student Number"] ?? null,
    }));
    const order = (settings: Settings): readonly unknown[] =>
      runCe({ students, programs, attendance: [], calendar: weekdays(1), settings }).weeks.map(
        (row) => row["Student Number"],
      );
    expect(order({})).toEqual(["1", "7", "10", "3", "4", "5", "2"]);
    expect(order({ "Sort by Grade": "Yes" })).toEqual(["1", "2", "5", "10", "3", "7", "4"]);
  });
});

describe("Gain/Loss", () => {
  const marks = (programs: readonly Row[], settings: CeSheets["settings"] = {}): readonly unknown[] =>
    runCe({
      attendance: week(2, "P"),
      programs,
      calendar: weekdays(3),
      settings: { "CE Report Start": dateIn(2, 0), ...settings },
    }).weeks.map((row) => row["Gain/Loss"]);

  test("a program entry in the range is E, an exit L, both E L, on every row", () => {
    expect(marks([program])).toEqual([null, null]);
    expect(marks([{ ...program, "Start Date": dateIn(2, 0) }])).toEqual(["E", "E"]);
    expect(marks([{ ...program, "End Date": dateIn(3, 6) }])).toEqual(["L", "L"]);
    expect(marks([{ ...program, "Start Date": dateIn(2, 1), "End Date": dateIn(3, 1) }])).toEqual(["E L", "E L"]);
  });

  test("dates outside the range are neither", () => {
    expect(marks([{ ...program, "Start Date": dateIn(1, 6), "End Date": dateIn(4, 0) }])).toEqual([null, null]);
  });

  test("the exit is compared as given, whatever Exit Date Is says", () => {
    const leaving = [{ ...program, "End Date": dateIn(3, 6) }];
    expect(marks(leaving, { "Exit Date Is": "Last Day In" })).toEqual(["L", "L"]);
  });

  test("the range is the widened one", () => {
    expect(marks([{ ...program, "Start Date": dateIn(2, 0) }], { "CE Report Start": dateIn(2, 3) })).toEqual([
      "E",
      "E",
    ]);
  });

  test("programs of other schools do not count, those of every school do", () => {
    const elsewhere = { ...program, School: "Elm", "Start Date": dateIn(2, 1) };
    expect(marks([program, elsewhere])).toEqual([null, null]);
    expect(marks([program, { ...elsewhere, School: null }])).toEqual(["E", "E"]);
  });

  test("a program that ended leaves its mark on the rows of the next", () => {
    const sheets = [
      { ...program, "End Date": dateIn(2, 2) },
      { ...program, "Start Date": dateIn(3, 0) },
    ];
    expect(marks(sheets)).toEqual(["E L", "E L"]);
  });
});

test("rows after As Of are left out of everything", () => {
  const attendance = [...week(1, "PP"), ...intervals(dateIn(2, 0), "PPPPPP")];
  const { weeks } = runCe({ attendance, settings: { "As Of": dateIn(1, 6) } });
  expect(weeks.map((row) => pick(row, "Week", "Total Appor"))).toEqual([["2025-08-18", 600]]);
});
