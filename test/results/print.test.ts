/** How output sheets are printed. */
import { printOf } from "../../src/results/print.ts";
import type { Table, TableCell } from "../../src/core/tables/table.ts";
import { resultSheetOf, table } from "../file/calculations.ts";
import { monthLines, monthSummary, spanLines, spanSummary } from "../file/summary-tables.ts";

function audit(...rows: readonly (readonly [school: string, student: string])[]): Table {
  return {
    ...table(
      "CE_Weekly_Audit",
      [
        ["School", "text"],
        ["Student Number", "identifier"],
      ],
      rows.map((cells): TableCell[] => [...cells]),
    ),
    closing: ["I certify", "", "Signed"],
  };
}

const printed = (...rows: readonly (readonly [string, string])[]): ReturnType<typeof printOf> =>
  printOf(resultSheetOf(audit(...rows)));

test("the page says whose it is, of which days, of which input, and which page it is", () => {
  expect(printed(["Oak & Sons High", "1"], ["Oak & Sons High", "2"])).toEqual({
    header: {
      left: "Oak && Sons High",
      center: "Weekly && Audit",
      right: "2025-26: 08/18/2025 to 06/05/2026",
    },
    footer: { left: "As of 06/30/2026", center: "Input SHA-256 ab12", right: "Page &P of &N" },
    lastRow: 15,
    // Two columns of 14 characters, and the ones beside them over which the heading's lines reach.
    lastColumn: 9,
    newPages: [],
    scale: null,
  });
});

test("several schools are counted, none is left out of the header, a very long name is cut", () => {
  expect(printed(["Oak", "1"], ["Elm", "2"], ["Oak", "3"]).header.left).toBe("2 schools");
  expect(printed(["", "1"]).header.left).toBe("");
  expect(printed(["Oak\nHigh", "1"]).header.left).toBe("Oak High");
  const long = printed(["&".repeat(100), "1"]).header.left;
  expect(long).toBe(`${"&&".repeat(79)}…`);
});

test("a header and footer never hold more than Excel takes", () => {
  const { header, footer } = printed(["&".repeat(100), "1"]);
  for (const sides of [header, footer]) expect(Object.values(sides).join("").length + 6).toBeLessThanOrEqual(255);
});

test("what has no School column, and no lines to sign, ends with its last row", () => {
  const log = table("Run_Log", [["Run At", "text"]], []);
  expect(printOf(resultSheetOf(log))).toMatchObject({ header: { left: "" }, lastRow: 10 });
});

test("a wide table is printed up to its last column, a narrow one as far as the heading's lines reach", () => {
  const columns = (count: number): Table =>
    table(
      "Run_Log",
      Array.from({ length: count }, (_none, index) => [`Column ${String(index)}`, "text"]),
      [],
    );
  expect(printOf(resultSheetOf(columns(6))).lastColumn).toBe(6);
  expect(printOf(resultSheetOf(columns(5))).lastColumn).toBe(7);
});

describe("a chart", () => {
  const pagesOf = (given: Table): readonly number[] => printOf(resultSheetOf(given)).newPages;

  test("begins a page, so that it is never cut in two", () => {
    const lines = [...spanLines("Elm", ["TK-3"]), ...spanLines("Oak", ["9-12"])];
    expect(pagesOf(spanSummary(lines))).toEqual([9 + lines.length + 2, 9 + lines.length + 22]);
    expect(pagesOf(spanSummary([]))).toEqual([]);
  });

  test("shares its page with the next where the sheet is printed small enough", () => {
    const given = monthSummary(["Elm", "Fir", "Oak"].flatMap((school) => monthLines(school, 2)));
    const wide = given.columns.map((column) => ({ ...column, width: 45 }));
    expect(pagesOf({ ...given, columns: wide })).toEqual([9 + given.rows.length + 2, 9 + given.rows.length + 42]);
  });
});

test("a page per student begins with each student and school, at a scale, since breaks and fitted pages exclude each other", () => {
  const rows = [
    ["Elm", "1"],
    ["Elm", "1"],
    ["Elm", "2"],
    ["Oak", "2"],
    ["Oak", "2"],
  ] as const;
  const given = { ...audit(...rows), newPageAt: ["School", "Student Number"] };
  expect(printOf(resultSheetOf(given))).toMatchObject({ newPages: [12, 13], scale: 100 });
});

test("a wide sheet is scaled so that its columns fit on the page", () => {
  const wide = { ...audit(["Elm", "1"]), newPageAt: ["School"] };
  const columns = Array.from({ length: 28 }, () => ({ name: "Hours", format: "count", width: 10 }) as const);
  const { scale } = printOf(resultSheetOf({ ...wide, columns }));
  // 28 columns of 75 pixels; the page has 1,008.
  expect(scale).toBeGreaterThan(35);
  expect(scale).toBeLessThanOrEqual(48);
});

test("there are no more breaks than a sheet can hold", () => {
  const rows = Array.from({ length: 1200 }, (_none, index) => ["Elm", String(index)] as const);
  const { newPages } = printOf(resultSheetOf({ ...audit(...rows), newPageAt: ["Student Number"] }));
  expect(newPages.length).toBe(1023);
  expect(newPages[0]).toBe(11);
});
