/** How an output sheet is printed, for any host: Letter, landscape, one page wide, the header row on every page. */
import type { Table } from "../core/tables/table.ts";
import { plainCell } from "../core/tables/table.ts";
import { formatDay } from "../core/units/day.ts";
import { shortText } from "./clip-text.ts";
import { HEADER_ROW, lastTableRow } from "./heading-block.ts";
import type { HeadingFacts } from "./heading-block.ts";
import { captionRow, CHART_HEIGHT, chartsOfSheet, lastChartRow } from "./result-charts.ts";
import type { ResultChart } from "./result-charts.ts";
import { besideColumns, closingOf, columnsOf, headerHeight, LINE_HEIGHT } from "./result-layout.ts";
import type { ResultSheet } from "./result-layout.ts";

/** The three parts of a page's header or footer, in the language of such texts: && is &, &P the page, &N how many. */
export interface PageText {
  readonly left: string;
  readonly center: string;
  readonly right: string;
}

export interface PrintSetting {
  readonly header: PageText;
  readonly footer: PageText;
  /** Last row and column that are printed, from A1 on, counted from 1. */
  readonly lastRow: number;
  readonly lastColumn: number;
  /** Sheet rows with which a new page begins. */
  readonly newPages: readonly number[];
  /** Percent; null: whatever makes it one page wide. Excel is documented to take no breaks where it fits pages by itself. */
  readonly scale: number | null;
}

/** In inches, of every printed sheet. */
export const MARGINS = { left: 0.25, right: 0.25, top: 0.55, bottom: 0.55, header: 0.25, footer: 0.25 } as const;

/** A Letter page on its side, and the width of a character and a cell's margins at 96 pixels to the inch. */
const PAGE_INCHES = 11;
const PAGE_HEIGHT_INCHES = 8.5;
const POINTS_PER_INCH = 72;
const PIXELS_PER_INCH = 96;
const CHARACTER_PIXELS = 7;
const CELL_PIXELS = 5;
/** In the fonts that stand in where Calibri is missing a character takes up to nearly 9 pixels. */
const SPARE = 0.79;
const LEAST_SCALE = 10;
/** Excel takes no more of them on one sheet. */
const MOST_BREAKS = 1023;
/** A header holds 255 characters in all. */
const LONGEST_SCHOOL = 80;
/** Characters of the heading's longest lines, those with a fingerprint; and of a column that nobody has made wider. */
const LONGEST_LINE = 80;
const USUAL_WIDTH = 8.43;

export function printOf(sheet: ResultSheet): PrintSetting {
  const { table, facts } = sheet;
  const closing = closingOf(sheet);
  const rowCount = table.rows.length;
  const charts = chartsOfSheet(sheet);
  return {
    header: {
      left: pageText(schoolOf(table)),
      center: pageText(facts.title),
      right: pageText(rangeOf(facts)),
    },
    footer: {
      left: `As of ${formatDay(facts.heading.asOf)}`,
      center: `Input SHA-256 ${facts.inputFingerprint}`,
      right: "Page &P of &N",
    },
    lastRow: Math.max(
      closing.lines.length === 0 ? lastTableRow(rowCount) : closing.firstRow + closing.lines.length - 1,
      lastChartRow(charts),
    ),
    lastColumn: lastPrintedColumn(columnsOf(sheet), besideColumns(sheet).length),
    newPages: [...studentPages(table), ...chartPages(sheet, charts)].slice(0, MOST_BREAKS),
    scale: table.newPageAt === undefined ? null : Math.max(LEAST_SCALE, Math.floor(100 * fittingScale(sheet, SPARE))),
  };
}

/** The table's last column; of a narrow table that nothing stands beside, the one up to which the heading's lines reach. */
export function lastPrintedColumn(columns: readonly { readonly width: number }[], besideCount: number): number {
  if (besideCount > 0) return columns.length;
  const missing = LONGEST_LINE - columns.reduce((sum, { width }) => sum + width, 0);
  return columns.length + Math.max(0, Math.ceil(missing / USUAL_WIDTH));
}

/** The school of all rows; of several schools their number, since each row names its own. */
function schoolOf({ columns, rows }: Table): string {
  const place = columns.findIndex(({ name }) => name === "School");
  if (place < 0) return "";
  const names = new Set<string>();
  for (const cells of rows) {
    const name = plainCell(cells[place] ?? null);
    if (typeof name === "string" && name !== "") names.add(name);
  }
  const [only = ""] = names;
  if (names.size > 1) return `${String(names.size)} schools`;
  return shortText(only, LONGEST_SCHOOL);
}

function rangeOf({ heading }: HeadingFacts): string {
  return `${heading.schoolYear}: ${formatDay(heading.rangeStart)} to ${formatDay(heading.rangeEnd)}`;
}

/** & begins a code in a header. A line break in a name would make a second line of it. */
function pageText(text: string): string {
  return text.replace(/\s+/g, " ").trim().replaceAll("&", "&&");
}

function studentPages({ columns, rows, newPageAt = [] }: Table): number[] {
  const places = newPageAt.map((wanted) => columns.findIndex(({ name }) => name === wanted));
  const pages: number[] = [];
  for (let row = 1; row < rows.length && places.length > 0 && pages.length < MOST_BREAKS; row++) {
    const isNew = places.some(
      (place) => plainCell(rows[row]?.[place] ?? null) !== plainCell(rows[row - 1]?.[place] ?? null),
    );
    if (isNew) pages.push(HEADER_ROW + 1 + row);
  }
  return pages;
}

/** Charts begin a page, and as many share it as have room: one that is cut in two cannot be read. */
function chartPages(sheet: ResultSheet, charts: readonly ResultChart[]): number[] {
  const [first, second] = charts;
  if (first === undefined) return [];
  const page = (PAGE_HEIGHT_INCHES - MARGINS.top - MARGINS.bottom) * POINTS_PER_INCH;
  const room = page / fittingScale(sheet, 1) - headerHeight(sheet);
  const height = LINE_HEIGHT + CHART_HEIGHT;
  const distance = second === undefined ? height : (second.row - first.row) * LINE_HEIGHT;
  const onPage = Math.max(1, 1 + Math.floor((room - height) / distance));
  return charts.filter((_chart, index) => index % onPage === 0).map(captionRow);
}

/** What makes the table one page wide, with a part of the width kept for wide fonts; never above 1. */
function fittingScale(sheet: ResultSheet, part: number): number {
  const pixels = columnsOf(sheet).reduce(
    (sum, { width }) => sum + Math.ceil(width * CHARACTER_PIXELS) + CELL_PIXELS,
    0,
  );
  const room = (PAGE_INCHES - MARGINS.left - MARGINS.right) * PIXELS_PER_INCH * part;
  return Math.min(1, room / pixels);
}
