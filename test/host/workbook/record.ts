/** Who may write, and the log of what was written. Every change of a workbook passes here. */
import { addressText } from "./address.ts";
import type { Area, Change, HostWorkbook, Sheet } from "./model.ts";
import { refusal } from "./refusal.ts";

const DENIED = "You don't have permission to perform this operation.";

/** Refuses any change of a workbook that was opened read only. */
export function assertWritable(workbook: HostWorkbook): void {
  if (workbook.readOnly) throw refusal("AccessDenied", DENIED);
}

/** Refuses a change on a protected sheet, and on one that is no longer in the workbook. */
export function assertSheetWritable(workbook: HostWorkbook, sheet: Sheet): void {
  assertPresent(workbook, sheet);
  assertWritable(workbook);
  if (sheet.protection !== null) throw refusal("AccessDenied", DENIED);
}

/** Refuses adding, deleting, renaming, moving and hiding of sheets while the structure is protected. */
export function assertStructureWritable(workbook: HostWorkbook): void {
  assertWritable(workbook);
  if (workbook.structureProtected) throw refusal("AccessDenied", DENIED);
}

/** Refuses the use of a sheet that was deleted. */
export function assertPresent(workbook: HostWorkbook, sheet: Sheet): void {
  if (!workbook.sheets.includes(sheet)) throw refusal("ItemNotFound", "The requested resource doesn't exist.");
}

/** Notes a change. Selecting and activating leave the file as it is. */
export function record(
  workbook: HostWorkbook,
  kind: Change["kind"],
  sheet: Sheet | null,
  area: Area | null = null,
): void {
  workbook.version += 1;
  if (kind !== "select" && kind !== "activate") workbook.isDirty = true;
  workbook.changes.push({
    kind,
    sheetId: sheet?.id ?? null,
    address: area === null ? null : addressText(area),
  });
}

/** The changes on a sheet: none is the proof that it was left alone. Selecting and activating are not among them. */
export function changesOf(workbook: HostWorkbook, sheet: Sheet): readonly Change[] {
  return workbook.changes.filter(
    ({ sheetId, kind }) => sheetId === sheet.id && kind !== "select" && kind !== "activate",
  );
}

/** A new id of Excel's form, the same in every run of a test. */
export function nextId(workbook: HostWorkbook): string {
  workbook.lastNumber += 1;
  return `{00000000-0001-0000-0000-${workbook.lastNumber.toString(16).toUpperCase().padStart(12, "0")}}`;
}
