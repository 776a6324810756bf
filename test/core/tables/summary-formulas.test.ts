/** CE_Summary's formulas over CE_Weekly_Audit. That they give our numbers is shown in LibreOffice: test/office. */
import { isCriterion } from "../../../src/core/tables/formula-parts.ts";
import { plainCell } from "../../../src/core/tables/table.ts";
import { ceWorkbook, dateIn, program, runCe, student, week, weekdays } from "../continuation/ce-workbook.ts";
import { calculate } from "../../../src/core/calculate.ts";
import type { CeSheets } from "../continuation/ce-workbook.ts";

const attendance = [...week(1, "PP"), ...week(2, "PPPPP"), ...week(4, "PPPPPP")];
const example: CeSheets = { attendance, calendar: weekdays(4) };

/** Formulas of the first line of a grade, by column; a column without one is left out. */
function formulasOf(sheets: CeSheets, grade: string): Record<string, string | null> {
  const done = calculate(ceWorkbook(sheets));
  const table = done.kind === "done" ? done.tables.find(({ name }) => name === "CE_Summary") : undefined;
  const row = table?.rows.find((cells) => cells[1] === grade) ?? [];
  return Object.fromEntries(
    (table?.columns ?? []).flatMap(({ name }, index) => {
      const cell = row[index] ?? null;
      return cell !== null && typeof cell === "object" && "formula" in cell ? [[name, cell.formula]] : [];
    }),
  );
}

function sumOf(column: string, ...more: readonly string[]): string {
  const where = [
    "{CE_Weekly_Audit[School]},{School}",
    '{CE_Weekly_Audit[Week]},">="&{Month Start}',
    '{CE_Weekly_Audit[Week]},"<="&{Month End}',
    ...more,
  ];
  return `SUMIFS({CE_Weekly_Audit[${column}]},${where.join(",")})`;
}

const withDisplay = (display: string): CeSheets => ({ ...example, settings: { "Display Time As": display } });
const ofGrade = "{CE_Weekly_Audit[Grade Level]},{Grade}";

test("a line of all grades sums the audit's columns over its school and weeks", () => {
  expect(formulasOf(example, "All")).toEqual({
    "Max Hours": sumOf("Max Hours"),
    "Appor Hours": sumOf("Appor Hours"),
    "Hours Debited": sumOf("Hours Debited"),
    "Hours Credited": sumOf("Hours Credited"),
    "Total Appor": sumOf("Total Appor"),
    "Apportionment Days": "{Total Appor}*60/180",
    ADA: "{Apportionment Days}/{Days Taught}",
    "Unused Excess": sumOf("Unused Excess"),
    "Still Short": sumOf("Still Short"),
  });
});

test("a line of one grade takes debits and credits from the week's own row, since further ones have no grade", () => {
  const formulas = formulasOf(example, "11");
  expect(formulas).toMatchObject({
    "Max Hours": sumOf("Max Hours", ofGrade),
    "Still Short": sumOf("Still Short", ofGrade),
    "Hours Credited": "ROUND(({Total Appor}-{Appor Hours})*60,0)/60",
  });
  const over = sumOf("Hours + or -", ofGrade, '{CE_Weekly_Audit[Hours + or -]},">0"');
  expect(formulas["Hours Debited"]).toBe(`ROUND((${over}-{Unused Excess})*60,0)/60`);
});

test("in Hours:Minutes a cell is a part of a day, and signed times are text that no formula can sum", () => {
  const formulas = formulasOf(withDisplay("Hours:Minutes"), "11");
  expect(formulas["Apportionment Days"]).toBe("{Total Appor}*1440/180");
  expect(formulas["Hours Credited"]).toBe("ROUND(({Total Appor}-{Appor Hours})*1440,0)/1440");
  expect(formulas).not.toHaveProperty("Hours Debited");
  expect(formulasOf(withDisplay("Hours:Minutes"), "All")["Hours Debited"]).toBe(sumOf("Hours Debited"));
});

test("in Minutes nothing is converted", () => {
  const formulas = formulasOf(withDisplay("Minutes"), "11");
  expect(formulas["Apportionment Days"]).toBe("{Total Appor}/180");
  expect(formulas["Hours Credited"]).toBe("{Total Appor}-{Appor Hours}");
});

test("an ADA that is not shown has no formula", () => {
  expect(formulasOf({ ...example, settings: { "CE Report Start": dateIn(2, 0) } }, "All")).not.toHaveProperty("ADA");
});

test("the numbers stand beside the formulas", () => {
  const done = calculate(ceWorkbook(example));
  const table = done.kind === "done" ? done.tables.find(({ name }) => name === "CE_Summary") : undefined;
  const shown = table?.rows.map((cells) => cells.map(plainCell)) ?? [];
  expect(shown.map((cells) => cells.slice(9))).toEqual(
    runCe(example).summary.map((row) => table?.columns.slice(9).map(({ name }) => row[name])),
  );
  expect(shown.flat().every((cell) => cell === null || typeof cell !== "object")).toBe(true);
});

describe("a school whose name SUMIFS would not look for as it stands has plain numbers", () => {
  test.each(["", "St. Mary*", "Why?", "~", "=Oak", "<Oak>", "#1 Oak", "123", "007", "12:30", "5 PM", "1e5", "TRUE"])(
    "%j",
    (School) => {
      const students = [{ ...student, School }];
      const programs = [{ ...program, School }];
      const rows = attendance.map((row) => ({ ...row, School }));
      expect(formulasOf({ ...example, students, programs, attendance: rows }, "All")).toEqual({});
    },
  );

  test.each(["May 5", "1 January 2026", "Dec-24", "a".repeat(256)])("%j", (name) => {
    expect(isCriterion(name)).toBe(false);
  });

  test.each([
    "Oak",
    "O'Neil & Sons",
    "School 12",
    "21st Century High",
    "May",
    "Marina High 2",
    "北 High",
    "a".repeat(255),
  ])("but not %j", (name) => {
    expect(isCriterion(name)).toBe(true);
  });
});
