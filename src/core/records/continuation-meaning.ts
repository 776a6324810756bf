/** What attendance rows say for continuation education: the meaning of their code and their minutes. */
import { KIND_CONTINUATION, FATE_NOT_COUNTED, FATE_USED, MODE_INTERVAL, NONE } from "./records.ts";
import type { Attendance, AttendanceCode } from "./records.ts";
import type { Settings } from "./settings.ts";

export const PRESENT = 0;
export const EXCUSED = 1;
export const UNEXCUSED = 2;
export const SUSPENDED = 3;
/** Absent without a category: counts nowhere, shown as A. */
export const WITHOUT_CATEGORY = 4;
/** Present, but the code does not count for ADA. */
export const PRESENT_NOT_FOR_ADA = 5;

/** The meaning of every code, by index into attendance.codes. */
export function codeMeanings(codes: readonly AttendanceCode[]): Uint8Array {
  return Uint8Array.from(codes, (code) => {
    if (code.status === "present") return code.countsForAda ? PRESENT : PRESENT_NOT_FOR_ADA;
    if (code.category === "Excused") return EXCUSED;
    if (code.category === "Unexcused") return UNEXCUSED;
    return code.category === "Suspended" ? SUSPENDED : WITHOUT_CATEGORY;
  });
}

/** The same for CE rows, where a blank code is present. */
export function continuationMeanings(codes: readonly AttendanceCode[]): Uint8Array {
  const meanings = codeMeanings(codes);
  codes.forEach((code, index) => {
    if (code.text === "" && code.status === null) meanings[index] = code.countsForAda ? PRESENT : PRESENT_NOT_FOR_ADA;
  });
  return meanings;
}

/** Minutes of a CE row: as given, else those of an interval; NONE for a Time row without any and a row with half a time. */
export function continuationMinutes(attendance: Attendance, settings: Settings, index: number): number {
  const given = attendance.minutes[index] ?? NONE;
  if (given >= 0) return given;
  return given === NONE && attendance.mode[index] === MODE_INTERVAL ? settings.intervalMinutes : NONE;
}

/** Not a CE row, or one that neither counts nor is shown. */
export const NO_MEANING = 255;

/**
 * The meaning of every row after the tests: PRESENT, EXCUSED, UNEXCUSED or SUSPENDED for a used CE row, WITHOUT_CATEGORY for
 * one that is only shown, else NO_MEANING. A row not counted for another reason may still be told as WITHOUT_CATEGORY; its
 * day is not active then.
 */
export function meaningsOfRows(attendance: Attendance): Uint8Array {
  const meanings = continuationMeanings(attendance.codes);
  const { count, kind, code, fate } = attendance;
  const result = new Uint8Array(count).fill(NO_MEANING);
  for (let index = 0; index < count; index++) {
    if (kind[index] !== KIND_CONTINUATION) continue;
    const meaning = meanings[code[index] ?? 0] ?? WITHOUT_CATEGORY;
    const used = fate[index] === FATE_USED && meaning !== PRESENT_NOT_FOR_ADA;
    if (used || (fate[index] === FATE_NOT_COUNTED && meaning === WITHOUT_CATEGORY)) result[index] = meaning;
  }
  return result;
}
