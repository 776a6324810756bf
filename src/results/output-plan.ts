/** Where each output table goes: into its own sheet, into the sheet of an earlier run, or beside one that must stay. */
import { isOurSheet, isUndone, isUnfinished, statedCheck } from "./heading-block.ts";
import { checkOfSheet } from "./sheet-check.ts";
import type { WorkbookReading } from "./workbook.ts";

export interface PlannedSheet {
  /** Name of the output table. */
  readonly table: string;
  /** Name of its sheet, and of the Excel table on it; numbered when the plain name is taken. */
  readonly sheetName: string;
  /** The sheet exists and is ours, unedited or left unfinished: it is rewritten in place. */
  readonly inPlace: boolean;
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
      const name = number === 1 ? table : `${table}_${String(number)}`;
      const standing = await standingOf(reading, name);
      if (standing === "free" || standing === "ours") {
        const sheetName = standing === "ours" ? (ownSpelling(reading, name) ?? name) : name;
        sheets.push({ table, sheetName, inPlace: standing === "ours" });
        if (reason !== null) renamed.push({ table, sheetName, reason });
        break;
      }
      reason ??= standing;
    }
  }
  return { sheets, renamed };
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
  // A run was cut off while it wrote, or taken back: what stands there is nobody's work.
  if (isUnfinished(sheet) || isUndone(sheet)) return isTaken && table === undefined ? "not-ours" : "ours";
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
