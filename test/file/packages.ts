/** Workbook packages made by hand from short pieces of XML, and a look into finished ones. */
import { zipParts, zipWith } from "../../src/file/zip.ts";
import { joinBytes } from "../../src/results/fingerprint.ts";

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
export const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const NAMESPACES = `xmlns="${MAIN}" xmlns:r="${OFFICE}"`;

export interface MadeSheet {
  readonly name: string;
  /** What stands inside <worksheet>, or the whole part when it begins with <?xml or with a root element. */
  readonly xml: string;
  /** The relationships of the sheet. */
  readonly relationships?: string;
  readonly state?: string;
}

export interface MadeWorkbook {
  readonly sheets: readonly MadeSheet[];
  readonly sharedStrings?: string;
  readonly styles?: string;
  /** Attributes of workbookPr. */
  readonly properties?: string;
  /** Elements of the workbook part behind its sheets. */
  readonly afterSheets?: string;
  readonly contentTypes?: string;
  readonly workbookType?: string;
  readonly workbookRelationships?: string;
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
}

/** <sheetData> of cells given by row number. */
export function rows(given: Readonly<Record<number, string>>): string {
  const lines = Object.entries(given).map(([row, cells]) => `<row r="${row}">${cells}</row>`);
  return `<sheetData>${lines.join("")}</sheetData>`;
}

export async function madeWorkbook(made: MadeWorkbook): Promise<Uint8Array> {
  const parts: Record<string, string | Uint8Array> = {
    "[Content_Types].xml":
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/>` +
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Override PartName="/xl/workbook.xml" ContentType="${made.workbookType ?? "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"}"/>` +
      made.sheets
        .map(
          (_, index) =>
            `<Override PartName="/xl/worksheets/sheet${index + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
        )
        .join("") +
      `${made.contentTypes ?? ""}</Types>`,
    "_rels/.rels": relationships(`<Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>`),
    "xl/workbook.xml":
      `<workbook ${NAMESPACES}><workbookPr ${made.properties ?? ""}/><sheets>` +
      made.sheets
        .map(
          ({ name, state }, index) =>
            `<sheet name="${name}" sheetId="${index + 1}"${state === undefined ? "" : ` state="${state}"`} r:id="rId${index + 1}"/>`,
        )
        .join("") +
      `</sheets>${made.afterSheets ?? ""}</workbook>`,
    "xl/_rels/workbook.xml.rels": relationships(
      made.sheets
        .map(
          (_, index) =>
            `<Relationship Id="rId${index + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
        )
        .join("") +
        (made.sharedStrings === undefined
          ? ""
          : `<Relationship Id="rIdTexts" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/>`) +
        (made.styles === undefined
          ? ""
          : `<Relationship Id="rIdStyles" Type="${OFFICE}/styles" Target="/xl/styles.xml"/>`) +
        (made.workbookRelationships ?? ""),
    ),
  };
  if (made.sharedStrings !== undefined)
    parts["xl/sharedStrings.xml"] = `<sst ${NAMESPACES}>${made.sharedStrings}</sst>`;
  if (made.styles !== undefined) parts["xl/styles.xml"] = `<styleSheet ${NAMESPACES}>${made.styles}</styleSheet>`;
  made.sheets.forEach(({ xml, relationships: given }, index) => {
    const whole = /^<(\?xml|\w+:?worksheet)/.test(xml);
    parts[`xl/worksheets/sheet${index + 1}.xml`] = whole ? xml : `<worksheet ${NAMESPACES}>${xml}</worksheet>`;
    if (given !== undefined) parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = relationships(given);
  });
  return packed({ ...parts, ...made.parts });
}

export function relationships(inside: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`;
}

export async function packed(parts: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  return zipWith(
    null,
    Object.entries(parts).map(([name, content]) => ({
      name,
      content: typeof content === "string" ? encoder.encode(content) : content,
    })),
  );
}

/** Every part's unpacked bytes by name, in the file's order. */
export async function unpacked(file: Uint8Array): Promise<Map<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  for (const part of await zipParts(file)) {
    const chunks: Uint8Array[] = [];
    await part.pour((chunk) => chunks.push(chunk));
    found.set(part.name, joinBytes(chunks));
  }
  return found;
}

export async function textOfPart(file: Uint8Array, name: string): Promise<string> {
  const bytes = (await unpacked(file)).get(name);
  if (bytes === undefined) throw new Error(`There is no part ${name}.`);
  return decoder.decode(bytes);
}

/** The file with one part replaced. */
export async function withPart(file: Uint8Array, name: string, content: string | Uint8Array): Promise<Uint8Array> {
  return packed({ ...Object.fromEntries(await unpacked(file)), [name]: content });
}
