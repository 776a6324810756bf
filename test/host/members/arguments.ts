/** Arguments as they arrive: anything. What Excel would not take is refused as Excel refuses it. */
import { invalidArgument } from "../protocol/errors.ts";
import { isHostObject } from "../protocol/host-object.ts";
import { findSheet } from "../workbook/workbook.ts";
import { parseReference } from "../workbook/address.ts";
import { live } from "./world.ts";
import type { RangeTarget, World } from "./world.ts";
import type { Sheet } from "../workbook/model.ts";
import { itemNotFound } from "../protocol/errors.ts";

export function text(value: unknown): string {
  if (typeof value !== "string") throw invalidArgument();
  return value;
}

export function number(value: unknown): number {
  if (typeof value !== "number") throw invalidArgument();
  return value;
}

export function boolean(value: unknown): boolean {
  if (typeof value !== "boolean") throw invalidArgument();
  return value;
}

/** One of the words; the fallback when nothing was given. */
export function oneOf<Word extends string>(words: readonly Word[], value: unknown, fallback?: Word): Word {
  if ((value === undefined || value === null) && fallback !== undefined) return fallback;
  const word = words.find((each) => each === value);
  if (word === undefined) throw invalidArgument();
  return word;
}

export function optional<Value>(read: (value: unknown) => Value, value: unknown): Value | undefined {
  return value === undefined || value === null ? undefined : read(value);
}

export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalidArgument();
  return value as Readonly<Record<string, unknown>>;
}

/** A range, given as an object or as an address; an address without a sheet is on the given one. */
export function rangeArgument(world: World, sheet: Sheet, value: unknown): RangeTarget {
  if (isHostObject(value)) {
    if (value.typeName !== "Range") throw invalidArgument();
    const target = value.target as RangeTarget;
    return { sheet: live(world, target.sheet), area: target.area };
  }
  const { sheetName, area } = parseReference(text(value));
  if (sheetName === null) return { sheet, area };
  const named = findSheet(world.workbook, sheetName);
  if (named === undefined) throw itemNotFound();
  return { sheet: named, area };
}
