/** Waits for Microsoft's script, which comes beside ours and not before it: the pane must not stay blank when it does not come. */
export function officeScriptSettled(milliseconds: number): Promise<void> {
  const script = document.querySelector('script[src^="https://appsforoffice.microsoft.com/"]');
  if (script === null || "Office" in window) return Promise.resolve();
  return new Promise((settle) => {
    const done = () => {
      clearTimeout(timer);
      settle();
    };
    const timer = setTimeout(done, milliseconds);
    script.addEventListener("load", done, { once: true });
    script.addEventListener("error", done, { once: true });
  });
}
