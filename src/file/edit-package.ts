/** The edits that make room for our sheets in the small parts of a workbook package. */
import { escapeXml } from "./cell-text.ts";
import { PACKAGE_RELATIONSHIPS, XML_START } from "./namespaces.ts";
import type { Namespaces } from "./namespaces.ts";
import { relationshipId, relativeTarget, resolveTarget } from "./part-names.ts";
import { appendInside, applyEdits, childNamed, insertBefore, xmlTree } from "./xml-edit.ts";
import type { Edit, XmlElement } from "./xml-edit.ts";
import { quotedSheet } from "../core/sheet/sheet.ts";

/** A new worksheet of the workbook. */
export interface AddedSheet {
  readonly name: string;
  readonly sheetId: number;
  readonly relationship: string;
}

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";

/** What may follow <sheets> and <definedNames> in a workbook part, in its order. */
const AFTER_DEFINED_NAMES = [
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
  "smartTagPr",
  "smartTagTypes",
  "webPublishing",
  "fileRecoveryPr",
  "webPublishObjects",
  "extLst",
];

/** The sheets of a workbook part in their order. */
export function workbookSheets(
  root: XmlElement,
): { readonly name: string; readonly sheetId: number; readonly relationship: string }[] {
  return (childNamed(root, "sheets")?.children ?? [])
    .filter((child) => child.name === "sheet")
    .map(({ attributes }) => ({
      name: attributes["name"] ?? "",
      sheetId: Number(attributes["sheetId"] ?? 0),
      relationship: relationshipId(attributes),
    }));
}

/** Position (from 0) of the sheet that is shown when the workbook opens. */
export function activeSheet(root: XmlElement): number {
  return Number(childNamed(root, "bookViews")?.children[0]?.attributes["activeTab"] ?? 0);
}

/** What is printed of a sheet of ours. */
export interface PrintedSheet {
  /** From 0. */
  readonly position: number;
  readonly name: string;
  /** "$A$1:$F$120" */
  readonly area: string;
}

/** The workbook part with sheets added at the end; of printed sheets the header row stands on every page. */
export function editWorkbook(
  text: string,
  added: readonly AddedSheet[],
  printed: readonly PrintedSheet[],
  headerRow: number,
  namespaces: Namespaces,
): string {
  const root = xmlTree(text);
  const p = root.prefix;
  const sheets = childNamed(root, "sheets");
  if (sheets === undefined) throw new Error("The workbook part has no list of sheets.");
  const r = Object.keys(root.attributes).find(
    (key) => key.startsWith("xmlns:") && root.attributes[key] === namespaces.relationships,
  );
  const idAttribute = (id: string): string =>
    r === undefined ? ` xmlns:r="${namespaces.relationships}" r:id="${id}"` : ` ${r.slice("xmlns:".length)}:id="${id}"`;
  const sheetsXml = added
    .map(
      ({ name, sheetId, relationship }) =>
        `<${p}sheet name="${escapeXml(name)}" sheetId="${String(sheetId)}"${idAttribute(relationship)}/>`,
    )
    .join("");
  const names = childNamed(root, "definedNames");
  const row = `$${String(headerRow)}:$${String(headerRow)}`;
  const positions = new Set(printed.map(({ position }) => position));
  const edits = (names?.children ?? [])
    .filter(({ attributes: { name, localSheetId } }) => isOfPrint(name) && positions.has(Number(localSheetId)))
    .map(({ start, end }): Edit => ({ start, end, text: "" }));
  const nameXml = (name: string, position: number, value: string): string =>
    `<${p}definedName name="${name}" localSheetId="${String(position)}">${escapeXml(value)}</${p}definedName>`;
  const namesXml = printed
    .map(
      ({ position, name, area }) =>
        nameXml(PRINT_AREA, position, `${quotedSheet(name)}!${area}`) +
        nameXml(PRINT_TITLES, position, `${quotedSheet(name)}!${row}`),
    )
    .join("");
  if (sheetsXml !== "") edits.push(appendInside(text, sheets, sheetsXml));
  if (namesXml !== "") {
    edits.push(
      names === undefined
        ? insertBefore(text, root, AFTER_DEFINED_NAMES, `<${p}definedNames>${namesXml}</${p}definedNames>`)
        : appendInside(text, names, namesXml),
    );
  }
  return applyEdits(text, edits);
}

function isOfPrint(name: string | undefined): boolean {
  return [PRINT_AREA, PRINT_TITLES].some((one) => one.toLowerCase() === name?.toLowerCase());
}

export interface AddedRelationship {
  readonly id: string;
  readonly kind: string;
  /** Name of the part, without a leading slash. */
  readonly part: string;
}

/** A .rels part with relationships added, and those to the parts in without (lower case) taken out. */
export function editRelationships(
  text: string,
  owner: string,
  added: readonly AddedRelationship[],
  without: ReadonlySet<string>,
  namespaces: Namespaces,
): string {
  const root = xmlTree(text);
  const removals = root.children
    .filter(({ attributes }) => without.has(resolveTarget(attributes["Target"] ?? "", owner).toLowerCase()))
    .map(({ start, end }): Edit => ({ start, end, text: "" }));
  const xml = added.map((relationship) => relationshipXml(root.prefix, owner, relationship, namespaces)).join("");
  return applyEdits(text, xml === "" ? removals : [...removals, appendInside(text, root, xml)]);
}

/** A new .rels part. */
export function relationshipsOfPart(owner: string, list: readonly AddedRelationship[], namespaces: Namespaces): string {
  const relationships = list.map((one) => relationshipXml("", owner, one, namespaces)).join("");
  return `${XML_START}<Relationships xmlns="${PACKAGE_RELATIONSHIPS}">${relationships}</Relationships>`;
}

/** The .rels part of a new sheet: its table and, where a drawing is given, that. */
export function sheetRelationships(
  sheetPart: string,
  tablePart: string,
  namespaces: Namespaces,
  drawingPart: string | null = null,
): string {
  const table = { id: "rId1", kind: "table", part: tablePart };
  const drawing = drawingPart === null ? [] : [{ id: "rId2", kind: "drawing", part: drawingPart }];
  return relationshipsOfPart(sheetPart, [table, ...drawing], namespaces);
}

function relationshipXml(
  p: string,
  owner: string,
  { id, kind, part }: AddedRelationship,
  namespaces: Namespaces,
): string {
  const target = relativeTarget(part, owner);
  return `<${p}Relationship Id="${id}" Type="${namespaces.relationships}/${kind}" Target="${target}"/>`;
}

/** [Content_Types].xml with the parts declared that are not yet, and those in without (lower case) taken out. */
export function editContentTypes(
  text: string,
  added: readonly { readonly part: string; readonly type: string }[],
  without: ReadonlySet<string>,
): string {
  const root = xmlTree(text);
  const declared = new Set<string>();
  const edits: Edit[] = [];
  for (const { name, attributes, start, end } of root.children) {
    if (name !== "Override") continue;
    const part = (attributes["PartName"] ?? "").replace(/^\//, "").toLowerCase();
    if (without.has(part)) edits.push({ start, end, text: "" });
    else declared.add(part);
  }
  const xml = added
    .filter(({ part }) => !declared.has(part.toLowerCase()))
    .map(({ part, type }) => `<${root.prefix}Override PartName="/${part}" ContentType="${type}"/>`)
    .join("");
  return applyEdits(text, xml === "" ? edits : [...edits, appendInside(text, root, xml)]);
}
