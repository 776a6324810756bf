/** Small made-up workbooks with attendance recovery, and what the calculation makes of them, by column name. */
import { calculate } from "../../../src/core/calculate.ts";
import type { Issue } from "../../../src/core/issue/issue.ts";
import type { Calculation } from "../../../src/core/result.ts";
import { cellReference, sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import type { Cell, Sheet, WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { plainCell } from "../../../src/core/tables/table.ts";
import type { TableCell } from "../../../src/core/tables/table.ts";
import { dayFromParts, formatDay } from "../../../src/core/units/day.ts";
import type { Day } from "../../../src/core/units/day.ts";
import { messagesOf } from "../../support/issue-words.ts";

export type Row = Readonly<Record<string, Cell>>;
/** Cells by column; several dates in one cell are joined as a sheet shows them. */
export type ResultRow = Readonly<Record<string, TableCell>>;

export interface RecoverySheets {
  readonly students?: readonly Row[];
  readonly attendance?: readonly Row[];
  readonly programs?: readonly Row[];
  readonly calendar?: readonly Row[];
  readonly sections?: readonly Row[];
  readonly details?: readonly Row[];
  readonly roster?: readonly Row[];
  readonly codes?: readonly Row[];
  readonly settings?: Readonly<Record<string, Cell>>;
}

export const student: Row = {
  "Student Number": "1001",
  "State ID": "1234567890",
  "Last Name": "Rivera",
  "First Name": "Ana",
  Grade: "5",
  School: "Oak",
  "Entry Date": "2025-07-01",
};

export const record: Row = { "Student Number": "1001", Program: "AR", "Start Date": "2025-07-01" };
export const service: Row = { "Student Number": "1001", Program: "AR Service", "Start Date": "2025-07-01" };

/** A date as its serial number. */
export function on(month: number, dayOfMonth: number): Day {
  const day = dayFromParts(month >= 7 ? 2025 : 2026, month, dayOfMonth);
  if (day === null) throw new Error("no such date");
  return day;
}

/** A session of student 1001. */
export function session(date: Day | string, minutes: number | null, extra: Row = {}): Row {
  return {
    "Student Number": "1001",
    Date: date,
    Program: "AR",
    Mode: "Session",
    Code: "P",
    Minutes: minutes,
    ...extra,
  };
}

/** A whole-day absence of student 1001. */
export function absence(date: Day | string, code = "E", extra: Row = {}): Row {
  return { "Student Number": "1001", Date: date, Mode: "Daily", Code: code, ...extra };
}

/** Excused absences on the first days of a month. */
export function absences(count: number, month = 10): Row[] {
  return Array.from({ length: count }, (_none, index) => absence(on(month, index + 1)));
}

/** Calendar rows of every day from one to another, all three marks set on weekdays. */
export function calendarDays(from: Day, to: Day, extra: Row = {}): Row[] {
  const rows: Row[] = [];
  for (let date = from as number; date <= to; date++) {
    const mark = (date + 5) % 7 < 5 ? "Yes" : null;
    rows.push({ Date: date, School: null, "School Day": mark, Instruction: mark, Attendance: mark, ...extra });
  }
  return rows;
}

function sheetOf(name: string, rows: readonly Row[], columns: readonly string[]): Sheet {
  const header = [...new Set([...columns, ...rows.flatMap((row) => Object.keys(row))])];
  return sheetFromRows(name, [header, ...rows.map((row) => header.map((column) => row[column] ?? null))]);
}

export function workbookOf(sheets: RecoverySheets): WorkbookInput {
  const settings = Object.entries({ "School Year": "2025-26", ...sheets.settings });
  const optional = (name: string, rows: readonly Row[] | undefined, columns: readonly string[]): Sheet[] =>
    rows === undefined ? [] : [sheetOf(name, rows, columns)];
  return {
    date1904: false,
    sheets: [
      sheetOf("Students", sheets.students ?? [student], ["Student Number", "Last Name", "First Name", "Grade"]),
      sheetOf("Attendance", sheets.attendance ?? [], ["Student Number", "Date"]),
      sheetOf("Programs", sheets.programs ?? [record, service], [
        "Student Number",
        "Program",
        "Start Date",
        "End Date",
      ]),
      ...optional("Calendar", sheets.calendar, ["Date"]),
      ...optional("Sections", sheets.sections, ["Course", "Section"]),
      ...optional("Section Student Detail", sheets.details, ["Student Number", "Course", "Section", "Start Date"]),
      ...optional("Roster", sheets.roster, ["Student Number", "Course", "Section", "Start Date", "End Date"]),
      ...optional("Codes", sheets.codes, ["Code", "Status", "Category"]),
      sheetFromRows("Settings", [["Setting", "Value"], ...settings]),
    ],
  };
}

function shown(given: TableCell | undefined): TableCell {
  const cell = plainCell(given ?? null);
  if (cell === null || typeof cell !== "object") return cell;
  return "days" in cell ? cell.days.map(formatDay).join("; ") : cell;
}

export interface RecoveryRun {
  readonly result: Calculation;
  readonly rows: (table: string) => readonly ResultRow[];
  /** The only row of AR_Recalculation. */
  readonly row: ResultRow;
  readonly issues: (code: string) => readonly Issue[];
  /** "Attendance!B2" of every issue of a code. */
  readonly places: (code: string) => readonly string[];
  readonly file: (name: "AR_Services" | "AR_Records") => string;
}

export function runRecovery(sheets: RecoverySheets): RecoveryRun {
  const result = calculate(workbookOf(sheets));
  if (result.kind === "stopped") throw new Error(messagesOf(result.issues));
  const rows = (name: string): readonly ResultRow[] => {
    const table = result.tables.find((each) => each.name === name);
    if (table === undefined) throw new Error(`no table ${name}`);
    return table.rows.map((cells) =>
      Object.fromEntries(table.columns.map((column, i) => [column.name, shown(cells[i])])),
    );
  };
  const issues = (code: string): readonly Issue[] => result.issues.filter((issue) => issue.code === code);
  return {
    result,
    rows,
    row: rows("AR_Recalculation")[0] ?? {},
    issues,
    places: (code) => issues(code).map((issue) => `${issue.at.sheet}!${cellReference(issue.at)}`),
    file: (name) => result.importFiles.find((file) => file.name.startsWith(name))?.text ?? "no file",
  };
}
