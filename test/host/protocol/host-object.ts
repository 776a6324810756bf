/**
 * An object of the simulated Excel as the engine sees it. A type is a plain table of getters, setters and methods under the names that
 * programmers write; the engine finds the names on the wire in the library's own metadata. To add a member, add one line to a table.
 */

export type Arguments = readonly unknown[];

export interface TypeDefinition<Target> {
  /** The type's name in the library: `Range`. */
  readonly name: string;
  /** What a proxy becomes known by after its first request: `Id` or `_Id` on the wire. */
  readonly id?: (target: Target) => string | number;
  /** Ranges and the like: kept under a reference id until the add-in removes it. */
  readonly isKept?: boolean;
  readonly get?: Readonly<Record<string, (target: Target) => unknown>>;
  readonly set?: Readonly<Record<string, (target: Target, value: unknown) => void>>;
  /** A method gives a value, an object, `nullObject`, or nothing. */
  readonly call?: Readonly<Record<string, (target: Target, args: Arguments) => unknown>>;
  /** Collections: their items in order. */
  readonly items?: (target: Target) => readonly HostObject[];
  /** Collections: the item of a key (an id or a name), as getItem asks for it. */
  readonly item?: (target: Target, key: unknown) => HostObject;
}

export interface HostObject {
  readonly typeName: string;
  readonly isKept: boolean;
  readonly target: unknown;
  readonly id: () => string | number | null;
  readonly getter: (name: string) => (() => unknown) | null;
  readonly setter: (name: string) => ((value: unknown) => void) | null;
  readonly method: (name: string) => ((args: Arguments) => unknown) | null;
  readonly items: (() => readonly HostObject[]) | null;
  readonly item: ((key: unknown) => HostObject) | null;
}

/** What `getItemOrNullObject` and its like give when there is nothing. */
export const nullObject: HostObject = {
  typeName: "(null object)",
  isKept: false,
  target: null,
  id: () => null,
  getter: () => null,
  setter: () => null,
  method: () => null,
  items: null,
  item: null,
};

const marked = new WeakSet<object>([nullObject]);

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === "object" && value !== null && marked.has(value);

/** Makes a function that turns a target (a sheet of the model, a range) into an object of the type. */
export function defineType<Target>(definition: TypeDefinition<Target>): (target: Target) => HostObject {
  return (target) => {
    const { id, get, set, call, items, item } = definition;
    const own = <Value>(table: Readonly<Record<string, Value>> | undefined, name: string): Value | undefined =>
      table !== undefined && Object.hasOwn(table, name) ? table[name] : undefined;
    const object: HostObject = {
      typeName: definition.name,
      isKept: definition.isKept ?? false,
      target,
      id: () => id?.(target) ?? null,
      getter: (name) => {
        const found = own(get, name);
        return found === undefined ? null : () => found(target);
      },
      setter: (name) => {
        const found = own(set, name);
        return found === undefined ? null : (value) => found(target, value);
      },
      method: (name) => {
        const found = own(call, name);
        return found === undefined ? null : (args) => found(target, args);
      },
      items: items === undefined ? null : () => items(target),
      item: item === undefined ? null : (key) => item(target, key),
    };
    marked.add(object);
    return object;
  };
}
