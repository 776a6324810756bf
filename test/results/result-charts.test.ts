import type { Table } from "../../src/core/tables/table.ts";
import { chartsOf, isOurChart, MOST_CHARTS } from "../../src/results/result-charts.ts";
import type { ResultChart } from "../../src/results/result-charts.ts";
import { monthLines, monthSummary, spanLines, spanSummary } from "../file/summary-tables.ts";

function charts({ name, columns, rows }: Table): ResultChart[] {
  const lines = rows.map((cells) => ({
    cells: cells.map((cell) => (cell !== null && typeof cell === "object" ? null : cell)),
    height: null,
  }));
  return chartsOf(
    name,
    columns.map((column) => column.name),
    () => lines,
  );
}

describe("charts of CE_Summary", () => {
  const rows = [...monthLines("Oak", 3), ...monthLines("Elm", 2)];
  const drawn = charts(monthSummary(rows));

  it("are one for each school, over its months for all grades, without the range", () => {
    expect(drawn.map(({ series }) => series.map(({ name, values, categories }) => [name, values, categories]))).toEqual(
      [
        [
          [
            "Total Appor",
            { column: 4, firstRow: 10, values: [300, 300, 300] },
            { column: 2, firstRow: 10, values: [1, 2, 3] },
          ],
          [
            "Max Hours",
            { column: 3, firstRow: 10, values: [600, 1200, 1800] },
            { column: 2, firstRow: 10, values: [1, 2, 3] },
          ],
        ],
        [
          ["Total Appor", { column: 4, firstRow: 18, values: [300, 300] }, { column: 2, firstRow: 18, values: [1, 2] }],
          ["Max Hours", { column: 3, firstRow: 18, values: [600, 1200] }, { column: 2, firstRow: 18, values: [1, 2] }],
        ],
      ],
    );
  });

  it("have names that stay, titles with the school, and words for those who do not see them", () => {
    expect(drawn.map(({ name }) => name)).toEqual(["CE_Summary chart 1", "CE_Summary chart 2"]);
    expect(drawn.map(({ title }) => title)).toEqual([
      "Total Appor against Max Hours by school month, Oak",
      "Total Appor against Max Hours by school month, Elm",
    ]);
    expect(drawn[1]?.description).toBe(
      "Total Appor against Max Hours by school month, Elm. Columns are Total Appor, the line with markers is Max Hours, for months 1 to 2. The figures are in the table above.",
    );
  });

  it("have a caption each, which names a long school by its beginning", () => {
    const long = charts(monthSummary(monthLines("Oak ".repeat(20), 1)));
    expect([...drawn, ...long].map(({ caption }) => caption)).toEqual([
      "Chart of Oak: Total Appor in columns, Max Hours as a line with markers, school months 1 to 3.",
      "Chart of Elm: Total Appor in columns, Max Hours as a line with markers, school months 1 to 2.",
      "Chart of Oak Oak Oak Oak Oak Oak Oak Oak Oak Oak…: Total Appor in columns, Max Hours as a line with markers, school month 1.",
    ]);
  });

  it("differ in shape, not in color alone", () => {
    expect(drawn[0]?.series.map(({ shape }) => shape)).toEqual(["column", "line"]);
  });

  it("stand below the table, one below the other", () => {
    expect(drawn.map(({ row }) => row)).toEqual([9 + rows.length + 3, 9 + rows.length + 23]);
  });

  it("leave out a school that has no month, and are none without a row", () => {
    expect(charts(monthSummary([["Oak", "All", "Range", 0, 0]]))).toEqual([]);
    expect(charts(monthSummary([]))).toEqual([]);
  });

  it("stop at a number that a sheet can carry", () => {
    const many = Array.from({ length: MOST_CHARTS + 3 }, (_none, index) => monthLines(`School ${String(index)}`, 1));
    expect(charts(monthSummary(many.flat()))).toHaveLength(MOST_CHARTS);
  });
});

describe("charts of AR_Summary", () => {
  const drawn = charts(spanSummary([...spanLines("Elm", ["TK-3", "4-6"]), ...spanLines("Oak", ["9-12"])]));

  it("are one for each school, with a series for each grade span over the periods", () => {
    expect(drawn.map(({ series }) => series.map(({ name, values }) => [name, values]))).toEqual([
      [
        ["TK-3", { column: 3, firstRow: 10, values: [0, 1, 2] }],
        ["4-6", { column: 3, firstRow: 13, values: [10, 11, 12] }],
      ],
      [["9-12", { column: 3, firstRow: 16, values: [0, 1, 2] }]],
    ]);
    expect(drawn[0]?.series[1]?.categories.values).toEqual(["P-1", "P-2", "Annual"]);
  });

  it("name each column, so that nobody needs its color", () => {
    expect(drawn.map(({ hasLabels }) => hasLabels)).toEqual([true, true]);
  });
});

test("other tables have no chart", () => {
  expect(charts({ ...monthSummary(monthLines("Oak", 3)), name: "CE_Weekly_Audit" })).toEqual([]);
});

test.each([
  ["CE_Summary chart 1", true],
  ["AR_Summary chart 12", true],
  ["CE_Summary chart 0", false],
  ["Chart 1", false],
  ["My CE_Summary chart 1", false],
  ["CE_Summary chart 1 (2)", false],
])("a chart named %s is ours: %s", (name, ours) => {
  expect(isOurChart(name)).toBe(ours);
});
