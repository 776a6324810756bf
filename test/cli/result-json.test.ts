import { resultJson } from "../../src/cli/result-json.ts";
import { makeIssue } from "../../src/core/issue/catalogue.ts";
import type { Calculation } from "../../src/core/result.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { asDay } from "../../src/core/units/day.ts";

const asOf = asDay(46_203);
const at = { sheet: "Attendance", row: 12, column: 3 };

const table: Table = {
  name: "CE_Weekly_Audit",
  title: "Weekly audit",
  columns: [
    { name: "Week", format: "date", width: 10 },
    { name: "Max Hours", format: "duration", width: 10 },
    { name: "Cell", format: "link", width: 10 },
    { name: "Student Number", format: "identifier", width: 10 },
  ],
  rows: [
    [asDay(45_901), 900, { text: "C12", target: at }, "0012345"],
    [null, null, null],
  ],
};

const runLog: Table = { name: "Run_Log", title: "Run log", columns: [], rows: [] };

/** Only what result.json takes of a calculation. */
const calculation = {
  tables: [table],
  totals: { asOf, rows: {}, schoolYear: "2025-26" },
  issues: [makeIssue("missing-value", at, "0012345", "", { column: "Date" })],
} as unknown as Calculation;

test("dates are ISO text, durations minutes, links their text, blanks null", () => {
  expect(JSON.parse([...resultJson(calculation, runLog)].join(""))).toEqual({
    totals: { asOf: "2026-06-30", rows: {}, schoolYear: "2025-26" },
    tables: {
      CE_Weekly_Audit: {
        columns: ["Week", "Max Hours", "Cell", "Student Number"],
        rows: [
          ["2025-09-01", 900, "C12", "0012345"],
          [null, null, null, null],
        ],
      },
      Run_Log: { columns: [], rows: [] },
    },
    issues: [
      {
        code: "missing-value",
        severity: "Held back",
        sheet: "Attendance",
        cell: "C12",
        found: "",
        message: "Date is blank.",
      },
    ],
  });
});
