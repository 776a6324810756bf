/**
 * What a reader must read of a workbook where every cell costs: which sheets may hold a role, and which of their columns are
 * known. What is left out is what the core would not look at.
 */
import type { Sheet, WorkbookInput } from "../sheet/sheet.ts";
import { roleSpecs } from "./columns.ts";
import { areaNamed, locateRoles, locateSettings, NO_CHOICES } from "./locate.ts";
import type { Choices } from "./locate.ts";
import { readSettings } from "./settings.ts";
import { cellText } from "./values.ts";

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
  const roles = roleSpecs.filter(({ role }) => role !== "Settings");
  return {
    settings: [...new Set(["Ledger Settings", "Settings"].flatMap((name) => names([name])))],
    roles: [...new Set(roles.flatMap(({ role, sheetAliases }) => names([role, ...sheetAliases])))],
  };
}

/** Further sheets that the Settings sheets name. `opened` holds the cells of the sheets of sheetsToOpen. */
export function sheetsChosen(opened: WorkbookInput): readonly string[] {
  const names = [...choicesOf(opened).sheetFor.values()].flatMap(({ value }) => {
    const area = areaNamed(opened, [cellText(value)]);
    return area === null ? [] : [area.sheet.name];
  });
  return [...new Set(names)];
}

/** Sheet columns, counted from 1, ascending. */
export interface SheetColumns {
  readonly all: readonly number[];
  /** Those that hold lengths of time: a 1 in them is 24 hours where the cell is formatted as a time. */
  readonly durations: readonly number[];
}

/** Columns of lengths of time, in any sheet. */
const DURATIONS: ReadonlySet<string> = new Set(["Minutes", "Hours", "Attendance Recovery Hours Earned"]);

/**
 * The columns to read, by the sheet's name. `heads` holds the first rows of the opened sheets; a sheet in which they
 * show no header row is to be read whole if it has more rows.
 */
export function columnsToRead(heads: WorkbookInput): ReadonlyMap<string, SheetColumns> {
  const { located, stops } = locateRoles(heads, choicesOf(heads));
  const known = new Map<string, { readonly all: Set<number>; readonly durations: Set<number> }>();
  const add = (sheet: string, more: Iterable<number>, name = ""): void => {
    const columns = known.get(sheet) ?? { all: new Set(), durations: new Set() };
    known.set(sheet, columns);
    for (const column of more) {
      columns.all.add(column);
      if (DURATIONS.has(name)) columns.durations.add(column);
    }
  };
  for (const { sheet, columns } of located.values())
    for (const [name, column] of columns) add(sheet.name, [column], name);
  for (const { code, at } of stops) {
    const sheet = heads.sheets.find(({ name }) => name === at.sheet);
    if (code === "missing-column" && at.row === null && sheet !== undefined) add(sheet.name, allColumns(sheet));
  }
  const ascending = (columns: ReadonlySet<number>): number[] => [...columns].toSorted((a, b) => a - b);
  return new Map(
    [...known].map(([sheet, { all, durations }]) => [sheet, { all: ascending(all), durations: ascending(durations) }]),
  );
}

function choicesOf(workbook: WorkbookInput): Choices {
  const read = readSettings(locateSettings(workbook).lines, workbook.date1904);
  return read.kind === "stopped" ? NO_CHOICES : read.draft;
}

function allColumns({ firstColumn, columns }: Sheet): number[] {
  return columns.map((_cells, index) => firstColumn + index);
}
