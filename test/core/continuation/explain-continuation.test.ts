/** "Why?" of continuation education: what an explanation names, in which words, and from which cells. */
import { dateIn, intervals, program, runCe, student, time, week, weekdays } from "./ce-workbook.ts";
import type { CeResult, CeSheets, Row } from "./ce-workbook.ts";
import type { Figure, FigurePlace } from "../../../src/core/explain.ts";
import { cellReference } from "../../../src/core/sheet/sheet.ts";
import { figuresOf } from "../../support/recompute-figure.ts";

const working = { "Work Experience": "Yes" };
/** A short first week with a suspension and work, filled from the second. */
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

function audit({ done }: CeResult, row: number, column: string): Figure {
  return mustBe(done.explain.figure({ table: "CE_Weekly_Audit", row, column }));
}

function mustBe<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error("there is no such figure");
  return value;
}

/** The figure of a name below another. */
function below(figure: Figure, name: string): Figure {
  return mustBe([...figuresOf(figure)].find((one) => one.name === name));
}

function cellsOf({ cells }: Figure): readonly string[] {
  return cells.map((cell) => `${cell.sheet}!${cellReference(cell)}`);
}

describe("Max Hours", () => {
  const max = (more: Partial<CeSheets>, row = 0): Figure => audit(runCe({ ...sheets, ...more }), row, "Max Hours");
  const monday = (more: Partial<CeSheets>): Figure => below(max(more), "Monday 08/18/2025");

  test("is the least of the weekly maximum and the days' target hours less suspension", () => {
    const figure = max({});
    expect([figure.how, figure.value, figure.rule]).toEqual(["least", 840, "ce-weekly-maximum"]);
    expect(figure.parts.map(({ name, how, value }) => [name, how, value])).toEqual([
      ["Weekly Maximum Hours", "rule", 900],
      ["Hours of the days, less suspension", "difference", 840],
    ]);
    expect(below(figure, "Days in session and enrolled").parts.map(({ value }) => value)).toEqual([1, 1, 1, 1, 1]);
    expect(below(figure, "Target Hours per Day").text).toBe("");
  });

  test("a day names its Calendar, enrollment and program cells", () => {
    expect(cellsOf(monday({}))).toEqual(["Calendar!A2", "Students!G2", "Programs!D2"]);
    expect(monday({}).text).toBe("");
  });

  test("a day off says why, with the Calendar's note where there is one", () => {
    const off = (marks: Row): Figure =>
      monday({ calendar: [{ ...weekdays(1)[0], Note: null, ...marks }, ...weekdays(2).slice(1)] });
    const holiday = off({ "School Day": "No", Note: "Labor Day" });
    expect([holiday.value, holiday.text]).toEqual([0, "Monday 08/18/2025 is not in session: Labor Day."]);
    expect(cellsOf(holiday)).toEqual(["Calendar!B2", "Calendar!E2"]);
    expect(off({ "School Day": "No" }).text).toBe("Monday 08/18/2025 is not in session: School Day is not marked.");
    const testing = off({ Instruction: "No" });
    expect(testing.text).toBe("Monday 08/18/2025 is not in session: Instruction is not marked.");
    expect(cellsOf(testing)).toEqual(["Calendar!C2"]);
    expect(monday({ calendar: weekdays(2).slice(1) }).text).toBe("Monday 08/18/2025 is not on the Calendar sheet.");
  });

  test("without a Calendar the attendance that marks the day stands for it", () => {
    const inferred = max({ calendar: null });
    expect(cellsOf(below(inferred, "Monday 08/18/2025"))[0]).toBe("Attendance!B2");
    expect(below(inferred, "Friday 08/22/2025").text).toBe(
      "There is no Calendar sheet, and no attendance that counts is dated Friday 08/22/2025.",
    );
  });

  test("a day on which the student is in no enrollment or program, or that is still to come, says so", () => {
    const late = { "Entry Date": dateIn(1, 1), "Exit Date": "2026-06-01" };
    const notEnrolled = monday({ students: [{ ...student, ...late }] });
    expect(notEnrolled.text).toBe("The student is not enrolled at Oak on Monday 08/18/2025.");
    expect(cellsOf(notEnrolled)).toEqual(["Students!G2", "Students!H2"]);
    const noProgram = monday({ programs: [{ ...program, "Start Date": dateIn(1, 1) }] });
    expect(noProgram.text).toBe("The student is in no CE program at Oak on Monday 08/18/2025.");
    expect(cellsOf(noProgram)).toEqual(["Programs!D2"]);
    const later = below(max({ settings: { "As Of": dateIn(1, 3) } }), "Friday 08/22/2025");
    expect([later.value, later.text]).toEqual([0, "Friday 08/22/2025 is after As Of, 08/21/2025."]);
  });

  test("a day of the week that lies in another school year says so", () => {
    const calendar = [{ Date: "2026-06-30", "School Day": "Yes", Instruction: "Yes" }];
    const figure = max({ attendance: [time(dateIn(46, 1), 60)], calendar });
    expect(below(figure, "Wednesday 07/01/2026").text).toBe(
      "Wednesday 07/01/2026 is not in the school year, 07/01/2025 to 06/30/2026.",
    );
  });

  test("settings are named with their value where they say another number than the law", () => {
    const settings = { "Weekly Maximum Hours": 12, "Target Hours per Day": 2.75 };
    expect(below(max({ settings }), "Weekly Maximum Hours").text).toBe("The setting Weekly Maximum Hours is 12.00.");
    expect(below(max({ settings }), "Target Hours per Day").text).toBe("The setting Target Hours per Day is 2.75.");
    const odd = { "Target Hours per Day": 100 / 60 };
    expect(below(max({ settings: odd }), "Target Hours per Day").text).toBe(
      "The setting Target Hours per Day is 100 minutes.",
    );
  });

  describe("a suspension", () => {
    const suspension = (codes: string, settings: Row = {}, extra: Row = {}): Figure => {
      const attendance = intervals(dateIn(1, 2), codes, extra);
      return below(max({ attendance, settings }), "Suspension on Wednesday 08/20/2025");
    };

    test("takes no more than is missing to the target", () => {
      const figure = suspension("PPSS");
      expect([figure.value, figure.text]).toEqual([
        60,
        "The suspended time is taken off, but no more than is missing to the target.",
      ]);
      expect(cellsOf(below(figure, "Wednesday 08/20/2025, interval 3"))).toEqual(["Attendance!F4"]);
      const before = below(figure, "Time recorded before the suspension");
      expect([before.value, before.parts.length]).toEqual([120, 2]);
      expect(before.text).toBe("The first suspended interval is 3; time without an interval number is not before it.");
    });

    test("takes nothing where the target is reached before it", () => {
      const text = "The target is reached without the suspended time, so nothing is taken off.";
      expect([suspension("PPPS").value, suspension("PPPS").text]).toEqual([0, text]);
      const literal = { "Suspension Subtracts": "Literal" };
      expect([suspension("PPPS", literal).value, suspension("PPPS", literal).text]).toEqual([0, text]);
    });

    test("takes all of its time under Literal", () => {
      const figure = suspension("PPSS", { "Suspension Subtracts": "Literal" });
      expect(figure.value).toBe(120);
      expect(figure.text).toMatch(/^Suspension Subtracts is Literal:/);
    });

    test("takes the whole day where nothing else is recorded", () => {
      const figure = suspension("S");
      expect([figure.value, figure.text]).toEqual([
        180,
        "Nothing but suspension is recorded on this day, so it is taken off in full.",
      ]);
    });

    test("is held against all time of the day under Total, and where its place is not known", () => {
      const total = below(suspension("SPP", { "Suspension Order": "Total" }), "Time recorded on the day");
      expect([total.value, total.text]).toEqual([
        120,
        "Suspension Order is Total, so all other time of the day is taken.",
      ]);
      const unknown = below(suspension("SP", {}, { Interval: null }), "Time recorded on the day");
      expect([unknown.value, unknown.text]).toEqual([
        60,
        "The suspended time has no interval number, so all other time of the day is taken.",
      ]);
    });

    test("of no minutes takes nothing", () => {
      expect(suspension("S", {}, { Minutes: 0 }).value).toBe(0);
    });
  });
});

describe("the time of a week", () => {
  const day = dateIn(1, 0);
  const rows = (attendance: readonly Row[], column: string, settings: Row = {}): Figure =>
    audit(runCe({ ...sheets, attendance, settings }), 0, column);

  test("each row is a part with the cell of its minutes", () => {
    const figure = rows([...intervals(day, "P"), time(day, 45), time(dateIn(1, 1), 30)], "Non Work Hours");
    expect([figure.how, figure.rule]).toEqual(["sum", "ce-time-by-code"]);
    expect(figure.parts.map((part) => [part.name, part.value, part.how, ...cellsOf(part)])).toEqual([
      ["Monday 08/18/2025", 45, "cells", "Attendance!H3"],
      ["Tuesday 08/19/2025", 30, "cells", "Attendance!H4"],
    ]);
  });

  test("times in hours and times of day are read where they stand", () => {
    const inHours = rows([time(day, null, { Hours: 1.5 })], "Non Work Hours").parts[0];
    expect([inHours?.value, ...cellsOf(mustBe(inHours))]).toEqual([90, "Attendance!H2"]);
    const between = rows([time(day, null, { "Time In": "8:00", "Time Out": "9:10" })], "Non Work Hours").parts[0];
    expect([between?.value, between?.how]).toEqual([70, "difference"]);
    expect(between?.parts.map((part) => [part.name, ...cellsOf(part)])).toEqual([
      ["Time Out", "Attendance!I2"],
      ["Time In", "Attendance!H2"],
    ]);
  });

  test("an interval without a time takes Interval Minutes", () => {
    const part = mustBe(rows(intervals(day, "P"), "Course Hours", { "Interval Minutes": 50 }).parts[0]);
    expect([part.name, part.value, ...cellsOf(part)]).toEqual(["Monday 08/18/2025, interval 1", 50, "Attendance!F2"]);
    expect(part.parts[0]?.text).toBe("The row gives no time of its own, and the setting Interval Minutes is 50.");
  });

  test("absences say what their code means", () => {
    expect(rows(intervals(day, "E"), "Hours Excused").parts[0]?.text).toBe("Code E is Excused.");
    expect(rows(intervals(day, "u"), "Hours Unexc").parts[0]?.text).toBe("Code u is Unexcused.");
  });

  test("a weekend that counts says so", () => {
    const saturday = dateIn(1, 5);
    const calendar = [...weekdays(1), { Date: saturday, "School Day": "Yes", Instruction: "Yes" }];
    const settings = { "Weekend Days Count": "Yes" };
    const figure = audit(runCe({ attendance: [time(saturday, 60)], calendar, settings }), 0, "Non Work Hours");
    expect(figure.parts[0]?.text).toBe("Weekend Days Count is Yes, so this day counts.");
  });

  test("rows of the week that count nowhere are mentioned, and a week without rows of the kind", () => {
    const attendance = [...intervals(day, "PA"), time(day, null)];
    const none = "No row of the week is of this kind.";
    expect(rows(attendance, "Course Hours").text).toBe(
      "2 rows of the week count in no column: the sheet Exceptions says why.",
    );
    expect(rows(attendance.slice(0, 2), "Hours Excused").text).toBe(
      `${none} 1 row of the week counts in no column: the sheet Exceptions says why.`,
    );
    expect(rows(attendance.slice(0, 1), "Hours Excused").text).toBe(none);
    expect(rows([...attendance.slice(0, 1), time(dateIn(2, 0), null)], "Hours Excused").text).toBe(none);
  });
});

describe("work", () => {
  test("counts where course and non-work hours reach the minimum", () => {
    const figure = audit(runCe(sheets), 0, "Appor Hours");
    expect(below(figure, "Hours that count").value).toBe(585);
    const work = below(figure, "Work Hours that count");
    expect([work.value, work.rule, work.text]).toEqual([60, "ce-work-minimum", ""]);
    expect(below(work, "Course and non-work hours reach the minimum for work").parts.map((one) => one.value)).toEqual([
      525, 240,
    ]);
  });

  test("does not count below it", () => {
    const work = below(
      audit(runCe({ ...sheets, settings: { "Minimum Hours for Work": 9 } }), 0, "Hours + or -"),
      "Work Hours that count",
    );
    expect([work.value, work.text]).toEqual([
      0,
      "Work counts only in a week with enough course and non-work hours, and this week has fewer.",
    ]);
    expect(below(work, "Minimum Hours for Work").text).toBe("The setting Minimum Hours for Work is 9.00.");
  });

  test("counts up to its maximum for the days", () => {
    const settings = { "Maximum Work Hours per Day": 0.1 };
    const figure = audit(runCe({ ...sheets, settings }), 0, "Appor Hours");
    expect(below(figure, "Work Hours within the daily maximum").parts.map(({ value }) => value)).toEqual([60, 30]);
    expect(below(figure, "Maximum Work Hours per Day").text).toBe("The setting Maximum Work Hours per Day is 0.10.");
  });

  test("is not spoken of in a week without any", () => {
    const names = [...figuresOf(audit(runCe(sheets), 1, "Appor Hours"))].map(({ name }) => name);
    expect(names).not.toContain("Work Hours that count");
  });
});

describe("backfill", () => {
  test("a debit is what is left to give, at most what the other week still needs", () => {
    const figure = audit(runCe(sheets), 1, "Hours Debited");
    expect([figure.value, figure.how, figure.rule]).toEqual([255, "least", "ce-backfill"]);
    expect(figure.text).toBe(
      "These hours fill the week of 08/18/2025. The oldest earlier week that is short is filled first.",
    );
    expect(figure.parts.map(({ name, value }) => [name, value])).toEqual([
      ["Hours + or -", 300],
      ["What the week of 08/18/2025 is short before backfill", 255],
    ]);
    expect(figure.parts[1]?.parts.map(({ name, of }) => [name, of])).toEqual([
      ["Max Hours, week of 08/18/2025", { table: "CE_Weekly_Audit", row: 0, column: "Max Hours" }],
      ["Appor Hours, week of 08/18/2025", { table: "CE_Weekly_Audit", row: 0, column: "Appor Hours" }],
    ]);
  });

  test("a credit is the debit of the week that gives it", () => {
    const figure = audit(runCe(sheets), 0, "Hours Credited");
    expect(figure.text).toBe("These hours come from the excess of the week of 08/25/2025.");
    expect(figure.parts.map(({ of }) => of)).toEqual([{ table: "CE_Weekly_Audit", row: 1, column: "Hours Debited" }]);
  });

  /** Weeks 1 and 2 lack 15 and 9 hours, weeks 3 and 4 have 10 too many. */
  const several: CeSheets = {
    attendance: [...week(2, ["PPP", "PPP", "", "", ""]), ...week(3, "PPPPP"), ...week(4, "PPPPP")],
    calendar: weekdays(4),
  };

  test("later debits and credits of a week stand on rows of their own, and take off what went before", () => {
    const run = runCe(several);
    // Week 3 gives 10 to week 1; week 4 gives 5 to week 1 and 5 to week 2: rows 0, 1 (week 1), 2, 3, 4, 5 (week 4).
    const second = audit(run, 5, "Hours Debited");
    expect([second.value, second.parts[0]?.name]).toEqual([300, "Hours left to give"]);
    expect(second.parts[0]?.parts.map(({ of }) => of)).toEqual([
      { table: "CE_Weekly_Audit", row: 4, column: "Hours + or -" },
      { table: "CE_Weekly_Audit", row: 4, column: "Hours Debited" },
    ]);
    const first = audit(run, 4, "Hours Debited");
    expect(below(first, "What the week of 08/18/2025 still needs").parts.map(({ value }) => value)).toEqual([900, 600]);
    expect(audit(run, 0, "Total Appor").parts.map(({ of }) => [of?.row, of?.column])).toEqual([
      [0, "Appor Hours"],
      [0, "Hours Credited"],
      [1, "Hours Credited"],
    ]);
    expect(run.done.explain.figure({ table: "CE_Weekly_Audit", row: 5, column: "Max Hours" })).toBeNull();
    expect(run.done.explain.figure({ table: "CE_Weekly_Audit", row: 5, column: "Hours Credited" })).toBeNull();
  });

  test("the settings that order and narrow it are named", () => {
    const settings = {
      "Fill Order": "Nearest",
      "Backfill Start": dateIn(1, 2),
      "Reported Through": dateIn(1, 4),
    };
    expect(audit(runCe({ ...several, settings }), 2, "Hours Debited").text).toBe(
      "These hours fill the week of 08/25/2025. The nearest earlier week that is short is filled first. " +
        "Weeks before the one of Backfill Start, 08/20/2025, are left alone. " +
        "Weeks up to the one of Reported Through, 08/22/2025, get only from weeks up to it.",
    );
  });

  test("weeks that are not printed are explained in place, each transfer between them once", () => {
    const run = runCe({ ...several, settings: { "CE Report Start": dateIn(4, 0) } });
    expect(run.weeks).toHaveLength(1);
    const figure = audit(run, 0, "Hours Debited");
    const still = below(figure, "What the week of 08/18/2025 still needs");
    expect(still.parts.map(({ value }) => value)).toEqual([900, 600]);
    const max = below(still, "Max Hours, week of 08/18/2025");
    expect([max.of, max.text]).toEqual([null, "The week is before the report's first one and is not printed."]);
    const given = below(still, "Hours Debited, week of 09/01/2025 to the week of 08/18/2025");
    expect([given.of, given.value]).toEqual([null, 600]);
    expect(given.text).toMatch(/^The week is before the report's first one and is not printed\. These hours fill/);
  });
});

describe("CE_Summary", () => {
  const run = runCe({
    ...sheets,
    students: [student, { ...student, "Student Number": "1002", "First Name": "Ben", Grade: "12" }],
    programs: [program, { ...program, "Student Number": "1002", "Start Date": dateIn(2, 1), "End Date": dateIn(2, 4) }],
  });
  const summary = (row: number, column: string): Figure | null =>
    run.done.explain.figure({ table: "CE_Summary", row, column });

  test("sums name the pupil's weeks, and lead to them", () => {
    const figure = mustBe(summary(0, "Max Hours"));
    expect(figure.parts.map(({ name, of }) => [name, of?.row])).toEqual([
      ["Rivera, Ana (1001), week of 08/18/2025", 0],
      ["Rivera, Ana (1001), week of 08/25/2025", 1],
      ["Rivera, Ben (1002), week of 08/25/2025", 2],
    ]);
    expect(mustBe(summary(0, "Hours Debited")).parts.map(({ of }) => [of?.row, of?.column])).toEqual([
      [1, "Hours Debited"],
    ]);
  });

  test("students, gains and losses are counted, with the cells that say so", () => {
    const cells = (column: string): unknown =>
      mustBe(summary(0, column)).parts.map((part) => [part.name, ...cellsOf(part)]);
    expect(cells("Students")).toEqual([
      ["Rivera, Ana (1001)", "Students!A2"],
      ["Rivera, Ben (1002)", "Students!A3"],
    ]);
    expect(cells("Gains")).toEqual([["Rivera, Ben (1002)", "Programs!D3"]]);
    expect(cells("Losses")).toEqual([["Rivera, Ben (1002)", "Programs!E3"]]);
  });

  test("days taught, apportionment days and ADA follow from them", () => {
    expect(mustBe(summary(0, "Days Taught")).value).toBe(10);
    expect(mustBe(summary(1, "Apportionment Days")).parts.map(({ name }) => name)).toEqual([
      "Total Appor",
      "Minutes of a day",
    ]);
    expect(mustBe(summary(1, "ADA")).parts[1]?.parts.map(({ name }) => name)).toEqual([
      "Minutes of a day",
      "Days Taught",
    ]);
    // The month does not end within the range: its ADA is blank.
    expect(summary(0, "ADA")).toBeNull();
  });
});

test("there is nothing to say of places without a figure", () => {
  const { done } = runCe(sheets);
  const nothing: readonly FigurePlace[] = [
    { table: "CE_Weekly_Audit", row: 0, column: "Week" },
    { table: "CE_Weekly_Audit", row: 0, column: "Mon" },
    { table: "CE_Weekly_Audit", row: 0, column: "constructor" },
    { table: "CE_Weekly_Audit", row: 0, column: "Hours Debited" },
    { table: "CE_Weekly_Audit", row: 2, column: "Max Hours" },
    { table: "CE_Weekly_Audit", row: -1, column: "Max Hours" },
    { table: "CE_Weekly_Audit", row: 0.5, column: "Max Hours" },
    { table: "CE_Summary", row: 0, column: "School Month" },
    { table: "CE_Summary", row: 99, column: "Students" },
    { table: "Exceptions", row: 0, column: "Max Hours" },
    { table: "", row: 0, column: "" },
  ];
  expect(nothing.filter((place) => done.explain.figure(place) !== null)).toEqual([]);
});
