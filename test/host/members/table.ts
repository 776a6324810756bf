import { itemNotFound } from "../protocol/errors.ts";
import { defineType } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { clearTableFilter } from "../workbook/filters.ts";
import type { Sheet, TableLook } from "../workbook/model.ts";
import { dataBodyArea, headerArea, totalsArea } from "../workbook/table-areas.ts";
import {
  addTable,
  changeTable,
  convertTableToRange,
  deleteTable,
  findTable,
  renameTable,
  resizeTable,
  setShowHeaders,
  setShowTotals,
} from "../workbook/tables.ts";
import { boolean, rangeArgument, text } from "./arguments.ts";
import { live, liveTable } from "./world.ts";
import type { TableTarget, World } from "./world.ts";

/** Excel.Table */
export function tableType(world: World): (target: TableTarget) => HostObject {
  const { workbook, objects } = world;
  const look =
    <Property extends keyof TableLook>(property: Property) =>
    (target: TableTarget) =>
      liveTable(world, target).table.look[property];
  const change =
    (changed: (value: unknown) => Partial<TableLook>) =>
    (target: TableTarget, value: unknown): void => {
      const { sheet, table } = liveTable(world, target);
      changeTable(workbook, sheet, table, changed(value));
    };

  return defineType<TableTarget>({
    name: "Table",
    id: ({ table }) => table.id,
    get: {
      id: ({ table }) => table.id,
      name: (target) => liveTable(world, target).table.name,
      showHeaders: (target) => liveTable(world, target).table.showHeaders,
      showTotals: (target) => liveTable(world, target).table.showTotals,
      style: look("style"),
      showFilterButton: look("showFilterButton"),
      showBandedRows: look("showBandedRows"),
      showBandedColumns: look("showBandedColumns"),
      worksheet: ({ sheet }) => objects.worksheet(live(world, sheet)),
    },
    set: {
      name: (target, value) => renameTable(workbook, liveTable(world, target).table, text(value)),
      showHeaders: (target, value) => setShowHeaders(workbook, live(world, target.sheet), target.table, boolean(value)),
      showTotals: (target, value) => setShowTotals(workbook, live(world, target.sheet), target.table, boolean(value)),
      style: change((value) => ({ style: text(value) })),
      showFilterButton: change((value) => ({ showFilterButton: boolean(value) })),
      showBandedRows: change((value) => ({ showBandedRows: boolean(value) })),
      showBandedColumns: change((value) => ({ showBandedColumns: boolean(value) })),
    },
    call: {
      getRange: (target) => {
        const { sheet, table } = liveTable(world, target);
        return objects.range({ sheet, area: table.area });
      },
      getDataBodyRange: (target) => {
        const { sheet, table } = liveTable(world, target);
        return objects.range({ sheet, area: dataBodyArea(table) });
      },
      getHeaderRowRange: (target) => {
        const { sheet, table } = liveTable(world, target);
        const area = headerArea(table);
        if (area === null) throw itemNotFound();
        return objects.range({ sheet, area });
      },
      getTotalRowRange: (target) => {
        const { sheet, table } = liveTable(world, target);
        const area = totalsArea(table);
        if (area === null) throw itemNotFound();
        return objects.range({ sheet, area });
      },
      resize: (target, [to]) => {
        const { sheet, table } = liveTable(world, target);
        resizeTable(workbook, sheet, table, rangeArgument(world, sheet, to).area);
      },
      convertToRange: (target) => {
        const { sheet, table } = liveTable(world, target);
        const { area } = table;
        convertTableToRange(workbook, sheet, table);
        return objects.range({ sheet, area });
      },
      delete: (target) => {
        const { sheet, table } = liveTable(world, target);
        deleteTable(workbook, sheet, table);
      },
      clearFilters: (target) => {
        const { sheet, table } = liveTable(world, target);
        clearTableFilter(workbook, sheet, table);
      },
    },
  });
}

/** Excel.TableCollection of one sheet, or of the workbook (null). */
export function tablesType(world: World): (sheet: Sheet | null) => HostObject {
  const { workbook, objects } = world;
  return defineType<Sheet | null>({
    name: "TableCollection",
    get: {
      count: (sheet) =>
        (sheet === null ? workbook.sheets : [live(world, sheet)]).flatMap(({ tables }) => tables).length,
    },
    items: (sheet) =>
      (sheet === null ? workbook.sheets : [live(world, sheet)]).flatMap((each) =>
        each.tables.map((table) => objects.table({ sheet: each, table })),
      ),
    item: (sheet, key) => {
      const found = findTable(workbook, text(key));
      if (found === undefined || (sheet !== null && found.sheet !== sheet)) throw itemNotFound();
      return objects.table(found);
    },
    call: {
      add: (sheet, [address, hasHeaders]) => {
        const home = sheet ?? workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
        if (home === undefined) throw itemNotFound();
        const at = rangeArgument(world, home, address);
        return objects.table({ sheet: at.sheet, table: addTable(workbook, at.sheet, at.area, boolean(hasHeaders)) });
      },
    },
  });
}
