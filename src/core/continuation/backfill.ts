/**
 * Backfill: excess minutes of a week fill earlier weeks of the school year that fell short, never later ones.
 * Source: CE Hourly Attendance (Appor Hours, Hours Debited, Hours Credited); the filling order is a setting.
 */

export interface BackfillOptions {
  /** Oldest: the earliest short week is filled first; Nearest: the latest one before the excess. */
  readonly fillOrder: "Oldest" | "Nearest";
  /** No week before this one gives or gets. */
  readonly firstWeek: number;
  /** No week after this one gives. */
  readonly lastWeek: number;
  /** Weeks up to this one get only from weeks up to it, so that what was reported stays as reported; -1: no such week. */
  readonly reportedThrough: number;
}

/** Minutes that week `from` gives to the earlier week `to`. */
export interface BackfillPair {
  readonly from: number;
  readonly to: number;
  readonly minutes: number;
}

/**
 * The pairs of a pupil's year, by giving week and in filling order within it. counted[w] and max[w] are minutes; a week
 * without an active day has 0 in both, so that it neither gives nor gets.
 */
export function backfill(counted: Int32Array, max: Int32Array, options: BackfillOptions): readonly BackfillPair[] {
  const weeks = Math.min(counted.length, options.lastWeek + 1);
  const first = Math.max(0, options.firstWeek);
  const pairs: BackfillPair[] = [];
  const need = new Int32Array(weeks);
  let allNeed = 0;
  for (let from = first; from < weeks; from++) {
    const over = (counted[from] ?? 0) - (max[from] ?? 0);
    if (over < 0) {
      need[from] = -over;
      allNeed -= over;
    }
    if (over <= 0 || allNeed === 0) continue;
    // A week after Reported Through leaves the reported ones alone.
    const earliest = from > options.reportedThrough ? Math.max(first, options.reportedThrough + 1) : first;
    let left = over;
    for (let step = earliest; step < from && left > 0; step++) {
      const to = options.fillOrder === "Oldest" ? step : from - 1 - (step - earliest);
      const minutes = Math.min(left, need[to] ?? 0);
      if (minutes === 0) continue;
      pairs.push({ from, to, minutes });
      need[to] = (need[to] ?? 0) - minutes;
      allNeed -= minutes;
      left -= minutes;
    }
  }
  return pairs;
}
