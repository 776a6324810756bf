/** Finds rows that are equal in a set of typed columns. Linear: a table of row numbers by hash, compared where hashes meet. */

/**
 * Of the given rows (ascending), those that equal an earlier one of them in all columns, each with the first such row. Only
 * rows that are found equal are listed, so that a clean sheet costs no memory per row.
 */
export function repeatedRows(columns: readonly Int32Array[], rows: Int32Array): ReadonlyMap<number, number> {
  const hashes = new Int32Array(rows.length);
  for (const column of columns) addToHashes(hashes, column, rows);
  let size = 16;
  while (size < rows.length * 2) size *= 2;
  const mask = size - 1;
  // Places in `rows`, one above their number, so that a new table of zeros is an empty one.
  const table = new Int32Array(size);
  const repeated = new Map<number, number>();
  for (let place = 0; place < rows.length; place++) {
    const hash = hashes[place] ?? 0;
    let slot = (hash ^ (hash >>> 15)) & mask;
    for (;;) {
      const other = (table[slot] ?? 0) - 1;
      if (other < 0) {
        table[slot] = place + 1;
        break;
      }
      const [row, earlier] = [rows[place] ?? 0, rows[other] ?? 0];
      if (hashes[other] === hash && sameIn(columns, row, earlier)) {
        repeated.set(row, earlier);
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return repeated;
}

function addToHashes(hashes: Int32Array, column: Int32Array, rows: Int32Array): void {
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? 0;
    hashes[place] = Math.imul(hash ^ (column[rows[place] ?? 0] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  }
}

function sameIn(columns: readonly Int32Array[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false;
  return true;
}
