import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Download, Page } from "playwright-core";
import { projectFolder, temporaryFolder } from "../support/ledger.ts";
import { readWithExcelJs, smallLog, smallLogSheets } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";

const workplace = temporaryFolder();
const at = (name: string) => join(workplace.path, name);
const shots = join(projectFolder, "test-results");
const axe = readFileSync(join(projectFolder, "node_modules", "axe-core", "axe.min.js"), "utf8");

let site: Site;
/** Addresses outside the page's own origin that any page of these tests asked for. */
const elsewhere: string[] = [];
/** What any page wrote to the console, and its uncaught errors. */
const complaints: string[] = [];

beforeAll(async () => {
  mkdirSync(shots, { recursive: true });
  writeFileSync(at("Spring log.xlsx"), await smallLog());
  writeFileSync(at("no students.xlsx"), await smallLog({ Students: null }));
  writeFileSync(at("text.xlsx"), "not a workbook");
  site = await openSite();
}, 300_000);

afterAll(async () => {
  await site.close();
  workplace.remove();
});

async function openPage(options: { width?: number; dark?: boolean; javaScript?: boolean } = {}): Promise<Page> {
  const context = await site.browser.newContext({
    viewport: { width: options.width ?? 1000, height: 800 },
    colorScheme: options.dark === true ? "dark" : "light",
    javaScriptEnabled: options.javaScript ?? true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.on("request", (request) => {
    const address = request.url();
    if (!address.startsWith(site.url) && !address.startsWith("data:") && !address.startsWith("blob:")) {
      elsewhere.push(address);
    }
  });
  page.on("console", (message) => complaints.push(message.text()));
  page.on("pageerror", (error) => complaints.push(error.message));
  await page.goto(site.url);
  return page;
}

const open = (page: Page, name: string) => page.getByLabel("Attendance log (.xlsx)").setInputFiles(at(name));
const seeResults = (page: Page) => page.getByRole("heading", { name: "Save the results" }).waitFor();

async function bytesOf(download: Download): Promise<Uint8Array> {
  return readFileSync(await download.path());
}

async function save(page: Page, name: string): Promise<Uint8Array> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: `Save ${name}` }).click(),
  ]);
  expect(download.suggestedFilename()).toBe(name);
  return bytesOf(download);
}

test("a log is opened, run, and its results are saved and can be read again", async () => {
  const page = await openPage();
  await open(page, "Spring log.xlsx");
  await seeResults(page);
  await page.getByText("School year 2025-26, as of 06/30/2026").waitFor();

  const workbook = await readWithExcelJs(await save(page, "Spring log with results.xlsx"));
  const names = workbook.worksheets.map((sheet) => sheet.name);
  expect(names).toEqual(expect.arrayContaining([...Object.keys(smallLogSheets), "CE_Weekly_Audit", "Exceptions"]));
  const services = new TextDecoder().decode(await save(page, "AR_Services_2026-06-30.csv"));
  expect(services).toMatch(/^StateID,StudentNumber,StartDate,/);
  await page.context().close();
}, 60_000);

test("the page and the command line give the same import file", async () => {
  const page = await openPage();
  await open(page, "Spring log.xlsx");
  await seeResults(page);
  const fromPage = await save(page, "AR_Services_2026-06-30.csv");
  const { ledger } = await import("../support/ledger.ts");
  await ledger(["run", "Spring log.xlsx", "--out", "cli"], workplace.path);
  expect(Buffer.from(fromPage).equals(readFileSync(at(join("cli", "AR_Services_2026-06-30.csv"))))).toBe(true);
  await page.context().close();
}, 60_000);

test("a workbook that cannot be used is explained in words, and another can be opened", async () => {
  const page = await openPage();
  await open(page, "text.xlsx");
  await page.getByText("is not an Excel workbook").waitFor();
  await page.getByRole("button", { name: "Another log" }).click();
  await open(page, "no students.xlsx");
  await page.getByText("There is no sheet or table for Students").waitFor();
  await page.getByText("your log was not changed").waitFor();
  await page.context().close();
}, 60_000);

test("a log can be dropped anywhere on the page", async () => {
  const page = await openPage();
  const bytes = readFileSync(at("Spring log.xlsx")).toString("base64");
  await page.getByRole("button", { name: "Open an attendance log" }).waitFor();
  await page.evaluate((base64) => {
    const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const dataTransfer = new DataTransfer();
    dataTransfer.items.add(new File([content], "Dropped.xlsx"));
    document.body.dispatchEvent(new DragEvent("drop", { dataTransfer, bubbles: true, cancelable: true }));
  }, bytes);
  await page.getByRole("heading", { name: "Dropped.xlsx" }).waitFor();
  await seeResults(page);
  await page.context().close();
}, 60_000);

test("an empty log and made-up students are there without a log of one's own", async () => {
  const page = await openPage();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Create a log for me" }).click(),
  ]);
  const template = await readWithExcelJs(await bytesOf(download));
  expect(template.worksheets.map((sheet) => sheet.name)).toEqual(expect.arrayContaining(["Students", "Attendance"]));
  await page.getByRole("button", { name: "Try with made-up students" }).click();
  await seeResults(page);
  await page.context().close();
}, 120_000);

test("before any script runs, the page says what it is", async () => {
  const page = await openPage({ javaScript: false });
  await page.getByRole("heading", { name: "Attendance Ledger" }).waitFor();
  await page.getByText("Nothing leaves this computer.").waitFor();
  await page.context().close();
});

test("the content security policy is in force: no inline script, no connection", async () => {
  const context = await site.browser.newContext();
  const page = await context.newPage();
  await page.goto(site.url);
  const [inlineRan, connected] = await page.evaluate(async () => {
    const script = document.createElement("script");
    script.textContent = "document.documentElement.dataset.inline = 'ran'";
    document.head.append(script);
    const answered = await fetch(location.href).then(
      () => true,
      () => false,
    );
    return [document.documentElement.dataset["inline"] === "ran", answered];
  });
  expect({ inlineRan, connected }).toEqual({ inlineRan: false, connected: false });
  expect(await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content")).toContain(
    "connect-src 'none'",
  );
  await context.close();
});

describe.each([
  [270, false],
  [320, false],
  [320, true],
  [1000, false],
  [1000, true],
])("at %i px, dark: %s", (width, dark) => {
  test("axe finds nothing and nothing is cut off", async () => {
    const page = await openPage({ width, dark });
    const name = `${String(width)}-${dark ? "dark" : "light"}`;
    await page.getByRole("button", { name: "Open an attendance log" }).waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(shots, `start-${name}.png`) });

    await open(page, "Spring log.xlsx");
    await seeResults(page);
    await page.getByRole("button", { expanded: false }).first().click();
    await page.waitForTimeout(400);
    await expectAccessible(page);
    await page.screenshot({ path: join(shots, `results-${name}.png`), fullPage: true });

    await page.getByRole("button", { name: "Another log" }).click();
    await open(page, "no students.xlsx");
    await page.getByText("There is no sheet or table for Students").waitFor();
    await expectAccessible(page);
    await page.screenshot({ path: join(shots, `unusable-${name}.png`) });
    await page.context().close();
  }, 60_000);
});

async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe);
  const found = await page.evaluate(
    "axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map((node) => node.html).join(' | ')))",
  );
  expect(found).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

test("no page asked for anything elsewhere or complained", () => {
  expect({ elsewhere, complaints }).toEqual({ elsewhere: [], complaints: [] });
});
