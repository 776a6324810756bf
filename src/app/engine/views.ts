/** What the worker tells the pane: plain values, small enough to be copied across. The screens show these and nothing else. */
import type { IssueCode } from "../../core/issue/catalogue.ts";
import type { Severity } from "../../core/issue/issue.ts";
import type { Value, Values } from "../../core/words/phrase.ts";
import type { Role } from "../../core/records/records.ts";
import type { RowCounts, Totals } from "../../core/result.ts";
import type { CellAddress } from "../../core/sheet/sheet.ts";
import type { Day } from "../../core/units/day.ts";
import type { DamagedSheet } from "../../results/workbook.ts";
import type { BetterReading } from "./comparison-views.ts";

/** What a clerk wants to have made. Both are calculated; only the sheets and files of one are written. */
export type Job = "recovery" | "continuation";

/** A setting by its exact name; "Sheet for Students" and "Column for Attendance.Minutes" are settings too. */
export type SettingValue = readonly [name: string, value: string];

/** A workbook that was read. */
export interface OpenedWorkbook {
  readonly kind: "opened";
  readonly name: string;
  readonly damagedSheets: readonly DamagedSheet[];
  /** Output sheets that an earlier run was writing when it was cut off. */
  readonly unfinishedSheets: readonly string[];
  /** Runs of Run_Log, the latest first. */
  readonly pastRuns: readonly PastRun[];
  /** The lines of the workbook's Settings sheet. */
  readonly settings: readonly SettingValue[];
  /** Its name; null when one would have to be made for settings to be saved. */
  readonly settingsSheet: string | null;
  /** Results go into a copy of it. */
  readonly isFile: boolean;
}

/** Why a workbook cannot be used at all. */
export interface UnusableWorkbook {
  readonly kind: "unusable";
  readonly name: string;
  readonly why: FileTrouble;
}

export type FileTrouble =
  | { readonly kind: "not-excel" | "old-excel" | "password" | "binary-workbook" | "unreadable" }
  | { readonly kind: "damaged" | "too-large"; readonly part: string }
  /** In words that come with the problem. */
  | { readonly kind: "said"; readonly text: string };

export interface PastRun {
  readonly runAt: string;
  readonly schoolYear: string;
  readonly asOf: Day | null;
  readonly inputFingerprint: string;
  readonly rowsRead: number;
  readonly heldBack: number;
  readonly recoveryStudents: number;
  readonly recoveryDays: number;
  readonly continuationStudents: number;
  readonly continuationHours: number;
  readonly result: string;
}

/** How the sheets and columns of the log were found. */
export interface Survey {
  readonly roles: readonly RoleMatch[];
  /** Every needed sheet and column is there, once. */
  readonly isComplete: boolean;
}

export interface RoleMatch {
  readonly role: Role;
  readonly isRequired: boolean;
  /** null: none was found. */
  readonly sheet: string | null;
  readonly because: SheetReason;
  /** Rows below the header. */
  readonly rowCount: number;
  /** Sheets that could be it, the likeliest first; those of other roles and of our own are not among them. */
  readonly candidates: readonly SheetCandidate[];
  readonly columns: readonly ColumnMatch[];
}

/** name: it is called so. table: an Excel table is. chosen: a setting names it. columns: it has the columns. */
export type SheetReason = "name" | "table" | "chosen" | "columns" | "missing";

export interface SheetCandidate {
  readonly sheet: string;
  readonly rowCount: number;
  /** Columns of the role that it has. */
  readonly columnCount: number;
}

export interface ColumnMatch {
  /** The field's exact name. */
  readonly field: string;
  readonly isRequired: boolean;
  /** The header of its column; null: none was found. */
  readonly header: string | null;
  /** A few values that stand in it. */
  readonly samples: readonly string[];
  /** check: two columns could be it, or what stands in it cannot be read. */
  readonly state: "matched" | "check" | "missing";
  /** Headers to choose from. */
  readonly headers: readonly string[];
}

/** What a calculation found, before anything is written. */
export interface Findings {
  readonly kind: "found";
  readonly job: Job;
  readonly schoolYear: string;
  readonly asOf: Day;
  readonly rows: RowCounts;
  readonly rowsByRole: Readonly<Record<string, RowCounts>>;
  readonly totals: Pick<Totals, "recovery" | "continuation">;
  /** What needs fixing first, then what to look at, then what is only said. */
  readonly groups: readonly IssueGroup[];
  readonly sheets: readonly SheetToMake[];
  readonly files: readonly FileToMake[];
  /** null for a job without import files. */
  readonly changes: Changes | null;
  readonly firstRows: FirstRows;
  /** The latest earlier run over the same data and settings. */
  readonly sameDataAs: PastRun | null;
  /** null: no reading of the rules gives the SIS's hours for more students than the settings do. */
  readonly better: BetterReading | null;
}

/** The workbook or a setting stops the run: nothing can be made. */
export interface Stopped {
  readonly kind: "stopped";
  readonly issues: readonly IssueRow[];
}

/** Issues that one kind of fix settles. */
export interface IssueGroup {
  readonly key: string;
  readonly severity: Severity;
  readonly code: IssueCode;
  readonly count: number;
  /** The first ones; ask the engine for more. */
  readonly rows: readonly IssueRow[];
}

export interface IssueRow {
  readonly code: IssueCode;
  readonly at: CellAddress;
  /** "Attendance C12", or the sheet alone. */
  readonly place: string;
  readonly studentNumber: string;
  readonly found: Value;
  /** What fills the sentences of the code: words.told tells them. */
  readonly values: Values;
}

export interface SheetToMake {
  readonly sheet: string;
  readonly rowCount: number;
  /** again: one of ours is rewritten. beside: the plain name is taken by a sheet that stays as it is. */
  readonly standing: "new" | "again" | "beside";
}

export interface FileToMake {
  readonly name: string;
  readonly rowCount: number;
  /** The first lines, exactly as they stand in the file. */
  readonly start: string;
  readonly isWhole: boolean;
}

/** Program services against what the SIS holds. They add up to the rows of AR_Recalculation. */
export interface Changes {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** The SIS holds hours, the log has none. */
  readonly gone: number;
  /** The SIS calculates these by itself; they are compared, not imported. */
  readonly bySis: number;
  readonly heldBack: number;
  /** Attendance Recovery records to be created. */
  readonly newRecords: number;
}

export interface FirstRows {
  readonly sheet: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A cell and what it is called: "Attendance C12". */
export interface PlaceView {
  readonly at: CellAddress;
  readonly place: string;
}

/** A few rows and columns around a cell. */
export interface CellNeighborhood {
  /** Letters, as Excel shows them. */
  readonly columns: readonly { readonly column: number; readonly letters: string; readonly header: string }[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Rows of an import file; null for the workbook. */
  readonly rowCount: number | null;
}
