/**
 * What holds for every Workbook, wherever it is: what is read of it gives the same results, and what is written into it stands there
 * in the same way. The tests know the two sides only by OpenWorkbook.
 */
import { calculate } from "../../src/core/calculate.ts";
import type { CalculationResult } from "../../src/core/result.ts";
import { fingerprintsOf } from "../../src/results/fingerprint.ts";
import { HEADER_ROW, STATUS_ROW } from "../../src/results/heading-block.ts";
import { runWorkbook } from "../../src/pipeline/run-workbook.ts";
import type { Override, WorkbookRun } from "../../src/pipeline/run-workbook.ts";
import type { Workbook, WorkbookProblem, WorkbookReading } from "../../src/results/workbook.ts";
import { goldenWorkbook } from "../golden/golden-workbook.ts";
import { runs } from "../golden/runs.ts";
import { cellsOf } from "../host/workbook/at.ts";
import { loadWorkbook } from "../host/workbook/load.ts";
import type { HostWorkbook, Sheet } from "../host/workbook/model.ts";
import { saveWorkbook } from "../host/workbook/save.ts";
import { snapshotSheet } from "../host/workbook/snapshot.ts";
import { addSheet, findSheet } from "../host/workbook/workbook.ts";
import { hostWorkbookOf } from "./host-workbook.ts";

/** What is done with a workbook whose readings are its own. */
export type Work<Result> = <Reading extends WorkbookReading>(workbook: Workbook<Reading>) => Promise<Result>;

/** A workbook that was opened from a file's bytes, on one side or the other. */
export interface OpenWorkbook {
  readonly use: <Result>(work: Work<Result>) => Promise<Result>;
  /** The file after a run. */
  readonly saved: (run: WorkbookRun) => Promise<Uint8Array>;
  readonly close: () => void;
}

export type Open = (bytes: Uint8Array) => Promise<OpenWorkbook>;

/** Of every run. */
export const STAMP = { runAt: "2026-03-21 08:00", runBy: "A. Clerk" };

/** Runs a file's workbook on one side and gives the file that comes of it. */
export async function runOnce(
  open: Open,
  bytes: Uint8Array,
  overrides: readonly Override[] = [],
): Promise<{ readonly run: WorkbookRun; readonly saved: Uint8Array }> {
  const opened = await open(bytes);
  try {
    const run = await opened.use((workbook) => runWorkbook(calculate, workbook, { ...STAMP, overrides }));
    if (run.kind !== "done") throw new Error(`The run ended as ${JSON.stringify(run)}.`);
    return { run, saved: await opened.saved(run) };
  } finally {
    opened.close();
  }
}

export async function readOn(open: Open, bytes: Uint8Array): Promise<WorkbookReading> {
  const opened = await open(bytes);
  try {
    const reading = await opened.use<WorkbookReading | WorkbookProblem>((workbook) => workbook.read());
    if ("kind" in reading) throw new Error(reading.text);
    return reading;
  } finally {
    opened.close();
  }
}

/** All that a calculation says, the fingerprint of its input too. */
export async function saidBy(result: CalculationResult): Promise<unknown> {
  if (result.kind === "stopped") return result;
  const { tables, issues, totals, importFiles, heading, run } = result;
  return { tables, issues, totals, importFiles, heading, run, fingerprints: await fingerprintsOf(result) };
}

export async function bytesOf(workbook: HostWorkbook): Promise<Uint8Array> {
  return saveWorkbook(workbook);
}

export async function changed(bytes: Uint8Array, change: (workbook: HostWorkbook) => void): Promise<Uint8Array> {
  const workbook = await loadWorkbook(bytes);
  change(workbook);
  return saveWorkbook(workbook);
}

export function sheetOf(workbook: HostWorkbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`There is no sheet ${name}.`);
  return sheet;
}

function namesOf(workbook: HostWorkbook): string[] {
  return workbook.sheets.map(({ name }) => name);
}

/** The tests of one side. */
export function describeWorkbook(side: string, open: Open): void {
  describe(`a workbook ${side}`, () => {
    let golden: Uint8Array;
    let first: Uint8Array;
    beforeAll(async () => {
      golden = await bytesOf(hostWorkbookOf(goldenWorkbook()));
      first = (await runOnce(open, golden)).saved;
    });

    it.each(runs)("gives what its cells give: the golden district %s", async (_name, input, overrides) => {
      const reading = await readOn(open, await bytesOf(hostWorkbookOf(input)));
      expect(await saidBy(calculate(reading.input, overrides))).toEqual(await saidBy(calculate(input, overrides)));
    });

    it("keeps its inputs as they are, and gets the output sheets behind them", async () => {
      const [before, after] = [await loadWorkbook(golden), await loadWorkbook(first)];
      for (const sheet of before.sheets)
        expect(snapshotSheet(after, sheetOf(after, sheet.name))).toEqual(snapshotSheet(before, sheet));
      expect(namesOf(after)).toEqual([
        ...namesOf(before),
        "AR_Recalculation",
        "AR_Services_Import",
        "AR_Records_Import",
        "AR_Recovered_Days",
        "AR_Reconciliation",
        "AR_Summary",
        "CE_Weekly_Audit",
        "CE_Summary",
        "Exceptions",
        "Run_Log",
      ]);
    });

    it("has each output sheet complete, in a table of its name", async () => {
      const after = await loadWorkbook(first);
      for (const sheet of after.sheets.slice(-10)) {
        const [table, ...others] = sheet.tables;
        expect(others).toEqual([]);
        expect(table?.name).toBe(sheet.name);
        expect(table?.area.row).toBe(HEADER_ROW - 1);
        const rowCount = (table?.area.rowCount ?? 0) - 1;
        expect(cellsOf(after, sheet).value(`A${STATUS_ROW}`)).toBe(`Complete: ${rowCount} rows`);
      }
    });

    it("is rewritten in place by a second run, and only Run_Log grows", async () => {
      const second = (await runOnce(open, first)).saved;
      const [before, after] = [await loadWorkbook(first), await loadWorkbook(second)];
      expect(namesOf(after)).toEqual(namesOf(before));
      for (const sheet of before.sheets) {
        if (sheet.name === "Run_Log") continue;
        expect(snapshotSheet(after, sheetOf(after, sheet.name))).toEqual(snapshotSheet(before, sheet));
      }
      const log = cellsOf(after, sheetOf(after, "Run_Log"));
      expect(log.values("A10:B12")).toEqual([
        [STAMP.runAt, STAMP.runBy],
        [STAMP.runAt, STAMP.runBy],
        ["", ""],
      ]);
      expect(sheetOf(after, "Run_Log").tables[0]?.area.rowCount).toBe(3);
    });

    it("keeps an output sheet that somebody has edited, and gets another one beside it", async () => {
      const edited = await changed(first, (workbook) =>
        cellsOf(workbook, sheetOf(workbook, "CE_Weekly_Audit")).put("A10", "Somebody, Else"),
      );
      const { run, saved } = await runOnce(open, edited);
      const [before, after] = [await loadWorkbook(edited), await loadWorkbook(saved)];
      expect(snapshotSheet(after, sheetOf(after, "CE_Weekly_Audit"))).toEqual(
        snapshotSheet(before, sheetOf(before, "CE_Weekly_Audit")),
      );
      expect(namesOf(after)).toEqual([...namesOf(before), "CE_Weekly_Audit_2"]);
      expect(sheetOf(after, "CE_Weekly_Audit_2").tables[0]?.name).toBe("CE_Weekly_Audit_2");
      if (run.kind !== "done") throw new Error(run.kind);
      expect(run.calculation.issues.map(({ code }) => code)).toContain("output-sheet-edited");
    });

    it("keeps a sheet of somebody else that has the name of an output sheet", async () => {
      const taken = await changed(golden, (workbook) => {
        cellsOf(workbook, addSheet(workbook, "exceptions")).put("A1:B1", [["Mine", 1]]);
      });
      const { run, saved } = await runOnce(open, taken);
      const after = await loadWorkbook(saved);
      expect(cellsOf(after, sheetOf(after, "exceptions")).values("A1:B1")).toEqual([["Mine", 1]]);
      expect(namesOf(after)).toContain("Exceptions_2");
      expect(sheetOf(after, "Exceptions_2").tables[0]?.name).toBe("Exceptions_2");
      if (run.kind !== "done") throw new Error(run.kind);
      expect(run.calculation.issues.map(({ code }) => code)).toContain("output-sheet-not-ours");
    });
  });
}
