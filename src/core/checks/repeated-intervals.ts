/** Two Interval rows of the same student, school, day and interval number: the later one repeats the earlier. */
import { KIND_CONTINUATION, MODE_INTERVAL, NONE } from "../records/records.ts";
import type { Attendance } from "../records/records.ts";
import type { Pupils } from "../records/pupils.ts";

/** Intervals up to this number are looked up in one bit each; a higher one goes into a set. */
const BITS = 32;

/**
 * For every row that repeats an earlier one, the index of that earlier row. Looked at are the rows that have a pupil
 * (pupils.ofRow). A row without an interval number repeats nothing.
 */
export function firstOfRepeated(attendance: Attendance, pupils: Pupils): ReadonlyMap<number, number> {
  const seen = new Int32Array(pupils.count * pupils.daysInYear);
  const seenHigh = new Set<number>();
  const repeats: number[] = [];
  for (let index = 0; index < attendance.count; index++) {
    const cell = cellOf(attendance, pupils, index);
    if (cell === NONE) continue;
    const interval = attendance.interval[index] ?? NONE;
    if (interval >= BITS) {
      const key = interval * seen.length + cell;
      if (seenHigh.has(key)) repeats.push(index);
      seenHigh.add(key);
      continue;
    }
    const bit = 1 << interval;
    const bits = seen[cell] ?? 0;
    if ((bits & bit) !== 0) repeats.push(index);
    else seen[cell] = bits | bit;
  }
  return repeats.length === 0 ? new Map() : withFirst(attendance, pupils, repeats);
}

/** A second pass, only when something is repeated: which row came first. */
function withFirst(attendance: Attendance, pupils: Pupils, repeats: readonly number[]): Map<number, number> {
  const cellCount = pupils.count * pupils.daysInYear;
  const keyOf = (index: number): number =>
    (attendance.interval[index] ?? NONE) * cellCount + cellOf(attendance, pupils, index);
  const wanted = new Map(repeats.map((index) => [keyOf(index), NONE]));
  const cells = new Set(repeats.map((index) => cellOf(attendance, pupils, index)));
  for (let index = 0; index < attendance.count; index++) {
    const cell = cellOf(attendance, pupils, index);
    if (cell === NONE || !cells.has(cell)) continue;
    const key = keyOf(index);
    if (wanted.get(key) === NONE) wanted.set(key, index);
  }
  return new Map(repeats.map((index) => [index, wanted.get(keyOf(index)) ?? index]));
}

/** One number for the pupil and day of an Interval row with a number, else NONE. */
function cellOf(attendance: Attendance, pupils: Pupils, index: number): number {
  const at = pupils.ofRow[index] ?? NONE;
  if (at === NONE || attendance.kind[index] !== KIND_CONTINUATION || attendance.mode[index] !== MODE_INTERVAL)
    return NONE;
  if ((attendance.interval[index] ?? NONE) < 0) return NONE;
  return at * pupils.daysInYear + (attendance.day[index] ?? 0) - pupils.yearStart;
}
