/** Small made-up workbooks with continuation education, and what the calculation makes of them, by column name. */
import { calculate } from "../../../src/core/calculate.ts";
import type { Calculation } from "../../../src/core/result.ts";
import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import type { Cell, WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { addDays, asDay, isoDay } from "../../../src/core/units/day.ts";
import type { Day } from "../../../src/core/units/day.ts";
import { plainCell } from "../../../src/core/tables/table.ts";
import type { PlainCell } from "../../../src/core/tables/table.ts";
import { messagesOf } from "../../support/issue-words.ts";

export type Row = Readonly<Record<string, Cell>>;
export type ResultRow = Readonly<Record<string, PlainCell>>;

export interface CeSheets {
  readonly students?: readonly Row[];
  readonly attendance: readonly Row[];
  readonly programs?: readonly Row[];
  /** null: no Calendar sheet. */
  readonly calendar?: readonly Row[] | null;
  readonly codes?: readonly Row[];
  readonly settings?: Readonly<Record<string, Cell>>;
}

/** Monday of the first week of most examples: 2025-08-18. Labor Day is the Monday of the third. */
export const W1: Day = asDay(45_887);

/** The date of a weekday (0 = Monday) in week 1, 2, ... */
export function dateIn(week: number, weekday: number): Day {
  return addDays(W1, (week - 1) * 7 + weekday);
}

export const student: Row = {
  "Student Number": "1001",
  "Last Name": "Rivera",
  "First Name": "Ana",
  Grade: "11",
  Gender: "F",
  School: "Oak",
  "Entry Date": "2025-07-01",
};

export const program: Row = { "Student Number": "1001", Program: "CE", School: "Oak", "Start Date": "2025-07-01" };

/** Interval rows of one day: the codes of the intervals in order. */
export function intervals(day: Day, codes: string, extra: Row = {}): Row[] {
  return Array.from(codes, (code, index) => ({
    "Student Number": "1001",
    Date: day,
    Program: "CE",
    School: "Oak",
    Mode: "Interval",
    Interval: index + 1,
    Code: code,
    ...extra,
  }));
}

/** A Time row; extra may say Work Experience. */
export function time(day: Day, minutes: number | null, extra: Row = {}): Row {
  return {
    "Student Number": "1001",
    Date: day,
    Program: "CE",
    School: "Oak",
    Mode: "Time",
    Code: "P",
    Minutes: minutes,
    ...extra,
  };
}

/** Five days alike, or one text of codes for each day. */
export function week(number: number, codes: string | readonly string[], extra: Row = {}): Row[] {
  return [0, 1, 2, 3, 4].flatMap((weekday) =>
    intervals(dateIn(number, weekday), typeof codes === "string" ? codes : (codes[weekday] ?? ""), extra),
  );
}

/** Calendar rows: all weekdays of the weeks but those given. */
export function weekdays(weeks: number, except: readonly Day[] = []): Row[] {
  return Array.from({ length: weeks * 5 }, (_none, index) => dateIn(Math.floor(index / 5) + 1, index % 5))
    .filter((day) => !except.includes(day))
    .map((day) => ({ Date: day, "School Day": "Yes", Instruction: "Yes", Attendance: "Yes" }));
}

export function ceWorkbook(sheets: CeSheets): WorkbookInput {
  const named: [string, readonly Row[] | null | undefined][] = [
    ["Students", sheets.students ?? [student]],
    ["Attendance", sheets.attendance],
    ["Programs", sheets.programs ?? [program]],
    ["Calendar", sheets.calendar === undefined ? weekdays(40, [dateIn(3, 0)]) : sheets.calendar],
    ["Codes", sheets.codes],
    ["Settings", Object.entries(sheets.settings ?? {}).map(([Setting, Value]) => ({ Setting, Value }))],
  ];
  const made = named
    .filter(([name, rows]) => rows !== null && rows !== undefined && (rows.length > 0 || name === "Attendance"))
    .map(([name, rows]) => {
      const columns = [...new Set((rows ?? []).flatMap((row) => Object.keys(row)))];
      const header = columns.length > 0 ? columns : ["Student Number", "Date", "Mode", "Code"];
      return sheetFromRows(name, [header, ...(rows ?? []).map((row) => header.map((column) => row[column] ?? null))]);
    });
  return { sheets: made, date1904: false };
}

export interface CeResult {
  readonly done: Calculation;
  /** CE_Weekly_Audit, every row. */
  readonly audit: readonly ResultRow[];
  /** Its main rows only: one per student, school and week. */
  readonly weeks: readonly ResultRow[];
  readonly summary: readonly ResultRow[];
  /** Codes of all issues but those that every small example has. */
  readonly codes: readonly string[];
}

/** About attendance recovery, or about days that an example leaves empty. */
const everywhere: readonly string[] = ["no-attendance-recorded", "nightly-unknown", "import-row-held-back"];

export function runCe(sheets: CeSheets): CeResult {
  return resultOf(ceWorkbook(sheets));
}

export function resultOf(workbook: WorkbookInput): CeResult {
  const done = calculate(workbook);
  if (done.kind === "stopped") throw new Error(messagesOf(done.issues));
  const audit = rowsOf(done, "CE_Weekly_Audit");
  return {
    done,
    audit,
    weeks: audit.filter((row) => row["Max Hours"] !== null),
    summary: rowsOf(done, "CE_Summary"),
    codes: done.issues.map((issue) => issue.code).filter((code) => !everywhere.includes(code)),
  };
}

function rowsOf(done: Calculation, name: string): readonly ResultRow[] {
  const table = done.tables.find((one) => one.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, index) => [column.name, plainCell(row[index] ?? null)])),
  );
}

/** The text or number in a column, as text. */
export function cellIn(row: Readonly<Record<string, unknown>>, column: string): string {
  const cell = row[column];
  return typeof cell === "string" || typeof cell === "number" ? String(cell) : "";
}

/** The values of some columns, dates of weeks as text. */
export function pick(row: ResultRow | undefined, ...columns: string[]): unknown[] {
  return columns.map((column) => {
    const cell = row?.[column] ?? null;
    return typeof cell === "number" && /^(Week|Month) ?/.test(column) ? isoDay(asDay(cell)) : cell;
  });
}
