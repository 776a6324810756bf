/** How a run behaves towards the user who works in the same workbook. */
import type { StartedExcel, StartOptions } from "../host/start/jsdom.ts";
import { at } from "../host/workbook/at.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { snapshotWorkbook } from "../host/workbook/snapshot.ts";
import { activateSheet, select } from "../host/workbook/workbook.ts";
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
} from "./small-run.ts";

jest.setTimeout(60_000);

const given = { calculate: only("CE_Weekly_Audit", "CE_Summary", "Exceptions"), runAt: "now" };

let excel: StartedExcel;
let workbook: HostWorkbook;
afterEach(() => excel.stop());

async function start(version = "1.9", options: StartOptions = {}): Promise<void> {
  excel = await startWithLog(version, options);
  ({ workbook } = excel);
}

describe.each(OLD_AND_NEW)("a run, a second run and its undoing with ExcelApi %s", (version) => {
  beforeEach(async () => {
    await start(version);
    activateSheet(workbook, sheetNamed(workbook, "Programs"));
    select(workbook, sheetNamed(workbook, "Programs"), at("C3:D5"));
    await doneRun({ ...given, runAt: "earlier" });
    type(workbook, "Attendance", "J2", 45);
    workbook.changes.length = 0;
    const { undo } = await doneRun(given);
    await undo();
  });

  it("leave the user's sheet and selection where they were", () => {
    expect(workbook.activeSheetId).toBe(sheetNamed(workbook, "Programs").id);
    expect(workbook.selection).toEqual(at("C3:D5"));
    expect(workbook.changes.filter(({ kind }) => kind === "select" || kind === "activate")).toEqual([]);
  });

  it("never empty the user's own list of things to undo", () => {
    expect(workbook.undoCleared).toEqual([]);
  });

  it("leave nothing behind in Excel: no references, no events, nothing asked of what is not there", () => {
    expect(excel.host.keptReferences()).toEqual([]);
    expect(excel.host.registeredEvents()).toEqual([]);
    expect(excel.host.ignoredOnNullObjects).toEqual([]);
  });

  it("calculate and draw once for every request that changes something", () => {
    const changing = excel.host.requests.filter(({ members }) => members.some((member) => member.endsWith(" =")));
    expect(changing.length).toBeGreaterThanOrEqual(9);
    for (const { members } of changing) {
      expect(members).toContain("Application.suspendApiCalculationUntilNextSync()");
      expect(members).toContain("Application.suspendScreenUpdatingUntilNextSync()");
    }
  });

  it("leave the workbook's way of calculating alone", () => {
    expect(workbook.calculationMode).toBe("Automatic");
    expect(workbook.calculationSuspended).toBe(false);
  });
});

it.each([
  ["1.20", true],
  ["1.19", undefined],
])("with ExcelApi %s a run asks for one step of undoing: %p", async (version, merged) => {
  await start(version);
  const asked: unknown[] = [];
  const run = excel.Excel.run.bind(excel.Excel) as (options: object, work: unknown) => Promise<unknown>;
  Reflect.set(excel.Excel, "run", (options: object, work: unknown) => {
    asked.push(Reflect.get(options, "mergeUndoGroup"));
    return run(options, work);
  });
  await doneRun(given);
  expect(asked.length).toBeGreaterThanOrEqual(2);
  expect(new Set(asked)).toEqual(new Set([merged]));
});

describe("while the user types in a cell", () => {
  it("an Excel that can waits by itself, and the run is done when the user is", async () => {
    await start("1.9", { matrix: { ExcelApi: "1.9", DelayForCellEdit: "1.1" } });
    excel.levers.startCellEdit();
    const run = doneRun(given);
    await new Promise((resume) => setTimeout(resume, 50));
    excel.levers.endCellEdit();
    await run;
    expect(statusOf(workbook, "Exceptions")).toBe("complete");
  });

  it("a run that Excel lets wait too long asks the user to end typing", async () => {
    await start("1.9", { matrix: { ExcelApi: "1.9", DelayForCellEdit: "1.1" }, lateCleanup: true });
    excel.levers.startCellEdit();
    const failure = await failureOf(runNow({ ...given, answerWithin: 200 }));
    expect(failure).toMatchObject({ problem: { kind: "cell-edit" }, doing: "reading", unfinished: [] });
    excel.levers.endCellEdit();
  });

  it.each(OLD_AND_NEW)(
    "an Excel that cannot wait is asked again, so that typing on the way does no harm (%s)",
    async (version) => {
      await start(version);
      await doneRun({ ...given, runAt: "earlier" });
      const first = nextRequest(excel.host);
      await doneRun(given);
      const count = nextRequest(excel.host) - first;
      const expected = { ...snapshotWorkbook(workbook), activeSheet: "" };
      let waited = 0;
      for (let request = 1; request <= count; request++) {
        const at = nextRequest(excel.host) + request - 1;
        // The user is done before the second request after this one.
        excel.levers.beforeRequest(at, () => excel.levers.startCellEdit({ request: at + 2 }));
        try {
          await doneRun({ ...given, answerWithin: 1000 });
          waited++;
        } catch {
          // A reading is refused, and nothing was changed.
        }
        excel.levers.endCellEdit();
        for (const { name } of workbook.sheets) expect(statusOf(workbook, name)).not.toBe("writing");
      }
      expect(waited).toBeGreaterThanOrEqual(3);
      expect(snapshotWorkbook(workbook).sheets.length).toBe(expected.sheets.length);
    },
  );

  it("to the end of patience, a run says so and which results are unfinished", async () => {
    await start();
    const first = nextRequest(excel.host);
    await doneRun(given);
    const last = nextRequest(excel.host) - first;
    excel.levers.beforeRequest(nextRequest(excel.host) + last, () => excel.levers.startCellEdit());
    const failure = await failureOf(runNow({ ...given, answerWithin: 300 }));
    expect(failure.problem).toEqual({ kind: "cell-edit" });
    excel.levers.endCellEdit();
    expect([...failure.unfinished].sort()).toEqual(
      workbook.sheets
        .map(({ name }) => name)
        .filter((name) => statusOf(workbook, name) === "writing")
        .sort(),
    );
    await doneRun(given);
  });
});
