/** An Excel that is too old, and a browser that saves no files: there is another way to the same results. */
import { readFileSync } from "node:fs";
import { smallLog, smallLogSheets } from "../support/small-log.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";
import {
  button,
  changesOn,
  filesFrom,
  make,
  openExcelPane,
  press,
  says,
  shoot,
  shows,
  toCheck,
} from "./excel-support.ts";
import type { ExcelPane } from "./excel-support.ts";
import { expectAccessibleInEveryLook } from "./looks.ts";

const INPUTS = Object.keys(smallLogSheets);
const JOB = "Attendance Recovery";

let site: Site;
let opened: ExcelPane;
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await smallLog();
  site = await openSite();
}, 300_000);
afterAll(() => site.close());
afterEach(() => opened.close());

async function services(): Promise<{ readonly name: string; readonly bytes: Uint8Array }> {
  const file = (await filesFrom(bytes, "recovery", null)).find(({ name }) => name.startsWith("AR_Services"));
  if (file === undefined) throw new Error("The run through the file made no AR_Services.");
  return file;
}

test("an Excel without the requirement set is not asked for anything; a file is run in the pane and saved", async () => {
  opened = await openExcelPane(site, bytes, { matrix: { ExcelApi: "1.8" } });
  const { pane, page, excel, workbook } = opened;
  await says(pane, "Your Excel is older than this needs");
  await says(pane, "Excel 2021 or newer is needed. The browser page does the same with a file.");
  await says(pane, "Your log was not changed.");
  expect(await button(pane, "Try again").count()).toBe(0);
  await expectAccessibleInEveryLook(page, { picture: "excel-trouble-too-old" });

  await press(pane, "Work with a file instead");
  const mimeType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const file = { name: "Log.xlsx", mimeType, buffer: Buffer.from(bytes) };
  await pane.getByLabel("Attendance log (.xlsx)").setInputFiles(file);
  await toCheck(pane, JOB);
  await make(pane);
  await shows(pane, "The import files are ready");
  const wanted = await services();
  const [saved] = await Promise.all([page.waitForEvent("download"), press(pane, `Download ${wanted.name}`)]);
  expect(readFileSync(await saved.path()).equals(wanted.bytes)).toBe(true);
  expect(excel.host.requests).toEqual([]);
  expect(changesOn(workbook, INPUTS)).toEqual([]);
}, 60_000);

test("where downloads are blocked, in Excel on the web, the text of the import file can be copied", async () => {
  opened = await openExcelPane(site, bytes, { platform: "web", blocksDownloads: true });
  const { context, pane, page, workbook } = opened;
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await press(pane, "Use this workbook");
  await toCheck(pane, JOB);
  await make(pane);
  await shows(pane, "The import files are ready");
  const { name, bytes: wanted } = await services();
  const [blocked] = await Promise.all([page.waitForEvent("download"), press(pane, `Download ${name}`)]);
  expect(await blocked.failure()).not.toBeNull();
  // A page is not told that its download was blocked, so it says what to do then.
  await says(pane, `${name} was handed to your downloads. Not there? Use Copy text.`);
  await shoot(opened, "download-blocked");

  await press(pane, `Copy text of ${name}`);
  await says(pane, `The text of ${name} is on the clipboard.`);
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  // A clipboard has its own line breaks.
  const lines = (text: string) => text.split(/\r?\n/);
  expect(lines(copied)).toEqual(lines(new TextDecoder().decode(wanted)));
  expect(changesOn(workbook, INPUTS)).toEqual([]);
}, 60_000);
