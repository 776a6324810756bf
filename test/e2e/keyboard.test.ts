/** A whole run by keyboard alone, with the focus where a reader expects it. */
import type { Page } from "playwright-core";
import { smallLogSheets } from "../support/small-log.ts";
import { focusComesTo, focused, heading, openLog, watchedSite, writeLog } from "./site.ts";
import type { WatchedSite } from "./site.ts";

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  const { Attendance = [] } = smallLogSheets;
  const noTime = ["0020001", "2025-10-18", "AR", "Elm", "SAT", "1", "Session", null, null, null];
  await writeLog(site.at("to fix.xlsx"), { Attendance: [...Attendance, noTime] });
}, 300_000);

afterAll(() => site.close());

/** Presses Tab until the control has the focus; every stop on the way is inside the window and has an outline. */
async function tabTo(page: Page, name: string | RegExp, most = 60): Promise<void> {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press("Tab");
    const at = await focused(page);
    const isSeen = await page.evaluate(() => {
      const box = document.activeElement?.getBoundingClientRect();
      return box !== undefined && box.width > 0 && box.bottom > 0 && box.top < window.innerHeight;
    });
    expect({ at, isSeen }).toEqual({ at, isSeen: true });
    if (typeof name === "string" ? at === name : name.test(at)) return;
  }
  throw new Error(`Tab never came to ${String(name)}.`);
}

/** The screen has come, and its heading has the focus. */
async function arrivedAt(page: Page, title: string): Promise<void> {
  await heading(page, title).waitFor();
  await focusComesTo(page, title);
}

test("from the log to the files without a mouse", async () => {
  const page = await site.newPage({ width: 320, height: 640 });
  // The browser is asked early to hand file choosers over: it takes a moment until it does.
  page.on("filechooser", () => undefined);
  await heading(page, "Turn your attendance log").waitFor();
  // Nobody has asked for the first screen, so the focus is left alone.
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await tabTo(page, "Open an attendance log");
  const [chooser] = await Promise.all([page.waitForEvent("filechooser"), page.keyboard.press("Enter")]);
  await chooser.setFiles(site.at("to fix.xlsx"));

  await arrivedAt(page, "What do you want to make?");
  await tabTo(page, "Start Attendance Recovery");
  await page.keyboard.press("Enter");
  await arrivedAt(page, "Is this your log?");
  await tabTo(page, "Continue to columns");
  await page.keyboard.press("Space");
  await arrivedAt(page, "Are these the right columns?");
  await page.keyboard.press("Escape");
  await arrivedAt(page, "Is this your log?");
  await tabTo(page, "Continue to columns");
  await page.keyboard.press("Enter");
  await arrivedAt(page, "Are these the right columns?");
  await tabTo(page, "Continue to check");
  await page.keyboard.press("Enter");

  await arrivedAt(page, "Check the rows");
  await tabTo(page, /^Attendance [A-Z]*10/);
  await page.keyboard.press("Enter");
  await arrivedAt(page, "Attendance");
  await page.getByRole("table").waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "Check the rows").waitFor();
  await focusComesTo(page, /^Attendance [A-Z]*10/);
  await tabTo(page, "Continue and hold back 1 row");
  await page.keyboard.press("Enter");

  await arrivedAt(page, "What will be made");
  await tabTo(page, /^Exactly what is in AR_Services/);
  await page.keyboard.press("Enter");
  await tabTo(page, "Make the import files");
  await page.keyboard.press("Enter");
  await arrivedAt(page, "The import files are ready");
  await tabTo(page, "Download AR_Records_2026-06-30.csv");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("AR_Records_2026-06-30.csv");
  await page.getByText("AR_Records_2026-06-30.csv was handed to your downloads.").waitFor();
  // Esc does not leave the results.
  await page.keyboard.press("Escape");
  await heading(page, "The import files are ready").waitFor();
  await page.context().close();
}, 60_000);

test("what happens is said in one place that stays", async () => {
  const page = await site.newPage({ width: 320 });
  const status = page.locator("[role=status][aria-live=polite].for-screen-readers");
  await openLog(page, site.at("to fix.xlsx"));
  await heading(page, "What do you want").waitFor();
  for (const name of ["Start Attendance Recovery", "Continue to columns", "Continue to check"]) {
    await page.getByRole("button", { name }).click();
  }
  await heading(page, "Check the rows").waitFor();
  expect(await status.textContent()).toBe("19 rows read. 18 ready. 1 needs fixing.");
  await page.context().close();
}, 60_000);

test("every control is at least 32 pixels high", async () => {
  const page = await site.newPage({ width: 270 });
  await openLog(page, site.at("to fix.xlsx"));
  await heading(page, "What do you want").waitFor();
  for (const name of ["Start Attendance Recovery", "Continue to columns", "Continue to check"]) {
    expect(await smallTargets(page)).toEqual([]);
    await page.getByRole("button", { name }).click();
  }
  await heading(page, "Check the rows").waitFor();
  expect(await smallTargets(page)).toEqual([]);
  await page.getByRole("button", { name: "Menu" }).click();
  expect(await smallTargets(page)).toEqual([]);
  await page.context().close();
}, 60_000);

function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("button, summary, select, [role=radio], label:has(+ input)")]
      .filter((element) => element.offsetParent !== null && element.getBoundingClientRect().height < 32)
      .map((element) => `${element.tagName} ${element.textContent}`),
  );
}
