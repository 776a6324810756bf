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

/** Minutes of a CE row: as given, else those of an interval; NONE for a Time row without any. */
export function continuationMinutes(attendance: Attendance, settings: Settings, index: number): number {
  const given = attendance.minutes[index] ?? NONE;
  if (given !== NONE) return given;
  return attendance.mode[index] === MODE_INTERVAL ? settings.intervalMinutes : NONE;
}

/**
 * The meaning of a CE row after its tests: PRESENT, EXCUSED, UNEXCUSED, SUSPENDED for a used row, WITHOUT_CATEGORY for one
 * that is only shown, else NONE. A row not counted for another reason may still be told as WITHOUT_CATEGORY; its day is
 * not active then.
 */
export function meaningAfterTests(attendance: Attendance, meanings: Uint8Array, index: number): number {
  if (attendance.kind[index] !== KIND_CONTINUATION) return NONE;
  const meaning = meanings[attendance.code[index] ?? 0] ?? WITHOUT_CATEGORY;
  const fate = attendance.fate[index];
  if (fate === FATE_USED) return meaning === PRESENT_NOT_FOR_ADA ? NONE : meaning;
  return fate === FATE_NOT_COUNTED && meaning === WITHOUT_CATEGORY ? WITHOUT_CATEGORY : NONE;
}
