/** Cells as a person reads them: of result tables as their sheet will show them, of the log as it shows them. */
import { cellText } from "../../core/records/values.ts";
import type { Cell } from "../../core/sheet/sheet.ts";
import { plainCell } from "../../core/tables/table.ts";
import type { TableCell, TableColumn, TimeDisplay } from "../../core/tables/table.ts";
import { asDay, formatDay } from "../../core/units/day.ts";
import { decimalHoursText, hoursMinutesText, MINUTES_PER_DAY } from "../../core/units/minutes.ts";
import { serialIn1900 } from "../../results/date-system.ts";

export function shownTableCell(given: TableCell, { format }: TableColumn, display: TimeDisplay): string {
  const cell = plainCell(given);
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "object") return "days" in cell ? cell.days.map(formatDay).join("; ") : cell.text;
  switch (format) {
    case "date":
      return formatDay(asDay(cell));
    case "duration":
    case "signedDuration":
      return display === "Minutes"
        ? String(cell)
        : display === "Hours:Minutes"
          ? hoursMinutesText(cell)
          : decimalHoursText(cell);
    case "ratio":
      return cell.toFixed(2);
    case "hours":
      return String(Math.round(cell * 100) / 100);
    case "count":
    case "minutes":
    case "text":
    case "identifier":
    case "link":
    case "dates":
      return String(cell);
  }
}

/** isDate: the column holds dates, which come as serial numbers. */
export function shownLogCell(cell: Cell, isDate: boolean, date1904: boolean): string {
  if (typeof cell === "number" && isDate && cell >= 20_000 && cell <= 80_000) {
    return formatDay(asDay(Math.floor(serialIn1900(cell, date1904))));
  }
  if (cell !== null && typeof cell === "object" && "serial" in cell) return timeText(cell.serial);
  return cellText(cell);
}

/** A time of day; of a date with a time, the date. */
function timeText(serial: number): string {
  return serial >= 1 ? formatDay(asDay(Math.floor(serial))) : hoursMinutesText(Math.round(serial * MINUTES_PER_DAY));
}
