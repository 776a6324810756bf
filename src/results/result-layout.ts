/** How a result table stands on its sheet: which text, number or formula is in each cell, and how it looks. For any host. */
import type { Table, TableCell, TableColumn } from "../core/tables/table.ts";
import type { CellStyle } from "./cell-style.ts";
import { clipText } from "./clip-text.ts";
import { checkLine, HEADER_ROW, headingLines, TITLE_ROW } from "./heading-block.ts";
import type { HeadingFacts } from "./heading-block.ts";
import { columnStyles, holdsText, linkLocation, linksOf, wraps, writtenValue } from "./result-cells.ts";
import type { CellRules, PlacedLink } from "./result-cells.ts";
import { formulaWithCells } from "./result-formula.ts";
import type { AreaOf } from "./result-formula.ts";
import { checkOfRows } from "./sheet-check.ts";

export interface ResultSheet {
  readonly table: Table;
  /** Name of the sheet and of the Excel table on it. */
  readonly sheetName: string;
  readonly facts: HeadingFacts;
  readonly rules: CellRules;
  /** Its fingerprint, where it was calculated elsewhere; else checkOfResult gives it. */
  readonly check?: string;
  /** Whether a link may lead to a sheet of this name. */
  readonly hasSheet: (name: string) => boolean;
  /** Where the columns of all result tables stand, for formulas. */
  readonly areaOf: AreaOf;
}

/** A text is text whatever it begins with; a formula (without its "=") carries the value it has now. */
export type LaidOutCell = string | number | null | { readonly formula: string; readonly value: string | number };

export interface LaidOutRow {
  readonly cells: readonly LaidOutCell[];
  /** In points; null leaves it to the program. */
  readonly height: number | null;
}

/** A line of the heading block, in column A. */
export interface HeadingLine {
  readonly text: string;
  readonly style: CellStyle;
  readonly height: number | null;
}

export interface LaidOutColumn {
  readonly name: string;
  /** In characters. */
  readonly width: number;
  readonly header: CellStyle;
  /** Styles of numbers (and blanks) and of texts. */
  readonly number: CellStyle;
  readonly text: CellStyle;
}

const TITLE: CellStyle = { format: "General", font: "title" };
const LINE: CellStyle = { format: "General", font: "muted" };
const STATUS: CellStyle = { format: "General", font: "strong" };
const HEADER: CellStyle = { format: "@", font: "header", filled: true, wrap: true, align: "indented" };
const NUMBER_HEADER: CellStyle = { ...HEADER, align: "center" };
/** Of the lines of rows 1 to 7. */
const LOOKS: readonly CellStyle[] = [TITLE, LINE, LINE, LINE, LINE, STATUS, LINE];
/** Room for the filter button, in characters. */
const BUTTON = 3;
/** Heights in points. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 21;
const MOST_HEIGHT = 405;

/** Every style that the sheet asks for. */
export function stylesOfSheet(sheet: ResultSheet): CellStyle[] {
  return [TITLE, LINE, STATUS, ...columnsOf(sheet).flatMap(({ header, number, text }) => [header, number, text])];
}

/** The fingerprint that the sheet will carry. */
export async function checkOfResult(sheet: ResultSheet): Promise<string> {
  return sheet.check ?? checkOfRows(readBackRows(sheet));
}

/** The lines of rows 1 to 7. */
export function headingOf(sheet: ResultSheet, check: string): HeadingLine[] {
  return [...headingLines(sheet.facts), checkLine(check)].map((text, index) => ({
    text,
    style: LOOKS[index] ?? LINE,
    height: index + 1 === TITLE_ROW ? TITLE_HEIGHT : null,
  }));
}

export function columnsOf({ table, rules }: ResultSheet): LaidOutColumn[] {
  return table.columns.map((column) => ({
    name: column.name,
    width: widthOf(column),
    header: holdsText(column) ? HEADER : NUMBER_HEADER,
    ...columnStyles(column, rules.timeDisplay),
  }));
}

/** Height of the header row in points. */
export function headerHeight({ table }: ResultSheet): number {
  const lines = table.columns.map((column) => wrappedLines(column.name, widthOf(column) - BUTTON));
  return LINE_HEIGHT * Math.max(2, ...lines);
}

/**
 * The rows below the header. A host that can lead from a cell to another by itself does so for the first `hostLinks` links
 * (linksOf); further ones are formulas.
 */
export function* bodyRows(sheet: ResultSheet, hostLinks: number): Generator<LaidOutRow> {
  const { table, rules } = sheet;
  const width = table.columns.length;
  const formulas = new Map(
    linksOf(table, sheet.hasSheet)
      .slice(hostLinks)
      .map((placed) => [placed.row * width + placed.column, placed]),
  );
  const wrapping = table.columns.flatMap((column, index) => (wraps(column) ? [{ index, width: column.width }] : []));
  for (let row = 0; row < table.rows.length; row++) {
    const given = table.rows[row] ?? [];
    const cells = table.columns.map((column, index): LaidOutCell => {
      const value = writtenValue(given[index] ?? null, column, rules);
      if (typeof value === "number") return calculated(sheet, row, given[index] ?? null, value);
      const placed = formulas.size === 0 ? undefined : formulas.get(row * width + index);
      return placed === undefined || value === null ? value : linkFormula(placed);
    });
    yield { cells, height: rowHeight(cells, wrapping) };
  }
}

/** Rows as a reader of the written sheet meets them. */
function* readBackRows(sheet: ResultSheet): Generator<(string | number | null)[]> {
  for (const line of headingLines(sheet.facts)) yield [readBack(line)];
  for (let row = headingLines(sheet.facts).length + 1; row < HEADER_ROW; row++) yield [];
  yield sheet.table.columns.map((column) => column.name);
  const { columns } = sheet.table;
  for (const cells of sheet.table.rows)
    yield columns.map((column, index) => readBack(writtenValue(cells[index] ?? null, column, sheet.rules)));
}

function readBack(value: string | number | null): string | number | null {
  return typeof value === "string" ? clipText(value) : value;
}

/** The number, with its formula when every cell that this names is in the workbook. */
function calculated({ table, areaOf }: ResultSheet, row: number, cell: TableCell, value: number): LaidOutCell {
  if (cell === null || typeof cell !== "object" || !("formula" in cell)) return value;
  const formula = formulaWithCells(cell.formula, table, HEADER_ROW + 1 + row, areaOf);
  return formula === null ? value : { formula, value };
}

function linkFormula({ link }: PlacedLink): LaidOutCell {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return { formula: `HYPERLINK(${quoted(`#${linkLocation(link.target)}`)},${quoted(link.text)})`, value: link.text };
}

/** Programs other than Excel do not fit the height of a row to wrapped text by themselves. */
function rowHeight(
  cells: readonly LaidOutCell[],
  wrapping: readonly { readonly index: number; readonly width: number }[],
): number | null {
  let lines = 1;
  for (const { index, width } of wrapping) {
    const cell = cells[index];
    if (typeof cell === "string" && cell.length > width - 2) lines = Math.max(lines, wrappedLines(cell, width - 2));
  }
  return lines === 1 ? null : Math.min(MOST_HEIGHT, lines * LINE_HEIGHT);
}

/** A column takes its cells' margin and the longest word of its header. */
function widthOf({ name, width }: TableColumn): number {
  return Math.max(width + 1, ...name.split(" ").map((word) => word.length + BUTTON));
}

/** How many lines a text takes when it wraps between words in so many characters. */
function wrappedLines(text: string, room: number): number {
  const width = Math.max(1, room);
  let lines = 1;
  let used = 0;
  for (const word of text.split(" ")) {
    if (used > 0 && used + 1 + word.length > width) {
      lines++;
      used = 0;
    }
    used += (used > 0 ? 1 : 0) + word.length;
    lines += Math.max(0, Math.ceil(word.length / width) - 1);
  }
  return lines;
}
