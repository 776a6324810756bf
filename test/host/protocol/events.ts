/**
 * Excel's events: which ones the add-in asked for, and what it is told of each change of the workbook. Changes are read from the
 * workbook's own log, so that a change by the user and one by the add-in fire alike; only the trigger differs.
 */
import type { Change, HostWorkbook } from "../workbook/model.ts";

/** Numbers of the messages, as the library knows them. */
export const eventTypes = {
  DataChanged: 10,
  Activated: 11,
  Deactivated: 12,
  Added: 13,
  SelectionChanged: 14,
  Deleted: 15,
  EventNameChanged: 25,
} as const;

export type EventName = keyof typeof eventTypes;

/** The target of events that are about all sheets. */
export const wholeWorkbook = "Workbook";

/** One message: category, number, target, content, id, from elsewhere. */
export type EventMessage = readonly [65536, number, string, string, number, boolean];

export interface Told {
  readonly messages: readonly EventMessage[];
  /** The older event of the selection, which carries nothing. */
  readonly selectionChanged: boolean;
}

export interface Events {
  readonly register: (event: EventName, target: string) => void;
  readonly unregister: (event: EventName, target: string) => void;
  /** What is registered: "DataChanged {…}", for tests that look for handlers left behind. */
  readonly registered: () => readonly string[];
  /** What to tell of everything that changed since the last time. */
  readonly collect: (by: "user" | "add-in") => Told;
}

const contentChanges: Readonly<Partial<Record<Change["kind"], string>>> = {
  values: "RangeEdited",
  table: "RangeEdited",
  insert: "CellInserted",
  delete: "CellDeleted",
};

export function createEvents(workbook: HostWorkbook): Events {
  const registrations = new Map<string, number>();
  const namesBefore = new Map(workbook.sheets.map((sheet) => [sheet.id, sheet.name]));
  let seen = workbook.changes.length;
  let activeBefore = workbook.activeSheetId;
  let lastId = 0;
  const key = (event: EventName, target: string) => `${event} ${target}`;

  const collect = (by: "user" | "add-in"): Told => {
    const messages: EventMessage[] = [];
    let selectionChanged = false;
    const source = "Local";
    const tell = (event: EventName, sheetId: string, content: Readonly<Record<string, unknown>>) => {
      for (const target of [sheetId, wholeWorkbook]) {
        if (!registrations.has(key(event, target))) continue;
        lastId += 1;
        const text = JSON.stringify({ worksheetId: sheetId, ...content });
        messages.push([65536, eventTypes[event], target, text, lastId, false]);
      }
    };
    for (const { kind, sheetId, address } of workbook.changes.slice(seen)) {
      const id = sheetId ?? "";
      const changeType = contentChanges[kind];
      if (changeType !== undefined) {
        const triggerSource = by === "user" ? "Unknown" : "ThisLocalAddin";
        tell("DataChanged", id, { changeType, source, address, triggerSource, shiftDirection: "None" });
      }
      if (kind === "sheet-added") tell("Added", id, { source });
      if (kind === "sheet-deleted") tell("Deleted", id, { source });
      if (kind === "sheet-renamed") {
        const nameAfter = workbook.sheets.find((sheet) => sheet.id === id)?.name;
        tell("EventNameChanged", id, { source, nameBefore: namesBefore.get(id), nameAfter });
      }
      if (kind === "select") {
        selectionChanged = true;
        tell("SelectionChanged", id, { address });
      }
    }
    seen = workbook.changes.length;
    if (workbook.activeSheetId !== activeBefore) {
      tell("Deactivated", activeBefore, {});
      tell("Activated", workbook.activeSheetId, {});
      activeBefore = workbook.activeSheetId;
    }
    for (const sheet of workbook.sheets) namesBefore.set(sheet.id, sheet.name);
    return { messages, selectionChanged };
  };

  return {
    register: (event, target) =>
      registrations.set(key(event, target), (registrations.get(key(event, target)) ?? 0) + 1),
    unregister: (event, target) => {
      const left = (registrations.get(key(event, target)) ?? 0) - 1;
      if (left > 0) registrations.set(key(event, target), left);
      else registrations.delete(key(event, target));
    },
    registered: () => [...registrations.keys()],
    collect,
  };
}
