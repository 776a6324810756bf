/** The browser page with a year of a large school: whether it holds its own thread, how soon it obeys Cancel, how soon it shows. */
import type { Page } from "playwright-core";
import type { Site } from "../e2e/browser.ts";
import { button, heading, openLog, toCheck, toDone } from "../e2e/site.ts";
import { watchLongTasks } from "./long-tasks.ts";
import { median } from "./measure.ts";

export interface PageFigures {
  /** Tasks of 50 ms or more on the page's thread, in milliseconds. */
  readonly longTasksMs: readonly number[];
  /** From the click on Cancel to a screen without it, while the log is read and while the results are made. */
  readonly cancelReadingMs: number;
  readonly cancelMakingMs: number;
  /** From the address to the first thing that is drawn. */
  readonly firstPaintMs: number;
}

const TRIES = 3;
const WITHIN = 120_000;

/** `log` is the path of a workbook: given as bytes, the driver of the browser would decode them on the page's thread. */
export async function benchPage(site: Site, log: string): Promise<PageFigures> {
  const onPage = async <Figure>(measure: (page: Page) => Promise<Figure>): Promise<Figure> => {
    const context = await site.browser.newContext({ viewport: { width: 320, height: 720 } });
    context.setDefaultTimeout(WITHIN);
    const page = await context.newPage();
    await page.goto(`${site.url}/`);
    await button(page, "Open an attendance log").waitFor();
    const figure = await measure(page);
    await context.close();
    return figure;
  };
  const medianOnPage = async (measure: (page: Page) => Promise<number>): Promise<number> => {
    const figures: number[] = [];
    for (let left = TRIES; left > 0; left--) figures.push(await onPage(measure));
    return median(figures);
  };
  return {
    longTasksMs: await onPage((page) => longTasksOfRun(page, log)),
    cancelReadingMs: await medianOnPage((page) => cancelReading(page, log)),
    cancelMakingMs: await medianOnPage((page) => cancelMaking(page, log)),
    firstPaintMs: await medianOnPage(firstPaint),
  };
}

/** From the log to the made weekly audit and a look at it. */
async function longTasksOfRun(page: Page, log: string): Promise<number[]> {
  const longTasks = await watchLongTasks(page);
  await openLog(page, log);
  await toCheck(page, "Continuation");
  await toDone(page);
  await button(page, "Look at the results").click();
  await page.locator("main table").waitFor();
  return (await longTasks()).map(({ milliseconds }) => milliseconds);
}

async function cancelReading(page: Page, log: string): Promise<number> {
  await openLog(page, log);
  await button(page, "Cancel").waitFor();
  return cancel(page);
}

async function cancelMaking(page: Page, log: string): Promise<number> {
  await openLog(page, log);
  await toCheck(page, "Continuation");
  await button(page, /^Continue/).click();
  await button(page, "Make the weekly audit").click();
  await heading(page, "Making the results").waitFor();
  return cancel(page);
}

function cancel(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const [shown] = [...document.querySelectorAll("button")].filter(({ textContent }) => textContent === "Cancel");
    if (shown === undefined) throw new Error("There was nothing left to cancel.");
    const clicked = performance.now();
    shown.click();
    for (;;) {
      await new Promise(requestAnimationFrame);
      const isGone = [...document.querySelectorAll("button")].every(({ textContent }) => textContent !== "Cancel");
      if (isGone) return performance.now() - clicked;
    }
  });
}

async function firstPaint(page: Page): Promise<number> {
  const painted = await page.evaluate(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
  if (painted === undefined) throw new Error("The browser does not say when it first painted.");
  return painted;
}
