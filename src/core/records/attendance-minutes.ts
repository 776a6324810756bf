/** The time of an attendance row: one number of minutes from the ways in which it may be given. */
import { phrase } from "../words/phrase.ts";
import type { Value } from "../words/phrase.ts";
import type { AttendanceSheet } from "./attendance-sheet.ts";
import { HALF_A_TIME, NONE } from "./records.ts";
import type { AttendanceField, IntegerColumn } from "./records.ts";
import { BLANK } from "./values.ts";

export interface Disagreement {
  readonly field: AttendanceField;
  /** Columns that give a time, with their minutes. */
  readonly ways: readonly Value[];
}

/** One number of minutes from Minutes, Hours and both times; rows in which two of them differ. */
export function givenMinutes({ count, columns }: AttendanceSheet): {
  readonly minutes: IntegerColumn;
  readonly disagree: ReadonlyMap<number, Disagreement>;
} {
  // Where minutes are the one way that is ever given, they are taken as they are.
  if (columns.hours === columns.timeIn && columns.timeIn === columns.timeOut) {
    return { minutes: columns.minutes, disagree: new Map() };
  }
  const minutes = new Int16Array(count);
  const disagree = new Map<number, Disagreement>();
  for (let i = 0; i < count; i++) {
    const typed = columns.minutes[i] ?? BLANK;
    const hours = columns.hours[i] ?? BLANK;
    const from = columns.timeIn[i] ?? BLANK;
    const to = columns.timeOut[i] ?? BLANK;
    const between = from >= 0 && to >= from ? to - from : NONE;
    const half = from >= 0 !== to >= 0 ? HALF_A_TIME : NONE;
    const given = typed >= 0 ? typed : hours >= 0 ? hours : between >= 0 ? between : half;
    minutes[i] = given;
    if ((hours >= 0 && hours !== given) || (between >= 0 && between !== given)) {
      const ways = [
        ...(typed >= 0 ? [`Minutes ${String(typed)}`] : []),
        ...(hours >= 0 ? [phrase("hours-way", { minutes: hours })] : []),
        ...(between >= 0 ? [phrase("times-way", { minutes: between })] : []),
      ];
      const field = typed >= 0 ? "Minutes" : "Hours";
      disagree.set(i, { field, ways });
    }
  }
  return { minutes, disagree };
}

/** A time of day without its pair is ignored. Both columns absent are one array. */
export function bothTimes(
  timeIn: IntegerColumn,
  timeOut: IntegerColumn,
): { readonly timeIn: IntegerColumn; readonly timeOut: IntegerColumn } {
  if (timeIn === timeOut) return { timeIn, timeOut };
  const [starts, ends] = [timeIn.slice(), timeOut.slice()];
  for (let i = 0; i < starts.length; i++) {
    if ((starts[i] ?? NONE) >= 0 && (ends[i] ?? NONE) >= 0) continue;
    starts[i] = NONE;
    ends[i] = NONE;
  }
  return { timeIn: starts, timeOut: ends };
}
