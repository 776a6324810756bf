import { RUN_LOG } from "../../src/results/run-log.ts";
import type { Fault } from "../host/protocol/levers.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { changesOf } from "../host/workbook/record.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../host/workbook/snapshot.ts";
import { addSheet, deleteSheet } from "../host/workbook/workbook.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { listen } from "./cut-requests.ts";
import {
  copyOf,
  doneRun,
  failureOf,
  failureOrNull,
  nextRequest,
  OLD_AND_NEW,
  only,
  putBack,
  runNow,
  sheetNamed,
  startWithLog,
  statusOf,
  type,
  valueAt,
} from "./small-run.ts";

jest.setTimeout(60_000);

const given = { calculate: only("CE_Weekly_Audit", "CE_Summary", "Exceptions"), runAt: "now" };
const inputs = Object.keys(smallLogSheets);

describe.each(OLD_AND_NEW)("undoing a run, with ExcelApi %s", (version) => {
  let excel: StartedExcel;
  let workbook: HostWorkbook;
  beforeEach(async () => {
    excel = await startWithLog(version);
    ({ workbook } = excel);
  });
  afterEach(() => excel.stop());

  it("over results gives every cell, formula, look and table back", async () => {
    await doneRun({ ...given, runAt: "earlier" });
    const before = snapshotWorkbook(workbook);
    // Fewer and other rows, and another way of showing time.
    type(workbook, "Attendance", "J2", 45);
    type(workbook, "Students", "C4", "Okafor-Lee");
    workbook.changes.length = 0;
    const { undo } = await doneRun({ ...given, overrides: [["Display Time As", "Minutes"]] });
    expect(outputs(snapshotWorkbook(workbook))).not.toEqual(outputs(before));
    await undo();
    expect(outputs(snapshotWorkbook(workbook))).toEqual(outputs(before));
    for (const name of inputs) expect(changesOf(workbook, sheetNamed(workbook, name))).toEqual([]);
  });

  it("that added sheets empties them and says so, and the next run takes them up", async () => {
    const count = workbook.sheets.length;
    const { undo } = await doneRun(given);
    const once = snapshotWorkbook(workbook);
    await undo();
    for (const sheet of workbook.sheets.slice(count)) {
      expect(statusOf(workbook, sheet.name)).toBe("undone");
      expect(sheet.tables).toEqual([]);
      expect(snapshotSheet(workbook, sheet).values["A"]?.length).toBe(6);
      expect(Object.keys(snapshotSheet(workbook, sheet).values)).toEqual(["A"]);
    }
    await doneRun(given);
    expect(snapshotWorkbook(workbook)).toEqual(once);
  });

  it("that took up what was undone or cut off empties that again, but for the rows of the log of runs", async () => {
    await doneRun({ ...given, runAt: "earlier" });
    const first = nextRequest(excel.host);
    const { undo } = await doneRun(given);
    const count = nextRequest(excel.host) - first;
    await undo();
    excel.levers.faultAt(nextRequest(excel.host) + count - 1, { kind: "refused" });
    await failureOf(runNow({ ...given, runAt: "cut off" }));
    const again = await doneRun(given);
    await again.undo();
    expect(["CE_Weekly_Audit", "CE_Summary", "Exceptions"].map((name) => statusOf(workbook, name))).toEqual([
      "undone",
      "undone",
      "undone",
    ]);
    const last = await doneRun({ ...given, runAt: "last" });
    expect(["A10", "A11", "A12"].map((cell) => valueAt(workbook, RUN_LOG, cell))).toEqual(["earlier", "last", ""]);
    await last.undo();
    expect(statusOf(workbook, "Exceptions")).toBe("undone");
    expect(sheetNamed(workbook, "Exceptions").tables).toEqual([]);
    await doneRun({ ...given, runAt: "last" });
    expect(["A10", "A11", "A12"].map((cell) => valueAt(workbook, RUN_LOG, cell))).toEqual(["earlier", "last", ""]);
  });

  it("is refused, with nothing changed, when a result was edited, removed or written again since", async () => {
    const { undo } = await doneRun(given);
    const done = copyOf(workbook);
    const refusedAfter = async (act: () => unknown): Promise<unknown> => {
      putBack(workbook, done);
      await act();
      const before = snapshotWorkbook(workbook);
      const failure = await failureOf(undo());
      expect(snapshotWorkbook(workbook)).toEqual(before);
      expect(failure).toMatchObject({ doing: "undoing", unfinished: [] });
      return failure.problem;
    };
    expect(await refusedAfter(() => type(workbook, "Exceptions", "H10", "mine"))).toEqual({
      kind: "sheet-edited",
      sheet: "Exceptions",
    });
    expect(await refusedAfter(() => type(workbook, "CE_Summary", "Z99", 1))).toMatchObject({ kind: "sheet-edited" });
    expect(await refusedAfter(() => deleteSheet(workbook, sheetNamed(workbook, RUN_LOG)))).toEqual({
      kind: "sheet-gone",
      sheet: RUN_LOG,
    });
    expect(await refusedAfter(() => doneRun({ ...given, runAt: "later" }))).toMatchObject({ kind: "sheet-edited" });
    expect(await refusedAfter(() => (workbook.readOnly = true))).toEqual({ kind: "read-only" });
  });

  it("keeps the rows of earlier runs in the log of runs at every moment", async () => {
    await doneRun({ ...given, runAt: "earlier" });
    const { undo } = await doneRun(given);
    const requests = nextRequest(excel.host);
    const seen: unknown[] = [];
    for (let request = requests; request < requests + 30; request++)
      excel.levers.beforeRequest(request, (book) => seen.push(valueAt(book, RUN_LOG, "A10")));
    await undo();
    expect(new Set(seen)).toEqual(new Set(["earlier"]));
    expect(["A10", "A11", "A6"].map((cell) => valueAt(workbook, RUN_LOG, cell))).toEqual([
      "earlier",
      "",
      "Complete: 1 rows",
    ]);
  });

  const faults: readonly (readonly [string, Fault])[] = [
    ["is refused", { kind: "refused" }],
    ["is done and reported as failed", { kind: "applied then reported failed" }],
    ["is done and gets no answer", { kind: "no answer", isApplied: true }],
    ["is not done and gets no answer", { kind: "no answer", isApplied: false }],
  ];
  it.each(faults)("in which any one request %s can be done again, and so can the run", async (_words, fault) => {
    await doneRun({ ...given, runAt: "earlier" });
    type(workbook, "Attendance", "J2", 45);
    const before = copyOf(workbook);
    const { undo } = await doneRun({ ...given, answerWithin: fault.kind === "no answer" ? 250 : 60_000 });
    const after = copyOf(workbook);
    const again = snapshotWorkbook(workbook);
    const first = nextRequest(excel.host);
    await undo();
    const requestCount = nextRequest(excel.host) - first;
    for (let request = 1; request <= requestCount; request++) {
      for (const next of ["undo", "run"] as const) {
        putBack(workbook, after);
        excel.levers.faultAt(nextRequest(excel.host) + request - 1, fault);
        const failure = await failureOrNull(undo());
        if (failure === null) continue;
        const writing = workbook.sheets
          .map(({ name }) => name)
          .filter((name) => statusOf(workbook, name) === "writing");
        expect([...failure.unfinished].sort()).toEqual(expect.arrayContaining(writing.sort()));
        if (next === "undo") {
          await undo();
          expect(snapshotWorkbook(workbook)).toEqual(snapshotOf(workbook, before));
        } else {
          await doneRun(given);
          expect(others(snapshotWorkbook(workbook))).toEqual(others(again));
          expect(valueAt(workbook, RUN_LOG, "A10")).toBe("earlier");
        }
      }
    }
    expect(requestCount).toBeGreaterThan(5);
  });

  it("that fails after any of its changes can be done again", async () => {
    const few = { ...given, calculate: only("AR_Reconciliation") };
    await doneRun({ ...few, runAt: "earlier" });
    const before = snapshotWorkbook(workbook);
    const { undo } = await doneRun(few);
    const after = copyOf(workbook);
    const requests = listen();
    await undo();
    const sent = [...requests.sent];
    let cutCount = 0;
    for (const [index, { cuts }] of sent.entries())
      for (const actionCount of cuts) {
        putBack(workbook, after);
        requests.cutNext({ request: index + 1, actionCount });
        await failureOf(undo());
        requests.cutNext(null);
        cutCount++;
        await undo();
        expect(snapshotWorkbook(workbook)).toEqual(before);
      }
    expect(cutCount).toBeGreaterThan(30);
    requests.stop();
  });
});

it("undoing a run that went beside an edited sheet leaves that one alone", async () => {
  const excel = await startWithLog();
  const { workbook } = excel;
  await doneRun(given);
  type(workbook, "Exceptions", "H10", "mine");
  const edited = snapshotSheet(workbook, sheetNamed(workbook, "Exceptions"));
  const { undo } = await doneRun(given);
  expect(statusOf(workbook, "Exceptions_2")).toBe("complete");
  await undo();
  expect(statusOf(workbook, "Exceptions_2")).toBe("undone");
  expect(snapshotSheet(workbook, sheetNamed(workbook, "Exceptions"))).toEqual(edited);
  addSheet(workbook, "Notes");
  await doneRun(given);
  expect(statusOf(workbook, "Exceptions_2")).toBe("complete");
  excel.stop();
});

function outputs({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ name }) => !inputs.includes(name));
}

function others({ sheets }: WorkbookSnapshot): readonly SheetSnapshot[] {
  return sheets.filter(({ name }) => name !== RUN_LOG);
}

function snapshotOf(workbook: HostWorkbook, copy: HostWorkbook): WorkbookSnapshot {
  putBack(workbook, copy);
  return snapshotWorkbook(workbook);
}
