/** The user does something just before any one request of a run over results. */
import { RUN_LOG } from "../../src/results/run-log.ts";
import type { HostProblem } from "../../src/results/host-problem.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import { at } from "../host/workbook/at.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { protectSheet, protectStructure, unprotectSheet } from "../host/workbook/protection.ts";
import { changesOf } from "../host/workbook/record.ts";
import { insertCells } from "../host/workbook/shift-cells.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { WorkbookSnapshot } from "../host/workbook/snapshot.ts";
import { addName } from "../host/workbook/names.ts";
import { addSheet, deleteSheet, renameSheet } from "../host/workbook/workbook.ts";
import { smallLogSheets } from "../support/small-log.ts";
import {
  copyOf,
  doneRun,
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

const given = { calculate: only("CE_Summary", "Exceptions"), runAt: "now" };
const inputs = Object.keys(smallLogSheets);

describe.each(OLD_AND_NEW)("with ExcelApi %s, before any one request of a run", (version) => {
  let excel: StartedExcel;
  let workbook: HostWorkbook;
  let begin: HostWorkbook;
  let requestCount: number;

  /** The state that each run begins in, and how many requests it takes. */
  async function beginWith(prepare: () => Promise<unknown>): Promise<void> {
    excel = await startWithLog(version);
    ({ workbook } = excel);
    await prepare();
    workbook.changes.length = 0;
    begin = copyOf(workbook);
    const first = nextRequest(excel.host);
    await doneRun(given);
    requestCount = nextRequest(excel.host) - first;
  }
  const overResults = (): Promise<void> => beginWith(() => doneRun({ ...given, runAt: "earlier" }));
  const onLog = (): Promise<void> => beginWith(() => Promise.resolve());
  afterEach(() => excel.stop());

  /** One run for every request; gives the problems that there were. */
  async function everyTime(
    act: (workbook: HostWorkbook) => void,
    then: (problem: HostProblem | null) => Promise<void>,
  ): Promise<ReadonlySet<HostProblem["kind"]>> {
    const problems = new Set<HostProblem["kind"]>();
    for (let request = 1; request <= requestCount; request++) {
      putBack(workbook, begin);
      excel.levers.beforeRequest(nextRequest(excel.host) + request - 1, act);
      const failure = await failureOrNull(runNow(given));
      if (failure !== null) problems.add(failure.problem.kind);
      for (const name of failure?.unfinished ?? []) expect(statusOf(workbook, name)).toBe("writing");
      await then(failure?.problem ?? null);
    }
    return problems;
  }

  /** What an undisturbed run makes when the user did the same before it. */
  async function undisturbed(act: (workbook: HostWorkbook) => void = () => undefined): Promise<WorkbookSnapshot> {
    putBack(workbook, begin);
    act(workbook);
    await doneRun(given);
    return snapshotWorkbook(workbook);
  }

  it("a cell of the log is edited: the edit stays, and the next run counts with it", async () => {
    await overResults();
    const edit = (book: HostWorkbook): void => type(book, "Attendance", "J2", 45);
    const expected = await undisturbed(edit);
    const problems = await everyTime(edit, async (problem) => {
      expect(problem).toBeNull();
      await doneRun(given);
      expect(withoutLog(snapshotWorkbook(workbook))).toEqual(withoutLog(expected));
    });
    expect([...problems]).toEqual([]);
  });

  it("a cell of a result is edited: it is never lost, unless the sheet said not to use it", async () => {
    await overResults();
    let status = "";
    const edit = (book: HostWorkbook): void => {
      status = statusOf(book, "Exceptions");
      type(book, "Exceptions", "H10", "my own words");
    };
    const seen = new Set<string>();
    const problems = await everyTime(edit, async () => {
      seen.add(status);
      const isKept = valueAt(workbook, "Exceptions", "H10") === "my own words";
      if (status === "complete") expect(isKept).toBe(true);
      await doneRun(given);
      if (!isKept) return;
      // The next run sees the edit, and goes beside it.
      expect(valueAt(workbook, "Exceptions", "H10")).toBe("my own words");
      expect(statusOf(workbook, "Exceptions_2")).toBe("complete");
    });
    expect([...seen].sort()).toEqual(["complete", "writing"]);
    expect([...problems]).toEqual(["sheet-edited"]);
  });

  it("a row is put in above a result: it is never overwritten, unless the sheet said not to use it", async () => {
    await overResults();
    let shifted: unknown = null;
    const insert = (book: HostWorkbook): void => {
      const sheet = sheetNamed(book, "Exceptions");
      const isComplete = statusOf(book, "Exceptions") === "complete";
      insertCells(book, sheet, at("1:1"), "Down");
      shifted = isComplete ? snapshotSheet(book, sheet) : null;
    };
    await everyTime(insert, async () => {
      await failureOrNull(runNow(given));
      await doneRun(given);
      const [status, next] = ["Exceptions", "Exceptions_2"].map((name) => statusOf(workbook, name));
      if (shifted === null) expect([status, next]).toContain("complete");
      else {
        expect(next).toBe("complete");
        expect(snapshotSheet(workbook, sheetNamed(workbook, "Exceptions"))).toEqual(shifted);
      }
    });
  });

  it.each([
    ["renamed", (book: HostWorkbook) => renameSheet(book, sheetNamed(book, "CE_Summary"), "Mine")],
    ["deleted", (book: HostWorkbook) => deleteSheet(book, sheetNamed(book, "CE_Summary"))],
  ])("a result is %s: the next run makes it anew", async (_how, act) => {
    await overResults();
    const { values } = snapshotSheet(workbook, sheetNamed(workbook, "CE_Summary"));
    const problems = await everyTime(act, async (problem) => {
      if (problem?.kind === "sheet-gone") expect(problem.sheet).toBe("CE_Summary");
      await doneRun(given);
      // The table on the renamed sheet still has the name.
      const name = statusOf(workbook, "CE_Summary") === "complete" ? "CE_Summary" : "CE_Summary_2";
      expect(snapshotSheet(workbook, sheetNamed(workbook, name)).values).toEqual(values);
      expect(sheetNamed(workbook, name).tables.map((table) => table.name)).toEqual([name]);
    });
    expect([...problems]).toContain("sheet-gone");
  });

  it("a result is protected: the run says which, and the next one without it is as ever", async () => {
    await overResults();
    const expected = await undisturbed();
    const protect = (book: HostWorkbook): void => protectSheet(book, sheetNamed(book, "CE_Summary"));
    const problems = await everyTime(protect, async (problem) => {
      if (problem !== null) expect(problem).toEqual({ kind: "sheet-protected", sheet: "CE_Summary" });
      unprotectSheet(workbook, sheetNamed(workbook, "CE_Summary"));
      await doneRun(given);
      expect(withoutLog(snapshotWorkbook(workbook))).toEqual(withoutLog(expected));
    });
    expect([...problems]).toEqual(["sheet-protected"]);
  });

  it("the file becomes read-only: the run says so", async () => {
    await overResults();
    const expected = await undisturbed();
    const problems = await everyTime(
      (book) => (book.readOnly = true),
      async () => {
        workbook.readOnly = false;
        await doneRun(given);
        expect(withoutLog(snapshotWorkbook(workbook))).toEqual(withoutLog(expected));
      },
    );
    expect([...problems]).toEqual(["read-only"]);
  });

  it("the workbook is protected: a first run says so", async () => {
    await onLog();
    const expected = await undisturbed();
    const problems = await everyTime(
      (book) => protectStructure(book, true),
      async () => {
        protectStructure(workbook, false);
        await doneRun(given);
        expect(withoutLog(snapshotWorkbook(workbook))).toEqual(withoutLog(expected));
      },
    );
    expect([...problems]).toEqual(["workbook-protected"]);
  });

  it.each([
    ["a sheet", (book: HostWorkbook) => type(book, addSheet(book, "CE_Summary").name, "A1", "mine")],
    ["a chart sheet", (book: HostWorkbook) => void book.chartSheetNames.push("CE_Summary")],
    ["a name", (book: HostWorkbook) => void addName(book, null, "CE_Summary", "=Students!$A$1")],
  ])("%s takes the name of a result: it stays, and the result gets a number", async (what, act) => {
    await onLog();
    let taken = false;
    const problems = await everyTime(
      (book) => {
        taken = book.sheets.every(({ name }) => name !== "CE_Summary");
        if (taken) act(book);
      },
      async (problem) => {
        if (!taken) return;
        if (problem?.kind === "name-taken") expect(problem.sheet).toBe("CE_Summary");
        // What nobody can see is known only to the session that met it.
        if (what === "a chart sheet") return;
        await failureOrNull(runNow(given));
        await doneRun(given);
        expect(statusOf(workbook, "CE_Summary_2")).toBe("complete");
        expect(workbook.sheets.filter(({ name }) => name.includes("(new"))).toEqual([]);
        if (what === "a sheet") expect(valueAt(workbook, "CE_Summary", "A1")).toBe("mine");
      },
    );
    expect([...problems]).toContain("name-taken");
  });

  it("the log is left alone whatever happens", async () => {
    await overResults();
    await everyTime(
      (book) => deleteSheet(book, sheetNamed(book, RUN_LOG)),
      async () => {
        for (const name of inputs) expect(changesOf(workbook, sheetNamed(workbook, name))).toEqual([]);
        await doneRun(given);
        for (const name of inputs) expect(changesOf(workbook, sheetNamed(workbook, name))).toEqual([]);
      },
    );
  });
});

function withoutLog({ sheets }: WorkbookSnapshot): unknown {
  return sheets.filter(({ name }) => name !== RUN_LOG);
}
