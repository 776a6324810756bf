/** "Why?" of Max Hours: its days, its suspensions and its settings. */
import { dateIn, intervals, program, runCe, student, time, weekdays } from "../ce-workbook.ts";
import type { CeSheets, Row } from "../ce-workbook.ts";
import { audit, below, cellsOf, mustBe, sheets } from "./explained.ts";
import { toldAt } from "../../../support/told-figure.ts";
import type { ToldFigure } from "../../../support/told-figure.ts";

describe("Max Hours", () => {
  const max = (more: Partial<CeSheets>, row = 0): ToldFigure => audit(runCe({ ...sheets, ...more }), row, "Max Hours");
  const monday = (more: Partial<CeSheets>): ToldFigure => below(max(more), "Monday 08/18/2025");

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
    const off = (marks: Row): ToldFigure =>
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

  test("the attendance that marks a day is of the school and counts", () => {
    const monday1 = dateIn(1, 0);
    const attendance = [
      time(monday1, 60, { School: "Elm" }),
      time(monday1, null),
      time(monday1, 30),
      time(dateIn(1, 1), 60),
    ];
    const atBoth = {
      students: [student, { ...student, School: "Elm" }],
      programs: [{ ...program, School: null }],
    };
    const { done, audit: rows } = runCe({ ...atBoth, attendance, calendar: null });
    const row = rows.findIndex(({ School }) => School === "Oak");
    const oak = mustBe(toldAt(done.explain, { table: "CE_Weekly_Audit", row, column: "Max Hours" }));
    expect(cellsOf(below(oak, "Monday 08/18/2025"))[0]).toBe("Attendance!B4");
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
    const suspension = (codes: string, settings: Row = {}, extra: Row = {}): ToldFigure => {
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

    test("time of its own interval is not before it", () => {
      const day = dateIn(1, 2);
      const attendance = [...intervals(day, "PPS"), time(day, 30, { Interval: 3 })];
      const figure = below(max({ attendance }), "Suspension on Wednesday 08/20/2025");
      expect(below(figure, "Time recorded before the suspension").value).toBe(120);
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
