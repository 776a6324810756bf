import type { Figure, FigureName, FigureUnit, Operation } from "../../src/core/explain.ts";
import * as inWords from "../../src/core/explain-in-words.ts";
import type { CellAddress } from "../../src/core/sheet/sheet.ts";
import { phrase } from "../../src/core/words/phrase.ts";
import { told } from "../../src/core/words/told.ts";

const { displayOfTable, valueText } = inWords;
const figureInWords = (...given: Parameters<typeof inWords.figureInWords>): string =>
  told(inWords.figureInWords(...given));
const cellText = (at: CellAddress): string => told(inWords.cellText(at));

function figure(
  name: FigureName,
  value: number,
  unit: FigureUnit,
  how: Operation,
  parts: readonly Figure[] = [],
  more: Partial<Figure> = {},
): Figure {
  return { name, value, unit, how, parts, rule: null, text: [], cells: [], of: null, ...more };
}

const read = (name: FigureName, value: number, unit: FigureUnit = "minutes"): Figure =>
  figure(name, value, unit, "cells");
const words = (given: Figure): string => figureInWords(given, "Decimal Hours");

test("a product of days and hours", () => {
  const parts = [read("Days in session", 4, "days"), read("Target Hours per Day", 180)];
  expect(words(figure("Max Hours", 720, "minutes", "product", parts))).toBe(
    "Max Hours 12.00 = Days in session 4 × Target Hours per Day 3.00",
  );
});

test("of what is compared, a product says how it came about", () => {
  const days = [read(phrase("days-enrolled"), 4, "days"), read("Target Hours per Day", 180)];
  const parts = [read("Weekly Maximum Hours", 900), figure("Hours of the days", 720, "minutes", "product", days)];
  expect(words(figure("Max Hours", 720, "minutes", "least", parts))).toBe(
    "Max Hours 12.00 = least of Weekly Maximum Hours 15.00 and 12.00 (4 days in session and enrolled × 3.00)",
  );
  const hours = figure("Hours", 720, "minutes", "product", [read("Shift", 180), read("Shifts", 4, "number")]);
  expect(words(figure("Longest", 720, "minutes", "most", [hours]))).toBe(
    "Longest 12.00 = largest of 12.00 (Shift 3.00 × 4)",
  );
});

test("a name that ends in a number keeps its distance from the value", () => {
  const parts = [read("Monday 09/01/2025, interval 1", 60), read("Monday 09/01/2025, interval 2", 60)];
  expect(words(figure("Course Hours", 120, "minutes", "sum", parts))).toBe(
    "Course Hours 2.00 = Monday 09/01/2025, interval 1: 1.00 + Monday 09/01/2025, interval 2: 1.00",
  );
});

test("the least and the largest of several", () => {
  const parts = [
    read("Days Earned", 5, "days"),
    read("Recoverable Absences", 3, "absences"),
    read("limit", 2, "days"),
  ] as const;
  expect(words(figure("Days Credited", 2, "days", "least", parts))).toBe(
    "Days Credited 2 = least of Days Earned 5, Recoverable Absences 3 and limit 2",
  );
  expect(words(figure("Days", 5, "days", "most", parts.slice(0, 2)))).toBe(
    "Days 5 = largest of Days Earned 5 and Recoverable Absences 3",
  );
});

test("a short sum names its parts, a long one shows its numbers, equal ones together", () => {
  const short = [read("Appor Hours", 600), read("Hours Credited", 120)];
  expect(words(figure("Total Appor", 720, "minutes", "sum", short))).toBe(
    "Total Appor 12.00 = Appor Hours 10.00 + Hours Credited 2.00",
  );
  const long = [60, 45, 60, 0, 60].map((minutes, index) => read(`Row ${String(index)}`, minutes));
  expect(figureInWords(figure("Attended Minutes", 225, "minutes", "sum", long), "Minutes")).toBe(
    "Attended Minutes 225 = 3 × 60 + 45",
  );
  const many = Array.from({ length: 20 }, (_none, index) => read("Row", index + 1));
  expect(figureInWords(figure("All", 210, "minutes", "sum", many), "Minutes")).toBe(
    "All 210 = 1 + 2 + 3 + 4 + 5 + 6 + 7 + 8 and 12 more",
  );
  const zeros = Array.from({ length: 5 }, () => read("Row", 0));
  expect(words(figure("Hours Susp", 0, "minutes", "sum", zeros))).toBe("Hours Susp 0.00 = 5 × 0");
  expect(words(figure("Hours Susp", 0, "minutes", "sum"))).toBe("Hours Susp 0.00 = nothing to add up");
});

test("differences, quotients and what is not below zero", () => {
  const [counted, most] = [read("Counted", 540), read("Max Hours", 720)];
  const difference = figure("Hours + or -", -180, "minutes", "difference", [counted, most]);
  expect(words(difference)).toBe("Hours + or - -3.00 = Counted 9.00 − Max Hours 12.00");
  expect(words(figure("Unused Excess", 0, "minutes", "above zero", [difference]))).toBe(
    "Unused Excess 0.00, since Hours + or - -3.00 is not above 0",
  );
  expect(words(figure("Unused Excess", 540, "minutes", "above zero", [counted]))).toBe(
    "Unused Excess 9.00 = Counted 9.00",
  );
  const cuts = [30, 30, 15].map((minutes) => read("Overlap", minutes));
  expect(figureInWords(figure("Counted", 465, "minutes", "difference", [counted, ...cuts]), "Minutes")).toBe(
    "Counted 465 = Counted 540 − 2 × 30 − 15",
  );
  const ada = figure("ADA", 5 / 8, "number", "quotient", [
    read("Days Credited", 5, "days"),
    read("Days Taught", 8, "days"),
  ]);
  expect(words(ada)).toBe("ADA 0.63 = Days Credited 5 ÷ Days Taught 8");
  expect(figureInWords({ ...ada, value: 1 }, "Decimal Hours", "1.00")).toMatch(/^ADA 1\.00 = /);
});

test("whole hours, thresholds, and one part that is all", () => {
  const minutes = read("Counted Minutes", 390);
  expect(figureInWords(figure("Hours Earned", 6, "hours", "whole hours", [minutes]), "Minutes")).toBe(
    "Hours Earned 6 = whole hours of Counted Minutes 390",
  );
  expect(figureInWords(figure("Hours To Next Day", 7, "hours", "hours begun", [minutes]), "Minutes")).toBe(
    "Hours To Next Day 7 = Counted Minutes 390, begun hours counted whole",
  );
  const parts = [minutes, read("Minimum Day", 240)];
  const reaches = figure("Full day", 1, "days", "reaches", parts);
  expect(figureInWords(reaches, "Minutes")).toBe("Full day 1, since Counted Minutes 390 reaches Minimum Day 240");
  expect(figureInWords({ ...reaches, value: 0 }, "Minutes")).toContain("390 does not reach Minimum Day");
  expect(words(figure("Hours", 390, "minutes", "same", [minutes]))).toBe("Hours 6.50 = Counted Minutes 6.50");
});

test("what is counted is named while it is few", () => {
  const days = ["10/04/2025", "10/11/2025", "10/18/2025", "10/25/2025"].map((name) => read(name, 240));
  const count = (some: readonly Figure[]): string => words(figure("Days Earned", some.length, "days", "count", some));
  expect(count([])).toBe("Days Earned 0: none");
  expect(count(days.slice(0, 2))).toBe("Days Earned 2: 10/04/2025 and 10/11/2025");
  expect(count(days)).toBe("Days Earned 4, counted one by one");
});

test("leaves say where they stand", () => {
  const at = (row: number, column: number | null = 10) => ({ sheet: "Attendance", row, column });
  const leaf = (...rows: number[]): string =>
    figureInWords(figure("Minutes", 60, "minutes", "cells", [], { cells: rows.map((row) => at(row)) }), "Minutes");
  expect(leaf()).toBe("Minutes 60");
  expect(leaf(12)).toBe("Minutes 60, from Attendance J12");
  expect(leaf(12, 13)).toBe("Minutes 60, from Attendance J12 and Attendance J13");
  expect(leaf(12, 13, 14)).toBe("Minutes 60, from Attendance J12, Attendance J13 and 1 more");
  expect(cellText(at(12, null))).toBe("Attendance row 12");
  expect(cellText({ sheet: "Calendar", row: null, column: null })).toBe("Calendar");
  expect(words(figure("Weekly maximum", 900, "minutes", "rule", [], { rule: "ce-weekly-maximum" }))).toBe(
    "Weekly maximum 15.00, by the rule",
  );
  expect(words(figure("Most", 900, "minutes", "rule"))).toBe("Most 15.00");
  const of = { table: "CE_Weekly_Audit", row: 3, column: "Max Hours" };
  expect(words(figure("Week of 08/18/2025", 720, "minutes", "result", [], { of }))).toBe(
    "Week of 08/18/2025: 12.00, a figure of CE_Weekly_Audit",
  );
});

test.each([
  ["Decimal Hours", "12.50"],
  ["Hours:Minutes", "12:30"],
  ["Minutes", "750"],
] as const)("times as %s", (display, text) => {
  expect(valueText(750, "minutes", display)).toBe(text);
  expect(valueText(-750, "minutes", display)).toBe(`-${text}`);
  expect(valueText(750, "days", display)).toBe("750");
});

test("tables of Attendance Recovery show minutes, whatever the setting", () => {
  expect(displayOfTable("AR_Recalculation", "Hours:Minutes")).toBe("Minutes");
  expect(displayOfTable("CE_Summary", "Hours:Minutes")).toBe("Hours:Minutes");
});

test("two decimals round half away from zero", () => {
  expect([0.005, 1.005, -0.125, -0.001, 2.5].map((value) => valueText(value, "number", "Minutes"))).toEqual([
    "0.01",
    "1.01",
    "-0.13",
    "0.00",
    "2.50",
  ]);
});
