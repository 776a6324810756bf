/**
 * Loads what the first screen does without, once that stands and nothing else is to be done: from then on the page needs no server.
 * What cannot be loaded now is loaded when it is asked for, and says so if it fails again.
 */
export function loadAhead(parts: readonly (() => unknown)[]): void {
  const load = (): void => {
    for (const part of parts)
      void Promise.resolve()
        .then(part)
        .catch(() => undefined);
  };
  // Safari has no idle callbacks.
  if (typeof requestIdleCallback === "function") requestIdleCallback(load);
  else setTimeout(load, 1000);
}
