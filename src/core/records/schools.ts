/** Schools by name. Names compare ignoring case; the first spelling met is the one shown. */
import { NO_SCHOOL } from "./records.ts";
import type { SchoolId, Schools } from "./records.ts";

export interface SchoolBook extends Schools {
  /** The school of a name as it stands in a cell; NO_SCHOOL for a blank one. */
  readonly idOf: (name: string) => SchoolId;
}

export function schoolBook(): SchoolBook {
  const names = [""];
  const ids = new Map<string, SchoolId>([["", NO_SCHOOL]]);
  return {
    names,
    idOf: (name) => {
      const key = name.trim().toLowerCase();
      const known = ids.get(key);
      if (known !== undefined) return known;
      const id = names.push(name.trim()) - 1;
      ids.set(key, id);
      return id;
    },
  };
}
