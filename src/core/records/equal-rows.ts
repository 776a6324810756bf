/** Finds rows that are equal in a set of typed columns. Linear: a table of row numbers by hash, compared where hashes meet. */

/**
 * Of the given rows (ascending), those that equal an earlier one of them in all columns, each with the first such row. Only
 * rows that are found equal are listed, so that a clean sheet costs no memory per row.
 */
export function repeatedRows(columns: readonly Int32Array[], rows: Int32Array): ReadonlyMap<number, number> {
  const hashes = new Int32Array(rows.length);
  for (const column of columns) addToHashes(hashes, column, rows);
  const candidates = rowsThatShareHashes(hashes);
  let size = 16;
  while (size < candidates.length * 2) size *= 2;
  const mask = size - 1;
  // Places in `rows`, one above their number, so that a new table of zeros is an empty one.
  const table = new Int32Array(size);
  const repeated = new Map<number, number>();
  for (const place of candidates) {
    const hash = hashes[place] ?? 0;
    const row = rows[place] ?? 0;
    let slot = spread(hash) & mask;
    for (;;) {
      const other = (table[slot] ?? 0) - 1;
      if (other < 0) {
        table[slot] = place + 1;
        break;
      }
      const earlier = rows[other] ?? 0;
      if (hashes[other] === hash && sameIn(columns, row, earlier)) {
        repeated.set(row, earlier);
        break;
      }
      slot = (slot + 1) & mask;
    }
  }
  return repeated;
}

/**
 * Places whose hash, or one that looks like it, occurs again, ascending. Nearly all rows are alone with theirs: two small bit
 * sets tell them apart without a table of a million entries.
 */
function rowsThatShareHashes(hashes: Int32Array): Int32Array {
  let size = 32;
  while (size < hashes.length * 16) size *= 2;
  const mask = size - 1;
  const met = new Int32Array(size >>> 5);
  const metAgain = new Int32Array(size >>> 5);
  let shared = 0;
  for (let place = 0; place < hashes.length; place++) {
    const at = spread(hashes[place] ?? 0) & mask;
    const bit = 1 << at;
    const word = met[at >>> 5] ?? 0;
    if ((word & bit) === 0) met[at >>> 5] = word | bit;
    else {
      metAgain[at >>> 5] = (metAgain[at >>> 5] ?? 0) | bit;
      shared++;
    }
  }
  // At most one earlier row with each repeated hash.
  const places = new Int32Array(shared * 2);
  let count = 0;
  for (let place = 0; shared > 0 && place < hashes.length; place++) {
    const at = spread(hashes[place] ?? 0) & mask;
    if (((metAgain[at >>> 5] ?? 0) & (1 << at)) !== 0) places[count++] = place;
  }
  return places.subarray(0, count);
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
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
