/** The settings: their exact names, defaults and values, and how a text becomes one. A setting is never half-understood. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
import { ruleValue } from "../rules/rules.ts";
import type { Cell, CellAddress } from "../sheet/sheet.ts";
import { dayFromParts, formatDay, isoDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { wholeWithin } from "../units/minutes.ts";
import { columnNamed, roleNamed } from "./columns.ts";
import { normalName } from "./normal-name.ts";
import { cellText, isBlank, numberOf, parseDay } from "./values.ts";

export interface SchoolYear {
  /** "2025-26" */
  readonly label: string;
  /** 1 July */
  readonly start: Day;
  /** 30 June */
  readonly end: Day;
}

const rounding = ["Total", "Day", "Session"] as const;
export type Rounding = (typeof rounding)[number];

const choices = {
  "Hours Rounding": rounding,
  "Day Credit Rounding": ["Session", "Total", "Day"],
  "Day Length Grades 1-3": ["Whole Hours", "Minutes"],
  "Carry Same-Day Surplus": ["No", "Yes"],
  "Section Student Detail Means": ["Per Meeting", "Total"],
  "Unlicensed Teacher": ["Exclude", "Warn"],
  "Suspensions Are Recoverable": ["No", "Yes"],
  "Campus Nightly Calculation": ["Unknown", "On", "Off"],
  "Student Identifier": ["State ID", "Student Number"],
  "Import Rows": ["Changed", "All"],
  "Create AR Records For": ["All Students", "Students With Hours"],
  "AR Record Start": ["First School Day", "Enrollment Date"],
  "Import Delimiter": ["Comma", "Tab"],
  "Import Header": ["Yes", "No"],
  "Import Date Format": ["MM/DD/YYYY", "M/D/YYYY", "YYYY-MM-DD"],
  "Import Days Used": ["Yes", "No"],
  "Suspension Subtracts": ["Window", "Literal"],
  "Suspension Order": ["Before", "Total"],
  "Fill Order": ["Oldest", "Nearest"],
  "Exit Date Is": ["First Day Out", "Last Day In"],
  "Weekend Days Count": ["No", "Yes"],
  "Display Time As": ["Decimal Hours", "Hours:Minutes", "Minutes"],
  "Sort by Grade": ["No", "Yes"],
  "Attendance Recording": ["Positive", "By Exception"],
  "Exception Minutes Are": ["Missed", "Attended"],
  "Page Break per Student": ["No", "Yes"],
  "Planning Sheet": ["No", "Yes"],
} as const satisfies Record<string, readonly [string, ...string[]]>;

const dates = [
  "As Of",
  "P-1 Ends",
  "P-2 Ends",
  "Annual Ends",
  "CE Report Start",
  "CE Report End",
  "Backfill Start",
  "Reported Through",
] as const;

const texts = ["District ID", "Service Type", "Import Comments", "Students to Include"] as const;

/** Hours settings are kept in whole minutes; the others are whole numbers as they are. */
const numbers = {
  "Maximum Recovered Days": { unit: "count", least: 0, most: Infinity },
  "Target Hours per Day": { unit: "hours", least: 1 / 60, most: 24 },
  "Weekly Maximum Hours": { unit: "hours", least: 1 / 60, most: 15 },
  "Interval Minutes": { unit: "count", least: 0, most: 1440 },
  "Minimum Hours for Work": { unit: "hours", least: 0, most: Infinity },
  "Maximum Work Hours per Day": { unit: "hours", least: 0, most: Infinity },
} as const;

type ChoiceName = keyof typeof choices;
type DateName = (typeof dates)[number];
type TextName = (typeof texts)[number];

/**
 * Settings in effect, by their exact names. Dates that are blank are null. Numbers of hours are whole minutes;
 * "Maximum Work Hours per Day" is null when blank.
 */
export interface Settings {
  readonly schoolYear: SchoolYear;
  readonly asOf: Day;
  readonly choice: { readonly [N in ChoiceName]: (typeof choices)[N][number] };
  readonly date: Readonly<Record<DateName, Day | null>>;
  readonly text: Readonly<Record<TextName, string>>;
  readonly maximumRecoveredDays: number;
  readonly targetMinutesPerDay: number;
  readonly weeklyMaximumMinutes: number;
  readonly intervalMinutes: number;
  readonly minimumMinutesForWork: number;
  readonly maximumWorkMinutesPerDay: number | null;
}

/** One line of a Settings sheet, a settings file or the command line. */
export interface SettingLine {
  readonly name: string;
  readonly value: Cell;
  readonly at: CellAddress;
}

/** What the lines say before the defaults that depend on the data are known. */
export interface SettingsDraft {
  readonly schoolYear: SchoolYear | null;
  /** "Sheet for X", by role. */
  readonly sheetFor: ReadonlyMap<string, SettingLine>;
  /** "Column for Role.Field", by role and the column's exact name, joined by a dot. */
  readonly columnFor: ReadonlyMap<string, SettingLine>;
  /** The rest, with the default School Year and As Of still open. */
  readonly finish: (defaultYear: SchoolYear) => Settings;
}

export const settingNames: readonly string[] = [
  "School Year",
  ...Object.keys(choices),
  ...dates,
  ...texts,
  ...Object.keys(numbers),
];

/** A setting by its exact name; a choice of a sheet or of a column says what it is for: "Students", "Attendance.Minutes". */
export type NamedSetting =
  | { readonly kind: "setting"; readonly name: string }
  | { readonly kind: "sheet" | "column"; readonly name: string; readonly of: string };

const exactNames = new Map(settingNames.map((name) => [normalName(name), name]));

/** The setting that a name means, in whatever letter case and with whatever spaces; null for none. */
export function settingNamed(given: string): NamedSetting | null {
  const text = given.trim();
  const known = exactNames.get(normalName(text));
  if (known !== undefined) return { kind: "setting", name: known };
  const sheet = roleNamed(/^sheet[\s_]+for[\s_]+(.+)$/i.exec(text)?.[1] ?? "");
  if (sheet !== null) return { kind: "sheet", name: `Sheet for ${sheet}`, of: sheet };
  const column = /^column[\s_]+for[\s_]+([^.]+)\.(.+)$/i.exec(text);
  const role = roleNamed(column?.[1] ?? "");
  const field = role === null ? null : columnNamed(role, column?.[2] ?? "");
  if (role === null || field === null) return null;
  return { kind: "column", name: `Column for ${role}.${field}`, of: `${role}.${field}` };
}

/** The values a setting takes, for validated cells and documentation; empty when it is free text, a date or a number. */
export function settingChoices(name: string): readonly string[] {
  return Object.hasOwn(choices, name) ? choices[name as ChoiceName] : [];
}

/** "2025-26" (or 2025-2026) as a school year, or null. */
function parseSchoolYear(text: string): SchoolYear | null {
  const match = /^(\d{4})-(\d{2}|\d{4})$/.exec(text.trim());
  if (match === null) return null;
  const first = Number(match[1]);
  const second = match[2] ?? "";
  if (Number(second) !== (second.length === 2 ? (first + 1) % 100 : first + 1)) return null;
  return schoolYearFrom(first);
}

/** The school year that begins on 1 July of a year; null outside the range of dates. */
export function schoolYearFrom(firstYear: number): SchoolYear | null {
  const start = dayFromParts(firstYear, 7, 1);
  const end = dayFromParts(firstYear + 1, 6, 30);
  if (start === null || end === null) return null;
  return { label: `${String(firstYear)}-${String((firstYear + 1) % 100).padStart(2, "0")}`, start, end };
}

/**
 * Reads setting lines; the last line of a name counts, a blank value is the default.
 * Returns the draft, or the issues that stop the run (unknown-setting, setting-value, day-credit-looser-than-hours).
 */
export function readSettings(
  lines: readonly SettingLine[],
  date1904: boolean,
): { readonly kind: "draft"; readonly draft: SettingsDraft } | { readonly kind: "stopped"; readonly issues: Issue[] } {
  const byName = new Map<string, SettingLine>();
  const sheetFor = new Map<string, SettingLine>();
  const columnFor = new Map<string, SettingLine>();
  const issues: Issue[] = [];
  for (const line of lines) {
    const named = settingNamed(line.name);
    if (named === null) {
      const name = line.name.trim();
      issues.push(makeIssue("unknown-setting", line.at, "", name, { setting: name }));
    } else if (named.kind === "setting") byName.set(named.name, line);
    else setOrClear(named.kind === "sheet" ? sheetFor : columnFor, named.of, line);
  }

  const complain = (name: string, line: SettingLine, expected: Phrase): void => {
    const found = cellText(line.value);
    issues.push(makeIssue("setting-value", line.at, "", found, { setting: name, value: found, expected }));
  };
  const filled = (name: string): SettingLine | null => {
    const line = byName.get(name);
    return line === undefined || isBlank(line.value) ? null : line;
  };

  const choice: Record<string, string> = {};
  for (const [name, values] of Object.entries(choices)) {
    choice[name] = values[0];
    const line = filled(name);
    if (line === null) continue;
    const given = choiceText(line.value);
    const match = values.find((value) => normalName(value) === normalName(given));
    if (match === undefined) complain(name, line, phrase("one-of", { values }));
    else choice[name] = match;
  }

  const date: Record<string, Day | null> = {};
  for (const name of dates) {
    const line = filled(name);
    const day = line === null ? null : parseDay(line.value, date1904, null);
    if (line !== null && day === null) complain(name, line, phrase("a-setting-date"));
    date[name] = day;
  }

  const text: Record<string, string> = {};
  for (const name of texts) {
    const line = filled(name);
    text[name] = line === null ? "" : cellText(line.value).trim();
    // Constant columns of the import files: a spreadsheet must not take them for a formula, nor a reader for two lines.
    if (line !== null && name !== "Students to Include" && /^[=+\-@]|[\r\n\t]/.test(text[name])) {
      complain(name, line, phrase("not-a-formula"));
    }
  }

  const number: Record<string, number | null> = {};
  for (const [name, { unit, least, most }] of Object.entries(numbers)) {
    const line = filled(name);
    number[name] = null;
    if (line === null) continue;
    const given = numberOf(line.value);
    const whole = given === null ? null : wholeWithin(unit === "hours" ? given * 60 : given);
    if (given === null || whole === null || given < least - 1e-9 || given > most + 1e-9) {
      complain(name, line, numberRange(unit, least, most));
    } else number[name] = whole;
  }

  const yearLine = filled("School Year");
  const schoolYear = yearLine === null ? null : parseSchoolYear(cellText(yearLine.value));
  if (yearLine !== null && schoolYear === null) complain("School Year", yearLine, phrase("a-school-year"));

  // Session is the strictest rounding, Total the loosest.
  const strictness = (value: string | undefined): number => ["Total", "Day", "Session"].indexOf(value ?? "");
  if (strictness(choice["Day Credit Rounding"]) < strictness(choice["Hours Rounding"])) {
    const line = byName.get("Day Credit Rounding") ?? byName.get("Hours Rounding");
    const values = { dayCredit: choice["Day Credit Rounding"] ?? "", hours: choice["Hours Rounding"] ?? "" };
    const at = line?.at ?? { sheet: "Settings", row: null, column: null };
    issues.push(makeIssue("day-credit-looser-than-hours", at, "", values.dayCredit, values));
  }
  if (issues.length > 0) return { kind: "stopped", issues };

  const finish = (defaultYear: SchoolYear): Settings => {
    const year = schoolYear ?? defaultYear;
    return {
      schoolYear: year,
      asOf: date["As Of"] ?? year.end,
      choice: choice as unknown as Settings["choice"],
      date: date as unknown as Settings["date"],
      text: text as unknown as Settings["text"],
      maximumRecoveredDays: number["Maximum Recovered Days"] ?? ruleValue("ar-maximum-days", year.end),
      targetMinutesPerDay: number["Target Hours per Day"] ?? ruleValue("ce-target-day", year.end),
      weeklyMaximumMinutes: number["Weekly Maximum Hours"] ?? ruleValue("ce-weekly-maximum", year.end),
      intervalMinutes: number["Interval Minutes"] ?? 60,
      minimumMinutesForWork: number["Minimum Hours for Work"] ?? ruleValue("ce-work-minimum", year.end),
      maximumWorkMinutesPerDay: number["Maximum Work Hours per Day"] ?? null,
    };
  };
  return { kind: "draft", draft: { schoolYear, sheetFor, columnFor, finish } };
}

/** The settings in effect as text lines, in a fixed order: part of the fingerprint of a run's input. */
export function settingsText(settings: Settings): string {
  const lines = [`School Year=${settings.schoolYear.label}`, `As Of=${isoDay(settings.asOf)}`];
  for (const name of Object.keys(choices) as ChoiceName[]) lines.push(`${name}=${settings.choice[name]}`);
  for (const name of dates) {
    const day = settings.date[name];
    if (name !== "As Of") lines.push(`${name}=${day === null ? "" : formatDay(day)}`);
  }
  for (const name of texts) lines.push(`${name}=${settings.text[name]}`);
  lines.push(
    `Maximum Recovered Days=${String(settings.maximumRecoveredDays)}`,
    `Target Minutes per Day=${String(settings.targetMinutesPerDay)}`,
    `Weekly Maximum Minutes=${String(settings.weeklyMaximumMinutes)}`,
    `Interval Minutes=${String(settings.intervalMinutes)}`,
    `Minimum Minutes for Work=${String(settings.minimumMinutesForWork)}`,
    `Maximum Work Minutes per Day=${String(settings.maximumWorkMinutesPerDay ?? "")}`,
  );
  return lines.join("\n");
}

function setOrClear(map: Map<string, SettingLine>, key: string, line: SettingLine): void {
  if (isBlank(line.value)) map.delete(key);
  else map.set(key, line);
}

/** A checkbox or TRUE stands for Yes. */
function choiceText(value: Cell): string {
  return typeof value === "boolean" ? (value ? "Yes" : "No") : cellText(value);
}

function numberRange(unit: string, least: number, most: number): Phrase {
  const what = phrase(unit === "hours" ? "number-of-hours" : "whole-number");
  const from = phrase(least > 0 ? "above-0" : "from-0");
  const to = most === Infinity ? "" : phrase("at-most", { most });
  return phrase("number-in-range", { what, from, to });
}
