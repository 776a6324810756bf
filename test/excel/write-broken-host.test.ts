/** An Excel that does something wrong is noticed by what the tests of writing look at; only so they say something. */
import { brokenBehaviours } from "../host/protocol/broken-behaviours.ts";
import type { BrokenBehaviour } from "../host/protocol/broken-behaviours.ts";
import { snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { WorkbookSnapshot } from "../host/workbook/snapshot.ts";
import { doneRun, only, startWithLog, type } from "./small-run.ts";

jest.setTimeout(60_000);

/** The workbook after a run, after one with other and fewer rows over it, and after taking that back. */
async function threeStates(behaviours: readonly BrokenBehaviour[]): Promise<WorkbookSnapshot[]> {
  const excel = await startWithLog("1.13", { brokenBehaviours: behaviours });
  try {
    const given = { calculate: only("CE_Weekly_Audit", "CE_Summary", "Exceptions"), runAt: "now" };
    await doneRun({ ...given, runAt: "earlier" });
    const states = [snapshotWorkbook(excel.workbook)];
    type(excel.workbook, "Attendance", "B2", "2025-09-03");
    type(excel.workbook, "Programs", "A2", "");
    const { undo } = await doneRun(given);
    states.push(snapshotWorkbook(excel.workbook));
    await undo();
    return [...states, snapshotWorkbook(excel.workbook)];
  } finally {
    excel.stop();
  }
}

it("an Excel that behaves gives the same states every time, each unlike the one before", async () => {
  const states = await threeStates([]);
  expect(await threeStates([])).toEqual(states);
  expect(states[1]).not.toEqual(states[0]);
  expect(states[2]).not.toEqual(states[1]);
});

/** Writing knows objects by their names, and looks for none that may be missing. */
const unused: readonly BrokenBehaviour[] = [
  "answers carry wrong ids",
  "missing items are found",
  "items that are there are missing",
];

it("nothing is asked for that may be missing, but used ranges", async () => {
  const excel = await startWithLog("1.13");
  const { undo } = await doneRun();
  await undo();
  await doneRun();
  const members = new Set(excel.host.requests.flatMap((request) => request.members));
  expect([...members].filter((member) => member.includes("OrNullObject"))).toEqual([
    "Worksheet.getUsedRangeOrNullObject()",
  ]);
  excel.stop();
});

it.each(brokenBehaviours.filter((behaviour) => !unused.includes(behaviour)))(
  "it is noticed that %s",
  async (behaviour) => {
    const good = await threeStates([]);
    let isNoticed: boolean;
    try {
      isNoticed = JSON.stringify(await threeStates([behaviour])) !== JSON.stringify(good);
    } catch {
      isNoticed = true;
    }
    expect(isNoticed).toBe(true);
  },
);
