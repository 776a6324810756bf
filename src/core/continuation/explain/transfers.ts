/** Hours Debited and Hours Credited: what a week gives to an earlier one, and what it gets from a later one. */
import type { Transfer } from "../../continuation-result.ts";
import type { Figure } from "../../explain.ts";
import { figureOfParts, less } from "../../make-figure.ts";
import type { Settings } from "../../records/settings.ts";
import { formatDay } from "../../units/day.ts";
import type { WeekAtHand } from "./week-at-hand.ts";

/** The n-th debit: what is left of the week's excess, at most what the other week still needs. */
export function debitFigure(at: WeekAtHand, pair: number, { otherMonday }: Transfer): Figure {
  const weekText = `the week of ${formatDay(otherMonday)}`;
  const left = less("Hours left to give", at.refer("Hours + or -"), debitsBefore(at, pair));
  const needed = neededBy(at.weekOf(otherMonday), weekText, at.week.monday);
  return figureOfParts("Hours Debited", "minutes", "least", [left, ...needed], {
    rule: "ce-backfill",
    text: `These hours fill ${weekText}. ${orderText(at.run.settings)}`,
  });
}

/** The n-th credit: the debit of the week that gives it. */
export function creditFigure(at: WeekAtHand, _pair: number, { otherMonday }: Transfer): Figure {
  const giving = at.weekOf(otherMonday);
  const debit = giving?.week.debits.findIndex((one) => one.otherMonday === at.week.monday) ?? NONE_FOUND;
  return figureOfParts("Hours Credited", "minutes", "same", present([giving?.referDebit(debit)]), {
    rule: "ce-backfill",
    text: `These hours come from the excess of the week of ${formatDay(otherMonday)}.`,
  });
}

const NONE_FOUND = -1;

/** The debits that Fill Order puts before the n-th. */
function debitsBefore(at: WeekAtHand, pair: number): readonly Figure[] {
  const isOldest = at.run.settings.choice["Fill Order"] === "Oldest";
  const places = at.week.debits.map((_debit, place) => place);
  return present(
    places.filter((place) => (isOldest ? place < pair : place > pair)).map((place) => at.referDebit(place)),
  );
}

/** What a week lacks when the week of a Monday gives: what it is short, less what it has got from earlier ones. */
function neededBy(other: WeekAtHand | null, weekText: string, monday: number): readonly Figure[] {
  if (other === null) return [];
  const short = figureOfParts(`What ${weekText} is short before backfill`, "minutes", "difference", [
    other.refer("Max Hours"),
    other.refer("Appor Hours"),
  ]);
  const got = other.week.credits.map((credit, place) =>
    credit.otherMonday < monday ? other.referCredit(place) : null,
  );
  return [less(`What ${weekText} still needs`, short, present(got))];
}

function present(figures: readonly (Figure | null | undefined)[]): readonly Figure[] {
  return figures.filter((figure) => figure !== null && figure !== undefined);
}

/** Which of the earlier short weeks comes first, and which are left alone. */
function orderText({ choice, date }: Settings): string {
  const start = date["Backfill Start"];
  const reported = date["Reported Through"];
  const order = choice["Fill Order"] === "Oldest" ? "oldest" : "nearest";
  return [
    `The ${order} earlier week that is short is filled first.`,
    ...(start === null ? [] : [`Weeks before the one of Backfill Start, ${formatDay(start)}, are left alone.`]),
    ...(reported === null
      ? []
      : [`Weeks up to the one of Reported Through, ${formatDay(reported)}, get only from weeks up to it.`]),
  ].join(" ");
}
