/** From the hours that count to Appor Hours, Total Appor, Hours + or -, Unused Excess and Still Short. */
import type { Transfer } from "../../continuation-result.ts";
import type { Figure } from "../../explain.ts";
import { figureOfParts, less } from "../../make-figure.ts";
import { phrase } from "../../words/phrase.ts";
import { activeDaysFigure } from "./active-days.ts";
import { valueByRule, valueBySetting } from "./setting-figure.ts";
import type { WeekAtHand } from "./week-at-hand.ts";

export function apportioned(at: WeekAtHand): Figure {
  const parts = [counted(at), at.refer("Max Hours")];
  return figureOfParts("Appor Hours", "minutes", "least", parts, { rule: "ce-weekly-maximum" });
}

export function totalApportioned(at: WeekAtHand): Figure {
  const credits = referred(at.week.credits, at.referCredit);
  return figureOfParts("Total Appor", "minutes", "sum", [at.refer("Appor Hours"), ...credits], { rule: "ce-backfill" });
}

export function overOrShort(at: WeekAtHand): Figure {
  const parts = [counted(at), at.refer("Max Hours")];
  return figureOfParts("Hours + or -", "minutes", "difference", parts, { rule: "ce-weekly-maximum" });
}

export function unusedExcess(at: WeekAtHand): Figure {
  const excess = figureOfParts(phrase("above-max-hours"), "minutes", "above zero", [at.refer("Hours + or -")]);
  const debits = referred(at.week.debits, at.referDebit);
  return { ...less("Unused Excess", excess, debits), name: "Unused Excess", rule: "ce-backfill" };
}

export function stillShort(at: WeekAtHand): Figure {
  const parts = [at.refer("Max Hours"), at.refer("Total Appor")];
  return figureOfParts("Still Short", "minutes", "difference", parts, { rule: "ce-backfill" });
}

function referred(transfers: readonly Transfer[], refer: (pair: number) => Figure | null): readonly Figure[] {
  return transfers.map((_transfer, pair) => refer(pair)).filter((figure) => figure !== null);
}

/** Class time, and work where the rule lets it count. */
function counted(at: WeekAtHand): Figure {
  const time = classTime(at);
  return at.week.work === 0
    ? time
    : figureOfParts(phrase("hours-that-count"), "minutes", "sum", [...time.parts, workThatCounts(at, time)]);
}

function classTime(at: WeekAtHand): Figure {
  const parts = [at.refer("Course Hours"), at.refer("Non Work Hours")];
  return figureOfParts(phrase("class-hours"), "minutes", "sum", parts);
}

function workThatCounts(at: WeekAtHand, time: Figure): Figure {
  const { settings } = at.run;
  const minimum = valueByRule("Minimum Hours for Work", settings.minimumMinutesForWork, "ce-work-minimum", settings);
  const enough = figureOfParts(phrase("class-hours-reach-minimum"), "number", "reaches", [time, minimum]);
  const text = enough.value === 1 ? [] : phrase("too-few-class-hours");
  return figureOfParts(phrase("work-that-counts"), "minutes", "product", [withinDailyMaximum(at), enough], {
    rule: "ce-work-minimum",
    text,
  });
}

function withinDailyMaximum(at: WeekAtHand): Figure {
  const perDay = at.run.settings.maximumWorkMinutesPerDay;
  const work = at.refer("Work Hours");
  if (perDay === null) return work;
  const name = "Maximum Work Hours per Day";
  const most = figureOfParts(phrase("most-work-of-days"), "minutes", "product", [
    valueBySetting(name, perDay, "ce-work-minimum", name),
    activeDaysFigure(at),
  ]);
  return figureOfParts(phrase("work-within-daily-maximum"), "minutes", "least", [work, most]);
}
