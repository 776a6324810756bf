/**
 * The most that givers can hand to takers along allowed pairs: Ford and Fulkerson's augmenting paths, found breadth first.
 * Independent of the product's way of filling.
 */
export function largestFlow(
  give: readonly number[],
  take: readonly number[],
  isAllowed: (giver: number, taker: number) => boolean,
): number {
  const source = give.length + take.length;
  const sink = source + 1;
  const capacity = Array.from({ length: sink + 1 }, () => new Array<number>(sink + 1).fill(0));
  const room = (from: number, to: number): number => capacity[from]?.[to] ?? 0;
  const change = (from: number, to: number, by: number): void => {
    const row = capacity[from];
    if (row !== undefined) row[to] = (row[to] ?? 0) + by;
  };
  give.forEach((amount, giver) => change(source, giver, amount));
  take.forEach((amount, taker) => change(give.length + taker, sink, amount));
  give.forEach((_amount, giver) =>
    take.forEach((_need, taker) => {
      if (isAllowed(giver, taker)) change(giver, give.length + taker, Infinity);
    }),
  );

  let total = 0;
  for (;;) {
    const cameFrom = new Map<number, number>([[source, source]]);
    const queue = [source];
    for (let at = queue.shift(); at !== undefined && !cameFrom.has(sink); at = queue.shift()) {
      for (let next = 0; next <= sink; next++) {
        if (room(at, next) <= 0 || cameFrom.has(next)) continue;
        cameFrom.set(next, at);
        queue.push(next);
      }
    }
    if (!cameFrom.has(sink)) return total;
    let amount = Infinity;
    for (let at = sink; at !== source; at = cameFrom.get(at) ?? source)
      amount = Math.min(amount, room(cameFrom.get(at) ?? source, at));
    for (let at = sink; at !== source; at = cameFrom.get(at) ?? source) {
      const before = cameFrom.get(at) ?? source;
      change(before, at, -amount);
      change(at, before, amount);
    }
    total += amount;
  }
}
