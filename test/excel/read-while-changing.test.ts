/** A workbook that somebody works on while it is read. */
import { calculate } from "../../src/core/calculate.ts";
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import type { ExcelReading } from "../../src/excel/read-excel.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { hostFailureOf } from "../../src/results/host-problem.ts";
import { hostWorkbookOf } from "../contract/host-workbook.ts";
import { smallWorkbook } from "../contract/small-workbook.ts";
import { saidBy, sheetOf } from "../contract/workbook-contract.ts";
import { startExcel } from "../host/start/jsdom.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { at, cellsOf } from "../host/workbook/at.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { insertCells } from "../host/workbook/shift-cells.ts";
import { addSheet, deleteSheet, renameSheet } from "../host/workbook/workbook.ts";

const codes = sheetFromRows("Codes", [
  ["Code", "Status"],
  ["P", "Absent"],
]);

let excel: StartedExcel;
beforeEach(async () => {
  excel = await startExcel({ workbook: hostWorkbookOf(smallWorkbook(90, [codes])) });
});
afterEach(() => excel.stop());

/** Requests of a reading during which nothing changes. */
const USUAL = 6;

const changes: readonly (readonly [string, (workbook: HostWorkbook) => void])[] = [
  [
    "a row is added",
    (workbook) => cellsOf(workbook, sheetOf(workbook, "Attendance")).put("A92:C92", [["0012345", 45_920, "CE"]]),
  ],
  ["a row is inserted", (workbook) => insertCells(workbook, sheetOf(workbook, "Attendance"), at("20:20"), "Down")],
  ["a sheet is added", (workbook) => void addSheet(workbook, "Calendar")],
  ["a sheet is deleted", (workbook) => deleteSheet(workbook, sheetOf(workbook, "Codes"))],
  [
    "rows change their places",
    (workbook) => {
      const cells = cellsOf(workbook, sheetOf(workbook, "Attendance"));
      const [first, last] = [cells.values("A5:I5"), cells.values("A85:I85")];
      cells.put("A5:I5", last);
      cells.put("A85:I85", first);
    },
  ],
  ["a sheet is renamed", (workbook) => renameSheet(workbook, sheetOf(workbook, "Programs"), "programs")],
];

describe.each(changes)("when %s", (_what, change) => {
  test.each([1, 2, 3, 4, 5, 6])(
    "before request %d of the reading, what stands there afterwards was read",
    async (request) => {
      excel.levers.beforeRequest(request, change);
      const reading = await read();
      const inFile = await readWorkbook(await saveWorkbook(excel.workbook));
      expect(await saidBy(calculate(reading.input))).toEqual(await saidBy(calculate(inFile.input)));
      expect(reading.sheetNames).toEqual(inFile.sheetNames);
    },
  );
});

test("a reading gives up when rows come again and again, and has changed nothing", async () => {
  let row = 100;
  for (let request = 1; request <= 3 * USUAL; request++)
    excel.levers.beforeRequest(request, (workbook) =>
      cellsOf(workbook, sheetOf(workbook, "Attendance")).put(`A${++row}`, "0012345"),
    );
  expect(await failure()).toEqual({ kind: "changing" });
  expect(excel.host.requests.every(({ members }) => members.every((member) => !member.endsWith("=")))).toBe(true);
});

test("progress goes up to the end", async () => {
  const told: (readonly [number, number])[] = [];
  await excelWorkbook("Log.xlsx").read((done, total) => told.push([done, total]));
  expect(told).toEqual([[41, 41]]);
});

async function read(): Promise<ExcelReading> {
  const reading = await excelWorkbook("Log.xlsx").read();
  if ("kind" in reading) throw new Error(reading.text);
  return reading;
}

async function failure(): Promise<unknown> {
  const error: unknown = await excelWorkbook("Log.xlsx")
    .read()
    .then(() => null)
    .catch((caught: unknown) => caught);
  return hostFailureOf(error)?.problem;
}
