/**
 * A host that does something wrong on purpose. A test that drives the add-in through one of these must fail; if it does not, the test
 * checks less than it says.
 */
import { nullObject } from "./host-object.ts";
import type { HostObject } from "./host-object.ts";
import type { Interference } from "./engine.ts";
import { actionTypes } from "./wire.ts";

const isGrid = (value: unknown): value is readonly (readonly unknown[])[] =>
  Array.isArray(value) && Array.isArray(value[0]);

const isRead = (member: string): boolean => ["Range.values", "Range.formulas", "Range.text"].includes(member);

const onReads =
  (change: (grid: readonly (readonly unknown[])[]) => unknown) =>
  (member: string, value: unknown): unknown =>
    isRead(member) && isGrid(value) ? change(value) : value;

const behaviours = {
  /** Rows and columns exchanged. */
  "reads have the wrong shape": {
    given: onReads((grid) => (grid[0] ?? []).map((_, column) => grid.map((row) => row[column]))),
  },
  "reads leave out blank rows": {
    given: onReads((grid) => grid.filter((row) => row.some((cell) => cell !== ""))),
  },
  "reads lose the last row": { given: onReads((grid) => (grid.length > 1 ? grid.slice(0, -1) : grid)) },
  /** "00123" comes back as 123. */
  "reads turn digits into numbers": {
    given: onReads((grid) =>
      grid.map((row) => row.map((cell) => (typeof cell === "string" && /^\d+$/.test(cell) ? Number(cell) : cell))),
    ),
  },
  "number formats are ignored": { timesWritten: (member) => (member === "Range.numberFormat =" ? 0 : 1) },
  "the last write of a batch is lost": {
    actions: (actions) => {
      const last = actions.findLastIndex(({ ActionType }) => ActionType === actionTypes.setProperty);
      return actions.filter((_, index) => index !== last);
    },
  },
  /** Inserting, adding and deleting happen twice. */
  "changes are applied twice": {
    timesWritten: (member) => (/\.(insert|add|delete|merge)\(\)$|=$/.test(member) ? 2 : 1),
  },
  "long writes are lost": {
    timesWritten: (member, value) => (member === "Range.values =" && Array.isArray(value) && value.length > 1 ? 0 : 1),
  },
  /** Every object but ranges is known by the same id. */
  "answers carry wrong ids": {
    identity: (answer) => ("Id" in answer ? { ...answer, Id: "{00000000-0000-0000-0000-000000000000}" } : answer),
  },
  "missing items are found": {
    given: (member, value, object: HostObject) =>
      member.endsWith("OrNullObject()") && value === nullObject ? (object.items?.()[0] ?? value) : value,
  },
  "items that are there are missing": {
    given: (member, value) => (member.endsWith(".getItemOrNullObject()") ? nullObject : value),
  },
  "clear does nothing": { timesWritten: (member) => (member === "Range.clear()" ? 0 : 1) },
} as const satisfies Readonly<Record<string, Interference>>;

export type BrokenBehaviour = keyof typeof behaviours;

export const brokenBehaviours = Object.keys(behaviours) as readonly BrokenBehaviour[];

/** All the wrong behaviours at once. */
export function interferenceOf(names: readonly BrokenBehaviour[]): Interference {
  const chosen: readonly Interference[] = names.map((name) => behaviours[name]);
  return {
    actions: (actions) => chosen.reduce((left, { actions: change }) => change?.(left) ?? left, actions),
    given: (member, value, object) =>
      chosen.reduce((left, { given }) => (given === undefined ? left : given(member, left, object)), value),
    timesWritten: (member, value) =>
      chosen.reduce((times, { timesWritten }) => times * (timesWritten?.(member, value) ?? 1), 1),
    identity: (answer) => chosen.reduce((left, { identity }) => identity?.(left) ?? left, answer),
  };
}
