/** Whole runs of both jobs by keyboard alone, with the focus where a reader expects it. */
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

async function choose(page: Page, name: string | RegExp, key: "Enter" | "Space" = "Enter"): Promise<void> {
  await tabTo(page, name);
  await page.keyboard.press(key);
}

/** The screen has come, and its heading has the focus. */
async function arrivedAt(page: Page, title: string | RegExp): Promise<void> {
  await heading(page, title).waitFor();
  await focusComesTo(page, title);
}

/** From the address to the first screen of the open log. */
async function openByKeyboard(): Promise<Page> {
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
  return page;
}

test("Attendance Recovery goes from the log to the files without a mouse", async () => {
  const page = await openByKeyboard();
  await choose(page, "Start Attendance Recovery");
  await arrivedAt(page, "Is this your log?");
  await choose(page, "Continue to columns", "Space");
  await arrivedAt(page, "Are these the right columns?");
  await page.keyboard.press("Escape");
  await arrivedAt(page, "Is this your log?");
  await choose(page, "Continue to columns");
  await arrivedAt(page, "Are these the right columns?");
  await choose(page, "Continue to check");

  await arrivedAt(page, "Check the rows");
  await choose(page, /^Attendance [A-Z]*10/);
  await arrivedAt(page, "Attendance");
  await page.getByRole("table").waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "Check the rows").waitFor();
  await focusComesTo(page, /^Attendance [A-Z]*10/);
  await choose(page, "Continue and hold back 1 row");

  await arrivedAt(page, "What will be made");
  await choose(page, /^Exactly what is in AR_Services/);
  await choose(page, "Make the import files");
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

test("Continuation goes from the log to the copy, and on to why a figure is what it is, without a mouse", async () => {
  const page = await openByKeyboard();
  await choose(page, "Start Continuation");
  await arrivedAt(page, "Is this your log?");
  await choose(page, "Continue to columns");
  await arrivedAt(page, "Are these the right columns?");
  await choose(page, "Continue to check");
  await arrivedAt(page, "Check the rows");
  await choose(page, /^Continue/);
  await arrivedAt(page, "What will be made");
  await choose(page, "Make the weekly audit");
  await arrivedAt(page, "The weekly audit is ready");
  await tabTo(page, "Download to fix with results.xlsx");
  const [download] = await Promise.all([page.waitForEvent("download"), page.keyboard.press("Enter")]);
  expect(download.suggestedFilename()).toBe("to fix with results.xlsx");
  await choose(page, "Look at the results");
  await arrivedAt(page, "Results");
  await choose(page, /, Max Hours, .*: why\?$/);
  await arrivedAt(page, /^Max Hours: /);
  await choose(page, /^Hours of the days/);
  await page.getByText(/^Days in session and enrolled/).waitFor();
  await page.keyboard.press("Escape");
  await heading(page, "Results").waitFor();
  await focusComesTo(page, /, Max Hours, .*: why\?$/);
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
