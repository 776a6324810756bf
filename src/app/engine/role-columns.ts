/** The headers of a sheet of the log, and which of its columns hold dates. */
import { cellAt, locateRoles } from "../../core/records/locate.ts";
import { cellText } from "../../core/records/values.ts";
import type { Sheet, WorkbookInput } from "../../core/sheet/sheet.ts";
import { choicesOf } from "./match-sheets.ts";
import type { SettingValue } from "./views.ts";

export interface KnownColumn {
  readonly header: string;
  readonly isDate: boolean;
}

/** By sheet column; empty for a sheet that has no role, or whose columns were not found. */
export function columnsOfRole(
  input: WorkbookInput,
  sheet: Sheet,
  given: readonly SettingValue[],
): ReadonlyMap<number, KnownColumn> {
  const { located } = locateRoles(input, choicesOf(input, given));
  const own = [...located.values()].find((role) => role.sheet.name === sheet.name);
  if (own === undefined) return new Map();
  const dated = new Set([...own.columns].filter(([name]) => /\bDate$/.test(name)).map(([, column]) => column));
  return new Map(
    sheet.columns.flatMap((_cells, index) => {
      const column = sheet.firstColumn + index;
      const header = cellText(cellAt(sheet, own.headerRow, index)).trim();
      return header === "" ? [] : [[column, { header, isDate: dated.has(column) }] as const];
    }),
  );
}
