/** The built pane in a real browser, in the simulated Excel behind Microsoft's own library. */
import { make, openExcelPane, press, shows, throughFile, toCheck, writtenIn } from "./excel-support.ts";
import type { ExcelPane, PaneOptions } from "./excel-support.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";
import type { Frame } from "playwright-core";

const INPUTS = ["Students", "Attendance", "Programs", "Sections", "Spring log"];

let site: Site;
let opened: ExcelPane;

beforeAll(async () => {
  site = await openSite();
}, 240_000);
afterAll(() => site.close());
afterEach(() => opened.close());

async function openPane(bytes: Uint8Array, options: PaneOptions = {}): Promise<Frame> {
  opened = await openExcelPane(site, bytes, options);
  return opened.pane;
}

describe("in Excel on Windows", () => {
  it("both jobs go from the first start to result sheets that are the same as through a file", async () => {
    const bytes = await smallLog();
    const pane = await openPane(bytes);
    await press(pane, "Use this workbook");
    await toCheck(pane, "Attendance Recovery");
    await make(pane);
    await shows(pane, "The import files are ready");
    const written = await writtenIn(opened.workbook, INPUTS);
    expect(written.map(({ name }) => name)).toContain("AR_Recalculation");
    expect(written).toEqual(await throughFile(bytes, "recovery", written, INPUTS));

    await press(pane, "Menu");
    await press(pane, "Start");
    // The workbook is known by now: its sheets and columns are not asked for again.
    await press(pane, "Start Continuation");
    await shows(pane, "Check the rows");
    await make(pane);
    await shows(pane, /ready$/);
    const again = await writtenIn(opened.workbook, INPUTS);
    expect(again.map(({ name }) => name)).toEqual(expect.arrayContaining(written.map(({ name }) => name)));
    expect(again.map(({ name }) => name)).toContain("CE_Weekly_Audit");
    const log = again.find(({ name }) => name === "Run_Log");
    expect([log?.cells["A10"], log?.cells["A11"]].filter((cell) => cell !== undefined)).toHaveLength(2);
    expect(opened.workbook.undoCleared).toEqual([]);
    expect(opened.excel.host.ignoredOnNullObjects).toEqual([]);
  }, 120_000);

  it("the ribbon's buttons open their job, and an Excel with every newer set gives the same sheets", async () => {
    const bytes = await smallLog();
    const pane = await openPane(bytes, {
      matrix: { ExcelApi: "1.15", DelayForCellEdit: "1.1" },
      query: "?job=continuation",
    });
    await press(pane, "Use this workbook");
    await press(pane, "Continue to columns");
    await press(pane, "Continue to check");
    await make(pane);
    await shows(pane, /ready$/);
    const written = await writtenIn(opened.workbook, INPUTS);
    expect(written).toEqual(await throughFile(bytes, "continuation", written, INPUTS));
  }, 120_000);
});

describe("in Excel on the web", () => {
  it("a log whose sheet has another name is chosen, and with a small limit of bytes it takes more requests", async () => {
    const { Attendance = [] } = smallLogSheets;
    const [header = [], ...rows] = Attendance;
    const many = Array.from({ length: 400 }, (_none, index) => rows[index % rows.length] ?? []);
    const bytes = await smallLog({ Attendance: null, "Spring log": [header, ...many] });
    const pane = await openPane(bytes, { platform: "web", payloadLimit: 250_000 });
    await press(pane, "Use this workbook");
    await press(pane, "Start Attendance Recovery");
    await pane.getByLabel(/Attendance/).selectOption("Spring log");
    await press(pane, "Continue to columns");
    await press(pane, "Continue to check");
    await make(pane);
    await shows(pane, "The import files are ready");
    const requests = opened.excel.host.requests.filter(({ outcome }) => outcome === "succeeded");
    expect(Math.max(...requests.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))).toBeLessThan(250_000);
    const written = await writtenIn(opened.workbook, INPUTS);
    expect(written.map(({ name }) => name)).toContain("AR_Recovered_Days");
  }, 120_000);
});
