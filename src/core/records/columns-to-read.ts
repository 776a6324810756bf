/**
 * What a reader must read of a workbook where every cell costs: which sheets may hold a role, and which of their columns are
 * known. What is left out is what the core would not look at.
 */
import type { Sheet, WorkbookInput } from "../sheet/sheet.ts";
import { roleSpecs } from "./columns.ts";
import { areaNamed, locateRoles, locateSettings, NO_CHOICES } from "./locate.ts";
import type { Choices } from "./locate.ts";
import type { Override } from "./read-records.ts";
import { readSettings } from "./settings.ts";
import type { SettingLine } from "./settings.ts";
import { cellText } from "./values.ts";

const NOWHERE = { sheet: "Settings", row: null, column: null };

const roles = roleSpecs.filter(({ role }) => role !== "Settings");

/** Sheets that the core looks into, by their names and their tables' names alone; cells are not looked at. */
export function sheetsToOpen(outline: WorkbookInput): {
  /** To be read whole. */
  readonly settings: readonly string[];
  /** To be read to below their header rows, for columnsToRead. */
  readonly roles: readonly string[];
} {
  const names = (wanted: readonly string[]): string[] => {
    const area = areaNamed(outline, wanted);
    return area === null ? [] : [area.sheet.name];
  };
  return {
    settings: [...new Set(["Ledger Settings", "Settings"].flatMap((name) => names([name])))],
    roles: [...new Set(roles.flatMap(({ role, sheetAliases }) => names([role, ...sheetAliases])))],
  };
}

/**
 * Further sheets to read to below their header rows: those that the Settings sheets or the settings given name. Where a sheet that
 * is needed has no name that is known, all sheets, so that the user can be shown which it may be. `opened` holds the cells of the
 * sheets of sheetsToOpen.
 */
export function sheetsChosen(opened: WorkbookInput, given: readonly Override[]): readonly string[] {
  const { sheetFor } = choicesOf(opened, given);
  const names: string[] = [];
  for (const { role, required, sheetAliases } of roles) {
    if (areaNamed(opened, [role, ...sheetAliases]) !== null) continue;
    const chosen = sheetFor.get(role);
    const area = chosen === undefined ? null : areaNamed(opened, [cellText(chosen.value)]);
    if (area !== null) names.push(area.sheet.name);
    else if (required) return opened.sheets.map(({ name }) => name);
  }
  return [...new Set(names)];
}

/** Sheet columns, counted from 1, ascending. */
export interface SheetColumns {
  readonly all: readonly number[];
  /** Those in which it matters whether a number is formatted as a time. */
  readonly timed: readonly number[];
}

/** Columns in which a time is another amount than the number that Excel keeps for it, in any sheet. */
const TIMED: ReadonlySet<string> = new Set([
  "Minutes",
  "Hours",
  "Attendance Recovery Hours Earned",
  "Hours Earned",
  "Days Used",
]);

/**
 * The columns to read, by the sheet's name. `heads` holds the first rows of the opened sheets; a sheet in which they leave open
 * where its header row is is to be read whole.
 */
export function columnsToRead(heads: WorkbookInput, given: readonly Override[]): ReadonlyMap<string, SheetColumns> {
  const { located, stops, information, rosterStop } = locateRoles(heads, choicesOf(heads, given));
  const known = new Map<string, { readonly all: Set<number>; readonly timed: Set<number> }>();
  const add = (sheet: string, more: Iterable<number>, name = ""): void => {
    const columns = known.get(sheet) ?? { all: new Set(), timed: new Set() };
    known.set(sheet, columns);
    for (const column of more) {
      columns.all.add(column);
      if (TIMED.has(name)) columns.timed.add(column);
    }
  };
  for (const { sheet, columns } of located.values()) {
    for (const [name, column] of columns) add(sheet.name, [column], name);
    // A row with one header gives way to a row with more of them, further down.
    if (columns.size === 1) add(sheet.name, allColumns(sheet));
  }
  for (const { code, at } of [...stops, ...information, ...(rosterStop === null ? [] : [rosterStop])]) {
    const sheet = heads.sheets.find(({ name }) => name === at.sheet);
    const isOpen = (code === "missing-column" && at.row === null) || code === "empty-sheet";
    if (isOpen && sheet !== undefined) add(sheet.name, allColumns(sheet));
  }
  const ascending = (columns: ReadonlySet<number>): number[] => [...columns].toSorted((a, b) => a - b);
  return new Map(
    [...known].map(([sheet, { all, timed }]) => [sheet, { all: ascending(all), timed: ascending(timed) }]),
  );
}

/** A setting that is not understood stops the run, but must not hide the sheets that the others name. */
function choicesOf(workbook: WorkbookInput, given: readonly Override[]): Choices {
  const lines: SettingLine[] = [
    ...locateSettings(workbook).lines,
    ...given.map(([name, value]) => ({ name, value, at: NOWHERE })),
  ];
  const understood = lines.filter(
    (line) =>
      /^\s*(sheet|column)[\s_]+for\b/i.test(line.name) && readSettings([line], workbook.date1904).kind === "draft",
  );
  const read = readSettings(understood, workbook.date1904);
  return read.kind === "draft" ? read.draft : NO_CHOICES;
}

function allColumns({ firstColumn, columns }: Sheet): number[] {
  return columns.map((_cells, index) => firstColumn + index);
}
