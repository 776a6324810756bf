/** Every request of a run meets every fault. Then running again must end as if nothing had happened. */
import { MADE_BY_ROW } from "../../src/results/heading-block.ts";
import type { HostFailure } from "../../src/results/host-problem.ts";
import { RUN_LOG } from "../../src/results/run-log.ts";
import type { Fault } from "../host/protocol/levers.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { changesOf } from "../host/workbook/record.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { SheetSnapshot, WorkbookSnapshot } from "../host/workbook/snapshot.ts";
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
  valueAt,
} from "./small-run.ts";

jest.setTimeout(60_000);

const given = { calculate: only("CE_Weekly_Audit", "CE_Summary", "Exceptions"), runAt: "now" };
const inputs = Object.keys(smallLogSheets);
/** Long enough for every answer that comes. */
const SHORT_PATIENCE = 250;

const faults: readonly (readonly [words: string, fault: Fault, problem: HostFailure["problem"]])[] = [
  ["is refused", { kind: "refused" }, { kind: "refused", code: "GeneralException" }],
  [
    "is refused for want of permission",
    { kind: "refused", code: "AccessDenied" },
    { kind: "refused", code: "AccessDenied" },
  ],
  ["misses something", { kind: "refused", code: "ItemNotFound" }, { kind: "refused", code: "ItemNotFound" }],
  [
    "is done and reported as failed",
    { kind: "applied then reported failed" },
    { kind: "refused", code: "GeneralException" },
  ],
  [
    "is done and its answer is too large",
    { kind: "applied then reported failed", code: "ResponsePayloadSizeLimitExceeded" },
    { kind: "too-large" },
  ],
  ["is done and gets no answer", { kind: "no answer", isApplied: true }, { kind: "no-answer" }],
  ["is not done and gets no answer", { kind: "no answer", isApplied: false }, { kind: "no-answer" }],
  ["is too large", { kind: "status", status: 5103 }, { kind: "too-large" }],
  ["would have too large an answer", { kind: "status", status: 5104 }, { kind: "too-large" }],
  [
    "comes when the session is over",
    { kind: "status", status: 5012 },
    { kind: "refused", code: "InvalidOrTimedOutSession" },
  ],
  [
    "comes while a dialog is open",
    { kind: "status", status: 5016 },
    { kind: "refused", code: "WriteNotSupportedWhenModalDialogOpen" },
  ],
  ["is not permitted", { kind: "status", status: 7000 }, { kind: "refused", code: "AccessDenied" }],
];

describe.each(OLD_AND_NEW)("with ExcelApi %s", (version) => {
  describe.each(["a first run", "a run over results"])("%s", (start) => {
    let excel: StartedExcel;
    let workbook: HostWorkbook;
    let begin: HostWorkbook;
    let before: WorkbookSnapshot;
    /** After one undisturbed run, and after two. */
    let once: WorkbookSnapshot;
    let twice: WorkbookSnapshot;
    let requestCount: number;

    beforeAll(async () => {
      excel = await startWithLog(version);
      ({ workbook } = excel);
      if (start === "a run over results") await doneRun({ ...given, runAt: "earlier" });
      workbook.changes.length = 0;
      begin = copyOf(workbook);
      before = snapshotWorkbook(workbook);
      const first = nextRequest(excel.host);
      await doneRun(given);
      requestCount = nextRequest(excel.host) - first;
      once = snapshotWorkbook(workbook);
      await doneRun(given);
      twice = snapshotWorkbook(workbook);
    });
    afterAll(() => excel.stop());

    it.each(faults)("in which any one request %s is made good by running again", async (_words, fault, problem) => {
      const failedWriting: number[] = [];
      for (let request = 1; request <= requestCount; request++) {
        putBack(workbook, begin);
        excel.levers.faultAt(nextRequest(excel.host) + request - 1, fault);
        const answerWithin = fault.kind === "no answer" ? SHORT_PATIENCE : 60_000;
        const failure = await failureOrNull(runNow({ ...given, answerWithin }));
        mustHaveLeftInputs();
        if (failure === null) {
          // Smaller requests, or a second reading, did it.
          expect(snapshotWorkbook(workbook)).toEqual(once);
          continue;
        }
        const after = snapshotWorkbook(workbook);
        if (failure.doing === "reading") {
          expect(failure.unfinished).toEqual([]);
          expect(after).toEqual(before);
          continue;
        }
        failedWriting.push(request);
        expect(failure.problem).toEqual(problem);
        mustSayWhatIs(failure);
        // From the same state, the same run comes to the same end.
        if (JSON.stringify(after) === JSON.stringify(before)) continue;
        const isLogged = statusOf(workbook, RUN_LOG) === "complete" && rowsOfLog(after) > rowsOfLog(before);
        await doneRun(given);
        expect(snapshotWorkbook(workbook)).toEqual(isLogged ? twice : once);
      }
      expect(failedWriting.length).toBeGreaterThan(0);
    });

    function mustHaveLeftInputs(): void {
      for (const name of inputs) {
        const sheet = sheetNamed(workbook, name);
        expect(changesOf(workbook, sheet)).toEqual([]);
        expect(snapshotSheet(workbook, sheet)).toEqual(sheetOf(before, name));
      }
    }

    function mustSayWhatIs({ problem, unfinished }: HostFailure): void {
      const saysSo: string[] = [];
      for (const sheet of workbook.sheets) {
        const { name } = sheet;
        if (inputs.includes(name)) continue;
        if (statusOf(workbook, name) === "writing") {
          expect(valueAt(workbook, name, `A${MADE_BY_ROW}`)).toMatch(/^Made by/);
          saysSo.push(name);
        } else {
          const now = snapshotSheet(workbook, sheet);
          expect([sheetOf(before, name), sheetOf(once, name)]).toContainEqual(now);
        }
      }
      if (problem.kind === "no-answer") expect(unfinished).toEqual(expect.arrayContaining(saysSo));
      else expect([...unfinished].sort()).toEqual(saysSo.sort());
    }
  });
});

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot | undefined {
  return sheets.find((sheet) => sheet.name === name);
}

function rowsOfLog(snapshot: WorkbookSnapshot): number {
  return sheetOf(snapshot, RUN_LOG)?.values["A"]?.length ?? 0;
}
