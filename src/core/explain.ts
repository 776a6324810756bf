/** Why a figure is what it is: which rule, from which cells, with which minutes. Made on request, from what the run kept. */
import type { RuleId } from "./rules/rules.ts";
import type { CellAddress } from "./sheet/sheet.ts";
import type { Day } from "./units/day.ts";

export interface Reason {
  readonly rule: RuleId;
  /** One sentence with the figures in it. */
  readonly text: string;
  /** The minutes that the rule gave or took, or null when it is not about minutes. */
  readonly minutes: number | null;
  /** The source cells. */
  readonly cells: readonly CellAddress[];
}

export interface Explanations {
  /** Reasons for one row of AR_Recalculation, by its index in the table. */
  readonly recoveryRow: (rowIndex: number) => readonly Reason[];
  /** Reasons for one student's week at one school. */
  readonly continuationWeek: (studentNumber: string, school: string, monday: Day) => readonly Reason[];
}
