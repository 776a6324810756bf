/** Turns a laid out result table into the worksheet part and the table part of its output sheet. */
import { columnLetters } from "../core/sheet/sheet.ts";
import type { CellStyle } from "../results/cell-style.ts";
import { clipText } from "../results/clip-text.ts";
import { HEADER_ROW, lastTableRow } from "../results/heading-block.ts";
import { linkLocation, linksOf } from "../results/result-cells.ts";
import type { PlacedLink } from "../results/result-cells.ts";
import { MARGINS, printOf } from "../results/print.ts";
import type { PageText } from "../results/print.ts";
import {
  besideColumns,
  bodyRows,
  cellsAbove,
  closingOf,
  columnsOf,
  headerHeight,
  headingOf,
  LINE,
  PLAIN,
} from "../results/result-layout.ts";
import type { ResultSheet } from "../results/result-layout.ts";
import { escapeXml } from "./cell-text.ts";
import type { Namespaces } from "./namespaces.ts";
import { areaFromA, sheetXml, tableXml } from "./sheet-xml.ts";
import type { CellValue, SheetRow, StylePair } from "./sheet-xml.ts";

/** The style sheet's index of a style. */
export type StyleIndex = (style: CellStyle) => number;

/** A sheet may have no more hyperlinks than these; further links are formulas. */
const MOST_HYPERLINKS = 65_530;

export function resultTableXml({ table, sheetName }: ResultSheet, id: number, namespaces: Namespaces): Uint8Array {
  const headers = table.columns.map((column) => column.name);
  return tableXml(
    { id, name: sheetName, firstRow: HEADER_ROW, lastRow: lastTableRow(table.rows.length), headers },
    namespaces,
  );
}

/** "$A$1:$AB$120" */
export function printArea(sheet: ResultSheet): string {
  const { lastRow, lastColumn } = printOf(sheet);
  return `$A$1:$${columnLetters(lastColumn)}$${String(lastRow)}`;
}

export interface SheetSetting {
  readonly check: string;
  readonly styleIndex: StyleIndex;
  readonly namespaces: Namespaces;
  readonly tabColor: string;
  readonly selected: boolean;
  readonly hasCharts: boolean;
}

export function resultSheetXml(sheet: ResultSheet, setting: SheetSetting): Generator<Uint8Array> {
  const { table } = sheet;
  const { header, footer, scale, newPages } = printOf(sheet);
  const links = linksOf(table, sheet.hasSheet).slice(0, MOST_HYPERLINKS);
  return sheetXml(
    {
      columns: [...columnsOf(sheet).map(({ width }) => ({ width })), ...besideColumns(sheet)],
      rows: sheetRows(sheet, setting),
      headerRow: HEADER_ROW,
      freeze: true,
      tabColor: setting.tabColor,
      selected: setting.selected,
      print: { header: sidesText(header), footer: sidesText(footer), margins: MARGINS, scale, newPages },
      afterRows: () => hyperlinksXml(links),
      textArea: () => areaFromA(HEADER_ROW, lastTableRow(table.rows.length), table.columns.length),
      hasTable: true,
      hasDrawing: setting.hasCharts,
    },
    setting.namespaces,
  );
}

const NOTHING: SheetRow = { values: [], styles: [] };

function* sheetRows(sheet: ResultSheet, { check, styleIndex }: SheetSetting): Generator<SheetRow> {
  const both = (style: CellStyle): StylePair => ({ number: styleIndex(style), text: styleIndex(style) });
  const heading = headingOf(sheet, check);
  const above = cellsAbove(sheet);
  for (let row = 1; row < HEADER_ROW; row++) {
    const line = heading[row - 1];
    const values: CellValue[] = [line?.text ?? null];
    const styles = [both(line?.style ?? PLAIN)];
    for (const { column, cell } of above.filter((one) => one.row === row)) {
      values[column - 1] = cell;
      styles[column - 1] = both(column === 1 ? LINE : PLAIN);
    }
    const height = line?.height ?? null;
    yield { values, styles, ...(height === null ? {} : { height }) };
  }
  const columns = columnsOf(sheet);
  yield {
    values: columns.map(({ name }) => name),
    styles: columns.map(({ header }) => both(header)),
    height: headerHeight(sheet),
  };
  const styles = [
    ...columns.map(({ number, text }) => ({ number: styleIndex(number), text: styleIndex(text) })),
    ...besideColumns(sheet).map(() => both(PLAIN)),
  ];
  let last = HEADER_ROW;
  for (const { cells, height } of bodyRows(sheet, MOST_HYPERLINKS)) {
    last++;
    yield { values: cells, styles, ...(height === null ? {} : { height }) };
  }
  const closing = closingOf(sheet);
  if (closing.lines.length === 0) return;
  for (let row = last + 1; row < closing.firstRow; row++) yield NOTHING;
  for (const line of closing.lines) yield line === "" ? NOTHING : { values: [line], styles: [both(PLAIN)] };
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

/** "&LOak High&CWeekly Audit&R2025-26" */
function sidesText({ left, center, right }: PageText): string {
  const side = (code: string, text: string): string => (text === "" ? "" : `&${code}${text}`);
  return side("L", left) + side("C", center) + side("R", right);
}
