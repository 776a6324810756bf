/** The runs that Run_Log tells of, the latest first. */
import { cellText } from "../../core/records/values.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { serialIn1900 } from "../../results/date-system.ts";
import { cellAt, HEADER_ROW, isOurSheet } from "../../results/heading-block.ts";
import { RUN_LOG } from "../../results/run-log.ts";
import type { WorkbookInput } from "../../core/sheet/sheet.ts";
import { runFrom } from "./run-of-log.ts";
import type { LogValue } from "./run-of-log.ts";
import type { PastRun } from "./views.ts";

/** Of the sheet Run_Log and those with a number, which were begun beside it. */
export function pastRunsOf({ sheets, date1904 }: WorkbookInput): PastRun[] {
  return sheets
    .filter((sheet) => new RegExp(`^${RUN_LOG}(_\\d+)?$`, "i").test(sheet.name) && isOurSheet(sheet))
    .flatMap((sheet) => runsOn(sheet, date1904))
    .reverse();
}

function runsOn(sheet: Sheet, date1904: boolean): PastRun[] {
  const lastColumn = sheet.firstColumn + sheet.columns.length - 1;
  const places = new Map<string, number>();
  for (let column = sheet.firstColumn; column <= lastColumn; column++) {
    const name = cellAt(sheet, HEADER_ROW, column);
    if (typeof name === "string") places.set(name, column);
  }
  const runs: PastRun[] = [];
  for (let row = HEADER_ROW + 1; row < sheet.firstRow + sheet.rowCount; row++) {
    const valueOf = (name: string): LogValue => {
      const column = places.get(name);
      const cell = column === undefined ? null : cellAt(sheet, row, column);
      if (typeof cell === "number" && name === "As Of") return serialIn1900(cell, date1904);
      return typeof cell === "number" || cell === null ? cell : cellText(cell);
    };
    if (valueOf("Result") !== null || valueOf("Run At") !== null) runs.push(runFrom(valueOf));
  }
  return runs;
}
