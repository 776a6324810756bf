/** Where rows or columns are after others were put in or taken out before them. */

export interface Stretch {
  readonly from: number;
  readonly count: number;
}

/** count lines put in before the line `at`: what lies behind moves on, what spans the place grows. */
export function afterInsert(stretch: Stretch, at: number, count: number): Stretch {
  if (stretch.from >= at) return { from: stretch.from + count, count: stretch.count };
  return stretch.from + stretch.count > at ? { from: stretch.from, count: stretch.count + count } : stretch;
}

/** count lines taken out from the line `at` on; null when all of the stretch is gone. */
export function afterDelete(stretch: Stretch, at: number, count: number): Stretch | null {
  const end = stretch.from + stretch.count;
  const before = Math.max(0, Math.min(stretch.from, at + count) - at);
  const inside = Math.max(0, Math.min(end, at + count) - Math.max(stretch.from, at));
  return inside === stretch.count ? null : { from: stretch.from - before, count: stretch.count - inside };
}
