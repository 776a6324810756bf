/** Loads: which properties of an object, of its items and of the objects below it an answer carries. */
import { notSimulated } from "../workbook/refusal.ts";
import { apiNotFound, invalidArgument } from "./errors.ts";
import { isHostObject, nullObject } from "./host-object.ts";
import type { HostObject } from "./host-object.ts";
import { libraryTypes } from "./library-metadata.ts";
import type { LibraryMember, LibraryType } from "./library-metadata.ts";
import { isSupported } from "./requirement-matrix.ts";
import type { RequirementMatrix } from "./requirement-matrix.ts";
import type { QueryInfo } from "./wire.ts";

/** What a load asks of one object. Without any name it asks for every simple property. */
interface Wanted {
  everything: boolean;
  readonly members: Map<string, Wanted>;
}

export interface QueryHost {
  readonly matrix: RequirementMatrix;
  /** Every value goes through here, so that it is logged, and that tests may break it. */
  readonly read: (object: HostObject, member: LibraryMember) => unknown;
}

const nothing = (): Wanted => ({ everything: false, members: new Map() });

function wantedOf({ Select = [], Expand = [] }: QueryInfo): Wanted {
  const wanted = nothing();
  if (Select.length === 0) wanted.everything = true;
  for (const path of [...Select, ...Expand]) {
    let at = wanted;
    for (const name of path.split(/[/.]/)) {
      if (name === "*" || name === "$all") {
        at.everything = true;
        continue;
      }
      // "items" between two names says nothing: the items of a collection are what its names are about.
      if (name.toLowerCase() === "items") continue;
      const below = at.members.get(name) ?? nothing();
      at.members.set(name, below);
      at = below;
    }
  }
  return wanted;
}

export function libraryType(object: HostObject): LibraryType {
  const type = libraryTypes().get(object.typeName);
  if (type === undefined) throw notSimulated(object.typeName);
  return type;
}

/** What an answer says of an object so that its proxy finds it again. */
export function identity(object: HostObject): Record<string, unknown> {
  const id = object.id();
  if (id === null) return {};
  return { [libraryType(object).members.has("_Id") ? "_Id" : "Id"]: id };
}

function answerProperties(host: QueryHost, object: HostObject, wanted: Wanted): Record<string, unknown> {
  const type = libraryType(object);
  const answer = identity(object);
  const everything = wanted.everything || wanted.members.size === 0;
  if (everything) {
    for (const member of type.properties.values()) {
      const isThere = member.kind === "value" && !member.name.startsWith("_");
      const isKnown = member.since === null || isSupported(host.matrix, member.since);
      if (isThere && isKnown && object.getter(member.name) !== null)
        answer[member.wireName] = host.read(object, member);
    }
  }
  for (const [name, below] of wanted.members) {
    const member = type.properties.get(name);
    if (member === undefined) throw invalidArgument(`The property '${name}' doesn't exist on ${object.typeName}.`);
    if (member.since !== null && !isSupported(host.matrix, member.since)) throw apiNotFound(`${type.name}.${name}`);
    const value = host.read(object, member);
    answer[member.wireName] = isHostObject(value) ? answerObject(host, value, below, {}) : value;
  }
  return answer;
}

function answerCollection(
  host: QueryHost,
  object: HostObject,
  items: readonly HostObject[],
  wanted: Wanted,
  { Top, Skip = 0 }: QueryInfo,
): Record<string, unknown> {
  const type = libraryType(object);
  const own: Wanted = nothing();
  const ofItems: Wanted = { everything: wanted.everything, members: new Map() };
  for (const [name, below] of wanted.members) {
    (type.properties.has(name) ? own : ofItems).members.set(name, below);
  }
  const answer = own.members.size > 0 ? answerProperties(host, object, own) : {};
  if (own.members.size > 0 && ofItems.members.size === 0 && !ofItems.everything) return answer;
  const shown = items.slice(Skip, Top === undefined ? undefined : Skip + Top);
  answer["_Items"] = shown.map((item, index) => ({
    ...answerProperties(host, item, ofItems),
    _Index: Skip + index,
  }));
  return answer;
}

function answerObject(host: QueryHost, object: HostObject, wanted: Wanted, query: QueryInfo): unknown {
  if (object === nullObject) return null;
  if (object.items !== null) return answerCollection(host, object, object.items(), wanted, query);
  return answerProperties(host, object, wanted);
}

/** The answer to a load. Refuses a misspelt property, and one that is newer than the host. */
export const answerQuery = (host: QueryHost, object: HostObject, query: QueryInfo): unknown =>
  answerObject(host, object, wantedOf(query), query);
