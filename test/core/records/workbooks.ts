/** A small workbook of cell rows, in which a test changes what it is about. */
import type { Cell, Sheet, WorkbookInput } from "../../../src/core/sheet/sheet.ts";
import { sheetFromRows } from "../../../src/core/sheet/sheet.ts";
import { readRecords } from "../../../src/core/records/read-records.ts";
import type { Override, ReadWorkbook } from "../../../src/core/records/read-records.ts";
import { messageOf } from "../../support/issue-words.ts";

export type Rows = readonly (readonly Cell[])[];

const usual: Readonly<Record<string, Rows>> = {
  Students: [
    ["Student Number", "State ID", "Last Name", "First Name", "Grade", "School"],
    ["0001", "1000000001", "Alvarez", "Ana", "5", "Elm"],
    ["0002", "1000000002", "Brown", "Ben", "11", "Oak"],
  ],
  Attendance: [
    ["Student Number", "Date", "Program", "Code", "Minutes"],
    ["0001", 45_901, "AR", null, 60],
    ["0002", 45_902, "CE", "P", 60],
  ],
  Programs: [
    ["Student Number", "Program", "Start Date"],
    ["0001", "AR", 45_887],
    ["0002", "CE", 45_887],
  ],
};

/** The usual three sheets; sheets given replace them or come on top, null leaves one out. */
export function workbook(changes: Readonly<Record<string, Rows | Sheet | null>> = {}, date1904 = false): WorkbookInput {
  const all: Record<string, Rows | Sheet | null> = { ...usual, ...changes };
  const sheets: Sheet[] = [];
  for (const [name, rows] of Object.entries(all)) {
    if (rows !== null) sheets.push("columns" in rows ? rows : sheetFromRows(name, rows));
  }
  return { sheets, date1904 };
}

/** The records of a workbook that can be read; anything else fails the test. */
export function read(input: WorkbookInput, overrides: readonly Override[] = []): ReadWorkbook {
  const result = readRecords(input, overrides);
  if (result.kind !== "read")
    throw new Error(result.issues.map((issue) => `${issue.code}: ${messageOf(issue)}`).join("\n"));
  return result;
}

/** The issues that stop the run, as [code, message]; none when it is not stopped. */
export function stops(
  input: WorkbookInput,
  overrides: readonly Override[] = [],
): readonly (readonly [string, string])[] {
  const result = readRecords(input, overrides);
  return result.kind === "read" ? [] : result.issues.map((issue) => [issue.code, messageOf(issue)] as const);
}

/** Issues as "code cell", without the warnings that every small workbook has. */
export function codesAt({ issues }: ReadWorkbook): readonly string[] {
  return issues.map(
    ({ code, at }) =>
      `${code} ${at.sheet}!${at.row === null ? "" : `R${String(at.row)}`}${at.column === null ? "" : `C${String(at.column)}`}`,
  );
}
