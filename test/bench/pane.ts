/** The pane with a year of a large school: how long it holds its own thread in the browser page and in a simulated Excel. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { cellText } from "../../src/core/records/values.ts";
import type { Sheet } from "../../src/core/sheet/sheet.ts";
import type { NewCell, NewSheet } from "../../src/file/new-workbook.ts";
import { writeWorkbook } from "../../src/file/write-workbook.ts";
import { openSite } from "../e2e/browser.ts";
import { temporaryFolder } from "../support/ledger.ts";
import { longTasksOfOffice, openLargePane, runLargePane } from "./large-pane.ts";
import { officeLongTasks, ownLongTasks } from "./long-tasks.ts";
import { benchPage } from "./page.ts";
import type { PageFigures } from "./page.ts";
import { schoolYear } from "./school-year.ts";

export interface PaneFigures {
  readonly rows: number;
  readonly page: PageFigures;
  /** Tasks of 50 ms or more of the pane itself in Excel, in milliseconds. */
  readonly excelLongTasksMs: readonly number[];
  /** In the same run, those of Office's library; and those that it takes for the same cells without the pane. */
  readonly officeLongTasksMs: readonly number[];
  readonly officeAloneLongTasksMs: readonly number[];
  readonly excelReadMs: number;
  readonly excelCheckMs: number;
  readonly excelMakeMs: number;
}

/** As large as the pane's own blocks of cells. */
const BLOCK_MB = 2;

export async function benchPane(rows: number): Promise<PaneFigures> {
  const bytes = await writeWorkbook({ sheets: schoolYear(rows).sheets.map(newSheet) });
  const site = await openSite();
  const workplace = temporaryFolder();
  try {
    const path = join(workplace.path, "year.xlsx");
    writeFileSync(path, bytes);
    const page = await benchPage(site, path);
    const { pane, close } = await openLargePane(site, bytes);
    const alone = await longTasksOfOffice(pane, "Attendance", BLOCK_MB);
    const run = await runLargePane(pane);
    await close();
    return {
      rows,
      page,
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
