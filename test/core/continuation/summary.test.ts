/** CE_Summary. */
import { dateIn, pick, program, runCe, student, week, weekdays } from "./ce-workbook.ts";
import type { ResultRow, Row } from "./ce-workbook.ts";

describe("the worked period: 8/18 to 9/12/2025, Labor Day off, 19 days taught", () => {
  const attendance = [
    ...week(1, "PPP"),
    ...week(2, ["PPP", "PPP", "PPP", "PP", "P"]),
    ...week(3, "PPP"),
    ...week(4, "PPP"),
  ];
  const { summary } = runCe({ attendance, calendar: weekdays(4, [dateIn(3, 0)]) });

  test("54 hours are 18 days and an ADA of 18/19", () => {
    expect(summary[0]).toMatchObject({
      "Total Appor": 54 * 60,
      "Apportionment Days": 18,
      "Days Taught": 19,
      ADA: 18 / 19,
    });
  });

  test("school month 1 runs from Monday to Friday, the range to the Sunday", () => {
    const columns = ["School", "Grade", "School Month", "Month Start", "Month End", "Students"] as const;
    expect(summary.map((row) => pick(row, ...columns))).toEqual([
      ["Oak", "All", 1, "2025-08-18", "2025-09-12", 1],
      ["Oak", "All", "Range", "2025-08-18", "2025-09-14", 1],
      ["Oak", "11", 1, "2025-08-18", "2025-09-12", 1],
      ["Oak", "11", "Range", "2025-08-18", "2025-09-14", 1],
    ]);
  });
});

describe("a school of three pupils over two school months", () => {
  const pupil = (number: string, grade: string, own: Row = {}): Row => ({
    ...student,
    "Student Number": number,
    Grade: grade,
    ...own,
  });
  const students = [pupil("1001", "AD"), pupil("1002", "9"), pupil("1003", "9", { "Exit Date": dateIn(2, 0) })];
  const programs = [
    { ...program, "Start Date": dateIn(1, 0), "End Date": dateIn(5, 0) },
    { ...program, "Student Number": "1002", "Start Date": dateIn(5, 2) },
    { ...program, "Student Number": "1003", "End Date": dateIn(4, 5) },
  ];
  const attendance = [
    ...week(1, "PPP"),
    ...week(2, "PP"),
    ...week(4, "PPPP"),
    ...week(6, "PPPPP", { "Student Number": "1002" }),
    ...week(1, "P", { "Student Number": "1003" }),
  ];
  const sheets = { students, programs, attendance, calendar: weekdays(6, [dateIn(3, 0)]) };
  const { summary } = runCe(sheets);
  const line = (grade: string, month: number | "Range"): ResultRow | undefined =>
    summary.find((row) => row["Grade"] === grade && row["School Month"] === month);

  test("All comes first, then the grades, each with its months and the range; a month without a printed week has no line", () => {
    expect(summary.map((row) => pick(row, "Grade", "School Month"))).toEqual([
      ["All", 1],
      ["All", 2],
      ["All", "Range"],
      ["9", 1],
      ["9", 2],
      ["9", "Range"],
      ["adult", 1],
      ["adult", "Range"],
    ]);
  });

  test("Students counts pupils with a printed week; Gains and Losses entries and exits in the dates", () => {
    const people = ["Students", "Gains", "Losses"] as const;
    expect(pick(line("All", 1), ...people)).toEqual([2, 1, 0]);
    expect(pick(line("All", 2), ...people)).toEqual([1, 1, 1]);
    expect(pick(line("All", "Range"), ...people)).toEqual([3, 2, 2]);
    expect(pick(line("9", 1), ...people)).toEqual([1, 0, 0]);
  });

  test("minutes are sums over the printed weeks whose Monday lies in the month", () => {
    const sums = [
      "Max Hours",
      "Appor Hours",
      "Hours Debited",
      "Hours Credited",
      "Total Appor",
      "Unused Excess",
      "Still Short",
    ] as const;
    expect(pick(line("adult", 1), ...sums)).toEqual([3420, 2400, 300, 300, 2700, 0, 720]);
    expect(pick(line("9", 2), ...sums)).toEqual([1440, 900, 540, 540, 1440, 60, 0]);
    expect(pick(line("All", "Range"), ...sums)).toEqual([5760, 3600, 840, 840, 4440, 60, 1320]);
  });

  test("a month not wholly in the range has a blank ADA, but apportionment days", () => {
    expect(pick(line("All", 2), "Days Taught", "Apportionment Days", "ADA")).toEqual([10, 8, null]);
    expect(pick(line("All", "Range"), "Days Taught", "ADA")).toEqual([29, 4440 / (180 * 29)]);
    const from = runCe({ ...sheets, settings: { "CE Report Start": dateIn(2, 0) } }).summary[0];
    expect(pick(from, "School Month", "Month Start", "Days Taught", "ADA")).toEqual([1, "2025-08-18", 14, null]);
  });

  test("As Of cuts the range after its week, and Days Taught on its day", () => {
    const { summary: cut } = runCe({ ...sheets, settings: { "As Of": dateIn(2, 3) } });
    const columns = ["School Month", "Month End", "Days Taught", "ADA"] as const;
    expect(cut.slice(0, 2).map((row) => pick(row, ...columns))).toEqual([
      [1, "2025-09-12", 9, null],
      ["Range", "2025-08-31", 9, (900 + 480 + 300) / (180 * 9)],
    ]);
  });

  test("Target Hours per Day does not change what an apportionment day is", () => {
    const one = runCe({ ...sheets, settings: { "Target Hours per Day": 2 } }).summary.find(
      (row) => row["School Month"] === "Range",
    );
    expect(one?.["Apportionment Days"]).toBe(Number(one?.["Total Appor"]) / 180);
  });
});

test("the sums of the audit's columns are those of the summary", () => {
  const attendance = [...week(1, "PP"), ...week(2, "PPPPP"), ...week(4, "PPPPPP"), ...week(5, "P")];
  const { audit, summary } = runCe({ attendance, calendar: weekdays(5) });
  const range = summary.find((row) => row["School Month"] === "Range");
  for (const column of [
    "Max Hours",
    "Appor Hours",
    "Hours Debited",
    "Hours Credited",
    "Total Appor",
    "Unused Excess",
    "Still Short",
  ]) {
    expect([column, audit.reduce((sum, row) => sum + Number(row[column] ?? 0), 0)]).toEqual([column, range?.[column]]);
  }
});
