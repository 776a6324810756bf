/** The charts of the summaries in an open workbook: made once, brought up to date in place, taken back with a run. */
import type { StartedExcel } from "../host/start/jsdom.ts";
import type { HostWorkbook, SheetChart } from "../host/workbook/model.ts";
import { snapshotSheet, snapshotWorkbook } from "../host/workbook/snapshot.ts";
import type { SheetSnapshot } from "../host/workbook/snapshot.ts";
import { listen } from "./cut-requests.ts";
import { doneRun, failureOrNull, only, sheetNamed, startWithLog, statusOf, type } from "./small-run.ts";

const given = { calculate: only("AR_Summary", "CE_Weekly_Audit", "CE_Summary"), runAt: "now" };

jest.setTimeout(60_000);

let excel: StartedExcel;
let workbook: HostWorkbook;
beforeEach(async () => {
  excel = await startWithLog();
  ({ workbook } = excel);
});
afterEach(() => excel.stop());

const chartsOn = (sheet: string): readonly SheetChart[] => sheetNamed(workbook, sheet).charts;
const seenOn = (sheet: string): SheetSnapshot["others"]["charts"] =>
  snapshotSheet(workbook, sheetNamed(workbook, sheet)).others.charts;

/** What the simulated Excel holds of a run's chart of CE_Summary. */
const MONTHS = {
  name: "CE_Summary chart 1",
  type: "ColumnClustered",
  look: {
    "title.text": "Total Appor against Max Hours by school month, Oak Continuation",
    "categoryAxis.title.text": "School month",
    "valueAxis.minimum": 0,
    "legend.visible": true,
    "legend.position": "Bottom",
    plotVisibleOnly: false,
    column: 0,
    width: 600,
    height: 255,
  },
};

it("a run draws each school's lines below their table, by its own cells", async () => {
  await doneRun(given);
  const [table] = sheetNamed(workbook, "CE_Summary").tables;
  const below = (table?.area.row ?? 0) + (table?.area.rowCount ?? 0) + 2;
  expect(snapshotSheet(workbook, sheetNamed(workbook, "CE_Summary")).values["A"]?.slice(below - 1)).toEqual([
    "Chart of Oak Continuation: Total Appor in columns, Max Hours as a line with markers, school month 1.",
  ]);
  const [chart, ...others] = seenOn("CE_Summary");
  expect(others).toEqual([]);
  expect(chart).toMatchObject({ ...MONTHS, look: { ...MONTHS.look, row: below } });
  const first = chart?.series[0];
  expect(chart?.series.map(({ name, type }) => [name, type])).toEqual([
    ["Total Appor", "ColumnClustered"],
    ["Max Hours", "LineMarkers"],
  ]);
  expect([first?.values, first?.categories]).toEqual(["N10", "C10"]);
  expect(seenOn("AR_Summary").map(({ name, series }) => [name, series.map((one) => [one.name, one.values])])).toEqual([
    ["AR_Summary chart 1", [["4-6", "H10:H12"]]],
  ]);
  expect(seenOn("AR_Summary")[0]?.series[0]?.look).toMatchObject({
    hasDataLabels: true,
    "dataLabels.showSeriesName": true,
  });
  expect(seenOn("CE_Weekly_Audit")).toEqual([]);
});

it("the next run brings its own chart up to date and adds none", async () => {
  await doneRun(given);
  const before = seenOn("CE_Summary");
  const ids = chartsOn("CE_Summary").map(({ id }) => id);
  // The user has taken a series away, added another one and changed the title.
  const [chart] = chartsOn("CE_Summary");
  const [series] = chart?.series ?? [];
  if (chart === undefined || series === undefined) throw new Error("no chart");
  chart.series = [series, { ...series, name: "Mine" }, { ...series, name: "Mine too" }];
  chart.look.set("title.text", "Mine");
  await doneRun(given);
  expect(chartsOn("CE_Summary").map(({ id }) => id)).toEqual(ids);
  expect(seenOn("CE_Summary").map(({ name, look, series: all }) => [name, look, all.map((one) => one.name)])).toEqual(
    before.map(({ name, look, series: all }) => [name, look, all.map((one) => one.name)]),
  );
  expect(statusOf(workbook, "CE_Summary_2")).not.toBe("complete");
});

it("a chart that is gone is made again, and one that is no longer needed goes", async () => {
  await doneRun(given);
  const before = seenOn("CE_Summary");
  sheetNamed(workbook, "CE_Summary").charts = [];
  await doneRun(given);
  expect(seenOn("CE_Summary")).toEqual(before);
  // Nobody is in a continuation program any more.
  for (const cell of ["B2", "B3"]) type(workbook, "Programs", cell, "Chess");
  await doneRun(given);
  expect(seenOn("CE_Summary")).toEqual([]);
  expect(seenOn("AR_Summary")).toHaveLength(1);
});

it("undoing takes the charts of a first run away, and gives a sheet back those that it had", async () => {
  await doneRun(given);
  const before = snapshotWorkbook(workbook);
  type(workbook, "Attendance", "J2", 45);
  type(workbook, "Attendance", "B3", "2025-10-20");
  const second = await doneRun(given);
  expect(seenOn("CE_Summary")).not.toEqual(before.sheets.find(({ name }) => name === "CE_Summary")?.others.charts);
  await second.undo();
  for (const name of ["CE_Summary", "AR_Summary"])
    expect(seenOn(name)).toEqual(before.sheets.find((sheet) => sheet.name === name)?.others.charts);
  expect(seenOn("CE_Summary")).toHaveLength(1);
});

it("undoing the first run leaves no chart", async () => {
  const { undo } = await doneRun(given);
  expect(seenOn("AR_Summary")).toHaveLength(1);
  await undo();
  expect([...seenOn("CE_Summary"), ...seenOn("AR_Summary")]).toEqual([]);
});

describe("a run that fails while it draws", () => {
  const few = { ...given, calculate: only("AR_Summary") };

  /** Cuts the request that draws after so many of the changes that follow an action of this name. */
  async function cutAfter(action: string, changes: readonly number[], then: () => Promise<void>): Promise<void> {
    await doneRun(few);
    sheetNamed(workbook, "AR_Summary").charts = [];
    const requests = listen();
    await doneRun(few);
    const places = requests.sent.map(({ actions }) => actions.findIndex(({ Name }) => Name === action));
    const request = places.findLastIndex((place) => place >= 0);
    const cuts = requests.sent[request]?.cuts.filter((count) => count > (places[request] ?? 0)) ?? [];
    expect(cuts.length).toBeGreaterThan(Math.max(...changes));
    for (const change of changes) {
      sheetNamed(workbook, "AR_Summary").charts = [];
      requests.cutNext({ request: request + 1, actionCount: cuts[change] ?? 0 });
      await failureOrNull(doneRun(few));
      requests.cutNext(null);
      expect(statusOf(workbook, "AR_Summary")).toBe("writing");
      await then();
    }
    requests.stop();
  }

  it("is made whole by the next one", async () => {
    await cutAfter("SetXAxisValues", [0, 2, 5, 9, 12], async () => {
      await doneRun(few);
      expect(statusOf(workbook, "AR_Summary")).toBe("complete");
      const [chart, ...others] = seenOn("AR_Summary");
      expect(others).toEqual([]);
      expect(chart).toMatchObject({ name: "AR_Summary chart 1", look: { plotVisibleOnly: false, height: 255 } });
    });
  });

  it("before its chart has a name leaves a chart that may be anybody's: the next run goes beside it", async () => {
    await cutAfter("SetValues", [0], async () => {
      // Excel's own name, until a run gives the chart another one.
      const [chart] = chartsOn("AR_Summary");
      if (chart === undefined) throw new Error("no chart");
      chart.name = "Chart 1";
      await doneRun(few);
      expect(statusOf(workbook, "AR_Summary_2")).toBe("complete");
      expect(chartsOn("AR_Summary").map(({ name }) => name)).toEqual(["Chart 1"]);
    });
  });
});
