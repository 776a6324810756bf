/** What a prepared run comes to, as the pane shows it: counts, what to fix, what will be made. */
import type { Calculation, RowCounts, RunFacts } from "../../core/result.ts";
import { plainCell } from "../../core/tables/table.ts";
import type { ImportFile, Table } from "../../core/tables/table.ts";
import type { PreparedRun } from "../../pipeline/run-workbook.ts";
import { betterReading } from "./comparison-desk.ts";
import { groupViews } from "./issue-groups.ts";
import type { GroupedIssues } from "./issue-groups.ts";
import { shownTableCell } from "./shown-cell.ts";
import type { Changes, FileToMake, Findings, FirstRows, Job, PastRun, SheetToMake } from "./views.ts";

/** Lines of an import file, and rows of a table, that the preview shows. */
const LINES_SHOWN = 40;
const ROWS_SHOWN = 8;

/** The table that stands for a job in the preview. */
const MAIN_TABLE: Readonly<Record<Job, string>> = { recovery: "AR_Recalculation", continuation: "CE_Weekly_Audit" };

/** What the row of Run_Log leaves blank of a job that the run does not make. */
const NOT_MADE = {
  recovery: { recoveryStudents: null, recoveryHours: null, recoveryDays: null },
  continuation: { continuationStudents: null, continuationTotalMinutes: null },
} as const satisfies Readonly<Record<Job, Partial<RunFacts>>>;

/** The calculation with the tables, files and figures of one job; both jobs have Exceptions. */
export function onlyFor(job: Job, calculation: Calculation): Calculation {
  const [own, other] = job === "recovery" ? ["AR_", "CE_"] : ["CE_", "AR_"];
  return {
    ...calculation,
    run: { ...calculation.run, ...NOT_MADE[job === "recovery" ? "continuation" : "recovery"] },
    tables: calculation.tables.filter(({ name }) => name.startsWith(own) || !name.startsWith(other)),
    importFiles: job === "recovery" ? calculation.importFiles : [],
  };
}

export function inputFingerprintOf({ results }: PreparedRun): string {
  return results.sheets[0]?.facts.inputFingerprint ?? "";
}

export function findingsOf(
  job: Job,
  preparedRun: PreparedRun,
  groups: GroupedIssues,
  pastRuns: readonly PastRun[],
): Findings {
  const { calculation, runLog } = preparedRun.run;
  const { results } = preparedRun;
  const { totals } = calculation;
  const main = calculation.tables.find(({ name }) => name === MAIN_TABLE[job]);
  const input = inputFingerprintOf(preparedRun);
  const sheets = results.plan.sheets.map(({ table, sheetName, inPlace }): SheetToMake => {
    const rowCount = results.sheets.find((sheet) => sheet.sheetName === sheetName)?.table.rows.length ?? 0;
    const isBeside = results.plan.renamed.some((renamed) => renamed.table === table);
    return { sheet: sheetName, rowCount, standing: inPlace ? "again" : isBeside ? "beside" : "new" };
  });
  return {
    kind: "found",
    job,
    schoolYear: totals.schoolYear,
    asOf: totals.asOf,
    rows: sumOf(Object.values(totals.rows)),
    rowsByRole: totals.rows,
    totals: { recovery: totals.recovery, continuation: totals.continuation },
    groups: groupViews(groups),
    sheets,
    files: calculation.importFiles.map(fileToMake),
    changes: job === "recovery" && main !== undefined ? changesOf(main, totals.recovery.recordRows) : null,
    firstRows: firstRowsOf(main ?? runLog, calculation),
    sameDataAs: pastRuns.find((past) => input !== "" && past.inputFingerprint === input) ?? null,
    better: job === "recovery" ? betterReading(calculation) : null,
  };
}

function sumOf(counts: readonly RowCounts[]): RowCounts {
  const sum = (key: keyof RowCounts): number => counts.reduce((total, count) => total + count[key], 0);
  return {
    read: sum("read"),
    used: sum("used"),
    notCounted: sum("notCounted"),
    heldBack: sum("heldBack"),
    duplicates: sum("duplicates"),
    copies: sum("copies"),
  };
}

function fileToMake({ name, text, rowCount }: ImportFile): FileToMake {
  const lines = text.split("\r\n", LINES_SHOWN + 1);
  const start = lines.slice(0, LINES_SHOWN).join("\r\n");
  const isWhole = start.length >= text.replace(/\r\n$/, "").length;
  return { name, rowCount, start, isWhole };
}

/** Every row of AR_Recalculation is one of these. */
function changesOf(table: Table, newRecords: number): Changes {
  const place = (name: string): number => table.columns.findIndex((column) => column.name === name);
  const [status, hours, previous] = [place("Status"), place("Hours Earned"), place("Previous Hours Earned")];
  const changes = { added: 0, changed: 0, same: 0, gone: 0, bySis: 0, heldBack: 0 };
  for (const row of table.rows) {
    const number = (column: number): number => Number(plainCell(row[column] ?? null) ?? 0);
    switch (plainCell(row[status] ?? null)) {
      case "New service":
        changes.added++;
        break;
      case "Change":
        if (number(hours) === 0 && number(previous) > 0) changes.gone++;
        else changes.changed++;
        break;
      case "Campus calculates":
        changes.bySis++;
        break;
      case "Held back":
        changes.heldBack++;
        break;
      default:
        changes.same++;
    }
  }
  return { ...changes, newRecords };
}

function firstRowsOf({ name, columns, rows }: Table, { timeDisplay }: Calculation): FirstRows {
  return {
    sheet: name,
    columns: columns.map((column) => column.name),
    rows: rows
      .slice(0, ROWS_SHOWN)
      .map((row) => columns.map((column, index) => shownTableCell(row[index] ?? null, column, timeDisplay))),
  };
}
