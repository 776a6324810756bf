/** Timing: warm-ups that do not count, several runs, the median or the quickest. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Milliseconds of the quickest of several runs, after one that does not count. */
export function quickestMs(runs: number, work: () => unknown): number {
  let quickest = Infinity;
  for (let run = -1; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) quickest = Math.min(quickest, performance.now() - start);
  }
  return quickest;
}

/**
 * Two works in turn, A B A B ..., so that both meet the same computer, whatever else it does meanwhile; medians of their
 * times and of the ratio B to A, pair by pair.
 */
export function pairedMs(
  runs: number,
  warmUps: number,
  first: () => unknown,
  second: () => unknown,
): { readonly first: number; readonly second: number; readonly ratio: number } {
  const pairs: (readonly [number, number])[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    first();
    const between = performance.now();
    second();
    if (run >= 0) pairs.push([between - start, performance.now() - between]);
  }
  return {
    first: median(pairs.map(([time]) => time)),
    second: median(pairs.map(([, time]) => time)),
    ratio: median(pairs.map(([a, b]) => b / a)),
  };
}

export async function medianMsAsync(runs: number, warmUps: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    await work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
}
