/** "Why?" of the tables of continuation education: any figure, made when it is asked for from what the run kept. */
import type { Continuation } from "../../continuation-result.ts";
import type { Figure, FigurePlace } from "../../explain.ts";
import type { Pupils } from "../../records/pupils.ts";
import type { Records } from "../../records/records.ts";
import type { Settings } from "../../records/settings.ts";
import { auditPlaces } from "./audit-places.ts";
import { onceMade } from "./once-made.ts";
import { weekAtHand } from "./pupil-at-hand.ts";
import { explainSummary } from "./summary-figures.ts";
import { creditFigure, debitFigure } from "./transfers.ts";
import { AUDIT, SUMMARY } from "./week-at-hand.ts";
import type { RunAtHand } from "./week-at-hand.ts";
import { isWeekColumn, weekColumns } from "./week-columns.ts";

/**
 * Explains cells of CE_Weekly_Audit and CE_Summary. Times are minutes whatever Display Time As says. null for a cell
 * without a number, a week, month or date, and any other place.
 */
export function explainContinuation(
  continuation: Continuation,
  records: Records,
  settings: Settings,
  pupils: Pupils,
): (place: FigurePlace) => Figure | null {
  const run = onceMade((): RunAtHand => {
    const places = auditPlaces(continuation, records, settings);
    return { continuation, records, settings, pupils, places };
  });
  const summary = onceMade(() => explainSummary(run()));
  return ({ table, row, column }) => {
    if (table === AUDIT) return explainAudit(run(), row, column);
    return table === SUMMARY ? summary()(row, column) : null;
  };
}

function explainAudit(run: RunAtHand, row: number, column: string): Figure | null {
  const place = run.places.at(row);
  if (place === undefined) return null;
  const { pupil, week, pair } = place;
  if (column === "Hours Debited" || column === "Hours Credited") {
    const isDebit = column === "Hours Debited";
    const transfer = (isDebit ? week.debits : week.credits)[pair];
    if (transfer === undefined) return null;
    return (isDebit ? debitFigure : creditFigure)(weekAtHand(run, pupil, week), pair, transfer);
  }
  return pair === 0 && isWeekColumn(column) ? weekColumns[column].explain(weekAtHand(run, pupil, week)) : null;
}
