/**
 * The built pane in the simulated Excel on the web, beside a large log. There the pane is a frame of another site than the page around
 * it, so that the browser gives it a process of its own: nothing of the simulated Excel runs on its thread. What Office's library does
 * with an answer stays there, as it does for users.
 */
import type { Frame } from "playwright-core";
import type { Site } from "../e2e/browser.ts";
import { openInExcel } from "../host/start/browser.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import { watchLongTasks } from "./long-tasks.ts";
import type { LongTask } from "./long-tasks.ts";

const ORIGIN = "https://attendance.example.org";
const WITHIN = 120_000;

export interface LargePane {
  readonly pane: Frame;
  readonly close: () => Promise<void>;
}

export async function openLargePane(site: Pick<Site, "browser" | "url">, bytes: Uint8Array): Promise<LargePane> {
  const context = await site.browser.newContext({ viewport: { width: 400, height: 760 } });
  await context.route(`${ORIGIN}/**`, async (route) => {
    await route.fulfill({
      response: await route.fetch({ url: route.request().url().replace(ORIGIN, site.url) }),
    });
  });
  const workbook = await loadWorkbook(bytes, "Log.xlsx");
  const excel = await openInExcel(context, `${ORIGIN}/taskpane.html`, {
    platform: "web",
    matrix: { ExcelApi: "1.14" },
    workbook,
  });
  await shows(excel.pane, "Use this workbook");
  return {
    pane: excel.pane,
    close: async () => {
      await excel.close();
      await context.close();
    },
  };
}

const press = (pane: Frame, name: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name, exact: true }).first().click({ timeout: WITHIN });

const shows = (pane: Frame, button: string | RegExp): Promise<void> =>
  pane.getByRole("button", { name: button, exact: true }).first().waitFor({ timeout: WITHIN });

export interface PaneRun {
  /** Milliseconds, from the click to the next screen. */
  readonly readMs: number;
  readonly checkMs: number;
  readonly makeMs: number;
  readonly tasks: readonly LongTask[];
}

const MAKE = "Make the weekly audit";
const CONTINUE = /^Continue( and hold back [\d,]+ rows?)?$/;

/** From the pane's first screen to the made weekly audit. */
export async function runLargePane(pane: Frame): Promise<PaneRun> {
  const longTasks = await watchLongTasks(pane);
  const began = performance.now();
  await press(pane, "Use this workbook");
  await shows(pane, "Start Continuation");
  const read = performance.now();
  await press(pane, "Start Continuation");
  await press(pane, "Continue to columns");
  const checking = performance.now();
  await press(pane, "Continue to check");
  await shows(pane, CONTINUE);
  const checked = performance.now();
  await press(pane, CONTINUE);
  await shows(pane, MAKE);
  const making = performance.now();
  await press(pane, MAKE);
  await shows(pane, "Undo last run");
  const made = performance.now();
  return { readMs: read - began, checkMs: checked - checking, makeMs: made - making, tasks: await longTasks() };
}

/** Long tasks while Office's library alone, without the pane's code, brings the same columns in blocks as large as the pane's. */
export async function longTasksOfOffice(pane: Frame, sheet: string, megabytes: number): Promise<readonly LongTask[]> {
  const longTasks = await watchLongTasks(pane);
  await pane.evaluate(
    async ([name, most]) => {
      const host = (window as unknown as { readonly Excel: typeof Excel }).Excel;
      await host.run(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(name);
        const head = worksheet.getRange("A1:P50").load("values");
        const used = worksheet.getUsedRange(true).load("rowCount");
        await context.sync();
        const rows = Math.floor((most * 1e6 * 50) / JSON.stringify(head.values).length);
        for (let from = 0; from < used.rowCount; from += rows) {
          worksheet.getRangeByIndexes(from, 0, Math.min(rows, used.rowCount - from), 16).load("values");
          await context.sync();
          await new Promise((later) => setTimeout(later, 50));
        }
      });
    },
    [sheet, megabytes] as const,
  );
  return longTasks();
}
