/** Round values for an axis. */

/** From 0 on, in steps of 1, 2 or 5 times a power of ten, at least up to the largest value; about as many as wanted. */
export function axisValues(largest: number, wanted: number): number[] {
  const least = Math.max(largest, 1) / wanted;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = [1, 2, 5, 10].map((times) => times * power).find((each) => each >= least) ?? 10 * power;
  const count = Math.max(1, Math.ceil(Math.max(largest, 1) / step - 1e-9));
  return Array.from({ length: count + 1 }, (_none, index) => index * step);
}
