/** What stands on a sheet can be read whole, on the screen and on paper. */
import { calculate } from "../../src/core/calculate.ts";
import type { Table } from "../../src/core/tables/table.ts";
import { LETTER } from "../../src/core/tables/text-column.ts";
import { wraps } from "../../src/results/result-cells.ts";
import { bodyRows, columnsOf } from "../../src/results/result-layout.ts";
import { runLogTable } from "../../src/results/run-log.ts";
import { calculation, resultSheetOf, STAMP, table } from "../file/calculations.ts";
import { goldenWorkbook } from "../golden/golden-workbook.ts";

/** Of a cell that begins with an indent, in characters. */
const MARGINS = 1.3;

const golden = calculate(goldenWorkbook(), [["Planning Sheet", "Yes"]]);
if (golden.kind === "stopped") throw new Error("stopped");
const tables = [...golden.tables, runLogTable(null, calculation(), STAMP, false)];
const tableNamed = (name: string): Table | undefined => tables.find((one) => one.name === name);

/** Columns that hold a longer text than they show. */
function cutColumns(given: Table): string[] {
  const sheet = resultSheetOf(given);
  const widths = columnsOf(sheet);
  const rows = [...bodyRows(sheet, Infinity)];
  return given.columns.flatMap((column, place) => {
    const letter = column.format === "identifier" || column.format === "dates" ? 1 : LETTER;
    const room = (widths[place]?.width ?? 0) - MARGINS;
    const isCut = rows.some(({ cells }) => {
      const cell = cells[place];
      return typeof cell === "string" && cell.length * letter > room;
    });
    return isCut && !wraps(column) ? [`${given.name}: ${column.name}`] : [];
  });
}

test("a text that is longer than its column takes several lines", () => {
  expect(tables.flatMap(cutColumns)).toEqual([]);
});

test("names are of any length, and so are the dates of many sessions", () => {
  const wrapping = (name: string): string[] =>
    (tableNamed(name)?.columns ?? []).filter(wraps).map((column) => column.name);
  expect(wrapping("Planning")).toEqual(expect.arrayContaining(["Student Name", "School"]));
  expect(wrapping("AR_Recovered_Days")).toEqual(
    expect.arrayContaining(["Student Name", "School", "Session Dates", "Session Names"]),
  );
  expect(wrapping("Exceptions")).toEqual(expect.arrayContaining(["Code", "Sheet", "Found"]));
});

test("a row is as high as the lines of its longest text, its own line breaks included", () => {
  const given = table(
    "Exceptions",
    [["Found", "text"]],
    [["short"], ["one\ntwo\nthree"], ["a word or two more than fit"]],
  );
  const wrapped = { ...given, columns: given.columns.map((column) => ({ ...column, wrap: true })) };
  expect([...bodyRows(resultSheetOf(wrapped), 0)].map(({ height }) => height)).toEqual([null, 45, 30]);
});
