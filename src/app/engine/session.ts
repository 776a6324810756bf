/** What the worker keeps between questions: the workbook that was read, and the run that was prepared. No browser, no messages. */
import { calculate } from "../../core/calculate.ts";
import type { Issue } from "../../core/issue/issue.ts";
import type { Calculation } from "../../core/result.ts";
import { locateSettings } from "../../core/records/locate.ts";
import { parseDay } from "../../core/records/values.ts";
import type { SettingLine } from "../../core/records/settings.ts";
import { cellText } from "../../core/records/values.ts";
import type { Cell, WorkbookInput } from "../../core/sheet/sheet.ts";
import { formatDay } from "../../core/units/day.ts";
import { fileProblemOf } from "../../file/file-problem.ts";
import type { FileProblem } from "../../file/file-problem.ts";
import { readWorkbook } from "../../file/read-workbook.ts";
import type { WorkbookFile } from "../../file/workbook-file.ts";
import { planForFile } from "../../file/remember-settings.ts";
import { writeResults } from "../../file/write-results.ts";
import { writeWorkbook } from "../../file/write-workbook.ts";
import { filesOf, prepareRun } from "../../pipeline/run-workbook.ts";
import type { PreparedRun } from "../../pipeline/run-workbook.ts";
import { unfinishedSheets } from "../../results/output-plan.ts";
import { planSettings, problemOfPlan } from "../../results/settings-plan.ts";
import type { WorkbookReading } from "../../results/workbook.ts";
import { sampleWorkbook } from "../../sample/sample-workbook.ts";
import { templateWorkbook } from "../../sample/template-workbook.ts";
import type { ReadingOutline, Session } from "./calls.ts";
import { checkOfResult } from "../../results/result-layout.ts";
import { comparisonDesk } from "./comparison-desk.ts";
import { findingsOf, inputFingerprintOf, onlyFor } from "./findings.ts";
import { chartsView } from "./charts-view.ts";
import { importWorkbook, tableOfImport } from "./import-workbook.ts";
import { groupIssues, issueRow } from "./issue-groups.ts";
import type { GroupedIssues } from "./issue-groups.ts";
import { surveyOf } from "./match-sheets.ts";
import { neighborhoodOf } from "./neighborhood.ts";
import { pastRunsOf } from "./past-runs.ts";
import { newResultsDesk } from "./results-desk.ts";
import { ROWS_AT_ONCE } from "./rows-at-once.ts";
import type { FileTrouble, OpenedWorkbook, SettingValue } from "./views.ts";

interface Kept {
  readonly name: string;
  readonly reading: WorkbookReading;
  /** null when the pane reads and writes the workbook itself. */
  readonly file: WorkbookFile | null;
}

export function newSession(): Session {
  let kept: Kept | null = null;
  let incoming: { readonly name: string; readonly outline: ReadingOutline; readonly cells: Cell[][][] } | null = null;
  let prepared: PreparedRun | null = null;
  let groups: GroupedIssues = new Map<string, Issue[]>();
  let settings: readonly SettingValue[] = [];
  const desk = newResultsDesk();

  const workbook = (): Kept => needed(kept, "a workbook");
  const run = (): PreparedRun => needed(prepared, "a prepared run");
  const keep = (next: Kept): OpenedWorkbook => {
    kept = next;
    prepared = null;
    desk.clear();
    return openedView(next);
  };

  return {
    openFile: async (file, name, onProgress) => {
      try {
        const reading = await readWorkbook(file, onProgress);
        return keep({ name, reading, file: reading });
      } catch (error) {
        const problem = fileProblemOf(error);
        if (problem !== null) return { kind: "unusable", name, why: troubleOf(problem) };
        if (isUnreadable(error)) return { kind: "unusable", name, why: { kind: "unreadable" } };
        throw error;
      }
    },
    outline: (name, outline) => {
      incoming = { name, outline, cells: outline.sheets.map(() => []) };
    },
    takeCells: (sheet, column, cells) => {
      const columns = needed(incoming, "an outline").cells[sheet];
      if (columns === undefined) return;
      const own = columns[column];
      if (own === undefined) columns[column] = [...cells];
      else for (const cell of cells) own.push(cell);
    },
    openOutlined: () => {
      const { name, outline, cells } = needed(incoming, "an outline");
      incoming = null;
      const { sheets, date1904, ...rest } = outline;
      const input: WorkbookInput = {
        date1904,
        sheets: sheets.map((sheet, index) => ({ ...sheet, columns: cells[index] ?? [] })),
      };
      return keep({ name, reading: { ...rest, input }, file: null });
    },
    survey: (given) => surveyOf(workbook().reading.input, given),
    calculate: async (job, given, runAt) => {
      const { reading } = workbook();
      settings = given;
      const both: Calculation[] = [];
      desk.clear();
      const calculateJob: typeof calculate = (input, overrides) => {
        const result = calculate(input, overrides);
        if (result.kind === "stopped") return result;
        both.push(result);
        return onlyFor(job, result);
      };
      const outcome = await prepareRun(calculateJob, reading, { overrides: given, runAt, runBy: null });
      if (outcome.kind === "stopped") {
        prepared = null;
        return { kind: "stopped", issues: outcome.issues.map(issueRow) };
      }
      prepared = outcome;
      for (const whole of both) desk.take(whole, reading.input.date1904, inputFingerprintOf(outcome));
      groups = groupIssues(outcome.run.calculation.issues, job);
      return findingsOf(job, outcome, groups, pastRunsOf(reading.input));
    },
    issueRows: (groupKey, from) => (groups.get(groupKey) ?? []).slice(from, from + ROWS_AT_ONCE).map(issueRow),
    ...comparisonDesk(() => run().run.calculation),
    neighborhood: (at) => neighborhoodOf(workbook().reading.input, at, settings),
    ...desk.calls,
    charts: (choice) => (prepared === null ? null : chartsView(prepared.run.calculation.tables, choice)),
    settingsProblem: async (given) => problemOfPlan(await planForFile(needed(workbook().file, "a file"), given)),
    writeFiles: async (remembersSettings) => {
      const { name, file: source } = workbook();
      const file = needed(source, "a file");
      const plan = remembersSettings ? await planForFile(file, settings) : null;
      const problem = plan === null ? null : problemOfPlan(plan);
      if (problem !== null) return problem;
      return filesOf(name, await writeResults(file, run().results, plan), run().run.calculation);
    },
    resultsOutline: async () => {
      const { plan, sheets } = run().results;
      const outlines = sheets.map(async (sheet) => {
        const { rows, ...table } = sheet.table;
        const { sheetName, facts, rules } = sheet;
        return { sheetName, table, rowCount: rows.length, check: await checkOfResult(sheet), facts, rules };
      });
      return { plan, sheets: await Promise.all(outlines) };
    },
    resultRows: (sheet, from, count) => (run().results.sheets[sheet]?.table.rows ?? []).slice(from, from + count),
    importFiles: () => filesOf(workbook().name, null, run().run.calculation),
    importWorkbook: (fileName) => {
      const table = tableOfImport(run().run.calculation.tables, fileName);
      return writeWorkbook(importWorkbook(needed(table, "that import file")));
    },
    makeTemplate: () => writeWorkbook(templateWorkbook()),
    makeSample: () => writeWorkbook(sampleWorkbook()),
  };
}

/** The pane asks in order; anything else is a bug. */
function needed<Value>(value: Value | null, what: string): Value {
  if (value === null) throw new Error(`The worker was asked before it had ${what}.`);
  return value;
}

function openedView({ name, reading, file }: Kept): OpenedWorkbook {
  const { lines } = locateSettings(reading.input);
  const plan = planSettings(reading.input, reading.sheetNames, []);
  return {
    kind: "opened",
    name,
    damagedSheets: reading.damagedSheets,
    unfinishedSheets: unfinishedSheets(reading),
    pastRuns: pastRunsOf(reading.input),
    settings: lines.map((line): SettingValue => [line.name, settingText(line, reading.input.date1904)]),
    settingsSheet: plan.kind === "on-sheet" ? plan.sheet : null,
    isFile: file !== null,
  };
}

/** A date as it is written by hand: a serial number would tell nobody anything. */
function settingText({ value }: SettingLine, date1904: boolean): string {
  const day = typeof value === "number" ? parseDay(value, date1904, null) : null;
  return day === null ? cellText(value) : formatDay(day);
}

function troubleOf(problem: FileProblem): FileTrouble {
  switch (problem.kind) {
    case "damaged":
      return { kind: "damaged", part: problem.sheet ?? problem.part };
    case "too-large":
      return { kind: "too-large", part: problem.sheet };
    case "not-excel":
    case "old-excel":
    case "password":
    case "binary-workbook":
      return { kind: problem.kind };
  }
}

/** The browser cannot read the file: a folder was dropped, or it was moved, deleted or saved again since it was chosen. */
function isUnreadable(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "NotReadableError" || error.name === "NotFoundError");
}
