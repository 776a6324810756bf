/** The second sums refuse an explanation that does not add up. */
import type { Figure } from "../../src/core/explain.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import { phrase } from "../../src/core/words/phrase.ts";
import { recomputer } from "./recompute-figure.ts";

const workbook = {
  date1904: false,
  sheets: [
    sheetFromRows("Attendance", [
      ["Student Number", "Date", "Minutes", "Hours", "Time In"],
      ["1001", 45_901, 90, "1:30", { serial: 0.5 }],
    ]),
  ],
};

function cellOf(column: number, value: number): Figure {
  const cells = [{ sheet: "Attendance", row: 2, column }];
  return { name: "Read", value, unit: "minutes", how: "cells", parts: [], rule: null, text: [], cells, of: null };
}

function made(change: Partial<Figure>): Figure {
  const parts = [cellOf(3, 90), cellOf(4, 90)];
  const plain = { unit: "minutes", rule: null, text: [], cells: [], of: null } as const;
  return { name: "Made", value: 180, how: "sum", parts, ...plain, ...change };
}

const again = recomputer({ workbook, figure: (place) => made({ how: "result", value: 180, parts: [], of: place }) });
const place = { table: "T", row: 0, column: "C" };

test("what adds up comes out, with cells of minutes, of hours and of times of day", () => {
  expect(again.recompute(made({ parts: [cellOf(3, 90), cellOf(4, 90), cellOf(5, 720)], value: 900 })).value).toBe(900);
  expect(again.recompute(made({ how: "hours begun", parts: [cellOf(3, 90)], value: 2 })).value).toBe(2);
});

test.each<readonly [string, Figure, RegExp]>([
  ["another sum", made({ value: 181 }), /comes to 180/],
  ["a cell that says something else", made({ parts: [cellOf(3, 91), cellOf(4, 89)] }), /comes to 90/],
  ["a number that stands in none of its cells", cellOf(2, 45_901), /stands in none/],
  ["a cell outside the sheet", made({ cells: [{ sheet: "Attendance", row: 3, column: 1 }] }), /no such cell/],
  ["a rule's number that nobody says", made({ how: "rule", parts: [], rule: "ar-nightly" }), /neither the rule/],
  ["a leaf with parts", made({ how: "rule", rule: "ar-nightly" }), /has 2 parts/],
  ["words that are no sentence", made({ text: [phrase("limit")] }), /no sentence/],
  ["a figure that explains itself by itself", made({ how: "result", parts: [], of: place }), /by itself/],
  ["a reference without a place", made({ how: "result", parts: [] }), /refers to a result/],
])("refuses %s", (_name, figure, message) => {
  expect(() => again.recompute(figure)).toThrow(message);
});
