/**
 * Where settings go that a workbook is to remember: beside or below the lines of its Settings sheet, or on a new one. The only input
 * sheet that is ever written to, and only when asked. Whoever writes them follows this plan, in Excel and in a file.
 */
import { locateSettings } from "../core/records/locate.ts";
import type { SettingsPlace } from "../core/records/locate.ts";
import { settingNamed } from "../core/records/settings.ts";
import { isBlank } from "../core/records/values.ts";
import type { Sheet, SheetTable, WorkbookInput } from "../core/sheet/sheet.ts";
import type { HostProblem } from "./host-problem.ts";

/** "" takes a setting back to its default. */
export type SettingToSave = readonly [name: string, value: string];

/** A text for a cell. Rows and columns count from 1. */
export interface SettingCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A line that is to be added. */
export interface SettingToAdd {
  readonly name: SettingCell;
  readonly value: SettingCell;
}

export type SettingsPlan =
  /** A sheet is made, from A1 on: its headers, then the settings. */
  | { readonly kind: "new-sheet"; readonly sheet: string; readonly lines: readonly (readonly [string, string])[] }
  | SettingsOnSheet
  | { readonly kind: "impossible"; readonly problem: HostProblem };

export interface SettingsOnSheet {
  readonly kind: "on-sheet";
  readonly sheet: string;
  /** Values beside the last lines of their settings. */
  readonly changed: readonly SettingCell[];
  /** In rows that are free. */
  readonly added: readonly SettingToAdd[];
  /** Lines for which the table around the others has no free row; null where there are none. */
  readonly overflow: SettingsOverflow | null;
}

export interface SettingsOverflow {
  readonly table: SheetTable;
  /** In the rows right below the table. */
  readonly lines: readonly SettingToAdd[];
  /** Where rows are not moved: the table can take these rows in, or they can stand outside of it, or neither. */
  readonly growth: "inside" | "outside" | "none";
}

const NEW_SHEET = "Settings";
const OTHER_NEW_SHEET = "Ledger Settings";
const HEADERS = ["Setting", "Value"] as const;

/**
 * The plan for a workbook whose Settings sheets are in input. sheetNames are all names that a new sheet may not take. A value in a
 * cell that cannot be changed gets a line of its own instead: of two lines for one setting the last counts.
 */
export function planSettings(
  input: WorkbookInput,
  sheetNames: readonly string[],
  settings: readonly SettingToSave[],
  canChange: (row: number, column: number) => boolean = () => true,
): SettingsPlan {
  const { lines, place } = locateSettings(input);
  if (place?.valueColumn == null) return newSheet(sheetNames, settings);
  const { sheet, headerRow, nameColumn, valueColumn } = place;
  const rowOf = new Map(lines.map(({ name, at }) => [keyOf(name), at.row ?? headerRow]));
  const lastRow = Math.max(headerRow, ...rowOf.values());
  const changed: SettingCell[] = [];
  const more: SettingToSave[] = [];
  for (const setting of settings) {
    const [name, text] = setting;
    const row = rowOf.get(keyOf(name));
    if (row !== undefined && canChange(row, valueColumn)) changed.push({ row, column: valueColumn, text });
    else if (row !== undefined || text !== "") more.push(setting);
  }
  const linesFrom = (firstRow: number, given: readonly SettingToSave[]): SettingToAdd[] =>
    given.map(([name, value], index) => ({
      name: { row: firstRow + index, column: nameColumn, text: name },
      value: { row: firstRow + index, column: valueColumn, text: value },
    }));
  const table = tableAround(place, lastRow);
  const freeRows = table === null ? more.length : lastRecordRow(table) - lastRow;
  const added = linesFrom(lastRow + 1, more.slice(0, freeRows));
  const over = more.slice(freeRows);
  const overflow =
    table === null || over.length === 0
      ? null
      : { table, lines: linesFrom(table.lastRow + 1, over), growth: growthOf(place, table, over.length) };
  return { kind: "on-sheet", sheet: sheet.name, changed, added, overflow };
}

/** Why the plan cannot be carried out where rows are not moved, as in a file; null when it can. */
export function problemOfPlan(plan: SettingsPlan): HostProblem | null {
  if (plan.kind === "impossible") return plan.problem;
  if (plan.kind === "new-sheet" || plan.overflow?.growth !== "none") return null;
  return { kind: "no-room-for-settings", sheet: plan.sheet };
}

/** The last row of a table that is not its totals. */
export function lastRecordRow({ lastRow, totalsRow }: SheetTable): number {
  return totalsRow === null ? lastRow : totalsRow - 1;
}

function newSheet(sheetNames: readonly string[], settings: readonly SettingToSave[]): SettingsPlan {
  const taken = new Set(sheetNames.map((name) => name.toLowerCase()));
  const sheet = [NEW_SHEET, OTHER_NEW_SHEET].find((name) => !taken.has(name.toLowerCase()));
  if (sheet === undefined) return { kind: "impossible", problem: { kind: "no-name-for-settings" } };
  return { kind: "new-sheet", sheet, lines: [HEADERS, ...settings.filter(([, value]) => value !== "")] };
}

/** One setting may be written in many ways; what is no setting is told apart as it is written. */
function keyOf(name: string): string {
  return settingNamed(name)?.name ?? name.trim().toLowerCase();
}

function tableAround({ sheet, table, nameColumn }: SettingsPlace, lastRow: number): SheetTable | null {
  const isAround = (one: SheetTable): boolean =>
    one.firstRow <= lastRow && lastRow <= one.lastRow && one.firstColumn <= nameColumn && nameColumn <= one.lastColumn;
  return table ?? sheet.tables.find(isAround) ?? null;
}

function growthOf(place: SettingsPlace, table: SheetTable, rowCount: number): SettingsOverflow["growth"] {
  if (table.totalsRow === null && isFreeBelow(place.sheet, table, rowCount)) return "inside";
  return place.table === null ? "outside" : "none";
}

/** Whether nothing stands in the rows right below a table, as far as its columns go. */
function isFreeBelow({ firstRow, firstColumn, columns, tables }: Sheet, table: SheetTable, rowCount: number): boolean {
  const lastRow = table.lastRow + rowCount;
  const hasTable = tables.some(
    (one) =>
      one.firstRow > table.lastRow &&
      one.firstRow <= lastRow &&
      one.firstColumn <= table.lastColumn &&
      table.firstColumn <= one.lastColumn,
  );
  const under = columns.slice(Math.max(0, table.firstColumn - firstColumn), table.lastColumn - firstColumn + 1);
  return (
    !hasTable &&
    under.every((cells) => cells.slice(table.lastRow + 1 - firstRow, lastRow + 1 - firstRow).every(isBlank))
  );
}
