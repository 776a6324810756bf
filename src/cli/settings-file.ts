/** Settings from a JSON file and from --set, as the calculation takes them. */
import { readFileSync } from "node:fs";
import type { Override } from "../pipeline/run-workbook.ts";
import { fileErrorText, refusal } from "./refusal.ts";

/** { "Setting name": value } with texts, numbers, true (Yes) and false (No). */
export function readSettingsFile(path: string): Override[] {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    throw refusal(`The settings file ${path} cannot be read: ${fileErrorText(error)}.`);
  }
  return settingsFromJson(parse(path, text), path);
}

function parse(path: string, text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ""));
  } catch (error) {
    throw refusal(
      `The settings file ${path} is not JSON: ${error instanceof Error ? error.message : "it cannot be read"}`,
    );
  }
}

function settingsFromJson(json: unknown, path: string): Override[] {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    throw refusal(`The settings file ${path} must be one object, such as {"Hours Rounding": "Total"}.`);
  }
  return Object.entries(json).map(([name, value]: [string, unknown]) => {
    if (typeof value === "boolean") return [name, value ? "Yes" : "No"];
    if (typeof value === "string" || typeof value === "number") return [name, String(value)];
    throw refusal(`In the settings file ${path} the setting ${name} must be a text, a number, true or false.`);
  });
}

/** "Name=Value"; the value may hold further equals signs, and a blank one is the default. */
export function parseSetOption(text: string): Override {
  const at = text.indexOf("=");
  const name = text.slice(0, Math.max(at, 0)).trim();
  if (name === "") throw refusal(`--set takes "Name=Value", not "${text}".`);
  return [name, text.slice(at + 1).trim()];
}
