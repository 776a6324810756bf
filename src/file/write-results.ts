/** Writes the output sheets into a copy of the input workbook. */
import type { Calculation } from "../core/result.ts";
import type { Table } from "../core/tables/table.ts";
import { activeSheet, editContentTypes, editRelationships, editWorkbook, sheetRelationships } from "./edit-package.ts";
import { HEADER_ROW } from "./heading-block.ts";
import { namespacesOf, SHEET_TYPE, STYLES_TYPE, TABLE_TYPE } from "./namespaces.ts";
import type { Namespaces } from "./namespaces.ts";
import type { OutputPlan } from "./output-plan.ts";
import { readRelationships, relationshipsPart, resolveTarget } from "./part-names.ts";
import { openPackage, partText, relationshipsOf } from "./read-package.ts";
import type { WorkbookPackage } from "./read-package.ts";
import { areasOf } from "./result-formula.ts";
import { checkOfResult, resultSheetXml, resultTableXml, stylesOfSheet } from "./result-sheet.ts";
import type { ResultSheet } from "./result-sheet.ts";
import { RUN_LOG, runLogTable } from "./run-log.ts";
import type { RunStamp } from "./run-log.ts";
import { partNamer, nextNumber, sheetPlaces } from "./sheet-places.ts";
import type { SheetPlace } from "./sheet-places.ts";
import { addStyles, PLAIN_STYLES } from "./styles.ts";
import type { CellStyle } from "./styles.ts";
import type { WorkbookFile } from "./workbook-file.ts";
import { xmlTree } from "./xml-edit.ts";
import { zipWith } from "./zip.ts";
import type { NewPart } from "./zip.ts";

const encoder = new TextEncoder();

/**
 * A copy of the input with the output sheets of the plan added or rewritten, and a row added to Run_Log. Every part of the
 * input that need not change is carried over byte for byte. The same arguments give the same bytes.
 */
export async function writeResults(
  file: WorkbookFile,
  plan: OutputPlan,
  calculation: Calculation,
  run: RunStamp,
): Promise<Uint8Array<ArrayBuffer>> {
  const workbook = await openPackage(file.source);
  const small = await smallParts(workbook);
  const places = await sheetPlaces(workbook, small, file, plan);
  const sheets = resultSheets(file, places, calculation, run);
  const styles = styledSheets(small.styles ?? PLAIN_STYLES, sheets);

  const parts: NewPart[] = [];
  const removed = new Set(places.flatMap((place) => place.removedParts.map((part) => part.toLowerCase())));
  const stylesPart = small.stylesPart ?? freeStylesPart(workbook);
  const text = (name: string, content: string): void => {
    parts.push({ name, content: encoder.encode(content) });
  };

  const relationships = places
    .filter((place) => place.added)
    .map(({ relationship, part }) => ({ id: relationship, kind: "worksheet", part }));
  const styleRelationship =
    small.stylesPart === null
      ? [{ id: `rIdStyles${String(small.relationshipNumber)}`, kind: "styles", part: stylesPart }]
      : [];
  // A calculation chain that names cells of a sheet made anew would be wrong; Excel makes it again.
  const chain = await staleChain(workbook, places);
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
        ...(small.stylesPart === null ? [{ part: stylesPart, type: STYLES_TYPE }] : []),
      ],
      removed,
    ),
  );
  const titles = new Map(places.map(({ position, sheetName }) => [position, sheetName]));
  const added = places
    .filter((place) => place.added)
    .map(({ sheetName: name, sheetId, relationship }) => ({ name, sheetId, relationship }));
  text(workbook.workbookPart, editWorkbook(small.workbook, added, titles, HEADER_ROW, small.namespaces));
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
  text(stylesPart, styles.text);
  for (const [index, place] of places.entries()) {
    const sheet = sheets[index];
    if (sheet === undefined) continue;
    parts.push({
      name: place.part,
      content: resultSheetXml(sheet, {
        check: await checkOfResult(sheet),
        styleIndex: styles.indexOf,
        namespaces: small.namespaces,
        tabColor: tabColor(place.table),
        selected: place.position === small.activeSheet,
      }),
    });
    parts.push({
      name: place.tablePart,
      content: resultTableXml(sheet, place.sheetName, place.tableId, small.namespaces),
    });
    text(relationshipsPart(place.part), sheetRelationships(place.part, place.tablePart, small.namespaces));
  }
  const replaced = new Set([...parts.map((part) => part.name.toLowerCase()), ...removed]);
  return zipWith({ source: file.source, leaveOut: (name) => replaced.has(name.toLowerCase()) }, parts);
}

function resultSheets(
  file: WorkbookFile,
  places: readonly SheetPlace[],
  calculation: Calculation,
  run: RunStamp,
): ResultSheet[] {
  const known = new Set(
    [...file.sheetNames, ...places.map((place) => place.sheetName)].map((name) => name.toLowerCase()),
  );
  const { date1904 } = file.input;
  const written = places.map((place) => ({
    table: place.table === RUN_LOG ? runLog(file, place, calculation, run) : tableNamed(calculation, place.table),
    sheetName: place.sheetName,
  }));
  const areaOf = areasOf(written);
  return written.map(({ table }) => ({
    table,
    facts: {
      title: table.title,
      heading: calculation.heading,
      productVersion: run.productVersion,
      inputFingerprint: run.fingerprints.input,
      rowCount: table.rows.length,
    },
    rules: { timeDisplay: calculation.timeDisplay, date1904 },
    hasSheet: (name) => known.has(name.toLowerCase()),
    areaOf,
  }));
}

function runLog(file: WorkbookFile, place: SheetPlace, calculation: Calculation, run: RunStamp): Table {
  const previous = place.added ? undefined : file.input.sheets.find((sheet) => sheet.name === place.sheetName);
  return runLogTable(previous ?? null, calculation, run, file.input.date1904);
}

function tableNamed(calculation: Calculation, name: string): Table {
  const table = calculation.tables.find((other) => other.name === name);
  if (table === undefined) throw new Error(`The calculation has no table ${name}.`);
  return table;
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

/** Attendance recovery green, continuation education blue, the rest grey. */
function tabColor(table: string): string {
  if (table.startsWith("AR_")) return "548235";
  return table.startsWith("CE_") ? "1F4E79" : "7F7F7F";
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

/** The calculation chain's part when it names cells of a sheet that is rewritten. */
async function staleChain(workbook: WorkbookPackage, places: readonly SheetPlace[]): Promise<string | null> {
  const relationship = (await relationshipsOf(workbook, workbook.workbookPart)).find(
    ({ kind }) => kind === "calcChain",
  );
  const part = relationship === undefined ? undefined : workbook.find(relationship.target);
  const rewritten = new Set(places.filter((place) => !place.added).map(({ sheetId }) => String(sheetId)));
  if (part === undefined || rewritten.size === 0) return null;
  const cells = xmlTree(await partText(part)).children;
  // A cell without the sheet's number is on the sheet of the cell before it, so each sheet is named at least once.
  return cells.some(({ attributes }) => rewritten.has(attributes["i"] ?? "")) ? part.name : null;
}
