/** A small calculation with every kind of column, without running the core. */
import type { Calculation } from "../../src/core/result.ts";
import type { ColumnFormat, Table, TableCell, TimeDisplay } from "../../src/core/tables/table.ts";
import { asDay } from "../../src/core/units/day.ts";
import { planOutputSheets } from "../../src/results/output-plan.ts";
import { readWorkbook } from "../../src/file/read-workbook.ts";
import { areasOf } from "../../src/results/result-formula.ts";
import type { ResultSheet } from "../../src/results/result-layout.ts";
import { resultsOf } from "../../src/results/results.ts";
import { planForFile } from "../../src/file/remember-settings.ts";
import { writeResults } from "../../src/file/write-results.ts";
import type { SettingToSave } from "../../src/results/settings-plan.ts";
import type { RunStamp } from "../../src/results/run-log.ts";

export const STAMP: RunStamp = {
  runAt: "2025-11-22 09:00",
  runBy: "A. Clerk",
  productVersion: "0.1.0",
  fingerprints: { input: "ab".repeat(32), imports: "cd".repeat(32) },
};

export function table(
  name: string,
  columns: readonly (readonly [string, ColumnFormat])[],
  rows: readonly (readonly TableCell[])[],
): Table {
  return {
    name,
    title: name.replaceAll("_", " "),
    columns: columns.map(([header, format]) => ({ name: header, format, width: 14 })),
    rows,
  };
}

export const AUDIT = table(
  "CE_Weekly_Audit",
  [
    ["Student Name", "text"],
    ["Student Number", "identifier"],
    ["Week", "date"],
    ["Mon", "text"],
    ["Max Hours", "duration"],
    ["Hours + or -", "signedDuration"],
  ],
  [
    ["Lee, Ana", "0012345", asDay(45_901), "+2.00 S1.00", 900, -180],
    ["O'Neil, <Bo> & Co", "0012346", null, "-", 50, 0],
  ],
);

export const RECALCULATION = table(
  "AR_Recalculation",
  [
    ["Student Number", "identifier"],
    ["Attended Minutes", "minutes"],
    ["Hours Earned", "hours"],
    ["Days Credited", "count"],
    ["ADA", "ratio"],
    ["Notes", "text"],
  ],
  [["0012345", 245, 4, 1, 0.945, "=1+1"]],
);

export const EXCEPTIONS = table(
  "Exceptions",
  [
    ["Severity", "text"],
    ["Cell", "link"],
    ["Found", "text"],
  ],
  [
    ["Held back", { text: "C12", target: { sheet: "O'Neil log", row: 12, column: 3 } }, "@home"],
    ["Warning", { text: "12:12", target: { sheet: "O'Neil log", row: 12, column: null } }, "-1"],
    ["Warning", { text: "", target: { sheet: "", row: null, column: null } }, "+1"],
    ["Warning", { text: "A1", target: { sheet: "Gone", row: 1, column: 1 } }, ""],
  ],
);

export const SUMMARY = table("CE_Summary", [["School", "text"]], []);

export function calculation(
  tables: readonly Table[] = [RECALCULATION, AUDIT, SUMMARY, EXCEPTIONS],
  timeDisplay: TimeDisplay = "Decimal Hours",
): Calculation {
  const given = {
    kind: "done",
    tables,
    importFiles: [],
    issues: [],
    heading: { schoolYear: "2025-26", rangeStart: asDay(45_887), rangeEnd: asDay(46_178), asOf: asDay(46_203) },
    run: {
      ruleVersion: "2025.1",
      rowsRead: 10,
      heldBack: 1,
      recoveryStudents: 2,
      recoveryHours: 3,
      recoveryDays: 1,
      continuationStudents: 4,
      continuationTotalMinutes: 990,
    },
    timeDisplay,
    canonicalInput: () => [],
  };
  // A writer needs no totals and no explanations.
  return given as unknown as Calculation;
}

/** A table as it stands alone on its sheet. */
export function resultSheetOf(given: Table): ResultSheet {
  return {
    table: given,
    sheetName: given.name,
    facts: {
      title: "Weekly & Audit",
      heading: calculation().heading,
      productVersion: "1",
      inputFingerprint: "ab12",
      rowCount: given.rows.length,
    },
    rules: { timeDisplay: "Minutes", date1904: false },
    hasSheet: () => false,
    areaOf: areasOf([{ table: given, sheetName: given.name }]),
  };
}

/** Reads a workbook, plans its output sheets and writes them; the copy remembers the settings, where there are any. */
export async function resultsFor(
  input: Uint8Array,
  done: Calculation = calculation(),
  stamp: RunStamp = STAMP,
  settings: readonly SettingToSave[] | null = null,
): Promise<Uint8Array<ArrayBuffer>> {
  const file = await readWorkbook(input);
  const plan = await planOutputSheets(file, [...done.tables.map(({ name }) => name), "Run_Log"]);
  const remembered = settings === null ? null : await planForFile(file, settings);
  return writeResults(file, resultsOf(file, plan, done, stamp), remembered);
}
