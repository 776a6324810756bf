import { itemNotFound } from "../protocol/errors.ts";
import { defineType } from "../protocol/host-object.ts";
import type { HostObject } from "../protocol/host-object.ts";
import type { DefinedName, Sheet } from "../workbook/model.ts";
import { findName, nameType } from "../workbook/names.ts";
import { text } from "./arguments.ts";
import { live } from "./world.ts";
import type { World } from "./world.ts";

/** Excel.NamedItemCollection of one sheet, or of the workbook (null). */
export function namesType(world: World): (scope: Sheet | null) => HostObject {
  const item = defineType<DefinedName>({
    name: "NamedItem",
    id: ({ name }) => name,
    get: {
      name: ({ name }) => name,
      type: (defined) => nameType(defined),
      visible: ({ visible }) => visible,
      formula: ({ formula }) => formula,
    },
  });
  return defineType<Sheet | null>({
    name: "NamedItemCollection",
    items: (scope) => (scope === null ? world.workbook : live(world, scope)).names.map(item),
    item: (scope, key) => {
      const found = findName(world.workbook, scope, text(key));
      if (found === undefined) throw itemNotFound();
      return item(found);
    },
  });
}
