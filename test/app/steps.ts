/** The way of a clerk through the pane, as many tests go it. */
import type { Rendered } from "./rendered.tsx";

/** From the question what to make to the list of what is to be fixed. */
export async function toCheck(pane: Rendered, job = "Attendance Recovery"): Promise<void> {
  await pane.press(`Start ${job}`);
  await pane.press("Continue to columns");
  await pane.press("Continue to check");
  await pane.see("rows read.");
}
