/** Sheet protection and the protection of the workbook's structure. */
import type { HostWorkbook, Sheet } from "./model.ts";
import { assertPresent, assertSheetWritable, assertWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";

/** From now on every write on the sheet is refused. Protecting empties the user's undo list; a protected sheet refuses it. */
export function protectSheet(workbook: HostWorkbook, sheet: Sheet, password?: string): void {
  assertSheetWritable(workbook, sheet);
  sheet.protection = { password: password ?? null, hashed: false };
  workbook.undoCleared.push(`protection.protect ${sheet.name}`);
  record(workbook, "protection", sheet);
}

/** Refused (AccessDenied) with another password. A password that came from a file is known to nobody. */
export function unprotectSheet(workbook: HostWorkbook, sheet: Sheet, password?: string): void {
  assertPresent(workbook, sheet);
  assertWritable(workbook);
  if (sheet.protection === null) return;
  const isRight = sheet.protection.password === null || sheet.protection.password === password;
  if (sheet.protection.hashed || !isRight) throw refusal("AccessDenied", "The password you supplied is not correct.");
  sheet.protection = null;
  workbook.undoCleared.push(`protection.unprotect ${sheet.name}`);
  record(workbook, "protection", sheet);
}

/** A lever: the user protects the structure of the workbook, or takes the protection off. */
export function protectStructure(workbook: HostWorkbook, isProtected: boolean): void {
  assertWritable(workbook);
  workbook.structureProtected = isProtected;
  record(workbook, "protection", null);
}
