/** Makes a value when it is first asked for, and keeps it. */
export function onceMade<T extends object>(make: () => T): () => T {
  let made: T | null = null;
  return () => (made ??= make());
}
