/** One row of the made-up Attendance sheet. Text, numbers and days as they will stand in the cells. */
import type { Day } from "../core/units/day.ts";
import type { NewCell } from "../file/new-workbook.ts";

export interface LogRow {
  readonly student: NewCell;
  readonly date: Day | string;
  readonly program?: "AR" | "CE";
  readonly school?: string;
  readonly course?: string;
  readonly section?: string;
  readonly mode?: "Session" | "Interval" | "Time" | "Daily";
  readonly interval?: number;
  readonly code?: string;
  readonly minutes?: number | undefined;
  readonly hours?: number | string | undefined;
  /** Minutes after midnight. */
  readonly timeIn?: number | undefined;
  readonly timeOut?: number | undefined;
  readonly work?: boolean;
  readonly sessionName?: string;
  readonly parentId?: string;
}

const MINUTES_PER_DAY = 1440;

/** In the order of the columns of the Attendance sheet. */
export function logCells(row: LogRow): readonly NewCell[] {
  const clock = (minutes: number | undefined): NewCell => (minutes === undefined ? null : minutes / MINUTES_PER_DAY);
  return [
    row.student,
    row.date,
    row.program ?? null,
    row.school ?? null,
    row.course ?? null,
    row.section ?? null,
    row.mode ?? null,
    row.interval ?? null,
    row.code ?? null,
    row.minutes ?? null,
    row.hours ?? null,
    clock(row.timeIn),
    clock(row.timeOut),
    row.work === true ? "Yes" : null,
    row.sessionName ?? null,
    row.parentId ?? null,
  ];
}
