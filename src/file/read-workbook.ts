/** Reads .xlsx and .xlsm files. */
import type { Sheet, SheetTable } from "../core/sheet/sheet.ts";
import { holdsOnlyOurCharts } from "./chart-parts.ts";
import { damagedSheet, fileProblemError, fileProblemOf } from "./file-problem.ts";
import { guarded, openPackage, partText, relationshipsOf } from "./read-package.ts";
import type { WorkbookPackage } from "./read-package.ts";
import type { Relationship } from "./part-names.ts";
import { readTable, readTimeStyles, readWorkbookList, sharedStringsReader } from "./read-parts.ts";
import { sheetReader } from "./read-sheet.ts";
import type { SheetContext } from "./read-sheet.ts";
import type { DamagedSheet, OnProgress } from "../results/workbook.ts";
import type { SheetPart, WorkbookFile } from "./workbook-file.ts";
import type { ZipPart } from "./zip.ts";

/** Parts that come with our own sheets; anything else on a sheet would be lost if the sheet were made anew. */
const PLAIN_RELATIONSHIPS = new Set(["table", "printerSettings"]);

/** Bytes of a drawing with as many charts as a run makes, and more. */
const MOST_DRAWING = 200_000;

/**
 * Reads every worksheet, hidden ones too. A sheet that is damaged is left out and named in damagedSheets.
 * Throws an error that fileProblemOf understands when the file as a whole cannot be used.
 */
export async function readWorkbook(source: Uint8Array | Blob, onProgress?: OnProgress): Promise<WorkbookFile> {
  const workbook = await openPackage(source);
  const list = await guarded(workbook.workbookPart, async () =>
    readWorkbookList(await requiredText(workbook, workbook.workbookPart)),
  );
  const relationships = await relationshipsOf(workbook, workbook.workbookPart);
  const context = await readContext(workbook, list.date1904, relationships);

  const targets = list.sheets.flatMap(({ name, relationship }) => {
    const found = relationships.find(({ id }) => id === relationship);
    return found?.kind === "worksheet" ? [{ name, part: found.target }] : [];
  });
  const total = targets.reduce((sum, { part }) => sum + (workbook.find(part)?.size ?? 0), 0);
  let done = 0;
  const advance = (bytes: number): void => {
    done += bytes;
    onProgress?.(done, total);
  };

  const sheets: Sheet[] = [];
  const damagedSheets: DamagedSheet[] = [];
  const sheetsWithMore: string[] = [];
  const sheetParts: SheetPart[] = [];
  const tableNames: string[] = [];
  for (const { name, part } of targets) {
    try {
      const relationships = await relationshipsOf(workbook, part);
      const tableParts = relationships.filter(({ kind }) => kind === "table").map(({ target }) => target);
      const around = { name, part, tableParts };
      const tables = await readTables(workbook, tableParts);
      if (await hasMore(workbook, relationships)) sheetsWithMore.push(name);
      tableNames.push(...tables.map((table) => table.name));
      sheetParts.push(around);
      sheets.push(await readSheet(workbook, around, tables, context, advance));
    } catch (error) {
      const problem = fileProblemOf(error);
      if (problem === null) throw error;
      damagedSheets.push(damagedSheet(name, problem));
    }
  }
  return {
    input: { sheets, date1904: list.date1904 },
    damagedSheets,
    source,
    sheetParts,
    sheetNames: list.sheets.map((sheet) => sheet.name),
    takenNames: [...tableNames, ...list.definedNames],
    sheetsWithMore,
  };
}

/** Whether making the sheet anew would lose something that a run did not put there. */
async function hasMore(workbook: WorkbookPackage, relationships: readonly Relationship[]): Promise<boolean> {
  for (const { kind, target } of relationships) {
    if (PLAIN_RELATIONSHIPS.has(kind)) continue;
    const drawing = kind === "drawing" ? workbook.find(target) : undefined;
    if (drawing === undefined) return true;
    if (drawing.size > MOST_DRAWING || !holdsOnlyOurCharts(await partText(drawing))) return true;
  }
  return false;
}

async function readContext(
  workbook: WorkbookPackage,
  date1904: boolean,
  relationships: readonly { readonly kind: string; readonly target: string }[],
): Promise<SheetContext> {
  const partOf = (kind: string): ZipPart | undefined => {
    const target = relationships.find((relationship) => relationship.kind === kind)?.target;
    return target === undefined ? undefined : workbook.find(target);
  };
  const texts = partOf("sharedStrings");
  const styles = partOf("styles");
  const reader = sharedStringsReader();
  if (texts !== undefined) {
    await guarded(texts.name, async () => {
      await texts.pour(reader.write);
      reader.end();
    });
  }
  const timeStyles =
    styles === undefined ? [] : await guarded(styles.name, async () => readTimeStyles(await partText(styles)));
  return { sharedStrings: reader.strings, timeStyles, date1904 };
}

async function readTables(workbook: WorkbookPackage, parts: readonly string[]): Promise<SheetTable[]> {
  const tables: SheetTable[] = [];
  for (const part of parts) {
    const table = await guarded(part, async () => readTable(await requiredText(workbook, part)));
    if (table !== null) tables.push(table);
  }
  return tables;
}

async function readSheet(
  workbook: WorkbookPackage,
  { name, part }: SheetPart,
  tables: readonly SheetTable[],
  context: SheetContext,
  advance: (bytes: number) => void,
): Promise<Sheet> {
  const found = workbook.find(part);
  if (found === undefined) throw fileProblemError({ kind: "damaged", part, sheet: name });
  return guarded(part, async () => {
    const reader = sheetReader(name, context);
    await found.pour((chunk) => {
      reader.write(chunk);
      advance(chunk.length);
    });
    reader.end();
    return reader.sheet(tables);
  });
}

async function requiredText(workbook: WorkbookPackage, part: string): Promise<string> {
  const found = workbook.find(part);
  if (found === undefined) throw fileProblemError({ kind: "damaged", part, sheet: null });
  return partText(found);
}
