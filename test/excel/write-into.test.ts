/** Workbooks as districts have them: hidden, filtered, protected and merged sheets, chart sheets, names that are taken. */
import { calculate } from "../../src/core/calculate.ts";
import { excelWorkbook } from "../../src/excel/excel-workbook.ts";
import { filesOf, prepareRun, runWorkbook } from "../../src/pipeline/run-workbook.ts";
import { RUN_LOG } from "../../src/results/run-log.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { at } from "../host/workbook/at.ts";
import { namedChart } from "../host/workbook/charts.ts";
import { setRowsHidden } from "../host/workbook/dimensions.ts";
import { filterTable } from "../host/workbook/filters.ts";
import { mergeArea } from "../host/workbook/merge.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { protectSheet, protectStructure } from "../host/workbook/protection.ts";
import { changesOf } from "../host/workbook/record.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import { renameTable } from "../host/workbook/tables.ts";
import { addSheet, setVisibility } from "../host/workbook/workbook.ts";
import {
  doneRun,
  failureOf,
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

const given = { calculate: only("CE_Weekly_Audit", "CE_Summary", "Exceptions"), runAt: "now" };
const options = { overrides: [], runAt: "now", runBy: null };

let excel: StartedExcel;
let workbook: HostWorkbook;
afterEach(() => excel.stop());

async function start(version = "1.9"): Promise<void> {
  excel = await startWithLog(version);
  ({ workbook } = excel);
}

describe.each(OLD_AND_NEW)("with ExcelApi %s", (version) => {
  beforeEach(() => start(version));

  it.each(["Hidden", "VeryHidden"] as const)("a result that is %s is rewritten and stays so", async (visibility) => {
    await doneRun({ ...given, runAt: "earlier" });
    setVisibility(workbook, sheetNamed(workbook, "CE_Summary"), visibility);
    type(workbook, "Attendance", "J2", 45);
    await doneRun(given);
    expect(sheetNamed(workbook, "CE_Summary").visibility).toBe(visibility);
    expect(statusOf(workbook, "CE_Summary")).toBe("complete");
    expect(workbook.sheets.map(({ name }) => name)).not.toContain("CE_Summary_2");
  });

  it("a result that is filtered, with rows hidden and cells merged beside its table, is rewritten whole", async () => {
    await doneRun(given);
    const once = snapshotSheet(workbook, sheetNamed(workbook, "Exceptions"));
    const sheet = sheetNamed(workbook, "Exceptions");
    const [table] = sheet.tables;
    if (table === undefined) throw new Error("no table");
    filterTable(workbook, sheet, table, [10, 11]);
    setRowsHidden(workbook, sheet, at("13:13"), true);
    mergeArea(workbook, sheet, at("B2:D5"), false);
    mergeArea(workbook, sheet, at("J10:K12"), false);
    mergeArea(workbook, sheet, at("A20:C22"), false);
    await doneRun(given);
    expect(snapshotSheet(workbook, sheet)).toEqual(once);
  });

  it("a result with a chart, shapes, comments or a pivot table on it is left alone", async () => {
    await doneRun(given);
    const sheet = sheetNamed(workbook, "CE_Summary");
    sheet.charts.push(namedChart(workbook, "Chart 1"));
    workbook.changes.length = 0;
    await doneRun(given);
    expect(changesOf(workbook, sheet)).toEqual([]);
    expect(statusOf(workbook, "CE_Summary_2")).toBe("complete");
  });

  it("a sheet of the user's that has a result's name is left alone", async () => {
    type(workbook, addSheet(workbook, "exceptions").name, "A1", "my own");
    workbook.changes.length = 0;
    await doneRun(given);
    expect(changesOf(workbook, sheetNamed(workbook, "exceptions"))).toEqual([]);
    expect(statusOf(workbook, "Exceptions_2")).toBe("complete");
  });

  it("a sheet of the user's that has a passing name is left alone", async () => {
    type(workbook, addSheet(workbook, "Exceptions (new)").name, "A1", "my own");
    workbook.changes.length = 0;
    await doneRun(given);
    expect(changesOf(workbook, sheetNamed(workbook, "Exceptions (new)"))).toEqual([]);
    expect(statusOf(workbook, "Exceptions")).toBe("complete");
  });

  it("a result whose table was renamed counts as edited", async () => {
    await doneRun(given);
    const [table] = sheetNamed(workbook, "Exceptions").tables;
    if (table === undefined) throw new Error("no table");
    renameTable(workbook, table, "Mine");
    workbook.changes.length = 0;
    await doneRun(given);
    expect(changesOf(workbook, sheetNamed(workbook, "Exceptions"))).toEqual([]);
    expect(statusOf(workbook, "Exceptions_2")).toBe("complete");
  });

  it("a chart sheet with a result's name: a problem at first, then a numbered name for good, and nothing left over", async () => {
    workbook.chartSheetNames.push("CE_Summary");
    const session = excelWorkbook("Book1.xlsx");
    const run = (): Promise<unknown> => runWorkbook(given.calculate, session, options);
    const failure = await failureOf(run());
    expect(failure.problem).toEqual({ kind: "name-taken", sheet: "CE_Summary" });
    expect(failure.unfinished).toContain("CE_Summary (new)");
    await run();
    expect(statusOf(workbook, "CE_Summary_2")).toBe("complete");
    expect(workbook.sheets.map(({ name }) => name).filter((name) => name.includes("(new"))).toEqual([]);
    // Another session does not know of the chart sheet, and need not.
    await doneRun(given);
    await doneRun(given);
    expect(workbook.sheets.map(({ name }) => name).filter((name) => name.startsWith("CE_Summary"))).toEqual([
      "CE_Summary_2",
    ]);
  });

  it("one of the user's own formulas over a result's cells still counts what stands there after a run", async () => {
    await doneRun(given);
    addSheet(workbook, "Mine");
    type(workbook, "Mine", "A1", "=SUM(CE_Weekly_Audit!O10:O200)");
    type(workbook, "Mine", "A2", "=Exceptions!A10");
    const before = [valueAt(workbook, "Mine", "A1"), valueAt(workbook, "Mine", "A2")];
    expect(before[0]).toBeGreaterThan(0);
    await doneRun(given);
    expect(snapshotSheet(workbook, sheetNamed(workbook, "Mine")).formulas).toEqual({
      A1: "=SUM(CE_Weekly_Audit!O10:O200)",
      A2: "=Exceptions!A10",
    });
    expect([valueAt(workbook, "Mine", "A1"), valueAt(workbook, "Mine", "A2")]).toEqual(before);
  });
});

it("where a table can be resized it stays the same one, and where it cannot it is made anew", async () => {
  const idAfterRuns = async (version: string): Promise<readonly (string | undefined)[]> => {
    await start(version);
    await doneRun(given);
    const first = sheetNamed(workbook, "Exceptions").tables[0]?.id;
    await doneRun(given);
    return [first, sheetNamed(workbook, "Exceptions").tables[0]?.id];
  };
  const [kept, after] = await idAfterRuns("1.13");
  expect(after).toBe(kept);
  excel.stop();
  const [made, madeAnew] = await idAfterRuns("1.9");
  expect(madeAnew).not.toBe(made);
});

describe("when nothing can be written", () => {
  beforeEach(() => start());

  const cases: readonly (readonly [string, (book: HostWorkbook) => unknown, unknown])[] = [
    ["a read-only workbook", (book) => (book.readOnly = true), { kind: "read-only" }],
    ["a protected workbook", (book) => protectStructure(book, true), { kind: "workbook-protected" }],
  ];
  it.each(cases)(
    "%s is a clear problem, nothing is changed, and the import files are there",
    async (_, act, problem) => {
      act(workbook);
      const before = snapshotWorkbook(workbook);
      const session = excelWorkbook("Book1.xlsx");
      const reading = await session.read();
      if ("kind" in reading) throw new Error(reading.text);
      const prepared = await prepareRun(calculate, reading, options);
      if (prepared.kind !== "prepared") throw new Error("The run was stopped.");
      const failure = await failureOf(session.write(reading, prepared.results));
      expect(failure).toEqual({ problem, doing: "writing", sheet: null, unfinished: [] });
      expect(snapshotWorkbook(workbook)).toEqual(before);
      const files = filesOf(session.name, null, prepared.run.calculation);
      expect(files.length).toBeGreaterThan(0);
      expect(files.every(({ bytes }) => bytes.length > 0)).toBe(true);
    },
  );

  it("a protected result is named, and nothing is changed", async () => {
    await doneRun(given);
    protectSheet(workbook, sheetNamed(workbook, RUN_LOG), "secret");
    const before = snapshotWorkbook(workbook);
    expect(await failureOf(runNow(given))).toEqual({
      problem: { kind: "sheet-protected", sheet: RUN_LOG },
      doing: "writing",
      sheet: RUN_LOG,
      unfinished: [],
    });
    expect(snapshotWorkbook(workbook)).toEqual(before);
  });

  it("a protected workbook whose results are all there is written", async () => {
    await doneRun({ ...given, runAt: "earlier" });
    protectStructure(workbook, true);
    await doneRun(given);
    expect(valueAt(workbook, RUN_LOG, "A11")).toBe("now");
  });
});
