/** The part, number and relationship that each output sheet has or gets in the package. */
import { workbookSheets } from "./edit-package.ts";
import type { OutputPlan, PlannedSheet } from "../results/output-plan.ts";
import { relationshipsPart } from "./part-names.ts";
import { partText, relationshipsOf } from "./read-package.ts";
import type { WorkbookPackage } from "./read-package.ts";
import type { WorkbookFile } from "./workbook-file.ts";
import { xmlTree } from "./xml-edit.ts";

export interface SheetPlace {
  readonly table: string;
  readonly sheetName: string;
  /** New in the workbook; else rewritten in place. */
  readonly added: boolean;
  /** Counted from 0 among all sheets. */
  readonly position: number;
  readonly sheetId: number;
  readonly relationship: string;
  readonly part: string;
  readonly tablePart: string;
  readonly tableId: number;
  /** Parts of the sheet's earlier form that its new one does without. */
  readonly removedParts: readonly string[];
}

/** A fresh part name: namer("worksheets/sheet", "worksheets/") -> xl/worksheets/sheet7.xml. Every call gives another. */
export type PartNamer = (stem: string, folder: string) => string;

export async function sheetPlaces(
  workbook: WorkbookPackage,
  small: { readonly workbook: string; readonly relationshipNumber: number },
  file: WorkbookFile,
  plan: OutputPlan,
): Promise<SheetPlace[]> {
  const existing = workbookSheets(xmlTree(small.workbook));
  const namer = partNamer(workbook);
  const tableIds = await tableIdsOf(workbook, file);
  let nextTable = Math.max(0, ...tableIds.values()) + 1;
  let nextSheet = Math.max(0, ...existing.map(({ sheetId }) => sheetId)) + 1;
  let position = existing.length;
  let relationship = small.relationshipNumber;
  const places: SheetPlace[] = [];
  for (const planned of plan.sheets) {
    if (planned.inPlace) {
      const place = await existingPlace(workbook, file, existing, tableIds, planned);
      // A sheet that was left unfinished may have no table yet.
      places.push(
        place.tablePart === "" ? { ...place, tablePart: namer("table", "tables/"), tableId: nextTable++ } : place,
      );
      continue;
    }
    places.push({
      table: planned.table,
      sheetName: planned.sheetName,
      added: true,
      position: position++,
      sheetId: nextSheet++,
      relationship: `rId${String(relationship++)}`,
      part: namer("sheet", "worksheets/"),
      tablePart: namer("table", "tables/"),
      tableId: nextTable++,
      removedParts: [],
    });
  }
  return places;
}

/** tablePart is "" for a sheet without a table. */
async function existingPlace(
  workbook: WorkbookPackage,
  file: WorkbookFile,
  existing: readonly { readonly name: string; readonly sheetId: number; readonly relationship: string }[],
  tableIds: ReadonlyMap<string, number>,
  planned: PlannedSheet,
): Promise<SheetPlace> {
  const position = existing.findIndex(({ name }) => name === planned.sheetName);
  const listed = existing[position];
  const around = file.sheetParts.find(({ name }) => name === planned.sheetName);
  if (listed === undefined || around === undefined) {
    throw new Error(`The sheet ${planned.sheetName} of the plan is not in the workbook.`);
  }
  const relationships = await relationshipsOf(workbook, around.part);
  const tablePart = around.tableParts[0] ?? "";
  return {
    table: planned.table,
    sheetName: planned.sheetName,
    added: false,
    position,
    sheetId: listed.sheetId,
    relationship: listed.relationship,
    part: workbook.find(around.part)?.name ?? around.part,
    tablePart: workbook.find(tablePart)?.name ?? tablePart,
    tableId: tableIds.get(tablePart.toLowerCase()) ?? 1,
    removedParts: await withTheirParts(
      workbook,
      relationships.map(({ target }) => target).filter((target) => target !== tablePart),
    ),
  };
}

/** Parts, and those that hang on them: the charts of a drawing, the styles of a chart, and the lists that say so. */
async function withTheirParts(workbook: WorkbookPackage, parts: readonly string[]): Promise<string[]> {
  // A part that is met on the way is visited in its turn, each once.
  const all = new Set(parts.filter((part) => part !== ""));
  for (const part of all) {
    const below = await relationshipsOf(workbook, part);
    if (below.length > 0) all.add(relationshipsPart(part));
    for (const { target } of below) if (target !== "") all.add(target);
  }
  return [...all];
}

/** Table numbers by part name (lower case). They are unique in a workbook. */
async function tableIdsOf(workbook: WorkbookPackage, file: WorkbookFile): Promise<Map<string, number>> {
  const ids = new Map<string, number>();
  for (const name of file.sheetParts.flatMap((sheet) => sheet.tableParts)) {
    const part = workbook.find(name);
    if (part !== undefined) ids.set(name.toLowerCase(), Number(xmlTree(await partText(part)).attributes["id"] ?? 0));
  }
  return ids;
}

/**
 * Names beside the workbook part; names differ when they differ by more than case. Those of the parts in `removed` (lower case) are
 * free, and those in `added` are not.
 */
export function partNamer(
  workbook: WorkbookPackage,
  removed: ReadonlySet<string> = new Set(),
  added: readonly string[] = [],
): PartNamer {
  const names = workbook.parts.map((part) => part.name.toLowerCase());
  const taken = new Set([...names.filter((name) => !removed.has(name)), ...added.map((name) => name.toLowerCase())]);
  const folderOfWorkbook = workbook.workbookPart.slice(0, workbook.workbookPart.lastIndexOf("/") + 1);
  return (stem, folder) => {
    for (let number = 1; ; number++) {
      const name = `${folderOfWorkbook}${folder}${stem}${String(number)}.xml`;
      if (taken.has(name.toLowerCase())) continue;
      taken.add(name.toLowerCase());
      return name;
    }
  };
}

/** One more than the largest number at the end of the names. */
export function nextNumber(names: readonly string[]): number {
  return Math.max(0, ...names.map((name) => Number(/(\d{1,9})$/.exec(name)?.[1] ?? 0))) + 1;
}
