/** The pane inside a simulated Excel, on Windows and on the web: Microsoft's own office.js, unchanged, over a workbook in the test. */
import type { BrowserContext, Frame } from "playwright-core";
import type { BrowserExcel } from "../host/start/browser.ts";
import { openInExcel } from "../host/start/browser.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import type { HostWorkbook } from "../host/workbook/model.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import type { Platform } from "../host/start/window-external.ts";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";

const ADDRESS = "https://ledger.test";

let site: Site;
let context: BrowserContext;
let excel: BrowserExcel | null = null;
let workbook: HostWorkbook;

beforeAll(async () => {
  site = await openSite();
}, 300_000);

afterAll(() => site.close());

beforeEach(async () => {
  context = await site.browser.newContext({ viewport: { width: 360, height: 740 } });
  const { Attendance = [] } = smallLogSheets;
  const noTime = ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null];
  workbook = await loadWorkbook(await smallLog({ Attendance: [...Attendance, noTime] }), "Spring log.xlsx");
});

afterEach(async () => {
  await excel?.close();
  excel = null;
  await context.close();
});

async function openPane(platform: Platform, path = "taskpane.html"): Promise<Frame> {
  // Excel on the web shows panes of public addresses only.
  await context.route(`${ADDRESS}/**`, async (route) => {
    const { pathname } = new URL(route.request().url());
    const answer = await fetch(site.url + pathname);
    const body = Buffer.from(await answer.arrayBuffer());
    await route.fulfill({ body, headers: Object.fromEntries(answer.headers), status: answer.status });
  });
  excel = await openInExcel(context, `${ADDRESS}/${path}`, { platform, workbook, matrix: { ExcelApi: "1.14" } });
  return excel.pane;
}

const button = (pane: Frame, name: string | RegExp) => pane.getByRole("button", { name, exact: true });
const heading = (pane: Frame, name: string) => pane.getByRole("heading", { level: 2, name });
const sheetNames = () => workbook.sheets.map(({ name }) => name);
const inputs = () =>
  workbook.sheets.filter(({ name }) => name in smallLogSheets).map((sheet) => snapshotSheet(workbook, sheet));

async function toPreview(pane: Frame): Promise<void> {
  await heading(pane, "Is this your log?").waitFor();
  await button(pane, "Continue to columns").click();
  await button(pane, "Continue to check").click();
  await button(pane, "Continue and hold back 1 row").click();
  await heading(pane, "What will be made").waitFor();
}

describe.each<Platform>(["desktop", "web"])("in Excel on the %s", (platform) => {
  test("results go into the open workbook, the log stays as it is, and the run can be taken back", async () => {
    const pane = await openPane(platform);
    const before = inputs();
    await button(pane, "Use this workbook").click();
    await button(pane, "Start Attendance Recovery").click();
    await toPreview(pane);
    await button(pane, "Make the import files").click();
    await heading(pane, "The import files are ready").waitFor();
    await pane.getByText("The result sheets are in this workbook.").waitFor();
    expect(sheetNames()).toEqual(
      expect.arrayContaining(["AR_Recalculation", "AR_Services_Import", "Exceptions", "Run_Log"]),
    );
    expect(sheetNames()).not.toContain("CE_Weekly_Audit");
    expect(inputs()).toEqual(before);

    await button(pane, "Undo last run").click();
    await pane.getByText("The result sheets are as they were before the run.").first().waitFor();
    expect(inputs()).toEqual(before);
  }, 60_000);

  test("the ribbon's button leads straight to its job", async () => {
    const pane = await openPane(platform, "taskpane.html?job=continuation");
    await button(pane, "Use this workbook").click();
    await toPreview(pane);
    await button(pane, "Make the weekly audit").waitFor();
  }, 60_000);
});

test("a row to fix is selected in Excel, and a change of the log asks to check again", async () => {
  const pane = await openPane("desktop");
  await button(pane, "Use this workbook").click();
  await button(pane, "Start Attendance Recovery").click();
  await button(pane, "Continue to columns").click();
  await button(pane, "Continue to check").click();
  await pane.getByRole("button", { name: /^Attendance [A-Z]*10/ }).click();
  await pane.getByText(/^Attendance [A-Z]*10 is selected in Excel\.$/).waitFor();
  await button(pane, "Back to the list").click();
  await pane.getByText("Correct a cell, then choose Check again.").waitFor();
}, 60_000);

test("without an answer of Excel the pane offers to work with a file", async () => {
  const page = await context.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  await page.goto(`${site.url}/taskpane.html`);
  await page.getByText("Excel is not answering").waitFor();
  await page.getByRole("button", { name: "Work with a file instead" }).click();
  await page.getByRole("button", { name: "Open an attendance log" }).waitFor();
}, 30_000);

test("a script of Microsoft that never comes does not leave the pane waiting", async () => {
  const page = await context.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", () => new Promise(() => undefined));
  // The page's own clock: how quick this computer is does not matter.
  await page.clock.install();
  await page.clock.pauseAt(Date.now() + 1_000);
  await page.goto(`${site.url}/taskpane.html`, { waitUntil: "commit" });
  await page.getByText("Turn your attendance log into a file your SIS accepts.").waitFor();
  const tryAgain = page.getByRole("button", { name: "Try again" });
  expect(await tryAgain.count()).toBe(0);
  await page.waitForLoadState("domcontentloaded");
  await page.clock.runFor(4_500);
  await tryAgain.waitFor();
}, 30_000);

test("the pane may load scripts from Microsoft's one host and may connect nowhere", async () => {
  const page = await context.newPage();
  await page.route("https://appsforoffice.microsoft.com/**", (route) => route.abort());
  const response = await page.goto(`${site.url}/taskpane.html`);
  const policy = response?.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("script-src 'self' https://appsforoffice.microsoft.com;");
  expect(policy).toContain("connect-src 'none'");
  expect(policy).toMatch(/frame-ancestors 'self' https:\/\/\*\.cloud\.microsoft/);
});
