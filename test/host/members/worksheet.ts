import { itemNotFound } from "../protocol/errors.ts";
import type { EventName } from "../protocol/events.ts";
import { wholeWorkbook } from "../protocol/events.ts";
import { defineType, nullObject } from "../protocol/host-object.ts";
import type { Arguments, HostObject } from "../protocol/host-object.ts";
import { areaOf, WHOLE_SHEET } from "../workbook/address.ts";
import type { Sheet } from "../workbook/model.ts";
import { protectSheet, unprotectSheet } from "../workbook/protection.ts";
import { usedArea } from "../workbook/used-area.ts";
import {
  activateSheet,
  addSheet,
  changeSheet,
  deleteSheet,
  findSheet,
  moveSheet,
  renameSheet,
  setVisibility,
} from "../workbook/workbook.ts";
import { boolean, number, oneOf, optional, rangeArgument, text } from "./arguments.ts";
import { namesType } from "./names.ts";
import { freezePanesType, pageBreaksType, pageLayoutType } from "./page.ts";
import { sheetPartTypes } from "./sheet-parts.ts";
import { tablesType } from "./table.ts";
import { live } from "./world.ts";
import type { World } from "./world.ts";

/** The methods behind `onChanged.add` and `remove`. */
function eventMethods<Target>(
  world: World,
  events: readonly EventName[],
  targetOf: (target: Target) => string,
): Record<string, (target: Target, args: Arguments) => void> {
  const wireName = (event: EventName) => (event.startsWith("Event") ? event : `${event}Event`);
  return Object.fromEntries(
    events.flatMap((event) => [
      [`_Register${wireName(event)}`, (target: Target) => world.events.register(event, targetOf(target))],
      [`_Unregister${wireName(event)}`, (target: Target) => world.events.unregister(event, targetOf(target))],
    ]),
  );
}

/** Excel.Worksheet */
export function worksheetType(world: World): (sheet: Sheet) => HostObject {
  const { workbook, objects } = world;
  const range = (sheet: Sheet, area = WHOLE_SHEET) => objects.range({ sheet: live(world, sheet), area });
  const protection = defineType<Sheet>({
    name: "WorksheetProtection",
    get: { protected: (sheet) => live(world, sheet).protection !== null },
    call: {
      protect: (sheet, [, password]) => protectSheet(workbook, live(world, sheet), optional(text, password)),
      unprotect: (sheet, [password]) => unprotectSheet(workbook, live(world, sheet), optional(text, password)),
    },
  });
  const byId = (_sheet: Sheet, [id]: Arguments): HostObject => {
    const found = findSheet(workbook, text(id));
    if (found === undefined) throw itemNotFound();
    return objects.worksheet(found);
  };

  return defineType<Sheet>({
    name: "Worksheet",
    id: ({ id }) => id,
    get: {
      id: ({ id }) => id,
      name: (sheet) => live(world, sheet).name,
      visibility: (sheet) => live(world, sheet).visibility,
      position: (sheet) => workbook.sheets.indexOf(live(world, sheet)),
      tabColor: (sheet) => live(world, sheet).look.tabColor,
      showGridlines: (sheet) => live(world, sheet).look.showGridlines,
      protection,
      tables: tablesType(world),
      names: namesType(world),
      freezePanes: freezePanesType(world),
      pageLayout: pageLayoutType(world),
      horizontalPageBreaks: pageBreaksType(world),
      ...sheetPartTypes(world),
    },
    set: {
      name: (sheet, value) => renameSheet(workbook, live(world, sheet), text(value)),
      visibility: (sheet, value) =>
        setVisibility(workbook, live(world, sheet), oneOf(["Visible", "Hidden", "VeryHidden"], value)),
      position: (sheet, value) => moveSheet(workbook, live(world, sheet), number(value)),
      tabColor: (sheet, value) => changeSheet(workbook, live(world, sheet), { tabColor: text(value) }),
      showGridlines: (sheet, value) => changeSheet(workbook, live(world, sheet), { showGridlines: boolean(value) }),
    },
    call: {
      _GetAnotherWorksheetById: byId,
      _GetSheetById: byId,
      getRange: (sheet, [address]) =>
        address === undefined || address === null
          ? range(sheet)
          : objects.range(rangeArgument(world, live(world, sheet), address)),
      getRangeByIndexes: (sheet, [row, column, rows, columns]) =>
        range(sheet, areaOf(number(row), number(column), number(rows), number(columns))),
      getCell: (sheet, [row, column]) => range(sheet, areaOf(number(row), number(column), 1, 1)),
      getUsedRange: (sheet, [valuesOnly]) =>
        range(sheet, usedArea(live(world, sheet), optional(boolean, valuesOnly) ?? false) ?? areaOf(0, 0, 1, 1)),
      getUsedRangeOrNullObject: (sheet, [valuesOnly]) => {
        const used = usedArea(live(world, sheet), optional(boolean, valuesOnly) ?? false);
        return used === null ? nullObject : range(sheet, used);
      },
      activate: (sheet) => activateSheet(workbook, live(world, sheet)),
      delete: (sheet) => deleteSheet(workbook, live(world, sheet)),
      ...eventMethods<Sheet>(
        world,
        ["DataChanged", "Activated", "Deactivated", "SelectionChanged", "EventNameChanged"],
        ({ id }) => id,
      ),
    },
  });
}

/** Excel.WorksheetCollection */
export function worksheetsType(world: World): (workbook: null) => HostObject {
  const { workbook, objects } = world;
  return defineType<null>({
    name: "WorksheetCollection",
    items: () => workbook.sheets.map(objects.worksheet),
    item: (_, key) => {
      const found = findSheet(workbook, text(key));
      if (found === undefined) throw itemNotFound();
      return objects.worksheet(found);
    },
    call: {
      add: (_, [name]) => objects.worksheet(addSheet(workbook, optional(text, name))),
      getActiveWorksheet: () => {
        const active = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
        if (active === undefined) throw itemNotFound();
        return objects.worksheet(active);
      },
      getCount: (_, [visibleOnly]) =>
        workbook.sheets.filter(({ visibility }) => optional(boolean, visibleOnly) !== true || visibility === "Visible")
          .length,
      ...eventMethods<null>(
        world,
        ["DataChanged", "Activated", "Deactivated", "Added", "Deleted", "SelectionChanged", "EventNameChanged"],
        () => wholeWorkbook,
      ),
    },
  });
}
