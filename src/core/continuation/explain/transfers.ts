/** Hours Debited and Hours Credited: what a week gives to an earlier one, and what it gets from a later one. */
import type { Transfer } from "../../continuation-result.ts";
import type { Figure } from "../../explain.ts";
import { figureOfParts, less } from "../../make-figure.ts";
import type { Settings } from "../../records/settings.ts";
import { formatDay } from "../../units/day.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { WeekAtHand } from "./week-at-hand.ts";

/** The n-th debit: what is left of the week's excess, at most what the other week still needs. */
export function debitFigure(at: WeekAtHand, pair: number, { otherMonday }: Transfer): Figure {
  const week = formatDay(otherMonday);
  const left = less(phrase("left-to-give"), at.refer("Hours + or -"), debitsBefore(at, pair));
  const needed = neededBy(at.weekOf(otherMonday), week, at.week.monday);
  return figureOfParts("Hours Debited", "minutes", "least", [left, ...needed], {
    rule: "ce-backfill",
    text: [phrase("fills-week", { week }), ...orderPhrases(at.run.settings)],
  });
}

/** The n-th credit: the debit of the week that gives it. */
export function creditFigure(at: WeekAtHand, _pair: number, { otherMonday }: Transfer): Figure {
  const giving = at.weekOf(otherMonday);
  const debit = giving?.week.debits.findIndex((one) => one.otherMonday === at.week.monday) ?? NONE_FOUND;
  return figureOfParts("Hours Credited", "minutes", "same", present([giving?.referDebit(debit)]), {
    rule: "ce-backfill",
    text: phrase("from-excess", { week: formatDay(otherMonday) }),
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
function neededBy(other: WeekAtHand | null, week: string, monday: number): readonly Figure[] {
  if (other === null) return [];
  const short = figureOfParts(phrase("short-before-backfill", { week }), "minutes", "difference", [
    other.refer("Max Hours"),
    other.refer("Appor Hours"),
  ]);
  const got = other.week.credits.map((credit, place) =>
    credit.otherMonday < monday ? other.referCredit(place) : null,
  );
  return [less(phrase("still-needed", { week }), short, present(got))];
}

function present(figures: readonly (Figure | null | undefined)[]): readonly Figure[] {
  return figures.filter((figure) => figure !== null && figure !== undefined);
}

/** Which of the earlier short weeks comes first, and which are left alone. */
function orderPhrases({ choice, date }: Settings): readonly Phrase[] {
  const start = date["Backfill Start"];
  const reported = date["Reported Through"];
  return [
    phrase(choice["Fill Order"] === "Oldest" ? "oldest-first" : "nearest-first"),
    ...(start === null ? [] : [phrase("before-backfill-start", { start: formatDay(start) })]),
    ...(reported === null ? [] : [phrase("up-to-reported", { reported: formatDay(reported) })]),
  ];
}
