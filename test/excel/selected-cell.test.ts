/** The selected cell of a result sheet is read with what tells which figure it is; no other selection costs Excel a request. */
import { isOutputName } from "../../src/app/host/output-name.ts";
import { calculate } from "../../src/core/calculate.ts";
import type { Calculation } from "../../src/core/result.ts";
import { onCellSelected } from "../../src/excel/selected-cell.ts";
import type { SelectedCell } from "../../src/excel/selected-cell.ts";
import { figureOnSheet } from "../../src/results/figure-on-sheet.ts";
import type { FigureOnSheet } from "../../src/results/figure-on-sheet.ts";
import { sheetsOf } from "../app/logs.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { at } from "../host/workbook/at.ts";
import { insertCells } from "../host/workbook/shift-cells.ts";
import { select } from "../host/workbook/workbook.ts";
import { doneRun, sheetNamed, startWithLog, type, valueAt } from "./small-run.ts";

let excel: StartedExcel;
let heard: (SelectedCell | null)[];
let end: () => Promise<void>;

beforeEach(async () => {
  excel = await startWithLog();
  await doneRun();
  heard = [];
  end = await onCellSelected(isOutputName, (selected) => heard.push(selected));
});
afterEach(() => excel.stop());

function moveTo(sheet: string, address: string): void {
  excel.levers.user((workbook) => select(workbook, sheetNamed(workbook, sheet), at(address)));
}

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** What is told of the selection; the library tells in its own time. */
async function choose(sheet: string, address: string): Promise<SelectedCell | null> {
  const before = heard.length;
  moveTo(sheet, address);
  for (let tries = 0; heard.length === before && tries < 300; tries++) await later(10);
  expect(heard).toHaveLength(before + 1);
  return heard.at(-1) ?? null;
}

const requests = (): number => excel.host.requests.filter(({ number }) => number > 0).length;

/** What the pane's calculation of the same log says of it. */
function figureOf(selected: SelectedCell | null): FigureOnSheet {
  if (selected === null) throw new Error("Nothing is selected.");
  const result = calculate({ sheets: sheetsOf(), date1904: false });
  const { tables, timeDisplay } = result as Calculation;
  const fingerprint = String(valueAt(excel.workbook, selected.sheet, "A5")).replace("Input SHA-256: ", "");
  return figureOnSheet(selected.cell, tables, fingerprint, { timeDisplay, date1904: false });
}

test("a figure comes with its text and its place, and is found among the results", async () => {
  const selected = await choose("CE_Weekly_Audit", "O11");
  expect(selected).toMatchObject({ sheet: "CE_Weekly_Audit", address: "O11", text: "9.00" });
  expect(figureOf(selected)).toEqual({
    kind: "figure",
    place: { table: "CE_Weekly_Audit", row: 1, column: "Max Hours" },
  });
});

test("rows that the user has moved are found by what they are about", async () => {
  excel.levers.user((workbook) =>
    insertCells(workbook, sheetNamed(workbook, "CE_Weekly_Audit"), at("A10:AB10"), "Down"),
  );
  expect(figureOf(await choose("CE_Weekly_Audit", "O12"))).toEqual({
    kind: "figure",
    place: { table: "CE_Weekly_Audit", row: 1, column: "Max Hours" },
  });
});

test("an edited figure is told as edited", async () => {
  excel.levers.user((workbook) => type(workbook, "CE_Weekly_Audit", "O11", 13));
  expect(figureOf(await choose("CE_Weekly_Audit", "O11"))).toMatchObject({ kind: "edited", column: "Max Hours" });
});

test("nothing is offered for a date, a text, the heading, several cells, a blank, a cell beside or below the table", async () => {
  for (const address of ["F11", "A11", "O9", "A1", "O10:O11", "W11", "BZ11", "O200"]) {
    expect(await choose("CE_Weekly_Audit", "O11")).not.toBeNull();
    expect([address, await choose("CE_Weekly_Audit", address)]).toEqual([address, null]);
  }
});

test("a selection elsewhere takes the offer back and asks Excel for nothing", async () => {
  await choose("CE_Weekly_Audit", "O11");
  const before = requests();
  expect(await choose("Attendance", "J7")).toBeNull();
  expect(requests()).toBe(before);
});

test("who moves on quickly is told of the last cell only", async () => {
  moveTo("CE_Weekly_Audit", "O10");
  await choose("CE_Weekly_Audit", "O11");
  await later(100);
  expect(heard.map((selected) => selected?.address)).toEqual(["O11"]);
});

test("an Excel that fails offers nothing, and what is ended is silent", async () => {
  excel.levers.faultAt(requests() + 1, { kind: "refused" });
  expect(await choose("CE_Weekly_Audit", "O11")).toBeNull();
  await end();
  expect(excel.host.registeredEvents()).toEqual([]);
  moveTo("CE_Weekly_Audit", "O10");
  await later(100);
  expect(heard).toEqual([null]);
});
