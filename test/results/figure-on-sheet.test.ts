/** A row of a result sheet is told by what it is about, wherever it stands now; what is not as the run left it is said. */
import { calculate } from "../../src/core/calculate.ts";
import type { Calculation } from "../../src/core/result.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { Cell } from "../../src/core/sheet/sheet.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { figureOnSheet, holdsFigures } from "../../src/results/figure-on-sheet.ts";
import type { FigureOnSheet, PointedCell } from "../../src/results/figure-on-sheet.ts";
import { headingLines, UNDONE, WRITING } from "../../src/results/heading-block.ts";
import { explainedTables, keyColumnsOf } from "../../src/results/key-columns.ts";
import { writtenValue } from "../../src/results/result-cells.ts";
import type { CellRules } from "../../src/results/result-cells.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { workbookInputOf } from "../sample/workbook-input.ts";
import { smallLogSheets } from "../support/small-log.ts";

const FINGERPRINT = "abc123";

function calculationOf(overrides: readonly (readonly [string, string])[] = []): Calculation {
  const sheets = Object.entries(smallLogSheets).map(([name, rows]) =>
    sheetFromRows(name, rows as readonly (readonly Cell[])[]),
  );
  return done(calculate({ sheets, date1904: false }, overrides));
}

function done(result: ReturnType<typeof calculate>): Calculation {
  if (result.kind === "stopped") throw new Error("The log cannot be used.");
  return result;
}

function tableOf({ tables }: Calculation, name: string): Table {
  const table = tables.find((other) => other.name === name);
  if (table === undefined) throw new Error(`There is no table ${name}.`);
  return table;
}

/** The cell as it stands on the sheet that the run wrote. */
function pointedAt(calculation: Calculation, table: Table, row: number, column: string, rules: CellRules): PointedCell {
  const lines = headingLines({
    title: table.title,
    heading: calculation.heading,
    productVersion: "1.0.0",
    inputFingerprint: FINGERPRINT,
    rowCount: table.rows.length,
  });
  return {
    heading: [...lines, "Sheet check: x"],
    headers: table.columns.map(({ name }) => name),
    row: table.columns.map((own, at) => writtenValue(table.rows[row]?.[at] ?? null, own, rules)),
    column: table.columns.findIndex(({ name }) => name === column),
  };
}

const rulesOf = ({ timeDisplay }: Calculation, date1904 = false): CellRules => ({ timeDisplay, date1904 });

const calculation = calculationOf();
const rules = rulesOf(calculation);
const audit = tableOf(calculation, "CE_Weekly_Audit");
const find = (cell: PointedCell): FigureOnSheet => figureOnSheet(cell, calculation.tables, FINGERPRINT, rules);
const maxHours = pointedAt(calculation, audit, 1, "Max Hours", rules);

/** Rows that are looked for: every one would take long, and the first and last of a table are among these. */
const SOME = 40;

test.each([
  ["Decimal Hours", false],
  ["Hours:Minutes", true],
  ["Minutes", false],
] as const)(
  "figures of the made-up district are found again, times as %s, dates from 1904: %s",
  (display, date1904) => {
    const district = done(calculate(workbookInputOf(sampleWorkbook()), [["Display Time As", display]]));
    const own = rulesOf(district, date1904);
    let figures = 0;
    for (const name of explainedTables) {
      const table = tableOf(district, name);
      table.rows.forEach((cells, row) => {
        if (row % SOME !== 0 && row !== table.rows.length - 1) return;
        for (const column of table.columns.filter(holdsFigures)) {
          if (cells[table.columns.indexOf(column)] === null) continue;
          figures++;
          const cell = pointedAt(district, table, row, column.name, own);
          expect(figureOnSheet(cell, district.tables, FINGERPRINT, own)).toEqual({
            kind: "figure",
            place: { table: name, row, column: column.name },
          });
        }
      });
    }
    expect(figures).toBeGreaterThan(200);
  },
);

test("columns that were moved or added beside the table do not matter", () => {
  const shifted: PointedCell = {
    ...maxHours,
    headers: ["My notes", ...maxHours.headers.toReversed()],
    row: ["checked", ...maxHours.row.toReversed()],
    column: maxHours.headers.length - maxHours.column,
  };
  expect(find(shifted)).toEqual({ kind: "figure", place: { table: audit.name, row: 1, column: "Max Hours" } });
});

test("a row whose other cells were edited is still the row; an edited figure is not explained as if it were the run's", () => {
  const place = { table: audit.name, row: 1, column: "Max Hours" };
  const noted = { ...maxHours, row: maxHours.row.with(6, "absent, called home") };
  expect(find(noted)).toEqual({ kind: "figure", place });
  const changed = { ...maxHours, row: maxHours.row.with(maxHours.column, 13) };
  expect(find(changed)).toEqual({ kind: "edited", column: "Max Hours", place });
  const cleared = { ...maxHours, row: maxHours.row.with(maxHours.column, "") };
  expect(find(cleared)).toEqual({ kind: "edited", column: "Max Hours", place });
});

test("a row that the run does not have", () => {
  const week = maxHours.headers.indexOf("Week");
  expect(find({ ...maxHours, row: maxHours.row.with(week, 45_000) })).toEqual({ kind: "no-row" });
});

test("a sheet of another run, one that is not finished, and one that was taken back", () => {
  expect(find({ ...maxHours, heading: maxHours.heading.with(4, "Input SHA-256: other") })).toEqual({
    kind: "other-run",
  });
  expect(find({ ...maxHours, heading: maxHours.heading.with(4, null) })).toEqual({ kind: "other-run" });
  for (const status of [WRITING, UNDONE])
    expect(find({ ...maxHours, heading: maxHours.heading.with(5, status) })).toEqual({ kind: "unfinished" });
});

test("cells that hold no figure, and sheets that are not explained", () => {
  for (const column of ["Week", "Mon", "Student Number", "Hours Debited", "Nothing"]) {
    const cell = { ...maxHours, column: maxHours.headers.indexOf(column) };
    expect([column, find(cell)]).toEqual([column, { kind: "no-figure" }]);
  }
  expect(find({ ...maxHours, heading: maxHours.heading.with(0, "Exceptions") })).toEqual({ kind: "no-figure" });
  expect(find({ ...maxHours, heading: [] })).toEqual({ kind: "no-figure" });
});

test("of several rows of a week, each further debit or credit is its own row", () => {
  const district = done(calculate(workbookInputOf(sampleWorkbook())));
  const table = tableOf(district, "CE_Weekly_Audit");
  const at = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const further = table.rows.findIndex(
    (cells) => cells[at("Max Hours")] === null && cells[at("Hours Credited")] !== null,
  );
  expect(further).toBeGreaterThan(0);
  for (const row of [further - 1, further]) {
    const cell = pointedAt(district, table, row, "Hours Credited", rules);
    expect(figureOnSheet(cell, district.tables, FINGERPRINT, rules)).toEqual({
      kind: "figure",
      place: { table: table.name, row, column: "Hours Credited" },
    });
  }
});

test("key columns are columns of their tables", () => {
  for (const name of explainedTables) {
    const keys = keyColumnsOf(name);
    const columns = tableOf(calculation, name).columns.map((column) => column.name);
    expect(columns).toEqual(expect.arrayContaining([...(keys?.who ?? []), ...(keys?.what ?? [])]));
  }
  expect(keyColumnsOf("Exceptions")).toBeNull();
});
