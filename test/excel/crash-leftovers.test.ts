/** What a run finds that was left by one that was cut off, and by what the user did with it since. */
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { prepareRun } from "../../src/pipeline/run-workbook.ts";
import { RUN_LOG } from "../../src/results/run-log.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { at } from "../host/workbook/at.ts";
import type { HostWorkbook, Sheet } from "../host/workbook/model.ts";
import { insertCells } from "../host/workbook/shift-cells.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { SheetSnapshot } from "../host/workbook/snapshot.ts";
import { addTable, renameTable, setShowHeaders } from "../host/workbook/tables.ts";
import {
  doneRun,
  failureOf,
  nextRequest,
  OLD_AND_NEW,
  only,
  runNow,
  sheetNamed,
  startWithLog,
  statusOf,
  type,
  valueAt,
} from "./small-run.ts";

jest.setTimeout(60_000);

const given = { calculate: only("CE_Summary", "Exceptions"), runAt: "now" };

describe.each(OLD_AND_NEW)("with ExcelApi %s", (version) => {
  let excel: StartedExcel;
  let workbook: HostWorkbook;
  let whole: SheetSnapshot;
  beforeEach(async () => {
    excel = await startWithLog(version);
    ({ workbook } = excel);
    await doneRun({ ...given, runAt: "earlier" });
    whole = snapshotSheet(workbook, sheetNamed(workbook, "Exceptions"));
  });
  afterEach(() => excel.stop());

  /** A run whose results are marked and no more. */
  async function cutOff(): Promise<Sheet> {
    const first = nextRequest(excel.host);
    await doneRun({ ...given, runAt: "another" });
    const last = 2 * nextRequest(excel.host) - first - 1;
    excel.levers.faultAt(last - 1, { kind: "refused" });
    await failureOf(runNow(given));
    expect(statusOf(workbook, "Exceptions")).toBe("writing");
    return sheetNamed(workbook, "Exceptions");
  }

  it.each([
    ["was moved down", (sheet: Sheet) => insertCells(workbook, sheet, at("8:8"), "Down")],
    [
      "has lost its header",
      (sheet: Sheet) => sheet.tables.forEach((table) => setShowHeaders(workbook, sheet, table, false)),
    ],
    ["has got another name", (sheet: Sheet) => sheet.tables.forEach((table) => renameTable(workbook, table, "Mine"))],
    ["has got another one beside it", (sheet: Sheet) => addTable(workbook, sheet, at("M20:N22"), true)],
  ])("an unfinished result whose table %s is written whole", async (_what, act) => {
    const sheet = await cutOff();
    act(sheet);
    await doneRun(given);
    expect(snapshotSheet(workbook, sheet)).toEqual(whole);
  });

  it("rows of the log of runs stay, whatever became of the runs", async () => {
    await cutOff();
    await doneRun({ ...given, runAt: "last" });
    expect(["A10", "A11", "A12", "A13"].map((cell) => valueAt(workbook, RUN_LOG, cell))).toEqual([
      "earlier",
      "another",
      "last",
      "",
    ]);
  });

  it("a log of runs that somebody has changed while it was unfinished keeps all of its rows", async () => {
    await cutOff();
    type(workbook, RUN_LOG, "B10", "B. Clerk");
    await doneRun({ ...given, runAt: "last" });
    expect(["A10", "B10", "A11", "A12"].map((cell) => valueAt(workbook, RUN_LOG, cell))).toEqual([
      "earlier",
      "B. Clerk",
      "another",
      "last",
    ]);
  });

  it("results that were edited after they were read, as while they are previewed, are not overwritten", async () => {
    const session = excelWorkbook("Book1.xlsx");
    const reading = await session.read();
    if ("kind" in reading) throw new Error(reading.text);
    const prepared = await prepareRun(given.calculate, reading, { overrides: [], runAt: "now", runBy: null });
    if (prepared.kind !== "prepared") throw new Error("The run was stopped.");
    type(workbook, "Exceptions", "H10", "mine");
    const before = snapshotWorkbook(workbook);
    expect(await failureOf(session.write(reading, prepared.results))).toEqual({
      problem: { kind: "sheet-edited", sheet: "Exceptions" },
      doing: "writing",
      sheet: "Exceptions",
      unfinished: [],
    });
    expect(snapshotWorkbook(workbook)).toEqual(before);
  });

  it("a reading that is older than the last run is not written, so that no row of the log of runs is lost", async () => {
    const session = excelWorkbook("Book1.xlsx");
    const reading = await session.read();
    if ("kind" in reading) throw new Error(reading.text);
    const prepared = await prepareRun(given.calculate, reading, { overrides: [], runAt: "old", runBy: null });
    if (prepared.kind !== "prepared") throw new Error("The run was stopped.");
    await doneRun(given);
    const failure = await failureOf(session.write(reading, prepared.results));
    expect(failure.problem).toEqual({ kind: "sheet-edited", sheet: RUN_LOG });
    expect(valueAt(workbook, RUN_LOG, "A11")).toBe("now");
  });
});
