/**
 * Why days are earned: the dates that made each, what a date gives, and what is left towards the next day. It follows the
 * steps of earnDays, so that it decides nothing itself.
 */
import type { Figure } from "../../explain.ts";
import { figureOfParts } from "../../make-figure.ts";
import type { Rounding } from "../../records/settings.ts";
import { formatDay } from "../../units/day.ts";
import { dayRulesOf, earnDays } from "../earned-days.ts";
import type { EarningStep } from "../earned-days.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import { dayLengthFigures } from "./day-length-figures.ts";
import type { DayLengthFigures } from "./day-length-figures.ts";
import { datePhrase, sumOf } from "./hour-figures.ts";
import { countedOfDate, minutesInAnHour } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";

/** A day of the student, by its place in earnedDays. */
export interface EarnedDayFigure {
  /** 1: its minutes reach what a day needs. */
  readonly earned: Figure;
  /** The minutes that made it: the date's own for a full day, else those gathered. */
  readonly credit: Figure;
}

export interface EarnedFigures extends DayLengthFigures {
  readonly days: readonly EarnedDayFigure[];
  /** Minutes gathered towards the next day. */
  readonly pool: Figure;
  /** Dates above what one day can use, with the place of their service. */
  readonly aboveLimit: readonly { readonly service: number; readonly minutes: Figure }[];
}

/** All days of the student; `service` is the row of AR_Recalculation whose Minimum Day they lead to. */
export function earnedFigures(one: StudentExplained, service: number): EarnedFigures {
  const { places, student } = one;
  const { dates } = places.recovery.judgement;
  const rules = dayRulesOf(student.dayLength, places.settings);
  const lengths = dayLengthFigures(one, service);
  const { dayLength } = lengths;
  const days: EarnedDayFigure[] = [];
  const aboveLimit: { service: number; minutes: Figure }[] = [];
  let pool: readonly Figure[] = [];
  const credits = new Map<number, Figure>();
  const creditOf = (date: number): Figure => {
    const known = credits.get(date) ?? creditFigure(one, date, rules.rounding);
    credits.set(date, known);
    return known;
  };
  const above = (date: number): Figure =>
    figureOfParts(phrase("above-day-length-on", { date: datePhrase(one, date) }), "minutes", "difference", [
      creditOf(date),
      dayLength,
    ]);

  const follow = ({ kind, at }: EarningStep): void => {
    switch (kind) {
      case "above the limit":
        aboveLimit.push({ service: dates.service[at] ?? 0, minutes: above(at) });
        break;
      case "full day":
        days.push({ earned: fullDay(one, at, days.length, rules.rounding, lengths), credit: creditOf(at) });
        break;
      case "surplus joins":
        pool = [...pool, above(at)];
        break;
      case "credit joins":
        pool = [...pool, rules.carrySurplus ? creditOf(at) : usable(one, at, creditOf(at), dayLength)];
        break;
      case "pooled day": {
        const gathered = figureOfParts(phrase("gathered-minutes"), "minutes", "sum", pool);
        const number = days.length;
        days.push({ earned: pooledDay(one, number, gathered, dayLength), credit: gathered });
        const left = figureOfParts(phrase("left-from-day", { number: number + 1 }), "minutes", "difference", [
          gathered,
          dayLength,
        ]);
        pool = left.value > 0 ? [left] : [];
      }
    }
  };
  earnDays(dates, student.datesFrom, student.datesTo, student.services.length, rules, follow);
  const towards = figureOfParts(phrase("gathered-towards-next"), "minutes", "sum", pool);
  return { ...lengths, days, pool: towards, aboveLimit };
}

/** Which part of a date's time goes towards days. */
export const creditPhrases: Readonly<Record<Rounding, Phrase>> = {
  Session: phrase("credit-by-session"),
  Day: phrase("credit-by-day"),
  Total: phrase("credit-by-total"),
};

function creditFigure(one: StudentExplained, date: number, rounding: Rounding): Figure {
  const ofDate = datePhrase(one, date);
  const name = phrase("towards-days", { date: ofDate });
  const counted = countedOfDate(one, date);
  if (rounding === "Total") return { ...sumOf(name, counted), name };
  const hours = (minutes: Figure): Figure =>
    figureOfParts(phrase("whole-hours", { minutes: minutes.name }), "hours", "whole hours", [minutes]);
  const ofSessions = counted.map(hours);
  const [only] = ofSessions;
  const whole =
    rounding === "Day"
      ? hours(sumOf(ofDate, counted))
      : only !== undefined && ofSessions.length === 1
        ? only
        : figureOfParts(phrase("whole-hours", { minutes: ofDate }), "hours", "sum", ofSessions);
  return figureOfParts(name, "minutes", "product", [whole, minutesInAnHour]);
}

/** At most one day is earned on a date, so a date gives no more than a day takes. */
function usable(one: StudentExplained, date: number, credit: Figure, dayLength: Figure): Figure {
  if (credit.value <= dayLength.value) return credit;
  return figureOfParts(
    phrase("usable-on-date", { date: datePhrase(one, date) }),
    "minutes",
    "least",
    [credit, dayLength],
    {
      rule: "ar-one-day-per-date",
      text: phrase("date-gives-one-day"),
    },
  );
}

function fullDay(
  one: StudentExplained,
  date: number,
  number: number,
  rounding: Rounding,
  { minimumDay }: DayLengthFigures,
): Figure {
  const counted = countedOfDate(one, date);
  const [only] = counted;
  const name = datePhrase(one, date);
  const minutes =
    rounding !== "Session" || (only !== undefined && counted.length === 1)
      ? sumOf(name, counted)
      : figureOfParts(phrase("longest-session", { date: name }), "minutes", "most", counted);
  const what = rounding === "Session" ? "full-day-of-session" : "full-day-of-sessions";
  return figureOfParts(dayNumberName(one, number), "days", "reaches", [minutes, minimumDay], {
    rule: "ar-one-day-per-date",
    text: phrase(what, { minutes: minutes.value }),
  });
}

function pooledDay(one: StudentExplained, number: number, gathered: Figure, dayLength: Figure): Figure {
  const fedBy = one.student.earnedDays[number]?.dates ?? [];
  return figureOfParts(dayNumberName(one, number), "days", "reaches", [gathered, dayLength], {
    rule: "ar-one-day-per-date",
    // Not cut, however many they are.
    text: { phrase: "made-of", values: { dates: fedBy.map(formatDay).join("; ") } },
  });
}

/** "Day 2, 09/27/2025" */
export function dayNumberName({ student }: StudentExplained, number: number): Phrase {
  const day = student.earnedDays[number]?.day;
  return phrase("numbered-day", { number: number + 1, date: day === undefined ? "" : formatDay(day) });
}
