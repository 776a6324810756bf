/** The time of an attendance row: one number of minutes from the ways in which it may be given. */
import type { AttendanceSheet } from "./attendance-sheet.ts";
import { HALF_A_TIME, NONE } from "./records.ts";
import type { AttendanceField } from "./records.ts";
import { BLANK } from "./values.ts";

export interface Disagreement {
  readonly field: AttendanceField;
  readonly ways: string;
}

/** One number of minutes from Minutes, Hours and both times; rows in which two of them differ. */
export function givenMinutes({ count, columns }: AttendanceSheet): {
  readonly minutes: Int32Array;
  readonly disagree: ReadonlyMap<number, Disagreement>;
} {
  const minutes = new Int32Array(count);
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
        ...(hours >= 0 ? [`Hours ${String(hours)} minutes`] : []),
        ...(between >= 0 ? [`Time In to Time Out ${String(between)} minutes`] : []),
      ];
      const field = typed >= 0 ? "Minutes" : "Hours";
      disagree.set(i, { field, ways: ways.join(", ") });
    }
  }
  return { minutes, disagree };
}

/** A time of day without its pair is ignored. Both columns absent are one array. */
export function bothTimes(timeIn: Int32Array, timeOut: Int32Array): { timeIn: Int32Array; timeOut: Int32Array } {
  if (timeIn === timeOut) return { timeIn, timeOut };
  const [starts, ends] = [timeIn.slice(), timeOut.slice()];
  for (let i = 0; i < starts.length; i++) {
    if ((starts[i] ?? NONE) >= 0 && (ends[i] ?? NONE) >= 0) continue;
    starts[i] = NONE;
    ends[i] = NONE;
  }
  return { timeIn: starts, timeOut: ends };
}
