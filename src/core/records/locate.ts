/** Finds the sheet or table of each role, its header row and its columns. Nothing is guessed: two candidates stop the run. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Value, Values } from "../words/phrase.ts";
import type { Cell, CellAddress, Sheet, SheetTable, WorkbookInput } from "../sheet/sheet.ts";
import { roleSpec, roleSpecs } from "./columns.ts";
import type { RoleSpec } from "./columns.ts";
import { normalName, normalSheetName } from "./normal-name.ts";
import type { Role } from "./records.ts";
import type { SettingLine } from "./settings.ts";
import { cellText, isBlank } from "./values.ts";

/** The rows of a role: the recognised columns of a sheet, below its header row. */
export interface LocatedSheet {
  readonly role: Role;
  readonly sheet: Sheet;
  /** Sheet row of the header, counted from 1. */
  readonly headerRow: number;
  /** Sheet row of the first and the last row below the header; last < first when there is none. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Rows in between that are not records: the totals rows of tables. */
  readonly skippedRows: ReadonlySet<number>;
  /** Sheet column (counted from 1) by the column's exact name. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Choices {
  readonly sheetFor: ReadonlyMap<string, SettingLine>;
  readonly columnFor: ReadonlyMap<string, SettingLine>;
}

export const NO_CHOICES: Choices = { sheetFor: new Map(), columnFor: new Map() };

/** A rectangle of a sheet that may hold a role: the whole sheet, or one table on it. */
interface Area {
  readonly sheet: Sheet;
  readonly table: SheetTable | null;
}

export type Location =
  | { readonly kind: "found"; readonly located: LocatedSheet }
  | { readonly kind: "absent"; readonly information: Issue | null }
  | { readonly kind: "stopped"; readonly issue: Issue };

export interface LocatedRoles {
  readonly located: ReadonlyMap<Role, LocatedSheet>;
  readonly stops: Issue[];
  readonly information: Issue[];
  /** Why the sheet named Roster cannot be read as one. It stops a run that needs it; else it may be anybody's list of names. */
  readonly rosterStop: Issue | null;
}

/** Locates every role but Settings. */
export function locateRoles(workbook: WorkbookInput, choices: Choices): LocatedRoles {
  const located = new Map<Role, LocatedSheet>();
  const stops: Issue[] = [];
  const information: Issue[] = [];
  let rosterStop: Issue | null = null;
  for (const spec of roleSpecs) {
    if (spec.role === "Settings") continue;
    const location = locateRole(workbook, spec, choices);
    if (location.kind === "found") located.set(spec.role, location.located);
    else if (location.kind === "stopped") {
      if (spec.role === "Roster" && location.issue.code !== "missing-sheet") rosterStop = location.issue;
      else stops.push(location.issue);
    } else if (location.information !== null) information.push(location.information);
  }
  return { located, stops, information, rosterStop };
}

function locateRole(workbook: WorkbookInput, spec: RoleSpec, choices: Choices): Location {
  const { role } = spec;
  const chosen = choices.sheetFor.get(role);
  const area =
    areaNamed(workbook, [role, ...spec.sheetAliases]) ??
    (chosen === undefined ? null : areaNamed(workbook, [cellText(chosen.value)]));
  if (area === null) {
    if (chosen === undefined && !spec.required) return { kind: "absent", information: null };
    const name = chosen === undefined ? "" : phrase("sheet-not-there", { sheet: cellText(chosen.value).trim() });
    const at = chosen?.at ?? { sheet: role, row: null, column: null };
    return { kind: "stopped", issue: makeIssue("missing-sheet", at, "", role, { role, chosen: name }) };
  }
  if (!spec.required && area.sheet.columns.every((column) => column.every(isBlank))) {
    const at = { sheet: area.sheet.name, row: null, column: null };
    return { kind: "absent", information: makeIssue("empty-sheet", at, "", "", { sheet: area.sheet.name }) };
  }
  return locateColumns(area, spec, choices);
}

/** The table of one of the names, else the sheet of one of the names. */
export function areaNamed(workbook: WorkbookInput, names: readonly string[]): Area | null {
  const wanted = new Set(names.map(normalSheetName));
  for (const sheet of workbook.sheets) {
    const table = sheet.tables.find((candidate) => candidate.hasHeader && wanted.has(normalSheetName(candidate.name)));
    if (table !== undefined) return { sheet, table };
  }
  const sheet = workbook.sheets.find((candidate) => wanted.has(normalSheetName(candidate.name)));
  return sheet === undefined ? null : { sheet, table: null };
}

export function locateColumns(area: Area, spec: RoleSpec, choices: Choices): Location {
  const { sheet, table } = area;
  const { role } = spec;
  const recognised = headerNames(spec, choices);
  const first = table?.firstRow ?? sheet.firstRow;
  const last = Math.min(table?.lastRow ?? Infinity, sheet.firstRow + sheet.rowCount - 1);
  const headerRow = findHeaderRow(area, spec, recognised, first, table === null ? last : first);
  const at = (row: number | null, column: number | null): CellAddress => ({ sheet: sheet.name, row, column });
  const stop = (
    code: "missing-column" | "ambiguous-column",
    cell: CellAddress,
    found: Value,
    values: Values,
  ): Location => ({
    kind: "stopped",
    issue: makeIssue(code, cell, "", found, { sheet: sheet.name, role, ...values }),
  });
  if (headerRow === null) {
    const names = spec.columns.filter((column) => column.required).map((column) => column.name);
    return stop("missing-column", at(null, null), phrase("no-header-row"), { column: names.join(", ") });
  }

  const columns = new Map<string, number>();
  for (let c = 0; c < sheet.columns.length; c++) {
    const column = sheet.firstColumn + c;
    if (table !== null && (column < table.firstColumn || column > table.lastColumn)) continue;
    const header = headerText(cellAt(sheet, headerRow, c));
    const name = header === null ? undefined : recognised.get(header);
    if (name === undefined) continue;
    const earlier = columns.get(name);
    if (earlier !== undefined) {
      const first = cellText(cellAt(sheet, headerRow, earlier - sheet.firstColumn)).trim();
      const second = cellText(cellAt(sheet, headerRow, c)).trim();
      return stop("ambiguous-column", at(headerRow, column), second, { first, second, column: name });
    }
    columns.set(name, column);
  }
  for (const { name, required } of spec.columns) {
    const chosen = choices.columnFor.get(`${role}.${name}`);
    if (chosen !== undefined && !columns.has(name)) {
      const wanted = cellText(chosen.value).trim();
      return stop("missing-column", chosen.at, wanted, {
        column: phrase("chosen-for", { header: wanted, column: name }),
      });
    }
    const named = (name === "Last Name" || name === "First Name") && columns.has("Student Name");
    if (required && !columns.has(name) && !named)
      return stop("missing-column", at(headerRow, null), "", { column: name });
  }
  const skippedRows = new Set<number>();
  for (const { totalsRow } of sheet.tables) if (totalsRow !== null) skippedRows.add(totalsRow);
  return {
    kind: "found",
    located: { role, sheet, headerRow, firstRow: headerRow + 1, lastRow: last, skippedRows, columns },
  };
}

/** Normalised header -> the column's exact name. A user's own choice of column wins over name and aliases. */
function headerNames(spec: RoleSpec, choices: Choices): ReadonlyMap<string, string> {
  const chosen = new Map<string, string>();
  for (const { name } of spec.columns) {
    const choice = choices.columnFor.get(`${spec.role}.${name}`);
    if (choice !== undefined) chosen.set(name, normalName(cellText(choice.value)));
  }
  if (chosen.size === 0) return spec.names;
  const names = new Map([...spec.names].filter(([, name]) => !chosen.has(name)));
  for (const [name, header] of chosen) names.set(header, name);
  return names;
}

/**
 * The first row with at least two recognised columns, one of them required (Student Name stands for both names). Where a
 * sheet needs one column only, a row that holds just that header will do.
 */
function findHeaderRow(
  area: Area,
  spec: RoleSpec,
  recognised: ReadonlyMap<string, string>,
  first: number,
  last: number,
): number | null {
  const { sheet } = area;
  const required = new Set(spec.columns.filter((column) => column.required).map((column) => column.name));
  if (required.has("Last Name")) required.add("Student Name");
  let alone: number | null = null;
  for (let row = first; row <= last; row++) {
    const met = new Set<string>();
    let filled = 0;
    for (let c = 0; c < sheet.columns.length; c++) {
      const cell = cellAt(sheet, row, c);
      if (isBlank(cell)) continue;
      filled++;
      const header = headerText(cell);
      const name = header === null ? undefined : recognised.get(header);
      if (name !== undefined) met.add(name);
    }
    const hasRequired = [...met].some((name) => required.has(name));
    if (met.size >= 2 && hasRequired) return row;
    if (alone === null && filled === 1 && hasRequired && required.size === 1) alone = row;
  }
  return alone;
}

function headerText(cell: Cell): string | null {
  return typeof cell === "string" && cell.length <= 200 ? normalName(cell) : null;
}

/** The cell at a sheet row (counted from 1) and a column of the used range (counted from 0). */
export function cellAt(sheet: Sheet, row: number, c: number): Cell {
  return sheet.columns[c]?.[row - sheet.firstRow] ?? null;
}

/** Rows and columns count from 1. */
export interface SettingsPlace {
  readonly sheet: Sheet;
  /** Lines outside of it are not read; null when the whole sheet is. */
  readonly table: SheetTable | null;
  readonly headerRow: number;
  readonly nameColumn: number;
  readonly valueColumn: number | null;
}

/**
 * The Settings sheet as lines. `Ledger Settings` alone is read where both exist; a sheet of either name without a Setting
 * column is somebody else's.
 */
export function locateSettings(workbook: WorkbookInput): {
  readonly lines: readonly SettingLine[];
  readonly stops: readonly Issue[];
  readonly information: readonly Issue[];
  /** Where the lines stand, or where more could stand; null without a sheet of ours. */
  readonly place: SettingsPlace | null;
} {
  const spec = roleSpec("Settings");
  const lines: SettingLine[] = [];
  const stops: Issue[] = [];
  const information: Issue[] = [];
  let place: SettingsPlace | null = null;
  for (const name of ["Ledger Settings", "Settings"]) {
    const area = areaNamed(workbook, [name]);
    if (area === null) continue;
    const location = locateColumns(area, spec, NO_CHOICES);
    if (location.kind === "stopped" && location.issue.code === "ambiguous-column") stops.push(location.issue);
    else if (location.kind !== "found") {
      const at = { sheet: area.sheet.name, row: null, column: null };
      information.push(makeIssue("settings-sheet-not-ours", at, "", area.sheet.name, { sheet: area.sheet.name }));
    } else if (lines.length === 0) {
      const { headerRow, columns } = location.located;
      const found = settingLines(location.located);
      lines.push(...found);
      if (place !== null && found.length === 0) continue;
      place = {
        ...area,
        headerRow,
        nameColumn: columns.get("Setting") ?? 1,
        valueColumn: columns.get("Value") ?? null,
      };
    }
  }
  return { lines, stops, information, place };
}

function settingLines({ sheet, firstRow, lastRow, skippedRows, columns }: LocatedSheet): SettingLine[] {
  const lines: SettingLine[] = [];
  const nameColumn = (columns.get("Setting") ?? 1) - sheet.firstColumn;
  const valueColumn = columns.get("Value");
  for (let row = firstRow; row <= lastRow; row++) {
    const name = cellAt(sheet, row, nameColumn);
    const value = valueColumn === undefined ? null : cellAt(sheet, row, valueColumn - sheet.firstColumn);
    if (skippedRows.has(row) || (isBlank(name) && isBlank(value))) continue;
    lines.push({ name: cellText(name), value, at: { sheet: sheet.name, row, column: valueColumn ?? null } });
  }
  return lines;
}
