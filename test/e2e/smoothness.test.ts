/**
 * The pane stays quick with a full year of a large school: 100,000 attendance rows. Long tasks are those that the browser itself
 * reports, 50 ms or more on the page's own thread.
 */
import { writeFileSync } from "node:fs";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { newSheet } from "../bench/pane.ts";
import { schoolYear } from "../bench/school-year.ts";
import { longTasksOfOffice, openLargePane, runLargePane } from "./large-pane.ts";
import { officeLongTasks, ownLongTasks, watchLongTasks } from "./long-tasks.ts";
import { button, heading, openLog, toCheck, toDone, watchedSite } from "./site.ts";
import type { WatchedSite } from "./site.ts";

const ROWS = 100_000;

let site: WatchedSite;

beforeAll(async () => {
  site = await watchedSite();
  const input = schoolYear(ROWS);
  writeFileSync(site.at("large.xlsx"), await writeWorkbook({ sheets: input.sheets.map(newSheet) }));
}, 300_000);

afterAll(() => site.close());

/** How often something is timed before it counts as slow: the computer does other things, too. */
const TRIES = 4;

/** What was measured when it first was good enough, or at the last try. */
async function measured<Figure>(measure: () => Promise<Figure>, isGood: (figure: Figure) => boolean): Promise<Figure> {
  for (let left = TRIES - 1; left > 0; left--) {
    const figure = await measure();
    if (isGood(figure)) return figure;
  }
  return measure();
}

test("reading, checking and making results never hold the page for 50 ms", async () => {
  expect(await measured(longTasksOfRun, (tasks) => tasks.length === 0)).toEqual([]);
}, 300_000);

async function longTasksOfRun(): Promise<number[]> {
  const page = await site.newPage({ width: 320 });
  await button(page, "Open an attendance log").waitFor();
  const longTasks = await watchLongTasks(page);
  const began = Date.now();
  await openLog(page, site.at("large.xlsx"));
  await heading(page, "What do you want to make?").waitFor();
  const read = Date.now();
  await toCheck(page, "Continuation");
  const checked = Date.now();
  await toDone(page);
  const made = Date.now();
  process.stderr.write(
    `${String(ROWS)} rows: read ${String(read - began)} ms, checked ${String(checked - read)} ms, made ${String(made - checked)} ms\n`,
  );
  const tasks = await longTasks();
  await page.context().close();
  return tasks.map(({ milliseconds }) => milliseconds);
}

/** Two blocks of cells and some more: how long a task takes depends on the block, not on how many there are. */
const ROWS_IN_EXCEL = 40_000;

test("in Excel the pane never holds its thread for 50 ms, and lets Office's library take no longer than it takes alone", async () => {
  const bytes = await writeWorkbook({ sheets: schoolYear(ROWS_IN_EXCEL).sheets.map(newSheet) });
  const tasks = await measured(
    async () => {
      const { pane, close } = await openLargePane(site, bytes);
      const alone = Math.max(50, ...(await longTasksOfOffice(pane, "Attendance", 3)).map((task) => task.milliseconds));
      const run = await runLargePane(pane);
      await close();
      return { own: ownLongTasks(run.tasks), tooLong: officeLongTasks(run.tasks).filter((ms) => ms > 2 * alone) };
    },
    ({ own, tooLong }) => own.length + tooLong.length === 0,
  );
  expect(tasks).toEqual({ own: [], tooLong: [] });
}, 300_000);

test.each(["while it reads", "while it makes the results"])(
  "Cancel answers within 200 ms %s",
  async (when) => {
    expect(
      await measured(
        () => cancelMilliseconds(when),
        (milliseconds) => milliseconds < 200,
      ),
    ).toBeLessThan(200);
  },
  300_000,
);

async function cancelMilliseconds(when: string): Promise<number> {
  const page = await site.newPage({ width: 320 });
  await openLog(page, site.at("large.xlsx"));
  if (when === "while it reads") await button(page, "Cancel").waitFor();
  else {
    await toCheck(page, "Continuation");
    await button(page, /^Continue/).click();
    await button(page, "Make the weekly audit").click();
    await heading(page, "Making the results").waitFor();
  }
  const milliseconds = await page.evaluate(async () => {
    const [cancel] = [...document.querySelectorAll("button")].filter(({ textContent }) => textContent === "Cancel");
    const clicked = performance.now();
    cancel?.click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const left = [...document.querySelectorAll("button")].every(({ textContent }) => textContent !== "Cancel");
      if (left) return performance.now() - clicked;
    }
  });
  if (when === "while it reads") await button(page, "Open an attendance log").waitFor();
  else {
    // What was stopped can be begun again, and comes to its end.
    await button(page, "Make the weekly audit").click();
    await heading(page, "The weekly audit is ready").waitFor();
  }
  await page.context().close();
  return milliseconds;
}

test("the page shows something within half a second, and its first screen soon after", async () => {
  expect(await measured(firstPaint, (milliseconds) => milliseconds < 500)).toBeLessThan(500);
}, 60_000);

async function firstPaint(): Promise<number> {
  const page = await site.newPage({ width: 320 });
  await button(page, "Open an attendance log").waitFor();
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  await page.context().close();
  return painted ?? Infinity;
}
