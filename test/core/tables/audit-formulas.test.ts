/** The formulas of CE_Weekly_Audit. That they give our numbers is shown in LibreOffice: test/office. */
import { distinctCriteria } from "../../../src/core/tables/formula-parts.ts";
import { formulaOf, plainCell } from "../../../src/core/tables/table.ts";
import type { Table } from "../../../src/core/tables/table.ts";
import { calculate } from "../../../src/core/calculate.ts";
import { ceWorkbook, program, student, week, weekdays } from "../continuation/ce-workbook.ts";
import type { CeSheets } from "../continuation/ce-workbook.ts";

/** Intervals of every weekday: weeks 1 and 2 lack 5 hours each, which week 3 has over; week 4 lacks 10, which 5 and 6 give. */
const attendance = ["PP", "PP", "PPPPP", "P", "PPPP", "PPPP"].flatMap((marks, index) => week(index + 1, marks));
const example: CeSheets = { attendance, calendar: weekdays(6) };

function audit(sheets: CeSheets): Table {
  const done = calculate(ceWorkbook(sheets));
  const table = done.kind === "done" ? done.tables.find(({ name }) => name === "CE_Weekly_Audit") : undefined;
  if (table === undefined) throw new Error("no audit");
  return table;
}

/** Formulas by column of the rows where some number of a column is not null. */
function formulasOf(table: Table, row: number): Record<string, string> {
  return Object.fromEntries(
    table.columns.flatMap((column, index) => {
      const formula = formulaOf(table.rows[row]?.[index] ?? null, column);
      return formula === null ? [] : [[column.name, formula]];
    }),
  );
}

const placeOf = (table: Table, column: string): number => table.columns.findIndex(({ name }) => name === column);
/** Rows that have a further credit or debit right below. */
function severalIn(table: Table, column: "Hours Credited" | "Hours Debited"): number[] {
  const [own, pair] = [placeOf(table, "Max Hours"), placeOf(table, column)];
  return table.rows.flatMap((cells, row) => {
    const next = table.rows[row + 1];
    return cells[own] !== null && next?.[own] === null && next[pair] !== null ? [row] : [];
  });
}

const OVER =
  "{Course Hours}+{Non Work Hours}+IF(ROUND(({Course Hours}+{Non Work Hours})*60,0)>=240,{Work Hours},0)-{Max Hours}";

test("a week's derived columns are formulas over its own row", () => {
  const table = audit({ ...example, attendance: week(1, "PPPPPP") });
  expect(formulasOf(table, 0)).toEqual({
    "Total Appor": "ROUND(({Appor Hours}+{Hours Credited})*60,0)/60",
    "Hours + or -": `ROUND((${OVER})*60,0)/60`,
    "Unused Excess": "ROUND((MAX(0,{Hours + or -})-{Hours Debited})*60,0)/60",
    "Still Short": "ROUND(({Max Hours}-{Total Appor})*60,0)/60",
  });
});

test("the settings for work time stand in them", () => {
  const settings = { "Minimum Hours for Work": 2.5, "Maximum Work Hours per Day": 1.5, "Display Time As": "Minutes" };
  expect(formulasOf(audit({ ...example, settings }), 0)["Hours + or -"]).toBe(
    '{Course Hours}+{Non Work Hours}+IF({Course Hours}+{Non Work Hours}>=150,MIN({Work Hours},(5-COUNTIF({Mon}:{Fri},"-"))*90),0)-{Max Hours}',
  );
});

test("signed times that are text have no formula, and Unused Excess does not read them", () => {
  const formulas = formulasOf(audit({ ...example, settings: { "Display Time As": "Hours:Minutes" } }), 0);
  expect(formulas).not.toHaveProperty("Hours + or -");
  expect(formulas["Unused Excess"]).toBe(
    `ROUND((MAX(0,${OVER.replace("*60,0)", "*1440,0)")})-{Hours Debited})*1440,0)/1440`,
  );
});

test("a week with several credits or debits adds them up by student, week and school", () => {
  const table = audit(example);
  const where = ["Student Number", "Week", "School"]
    .map((column) => `{CE_Weekly_Audit[${column}]},{${column}}`)
    .join(",");
  const credited = severalIn(table, "Hours Credited");
  const debited = severalIn(table, "Hours Debited");
  expect([credited.length, debited.length]).toEqual([1, 1]);
  expect(formulasOf(table, credited[0] ?? -1)["Total Appor"]).toBe(
    `ROUND(({Appor Hours}+SUMIFS({CE_Weekly_Audit[Hours Credited]},${where}))*60,0)/60`,
  );
  expect(formulasOf(table, debited[0] ?? -1)["Unused Excess"]).toBe(
    `ROUND((MAX(0,{Hours + or -})-SUMIFS({CE_Weekly_Audit[Hours Debited]},${where}))*60,0)/60`,
  );
  // The rows of further pairs have no derived number, and so no formula.
  expect(formulasOf(table, (credited[0] ?? -1) + 1)).toEqual({});
});

test.each(["", "Why?", "007"])("where the school cannot be looked for, they are plain numbers: %j", (School) => {
  const rows = attendance.map((row) => ({ ...row, School }));
  const table = audit({
    ...example,
    students: [{ ...student, School }],
    programs: [{ ...program, School }],
    attendance: rows,
  });
  const [row = -1] = severalIn(table, "Hours Credited");
  const cell = table.rows[row]?.[placeOf(table, "Total Appor")] ?? null;
  expect(typeof plainCell(cell)).toBe("number");
  expect(formulasOf(table, row)).not.toHaveProperty("Total Appor");
  expect(formulasOf(table, row)).toHaveProperty("Still Short");
});

test("students whose numbers differ by leading zeros only cannot be told apart, nor numbers of more than 15 digits", () => {
  const given = ["0012345", "12345", "777", "777", "A-12b", "1234567890123456", "*", "012345"];
  expect([...distinctCriteria(given)]).toEqual(["777", "A-12b"]);
});

test("the audit ends with lines to sign, and begins a page per student only when asked", () => {
  expect(audit(example).closing?.join(" ")).toMatch(/^I certify .* Signature: _+/);
  expect(audit(example).newPageAt).toBeUndefined();
  expect(audit({ ...example, settings: { "Page Break per Student": "Yes" } }).newPageAt).toEqual([
    "School",
    "Student Number",
  ]);
});
