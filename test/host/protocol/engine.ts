/** Carries out one request of the library: its actions in order, on objects found by their paths, until one fails. */
import { notSimulated } from "../workbook/refusal.ts";
import { apiNotFound, excelError, failureOf, httpStatus, invalidArgument, itemNotFound } from "./errors.ts";
import type { Failure } from "./errors.ts";
import { isHostObject, nullObject } from "./host-object.ts";
import type { HostObject } from "./host-object.ts";
import type { LibraryMember } from "./library-metadata.ts";
import { answerQuery, identity, libraryType } from "./query.ts";
import type { References } from "./references.ts";
import { isSupported } from "./requirement-matrix.ts";
import type { RequirementMatrix } from "./requirement-matrix.ts";
import { actionTypes, pathTypes } from "./wire.ts";
import type { Action, ActionResult, ArgumentInfo, ObjectPath, Processed, RequestBody, ResponseBody } from "./wire.ts";

/** Where tests may spoil the host on purpose, to prove that the add-in's tests would notice. */
export interface Interference {
  readonly actions?: (actions: readonly Action[]) => readonly Action[];
  /** Instead of what a property or a method gave. */
  readonly given?: (member: string, value: unknown, object: HostObject) => unknown;
  /** How often a write is carried out. */
  readonly timesWritten?: (member: string, value: unknown) => number;
  readonly identity?: (answer: Record<string, unknown>) => Record<string, unknown>;
}

export interface Engine {
  readonly root: HostObject;
  readonly references: References;
  readonly matrix: RequirementMatrix;
  readonly interference: Interference;
  /** Every member that is read ("Range.values"), written ("Range.values =") or called ("Range.clear()"). */
  readonly onTouched: (member: string) => void;
  /** A write or a call on a null object: Excel ignores it, an add-in should not do it. */
  readonly onIgnored: (member: string) => void;
}

export interface Outcome {
  readonly body: ResponseBody;
  readonly failure: Failure | null;
}

/** Members of collections that are the same for all of them. */
function collectionMethod(object: HostObject, name: string): ((args: readonly unknown[]) => unknown) | null {
  const { items, item } = object;
  if (items !== null && name === "getCount") return () => items().length;
  if (items !== null && name === "getItemAt") {
    return ([index]) => {
      const found = typeof index === "number" ? items()[index] : undefined;
      if (found === undefined) throw invalidArgument();
      return found;
    };
  }
  if (item !== null && name === "getItem") return ([key]) => item(key);
  if (item !== null && name === "getItemOrNullObject") {
    return ([key]) => {
      try {
        return item(key);
      } catch (error) {
        if (failureOf(error).code === "ItemNotFound") return nullObject;
        throw error;
      }
    };
  }
  return null;
}

/** Carries out a request. Only a mistake of the library or of this host is thrown; everything else is in the answer. */
export function processRequest(engine: Engine, request: RequestBody): Outcome {
  const found = new Map<number, HostObject>();
  /** The member that is at work, for the error's location. */
  let location = "";

  const memberOf = (object: HostObject, wireName: string): LibraryMember => {
    const type = libraryType(object);
    const member = type.members.get(wireName);
    if (member === undefined) throw notSimulated(`${type.name}.${wireName}`);
    location = `${type.name}.${member.name}`;
    if (member.since !== null && !isSupported(engine.matrix, member.since)) throw apiNotFound(location);
    return member;
  };

  const given = (member: string, object: HostObject, value: unknown): unknown => {
    const { given: spoil } = engine.interference;
    return spoil === undefined ? value : spoil(member, value, object);
  };

  const read = (object: HostObject, member: LibraryMember): unknown => {
    location = `${object.typeName}.${member.name}`;
    const getter = object.getter(member.name);
    if (getter === null) throw notSimulated(location);
    engine.onTouched(location);
    return given(location, object, getter());
  };

  const call = (object: HostObject, wireName: string, args: readonly unknown[]): unknown => {
    const member = memberOf(object, wireName);
    const method = object.method(member.name) ?? collectionMethod(object, member.name);
    if (method === null) throw notSimulated(location);
    engine.onTouched(`${location}()`);
    const times = engine.interference.timesWritten?.(`${location}()`, args) ?? 1;
    let value: unknown;
    for (let time = 0; time < times; time++) value = method(args);
    return given(`${location}()`, object, value);
  };

  const write = (object: HostObject, member: LibraryMember, value: unknown): void => {
    const setter = object.setter(member.name);
    if (setter === null) {
      if (!member.writable) throw invalidArgument(`${location} is read only.`);
      throw notSimulated(`${location} =`);
    }
    engine.onTouched(`${location} =`);
    const times = engine.interference.timesWritten?.(`${location} =`, value) ?? 1;
    for (let time = 0; time < times; time++) setter(value);
  };

  const argumentsOf = (info: ArgumentInfo | undefined): readonly unknown[] => {
    const replace = (value: unknown, path: unknown): unknown => {
      if (typeof path === "number" && path !== 0) return objectAt(path);
      if (Array.isArray(value) && Array.isArray(path)) return value.map((each, index) => replace(each, path[index]));
      if (typeof value === "object" && value !== null && !Array.isArray(value)) {
        const record = value as Readonly<Record<string, unknown>>;
        if (typeof record["_ObjectPathId"] === "number") return objectAt(record["_ObjectPathId"]);
        return Object.fromEntries(Object.entries(record).map(([key, each]) => [key, replace(each, 0)]));
      }
      return value;
    };
    return (info?.Arguments ?? []).map((value, index) => replace(value, info?.ReferencedObjectPathIds?.[index] ?? 0));
  };

  const findObject = (path: ObjectPath): HostObject => {
    if (path.ObjectPathType === pathTypes.global) return engine.root;
    if (path.ObjectPathType === pathTypes.nullObject) return nullObject;
    if (path.ObjectPathType === pathTypes.referenceId) return engine.references.find(path.Name);
    if (path.ObjectPathType === pathTypes.newObject) throw notSimulated(path.Name);
    const parent = objectAt(path.ParentObjectPathId ?? 0);
    if (parent === nullObject) return nullObject;
    let value: unknown;
    if (path.ObjectPathType === pathTypes.property) value = read(parent, memberOf(parent, path.Name));
    else if (path.ObjectPathType === pathTypes.method) value = call(parent, path.Name, argumentsOf(path.ArgumentInfo));
    else if (path.ObjectPathType === pathTypes.indexer) {
      location = `${parent.typeName}.getItem`;
      if (parent.item === null) throw notSimulated(location);
      engine.onTouched(`${location}()`);
      value = given(`${location}()`, parent, parent.item(argumentsOf(path.ArgumentInfo)[0]));
    } else throw new Error(`A path of type ${path.ObjectPathType}, which the library did not send so far.`);
    if (!isHostObject(value)) throw new Error(`${location} gave no object.`);
    return value;
  };

  function objectAt(pathId: number): HostObject {
    const known = found.get(pathId);
    if (known !== undefined) return known;
    const path = request.ObjectPaths[String(pathId)];
    if (path === undefined) throw excelError("InvalidObjectPath", "The object path isn't working.");
    const object = findObject(path);
    found.set(pathId, object);
    return object;
  }

  const instantiate = (pathId: number): unknown => {
    const object = objectAt(pathId);
    if (object === nullObject) return null;
    const wantsNoReference = request.ObjectPaths[String(pathId)]?.D === true;
    if (object.isKept && request.AutoKeepReference === true && !wantsNoReference) engine.references.keep(object);
    const reference = engine.references.idOf(object);
    const answer = { ...identity(object), ...(reference === null ? {} : { _ReferenceId: reference }) };
    return engine.interference.identity?.(answer) ?? answer;
  };

  const carryOut = (action: Action): unknown => {
    if (action.ActionType === actionTypes.trace) return null;
    if (action.ActionType === actionTypes.instantiate) return instantiate(action.ObjectPathId);
    const object = objectAt(action.ObjectPathId);
    if (action.ActionType === actionTypes.query) {
      return answerQuery({ matrix: engine.matrix, read }, object, action.QueryInfo ?? {});
    }
    if (action.ActionType === actionTypes.method) {
      if (action.Name === "_KeepReference") {
        if (object !== nullObject) engine.references.keep(object);
        return null;
      }
      if (action.Name === "_RemoveReference") {
        engine.references.remove(String(argumentsOf(action.ArgumentInfo)[0]));
        return null;
      }
      if (object === nullObject) {
        engine.onIgnored(`${action.Name}()`);
        return null;
      }
      const value = call(object, action.Name, argumentsOf(action.ArgumentInfo));
      return value === undefined || isHostObject(value) ? null : value;
    }
    if (action.ActionType === actionTypes.setProperty) {
      if (object === nullObject) engine.onIgnored(`${action.Name} =`);
      else write(object, memberOf(object, action.Name), argumentsOf(action.ArgumentInfo)[0]);
      return null;
    }
    if (action.ActionType === actionTypes.update) {
      for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
        if (object === nullObject) engine.onIgnored(`${name} =`);
        else {
          const property = libraryType(object).properties.get(name);
          if (property === undefined) throw itemNotFound();
          write(object, memberOf(object, property.wireName), value);
        }
      }
      return null;
    }
    throw notSimulated(`an action of type ${action.ActionType}`);
  };

  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  const processed: Processed = { Results: results, TraceIds: traceIds };
  const actions = engine.interference.actions?.(request.Actions) ?? request.Actions;
  for (const action of actions) {
    location = "";
    try {
      results.push({ ActionId: action.Id, Value: carryOut(action) });
      if (action.ActionType === actionTypes.trace) traceIds.push(action.Id);
    } catch (error) {
      const failure = failureOf(error);
      const { code, message } = failure;
      const ActionIndex = request.Actions.indexOf(action);
      const Error = { Code: code, Message: message, Location: location, ActionIndex, HttpStatusCode: httpStatus(code) };
      return { body: { Error, ProcessedResults: processed }, failure };
    }
  }
  return { body: processed, failure: null };
}
