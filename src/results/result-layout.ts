/** How a result table stands on its sheet: which text, number or formula is in each cell, and how it looks. For any host. */
import { formulaOf } from "../core/tables/table.ts";
import type { Table, TableCell, TableColumn } from "../core/tables/table.ts";
import { LETTER, TEXT_MARGINS } from "../core/tables/text-column.ts";
import type { CellStyle } from "./cell-style.ts";
import { clipText } from "./clip-text.ts";
import { checkLine, closingRow, HEADER_ROW, headingLines, TITLE_ROW } from "./heading-block.ts";
import type { HeadingFacts } from "./heading-block.ts";
import { columnStyles, holdsText, linkLocation, linksOf, wraps, writtenValue } from "./result-cells.ts";
import type { CellRules, PlacedLink } from "./result-cells.ts";
import { rowFormula } from "./result-formula.ts";
import type { AreaOf } from "./result-formula.ts";
import { SELF_CHECK_ROW, selfCheckOf } from "./self-check.ts";
import type { CellAbove, SelfCheck } from "./self-check.ts";
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
  /** The table's, and those of the columns beside it (besideColumns). */
  readonly cells: readonly LaidOutCell[];
  /** In points; null leaves it to the program. */
  readonly height: number | null;
}

/** A line of the heading block or below the table, in column A. */
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

/** A column to the right of the table. */
export interface BesideColumn {
  /** In characters. */
  readonly width: number;
  readonly hidden: boolean;
}

const TITLE: CellStyle = { format: "General", font: "title" };
/** Of most lines above the table. */
export const LINE: CellStyle = { format: "General", font: "muted" };
const STATUS: CellStyle = { format: "General", font: "strong" };
const HEADER: CellStyle = { format: "@", font: "header", filled: true, wrap: true, align: "indented" };
const NUMBER_HEADER: CellStyle = { ...HEADER, align: "center" };
/** Of the lines of rows 1 to 7. */
const LOOKS: readonly CellStyle[] = [TITLE, LINE, LINE, LINE, LINE, STATUS, LINE];
/** Header letters are bold but smaller than the cells'. */
const HEADER_LETTER = 0.9;
const HEADER_LINE_HEIGHT = 12.5;
/** In characters. */
const INDENT = 1.3;
/** Widths of the blank column beside the table and of the hidden ones, in characters. */
const GAP = 2;
const KEPT_WIDTH = 12;
/** Heights in points. */
export const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 21;
const MOST_HEIGHT = 405;

/** Of cells beside the table, and of the lines below it. */
export const PLAIN: CellStyle = { format: "General", font: "body" };
const selfChecks = new WeakMap<ResultSheet, SelfCheck | null>();

/** Every style that the sheet asks for. */
export function stylesOfSheet(sheet: ResultSheet): CellStyle[] {
  return [
    TITLE,
    LINE,
    STATUS,
    PLAIN,
    ...columnsOf(sheet).flatMap(({ header, number, text }) => [header, number, text]),
  ];
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

/** A blank column, then the hidden ones with the calculated values; none where nothing is a formula. */
export function besideColumns(sheet: ResultSheet): BesideColumn[] {
  const check = selfCheck(sheet);
  return check === null ? [] : columnsBeside(1 + check.columns.length);
}

/** So many columns beside a table. */
export function columnsBeside(count: number): BesideColumn[] {
  return Array.from({ length: count }, (_none, index) =>
    index === 0 ? { width: GAP, hidden: false } : { width: KEPT_WIDTH, hidden: true },
  );
}

/** The line of the self-check, and what stands above the hidden columns. */
export function cellsAbove(sheet: ResultSheet): readonly CellAbove[] {
  return selfCheck(sheet)?.above ?? [];
}

/** The lines below the table and the sheet row of the first. */
export function closingOf({ table }: ResultSheet): { readonly firstRow: number; readonly lines: readonly string[] } {
  return { firstRow: closingRow(table.rows.length), lines: table.closing ?? [] };
}

/** Height of the header row in points. */
export function headerHeight({ table }: ResultSheet): number {
  const lines = table.columns.map((column) => wrappedLines(column.name, (widthOf(column) - 1) / HEADER_LETTER));
  // The filter buttons have a line of their own.
  return HEADER_LINE_HEIGHT * (1 + Math.max(1, ...lines));
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
  const formulaAt = formulasOf(sheet);
  const kept = selfCheck(sheet)?.columns ?? null;
  const wrapping = table.columns.flatMap((column, index) => (wraps(column) ? [{ index, width: column.width }] : []));
  for (let row = 0; row < table.rows.length; row++) {
    const given = table.rows[row] ?? [];
    const cells = table.columns.map((column, index): LaidOutCell => {
      const value = writtenValue(given[index] ?? null, column, rules);
      if (typeof value === "number") return formulaAt(given[index] ?? null, column, row, value);
      const placed = formulas.size === 0 ? undefined : formulas.get(row * width + index);
      return placed === undefined || value === null ? value : linkFormula(placed);
    });
    yield { cells: kept === null ? cells : withKept(cells, kept), height: rowHeight(cells, wrapping) };
  }
}

/** Rows as a reader of the written sheet meets them. */
function* readBackRows(sheet: ResultSheet): Generator<(string | number | null)[]> {
  const lines = headingLines(sheet.facts);
  for (const line of lines) yield [readBack(line)];
  for (let row = lines.length + 1; row < SELF_CHECK_ROW; row++) yield [];
  const check = selfCheck(sheet);
  yield selfCheckRow(check);
  const { columns, rows } = sheet.table;
  yield columns.map((column) => column.name);
  for (const cells of rows) {
    const own = columns.map((column, index) => readBack(writtenValue(cells[index] ?? null, column, sheet.rules)));
    yield check === null ? own : [...own, null, ...check.columns.map((place) => keptValue(own[place] ?? null))];
  }
  const closing = closingOf(sheet);
  if (closing.lines.length === 0) return;
  for (let row = HEADER_ROW + rows.length + 1; row < closing.firstRow; row++) yield [];
  for (const line of closing.lines) yield [readBack(line)];
}

/** The line of the self-check and the counts beside it, as they are when all agrees. */
function selfCheckRow(check: SelfCheck | null): (string | number | null)[] {
  const row: (string | number | null)[] = [];
  for (const { row: at, column, cell } of check?.above ?? []) {
    if (at !== SELF_CHECK_ROW) continue;
    while (row.length < column - 1) row.push(null);
    row.push(typeof cell === "string" ? cell : cell.value);
  }
  return row;
}

function readBack(value: string | number | null): string | number | null {
  return typeof value === "string" ? clipText(value) : value;
}

/** Gives a number its formula when every cell that this names is in the workbook. Rows of the table count from 0. */
function formulasOf({
  table,
  areaOf,
}: ResultSheet): (cell: TableCell, column: TableColumn, row: number, value: number) => LaidOutCell {
  const known = new Map<string, ReturnType<typeof rowFormula>>();
  return (cell, column, row, value) => {
    const formula = formulaOf(cell, column);
    if (formula === null) return value;
    let make = known.get(formula);
    if (make === undefined) {
      make = rowFormula(formula, table, areaOf);
      known.set(formula, make);
    }
    return make === null ? value : { formula: make(HEADER_ROW + 1 + row), value };
  };
}

/** The self-check is asked for several times while a sheet is written. */
function selfCheck(sheet: ResultSheet): SelfCheck | null {
  const known = selfChecks.get(sheet);
  if (known !== undefined) return known;
  const check = selfCheckOf(sheet.table, sheet.areaOf);
  selfChecks.set(sheet, check);
  return check;
}

function withKept(cells: readonly LaidOutCell[], columns: readonly number[]): LaidOutCell[] {
  return [...cells, null, ...columns.map((place) => keptValue(plainValue(cells[place] ?? null)))];
}

function plainValue(cell: LaidOutCell): string | number | null {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}

/** Of texts nothing is kept. */
function keptValue(value: string | number | null): number | null {
  return typeof value === "number" ? value : null;
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
    const room = (width - TEXT_MARGINS) / LETTER;
    if (typeof cell === "string" && (cell.length > room || cell.includes("\n")))
      lines = Math.max(lines, wrappedLines(cell, room));
  }
  return lines === 1 ? null : Math.min(MOST_HEIGHT, lines * LINE_HEIGHT);
}

/** A column takes the longest word of its header, whose texts are indented where its cells' are. */
function widthOf(column: TableColumn): number {
  const margins = holdsText(column) ? 1 + INDENT : 1;
  const longest = Math.max(...column.name.split(/[ -]/).map(({ length }) => length));
  return Math.max(column.width, Math.round(10 * (longest * HEADER_LETTER + margins)) / 10);
}

/** How many lines a text takes when it wraps between words in so many characters, and at its own line breaks. */
function wrappedLines(text: string, room: number): number {
  return text.split("\n").reduce((lines, line) => lines + linesOf(line, Math.max(1, Math.floor(room))), 0);
}

function linesOf(text: string, width: number): number {
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
