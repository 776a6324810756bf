/** A district's settings as JSON, { "Setting name": value }: the file that the command line takes with --settings. */
import { settingNamed } from "../../core/records/settings.ts";
import type { SettingValue } from "../engine/views.ts";

export type ReadSettingsFile =
  | { readonly kind: "read"; readonly values: readonly SettingValue[] }
  | { readonly kind: "not-settings" }
  /** A name that is no setting: nothing of the file is taken, for a setting is never half-understood. */
  | { readonly kind: "unknown"; readonly name: string };

export function readSettingsFile(text: string): ReadSettingsFile {
  const json = parse(text);
  if (typeof json !== "object" || json === null || Array.isArray(json)) return { kind: "not-settings" };
  const values: SettingValue[] = [];
  for (const [given, value] of Object.entries(json) as [string, unknown][]) {
    const name = settingNamed(given)?.name;
    if (name === undefined) return { kind: "unknown", name: given };
    if (typeof value === "boolean") values.push([name, value ? "Yes" : "No"]);
    else if (typeof value === "string" || typeof value === "number") values.push([name, String(value)]);
    else return { kind: "not-settings" };
  }
  return { kind: "read", values };
}

/** Blank values are the default and are left out. */
export function settingsFileText(values: readonly SettingValue[]): string {
  return `${JSON.stringify(Object.fromEntries(values.filter(([, value]) => value !== "")), null, 2)}\n`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch {
    return null;
  }
}
