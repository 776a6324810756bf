/** Writes the output sheets into a copy of the input workbook. */
import { tabColorOf } from "../results/cell-style.ts";
import type { CellStyle } from "../results/cell-style.ts";
import { chartParts } from "./chart-parts.ts";
import {
  activeSheet,
  editContentTypes,
  editRelationships,
  editWorkbook,
  sheetRelationships,
  workbookSheets,
} from "./edit-package.ts";
import { HEADER_ROW } from "../results/heading-block.ts";
import { namespacesOf, SHEET_TYPE, STYLES_TYPE, TABLE_TYPE } from "./namespaces.ts";
import type { Namespaces } from "./namespaces.ts";
import { checkOfResult, stylesOfSheet } from "../results/result-layout.ts";
import type { ResultSheet } from "../results/result-layout.ts";
import type { SettingsPlan } from "../results/settings-plan.ts";
import type { Results } from "../results/workbook.ts";
import { readRelationships, relationshipsPart, resolveTarget } from "./part-names.ts";
import { openPackage, partText, relationshipsOf } from "./read-package.ts";
import type { WorkbookPackage } from "./read-package.ts";
import { rememberedSettings } from "./remember-settings.ts";
import { printArea, resultSheetXml, resultTableXml } from "./result-sheet.ts";
import { partNamer, nextNumber, sheetPlaces } from "./sheet-places.ts";
import type { SheetPlace } from "./sheet-places.ts";
import { addStyles, PLAIN_STYLES } from "./styles.ts";
import type { WorkbookFile } from "./workbook-file.ts";
import { xmlTree } from "./xml-edit.ts";
import { zipWith } from "./zip.ts";
import type { NewPart } from "./zip.ts";

const encoder = new TextEncoder();

/**
 * A copy of the input with the output sheets of the plan added or rewritten and, where a plan for them is given, settings in its
 * Settings sheet. Every part of the input that need not change is carried over byte for byte. The same arguments give the same bytes.
 */
export async function writeResults(
  file: WorkbookFile,
  { plan, sheets }: Results,
  settings: SettingsPlan | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await openPackage(file.source);
  const small = await smallParts(workbook);
  const places = await sheetPlaces(workbook, small, file, plan);
  const styles = styledSheets(small.styles ?? PLAIN_STYLES, sheets);

  const parts: NewPart[] = [];
  const removed = new Set(places.flatMap((place) => place.removedParts.map((part) => part.toLowerCase())));
  const freeNames = partNamer(
    workbook,
    removed,
    places.map(({ part }) => part),
  );
  const charts = sheets.map((sheet) => chartParts(sheet, freeNames, small.namespaces));
  const stylesPart = small.stylesPart ?? freeStylesPart(workbook);
  const text = (name: string, content: string): void => {
    parts.push({ name, content: encoder.encode(content) });
  };

  const remembered = await rememberedSettings(settings, {
    workbook,
    file,
    styles: styles.text,
    namespaces: small.namespaces,
    newPlace: () => ({
      sheetId: nextSheetId(small.workbook, places),
      relationship: `rIdSettings${String(small.relationshipNumber)}`,
      part: freeNames("sheet", "worksheets/"),
    }),
  });
  const added = [...places.filter((place) => place.added), ...remembered.added];
  const relationships = added.map(({ relationship, part }) => ({ id: relationship, kind: "worksheet", part }));
  const styleRelationship =
    small.stylesPart === null
      ? [{ id: `rIdStyles${String(small.relationshipNumber)}`, kind: "styles", part: stylesPart }]
      : [];
  // A calculation chain that names cells of a sheet made anew would be wrong; Excel makes it again.
  const chain = await staleChain(workbook, small.workbook, [
    ...places.filter((place) => !place.added).map(({ sheetName }) => sheetName),
    ...remembered.lostFormulasOn,
  ]);
  if (chain !== null) removed.add(chain.toLowerCase());
  text(
    "[Content_Types].xml",
    editContentTypes(
      small.contentTypes,
      [
        ...places.flatMap(({ part, tablePart }) => [
          { part, type: SHEET_TYPE },
          { part: tablePart, type: TABLE_TYPE },
        ]),
        ...charts.flatMap((drawn) =>
          (drawn?.parts ?? []).flatMap(({ name, type }) => (type === null ? [] : [{ part: name, type }])),
        ),
        ...remembered.added.map(({ part }) => ({ part, type: SHEET_TYPE })),
        ...(small.stylesPart === null ? [{ part: stylesPart, type: STYLES_TYPE }] : []),
      ],
      removed,
    ),
  );
  const printed = places.flatMap(({ position, sheetName }, index) => {
    const sheet = sheets[index];
    return sheet === undefined ? [] : [{ position, name: sheetName, area: printArea(sheet) }];
  });
  const listed = added.map(({ sheetName: name, sheetId, relationship }) => ({ name, sheetId, relationship }));
  text(workbook.workbookPart, editWorkbook(small.workbook, listed, printed, HEADER_ROW, small.namespaces));
  text(
    relationshipsPart(workbook.workbookPart),
    editRelationships(
      small.relationships,
      workbook.workbookPart,
      [...relationships, ...styleRelationship],
      chain === null ? new Set() : removed,
      small.namespaces,
    ),
  );
  text(stylesPart, remembered.styles);
  parts.push(...remembered.parts);
  for (const [index, place] of places.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    const drawn = charts[index] ?? null;
    parts.push({
      name: place.part,
      content: resultSheetXml(sheet, {
        check: await checkOfResult(sheet),
        styleIndex: styles.indexOf,
        namespaces: small.namespaces,
        tabColor: tabColorOf(place.table),
        selected: place.position === small.activeSheet,
        hasCharts: drawn !== null,
      }),
    });
    parts.push({
      name: place.tablePart,
      content: resultTableXml(sheet, place.tableId, small.namespaces),
    });
    text(
      relationshipsPart(place.part),
      sheetRelationships(place.part, place.tablePart, small.namespaces, drawn?.drawing ?? null),
    );
    for (const { name, text: content } of drawn?.parts ?? []) text(name, content);
  }
  const replaced = new Set([...parts.map((part) => part.name.toLowerCase()), ...removed]);
  return zipWith({ source: file.source, leaveOut: (name) => replaced.has(name.toLowerCase()) }, parts);
}

function styledSheets(
  text: string,
  sheets: readonly ResultSheet[],
): { readonly text: string; readonly indexOf: (style: CellStyle) => number } {
  const wanted = new Map<string, CellStyle>();
  for (const style of sheets.flatMap(stylesOfSheet)) wanted.set(JSON.stringify(style), style);
  const added = addStyles(text, [...wanted.values()]);
  const indexes = new Map([...wanted.keys()].map((key, index) => [key, added.indexes[index] ?? 0]));
  return { text: added.text, indexOf: (style) => indexes.get(JSON.stringify(style)) ?? 0 };
}

function freeStylesPart(workbook: WorkbookPackage): string {
  const plain = resolveTarget("styles.xml", workbook.workbookPart);
  return workbook.find(plain) === undefined ? plain : partNamer(workbook)("styles", "");
}

export interface SmallParts {
  readonly contentTypes: string;
  readonly workbook: string;
  readonly relationships: string;
  readonly stylesPart: string | null;
  readonly styles: string | null;
  readonly namespaces: Namespaces;
  readonly activeSheet: number;
  /** A number that no relationship id of the workbook ends with, nor any above it. */
  readonly relationshipNumber: number;
}

async function smallParts(workbook: WorkbookPackage): Promise<SmallParts> {
  const textOf = async (name: string): Promise<string> => {
    const part = workbook.find(name);
    return part === undefined ? "" : partText(part);
  };
  const text = await textOf(workbook.workbookPart);
  const relationships = await textOf(relationshipsPart(workbook.workbookPart));
  const list = readRelationships(relationships, workbook.workbookPart);
  const stylesTarget = list.find(({ kind }) => kind === "styles")?.target;
  const styles = stylesTarget === undefined ? undefined : workbook.find(stylesTarget);
  return {
    contentTypes: await textOf("[Content_Types].xml"),
    workbook: text,
    relationships,
    stylesPart: styles?.name ?? null,
    styles: styles === undefined ? null : await partText(styles),
    namespaces: namespacesOf(text),
    activeSheet: activeSheet(xmlTree(text)),
    relationshipNumber: nextNumber(list.map(({ id }) => id)),
  };
}

function nextSheetId(workbookText: string, places: readonly SheetPlace[]): number {
  const ids = [...workbookSheets(xmlTree(workbookText)), ...places].map(({ sheetId }) => sheetId);
  return Math.max(0, ...ids) + 1;
}

/** The calculation chain's part when it names cells of the sheets, of which formulas are gone. */
async function staleChain(
  workbook: WorkbookPackage,
  workbookText: string,
  sheets: readonly string[],
): Promise<string | null> {
  const relationship = (await relationshipsOf(workbook, workbook.workbookPart)).find(
    ({ kind }) => kind === "calcChain",
  );
  const part = relationship === undefined ? undefined : workbook.find(relationship.target);
  if (part === undefined || sheets.length === 0) return null;
  const listed = workbookSheets(xmlTree(workbookText)).filter(({ name }) => sheets.includes(name));
  const rewritten = new Set(listed.map(({ sheetId }) => String(sheetId)));
  const cells = xmlTree(await partText(part)).children;
  // A cell without the sheet's number is on the sheet of the cell before it, so each sheet is named at least once.
  return cells.some(({ attributes }) => rewritten.has(attributes["i"] ?? "")) ? part.name : null;
}
