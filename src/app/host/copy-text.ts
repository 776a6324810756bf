/** Puts text on the clipboard, in the way that this browser allows: the older one works where a frame may not use the newer. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    return;
  } catch {
    // Not allowed in this frame, or not there at all.
  }
  const area = document.createElement("textarea");
  area.value = text;
  area.className = "for-screen-readers";
  const before = document.activeElement;
  document.body.append(area);
  area.select();
  // There is nothing else for frames without the permission for the clipboard.
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see above
  const isCopied = document.execCommand("copy");
  area.remove();
  if (before instanceof HTMLElement) before.focus();
  if (!isCopied) throw new Error("The clipboard is not allowed here.");
}
