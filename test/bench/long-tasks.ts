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
  /** When the last frame of more than 50 ms ended. */
  lastFrameEnd: number;
}

type WatchedWindow = Window & { readonly watchedTasks: Watched };

/**
 * What was watched before now. The browser tells of a task a little after it, and of tasks and frames in their order: a long one
 * is made, with a frame to follow it, and waited for; another one where the browser tells of none.
 */
async function toldOf(): Promise<Pick<Watched, "tasks" | "office">> {
  const { watchedTasks } = window as unknown as WatchedWindow;
  const provoke = (): Promise<number> =>
    new Promise((begun) =>
      setTimeout(() => {
        const start = performance.now();
        requestAnimationFrame(() => undefined);
        while (performance.now() < start + 60);
        begun(start);
      }),
    );
  const provoked = await provoke();
  const isBefore = ({ start }: Stretch): boolean => start < provoked - 5;
  const isTold = (): boolean => !watchedTasks.tasks.every(isBefore) && watchedTasks.lastFrameEnd >= provoked;
  for (let waits = 1; !isTold(); waits++) {
    if (waits > 500) throw new Error("The browser does not tell of long tasks.");
    await new Promise((later) => setTimeout(later, 10));
    if (waits % 50 === 0) await provoke();
  }
  return { tasks: watchedTasks.tasks.filter(isBefore), office: watchedTasks.office.filter(isBefore) };
}

/** Long tasks from now on; they come in the order of their beginnings. */
export async function watchLongTasks(page: Page | Frame): Promise<() => Promise<LongTask[]>> {
  await page.evaluate(() => {
    const watched: Watched = { tasks: [], office: [], lastFrameEnd: 0 };
    Object.assign(window, { watchedTasks: watched });
    new PerformanceObserver((list) => {
      for (const { startTime, duration } of list.getEntries()) watched.tasks.push({ start: startTime, duration });
    }).observe({ type: "longtask" });
    interface Script extends PerformanceEntry {
      readonly sourceURL: string;
    }
    new PerformanceObserver((list) => {
      for (const frame of list.getEntries() as (PerformanceEntry & { readonly scripts: readonly Script[] })[]) {
        watched.lastFrameEnd = frame.startTime + frame.duration;
        for (const { sourceURL, startTime, duration } of frame.scripts) {
          if (sourceURL.startsWith("https://appsforoffice.microsoft.com/"))
            watched.office.push({ start: startTime, duration });
        }
      }
    }).observe({ type: "long-animation-frame" });
  });
  return async () => {
    const { tasks, office } = await page.evaluate(toldOf);
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
