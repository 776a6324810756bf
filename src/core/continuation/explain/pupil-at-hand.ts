/** The weeks of one pupil at hand, so that figures of one week can be made from those of another. */
import { weeksOfPupil } from "../continuation.ts";
import type { ContinuationPupil, ContinuationWeek, Transfer } from "../../continuation-result.ts";
import type { Figure, FigureName } from "../../explain.ts";
import { figureOfResult } from "../../make-figure.ts";
import { pupilAt } from "../../records/pupils.ts";
import { formatDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { phrase } from "../../words/phrase.ts";
import { onceMade } from "./once-made.ts";
import { sourceRows } from "./source-rows.ts";
import { creditFigure, debitFigure } from "./transfers.ts";
import { AUDIT } from "./week-at-hand.ts";
import type { RunAtHand, WeekAtHand } from "./week-at-hand.ts";
import { weekColumns } from "./week-columns.ts";

/** A week of a pupil that is to be explained, and by it all others; references of others say which week they are of. */
export function weekAtHand(run: RunAtHand, pupil: ContinuationPupil, asked: ContinuationWeek): WeekAtHand {
  const index = pupilAt(run.pupils, pupil.student, pupil.school);
  const { records, settings, continuation, pupils } = run;
  const wholeYear = onceMade(() => weeksOfPupil(records, settings, continuation, pupils, index));
  const hands = new Map<Day, WeekAtHand>();
  const weekOf = (monday: Day): WeekAtHand | null => {
    const known = hands.get(monday);
    if (known !== undefined) return known;
    const isAsked = (week: ContinuationWeek): boolean => week.monday === monday;
    const week = pupil.weeks.find(isAsked) ?? wholeYear().find(isAsked);
    return week === undefined ? null : handOf(week);
  };
  const handOf = (week: ContinuationWeek): WeekAtHand => {
    const rows = onceMade(() => sourceRows(records, pupils, index, week.monday));
    const refer = references(run, week, week.monday === asked.monday, () => hand);
    const hand: WeekAtHand = { run, pupil, week, rows, weekOf, ...refer };
    hands.set(week.monday, hand);
    return hand;
  };
  return handOf(asked);
}

function ofWeekNotPrinted(figure: Figure, name: FigureName): Figure {
  return { ...figure, name, text: [phrase("week-not-printed"), ...figure.text] };
}

/** References to the figures of a week; a week that is not printed has no cells: its own figures stand there, each made once. */
function references(
  { places }: RunAtHand,
  week: ContinuationWeek,
  isAsked: boolean,
  hand: () => WeekAtHand,
): Pick<WeekAtHand, "refer" | "referDebit" | "referCredit"> {
  const row = places.rowOf(week);
  const made = new Map<string, Figure>();
  const madeOnce = (key: string, name: FigureName, make: () => Figure): Figure => {
    const figure = made.get(key) ?? ofWeekNotPrinted(make(), name);
    made.set(key, figure);
    return figure;
  };
  const nameOf = (column: string): FigureName =>
    isAsked ? column : phrase("in-week", { column, week: formatDay(week.monday) });
  const transferred =
    (
      column: "Hours Debited" | "Hours Credited",
      transfers: readonly Transfer[],
      explain: (at: WeekAtHand, pair: number, transfer: Transfer) => Figure,
    ) =>
    (pair: number): Figure | null => {
      const transfer = transfers[pair];
      if (transfer === undefined) return null;
      const other = formatDay(transfer.otherMonday);
      const way = column === "Hours Debited" ? "to-week" : "from-week";
      const name = phrase(way, { column: nameOf(column), week: other });
      if (row === undefined) return madeOnce(`${column} ${other}`, name, () => explain(hand(), pair, transfer));
      return figureOfResult(name, "minutes", transfer.minutes, { table: AUDIT, row: row + pair, column });
    };
  return {
    refer: (column) => {
      const name = nameOf(column);
      const { minutes, explain } = weekColumns[column];
      if (row === undefined) return madeOnce(column, name, () => explain(hand()));
      return figureOfResult(name, "minutes", minutes(week), { table: AUDIT, row, column });
    },
    referDebit: transferred("Hours Debited", week.debits, debitFigure),
    referCredit: transferred("Hours Credited", week.credits, creditFigure),
  };
}
