/** Finds rows that are equal in a set of typed columns. Linear: a table of row numbers by hash, compared where hashes meet. */

/**
 * Of the given rows (ascending), those that equal an earlier one of them in all columns, each with the first such row. Only
 * rows that are found equal are listed, so that a clean sheet costs no memory per row.
 */
export function repeatedRows(columns: readonly Int32Array[], rows: Int32Array): ReadonlyMap<number, number> {
  const hashes = new Int32Array(rows.length);
  for (const column of columns) addToHashes(hashes, column, rows);
  // Nearly all rows are alone with their hash: two bit sets tell which are not, and only those are compared.
  const met = bitSet(rows.length);
  const metAgain = bitSet(rows.length);
  for (const hash of hashes) if (met.add(hash)) metAgain.add(hash);
  const byHash = new Map<number, number[]>();
  const repeated = new Map<number, number>();
  for (let place = 0; place < rows.length; place++) {
    const hash = hashes[place] ?? 0;
    if (!metAgain.has(hash)) continue;
    const row = rows[place] ?? 0;
    const others = byHash.get(hash);
    const earlier = others?.find((other) => sameIn(columns, row, other));
    if (earlier !== undefined) repeated.set(row, earlier);
    else if (others === undefined) byHash.set(hash, [row]);
    else others.push(row);
  }
  return repeated;
}

/** A set of hashes that may take two different ones for the same, about one time in sixteen. */
function bitSet(expected: number): { readonly add: (hash: number) => boolean; readonly has: (hash: number) => boolean } {
  let size = 32;
  while (size < expected * 16) size *= 2;
  const words = new Int32Array(size / 32);
  const mask = size - 1;
  const has = (hash: number): boolean => ((words[((hash ^ (hash >>> 15)) & mask) >>> 5] ?? 0) & (1 << (hash ^ (hash >>> 15)))) !== 0;
  return {
    has,
    /** Whether the hash (or one that looks like it) was there before. */
    add: (hash) => {
      const before = has(hash);
      const word = ((hash ^ (hash >>> 15)) & mask) >>> 5;
      words[word] = (words[word] ?? 0) | (1 << (hash ^ (hash >>> 15)));
      return before;
    },
  };
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
