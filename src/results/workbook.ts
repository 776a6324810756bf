/**
 * A workbook as the pipeline and the app know it, wherever it is: a file, or open in Excel. What is read comes as cells, what is
 * written are whole output sheets; nothing here knows how either is done.
 */
import type { Override } from "../core/records/read-records.ts";
import type { WorkbookInput } from "../core/sheet/sheet.ts";
import type { Table } from "../core/tables/table.ts";
import type { OutputPlan } from "./output-plan.ts";
import type { ResultSheet } from "./result-layout.ts";

/** How far a step has come: units done of all; what a unit is, the workbook decides. */
export type OnProgress = (done: number, total: number) => void;

/** What was read of a workbook. */
export interface WorkbookReading {
  readonly input: WorkbookInput;
  /** Sheets that could not be read, and why. The others are in input. */
  readonly damagedSheets: readonly DamagedSheet[];
  /** Names that a new sheet may not take: worksheets, chart sheets and others. */
  readonly sheetNames: readonly string[];
  /** Names that a new table may not take: tables and defined names. */
  readonly takenNames: readonly string[];
  /** Worksheets with what rewriting them would lose: a drawing, comments. */
  readonly sheetsWithMore: readonly string[];
}

export interface DamagedSheet {
  readonly sheet: string;
  readonly why: "damaged" | "too-large";
}

/** Why a workbook as a whole cannot be used. text reads on after its name: "is not an Excel workbook: ...". */
export interface WorkbookProblem {
  readonly kind: "problem";
  readonly text: string;
}

/** What a run writes. */
export interface Results {
  readonly plan: OutputPlan;
  /** One for each sheet of the plan, in its order. */
  readonly sheets: readonly ResultSheet[];
  /** Run_Log as it is written: the rows of earlier runs and the one of this run. */
  readonly runLog: Table;
}

export interface Workbook<Reading extends WorkbookReading = WorkbookReading> {
  /** As its file is called. */
  readonly name: string;
  /** Reads what the core needs. given are settings that are not in the workbook: they may choose sheets and columns.
   * Data never makes it reject; a host that fails does (HostError), and then nothing was changed. */
  readonly read: (onProgress?: OnProgress, given?: readonly Override[]) => Promise<Reading | WorkbookProblem>;
  /**
   * Writes the output sheets of a run over this reading: a file into a copy, whose bytes it gives, Excel into the open workbook.
   * Inputs are never changed.
   */
  readonly write: (reading: Reading, results: Results, onProgress?: OnProgress) => Promise<WrittenWorkbook>;
}

export interface WrittenWorkbook {
  /** The copy with the results; null when they were written into the workbook itself. */
  readonly copy: Uint8Array<ArrayBuffer> | null;
  /** Gives the output sheets what they held before; null where nothing of the user's was changed. */
  readonly undo: (() => Promise<void>) | null;
}
