/** A sheet as a part, with its relationships and tables. */
import { absoluteAddress, addressText, MAX_COLUMNS } from "../address.ts";
import type { HeadersFooters, HostWorkbook, PageMargins, Sheet, Table } from "../model.ts";
import { storedValue } from "../cells.ts";
import { generalText } from "../general-text.ts";
import { PAPER_NUMBERS } from "./load-sheet.ts";
import { savedCharts } from "./save-charts.ts";
import type { SavedCharts } from "./save-charts.ts";
import { cellsXml, columnsXml } from "./save-cells.ts";
import type { SavedStyles, SavedTexts } from "./save-styles.ts";
import { attribute, encodedText } from "./xml.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** A part that a sheet points at. */
export interface LinkedPart {
  readonly id: string;
  readonly kind: "hyperlink" | "table" | "customProperty" | "drawing";
  /** The name of the part in the package, or the address of a link. */
  readonly target: string;
  readonly content: string | Uint8Array | null;
}

export interface SavedSheet {
  readonly xml: string;
  readonly links: readonly LinkedPart[];
  readonly charts: SavedCharts | null;
}

/** firstTable: the number of its first table; numbers are for all tables of a workbook. */
export function savedSheet(
  workbook: HostWorkbook,
  sheet: Sheet,
  styles: SavedStyles,
  texts: SavedTexts,
  firstTable: number,
): SavedSheet {
  const links: LinkedPart[] = [];
  const link = (kind: LinkedPart["kind"], target: string, content: LinkedPart["content"]): string => {
    const id = `rId${links.length + 1}`;
    links.push({ id, kind, target, content });
    return id;
  };
  const hyperlinks = hyperlinksXml(sheet, (address) => link("hyperlink", address, null));
  const properties = [...sheet.customProperties].map(([name, value], place) => {
    const part = `xl/customProperty${workbook.sheets.indexOf(sheet) + 1}_${place + 1}.bin`;
    const id = link("customProperty", part, new Uint8Array(Buffer.from(value, "utf16le")));
    return `<customPr name="${attribute(encodedName(name))}" r:id="${id}"/>`;
  });
  const charts = savedCharts(sheet, workbook.sheets.indexOf(sheet) + 1);
  const drawings = charts === null ? "" : `<drawing r:id="${link("drawing", charts.drawing, null)}"/>`;
  const tables = sheet.tables.map((table, place) => {
    const number = firstTable + place;
    return `<tablePart r:id="${link("table", `xl/tables/table${number}.xml`, tableXml(sheet, table, number))}"/>`;
  });
  const xml =
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${OFFICE}">` +
    propertiesXml(sheet) +
    viewXml(workbook, sheet) +
    '<sheetFormatPr defaultRowHeight="15"/>' +
    columnsXml(workbook, sheet, styles) +
    cellsXml(workbook, sheet, styles, texts) +
    protectionXml(sheet) +
    filterXml(sheet) +
    listXml(
      "mergeCells",
      sheet.mergedAreas.map((area) => `<mergeCell ref="${addressText(area)}"/>`),
    ) +
    listXml("hyperlinks", hyperlinks) +
    pageXml(sheet) +
    breaksXml(sheet.horizontalPageBreaks) +
    listXml("customProperties", properties) +
    drawings +
    listXml("tableParts", tables) +
    "</worksheet>";
  return { xml, links, charts };
}

function listXml(name: string, entries: readonly string[]): string {
  return entries.length === 0 ? "" : `<${name}>${entries.join("")}</${name}>`;
}

function propertiesXml({ look }: Sheet): string {
  const fitsPages = !("scale" in look.pageLayout.zoom);
  const color = look.tabColor === "" ? "" : `<tabColor rgb="FF${look.tabColor.slice(1)}"/>`;
  return `<sheetPr>${color}${fitsPages ? '<pageSetUpPr fitToPage="1"/>' : ""}</sheetPr>`;
}

function viewXml(workbook: HostWorkbook, sheet: Sheet): string {
  const { frozenRows, frozenColumns, showGridlines } = sheet.look;
  const corner = addressText({ row: frozenRows, column: frozenColumns, rowCount: 1, columnCount: 1 });
  const splits =
    (frozenColumns > 0 ? ` xSplit="${frozenColumns}"` : "") + (frozenRows > 0 ? ` ySplit="${frozenRows}"` : "");
  const place = frozenRows === 0 ? "topRight" : frozenColumns === 0 ? "bottomLeft" : "bottomRight";
  const pane = splits === "" ? "" : `<pane${splits} topLeftCell="${corner}" activePane="${place}" state="frozen"/>`;
  const selected = workbook.activeSheetId === sheet.id ? ' tabSelected="1"' : "";
  const lines = showGridlines ? "" : ' showGridLines="0"';
  return `<sheetViews><sheetView${lines}${selected} workbookViewId="0">${pane}</sheetView></sheetViews>`;
}

/** The password itself is not kept: any stands for one that nobody knows. */
function protectionXml({ protection }: Sheet): string {
  if (protection === null) return "";
  const hasPassword = protection.hashed || protection.password !== null;
  return `<sheetProtection${hasPassword ? ' password="DAA7"' : ""} sheet="1" objects="1" scenarios="1"/>`;
}

function filterXml(sheet: Sheet): string {
  return sheet.filter === null
    ? ""
    : `<autoFilter ref="${addressText(sheet.filter.area)}"${criteriaXml(sheet, sheet.filter)}`;
}

/** What the filter looks for is not known: the shown values of its first column stand for it. */
function criteriaXml(
  sheet: Sheet,
  { area, hiddenRows }: { readonly area: Table["area"]; readonly hiddenRows: ReadonlySet<number> },
): string {
  if (hiddenRows.size === 0) return "/>";
  const shown = new Set<string>();
  for (let row = area.row + 1; row < area.row + area.rowCount; row++)
    if (!hiddenRows.has(row)) shown.add(generalText(storedValue(sheet, row, area.column)));
  const values = [...shown]
    .filter((text) => text !== "")
    .map((text) => `<filter val="${attribute(encodedName(text))}"/>`);
  const blank = shown.has("") || values.length === 0 ? ' blank="1"' : "";
  return `><filterColumn colId="0"><filters${blank}>${values.join("")}</filters></filterColumn></autoFilter>`;
}

function hyperlinksXml(sheet: Sheet, idOf: (address: string) => string): string[] {
  return [...sheet.hyperlinks].map(([key, link]) => {
    const cell = addressText({
      row: Math.floor(key / MAX_COLUMNS),
      column: key % MAX_COLUMNS,
      rowCount: 1,
      columnCount: 1,
    });
    const id = link.address === undefined ? "" : ` r:id="${idOf(encodedName(link.address))}"`;
    const location =
      link.documentReference === undefined ? "" : ` location="${attribute(encodedName(link.documentReference))}"`;
    const tip = link.screenTip === undefined ? "" : ` tooltip="${attribute(encodedName(link.screenTip))}"`;
    return `<hyperlink ref="${cell}"${id}${location}${tip}/>`;
  });
}

function pageXml({ look: { pageLayout } }: Sheet): string {
  const { orientation, paperSize, zoom, centerHorizontally, centerVertically, headersFooters } = pageLayout;
  const centered =
    (centerHorizontally ? ' horizontalCentered="1"' : "") + (centerVertically ? ' verticalCentered="1"' : "");
  const paper = paperSize === null ? "" : ` paperSize="${PAPER_NUMBERS[paperSize]}"`;
  const scale =
    "scale" in zoom
      ? ` scale="${zoom.scale}"`
      : ` fitToWidth="${zoom.horizontalFitToPages ?? 0}" fitToHeight="${zoom.verticalFitToPages ?? 0}"`;
  return (
    (centered === "" ? "" : `<printOptions${centered}/>`) +
    `<pageMargins${marginsXml(pageLayout.margins)}/>` +
    `<pageSetup${paper}${scale} orientation="${orientation.toLowerCase()}"/>` +
    headersFootersXml(headersFooters)
  );
}

/** Files have them in inches. */
function marginsXml(margins: PageMargins): string {
  return Object.entries(margins)
    .map(([side, points]) => ` ${side}="${points / 72}"`)
    .join("");
}

function headersFootersXml(parts: HeadersFooters): string {
  const line = (left: string, center: string, right: string): string =>
    (left === "" ? "" : `&L${left}`) + (center === "" ? "" : `&C${center}`) + (right === "" ? "" : `&R${right}`);
  const header = line(parts.leftHeader, parts.centerHeader, parts.rightHeader);
  const footer = line(parts.leftFooter, parts.centerFooter, parts.rightFooter);
  if (header === "" && footer === "") return "";
  const element = (name: string, text: string): string =>
    text === "" ? "" : `<${name} xml:space="preserve">${encodedText(text)}</${name}>`;
  return `<headerFooter>${element("oddHeader", header)}${element("oddFooter", footer)}</headerFooter>`;
}

function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const marks = rows.map((row) => `<brk id="${row}" max="${MAX_COLUMNS - 1}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${marks.join("")}</rowBreaks>`;
}

function tableXml(sheet: Sheet, table: Table, number: number): string {
  const { area, look, showHeaders, showTotals } = table;
  const columns = table.columnNames.map(
    (name, place) => `<tableColumn id="${place + 1}" name="${attribute(encodedName(name))}"/>`,
  );
  const filterArea = { ...area, rowCount: area.rowCount - (showTotals ? 1 : 0) };
  const filter =
    showHeaders && look.showFilterButton
      ? `<autoFilter ref="${addressText(filterArea)}"${criteriaXml(sheet, { area: filterArea, hiddenRows: table.hiddenRows })}`
      : "";
  const style = look.style === "" ? "" : ` name="${attribute(look.style)}"`;
  const name = attribute(encodedName(table.name));
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<table xmlns="${MAIN}" id="${number}" name="${name}" displayName="${name}" ref="${addressText(area)}"` +
    `${showHeaders ? "" : ' headerRowCount="0"'}${showTotals ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>${filter}` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo${style} showFirstColumn="0" showLastColumn="0" showRowStripes="${look.showBandedRows ? 1 : 0}" showColumnStripes="${look.showBandedColumns ? 1 : 0}"/></table>`
  );
}

/** A text for an attribute: signs that XML does not have are written out; attribute() does the rest. */
export function encodedName(text: string): string {
  return encodedText(text).replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}

/** The names under which files keep print titles, print areas and filters of a sheet. */
export function sheetNamesXml(sheet: Sheet, tab: number, quoted: string): string[] {
  const { printTitleRows, printArea } = sheet.look.pageLayout;
  const entry = (name: string, area: Table["area"] | null, more = ""): string[] =>
    area === null
      ? []
      : [
          `<definedName name="_xlnm.${name}" localSheetId="${tab}"${more}>${encodedText(`${quoted}!${absoluteAddress(area)}`)}</definedName>`,
        ];
  return [
    ...entry("Print_Titles", printTitleRows),
    ...entry("Print_Area", printArea),
    ...entry("_FilterDatabase", sheet.filter?.area ?? null, ' hidden="1"'),
  ];
}
