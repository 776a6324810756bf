/** "Why?" for one week: which rule, from which cells, with which minutes. */
import { dateIn, intervals, program, runCe, student, time, week, weekdays } from "./ce-workbook.ts";
import type { CeSheets } from "./ce-workbook.ts";
import type { Reason } from "../../../src/core/explain.ts";

const working = { "Work Experience": "Yes" };
const sheets: CeSheets = {
  attendance: [
    ...week(1, ["PPP", "PPP", "", "", ""]),
    ...intervals(dateIn(1, 2), "PPSS"),
    time(dateIn(1, 3), 45),
    time(dateIn(1, 3), 60, working),
    ...week(2, "PPPP"),
  ],
  calendar: weekdays(2),
};

function reasons(number: string, more: Partial<CeSheets> = {}): readonly Reason[] {
  const { done } = runCe({ ...sheets, ...more });
  return done.explain.continuationWeek("1001", "Oak", dateIn(Number(number), 0));
}

test("a short week with a suspension and work, filled from a later one", () => {
  expect(reasons("1").map(({ rule, text, minutes }) => [rule, minutes, text])).toEqual([
    ["ce-target-day", 900, "5 days in session and enrolled, 3.00 h each: 15.00 h."],
    ["ce-suspension", -60, "Suspended 2.00 h on 08/20/2025: 1.00 h subtracted."],
    ["ce-weekly-maximum", 840, "Max Hours is 14.00 h, within the weekly maximum of 15.00 h."],
    ["ce-apportionment", 480, "Course time: 8.00 h from 8 rows."],
    ["ce-apportionment", 45, "Non-work time: 0.75 h from 1 row."],
    ["ce-work-minimum", 60, "Work time: 1.00 h from 1 row; class time of 8.75 h reaches 4.00 h: 1.00 h count."],
    ["ce-weekly-maximum", 585, "9.75 h count against Max Hours of 14.00 h: Appor Hours 9.75 h, 4.25 h short."],
    ["ce-backfill", 255, "4.25 h come from the excess of the week of 08/25/2025."],
  ]);
});

test("a week that gives", () => {
  expect(reasons("2").at(-1)).toEqual({
    rule: "ce-backfill",
    text: "4.25 h fill the earlier week of 08/18/2025.",
    minutes: -255,
    cells: [],
  });
});

test("work below the minimum, and its limit a day, are said", () => {
  const settings = { "Minimum Hours for Work": 9 };
  expect(reasons("1", { settings }).find(({ rule }) => rule === "ce-work-minimum")?.text).toBe(
    "Work time: 1.00 h from 1 row; class time of 8.75 h is below 9.00 h: 0.00 h count.",
  );
  const capped = { "Maximum Work Hours per Day": 0.1 };
  expect(reasons("1", { settings: capped }).find(({ rule }) => rule === "ce-work-minimum")?.text).toContain(
    "at most 0.10 h a day: 0.50 h count",
  );
});

test("the weekly maximum is named when it cuts", () => {
  expect(reasons("2", { settings: { "Target Hours per Day": 4 } })[1]?.text).toBe(
    "No more than 15.00 h in a week: Max Hours is 15.00 h.",
  );
});

test("the cells are those of the rows, the enrollment and the program", () => {
  const [possible, suspension, , course] = reasons("1");
  expect(possible?.cells).toEqual([
    expect.objectContaining({ sheet: "Students", row: 2 }),
    expect.objectContaining({ sheet: "Programs", row: 2 }),
  ]);
  expect(suspension?.cells.map(({ sheet, row }) => [sheet, row])).toEqual([
    ["Attendance", 10],
    ["Attendance", 11],
  ]);
  expect(course?.cells.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6, 7, 8, 9]);
});

test("there is nothing to say of a student, school or week that is not printed", () => {
  const { done } = runCe({ ...sheets, students: [student], programs: [program] });
  expect(done.explain.continuationWeek("9", "Oak", dateIn(1, 0))).toEqual([]);
  expect(done.explain.continuationWeek("1001", "Elm", dateIn(1, 0))).toEqual([]);
  expect(done.explain.continuationWeek("1001", "Oak", dateIn(5, 0))).toEqual([]);
});
