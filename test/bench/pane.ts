/** The pane: how long it holds its own thread with a year of a large school, in the browser page and in a simulated Excel. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellText } from "../../src/core/records/values.ts";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import type { NewCell, NewSheet } from "../../src/file/new-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { openSite } from "../e2e/browser.ts";
import type { Site } from "../e2e/browser.ts";
import { longTasksOfOffice, openLargePane, runLargePane } from "../e2e/large-pane.ts";
import { officeLongTasks, ownLongTasks, watchLongTasks } from "../e2e/long-tasks.ts";
import { temporaryFolder } from "../support/ledger.ts";
import { schoolYear } from "./school-year.ts";

export interface PaneFigures {
  readonly rows: number;
  /** Tasks of 50 ms or more on the page's thread, in milliseconds: none is the goal. */
  readonly pageLongTasksMs: readonly number[];
  readonly excelLongTasksMs: readonly number[];
  /** In the same run, those of Office's library; and those that it takes for the same cells without the pane. */
  readonly officeLongTasksMs: readonly number[];
  readonly officeAloneLongTasksMs: readonly number[];
  readonly excelReadMs: number;
  readonly excelCheckMs: number;
  readonly excelMakeMs: number;
}

/** As large as the pane's own blocks of cells. */
const BLOCK_MB = 3;

export async function benchPane(rows: number): Promise<PaneFigures> {
  const bytes = await writeWorkbook({ sheets: schoolYear(rows).sheets.map(newSheet) });
  const site = await openSite();
  const workplace = temporaryFolder();
  try {
    const path = join(workplace.path, "year.xlsx");
    writeFileSync(path, bytes);
    const pageLongTasksMs = await pageRun(site, path);
    const { pane, close } = await openLargePane(site, bytes);
    const alone = await longTasksOfOffice(pane, "Attendance", BLOCK_MB);
    const run = await runLargePane(pane);
    await close();
    return {
      rows,
      pageLongTasksMs,
      excelLongTasksMs: ownLongTasks(run.tasks),
      officeLongTasksMs: officeLongTasks(run.tasks),
      officeAloneLongTasksMs: alone.map(({ milliseconds }) => milliseconds),
      excelReadMs: run.readMs,
      excelCheckMs: run.checkMs,
      excelMakeMs: run.makeMs,
    };
  } finally {
    await site.close();
    workplace.remove();
  }
}

/** The file is chosen by its path, as a clerk does: given as bytes, the driver of the browser would decode them on the page's thread. */
async function pageRun(site: Site, path: string): Promise<readonly number[]> {
  const context = await site.browser.newContext({ viewport: { width: 320, height: 720 } });
  const page = await context.newPage();
  await page.goto(`${site.url}/`);
  await page.getByRole("button", { name: "Open an attendance log" }).waitFor();
  const longTasks = await watchLongTasks(page);
  const press = (name: string | RegExp) => page.getByRole("button", { name }).first().click({ timeout: 120_000 });
  await page.getByLabel("Attendance log (.xlsx)").setInputFiles(path);
  for (const name of ["Start Continuation", "Continue to columns", "Continue to check", /^Continue/]) await press(name);
  await press("Make the weekly audit");
  await page.getByRole("heading", { level: 2, name: "The weekly audit is ready" }).waitFor({ timeout: 120_000 });
  await press("Look at the results");
  await page.locator("main table").waitFor({ timeout: 120_000 });
  const tasks = await longTasks();
  await context.close();
  return tasks.map(({ milliseconds }) => milliseconds);
}

/** A sheet of the made-up year as it is written to a file. */
export function newSheet({ name, columns }: Sheet): NewSheet {
  const headers = columns.map((cells) => cellText(cells[0] ?? null));
  const rowCount = columns[0]?.length ?? 0;
  return {
    name,
    columns: headers.map((header) => ({
      header,
      width: 12,
      format: /\bDate$/.test(header) ? "date" : header === "Student Number" ? "identifier" : "text",
    })),
    rows: Array.from({ length: rowCount - 1 }, (_none, row) => columns.map((cells) => plain(cells[row + 1] ?? null))),
  };
}

function plain(cell: Sheet["columns"][number][number]): NewCell {
  return cell !== null && typeof cell === "object" ? null : cell;
}
