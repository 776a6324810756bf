/** "Why?" of the time of a week: each row with its cells, and when work counts. */
import { dateIn, intervals, runCe, time, weekdays } from "../ce-workbook.ts";
import type { Row } from "../ce-workbook.ts";
import { figuresOf } from "../../../support/recompute-figure.ts";
import { audit, below, cellsOf, mustBe, sheets } from "./explained.ts";
import type { ToldFigure } from "../../../support/told-figure.ts";

describe("the time of a week", () => {
  const day = dateIn(1, 0);
  const rows = (attendance: readonly Row[], column: string, settings: Row = {}): ToldFigure =>
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
    const copy = time(day, 60, { "Parent Attendance ID": "7" });
    expect(rows([...attendance.slice(0, 1), copy], "Hours Excused").text).toBe(none);
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
