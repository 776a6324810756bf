/**
 * What Microsoft's library itself knows about Excel's types: every property and method, its name on the wire and the requirement set
 * it came with. Read from the library's readable bundle, so that a member we do not simulate is told apart from one that does not exist.
 */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { libraryFolder } from "./library-folder.ts";

export interface RequirementSet {
  readonly name: string;
  readonly version: string;
}

export interface LibraryMember {
  /** The name programmers write: `rowHidden`, `getItem`. */
  readonly name: string;
  readonly wireName: string;
  readonly kind: "value" | "object" | "method";
  /** The set it needs; null means it has been there since ExcelApi 1.1. */
  readonly since: RequirementSet | null;
  readonly writable: boolean;
}

export interface LibraryType {
  readonly name: string;
  readonly isCollection: boolean;
  /** By the name on the wire. */
  readonly members: ReadonlyMap<string, LibraryMember>;
  /** Properties by the name programmers write (a load names them so). */
  readonly properties: ReadonlyMap<string, LibraryMember>;
}

export type LibraryTypes = ReadonlyMap<string, LibraryType>;

const memberStart =
  /^ {8}(?:Object\.defineProperty\((\w+)\.prototype, "(\w+)", \{|(\w+)\.prototype\.(\w+) = function \(\w?[^)]*\) \{)$/gm;

const names = (body: string): readonly string[] =>
  [...(/return \[([^\]]*)\]/.exec(body)?.[1] ?? "").matchAll(/"(\w+)"/g)].map((match) => match[1] ?? "");

function requirement(body: string): RequirementSet | null {
  const match = /_throwIfApiNotSupported\("[^"]*", (?:_defaultApiSetName|"(\w+)"), "([\d.]+)"/.exec(body);
  return match === null ? null : { name: match[1] ?? "ExcelApi", version: match[2] ?? "" };
}

interface TypeBeingRead {
  isCollection: boolean;
  readonly bodies: Map<string, string>;
  scalars: readonly string[];
  wireScalars: readonly string[];
  updatable: readonly boolean[];
}

function readType(name: string, read: TypeBeingRead, written: ReadonlyMap<string, string>): LibraryType {
  const members = new Map<string, LibraryMember>();
  const properties = new Map<string, LibraryMember>();
  const add = (member: LibraryMember) => {
    members.set(member.wireName, member);
    if (member.kind !== "method") properties.set(member.name, member);
    const writtenName = written.get(`${name}_${member.wireName}`);
    if (writtenName !== undefined) members.set(writtenName, member);
  };
  read.scalars.forEach((scalar, index) => {
    const since = requirement(read.bodies.get(scalar) ?? "");
    const writable = read.updatable[index] ?? false;
    add({ name: scalar, wireName: read.wireScalars[index] ?? scalar, kind: "value", since, writable });
  });
  for (const [member, body] of read.bodies) {
    const since = requirement(body);
    const object = /_createPropertyObject\(Excel\.\w+, this, "(\w+)"/.exec(body)?.[1];
    if (object !== undefined) add({ name: member, wireName: object, kind: "object", since, writable: false });
    const method =
      /(?:_invokeMethod|_createMethodObject|_createAndInstantiateMethodObject)\((?:[\w.]+, )?this, "(\w+)"/;
    const wireName = method.exec(body)?.[1];
    if (wireName !== undefined && !members.has(wireName)) {
      add({ name: member, wireName, kind: "method", since, writable: false });
    }
  }
  return { name, isCollection: read.isCollection, members, properties };
}

/** A few properties are written under another name than they are read: showGridlines is written as Gridlines. */
function writtenNames(text: string): ReadonlyMap<string, string> {
  const overridden =
    /function (\w+)_Set\(thisObj, value\) \{\s+if \(ALWAYS_TRUE_PLACEHOLDER_OVERRIDE\) \{[^}]*?_invokeSetProperty\(thisObj, "(\w+)"/g;
  return new Map([...text.matchAll(overridden)].map((match) => [match[1] ?? "", match[2] ?? ""]));
}

function readTypes(source: string): LibraryTypes {
  const text = source.slice(source.indexOf("_BeginExcel"), source.indexOf("_EndExcel"));
  const reading = new Map<string, TypeBeingRead>();
  const starts = [...text.matchAll(memberStart)];
  starts.forEach((start, index) => {
    const type = start[1] ?? start[3] ?? "";
    const member = start[2] ?? start[4] ?? "";
    const end = text.indexOf("\n        }", start.index);
    const body = text.slice(start.index, Math.min(end, starts[index + 1]?.index ?? text.length));
    let read = reading.get(type);
    if (read === undefined) {
      read = { isCollection: false, bodies: new Map(), scalars: [], wireScalars: [], updatable: [] };
      reading.set(type, read);
    }
    if (member === "_isCollection") read.isCollection = true;
    else if (member === "_scalarPropertyNames") read.scalars = names(body);
    else if (member === "_scalarPropertyOriginalNames") read.wireScalars = names(body);
    else if (member === "_scalarPropertyUpdateable") {
      read.updatable = (/return \[([^\]]*)\]/.exec(body)?.[1] ?? "").split(",").map((word) => word.trim() === "true");
    } else read.bodies.set(member, body);
  });
  const written = writtenNames(text);
  return new Map([...reading].map(([name, read]) => [name, readType(name, read, written)]));
}

let types: LibraryTypes | null = null;

/** Every type of the Excel library. Throws if the installed library no longer looks as it did, so that nothing is checked against nothing. */
export function libraryTypes(): LibraryTypes {
  if (types === null) {
    types = readTypes(readFileSync(join(libraryFolder, "excel-win32-16.01.debug.js"), "utf8"));
    if (types.get("Range")?.members.get("GetCell") === undefined) {
      throw new Error(
        "The Excel library could not be read: its bundle has another shape than test/host/protocol expects.",
      );
    }
  }
  return types;
}
