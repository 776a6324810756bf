/** One run of Run_Log. */
import type { Table } from "../../core/tables/table.ts";
import { asDay } from "../../core/units/day.ts";
import type { PastRun } from "./views.ts";

export type LogValue = string | number | null;

/** The run that a Run_Log tells of which was just written: its last row. null: it tells of none. */
export function latestRunOf({ columns, rows }: Pick<Table, "columns" | "rows">): PastRun | null {
  const last = rows.at(-1);
  if (last === undefined) return null;
  return runFrom((name) => {
    const cell = last[columns.findIndex((column) => column.name === name)] ?? null;
    return typeof cell === "object" ? null : cell;
  });
}

/** valueOf gives what stands in the column of this name; null where there is none. */
export function runFrom(valueOf: (name: string) => LogValue): PastRun {
  const number = (name: string): number => {
    const value = valueOf(name);
    return typeof value === "number" ? value : 0;
  };
  const text = (name: string): string => String(valueOf(name) ?? "");
  const asOf = valueOf("As Of");
  return {
    runAt: text("Run At"),
    schoolYear: text("School Year"),
    asOf: typeof asOf === "number" ? asDay(Math.floor(asOf)) : null,
    inputFingerprint: text("Input SHA-256"),
    rowsRead: number("Rows Read"),
    heldBack: number("Held Back"),
    recoveryStudents: number("AR Students"),
    recoveryDays: number("AR Days"),
    continuationStudents: number("CE Students"),
    continuationHours: number("CE Total Appor"),
    result: text("Result"),
  };
}
