/** What the members of all types share: the workbook, the events, and the ways from one object to another. */
import { itemNotFound } from "../protocol/errors.ts";
import type { Events } from "../protocol/events.ts";
import type { HostObject } from "../protocol/host-object.ts";
import type { Area, HostWorkbook, Sheet, Table } from "../workbook/model.ts";

export interface RangeTarget {
  readonly sheet: Sheet;
  readonly area: Area;
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

/** Makes the object of a target. Types refer to each other, so they do it through here. */
export interface Objects {
  readonly range: (target: RangeTarget) => HostObject;
  readonly rangeAreas: (target: { readonly sheet: Sheet; readonly areas: readonly Area[] }) => HostObject;
  readonly worksheet: (sheet: Sheet) => HostObject;
  readonly table: (target: TableTarget) => HostObject;
}

export interface World {
  readonly workbook: HostWorkbook;
  readonly events: Events;
  /** Workbooks that the add-in opened with Excel.createWorkbook, as base64. */
  readonly createdWorkbooks: string[];
  readonly objects: Objects;
}

/** The sheet, if the user has not deleted it since. */
export function live(world: World, sheet: Sheet): Sheet {
  if (!world.workbook.sheets.includes(sheet)) throw itemNotFound();
  return sheet;
}

/** The table, if it is still one. */
export function liveTable(world: World, { sheet, table }: TableTarget): TableTarget {
  if (!live(world, sheet).tables.includes(table)) throw itemNotFound();
  return { sheet, table };
}
