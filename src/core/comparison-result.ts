/** What the comparison with the SIS returns: how far each reading of the rules goes, and the services that differ under one. */
import type { ReconciliationLine } from "./recovery-result.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import type { Day } from "./units/day.ts";

/** A setting by its exact name, and the value that it is to have. */
export type SettingChange = readonly [name: string, value: string];

export interface ComparedReading extends ReconciliationLine {
  /** What takes the settings of this run to this reading; empty for the reading of the settings. */
  readonly changes: readonly SettingChange[];
}

/** Hours Earned as the SIS holds them against every reading of the rules. */
export interface Comparison {
  /** Twelve, in the order of AR_Reconciliation. */
  readonly readings: readonly ComparedReading[];
  /** The place of the settings' own reading in the list. */
  readonly present: number;
  /** The place of the reading that most students match; of several that of the fewest changes, then the first. */
  readonly best: number;
  /** How many other readings are matched by as many students. */
  readonly tied: number;
  /** The services that come out otherwise under a reading, in the order of AR_Recalculation. Made on request. */
  readonly differing: (reading: number) => readonly DifferingService[];
}

/** A program service with a filled Hours Earned that a reading does not reproduce. All hours are whole. */
export interface DifferingService {
  readonly studentNumber: string;
  readonly studentName: string;
  readonly school: string;
  readonly start: Day;
  /** Where the SIS's figure stands. */
  readonly at: CellAddress;
  readonly previousHours: number;
  readonly ourHours: number;
  /** Those that give the SIS's figure come first; at least one. */
  readonly reasons: readonly DifferenceReason[];
}

/** Rows that do not count, by the first test that they fail. */
export type NotCountedWhy =
  "not an AR section" | "day not in session" | "unlicensed teacher" | "outside service" | "outside record" | "no time";

/** Rows behind a reason. gives: with them (or without them, for rows dated after) the SIS's figure comes out. */
interface SourceRows {
  readonly gives: boolean;
  readonly rows: number;
  readonly minutes: number;
  readonly cells: readonly CellAddress[];
}

export type DifferenceReason =
  /** The SIS's figure is what all rows up to `upTo` give; null: what no row at all gives. The rows are those after it. */
  | (SourceRows & { readonly kind: "rows after"; readonly upTo: Day | null })
  /** Another reading gives the SIS's figure; the changes lead there from the reading that is compared. */
  | { readonly kind: "other reading"; readonly gives: true; readonly changes: readonly SettingChange[] }
  | (SourceRows & { readonly kind: "not counted"; readonly why: NotCountedWhy })
  /** Time that overlaps, or that is above the Section Student Detail. */
  | (SourceRows & { readonly kind: "overlap" | "section detail" })
  /** Rows that were left out before they were judged: held back, repeated or after As Of. */
  | (SourceRows & { readonly kind: "left out" })
  /** No reading, and none of the reasons above by itself, gives the SIS's figure. */
  | { readonly kind: "unexplained"; readonly gives: false };
