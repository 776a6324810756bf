/** How the cells of a result table are written: the value in the file and the number format of its column. */
import { cellReference, quotedSheet } from "../core/sheet/sheet.ts";
import type { CellAddress } from "../core/sheet/sheet.ts";
import { plainCell } from "../core/tables/table.ts";
import type { LinkCell, Table, TableCell, TableColumn, TimeDisplay } from "../core/tables/table.ts";
import { formatDay } from "../core/units/day.ts";
import { hoursMinutesText, MINUTES_PER_DAY } from "../core/units/minutes.ts";
import { serialInSystem } from "./date-system.ts";
import type { CellStyle } from "./cell-style.ts";

export interface CellRules {
  readonly timeDisplay: TimeDisplay;
  readonly date1904: boolean;
}

/** From this width on, texts of a column wrap: they are sentences. */
const SENTENCE_WIDTH = 40;

/** The value of one table cell as it stands in the file; a link is its text, a formula the number that it gives. */
export function writtenValue(given: TableCell, column: TableColumn, rules: CellRules): string | number | null {
  const cell = plainCell(given);
  if (cell === null || typeof cell === "string") return cell;
  if (typeof cell === "object") return "days" in cell ? cell.days.map(formatDay).join("; ") : cell.text;
  switch (column.format) {
    case "date":
      return serialInSystem(cell, rules.date1904);
    case "duration":
    case "signedDuration":
      return writtenDuration(cell, column.format === "signedDuration", rules.timeDisplay);
    case "identifier":
      return String(cell);
    case "text":
    case "count":
    case "hours":
    case "ratio":
    case "minutes":
    case "link":
    case "dates":
      return cell;
  }
}

/** Excel cannot show a negative time, so a signed one is text. */
function writtenDuration(minutes: number, signed: boolean, display: TimeDisplay): string | number {
  switch (display) {
    case "Decimal Hours":
      return minutes / 60;
    case "Hours:Minutes":
      return signed || minutes < 0 ? hoursMinutesText(minutes) : minutes / MINUTES_PER_DAY;
    case "Minutes":
      return minutes;
  }
}

export function wraps(column: TableColumn): boolean {
  return column.wrap === true || column.width >= SENTENCE_WIDTH;
}

/** Its cells stand at the left; those of other columns at the right or in the middle. */
export function holdsText({ format }: TableColumn): boolean {
  return format === "text" || format === "identifier" || format === "link" || format === "dates";
}

/** Styles of a column's numbers and texts. */
export function columnStyles(
  column: TableColumn,
  display: TimeDisplay,
): { readonly number: CellStyle; readonly text: CellStyle } {
  const wrap = wraps(column);
  const isText = holdsText(column);
  const text: CellStyle = {
    format: "@",
    font: column.format === "link" ? "link" : "body",
    wrap,
    align: isText ? "indented" : "right",
  };
  const date: Pick<CellStyle, "align"> = column.format === "date" ? { align: "center" } : {};
  return { number: { format: numberFormat(column, display), font: "body", ...date }, text };
}

function numberFormat(column: TableColumn, display: TimeDisplay): string {
  switch (column.format) {
    case "count":
    case "minutes":
      return "0";
    case "ratio":
      return "0.00";
    case "date":
      return "mm/dd/yyyy";
    case "duration":
    case "signedDuration":
      return { "Decimal Hours": "0.00", "Hours:Minutes": "[h]:mm", Minutes: "0" }[display];
    case "hours":
    case "text":
    case "identifier":
    case "link":
    case "dates":
      return "General";
  }
}

/** A cell that leads somewhere: the row and column of the cell, counted from 0 within the table's rows. */
export interface PlacedLink {
  readonly row: number;
  readonly column: number;
  readonly link: LinkCell;
}

/** The links of a table that lead to a sheet of the workbook. */
export function linksOf(table: Table, hasSheet: (name: string) => boolean): PlacedLink[] {
  const columns = table.columns.flatMap((column, index) => (column.format === "link" ? [index] : []));
  return table.rows.flatMap((cells, row) =>
    columns.flatMap((column) => {
      const cell = cells[column] ?? null;
      if (
        cell === null ||
        typeof cell !== "object" ||
        !("target" in cell) ||
        cell.text === "" ||
        !hasSheet(cell.target.sheet)
      )
        return [];
      return [{ row, column, link: cell }];
    }),
  );
}

/** 'Spring log'!C12 */
export function linkLocation(target: CellAddress): string {
  const reference = cellReference(target);
  return `${quotedSheet(target.sheet)}!${reference === "" ? "A1" : reference}`;
}
