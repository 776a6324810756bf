/** When a run was made, as Run_Log notes it (YYYY-MM-DD HH:MM), as MM/DD/YYYY HH:MM. */
import type { Words } from "../words/words.ts";

export function whenText(runAt: string, words: Words): string {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}:\d{2}))?/.exec(runAt);
  if (match === null) return runAt === "" ? words.history.undated : runAt;
  const [, year = "", month = "", day = "", time = ""] = match;
  return `${month}/${day}/${year}${time === "" ? "" : ` ${time}`}`;
}
