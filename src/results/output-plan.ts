/** Where each output table goes: into its own sheet, into the sheet of an earlier run, or beside one that must stay. */
import { isOurSheet, statedCheck } from "./heading-block.ts";
import { checkOfSheet } from "./sheet-check.ts";
import type { WorkbookFile } from "./workbook-file.ts";

export interface PlannedSheet {
  /** Name of the output table. */
  readonly table: string;
  /** Name of its sheet, and of the Excel table on it; numbered when the plain name is taken. */
  readonly sheetName: string;
  /** The sheet exists, is ours and unedited: it is rewritten in place. */
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
export async function planOutputSheets(file: WorkbookFile, tableNames: readonly string[]): Promise<OutputPlan> {
  const sheets: PlannedSheet[] = [];
  const renamed: RenamedSheet[] = [];
  for (const table of tableNames) {
    let reason: "edited" | "not-ours" | null = null;
    for (let number = 1; ; number++) {
      const name = number === 1 ? table : `${table}_${String(number)}`;
      const standing = await standingOf(file, name);
      if (standing === "free" || standing === "ours") {
        const sheetName = standing === "ours" ? (ownSpelling(file, name) ?? name) : name;
        sheets.push({ table, sheetName, inPlace: standing === "ours" });
        if (reason !== null) renamed.push({ table, sheetName, reason });
        break;
      }
      reason ??= standing;
    }
  }
  return { sheets, renamed };
}

function ownSpelling(file: WorkbookFile, name: string): string | undefined {
  return file.sheetNames.find((other) => isSameName(other, name));
}

async function standingOf(file: WorkbookFile, name: string): Promise<Standing> {
  const sheet = file.input.sheets.find((other) => isSameName(other.name, name));
  const isTaken = file.takenNames.some((other) => isSameName(other, name));
  if (sheet === undefined) return isTaken || ownSpelling(file, name) !== undefined ? "not-ours" : "free";
  if (!isOurSheet(sheet)) return "not-ours";
  const part = file.sheetParts.find((other) => other.name === sheet.name);
  // A table that was renamed, removed or joined by another one, and a comment or a chart, are somebody's work too.
  const [table, ...others] = sheet.tables;
  if (part?.hasOtherParts !== false || table === undefined || others.length > 0 || !isSameName(table.name, name))
    return "edited";
  return (await checkOfSheet(sheet)) === statedCheck(sheet) ? "ours" : "edited";
}

function isSameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}
