/** What the explanations of a week's figures are made from. */
import type { Continuation, ContinuationPupil, ContinuationWeek } from "../../continuation-result.ts";
import type { Figure } from "../../explain.ts";
import type { Pupils } from "../../records/pupils.ts";
import type { Records } from "../../records/records.ts";
import type { Settings } from "../../records/settings.ts";
import type { Day } from "../../units/day.ts";
import { phrase } from "../../words/phrase.ts";
import type { Value } from "../../words/phrase.ts";
import type { AuditPlaces } from "./audit-places.ts";
import type { SourceRow } from "./source-rows.ts";

export const AUDIT = "CE_Weekly_Audit";
export const SUMMARY = "CE_Summary";

/** What the run kept. */
export interface RunAtHand {
  readonly continuation: Continuation;
  readonly records: Records;
  readonly settings: Settings;
  readonly pupils: Pupils;
  readonly places: AuditPlaces;
}

/** The columns of minutes that every week has. */
export type WeekColumn =
  | "Hours Excused"
  | "Hours Unexc"
  | "Hours Susp"
  | "Max Hours"
  | "Work Hours"
  | "Non Work Hours"
  | "Course Hours"
  | "Appor Hours"
  | "Total Appor"
  | "Hours + or -"
  | "Unused Excess"
  | "Still Short";

export interface WeekAtHand {
  readonly run: RunAtHand;
  readonly pupil: ContinuationPupil;
  readonly week: ContinuationWeek;
  /** The rows of attendance dated in the week, of the meanings that count. */
  readonly rows: () => readonly SourceRow[];
  /** The figure of a column: a reference where the week is printed, else the figure itself. */
  readonly refer: (column: WeekColumn) => Figure;
  /** The n-th debit or credit of the week, likewise; null when there is none. */
  readonly referDebit: (pair: number) => Figure | null;
  readonly referCredit: (pair: number) => Figure | null;
  /** Another week of the pupil, printed or not; null for a week without an active day. */
  readonly weekOf: (monday: Day) => WeekAtHand | null;
}

/** " at Oak"; "" for no school's name. */
export function atSchool({ records }: RunAtHand, school: number): Value {
  const name = records.schools.names[school] ?? "";
  return name === "" ? "" : phrase("at-school", { school: name });
}
