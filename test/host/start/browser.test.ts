/* eslint-disable no-restricted-globals -- what stands in evaluate runs in the page, where Office.js is. */
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { chromium } from "playwright-core";
import type { Browser, BrowserContext } from "playwright-core";
import { projectFolder } from "../../support/ledger.ts";
import { newWorkbook } from "../workbook/workbook.ts";
import { writeValues } from "../workbook/write-cells.ts";
import { openInExcel } from "./browser.ts";
import type { BrowserExcel } from "./browser.ts";
import type { Platform } from "./window-external.ts";

jest.setTimeout(60_000);

const address = "https://add-in.test/pane.html";
const html = `<!doctype html><title>Pane</title><script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
<p id="heard"></p>`;

let browser: Browser;
let context: BrowserContext;
let opened: BrowserExcel;
const elsewhere: string[] = [];

beforeAll(async () => {
  const finder = join(projectFolder, "src", "tools", "browser.mjs");
  const executablePath = execFileSync(process.execPath, [finder], { encoding: "utf8" }).trim();
  const args = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking"];
  browser = await chromium.launch({ executablePath, args });
});
afterAll(() => browser.close());

beforeEach(async () => {
  elsewhere.length = 0;
  context = await browser.newContext();
  await context.route("**/*", (route) => {
    elsewhere.push(route.request().url());
    return route.abort();
  });
  await context.route(address, (route) => route.fulfill({ body: html, contentType: "text/html" }));
});
afterEach(async () => {
  await opened.close();
  await context.close();
});

const platforms: readonly (readonly [Platform, string])[] = [
  ["desktop", "PC"],
  ["web", "OfficeOnline"],
];

describe.each(platforms)("a page in a browser, in Excel on the %s", (platform, name) => {
  const open = async () => (opened = await openInExcel(context, address, { platform, workbook: newWorkbook() }));

  it("runs Microsoft's library against a workbook that lives in the test", async () => {
    const { pane, host } = await open();
    const seen = await pane.evaluate(async () => {
      const info = await Office.onReady();
      const values = await Excel.run(async (excel) => {
        const range = excel.workbook.worksheets.getItem("Sheet1").getRange("A1:B1");
        range.values = [["from the browser", "=1+1"]];
        range.load("values");
        await excel.sync();
        return range.values as unknown[][];
      });
      return {
        host: info.host,
        platform: info.platform,
        supported: Office.context.requirements.isSetSupported("ExcelApi", "1.9"),
        values,
      };
    });
    expect(seen).toEqual({ host: "Excel", platform: name, supported: true, values: [["from the browser", 2]] });
    expect(host.requests[0]).toMatchObject({ number: 1, outcome: "succeeded" });
    expect(elsewhere).toEqual([]);
  });

  it("is refused as Excel refuses, and can ask again", async () => {
    const { pane, host } = await open();
    host.levers.startCellEdit({ request: 2 });
    const codes = await pane.evaluate(async () => {
      await Office.onReady();
      const ask = () =>
        Excel.run((excel) => excel.sync(excel.workbook.load("name"))).then(
          () => "succeeded",
          (error: unknown) => (error as OfficeExtension.Error).code,
        );
      return [await ask(), await ask()];
    });
    expect(codes).toEqual(["InvalidOperationInCellEditMode", "succeeded"]);
  });

  it("hears of what the user does", async () => {
    const { pane, host } = await open();
    await pane.evaluate(async () => {
      await Office.onReady();
      await Excel.run(async (excel) => {
        excel.workbook.worksheets.getItem("Sheet1").onChanged.add((event) => {
          const heard = document.querySelector("#heard");
          if (heard !== null) heard.textContent = event.address;
          return Promise.resolve();
        });
        await excel.sync();
      });
    });
    host.levers.user((workbook) => {
      const [sheet] = workbook.sheets;
      if (sheet !== undefined)
        writeValues(workbook, sheet, { row: 4, column: 2, rowCount: 1, columnCount: 1 }, "typed");
    });
    await pane.waitForFunction(() => document.querySelector("#heard")?.textContent === "C5");
  });
});
/* eslint-enable no-restricted-globals -- the end of the file */
