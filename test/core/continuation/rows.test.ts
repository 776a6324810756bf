/** Which rows count: the tests of CE and Daily rows, each with its one issue, and the days that attendance makes in session. */
import { dateIn, intervals, pick, program, runCe, student, time, week, weekdays } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";
import { messageOf } from "../../support/issue-words.ts";

const monday = dateIn(1, 0);
const saturday = dateIn(1, 5);

/** Codes of the issues of Attendance rows, each with its cell's column or row, and the counts of the sheet. */
function judge(sheets: CeSheets): {
  readonly issues: readonly string[];
  readonly counts: readonly number[];
  readonly course: unknown;
} {
  const { done, weeks } = runCe(sheets);
  const { used, notCounted, heldBack, duplicates } = done.totals.rows["Attendance"] ?? {
    used: 0,
    notCounted: 0,
    heldBack: 0,
    duplicates: 0,
  };
  const issues = done.issues
    .filter((issue) => issue.at.sheet === "Attendance" && issue.at.row !== null)
    .map((issue) => `${issue.code} in row ${String(issue.at.row)}`);
  return { issues, counts: [used, notCounted, heldBack, duplicates], course: weeks[0]?.["Course Hours"] ?? null };
}

describe("the tests of a CE row, in their order", () => {
  test("a Time row without any time is held back; an Interval row takes Interval Minutes", () => {
    expect(judge({ attendance: [time(monday, null)] })).toMatchObject({
      issues: ["minutes-missing in row 2"],
      counts: [0, 0, 1, 0],
    });
    expect(judge({ attendance: intervals(monday, "P"), settings: { "Interval Minutes": 50 } })).toMatchObject({
      issues: [],
      course: 50,
    });
    expect(judge({ attendance: intervals(monday, "P", { Minutes: 0 }) })).toMatchObject({ issues: [], course: 0 });
  });

  test("a Time row without time is minutes-missing even on a day that is not in session", () => {
    expect(judge({ attendance: [time(dateIn(3, 0), null)] }).issues).toEqual(["minutes-missing in row 2"]);
  });

  test("a day not in session counts nowhere, and comes before the enrollment", () => {
    const result = judge({
      attendance: intervals(dateIn(3, 0), "PA"),
      students: [{ ...student, "Entry Date": dateIn(9, 0) }],
    });
    expect(result).toMatchObject({
      issues: ["day-not-in-session in row 2", "day-not-in-session in row 3"],
      counts: [0, 2, 0, 0],
    });
  });

  test("School Day and Instruction are both needed; Attendance is not", () => {
    const marked = (marks: Row): readonly string[] =>
      judge({ attendance: intervals(monday, "P"), calendar: [{ Date: monday, ...marks }] }).issues;
    expect(marked({ "School Day": "Yes", Instruction: "Yes", Attendance: "No" })).toEqual([]);
    expect(marked({ "School Day": "No", Instruction: "Yes" })).toEqual(["day-not-in-session in row 2"]);
    expect(marked({ "School Day": "Yes", Instruction: "No" })).toEqual(["day-not-in-session in row 2"]);
  });

  test("a student must be enrolled in the school and in a program on the day; exit dates are the first day out", () => {
    const attendance = week(1, "P");
    const enrolled = (own: Row, programs: readonly Row[] = [program]): readonly number[] =>
      judge({ attendance, students: [{ ...student, ...own }], programs }).counts;
    expect(enrolled({ "Entry Date": dateIn(1, 1) })).toEqual([4, 1, 0, 0]);
    expect(enrolled({ "Exit Date": dateIn(1, 1) })).toEqual([1, 4, 0, 0]);
    expect(enrolled({ "Entry Date": null, "Exit Date": null })).toEqual([5, 0, 0, 0]);
    expect(enrolled({}, [{ ...program, "Start Date": dateIn(1, 2) }])).toEqual([3, 2, 0, 0]);
    expect(enrolled({}, [{ ...program, "End Date": dateIn(1, 2) }])).toEqual([2, 3, 0, 0]);
    expect(enrolled({}, [{ ...program, School: "Elm" }])).toEqual([0, 5, 0, 0]);
    expect(enrolled({}, [{ ...program, School: null }])).toEqual([5, 0, 0, 0]);
    expect(enrolled({ School: "Elm" })).toEqual([0, 5, 0, 0]);
    expect(enrolled({ School: "OAK" })).toEqual([5, 0, 0, 0]);
  });

  test("with Exit Date Is = Last Day In the exit dates still count", () => {
    const settings = { "Exit Date Is": "Last Day In" };
    const attendance = week(1, "P");
    expect(judge({ attendance, students: [{ ...student, "Exit Date": dateIn(1, 1) }], settings }).counts).toEqual([
      2, 3, 0, 0,
    ]);
    expect(judge({ attendance, programs: [{ ...program, "End Date": dateIn(1, 2) }], settings }).counts).toEqual([
      3, 2, 0, 0,
    ]);
  });

  test("the issue says what is missing, the school or the program", () => {
    const messages = (sheets: CeSheets): readonly string[] => runCe(sheets).done.issues.map(messageOf);
    const attendance = intervals(monday, "P");
    expect(messages({ attendance, students: [{ ...student, "Entry Date": dateIn(1, 1) }] })).toContain(
      "On this date the student was not enrolled at Oak.",
    );
    expect(messages({ attendance, students: [{ ...student, "Exit Date": monday }] })).toContain(
      "On this date the student was not enrolled at Oak.",
    );
    expect(messages({ attendance, programs: [{ ...program, "Start Date": dateIn(1, 1) }] })).toContain(
      "On this date the student was not in a CE program at Oak.",
    );
    const both = messages({
      attendance: [0, 1, 2].flatMap((weekday) => intervals(dateIn(1, weekday), "P")),
      students: [{ ...student, "Entry Date": dateIn(1, 1) }],
      programs: [{ ...program, "Start Date": dateIn(1, 2) }],
    });
    expect(both.filter((message) => message.startsWith("On this date"))).toEqual([
      "On this date the student was not enrolled at Oak.",
      "On this date the student was not in a CE program at Oak.",
    ]);
  });

  test("a present code that does not count for ADA is not counted; of absent codes nobody asks", () => {
    const codes = [
      { Code: "N", Status: "Present", Category: null, "Counts for ADA": "No" },
      { Code: "X", Status: "Absent", Category: "Excused", "Counts for ADA": "No" },
    ];
    const result = judge({ attendance: intervals(monday, "NXP"), codes });
    expect(result).toMatchObject({ issues: ["not-counted-for-ada in row 2"], counts: [2, 1, 0, 0], course: 60 });
  });

  test("an absence without a category is not counted, but shown as A", () => {
    const attendance = intervals(monday, "AAP");
    expect(judge({ attendance })).toMatchObject({
      issues: ["absence-without-category in row 2", "absence-without-category in row 3"],
      counts: [1, 2, 0, 0],
    });
    expect(runCe({ attendance }).weeks[0]?.["Mon"]).toBe("+1.00 A2.00");
  });

  test("a blank code is present", () => {
    expect(judge({ attendance: intervals(monday, "P", { Code: null }) })).toMatchObject({ issues: [], course: 60 });
  });

  test("the second row of an interval is a duplicate of the first, whatever its code and minutes", () => {
    const attendance = [
      ...intervals(monday, "PP"),
      ...intervals(monday, "E", { Minutes: 30 }),
      ...intervals(monday, "A"),
    ];
    expect(judge({ attendance })).toMatchObject({
      issues: ["duplicate-row in row 4", "duplicate-row in row 5"],
      counts: [2, 0, 0, 2],
      course: 120,
    });
    const [issue] = runCe({ attendance }).done.issues.filter(({ code }) => code === "duplicate-row");
    expect(messageOf(issue)).toContain("row 2");
  });

  test("interval numbers above 31 are told apart like all others", () => {
    const attendance = [33, 65, 1, 33]
      .map((Interval, at) => intervals(monday, "P", { Interval, Minutes: 50 + at }))
      .flat();
    expect(judge({ attendance })).toMatchObject({ issues: ["duplicate-row in row 5"], course: 153 });
  });

  test("Time rows, rows without an interval number, other days and rows that fail before are no duplicates", () => {
    const attendance = [
      ...intervals(monday, "P"),
      time(monday, 60, { Interval: 1 }),
      ...intervals(monday, "P", { Interval: null }),
      ...intervals(monday, "P", { Interval: null, Minutes: 30 }),
      ...intervals(dateIn(1, 1), "P"),
      ...intervals(saturday, "P"),
      ...intervals(saturday, "P", { Minutes: 10 }),
    ];
    expect(judge({ attendance })).toMatchObject({
      issues: ["day-not-in-session in row 7", "day-not-in-session in row 8"],
      counts: [5, 2, 0, 0],
    });
  });
});

describe("weekends", () => {
  const attendance = [...week(1, "PP"), ...intervals(saturday, "PPP")];

  test("they do not count", () => {
    expect(judge({ attendance, calendar: null })).toMatchObject({ counts: [10, 3, 0, 0], course: 600 });
  });

  test("with Weekend Days Count = Yes they count in the week, but not in Max or a weekday cell", () => {
    const [row] = runCe({ attendance, calendar: null, settings: { "Weekend Days Count": "Yes" } }).weeks;
    expect(pick(row, "Course Hours", "Max Hours", "Appor Hours", "Fri")).toEqual([780, 900, 780, "+2.00"]);
  });

  test("with a Calendar they must be marked School Day and Instruction", () => {
    const settings = { "Weekend Days Count": "Yes" };
    expect(judge({ attendance, settings }).counts).toEqual([10, 3, 0, 0]);
    const marked = [...weekdays(1), { Date: saturday, "School Day": "Yes", Instruction: "Yes" }];
    expect(judge({ attendance, settings, calendar: marked }).counts).toEqual([13, 0, 0, 0]);
    const [row] = runCe({ attendance, settings, calendar: marked }).weeks;
    expect(pick(row, "Course Hours", "Max Hours")).toEqual([780, 900]);
  });

  test("a week with weekend rows only is not printed and gives nothing", () => {
    const result = runCe({
      attendance: [...week(1, "P"), ...intervals(dateIn(2, 5), "PPPPPP")],
      calendar: null,
      settings: { "Weekend Days Count": "Yes", "CE Report End": dateIn(4, 0) },
    });
    expect(result.weeks.map((row) => pick(row, "Week", "Hours Credited", "Total Appor"))).toEqual([
      ["2025-08-18", null, 300],
    ]);
  });
});

describe("without a Calendar sheet", () => {
  const daily = (Code: string, extra: Row = {}): Row => ({
    "Student Number": "1001",
    Date: monday,
    Program: null,
    School: "Oak",
    Mode: "Daily",
    Code,
    ...extra,
  });
  const maximum = (attendance: readonly Row[], more: Partial<CeSheets> = {}): unknown =>
    runCe({ attendance, calendar: null, ...more }).weeks[0]?.["Max Hours"] ?? null;
  const tuesday = intervals(dateIn(1, 1), "PPP");

  test("a weekday with a used row of the school is in session; one warning says so", () => {
    expect(maximum(tuesday)).toBe(180);
    const { codes, done } = runCe({ attendance: week(1, "P"), calendar: null });
    expect(codes).toEqual(["calendar-inferred"]);
    expect(done.issues.find(({ code }) => code === "calendar-inferred")?.at).toEqual({
      sheet: "Attendance",
      row: null,
      column: null,
    });
    expect(runCe({ attendance: week(1, "P") }).codes).toEqual([]);
  });

  test("Daily rows mark their day, present and absent, of any student of the school", () => {
    expect(maximum([...tuesday, daily("U")])).toBe(360);
    expect(maximum([...tuesday, daily("P")])).toBe(360);
    const other = { ...student, "Student Number": "1002" };
    expect(maximum([...tuesday, daily("E", { "Student Number": "1002" })], { students: [student, other] })).toBe(360);
    expect(maximum([...tuesday, daily("E", { School: "Elm" })])).toBe(180);
  });

  test("a Daily absence without a category is not counted and marks no day", () => {
    expect(maximum([...tuesday, daily("A")])).toBe(180);
    expect(judge({ attendance: [...tuesday, daily("A")], calendar: null })).toMatchObject({
      issues: ["absence-without-category in row 5"],
      counts: [3, 1, 0, 0],
    });
  });

  test("rows that fail another test mark no day", () => {
    expect(maximum([...tuesday, ...intervals(monday, "A")])).toBe(180);
    expect(maximum([...tuesday, time(monday, null)])).toBe(180);
    const students = [{ ...student, "Entry Date": dateIn(1, 1) }];
    expect(judge({ attendance: [...intervals(monday, "P"), ...tuesday], students, calendar: null }).issues).toEqual([
      "day-not-in-session in row 2",
    ]);
  });
});
