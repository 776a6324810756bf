/** What else hangs on a sheet: its charts, things that are only counted, its filter, its custom properties. */
import { itemNotFound } from "../protocol/errors.ts";
import { defineType } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import { clearSheetFilter, removeSheetFilter } from "../workbook/filters.ts";
import type { Sheet } from "../workbook/model.ts";
import { setCustomProperty } from "../workbook/workbook.ts";
import { text } from "./arguments.ts";
import { chartsType } from "./chart.ts";
import { live } from "./world.ts";
import type { World } from "./world.ts";

/** The getters of Excel.Worksheet for these parts. */
export function sheetPartTypes(world: World): Readonly<Record<string, (sheet: Sheet) => HostObject>> {
  const { workbook } = world;
  const shape = defineType<{ readonly name: string }>({
    name: "Shape",
    get: { name: ({ name }) => name },
  });
  const shapes = defineType<Sheet>({
    name: "ShapeCollection",
    items: (sheet) =>
      Array.from({ length: live(world, sheet).shapeCount }, (_none, index) => shape({ name: `Shape ${index + 1}` })),
    call: { getCount: (sheet) => live(world, sheet).shapeCount },
  });
  const comments = defineType<Sheet>({
    name: "CommentCollection",
    call: { getCount: (sheet) => live(world, sheet).commentCount },
  });
  const pivotTables = defineType<Sheet>({
    name: "PivotTableCollection",
    call: { getCount: (sheet) => live(world, sheet).pivotTableCount },
  });
  const autoFilter = defineType<Sheet>({
    name: "AutoFilter",
    get: {
      enabled: (sheet) => live(world, sheet).filter !== null,
      isDataFiltered: (sheet) => (live(world, sheet).filter?.hiddenRows.size ?? 0) > 0,
    },
    call: {
      clearCriteria: (sheet) => clearSheetFilter(workbook, live(world, sheet)),
      remove: (sheet) => removeSheetFilter(workbook, live(world, sheet)),
    },
  });
  const property = defineType<{ readonly sheet: Sheet; readonly key: string }>({
    name: "WorksheetCustomProperty",
    id: ({ key }) => key,
    get: { key: ({ key }) => key, value: ({ sheet, key }) => live(world, sheet).customProperties.get(key) },
    set: { value: ({ sheet, key }, value) => setCustomProperty(workbook, live(world, sheet), key, text(value)) },
  });
  const customProperties = defineType<Sheet>({
    name: "WorksheetCustomPropertyCollection",
    items: (sheet) => [...live(world, sheet).customProperties.keys()].map((key) => property({ sheet, key })),
    item: (sheet, key) => {
      const wanted = text(key).toLowerCase();
      const known = [...live(world, sheet).customProperties.keys()].find((each) => each.toLowerCase() === wanted);
      if (known === undefined) throw itemNotFound();
      return property({ sheet, key: known });
    },
    call: {
      add: (sheet, [key, value]) => {
        setCustomProperty(workbook, live(world, sheet), text(key), text(value));
        return property({ sheet, key: text(key) });
      },
    },
  });
  return { charts: chartsType(world), shapes, comments, pivotTables, autoFilter, customProperties };
}
