/** Saves the workbook as an .xlsx file, so that tests can look at it with other programs and open it again. */
import { quotedSheetName } from "./address.ts";
import { encodedName, OFFICE, savedSheet, sheetNamesXml } from "./file/save-sheet.ts";
import type { LinkedPart } from "./file/save-sheet.ts";
import { savedStyles, savedTexts } from "./file/save-styles.ts";
import { attribute, encodedText } from "./file/xml.ts";
import { zipped } from "./file/zip.ts";
import { WHOLE_SHEET } from "./address.ts";
import { refreshArea } from "./formula/refresh.ts";
import type { DefinedName, HostWorkbook } from "./model.ts";
import { notSimulated } from "./refusal.ts";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAWN = "application/vnd.openxmlformats-officedocument";

/** Throws when the workbook has what is only counted here (charts without their cells, shapes, comments, pivot tables): it would be lost in silence. */
export async function saveWorkbook(workbook: HostWorkbook): Promise<Uint8Array> {
  return Promise.resolve(bytesOf(workbook));
}

function bytesOf(workbook: HostWorkbook): Uint8Array {
  assertNothingLost(workbook);
  for (const sheet of workbook.sheets) refreshArea(workbook, sheet, WHOLE_SHEET);
  const styles = savedStyles(workbook.normalStyle);
  const texts = savedTexts();
  const parts = new Map<string, string | Uint8Array>();
  const tables: string[] = [];
  workbook.sheets.forEach((sheet, place) => {
    const { xml, links, charts } = savedSheet(workbook, sheet, styles, texts, tables.length + 1);
    parts.set(`xl/worksheets/sheet${place + 1}.xml`, xml);
    for (const { kind, target, content } of links) {
      if (content !== null) parts.set(target, content);
      if (kind === "table") tables.push(target);
    }
    for (const [name, content] of charts?.parts ?? []) parts.set(name, content);
    if (links.length > 0) parts.set(`xl/worksheets/_rels/sheet${place + 1}.xml.rels`, linksXml(links));
  });
  const sheetCount = workbook.sheets.length;
  const all = new Map<string, string | Uint8Array>([
    ["[Content_Types].xml", contentTypesXml(sheetCount, tables, [...parts.keys()])],
    ["_rels/.rels", relationshipsXml([relationship("rId1", "officeDocument", "xl/workbook.xml")])],
    ["xl/workbook.xml", workbookXml(workbook)],
    ["xl/_rels/workbook.xml.rels", workbookRelationshipsXml(sheetCount)],
    ["xl/styles.xml", styles.xml()],
    ["xl/sharedStrings.xml", texts.xml()],
    ...parts,
  ]);
  const bytes = [...all].map(([name, content]): [string, Uint8Array] => [
    name,
    typeof content === "string" ? new Uint8Array(Buffer.from(content, "utf8")) : content,
  ]);
  return zipped(new Map(bytes));
}

function assertNothingLost(workbook: HostWorkbook): void {
  const hasMore = workbook.sheets.some(
    ({ charts, shapeCount, commentCount, pivotTableCount }) =>
      charts.some(({ series }) => series.length === 0) || shapeCount + commentCount + pivotTableCount > 0,
  );
  if (hasMore || workbook.chartSheetNames.length > 0)
    throw notSimulated("saving charts, shapes, comments and pivot tables");
}

function relationship(id: string, kind: string, target: string): string {
  const outside = kind === "hyperlink" ? ' TargetMode="External"' : "";
  return `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${attribute(target)}"${outside}/>`;
}

function relationshipsXml(entries: readonly string[]): string {
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${entries.join("")}</Relationships>`;
}

function linksXml(links: readonly LinkedPart[]): string {
  return relationshipsXml(
    links.map(({ id, kind, target }) =>
      relationship(id, kind, kind === "hyperlink" ? target : target.replace(/^xl/, "..")),
    ),
  );
}

function workbookRelationshipsXml(sheetCount: number): string {
  const sheets = Array.from({ length: sheetCount }, (_, place) =>
    relationship(`rId${place + 1}`, "worksheet", `worksheets/sheet${place + 1}.xml`),
  );
  return relationshipsXml([
    ...sheets,
    relationship(`rId${sheetCount + 1}`, "styles", "styles.xml"),
    relationship(`rId${sheetCount + 2}`, "sharedStrings", "sharedStrings.xml"),
  ]);
}

function contentTypesXml(sheetCount: number, tables: readonly string[], parts: readonly string[]): string {
  const drawn = (folder: string, kind: string): string =>
    parts
      .filter((part) => part.startsWith(`xl/${folder}/`) && !part.endsWith(".rels"))
      .map((part) => `<Override PartName="/${part}" ContentType="${DRAWN}.${kind}+xml"/>`)
      .join("");
  const entry = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="${CONTENT}.${kind}+xml"/>`;
  const sheets = Array.from({ length: sheetCount }, (_, place) =>
    entry(`xl/worksheets/sheet${place + 1}.xml`, "worksheet"),
  );
  return (
    `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
    `<Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="${CONTENT}.customProperty"/>` +
    entry("xl/workbook.xml", "sheet.main") +
    entry("xl/styles.xml", "styles") +
    entry("xl/sharedStrings.xml", "sharedStrings") +
    sheets.join("") +
    tables.map((table) => entry(table, "table")).join("") +
    drawn("drawings", "drawing") +
    drawn("charts", "drawingml.chart") +
    "</Types>"
  );
}

const STATES = { Visible: "", Hidden: ' state="hidden"', VeryHidden: ' state="veryHidden"' } as const;
const MODES = { Automatic: "auto", AutomaticExceptTables: "autoNoTable", Manual: "manual" } as const;

function workbookXml(workbook: HostWorkbook): string {
  const sheets = workbook.sheets.map(
    ({ name, visibility }, place) =>
      `<sheet name="${attribute(encodedName(name))}" sheetId="${place + 1}"${STATES[visibility]} r:id="rId${place + 1}"/>`,
  );
  const names = [
    ...workbook.names.map((defined) => nameXml(defined, null)),
    ...workbook.sheets.flatMap((sheet, tab) => [
      ...sheet.names.map((defined) => nameXml(defined, tab)),
      ...sheetNamesXml(sheet, tab, quotedSheetName(sheet.name)),
    ]),
  ];
  const active = workbook.sheets.findIndex(({ id }) => id === workbook.activeSheetId);
  return (
    `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><workbookPr${workbook.date1904 ? ' date1904="1"' : ""}/>` +
    (workbook.structureProtected ? '<workbookProtection lockStructure="1"/>' : "") +
    `<bookViews><workbookView activeTab="${active}"/></bookViews><sheets>${sheets.join("")}</sheets>` +
    (names.length === 0 ? "" : `<definedNames>${names.join("")}</definedNames>`) +
    `<calcPr calcId="191029" calcMode="${MODES[workbook.calculationMode]}"/></workbook>`
  );
}

function nameXml({ name, formula, visible }: DefinedName, tab: number | null): string {
  const scope = tab === null ? "" : ` localSheetId="${tab}"`;
  const hidden = visible ? "" : ' hidden="1"';
  return `<definedName name="${attribute(encodedName(name))}"${scope}${hidden}>${encodedText(formula.slice(1))}</definedName>`;
}
