/** Makes a workbook file from nothing. */
import { columnLetters, quotedSheet } from "../core/sheet/sheet.ts";
import { escapeXml } from "./cell-text.ts";
import { serialInSystem } from "../results/date-system.ts";
import { sheetRelationships } from "./edit-package.ts";
import { PACKAGE_RELATIONSHIPS, SHEET_TYPE, STYLES_TYPE, TABLE_TYPE, TRANSITIONAL, XML_START } from "./namespaces.ts";
import type { NewCell, NewColumn, NewFormat, NewSheet, NewWorkbook } from "./new-workbook.ts";
import { areaFromA, PLAIN_MARGINS, sheetXml, tableXml } from "./sheet-xml.ts";
import type { CellValue, SheetRow, StylePair } from "./sheet-xml.ts";
import { addStyles, PLAIN_STYLES } from "./styles.ts";
import type { CellStyle } from "../results/cell-style.ts";
import { zipWith } from "./zip.ts";
import type { NewPart } from "./zip.ts";

const encoder = new TextEncoder();
/** Lists hold for so many rows, or for all that there are, so that rows added later have them too. */
const VALIDATED_ROWS = 20_000;
const WORKBOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

const TITLE: CellStyle = { format: "General", font: "title" };
const LINE: CellStyle = { format: "General", font: "body" };
const HEADER: CellStyle = { format: "@", font: "header", filled: true, wrap: true };
const FORMATS: Readonly<Record<NewFormat, string>> = {
  text: "General",
  identifier: "@",
  date: "mm/dd/yyyy",
  number: "General",
  hours: "General",
  time: "h:mm",
};

/** An .xlsx file. The same workbook gives the same bytes. */
export async function writeWorkbook(workbook: NewWorkbook): Promise<Uint8Array<ArrayBuffer>> {
  const columnsStyles = workbook.sheets.flatMap((sheet) => sheet.columns.map(columnStyle));
  const wanted = new Map([TITLE, LINE, HEADER, ...columnsStyles].map((style) => [JSON.stringify(style), style]));
  const styles = addStyles(PLAIN_STYLES, [...wanted.values()]);
  const indexes = new Map([...wanted.keys()].map((key, index) => [key, styles.indexes[index] ?? 0]));
  const styleIndex = (style: CellStyle): number => indexes.get(JSON.stringify(style)) ?? 0;

  const sheetParts = workbook.sheets.map((sheet, index) =>
    newSheetParts(sheet, index + 1, styleIndex, workbook.date1904 === true),
  );
  const text = (name: string, content: string): NewPart => ({ name, content: encoder.encode(content) });
  return zipWith(null, [
    text("[Content_Types].xml", contentTypes(workbook.sheets)),
    text("_rels/.rels", relationshipsXml([{ id: "rId1", kind: "officeDocument", target: "xl/workbook.xml" }])),
    text("xl/workbook.xml", workbookXml(workbook)),
    text(
      "xl/_rels/workbook.xml.rels",
      relationshipsXml([
        ...workbook.sheets.map((_, index) => ({
          id: `rId${String(index + 1)}`,
          kind: "worksheet",
          target: `worksheets/sheet${String(index + 1)}.xml`,
        })),
        { id: `rId${String(workbook.sheets.length + 1)}`, kind: "styles", target: "styles.xml" },
      ]),
    ),
    text("xl/styles.xml", styles.text),
    ...sheetParts.flat(),
  ]);
}

function columnStyle(column: NewColumn): CellStyle {
  return { format: FORMATS[column.format], font: "body", wrap: column.wrap === true };
}

function headerRowOf(sheet: NewSheet): number | null {
  return sheet.columns.every((column) => column.header === "") ? null : (sheet.titleRows?.length ?? 0) + 1;
}

/** The sheet part is made first, while the file is written; by then its rows are counted for its table part. */
function newSheetParts(
  sheet: NewSheet,
  number: number,
  styleIndex: (style: CellStyle) => number,
  date1904: boolean,
): NewPart[] {
  const header = headerRowOf(sheet);
  const counted = { rows: 0 };
  const first = (header ?? sheet.titleRows?.length ?? 0) + 1;
  const lastRow = (): number => first - 1 + Math.max(1, counted.rows);
  const content = sheetXml(
    {
      columns: sheet.columns.map((column) => ({ width: column.width, style: styleIndex(columnStyle(column)) })),
      rows: newRows(sheet, header, styleIndex, date1904, counted),
      headerRow: header,
      freeze: sheet.freeze !== false,
      tabColor: sheet.tabColor ?? null,
      selected: number === 1,
      print: {
        header: "",
        footer: `&L${sheet.name.replaceAll("&", "&&")}&RPage &P of &N`,
        margins: PLAIN_MARGINS,
        scale: null,
        newPages: [],
      },
      afterRows: () => [validationsXml(sheet, first, Math.max(first + VALIDATED_ROWS, lastRow()))],
      textArea: () => areaFromA(1, lastRow(), Math.max(1, sheet.columns.length)),
      hasTable: sheet.table !== undefined,
    },
    TRANSITIONAL,
  );
  const sheetPart = `xl/worksheets/sheet${String(number)}.xml`;
  const parts: NewPart[] = [{ name: sheetPart, content }];
  if (sheet.table === undefined) return parts;
  if (header === null) throw new Error(`The table ${sheet.table} needs headers.`);
  const name = sheet.table;
  const tablePart = `xl/tables/table${String(number)}.xml`;
  const headers = sheet.columns.map((column) => column.header);
  const table = function* (): Generator<Uint8Array> {
    yield tableXml({ id: number, name, firstRow: header, lastRow: lastRow(), headers }, TRANSITIONAL);
  };
  return [
    ...parts,
    { name: tablePart, content: table() },
    {
      name: `xl/worksheets/_rels/sheet${String(number)}.xml.rels`,
      content: encoder.encode(sheetRelationships(sheetPart, tablePart, TRANSITIONAL)),
    },
  ];
}

function* newRows(
  sheet: NewSheet,
  header: number | null,
  styleIndex: (style: CellStyle) => number,
  date1904: boolean,
  counted: { rows: number },
): Generator<SheetRow> {
  const both = (style: CellStyle): StylePair => ({ number: styleIndex(style), text: styleIndex(style) });
  for (const [index, line] of (sheet.titleRows ?? []).entries())
    yield { values: [line], styles: [both(index === 0 ? TITLE : LINE)] };
  if (header !== null)
    yield {
      values: sheet.columns.map((column) => column.header),
      styles: sheet.columns.map(() => both(HEADER)),
      height: 32,
    };
  const styles = sheet.columns.map((column) => both(columnStyle(column)));
  const isDate = sheet.columns.map((column) => column.format === "date");
  for (const cells of sheet.rows) {
    counted.rows++;
    yield {
      styles,
      values: date1904 ? cells.map((cell, index) => (isDate[index] === true ? in1904(cell) : cell)) : cells,
    };
  }
}

function in1904(cell: NewCell): CellValue {
  return typeof cell === "number" ? serialInSystem(cell, true) : cell;
}

function validationsXml(sheet: NewSheet, firstRow: number, lastRow: number): string {
  const rules = sheet.columns.flatMap(({ header, validation, note }, index) => {
    if (validation === undefined && note === undefined) return [];
    const letters = columnLetters(index + 1);
    const area = `${letters}${String(firstRow)}:${letters}${String(lastRow)}`;
    const prompt =
      note === undefined
        ? ""
        : ` showInputMessage="1" promptTitle="${escapeXml(header.slice(0, 32))}" prompt="${escapeXml(note.slice(0, 255))}"`;
    if (validation === undefined) return [`<dataValidation allowBlank="1"${prompt} sqref="${area}"/>`];
    const formula =
      "list" in validation ? `"${validation.list.join(",").replaceAll('"', '""')}"` : validation.reference;
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1"${prompt} sqref="${area}"><formula1>${escapeXml(formula)}</formula1></dataValidation>`,
    ];
  });
  return rules.length === 0
    ? ""
    : `<dataValidations count="${String(rules.length)}">${rules.join("")}</dataValidations>`;
}

function workbookXml(workbook: NewWorkbook): string {
  const sheets = workbook.sheets
    .map(
      ({ name }, index) =>
        `<sheet name="${escapeXml(name)}" sheetId="${String(index + 1)}" r:id="rId${String(index + 1)}"/>`,
    )
    .join("");
  const titles = workbook.sheets
    .map((sheet, index) => {
      const row = headerRowOf(sheet);
      if (row === null) return "";
      const rows = `${quotedSheet(sheet.name)}!$${String(row)}:$${String(row)}`;
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${String(index)}">${escapeXml(rows)}</definedName>`;
    })
    .join("");
  return (
    `${XML_START}<workbook xmlns="${TRANSITIONAL.main}" xmlns:r="${TRANSITIONAL.relationships}">` +
    `<workbookPr${workbook.date1904 === true ? ' date1904="1"' : ""}/><bookViews><workbookView/></bookViews><sheets>${sheets}</sheets>` +
    `${titles === "" ? "" : `<definedNames>${titles}</definedNames>`}</workbook>`
  );
}

function contentTypes(sheets: readonly NewSheet[]): string {
  const overrides = sheets.flatMap((sheet, index) => [
    { part: `xl/worksheets/sheet${String(index + 1)}.xml`, type: SHEET_TYPE },
    ...(sheet.table === undefined ? [] : [{ part: `xl/tables/table${String(index + 1)}.xml`, type: TABLE_TYPE }]),
  ]);
  const all = [
    { part: "xl/workbook.xml", type: WORKBOOK_TYPE },
    { part: "xl/styles.xml", type: STYLES_TYPE },
    ...overrides,
  ];
  return (
    `${XML_START}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${all.map(({ part, type }) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`
  );
}

function relationshipsXml(
  relationships: readonly { readonly id: string; readonly kind: string; readonly target: string }[],
): string {
  const items = relationships.map(
    ({ id, kind, target }) =>
      `<Relationship Id="${id}" Type="${TRANSITIONAL.relationships}/${kind}" Target="${target}"/>`,
  );
  return `${XML_START}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${items.join("")}</Relationships>`;
}
