/** Objects that the host keeps for the add-in until it gives them back. What is left at the end is a leak. */
import { excelError } from "./errors.ts";
import type { HostObject } from "./host-object.ts";

export interface References {
  readonly keep: (object: HostObject) => string;
  readonly idOf: (object: HostObject) => string | null;
  readonly find: (id: string) => HostObject;
  readonly remove: (id: string) => void;
  readonly removeAll: () => void;
  readonly kept: () => readonly HostObject[];
}

export function createReferences(): References {
  const byId = new Map<string, HostObject>();
  const ids = new Map<HostObject, string>();
  let last = 0;
  return {
    keep: (object) => {
      const known = ids.get(object);
      if (known !== undefined) return known;
      last += 1;
      const id = `ref-${last}`;
      byId.set(id, object);
      ids.set(object, id);
      return id;
    },
    idOf: (object) => ids.get(object) ?? null,
    find: (id) => {
      const object = byId.get(id);
      if (object === undefined) {
        throw excelError("InvalidReference", "This reference is not valid for the current operation.");
      }
      return object;
    },
    remove: (id) => {
      const object = byId.get(id);
      byId.delete(id);
      if (object !== undefined) ids.delete(object);
    },
    removeAll: () => {
      byId.clear();
      ids.clear();
    },
    kept: () => [...byId.values()],
  };
}
