/** The made-up district in the pane, and pictures of it in test-results. Those in docs/images are such pictures with fewer colors. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { sampleWorkbook } from "../../src/sample/sample-workbook.ts";
import { projectFolder } from "../support/ledger.ts";
import { openSite } from "./browser.ts";
import type { Site } from "./browser.ts";
import { changesOn, openExcelPane, press, says, sheetNames, shows, toCheck, toPreview } from "./excel-support.ts";
import type { ExcelPane } from "./excel-support.ts";
import { shots } from "./site.ts";

const IMAGES = join(projectFolder, "docs", "images");
const PICTURES = ["pane-check", "pane-preview", "pane-done"];
const MOST_BYTES = 40_000;

let site: Site;
let opened: ExcelPane;

beforeAll(async () => {
  site = await openSite();
}, 300_000);
afterAll(() => site.close());

test("the made-up district runs in the open workbook, and its own sheets stay as they are", async () => {
  opened = await openExcelPane(site, await writeWorkbook(sampleWorkbook()));
  const { pane, page, workbook } = opened;
  const inputs = sheetNames(workbook);
  const picture = (name: string) => page.screenshot({ path: join(shots, `${name}.png`) });
  await press(pane, "Use this workbook");
  await toCheck(pane, "Attendance Recovery");
  await picture("pane-check");
  await toPreview(pane);
  await picture("pane-preview");
  await press(pane, "Make the import files");
  await shows(pane, "The import files are ready");
  await says(pane, "The result sheets are in this workbook.");
  await picture("pane-done");
  expect(sheetNames(workbook)).toEqual(expect.arrayContaining(["AR_Recalculation", "Exceptions", "Run_Log"]));
  expect(changesOn(workbook, inputs)).toEqual([]);
  await opened.close();
}, 120_000);

test("the pictures of the documents are these screens, 320 px wide and small", () => {
  expect(readdirSync(IMAGES).toSorted()).toEqual(PICTURES.map((name) => `${name}.png`).toSorted());
  for (const name of PICTURES) {
    const png = readFileSync(join(IMAGES, `${name}.png`));
    expect([name, png.readUInt32BE(16), png.length < MOST_BYTES]).toEqual([name, 320, true]);
  }
});
