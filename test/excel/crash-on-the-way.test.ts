/** A request of a run fails on the way, after each of its changes. Then running again must end as if nothing had happened. */
import { RUN_LOG } from "../../src/results/run-log.ts";
import type { StartedExcel } from "../host/start/jsdom.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { changesOf } from "../host/workbook/record.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { WorkbookSnapshot } from "../host/workbook/snapshot.ts";
import { smallLogSheets } from "../support/small-log.ts";
import { listen } from "./cut-requests.ts";
import {
  copyOf,
  doneRun,
  failureOf,
  OLD_AND_NEW,
  only,
  putBack,
  runNow,
  sheetNamed,
  startWithLog,
  statusOf,
  valueAt,
} from "./small-run.ts";

const given = { calculate: only("AR_Reconciliation"), runAt: "now" };
const inputs = Object.keys(smallLogSheets);

jest.setTimeout(120_000);

let excel: StartedExcel;
afterEach(() => excel.stop());

describe.each(OLD_AND_NEW)("with ExcelApi %s", (version) => {
  it.each(["a first run", "a run over results"])(
    "%s that fails after any of its changes is made good",
    async (start) => {
      excel = await startWithLog(version);
      const { workbook } = excel;
      if (start === "a run over results") await doneRun({ ...given, runAt: "earlier" });
      workbook.changes.length = 0;
      const begin = copyOf(workbook);
      const before = snapshotWorkbook(workbook);
      const requests = listen();
      await doneRun(given);
      const undisturbed = [...requests.sent];
      const once = snapshotWorkbook(workbook);
      await doneRun(given);
      const twice = snapshotWorkbook(workbook);

      let cutCount = 0;
      for (const [index, { cuts }] of undisturbed.entries()) {
        for (const actionCount of cuts) {
          putBack(workbook, begin);
          requests.cutNext({ request: index + 1, actionCount });
          const failure = await failureOf(runNow(given));
          requests.cutNext(null);
          cutCount++;
          for (const name of inputs) expect(changesOf(workbook, sheetNamed(workbook, name))).toEqual([]);
          const unfinished = outputsOf(workbook).filter((name) => statusOf(workbook, name) === "writing");
          expect([...failure.unfinished].sort()).toEqual(unfinished.sort());
          mustBeMarked(workbook, before, once);
          const isLogged =
            statusOf(workbook, RUN_LOG) === "complete" && valueAt(workbook, RUN_LOG, "A6") === lineOf(once);
          await doneRun(given);
          expect(snapshotWorkbook(workbook)).toEqual(isLogged ? twice : once);
        }
      }
      expect(cutCount).toBeGreaterThan(50);
      requests.stop();
      excel.stop();
    },
  );
});

function outputsOf({ sheets }: HostWorkbook): string[] {
  return sheets.map(({ name }) => name).filter((name) => !inputs.includes(name));
}

/** A sheet that is neither as it was nor as it is to be says so; only one that has no cell yet cannot. */
function mustBeMarked(workbook: HostWorkbook, before: WorkbookSnapshot, once: WorkbookSnapshot): void {
  for (const name of outputsOf(workbook)) {
    if (statusOf(workbook, name) === "writing") continue;
    const now = snapshotSheet(workbook, sheetNamed(workbook, name));
    const same = [before, once].flatMap(({ sheets }) => sheets.filter((sheet) => sheet.name === name));
    if (name.endsWith("(new)")) expect(now.values).toEqual({});
    else expect(same).toContainEqual(now);
  }
}

function lineOf(snapshot: WorkbookSnapshot): unknown {
  return snapshot.sheets.find(({ name }) => name === RUN_LOG)?.values["A"]?.[5];
}
