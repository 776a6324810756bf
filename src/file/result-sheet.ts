/** Turns a result table into the worksheet part and the table part of its output sheet. */
import { columnLetters } from "../core/sheet/sheet.ts";
import type { Table, TableCell, TableColumn } from "../core/tables/table.ts";
import { clipText, escapeXml } from "./cell-text.ts";
import { checkLine, HEADER_ROW, headingLines, lastTableRow, TITLE_ROW } from "./heading-block.ts";
import type { HeadingFacts } from "./heading-block.ts";
import type { Namespaces } from "./namespaces.ts";
import { formulaWithCells } from "./result-formula.ts";
import type { AreaOf } from "./result-formula.ts";
import { columnStyles, holdsText, linkLocation, linksOf, wraps, writtenValue } from "./result-cells.ts";
import type { CellRules, PlacedLink } from "./result-cells.ts";
import { checkOfRows } from "./sheet-check.ts";
import { areaFromA, sheetXml, tableXml } from "./sheet-xml.ts";
import type { CellValue, SheetRow, StylePair } from "./sheet-xml.ts";
import type { CellStyle } from "./styles.ts";

export interface ResultSheet {
  readonly table: Table;
  readonly facts: HeadingFacts;
  readonly rules: CellRules;
  /** Whether a link may lead to a sheet of this name. */
  readonly hasSheet: (name: string) => boolean;
  /** Where the columns of all result tables stand, for formulas. */
  readonly areaOf: AreaOf;
}

/** The style sheet's index of a style. */
export type StyleIndex = (style: CellStyle) => number;

const TITLE: CellStyle = { format: "General", font: "title" };
const LINE: CellStyle = { format: "General", font: "muted" };
const STATUS: CellStyle = { format: "General", font: "strong" };
const HEADER: CellStyle = { format: "@", font: "header", filled: true, wrap: true, align: "indented" };
const NUMBER_HEADER: CellStyle = { ...HEADER, align: "center" };
/** A sheet may have no more hyperlinks than these; further links are formulas. */
const MOST_HYPERLINKS = 65_530;
/** Room for the filter button, in characters. */
const BUTTON = 3;
/** Heights in points. */
const LINE_HEIGHT = 15;
const TITLE_HEIGHT = 21;
const MOST_HEIGHT = 405;

/** Every style that the sheet will ask for. */
export function stylesOfSheet({ table, rules }: ResultSheet): CellStyle[] {
  const columns = table.columns.flatMap((column) => {
    const { number, text } = columnStyles(column, rules.timeDisplay);
    return [number, text];
  });
  return [TITLE, LINE, STATUS, HEADER, NUMBER_HEADER, ...columns];
}

/** The fingerprint that the sheet will carry. */
export function checkOfResult(sheet: ResultSheet): Promise<string> {
  return checkOfRows(readBackRows(sheet));
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

export function resultTableXml(
  { table }: ResultSheet,
  sheetName: string,
  id: number,
  namespaces: Namespaces,
): Uint8Array {
  const headers = table.columns.map((column) => column.name);
  return tableXml(
    { id, name: sheetName, firstRow: HEADER_ROW, lastRow: lastTableRow(table.rows.length), headers },
    namespaces,
  );
}

export interface SheetSetting {
  readonly check: string;
  readonly styleIndex: StyleIndex;
  readonly namespaces: Namespaces;
  readonly tabColor: string;
  readonly selected: boolean;
}

export function resultSheetXml(sheet: ResultSheet, setting: SheetSetting): Generator<Uint8Array> {
  const { table } = sheet;
  const links = linksOf(table, sheet.hasSheet);
  const formulas = new Map(
    links.slice(MOST_HYPERLINKS).map((placed) => [placed.row * table.columns.length + placed.column, placed]),
  );
  return sheetXml(
    {
      columns: table.columns.map((column) => ({ width: widthOf(column) })),
      rows: sheetRows(sheet, setting, formulas),
      headerRow: HEADER_ROW,
      freeze: true,
      tabColor: setting.tabColor,
      selected: setting.selected,
      footer: `&L${footerText(table.title)}&RPage &P of &N`,
      afterRows: () => hyperlinksXml(links.slice(0, MOST_HYPERLINKS)),
      textArea: () => areaFromA(HEADER_ROW, lastTableRow(table.rows.length), table.columns.length),
      hasTable: true,
    },
    setting.namespaces,
  );
}

function* sheetRows(
  sheet: ResultSheet,
  setting: SheetSetting,
  formulas: ReadonlyMap<number, PlacedLink>,
): Generator<SheetRow> {
  const { table, rules } = sheet;
  const both = (style: CellStyle): StylePair => ({
    number: setting.styleIndex(style),
    text: setting.styleIndex(style),
  });
  const lines = [...headingLines(sheet.facts), checkLine(setting.check)];
  const looks = [TITLE, LINE, LINE, LINE, LINE, STATUS, LINE];
  for (let row = 1; row < HEADER_ROW; row++) {
    const line = lines[row - 1];
    const height = row === TITLE_ROW ? { height: TITLE_HEIGHT } : {};
    yield line === undefined
      ? { values: [], styles: [] }
      : { values: [line], styles: [both(looks[row - 1] ?? LINE)], ...height };
  }
  yield {
    values: table.columns.map((column) => column.name),
    styles: table.columns.map((column) => both(holdsText(column) ? HEADER : NUMBER_HEADER)),
    height:
      LINE_HEIGHT * Math.max(2, ...table.columns.map((column) => wrappedLines(column.name, widthOf(column) - BUTTON))),
  };
  const styles = table.columns.map((column): StylePair => {
    const { number, text } = columnStyles(column, rules.timeDisplay);
    return { number: setting.styleIndex(number), text: setting.styleIndex(text) };
  });
  const wrapping = table.columns.flatMap((column, index) => (wraps(column) ? [{ index, width: column.width }] : []));
  for (let row = 0; row < table.rows.length; row++) {
    const cells = table.rows[row] ?? [];
    const values = table.columns.map((column, index): CellValue => {
      const value = writtenValue(cells[index] ?? null, column, rules);
      if (typeof value === "number") return calculated(sheet, row, cells[index] ?? null, value);
      const placed = formulas.size === 0 ? undefined : formulas.get(row * table.columns.length + index);
      return placed === undefined || value === null ? value : linkFormula(placed);
    });
    yield { styles, values, ...rowHeight(values, wrapping) };
  }
}

/** The number, with its formula when every cell that this names is in the workbook. */
function calculated({ table, areaOf }: ResultSheet, row: number, cell: TableCell, value: number): CellValue {
  if (cell === null || typeof cell !== "object" || !("formula" in cell)) return value;
  const formula = formulaWithCells(cell.formula, table, HEADER_ROW + 1 + row, areaOf);
  return formula === null ? value : { formula, value };
}

function linkFormula({ link }: PlacedLink): CellValue {
  const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
  return { formula: `HYPERLINK(${quoted(`#${linkLocation(link.target)}`)},${quoted(link.text)})`, value: link.text };
}

function* hyperlinksXml(links: readonly PlacedLink[]): Generator<string> {
  if (links.length === 0) return;
  yield "<hyperlinks>";
  for (const { row, column, link } of links) {
    const reference = `${columnLetters(column + 1)}${String(HEADER_ROW + 1 + row)}`;
    yield `<hyperlink ref="${reference}" location="${escapeXml(linkLocation(link.target))}" display="${escapeXml(clipText(link.text))}"/>`;
  }
  yield "</hyperlinks>";
}

/** Programs other than Excel do not fit the height of a row to wrapped text by themselves. */
function rowHeight(
  values: readonly CellValue[],
  wrapping: readonly { readonly index: number; readonly width: number }[],
): { height?: number } {
  let lines = 1;
  for (const { index, width } of wrapping) {
    const value = values[index];
    if (typeof value === "string" && value.length > width - 2) lines = Math.max(lines, wrappedLines(value, width - 2));
  }
  return lines === 1 ? {} : { height: Math.min(MOST_HEIGHT, lines * LINE_HEIGHT) };
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

/** & begins a code in a footer. */
function footerText(text: string): string {
  return text.replaceAll("&", "&&");
}
