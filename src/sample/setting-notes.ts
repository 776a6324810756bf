/** The Settings sheet of the template and the sample: every setting with a value (blank is the default) and its explanation. */
import { settingChoices, settingNames } from "../core/records/settings.ts";
import type { NewCell, NewSheet } from "../file/new-workbook.ts";
import { settingColumns } from "./columns.ts";
import { settingExplanations } from "./setting-explanations.ts";

/** One sentence or two about a setting, with its values; "" for a name that is not a setting. */
export function settingNote(name: string): string {
  const note = settingExplanations[name];
  if (note === undefined) return "";
  const [standard, ...others] = settingChoices(name);
  if (standard === undefined) return note;
  return `${others.length === 0 ? standard : `${[standard, ...others].join(", ")}; blank is ${standard}`}. ${note}`;
}

/** Explanations without a setting, or settings without one; both empty unless this file was forgotten. */
export const settingNoteNames: readonly string[] = Object.keys(settingExplanations);

export function settingsSheet(values: ReadonlyMap<string, string>, titleRows?: readonly string[]): NewSheet {
  const inOrder = [...settingNoteNames, ...settingNames.filter((name) => !settingNoteNames.includes(name))];
  const rows: NewCell[][] = inOrder.map((name) => [name, values.get(name) ?? null, settingNote(name)]);
  return {
    name: "Settings",
    columns: settingColumns,
    rows,
    table: "Settings",
    tabColor: "7F7F7F",
    ...(titleRows && { titleRows }),
  };
}
