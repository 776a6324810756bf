/** Where in our code an error happened. Its message is left out: it might quote a cell. */
export function placesOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? "") : "";
  return stack
    .split("\n")
    .filter((line) => /^\s*at |@/.test(line))
    .join("\n");
}
