/** Which week stands in which row of CE_Weekly_Audit. */
import type { Continuation, ContinuationPupil, ContinuationWeek } from "../../continuation-result.ts";
import type { Records } from "../../records/records.ts";
import type { Settings } from "../../records/settings.ts";
import { auditRowsOf, pupilsInOrder } from "../../tables/continuation-tables.ts";

/** What a row is about. */
export interface AuditPlace {
  readonly pupil: ContinuationPupil;
  readonly week: ContinuationWeek;
  /** Which debit and credit of the week: 0 on the week's own row, 1, 2, ... on the rows right below. */
  readonly pair: number;
}

export interface AuditPlaces {
  /** The pupils in the order of the tables. */
  readonly pupils: readonly ContinuationPupil[];
  /** What stands in a row, counted from 0; undefined where there is no such row. */
  readonly at: (row: number) => AuditPlace | undefined;
  /** The week's own row; undefined for a week that is not printed. */
  readonly rowOf: (week: ContinuationWeek) => number | undefined;
}

export function auditPlaces(continuation: Continuation, records: Records, settings: Settings): AuditPlaces {
  const pupils = pupilsInOrder(continuation, records, settings);
  const places: AuditPlace[] = [];
  const rows = new Map<ContinuationWeek, number>();
  for (const pupil of pupils) {
    for (const week of pupil.weeks) {
      rows.set(week, places.length);
      for (let pair = 0; pair < auditRowsOf(week); pair++) places.push({ pupil, week, pair });
    }
  }
  return { pupils, at: (row) => places[row], rowOf: (week) => rows.get(week) };
}
