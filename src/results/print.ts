/** How an output sheet is printed, for any host: Letter, landscape, one page wide, the header row on every page. */
import type { Table } from "../core/tables/table.ts";
import { plainCell } from "../core/tables/table.ts";
import { formatDay } from "../core/units/day.ts";
import { HEADER_ROW, lastTableRow } from "./heading-block.ts";
import type { HeadingFacts } from "./heading-block.ts";
import { chartsOfSheet, lastChartRow } from "./result-charts.ts";
import { closingOf, columnsOf } from "./result-layout.ts";
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
  /** Percent; null: whatever makes it one page wide. Programs that fit pages may take no breaks. */
  readonly scale: number | null;
}

/** In inches, of every printed sheet. */
export const MARGINS = { left: 0.25, right: 0.25, top: 0.55, bottom: 0.55, header: 0.25, footer: 0.25 } as const;

/** Width of a Letter page on its side, and of a character and a cell's margins at 96 pixels to the inch. */
const PAGE_INCHES = 11;
const PIXELS_PER_INCH = 96;
const CHARACTER_PIXELS = 7;
const CELL_PIXELS = 5;
/** In some fonts a character takes 8 pixels. */
const SPARE = 0.86;
const LEAST_SCALE = 10;
/** Excel takes no more of them on one sheet. */
const MOST_BREAKS = 1023;
/** A header holds 255 characters in all. */
const LONGEST_SCHOOL = 80;

export function printOf(sheet: ResultSheet): PrintSetting {
  const { table, facts } = sheet;
  const closing = closingOf(sheet);
  const rowCount = table.rows.length;
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
      lastChartRow(chartsOfSheet(sheet)),
    ),
    lastColumn: table.columns.length,
    newPages: newPagesOf(table),
    scale: table.newPageAt === undefined ? null : scaleOf(sheet),
  };
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
  return only.length > LONGEST_SCHOOL ? `${only.slice(0, LONGEST_SCHOOL - 1)}…` : only;
}

function rangeOf({ heading }: HeadingFacts): string {
  return `${heading.schoolYear}: ${formatDay(heading.rangeStart)} to ${formatDay(heading.rangeEnd)}`;
}

/** & begins a code in a header. A line break in a name would make a second line of it. */
function pageText(text: string): string {
  return text.replace(/\s+/g, " ").trim().replaceAll("&", "&&");
}

function newPagesOf({ columns, rows, newPageAt = [] }: Table): number[] {
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

/** Excel is documented to leave out page breaks where it fits pages by itself, so the width is reckoned here. */
function scaleOf(sheet: ResultSheet): number {
  const pixels = columnsOf(sheet).reduce(
    (sum, { width }) => sum + Math.ceil(width * CHARACTER_PIXELS) + CELL_PIXELS,
    0,
  );
  const room = (PAGE_INCHES - MARGINS.left - MARGINS.right) * PIXELS_PER_INCH * SPARE;
  return Math.max(LEAST_SCALE, Math.min(100, Math.floor((100 * room) / pixels)));
}
