/** The built pane in a real browser, in the simulated Excel behind Microsoft's own library. */
import type { Frame, Page } from "playwright-core";
import { onlyFor } from "../../src/app/engine/findings.ts";
import type { Job } from "../../src/app/engine/views.ts";
import { calculate } from "../../src/core/calculate.ts";
import { fileWorkbook } from "../../src/file/file-workbook.ts";
import { runWorkbook } from "../../src/pipeline/run-workbook.ts";
import type { Calculate } from "../../src/pipeline/run-workbook.ts";
import { writtenSheets } from "../contract/output-sheets.ts";
import type { WrittenSheet } from "../contract/output-sheets.ts";
import { openInExcel } from "../host/start/browser.ts";
import type { BrowserExcel } from "../host/start/browser.ts";
import type { ExcelOptions } from "../host/start/simulated-excel.ts";
import { parentOrigin } from "../host/start/web-parent.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";

const INPUTS = ["Students", "Attendance", "Programs", "Sections", "Spring log"];
const WITHIN = 20_000;
/** Where the built pages are, as for a district. */
const ORIGIN = "https://attendance.example.org";

let site: Site;
let excel: BrowserExcel;
/** Addresses that are neither the site's own nor Microsoft's library. */
let elsewhere: string[] = [];
let complaints: string[] = [];

beforeAll(async () => {
  site = await openSite();
}, 240_000);
afterAll(() => site.close());
afterEach(async () => {
  await excel.close();
  expect(elsewhere).toEqual([]);
  expect(complaints).toEqual([]);
});

async function openPane(bytes: Uint8Array, options: Omit<ExcelOptions, "workbook"> = {}, query = ""): Promise<Frame> {
  elsewhere = [];
  complaints = [];
  const context = await site.browser.newContext({ viewport: { width: 320, height: 720 }, acceptDownloads: true });
  // Excel on the web frames https pages only.
  await context.route(`${ORIGIN}/**`, async (route) => {
    const answer = await route.fetch({ url: route.request().url().replace(ORIGIN, site.url) });
    await route.fulfill({ response: answer });
  });
  context.on("page", (page) => watch(page));
  const workbook = await loadWorkbook(bytes, "Log.xlsx");
  excel = await openInExcel(context, `${ORIGIN}/taskpane.html${query}`, { ...options, workbook });
  return excel.pane;
}

function watch(page: Page): void {
  const known = [ORIGIN, "https://appsforoffice.microsoft.com/lib/1/hosted", parentOrigin];
  page.on("request", (request) => {
    const address = request.url();
    if (!/^(data|blob):/.test(address) && !known.some((start) => address.startsWith(`${start}/`)))
      elsewhere.push(address);
  });
  page.on("pageerror", (error) => complaints.push(error.message));
}

const press = (pane: Frame, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).first().click({ timeout: WITHIN });

async function shows(pane: Frame, heading: string | RegExp): Promise<void> {
  await pane.getByRole("heading", { level: 2, name: heading }).waitFor({ timeout: WITHIN });
}

async function toCheck(pane: Frame, job: string): Promise<void> {
  await shows(pane, "What do you want to make?");
  await press(pane, `Start ${job}`);
  await press(pane, "Continue to columns");
  await press(pane, "Continue to check");
  await shows(pane, "Check the rows");
}

async function make(pane: Frame): Promise<void> {
  await press(pane, /^Continue( and hold back [\d,]+ rows?)?$/);
  await shows(pane, "What will be made");
  await press(pane, /^Make the /);
}

/** What a run through a file makes of the same workbook, made at the time that Run_Log of the other one says. */
async function throughFile(bytes: Uint8Array, job: Job, other: readonly WrittenSheet[]): Promise<WrittenSheet[]> {
  const runAt = other.find(({ name }) => name === "Run_Log")?.cells["A10"]?.[0];
  const forJob: Calculate = (input, overrides) => {
    const result = calculate(input, overrides);
    return result.kind === "stopped" ? result : onlyFor(job, result);
  };
  const run = await runWorkbook(forJob, fileWorkbook(bytes, "Log.xlsx"), {
    overrides: [],
    runAt: typeof runAt === "string" ? runAt : null,
    runBy: null,
  });
  const copy = run.kind === "done" ? run.files[0]?.bytes : undefined;
  if (copy === undefined) throw new Error("The run through the file made nothing.");
  return writtenSheets(copy, INPUTS);
}

describe("in Excel on Windows", () => {
  it("both jobs go from the first start to result sheets that are the same as through a file", async () => {
    const bytes = await smallLog();
    const pane = await openPane(bytes);
    await press(pane, "Use this workbook");
    await toCheck(pane, "Attendance Recovery");
    await make(pane);
    await shows(pane, "The import files are ready");
    const written = await writtenSheets(await saveWorkbook(excel.host.workbook), INPUTS);
    expect(written.map(({ name }) => name)).toContain("AR_Recalculation");
    expect(written).toEqual(await throughFile(bytes, "recovery", written));

    await press(pane, "Menu");
    await press(pane, "Start");
    // The workbook is known by now: its sheets and columns are not asked for again.
    await press(pane, "Start Continuation");
    await shows(pane, "Check the rows");
    await make(pane);
    await shows(pane, /ready$/);
    const again = await writtenSheets(await saveWorkbook(excel.host.workbook), INPUTS);
    expect(again.map(({ name }) => name)).toEqual(expect.arrayContaining(written.map(({ name }) => name)));
    expect(again.map(({ name }) => name)).toContain("CE_Weekly_Audit");
    const log = again.find(({ name }) => name === "Run_Log");
    expect([log?.cells["A10"], log?.cells["A11"]].filter((cell) => cell !== undefined)).toHaveLength(2);
    expect(excel.host.workbook.undoCleared).toEqual([]);
    expect(excel.host.ignoredOnNullObjects).toEqual([]);
  }, 120_000);

  it("the ribbon's buttons open their job, and an Excel with every newer set gives the same sheets", async () => {
    const bytes = await smallLog();
    const pane = await openPane(bytes, { matrix: { ExcelApi: "1.15", DelayForCellEdit: "1.1" } }, "?job=continuation");
    await press(pane, "Use this workbook");
    await press(pane, "Continue to columns");
    await press(pane, "Continue to check");
    await make(pane);
    await shows(pane, /ready$/);
    const written = await writtenSheets(await saveWorkbook(excel.host.workbook), INPUTS);
    expect(written).toEqual(await throughFile(bytes, "continuation", written));
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
    const requests = excel.host.requests.filter(({ outcome }) => outcome === "succeeded");
    expect(Math.max(...requests.map(({ bytesIn, bytesOut }) => Math.max(bytesIn, bytesOut)))).toBeLessThan(250_000);
    const written = await writtenSheets(await saveWorkbook(excel.host.workbook), INPUTS);
    expect(written.map(({ name }) => name)).toContain("AR_Recovered_Days");
  }, 120_000);
});
