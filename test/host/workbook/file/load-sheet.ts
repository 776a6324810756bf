/** What a sheet part says beside its cells. */
import { cellKey, MAX_COLUMNS, parseArea } from "../address.ts";
import type {
  Area,
  CellStyle,
  HeadersFooters,
  HostWorkbook,
  Hyperlink,
  PageLayout,
  PageMargins,
  PageZoom,
  Sheet,
} from "../model.ts";
import { PLAIN_PAGE_LAYOUT } from "../new-sheet.ts";
import { cellLoader } from "./load-cells.ts";
import type { ColorOf } from "./load-colors.ts";
import { loadOthers } from "./load-others.ts";
import { loadTable, rowsHiddenByFilter } from "./load-table.ts";
import { relationshipsOf } from "./relationships.ts";
import type { Parts, Relationship } from "./relationships.ts";
import { widthInPoints } from "./sizes.ts";
import { child, childrenOf, decodedText, flag, numberOf, parseXml, relationshipId } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** What all sheets of a file share. */
export interface SharedParts {
  readonly parts: Parts;
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
  readonly colorOf: ColorOf;
}

/** Fills a new sheet from its part. Throws when the part is missing or not well-formed. */
export function loadSheet(workbook: HostWorkbook, sheet: Sheet, part: string, shared: SharedParts): void {
  const bytes = shared.parts.get(part);
  if (bytes === undefined) throw new Error(`The file has no part ${part}.`);
  const cells = cellLoader(workbook, sheet, shared.texts, shared.styles);
  const root = parseXml(bytes, (element) => {
    if (element.name === "row") cells.takeRow(element);
    return element.name === "row";
  });
  const relationships = relationshipsOf(shared.parts, part);
  cells.finish(loadColumns(sheet, child(root, "cols"), shared.styles));
  loadLook(sheet, root, shared.colorOf);
  const protection = child(root, "sheetProtection");
  if (flag(protection, "sheet")) {
    const { password, hashValue } = protection?.attributes ?? {};
    sheet.protection = { password: null, hashed: password !== undefined || hashValue !== undefined };
  }
  sheet.mergedAreas = areasOf(child(root, "mergeCells"), "mergeCell").sort(
    (a, b) => a.row - b.row || a.column - b.column,
  );
  loadFilter(sheet, child(root, "autoFilter"));
  loadHyperlinks(sheet, child(root, "hyperlinks"), relationships);
  sheet.horizontalPageBreaks = childrenOf(child(root, "rowBreaks"), "brk").map((mark) => numberOf(mark, "id") ?? 0);
  for (const { kind, target } of relationships) {
    const table = shared.parts.get(target);
    if (kind === "table" && table !== undefined) loadTable(workbook, sheet, table);
  }
  loadOthers(workbook, sheet, root, shared.parts, relationships);
}

function areasOf(list: XmlElement | undefined, name: string): Area[] {
  return childrenOf(list, name).flatMap(({ attributes }) => parseArea(attributes["ref"] ?? "") ?? []);
}

/** Widths and what is hidden; gives the looks of whole columns. */
function loadColumns(
  sheet: Sheet,
  columns: XmlElement | undefined,
  styles: readonly CellStyle[],
): Map<number, CellStyle> {
  const looks = new Map<number, CellStyle>();
  for (const entry of childrenOf(columns, "col")) {
    const first = (numberOf(entry, "min") ?? 1) - 1;
    const last = Math.min(MAX_COLUMNS, numberOf(entry, "max") ?? 1) - 1;
    const characters = numberOf(entry, "width");
    const width = characters === null || !flag(entry, "customWidth") ? null : widthInPoints(characters);
    const hidden = flag(entry, "hidden");
    const style = styles[numberOf(entry, "style") ?? 0];
    for (let column = first; column <= last; column++) {
      if (width !== null || hidden) sheet.columnSizes.set(column, { width, hidden });
      if (style !== undefined && style !== styles[0]) looks.set(column, style);
    }
  }
  return looks;
}

function loadLook(sheet: Sheet, root: XmlElement, colorOf: ColorOf): void {
  const properties = child(root, "sheetPr");
  const view = child(child(root, "sheetViews"), "sheetView");
  const pane = child(view, "pane");
  const isFrozen = pane?.attributes["state"]?.startsWith("frozen") === true;
  sheet.look = {
    tabColor: colorOf(child(properties, "tabColor")) ?? "",
    showGridlines: flag(view, "showGridLines", true),
    frozenRows: isFrozen ? (numberOf(pane, "ySplit") ?? 0) : 0,
    frozenColumns: isFrozen ? (numberOf(pane, "xSplit") ?? 0) : 0,
    pageLayout: pageLayoutOf(root, flag(child(properties, "pageSetUpPr"), "fitToPage")),
  };
}

/** The paper sizes that are known here, by the numbers of files. */
export const PAPER_NUMBERS = { Letter: 1, Tabloid: 3, Legal: 5, A3: 8, A4: 9, A5: 11 } as const;

function pageLayoutOf(root: XmlElement, fitsPages: boolean): PageLayout {
  const setup = child(root, "pageSetup");
  const options = child(root, "printOptions");
  const paper = Object.entries(PAPER_NUMBERS).find(([, number]) => number === numberOf(setup, "paperSize"));
  const pages = (name: string): number | null => {
    const count = numberOf(setup, name) ?? 1;
    return count === 0 ? null : count;
  };
  const zoom: PageZoom = fitsPages
    ? { horizontalFitToPages: pages("fitToWidth"), verticalFitToPages: pages("fitToHeight") }
    : { scale: numberOf(setup, "scale") ?? 100 };
  return {
    ...PLAIN_PAGE_LAYOUT,
    orientation: setup?.attributes["orientation"] === "landscape" ? "Landscape" : "Portrait",
    paperSize: paper === undefined ? null : (paper[0] as keyof typeof PAPER_NUMBERS),
    zoom,
    centerHorizontally: flag(options, "horizontalCentered"),
    centerVertically: flag(options, "verticalCentered"),
    headersFooters: headersFootersOf(child(root, "headerFooter")),
    margins: marginsOf(child(root, "pageMargins")),
  };
}

/** Files have them in inches, to as many digits as points need. */
function marginsOf(element: XmlElement | undefined): PageMargins {
  const plain = PLAIN_PAGE_LAYOUT.margins;
  const side = (name: keyof PageMargins): number => {
    const inches = numberOf(element, name);
    return inches === null ? plain[name] : Math.round(inches * 72_000) / 1000;
  };
  return {
    left: side("left"),
    right: side("right"),
    top: side("top"),
    bottom: side("bottom"),
    header: side("header"),
    footer: side("footer"),
  };
}

function headersFootersOf(element: XmlElement | undefined): HeadersFooters {
  const header = threeParts(decodedText(child(element, "oddHeader")?.text ?? ""));
  const footer = threeParts(decodedText(child(element, "oddFooter")?.text ?? ""));
  return {
    leftHeader: header.L,
    centerHeader: header.C,
    rightHeader: header.R,
    leftFooter: footer.L,
    centerFooter: footer.C,
    rightFooter: footer.R,
  };
}

/** "&LReport&RPage &P": && is a sign of the text. Text before any mark stands in the middle. */
function threeParts(text: string): Readonly<Record<"L" | "C" | "R", string>> {
  const parts = { L: "", C: "", R: "" };
  let into: keyof typeof parts = "C";
  for (const piece of text.match(/&[^]|[^&]+|&$/g) ?? []) {
    if (piece === "&L" || piece === "&C" || piece === "&R") into = piece.slice(1) as keyof typeof parts;
    else parts[into] += piece;
  }
  return parts;
}

function loadFilter(sheet: Sheet, filter: XmlElement | undefined): void {
  const area = parseArea(filter?.attributes["ref"] ?? "");
  if (filter === undefined || area === null) return;
  sheet.filter = { area, hiddenRows: rowsHiddenByFilter(sheet, area, filter) };
}

function loadHyperlinks(sheet: Sheet, list: XmlElement | undefined, relationships: readonly Relationship[]): void {
  for (const entry of childrenOf(list, "hyperlink")) {
    const area = parseArea(entry.attributes["ref"] ?? "");
    if (area === null) continue;
    const id = relationshipId(entry);
    const address = relationships.find((relationship) => id !== "" && relationship.id === id)?.target;
    const { location, tooltip } = entry.attributes;
    const link: Hyperlink = {
      ...(address === undefined ? {} : { address: decodedText(address) }),
      ...(location === undefined ? {} : { documentReference: decodedText(location) }),
      ...(tooltip === undefined ? {} : { screenTip: decodedText(tooltip) }),
    };
    for (let row = area.row; row < area.row + area.rowCount; row++)
      for (let column = area.column; column < area.column + area.columnCount; column++)
        sheet.hyperlinks.set(cellKey(row, column), link);
  }
}
