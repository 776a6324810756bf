/** What a calculation returns. A writer needs nothing else. */
import type { Comparison } from "./comparison-result.ts";
import type { Explanations } from "./explain.ts";
import type { Issue } from "./issue/issue.ts";
import type { Planning } from "./planning-result.ts";
import type { ImportFile, Table, TimeDisplay } from "./tables/table.ts";
import type { Day } from "./units/day.ts";

/** Counts per input role. read = used + notCounted + heldBack + duplicates + copies. */
export interface RowCounts {
  readonly read: number;
  readonly used: number;
  readonly notCounted: number;
  readonly heldBack: number;
  readonly duplicates: number;
  readonly copies: number;
}

export interface Totals {
  /** Keyed by role name ("Students", "Attendance", ...), for every input role that is present but Settings. */
  readonly rows: Readonly<Record<string, RowCounts>>;
  readonly schoolYear: string;
  readonly asOf: Day;
  readonly recovery: {
    readonly students: number;
    readonly attendedMinutes: number;
    readonly hoursEarned: number;
    readonly daysEarned: number;
    readonly daysCredited: number;
    readonly serviceRows: number;
    readonly recordRows: number;
  };
  readonly continuation: {
    readonly students: number;
    readonly weeks: number;
    readonly maxMinutes: number;
    readonly apportionedMinutes: number;
    readonly totalApportionedMinutes: number;
    readonly unusedExcessMinutes: number;
    readonly stillShortMinutes: number;
  };
  /** Issues by severity. */
  readonly issues: Readonly<Record<string, number>>;
}

/** What stands above every output table. */
export interface Heading {
  readonly schoolYear: string;
  readonly rangeStart: Day;
  readonly rangeEnd: Day;
  readonly asOf: Day;
}

/**
 * Values of the Run_Log row that the calculation knows; the rest (when, who, fingerprints) comes from outside. null: of a job whose
 * sheets the run does not make.
 */
export interface RunFacts {
  readonly ruleVersion: string;
  readonly rowsRead: number;
  readonly heldBack: number;
  readonly recoveryStudents: number | null;
  readonly recoveryHours: number | null;
  readonly recoveryDays: number | null;
  readonly continuationStudents: number | null;
  readonly continuationTotalMinutes: number | null;
}

export interface Calculation {
  readonly kind: "done";
  /** All output tables but Run_Log, in the order of the sheets. */
  readonly tables: readonly Table[];
  readonly importFiles: readonly ImportFile[];
  readonly issues: readonly Issue[];
  readonly totals: Totals;
  readonly heading: Heading;
  readonly run: RunFacts;
  readonly timeDisplay: TimeDisplay;
  readonly explain: Explanations;
  /** Against the Hours Earned that the SIS holds. */
  readonly comparison: Comparison;
  /** What could still be reached; worked out when it is asked for. */
  readonly planning: () => Planning;
  /** The canonical form of the inputs that were used, in pieces, for a fingerprint (SHA-256) of them one after the other. */
  readonly canonicalInput: () => readonly (string | Uint8Array)[];
}

/** The input or the settings cannot be used; nothing is to be written. */
export interface StoppedRun {
  readonly kind: "stopped";
  readonly issues: readonly Issue[];
}

export type CalculationResult = Calculation | StoppedRun;
