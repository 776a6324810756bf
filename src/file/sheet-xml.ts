/** Writes a worksheet part, a piece at a time, and its table part. */
import { columnLetters } from "../core/sheet/sheet.ts";
import { TABLE_STYLE } from "../results/cell-style.ts";
import { encodeCellText, escapeXml, textElement } from "./cell-text.ts";
import { XML_START } from "./namespaces.ts";
import type { Namespaces } from "./namespaces.ts";

/** What a cell holds. A text is text whatever it begins with; a formula carries the value it has now. */
export type CellValue =
  string | number | boolean | null | { readonly formula: string; readonly value: string | number | boolean };

/** Style indexes of a column: for numbers and for texts in it. */
export interface StylePair {
  readonly number: number;
  readonly text: number;
}

export interface SheetRow {
  readonly values: readonly CellValue[];
  readonly styles: readonly StylePair[];
  /** In points; missing leaves it to the program. */
  readonly height?: number;
}

export interface SheetColumn {
  /** In characters. */
  readonly width: number;
  /** Style of its cells that are not written; missing for none. */
  readonly style?: number;
  readonly hidden?: boolean;
}

export interface SheetContent {
  readonly columns: readonly SheetColumn[];
  /** From sheet row 1 on, each row once. */
  readonly rows: Iterable<SheetRow>;
  /** The header row: rows down to it stay in view and are repeated in print. null for none. */
  readonly headerRow: number | null;
  readonly freeze: boolean;
  readonly tabColor: string | null;
  readonly selected: boolean;
  readonly print: SheetPrint;
  /** Written once the rows are: data validation, then hyperlinks. */
  readonly afterRows: () => Iterable<string>;
  /** An area in which digits are meant to be text; "" for none. */
  readonly textArea: () => string;
  /** It is relationship rId1. */
  readonly hasTable: boolean;
  /** Charts lie on the sheet: relationship rId2. */
  readonly hasDrawing?: boolean;
}

/** How the sheet is printed besides Letter, landscape, titles repeated. */
export interface SheetPrint {
  /** "&LOak High&RPage &P of &N"; "" for none. */
  readonly header: string;
  readonly footer: string;
  /** In inches. */
  readonly margins: Readonly<Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>>;
  /** Percent; null for one page wide. */
  readonly scale: number | null;
  /** Rows with which a new page begins. */
  readonly newPages: readonly number[];
}

/** Of sheets that say nothing of their own. In inches. */
export const PLAIN_MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 } as const;

const LAST_COLUMN = 16_383;
const encoder = new TextEncoder();
const PIECE = 250_000;
/** Texts whose XML is kept, since names and codes come again and again. */
const MOST_KEPT = 20_000;

/** The worksheet part in pieces; rows are taken as they are written. */
export function* sheetXml(content: SheetContent, namespaces: Namespaces): Generator<Uint8Array> {
  let piece = sheetStart(content, namespaces);
  const letters = content.columns.map((_, index) => columnLetters(index + 1));
  const kept = new Map<string, string>();
  let number = 0;
  for (const row of content.rows) {
    number++;
    piece += rowXml(row, number, letters, kept);
    if (piece.length > PIECE) {
      yield encoder.encode(piece);
      piece = "";
    }
  }
  piece += "</sheetData>";
  for (const text of content.afterRows()) {
    piece += text;
    if (piece.length > PIECE) {
      yield encoder.encode(piece);
      piece = "";
    }
  }
  yield encoder.encode(piece + sheetEnd(content));
}

function sheetStart(content: SheetContent, namespaces: Namespaces): string {
  const tab = content.tabColor === null ? "" : `<tabColor rgb="FF${content.tabColor}"/>`;
  const frozen = content.freeze && content.headerRow !== null ? frozenPane(content.headerRow) : "";
  const columns = content.columns
    .map(({ width, style, hidden }, index) => {
      const at = String(index + 1);
      return `<col min="${at}" max="${at}" width="${String(width)}"${style === undefined ? "" : ` style="${String(style)}"`}${hidden === true ? ' hidden="1"' : ""} customWidth="1"/>`;
    })
    .join("");
  return (
    `${XML_START}<worksheet xmlns="${namespaces.main}" xmlns:r="${namespaces.relationships}">` +
    `<sheetPr>${tab}${content.print.scale === null ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>` +
    `<sheetViews><sheetView showGridLines="1"${content.selected ? ' tabSelected="1"' : ""} workbookViewId="0">${frozen}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/>${columns === "" ? "" : `<cols>${columns}</cols>`}<sheetData>`
  );
}

function frozenPane(headerRow: number): string {
  const top = `A${String(headerRow + 1)}`;
  return (
    `<pane ySplit="${String(headerRow)}" topLeftCell="${top}" activePane="bottomLeft" state="frozen"/>` +
    `<selection pane="bottomLeft" activeCell="${top}" sqref="${top}"/>`
  );
}

function sheetEnd(content: SheetContent): string {
  const area = content.textArea();
  const { margins, header, footer, scale, newPages } = content.print;
  const margin = (["left", "right", "top", "bottom", "header", "footer"] as const)
    .map((side) => ` ${side}="${String(margins[side])}"`)
    .join("");
  const fit = scale === null ? ' fitToWidth="1" fitToHeight="0"' : "";
  const breaks = newPages.map((row) => `<brk id="${String(row - 1)}" max="${String(LAST_COLUMN)}" man="1"/>`).join("");
  const count = String(newPages.length);
  return (
    `<pageMargins${margin}/>` +
    `<pageSetup paperSize="1"${scale === null ? "" : ` scale="${String(scale)}"`}${fit} orientation="landscape"/>` +
    `<headerFooter>${header === "" ? "" : `<oddHeader>${escapeXml(header)}</oddHeader>`}<oddFooter>${escapeXml(footer)}</oddFooter></headerFooter>` +
    (breaks === "" ? "" : `<rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</rowBreaks>`) +
    (area === "" ? "" : `<ignoredErrors><ignoredError sqref="${area}" numberStoredAsText="1"/></ignoredErrors>`) +
    (content.hasDrawing === true ? '<drawing r:id="rId2"/>' : "") +
    (content.hasTable ? '<tableParts count="1"><tablePart r:id="rId1"/></tableParts>' : "") +
    "</worksheet>"
  );
}

function rowXml(row: SheetRow, number: number, letters: readonly string[], kept: Map<string, string>): string {
  const rowText = String(number);
  let xml = `<row r="${rowText}"${row.height === undefined ? "" : ` ht="${String(row.height)}" customHeight="1"`}>`;
  for (let index = 0; index < row.values.length; index++) {
    const value = row.values[index] ?? null;
    const styles = row.styles[index];
    if (value === null || value === "" || styles === undefined) continue;
    xml += cellXml(`${letters[index] ?? columnLetters(index + 1)}${rowText}`, value, styles, kept);
  }
  return `${xml}</row>`;
}

function cellXml(
  reference: string,
  value: NonNullable<CellValue>,
  styles: StylePair,
  kept: Map<string, string>,
): string {
  if (typeof value === "string") {
    return `<c r="${reference}" s="${styles.text}" t="inlineStr"><is>${textXml(value, kept)}</is></c>`;
  }
  if (typeof value === "number") {
    if (Number.isFinite(value)) return `<c r="${reference}" s="${styles.number}"><v>${value}</v></c>`;
    return `<c r="${reference}" s="${styles.number}" t="e"><v>#NUM!</v></c>`;
  }
  if (typeof value === "boolean") return `<c r="${reference}" s="${styles.text}" t="b"><v>${value ? 1 : 0}</v></c>`;
  return formulaXml(reference, value, styles);
}

function formulaXml(
  reference: string,
  cell: Exclude<CellValue, string | number | boolean | null>,
  styles: StylePair,
): string {
  const { formula, value } = cell;
  const [type, style, text] =
    typeof value === "number"
      ? ["n", styles.number, String(value)]
      : typeof value === "boolean"
        ? ["b", styles.number, value ? "1" : "0"]
        : ["str", styles.text, encodeCellText(value)];
  return `<c r="${reference}" s="${String(style)}" t="${type}"><f>${escapeXml(formula)}</f><v>${text}</v></c>`;
}

function textXml(text: string, kept: Map<string, string>): string {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const xml = textElement(text);
  if (text.length < 200 && kept.size < MOST_KEPT) kept.set(text, xml);
  return xml;
}

export interface TableContent {
  readonly id: number;
  readonly name: string;
  /** Header row and last row, from column A. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly headers: readonly string[];
}

/** The area of a table or of a block that begins in column A: "A9:F120". */
export function areaFromA(firstRow: number, lastRow: number, columns: number): string {
  return `A${String(firstRow)}:${columnLetters(columns)}${String(lastRow)}`;
}

/** The table part: filter buttons, banded rows. */
export function tableXml(table: TableContent, namespaces: Namespaces): Uint8Array {
  const area = areaFromA(table.firstRow, table.lastRow, table.headers.length);
  const name = escapeXml(table.name);
  const columns = table.headers
    .map((header, index) => `<tableColumn id="${String(index + 1)}" name="${encodeCellText(header)}"/>`)
    .join("");
  return encoder.encode(
    `${XML_START}<table xmlns="${namespaces.main}" id="${String(table.id)}" name="${name}" displayName="${name}" ref="${area}" totalsRowShown="0">` +
      `<autoFilter ref="${area}"/><tableColumns count="${String(table.headers.length)}">${columns}</tableColumns>` +
      `<tableStyleInfo name="${TABLE_STYLE}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`,
  );
}
