import { columnRuns, columnsFrom, fill, jsonBytes, readCells } from "../../src/excel/blocks.ts";
import type { CellsWanted } from "../../src/excel/blocks.ts";
import { rowsOutside } from "../../src/excel/hidden-rows.ts";
import { inExcel } from "../../src/excel/in-excel.ts";
import { hostFailureOf } from "../../src/results/host-problem.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { cellsOf } from "../host/workbook/at.ts";

describe("blocks", () => {
  const wanted = (sheet: string, rowCount: number, bytesPerRow: number): CellsWanted => ({
    sheet,
    firstRow: 2,
    rowCount,
    runs: columnsFrom(1, 3),
    member: "values",
    bytesPerRow,
    take: () => undefined,
  });
  const piecesOf = (all: readonly CellsWanted[], budget: number): unknown => {
    const queue = all.map((one) => ({ wanted: one, firstRow: one.firstRow, rowCount: one.rowCount }));
    const { pieces, rest } = fill(queue, budget, ({ bytesPerRow }) => bytesPerRow);
    return [pieces, rest].map((list) =>
      list.map(({ wanted: { sheet }, firstRow, rowCount }) => [sheet, firstRow, rowCount]),
    );
  };

  it("hold as many rows of as many sheets as fit, ranges counting for something too", () => {
    expect(piecesOf([wanted("A", 10, 100), wanted("B", 10, 100)], 2_300)).toEqual([
      [
        ["A", 2, 10],
        ["B", 2, 5],
      ],
      [["B", 7, 5]],
    ]);
    expect(piecesOf([wanted("A", 10, 100), wanted("B", 10, 100)], 1_450)).toEqual([[["A", 2, 10]], [["B", 2, 10]]]);
  });

  it("hold one row at least", () => {
    expect(piecesOf([wanted("A", 10, 100)], 10)).toEqual([[["A", 2, 1]], [["A", 3, 9]]]);
  });

  it("never hold all columns of a sheet, whose cells Excel would not tell", () => {
    expect(columnsFrom(1, 16_384)).toEqual([
      { firstColumn: 1, columnCount: 8_192 },
      { firstColumn: 8_193, columnCount: 8_192 },
    ]);
    expect(columnRuns([2, 3, 5])).toEqual([
      { firstColumn: 2, columnCount: 2 },
      { firstColumn: 5, columnCount: 1 },
    ]);
  });
});

it("the size of cells is that of their JSON", () => {
  const cells = [
    ["0012345", 45_901, 0.1 + 0.2, true, "", 'a "quoted" \\ text', "line\nbreak\ttab", "\u0001", "Ångström €"],
    [1, "", "", false, "", "", "", "", ""],
  ];
  const bytes = Buffer.byteLength(JSON.stringify(cells), "utf8");
  expect(jsonBytes(cells)).toBeGreaterThanOrEqual(bytes);
  expect(jsonBytes(cells)).toBeLessThanOrEqual(bytes + 10);
});

describe("hidden rows", () => {
  it.each([
    ["Sheet1!A1:F4,Sheet1!A9:F12", [5, 6, 7, 8]],
    ["Sheet1!A1:F4, Sheet1!A9:F12", [5, 6, 7, 8]],
    ["'O''Neil''s!A6:B7,C8 log'!$A$1:$F$4,'O''Neil''s!A6:B7,C8 log'!A9:F12", [5, 6, 7, 8]],
    ["1:3,12:12", [4, 5, 6, 7, 8, 9, 10, 11]],
    ["Sheet1!B2", [1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
    ["Sheet1!A1:B12,Sheet1!D1:D12", []],
    ["", [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]],
  ])("are those outside of %j", (address, rows) => {
    expect(rowsOutside(address, 1, 12)).toEqual(rows);
  });
});

describe("an Excel that lets little through", () => {
  let excel: StartedExcel;
  beforeEach(async () => {
    excel = await startExcel();
    const [sheet] = excel.workbook.sheets;
    if (sheet === undefined) throw new Error("There is no sheet.");
    cellsOf(excel.workbook, sheet).put(
      "A1:B60",
      Array.from({ length: 60 }, (_none, row) => [row, "x".repeat(row < 50 ? 10 : 5_000)]),
    );
  });
  afterEach(() => excel.stop());

  const readAll = async (): Promise<unknown[]> => {
    const found: unknown[] = [];
    await inExcel("reading", (talk) =>
      readCells(talk, [
        {
          sheet: "Sheet1",
          firstRow: 1,
          rowCount: 60,
          runs: columnsFrom(1, 2),
          member: "values",
          bytesPerRow: 20,
          take: (firstRow, _run, cells) => cells.forEach(([number], index) => (found[firstRow - 1 + index] = number)),
        },
      ]),
    );
    return found;
  };

  it("is asked for less and less, even where rows are much larger than they seemed", async () => {
    excel.levers.setPayloadLimit(12_000);
    expect(await readAll()).toEqual(Array.from({ length: 60 }, (_none, row) => row));
    expect(excel.host.requests.length).toBeLessThan(40);
  });

  it("is given up when not even one row comes through", async () => {
    excel.levers.setPayloadLimit(4_000);
    const error: unknown = await readAll().catch((caught: unknown) => caught);
    expect(hostFailureOf(error)?.problem).toEqual({ kind: "too-large" });
  });
});
