/** The runs that Run_Log tells of, the latest first. */
import { cellText } from "../../core/records/values.ts";
import type { Sheet } from "../../core/sheet/sheet.ts";
import { asDay } from "../../core/units/day.ts";
import { serialIn1900 } from "../../results/date-system.ts";
import { cellAt, HEADER_ROW, isOurSheet } from "../../results/heading-block.ts";
import { RUN_LOG } from "../../results/run-log.ts";
import type { WorkbookInput } from "../../core/sheet/sheet.ts";
import type { PastRun } from "./views.ts";

type Value = string | number | null;

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
    const valueOf = (name: string): Value => {
      const column = places.get(name);
      const cell = column === undefined ? null : cellAt(sheet, row, column);
      if (typeof cell === "number" && name === "As Of") return serialIn1900(cell, date1904);
      return typeof cell === "number" || cell === null ? cell : cellText(cell);
    };
    if (valueOf("Result") !== null || valueOf("Run At") !== null) runs.push(runFrom(valueOf));
  }
  return runs;
}

function runFrom(valueOf: (name: string) => Value): PastRun {
  const number = (name: string): number => {
    const value = valueOf(name);
    return typeof value === "number" ? value : 0;
  };
  const text = (name: string): string => String(valueOf(name) ?? "");
  const asOf = valueOf("As Of");
  return {
    runAt: text("Run At"),
    schoolYear: text("School Year"),
    asOf: typeof asOf === "number" ? asDay(Math.floor(asOf)) : null,
    inputFingerprint: text("Input SHA-256"),
    rowsRead: number("Rows Read"),
    heldBack: number("Held Back"),
    recoveryStudents: number("AR Students"),
    recoveryDays: number("AR Days"),
    continuationStudents: number("CE Students"),
    continuationHours: number("CE Total Appor"),
    result: text("Result"),
  };
}
