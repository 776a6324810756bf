/** Finds rows that are equal in a set of typed columns. Linear: a table of row numbers by hash, compared where hashes meet. */

/**
 * For every row for which `include` is not 0, the number of the first earlier included row with the same values in all
 * columns, or -1. Only rows that are found equal are listed, so that a clean sheet costs no memory per row.
 */
export function repeatedRows(
  columns: readonly Int32Array[],
  count: number,
  include: (row: number) => boolean,
): ReadonlyMap<number, number> {
  const hashes = new Int32Array(count);
  for (const column of columns) {
    for (let i = 0; i < count; i++) hashes[i] = Math.imul((hashes[i] ?? 0) ^ (column[i] ?? 0), 0x9e3779b1) ^ ((hashes[i] ?? 0) >>> 15);
  }
  let size = 16;
  while (size < count * 2) size *= 2;
  const mask = size - 1;
  const table = new Int32Array(size).fill(-1);
  const repeated = new Map<number, number>();
  for (let i = 0; i < count; i++) {
    if (!include(i)) continue;
    const hash = hashes[i] ?? 0;
    let slot = (hash ^ (hash >>> 16)) & mask;
    for (;;) {
      const other = table[slot] ?? -1;
      if (other < 0) {
        table[slot] = i;
        break;
      }
      if (hashes[other] === hash && sameIn(columns, i, other)) {
        repeated.set(i, other);
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return repeated;
}

function sameIn(columns: readonly Int32Array[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false;
  return true;
}
