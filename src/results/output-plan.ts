/** Where each output table goes: into its own sheet, into the sheet of an earlier run, or beside one that must stay. */
import { HEADER_ROW, isOurSheet, isUndone, isUnfinished, statedCheck } from "./heading-block.ts";
import { checkOfSheet } from "./sheet-check.ts";
import type { WorkbookReading } from "./workbook.ts";

export interface PlannedSheet {
  /** Name of the output table. */
  readonly table: string;
  /** Name of its sheet, and of the Excel table on it; numbered when the plain name is taken. */
  readonly sheetName: string;
  /** The sheet exists and is ours, unedited or left unfinished: it is rewritten in place. */
  readonly inPlace: boolean;
  /** Of a sheet that was left unfinished: how many of its rows were there when it was last complete. Left out where all were. */
  readonly completeRows?: number;
}

/** A table that did not get its own name, and why. */
export interface RenamedSheet {
  readonly table: string;
  readonly sheetName: string;
  /** edited: our sheet, changed by somebody since. not-ours: somebody else's sheet, table or defined name of that name. */
  readonly reason: "edited" | "not-ours";
}

export interface OutputPlan {
  readonly sheets: readonly PlannedSheet[];
  readonly renamed: readonly RenamedSheet[];
}

type Standing = "free" | "ours" | "edited" | "not-ours";

/** Decides the sheet of every output table, Run_Log included. Reads only; the same file gives the same plan. */
export async function planOutputSheets(reading: WorkbookReading, tableNames: readonly string[]): Promise<OutputPlan> {
  const sheets: PlannedSheet[] = [];
  const renamed: RenamedSheet[] = [];
  for (const table of tableNames) {
    let reason: "edited" | "not-ours" | null = null;
    for (let number = 1; ; number++) {
      let name = numbered(table, number);
      let standing = await standingOf(reading, name);
      if (standing !== "free" && standing !== "ours") {
        reason ??= standing;
        continue;
      }
      // The last run's own sheet, although the name before it is free: something that cannot be seen may have that one.
      const next = numbered(table, number + 1);
      if (standing === "free" && (await standingOf(reading, next)) === "ours") [name, standing] = [next, "ours"];
      const sheetName = standing === "ours" ? (ownSpelling(reading, name) ?? name) : name;
      sheets.push({ table, sheetName, inPlace: standing === "ours", ...(await completeRows(reading, sheetName)) });
      if (reason !== null) renamed.push({ table, sheetName, reason });
      break;
    }
  }
  return { sheets, renamed };
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name}_${String(number)}`;
}

/** A run that was cut off may have added a row, or not yet. The check that it left on the sheet tells. */
async function completeRows(
  reading: WorkbookReading,
  sheetName: string,
): Promise<Pick<PlannedSheet, "completeRows"> | null> {
  const sheet = reading.input.sheets.find(({ name }) => name === sheetName);
  if (sheet === undefined || !isUnfinished(sheet)) return null;
  const stated = statedCheck(sheet);
  if (stated === null) return { completeRows: 0 };
  for (const dropped of [0, 1]) {
    const rowCount = Math.max(0, sheet.rowCount - dropped);
    const columns = sheet.columns.map((cells) => cells.slice(0, rowCount));
    if ((await checkOfSheet({ ...sheet, rowCount, columns })) !== stated) continue;
    return dropped === 0 ? null : { completeRows: Math.max(0, sheet.firstRow + rowCount - 1 - HEADER_ROW) };
  }
  return null;
}

function ownSpelling(reading: WorkbookReading, name: string): string | undefined {
  return reading.sheetNames.find((other) => isSameName(other, name));
}

async function standingOf(reading: WorkbookReading, name: string): Promise<Standing> {
  const sheet = reading.input.sheets.find((other) => isSameName(other.name, name));
  const isTaken = reading.takenNames.some((other) => isSameName(other, name));
  if (sheet === undefined) return isTaken || ownSpelling(reading, name) !== undefined ? "not-ours" : "free";
  const hasMore = reading.sheetsWithMore.includes(sheet.name);
  if (!isOurSheet(sheet)) return "not-ours";
  if (hasMore) return "edited";
  const [table, ...others] = sheet.tables;
  // A run was cut off while it wrote, or taken back: what stands there is nobody's work. But it may not have had its table yet.
  if (isUnfinished(sheet) || isUndone(sheet))
    return isTaken && !sheet.tables.some((own) => isSameName(own.name, name)) ? "not-ours" : "ours";
  // A table that was renamed, removed or joined by another one, and a comment or a chart, are somebody's work too.
  if (table === undefined || others.length > 0 || !isSameName(table.name, name)) return "edited";
  return (await checkOfSheet(sheet)) === statedCheck(sheet) ? "ours" : "edited";
}

/** Names of output sheets that a run was writing when it was cut off. */
export function unfinishedSheets(reading: WorkbookReading): string[] {
  return reading.input.sheets.filter((sheet) => isOurSheet(sheet) && isUnfinished(sheet)).map(({ name }) => name);
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
