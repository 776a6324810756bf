/** Finds rows that are equal in a set of typed columns. Linear: a table of row numbers by hash, compared where hashes meet. */
import type { IntegerColumn } from "./records.ts";

/** Rows are dealt into this many parts by their hash, so that each part's table stays in the processor's cache. */
const PARTS = 64;

/**
 * Of the given rows (ascending), those that equal an earlier one of them in all columns, each with the first such row. Only
 * rows that are found equal are listed, so that a clean sheet costs no memory per row.
 */
export function repeatedRows(columns: readonly IntegerColumn[], rows: Int32Array): ReadonlyMap<number, number> {
  const hashes = new Int32Array(rows.length);
  for (const column of columns) addToHashes(hashes, column, rows);
  const { starts, dealtRows, dealtHashes } = dealOut(hashes, rows);
  let largest = 0;
  for (let part = 0; part < PARTS; part++) largest = Math.max(largest, (starts[part + 1] ?? 0) - (starts[part] ?? 0));
  let size = 16;
  while (size < largest * 2) size *= 2;
  const mask = size - 1;
  // Positions among the dealt rows, one above their number, so that a table of zeros is an empty one.
  const table = new Int32Array(size);
  const repeated = new Map<number, number>();
  for (let part = 0; part < PARTS; part++) {
    table.fill(0);
    const end = starts[part + 1] ?? 0;
    for (let at = starts[part] ?? 0; at < end; at++) {
      const hash = dealtHashes[at] ?? 0;
      // The upper bits of a product are the well mixed ones.
      let slot = (Math.imul(hash, 0x85ebca6b) >>> 11) & mask;
      for (;;) {
        const other = (table[slot] ?? 0) - 1;
        if (other < 0) {
          table[slot] = at + 1;
          break;
        }
        if (dealtHashes[other] === hash && sameIn(columns, dealtRows[at] ?? 0, dealtRows[other] ?? 0)) {
          repeated.set(dealtRows[at] ?? 0, dealtRows[other] ?? 0);
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }
  return repeated;
}

/** Rows and hashes by part, in the order of the rows within a part; part p stands from starts[p] to starts[p + 1]. */
function dealOut(
  hashes: Int32Array,
  rows: Int32Array,
): { readonly starts: Int32Array; readonly dealtRows: Int32Array; readonly dealtHashes: Int32Array } {
  const starts = new Int32Array(PARTS + 1);
  for (let place = 0; place < hashes.length; place++) {
    const part = ((hashes[place] ?? 0) >>> 26) + 1;
    starts[part] = (starts[part] ?? 0) + 1;
  }
  for (let part = 0; part < PARTS; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  const next = starts.slice();
  const dealtRows = new Int32Array(hashes.length);
  const dealtHashes = new Int32Array(hashes.length);
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? 0;
    const at = next[hash >>> 26] ?? 0;
    next[hash >>> 26] = at + 1;
    dealtRows[at] = rows[place] ?? 0;
    dealtHashes[at] = hash;
  }
  return { starts, dealtRows, dealtHashes };
}

function addToHashes(hashes: Int32Array, column: IntegerColumn, rows: Int32Array): void {
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? 0;
    hashes[place] = Math.imul(hash ^ (column[rows[place] ?? 0] ?? 0), 0x9e3779b1) ^ (hash >>> 15);
  }
}

function sameIn(columns: readonly IntegerColumn[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false;
  return true;
}
