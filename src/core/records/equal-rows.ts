/** Finds rows that are equal in a set of typed columns. Linear: a table of row numbers by hash, compared where hashes meet. */
import type { IntegerColumn } from "./records.ts";

/** Rows are dealt into this many parts by their hash, so that each part's table stays in the processor's cache. */
const PARTS = 64;

/**
 * Of the given rows (ascending; a number: of all rows up to it), those that equal an earlier one of them in all columns, each with
 * the first such row. Only rows that are found equal are listed, so that a clean sheet costs little memory per row.
 */
export function repeatedRows(
  columns: readonly IntegerColumn[],
  rows: Int32Array | number,
): ReadonlyMap<number, number> {
  const listed = typeof rows === "number" ? null : rows;
  const hashes = new Int32Array(typeof rows === "number" ? rows : rows.length);
  for (const column of columns) addToHashes(hashes, column, listed);
  const { starts, dealt } = dealOut(hashes);
  let largest = 0;
  for (let part = 0; part < PARTS; part++) largest = Math.max(largest, (starts[part + 1] ?? 0) - (starts[part] ?? 0));
  let size = 16;
  while (size < largest * 2) size *= 2;
  const mask = size - 1;
  // Places, one above their number, so that a table of zeros is an empty one.
  const table = new Int32Array(size);
  const repeated = new Map<number, number>();
  for (let part = 0; part < PARTS; part++) {
    table.fill(0);
    const end = starts[part + 1] ?? 0;
    for (let at = starts[part] ?? 0; at < end; at++) {
      const place = dealt[at] ?? 0;
      const hash = hashes[place] ?? 0;
      // The upper bits of a product are the well mixed ones.
      let slot = (Math.imul(hash, 0x85ebca6b) >>> 11) & mask;
      for (;;) {
        const other = (table[slot] ?? 0) - 1;
        if (other < 0) {
          table[slot] = place + 1;
          break;
        }
        if (hashes[other] === hash) {
          const row = listed === null ? place : (listed[place] ?? 0);
          const earlier = listed === null ? other : (listed[other] ?? 0);
          if (sameIn(columns, row, earlier)) {
            repeated.set(row, earlier);
            break;
          }
        }
        slot = (slot + 1) & mask;
      }
    }
  }
  return repeated;
}

/** Places of hashes by part, ascending within a part; part p stands from starts[p] to starts[p + 1]. */
function dealOut(hashes: Int32Array): { readonly starts: Int32Array; readonly dealt: Int32Array } {
  const starts = new Int32Array(PARTS + 1);
  for (let place = 0; place < hashes.length; place++) {
    const part = ((hashes[place] ?? 0) >>> 26) + 1;
    starts[part] = (starts[part] ?? 0) + 1;
  }
  for (let part = 0; part < PARTS; part++) starts[part + 1] = (starts[part + 1] ?? 0) + (starts[part] ?? 0);
  const next = starts.slice();
  const dealt = new Int32Array(hashes.length);
  for (let place = 0; place < hashes.length; place++) {
    const part = (hashes[place] ?? 0) >>> 26;
    const at = next[part] ?? 0;
    next[part] = at + 1;
    dealt[at] = place;
  }
  return { starts, dealt };
}

function addToHashes(hashes: Int32Array, column: IntegerColumn, rows: Int32Array | null): void {
  for (let place = 0; place < hashes.length; place++) {
    const hash = hashes[place] ?? 0;
    const value = column[rows === null ? place : (rows[place] ?? 0)] ?? 0;
    hashes[place] = Math.imul(hash ^ value, 0x9e3779b1) ^ (hash >>> 15);
  }
}

function sameIn(columns: readonly IntegerColumn[], a: number, b: number): boolean {
  for (const column of columns) if (column[a] !== column[b]) return false;
  return true;
}
