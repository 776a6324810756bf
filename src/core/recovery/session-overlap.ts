/** Sessions of a student on one date that overlap in time: the overlap counts once. */
import { NONE } from "../records/records.ts";
import type { Attendance, IntegerColumn } from "../records/records.ts";
import { COUNTED } from "../recovery-result.ts";
import type { Cut } from "../recovery-result.ts";

/**
 * Cuts the overlap from the row with the later Time In (ties: later Time Out, then the lower row), in `counted`.
 * Positions from, up to not including to, are one student's rows of one date; only rows with both times take part.
 */
export function cutOverlaps(
  from: number,
  to: number,
  index: Int32Array,
  attendance: Attendance,
  verdict: Uint8Array,
  counted: Int32Array,
  cuts: Cut[] | null,
): void {
  const { timeIn, timeOut } = attendance;
  if (!hasTwoTimedRows(from, to, index, timeIn, verdict)) return;
  const inOf = (position: number): number => timeIn[index[position] ?? 0] ?? NONE;
  const outOf = (position: number): number => timeOut[index[position] ?? 0] ?? NONE;
  const timed: number[] = [];
  for (let p = from; p < to; p++) if (verdict[p] === COUNTED && inOf(p) !== NONE && outOf(p) !== NONE) timed.push(p);
  timed.sort((a, b) => inOf(a) - inOf(b) || outOf(a) - outOf(b) || a - b);
  // In this order all earlier rows together reach, without a gap that matters, up to the latest Time Out among them.
  let reach = NONE;
  let reachedBy = from;
  for (const position of timed) {
    const overlap = Math.min(reach, outOf(position)) - inOf(position);
    if (overlap > 0) {
      counted[position] = Math.max(0, (counted[position] ?? 0) - overlap);
      cuts?.push({ position, minutes: overlap, reason: "overlap", because: reachedBy });
    }
    if (outOf(position) > reach) {
      reach = outOf(position);
      reachedBy = position;
    }
  }
}

function hasTwoTimedRows(
  from: number,
  to: number,
  index: Int32Array,
  timeIn: IntegerColumn,
  verdict: Uint8Array,
): boolean {
  if (to - from < 2) return false;
  let timed = 0;
  for (let p = from; p < to && timed < 2; p++) {
    if (verdict[p] === COUNTED && timeIn[index[p] ?? 0] !== NONE) timed += 1;
  }
  return timed === 2;
}
