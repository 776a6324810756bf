/** "Why?" of CE_Summary; and places without a figure. */
import { dateIn, program, runCe, student, weekdays } from "../ce-workbook.ts";
import type { FigurePlace } from "../../../../src/core/explain.ts";
import { toldAt } from "../../../support/told-figure.ts";
import type { ToldFigure } from "../../../support/told-figure.ts";
import { cellsOf, mustBe, sheets } from "./explained.ts";

describe("CE_Summary", () => {
  const run = runCe({
    ...sheets,
    students: [student, { ...student, "Student Number": "1002", "First Name": "Ben", Grade: "12" }],
    programs: [program, { ...program, "Student Number": "1002", "Start Date": dateIn(2, 1), "End Date": dateIn(4, 4) }],
  });
  const summary = (row: number, column: string): ToldFigure | null =>
    toldAt(run.done.explain, { table: "CE_Summary", row, column });

  test("sums name the pupil's weeks, and lead to them", () => {
    const figure = mustBe(summary(0, "Max Hours"));
    expect(figure.parts.map(({ name, value }) => [name, value])).toEqual([
      ["Rivera, Ana (1001)", 1740],
      ["Rivera, Ben (1002)", 720],
    ]);
    expect(figure.parts.flatMap(({ parts }) => parts).map(({ name, of }) => [name, of?.row])).toEqual([
      ["Week of 08/18/2025", 0],
      ["Week of 08/25/2025", 1],
      ["Week of 08/25/2025", 2],
    ]);
    const debited = mustBe(summary(0, "Hours Debited")).parts;
    expect(debited.map(({ parts }) => parts.map(({ of }) => [of?.row, of?.column]))).toEqual([[[1, "Hours Debited"]]]);
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
    const taught = mustBe(summary(0, "Days Taught"));
    expect([taught.value, taught.text]).toEqual([
      10,
      "A weekday is taught when the Calendar marks School Day and Instruction. They are counted from 08/18/2025 to 08/31/2025.",
    ]);
    expect(taught.parts).toHaveLength(10);
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

test("Days Taught lists the days off between the first and the last day taught", () => {
  const calendar = weekdays(3, [dateIn(1, 0), dateIn(2, 1), dateIn(3, 4)]);
  const settings = { "CE Report Start": dateIn(1, 0), "CE Report End": dateIn(3, 4) };
  const { done } = runCe({ ...sheets, calendar, settings });
  const taught = mustBe(toldAt(done.explain, { table: "CE_Summary", row: 0, column: "Days Taught" }));
  expect([taught.value, taught.parts.length]).toEqual([12, 13]);
  expect(taught.parts.filter(({ value }) => value === 0).map(({ text }) => text)).toEqual([
    "Tuesday 08/26/2025 is not on the Calendar sheet.",
  ]);
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
