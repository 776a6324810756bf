/** Workbooks and their sheets. */
import { areaOf, MAX_ROWS } from "./address.ts";
import { renameSheetInFormulas, renameTableInFormulas } from "./formula/rewrite.ts";
import type { Area, HostWorkbook, Sheet, SheetLook, Visibility } from "./model.ts";
import { checkSheetName, freeSheetName, newSheet } from "./new-sheet.ts";
import { assertPresent, assertSheetWritable, assertStructureWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";
import { colorOf } from "./style.ts";
import { PLAIN_STYLE } from "./style-runs.ts";

const FIRST_CELL: Area = { row: 0, column: 0, rowCount: 1, columnCount: 1 };

/** A workbook with one empty sheet, "Sheet1", as Excel makes it. */
export function newWorkbook(given: { readonly name?: string; readonly date1904?: boolean } = {}): HostWorkbook {
  const workbook = workbookWithoutSheets(given.name ?? "Book1.xlsx", given.date1904 ?? false);
  const sheet = newSheet(workbook, "Sheet1");
  workbook.sheets.push(sheet);
  workbook.activeSheetId = sheet.id;
  return workbook;
}

/** For whoever reads a file: a sheet must follow, and be activated. */
export function workbookWithoutSheets(name: string, date1904: boolean): HostWorkbook {
  return {
    name,
    date1904,
    readOnly: false,
    structureProtected: false,
    calculationMode: "Automatic",
    calculationSuspended: false,
    isDirty: false,
    sheets: [],
    chartSheetNames: [],
    normalStyle: PLAIN_STYLE,
    names: [],
    activeSheetId: "",
    selection: FIRST_CELL,
    version: 0,
    changes: [],
    undoCleared: [],
    lastNumber: 0,
  };
}

/** By id, or by name in any case. */
export function findSheet(workbook: HostWorkbook, idOrName: string): Sheet | undefined {
  const lower = idOrName.toLowerCase();
  return (
    workbook.sheets.find(({ id }) => id === idOrName) ??
    workbook.sheets.find(({ name }) => name.toLowerCase() === lower)
  );
}

/** A new sheet behind the others; it does not become the active one. Refused: names that are taken or not allowed. */
export function addSheet(workbook: HostWorkbook, name?: string): Sheet {
  assertStructureWritable(workbook);
  if (name !== undefined) checkSheetName(workbook, name, null);
  const sheet = newSheet(workbook, name ?? freeSheetName(workbook));
  workbook.sheets.push(sheet);
  record(workbook, "sheet-added", sheet);
  return sheet;
}

/** Formulas follow the new name. */
export function renameSheet(workbook: HostWorkbook, sheet: Sheet, name: string): void {
  assertPresent(workbook, sheet);
  assertStructureWritable(workbook);
  checkSheetName(workbook, name, sheet);
  renameSheetInFormulas(workbook, sheet.name, name);
  sheet.name = name;
  record(workbook, "sheet-renamed", sheet);
}

/** Formulas that mean the sheet become #REF!; the user's undo list is emptied. The last visible sheet stays (InvalidOperation). */
export function deleteSheet(workbook: HostWorkbook, sheet: Sheet): void {
  assertPresent(workbook, sheet);
  assertStructureWritable(workbook);
  if (sheet.visibility === "VeryHidden")
    throw refusal("InvalidOperation", "This operation is not permitted for a very hidden worksheet.");
  assertNotLastVisible(workbook, sheet);
  workbook.undoCleared.push(`worksheet.delete ${sheet.name}`);
  activateNeighbor(workbook, sheet);
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  record(workbook, "sheet-deleted", sheet);
  renameSheetInFormulas(workbook, sheet.name, null);
  for (const table of sheet.tables) renameTableInFormulas(workbook, table.name, null);
}

/** position counts all worksheets from 0, hidden ones too. */
export function moveSheet(workbook: HostWorkbook, sheet: Sheet, position: number): void {
  assertPresent(workbook, sheet);
  assertStructureWritable(workbook);
  if (!Number.isInteger(position) || position < 0 || position >= workbook.sheets.length)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
  workbook.sheets.splice(position, 0, sheet);
  record(workbook, "sheet-moved", sheet);
}

/** The last visible sheet cannot be hidden (InvalidOperation). */
export function setVisibility(workbook: HostWorkbook, sheet: Sheet, visibility: Visibility): void {
  assertPresent(workbook, sheet);
  assertStructureWritable(workbook);
  if (visibility !== "Visible") {
    assertNotLastVisible(workbook, sheet);
    activateNeighbor(workbook, sheet);
  }
  sheet.visibility = visibility;
  record(workbook, "sheet-visibility", sheet);
}

function assertNotLastVisible(workbook: HostWorkbook, sheet: Sheet): void {
  if (!workbook.sheets.some((each) => each !== sheet && each.visibility === "Visible"))
    throw refusal("InvalidOperation", "A workbook must contain at least one visible worksheet.");
}

/** Shows another sheet before this one goes. */
function activateNeighbor(workbook: HostWorkbook, sheet: Sheet): void {
  if (workbook.activeSheetId !== sheet.id) return;
  const place = workbook.sheets.indexOf(sheet);
  const isVisible = (each: Sheet): boolean => each.visibility === "Visible";
  const next = workbook.sheets.slice(place + 1).find(isVisible) ?? workbook.sheets.slice(0, place).findLast(isVisible);
  if (next === undefined) return;
  workbook.activeSheetId = next.id;
  workbook.selection = FIRST_CELL;
}

/** Tab color, grid lines, frozen rows and columns, page layout. */
export function changeSheet(workbook: HostWorkbook, sheet: Sheet, change: Partial<SheetLook>): void {
  assertSheetWritable(workbook, sheet);
  const { tabColor, frozenRows = 0, frozenColumns = 0 } = change;
  const isPossible = [frozenRows, frozenColumns].every((count) => Number.isInteger(count) && count >= 0);
  if (!isPossible) throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  sheet.look = { ...sheet.look, ...change, ...(tabColor === undefined ? {} : { tabColor: colorOf(tabColor) }) };
  record(workbook, "sheet-look", sheet);
}

const LONGEST_KEY = 255;

/** A value that goes with the sheet in the file; an old one of the same key (in any case) is replaced. */
export function setCustomProperty(workbook: HostWorkbook, sheet: Sheet, key: string, value: string): void {
  assertSheetWritable(workbook, sheet);
  if (key.length === 0 || key.length > LONGEST_KEY)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  const known = [...sheet.customProperties.keys()].find((each) => each.toLowerCase() === key.toLowerCase());
  sheet.customProperties.set(known ?? key, value);
  record(workbook, "custom-property", sheet);
}

/** Shows a sheet; one that is hidden cannot be (InvalidOperation). */
export function activateSheet(workbook: HostWorkbook, sheet: Sheet): void {
  assertPresent(workbook, sheet);
  if (sheet.visibility !== "Visible")
    throw refusal("InvalidOperation", "This operation is not permitted for a hidden worksheet.");
  if (workbook.activeSheetId === sheet.id) return;
  workbook.activeSheetId = sheet.id;
  workbook.selection = FIRST_CELL;
  record(workbook, "activate", sheet);
}

/** Selects cells and shows their sheet. */
export function select(workbook: HostWorkbook, sheet: Sheet, area: Area): void {
  activateSheet(workbook, sheet);
  workbook.selection = areaOf(area.row, area.column, area.rowCount, area.columnCount);
  record(workbook, "select", sheet, area);
}

/** A new page begins with this row. */
export function addPageBreak(workbook: HostWorkbook, sheet: Sheet, row: number): void {
  assertSheetWritable(workbook, sheet);
  if (!Number.isInteger(row) || row < 1 || row >= MAX_ROWS)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  sheet.horizontalPageBreaks = [...new Set([...sheet.horizontalPageBreaks, row])].sort((a, b) => a - b);
  record(workbook, "sheet-look", sheet);
}

export function removePageBreaks(workbook: HostWorkbook, sheet: Sheet): void {
  assertSheetWritable(workbook, sheet);
  sheet.horizontalPageBreaks = [];
  record(workbook, "sheet-look", sheet);
}

/** The sheet that the user sees. */
export function activeSheet(workbook: HostWorkbook): Sheet {
  const sheet = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  if (sheet === undefined) throw new Error("a workbook without an active sheet");
  return sheet;
}
