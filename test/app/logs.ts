/** The small log as a workbook that only the pane can read, as the one open in Excel is. */
import { sheetFromRows } from "../../src/core/sheet/sheet.ts";
import type { Cell, Sheet } from "../../src/core/sheet/sheet.ts";
import { hostedWorkbook } from "../../src/app/host/hosted-workbook.ts";
import type { HostedWorkbook } from "../../src/app/host/hosted-workbook.ts";
import type { Results, WorkbookReading, WrittenWorkbook } from "../../src/results/workbook.ts";
import { smallLogSheets } from "../support/small-log.ts";
import type { Rows } from "../support/small-log.ts";

export function sheetsOf(changes: Readonly<Record<string, Rows | null>> = {}): Sheet[] {
  return Object.entries({ ...smallLogSheets, ...changes }).flatMap(([name, rows]) =>
    rows === null ? [] : [sheetFromRows(name, rows as readonly (readonly Cell[])[])],
  );
}

export function readingOf(sheets: readonly Sheet[]): WorkbookReading {
  return {
    input: { sheets, date1904: false },
    damagedSheets: [],
    sheetNames: sheets.map(({ name }) => name),
    takenNames: [],
    sheetsWithMore: [],
  };
}

export interface OpenWorkbook {
  readonly hosted: HostedWorkbook;
  /** What was written, the latest last. */
  readonly written: Results[];
  /** How often it was read. */
  readonly reads: () => number;
  /** How often a run was taken back. */
  readonly undone: () => number;
}

export function openWorkbook(
  sheets: readonly Sheet[] = sheetsOf(),
  change: {
    readonly fail?: () => Error | null;
    readonly beforeRead?: () => Promise<void>;
    readonly beforeWrite?: () => Promise<void>;
  } = {},
): OpenWorkbook {
  const written: Results[] = [];
  let undone = 0;
  let reads = 0;
  const failing = (): void => {
    const error = change.fail?.() ?? null;
    if (error !== null) throw error;
  };
  const hosted = hostedWorkbook<WorkbookReading>({
    name: "Spring log",
    read: async (onProgress) => {
      failing();
      reads++;
      await change.beforeRead?.();
      onProgress?.(1, 1);
      return readingOf(sheets);
    },
    write: async (_reading, results): Promise<WrittenWorkbook> => {
      await change.beforeWrite?.();
      failing();
      written.push(results);
      const undo = (): Promise<void> => {
        undone++;
        return Promise.resolve();
      };
      return { copy: null, undo };
    },
  });
  return { hosted, written, reads: () => reads, undone: () => undone };
}
