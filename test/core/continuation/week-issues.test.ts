/** Warnings and information about students and weeks. */
import { dateIn, intervals, program, runCe, student, time, week, weekdays } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";
import { messageOf } from "../../support/issue-words.ts";

function issuesOf(code: string, sheets: CeSheets): readonly string[] {
  return runCe(sheets)
    .done.issues.filter((issue) => issue.code === code)
    .map(messageOf);
}

const working: Row = { "Work Experience": "Yes" };

describe("work-without-class-hours", () => {
  const attendance = [
    ...week(1, "P"),
    ...week(2, ["P", "P", "P", "", ""]),
    time(dateIn(1, 0), 60, working),
    time(dateIn(2, 0), 90, working),
  ];

  test("one for each week whose work does not count", () => {
    expect(issuesOf("work-without-class-hours", { attendance })).toEqual([
      "1.50 hours of work do not count in the week of 08/25/2025: only 3.00 of class hours.",
    ]);
  });

  test("none for a week that is not printed", () => {
    expect(issuesOf("work-without-class-hours", { attendance, settings: { "CE Report End": dateIn(1, 6) } })).toEqual(
      [],
    );
  });
});

describe("no-attendance-recorded", () => {
  const calendar = weekdays(1);
  const missing = (attendance: readonly Row[], more: Partial<CeSheets> = {}): readonly string[] =>
    issuesOf("no-attendance-recorded", { attendance, calendar, ...more });

  test("one for each student, school and week names the days", () => {
    expect(missing(week(1, ["P", "", "P", "", "P"]))).toEqual([
      "In the week of 08/18/2025 nothing is recorded on Tuesday, Thursday.",
    ]);
    expect(missing(week(1, "P"))).toEqual([]);
  });

  test("days that are not active are not missed", () => {
    expect(missing(week(1, ["P", "P", "P", "P", ""]), { calendar: weekdays(1, [dateIn(1, 4)]) })).toEqual([]);
    expect(
      missing(week(1, ["P", "P", "P", "", ""]), { students: [{ ...student, "Exit Date": dateIn(1, 3) }] }),
    ).toEqual([]);
    expect(missing(week(1, ["P", "P", "P", "", ""]), { settings: { "As Of": dateIn(1, 2) } })).toEqual([]);
  });

  test("any row of the student is a record, of whatever kind or fate", () => {
    const codes = [{ Code: "N", Status: "Present", Category: null, "Counts for ADA": "No" }];
    const friday = dateIn(1, 4);
    const others: readonly Row[] = [
      time(friday, null),
      time(friday, 60, { Code: "N" }),
      time(friday, 60, { Code: "A" }),
      time(friday, 60, { School: "Elm" }),
      time(friday, 60, { Program: "AR", Mode: "Session" }),
      time(friday, null, { Mode: "Daily", Code: "E" }),
      time(friday, 60, { "Parent Attendance ID": "77" }),
    ];
    for (const other of others) expect(missing([...week(1, ["P", "P", "P", "P", ""]), other], { codes })).toEqual([]);
    const another = time(friday, 60, { "Student Number": "1002" });
    const students = [student, { ...student, "Student Number": "1002" }];
    expect(missing([...week(1, ["P", "P", "P", "P", ""]), another], { students })).toHaveLength(1);
  });
});

describe("over-weekly-maximum-across-schools", () => {
  const students = [student, { ...student, School: "Elm" }];
  const programs = [program, { ...program, School: "Elm" }];
  const attendance = (elm: string): readonly Row[] => [...week(1, "PP"), ...week(1, elm, { School: "Elm" })];
  const calendar = weekdays(1);

  test("the schools' Total Appor together are above the weekly maximum", () => {
    expect(
      issuesOf("over-weekly-maximum-across-schools", { students, programs, calendar, attendance: attendance("PP") }),
    ).toEqual(["In the week of 08/18/2025 the schools together claim 20.00 hours, above 15.00 hours."]);
  });

  test("exactly the maximum is not above it, and it can be lowered", () => {
    const sheets = { students, programs, calendar, attendance: attendance("P") };
    expect(issuesOf("over-weekly-maximum-across-schools", sheets)).toEqual([]);
    expect(
      issuesOf("over-weekly-maximum-across-schools", { ...sheets, settings: { "Weekly Maximum Hours": 14 } }),
    ).toHaveLength(1);
  });
});

describe("work-over-18", () => {
  const warned = (birthDate: string | null, attendance: readonly Row[] = [time(dateIn(1, 1), 60, working)]): number =>
    issuesOf("work-over-18", { students: [{ ...student, "Birth Date": birthDate }], attendance, calendar: weekdays(2) })
      .length;

  test("once per student, from the 18th birthday on", () => {
    expect(warned("2007-08-19")).toBe(1);
    expect(warned("2007-08-20")).toBe(0);
    expect(warned("2004-01-01", [time(dateIn(1, 1), 60, working), time(dateIn(2, 1), 60, working)])).toBe(1);
    expect(warned(null)).toBe(0);
  });

  test("someone born on 29 February turns 18 on 1 March of a year without one", () => {
    const day = dateIn(28, 4);
    const born = { ...student, "Birth Date": "2008-02-29" };
    const sheets = { students: [born], calendar: weekdays(40) };
    expect(issuesOf("work-over-18", { ...sheets, attendance: [time(day, 60, working)] })).toHaveLength(0);
    expect(issuesOf("work-over-18", { ...sheets, attendance: [time(dateIn(29, 0), 60, working)] })).toHaveLength(1);
  });

  test("class time does not warn, nor does work that is not printed or not counted", () => {
    expect(warned("2000-01-01", [time(dateIn(1, 1), 60)])).toBe(0);
    expect(warned("2000-01-01", [time(dateIn(5, 1), 60, working)])).toBe(0);
    expect(warned("2000-01-01", [time(dateIn(1, 1), 60, { ...working, Code: "E" })])).toBe(0);
  });
});

test("issues of students name the Students sheet", () => {
  const { done } = runCe({ attendance: intervals(dateIn(1, 0), "P"), calendar: weekdays(1) });
  const issue = done.issues.find(({ code }) => code === "no-attendance-recorded");
  expect(issue).toMatchObject({
    severity: "Information",
    studentNumber: "1001",
    at: { sheet: "Students", row: 2, column: 1 },
  });
});
