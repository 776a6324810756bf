/** Timing: one warm-up, several runs, the median. */

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** Median milliseconds of `runs` runs after `warmUps` runs that are not counted. */
export function medianMs(runs: number, warmUps: number, work: () => unknown): number {
  const times: number[] = [];
  for (let run = -warmUps; run < runs; run++) {
    const start = performance.now();
    work();
    if (run >= 0) times.push(performance.now() - start);
  }
  return median(times);
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
