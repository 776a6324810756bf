/**
 * Tasks of 50 ms or more on a page's own thread, as the browser itself reports them. In Excel, Office's library unpacks every answer
 * in one go: how long such a task was is told apart from what the pane does, and can be measured without the pane.
 */
import type { Frame, Page } from "playwright-core";

export interface LongTask {
  readonly milliseconds: number;
  /** Of them, what began in a script of Office's library. */
  readonly office: number;
}

interface Stretch {
  readonly start: number;
  readonly duration: number;
}

interface Watched {
  readonly tasks: Stretch[];
  /** Scripts of Office's library that took 5 ms or more in a frame of more than 50 ms. */
  readonly office: Stretch[];
}

type WatchedWindow = Window & { readonly watchedTasks: Watched };

/** Long tasks from now on; they come in the order of their beginnings. */
export async function watchLongTasks(page: Page | Frame): Promise<() => Promise<LongTask[]>> {
  await page.evaluate(() => {
    const watched: Watched = { tasks: [], office: [] };
    Object.assign(window, { watchedTasks: watched });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, duration });
    }).observe({ type: "longtask" });
    interface Script extends PerformanceEntry {
      readonly sourceURL: string;
    }
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries() as (PerformanceEntry & { readonly scripts: readonly Script[] })[]) {
        for (const { sourceURL, startTime, duration } of frame.scripts) {
          if (sourceURL.startsWith("https://appsforoffice.microsoft.com/"))
            watched.office.push({ start: startTime, duration });
        }
      }
    }).observe({ type: "long-animation-frame" });
  });
  return async () => {
    // The browser tells of a frame a little after it.
    await page.waitForTimeout(200);
    const { tasks, office } = await page.evaluate(() => (window as unknown as WatchedWindow).watchedTasks);
    // A task of a frame inside another page is told of twice.
    const once = tasks.filter(({ start }, index) => tasks.findIndex((other) => other.start === start) === index);
    return once.map((task) => ({
      milliseconds: Math.round(task.duration),
      office: Math.round(office.reduce((sum, script) => sum + overlap(task, script), 0)),
    }));
  };
}

function overlap(one: Stretch, other: Stretch): number {
  const end = Math.min(one.start + one.duration, other.start + other.duration);
  return Math.max(0, end - Math.max(one.start, other.start));
}

/** Milliseconds of the pane itself in each task in which it held the page for 50 ms or more. */
export function ownLongTasks(tasks: readonly LongTask[]): number[] {
  return tasks.map(({ milliseconds, office }) => milliseconds - office).filter((own) => own >= 50);
}

/** Milliseconds of Office's library in each long task that is its own. */
export function officeLongTasks(tasks: readonly LongTask[]): number[] {
  return tasks.map(({ office }) => office).filter((office) => office >= 50);
}
