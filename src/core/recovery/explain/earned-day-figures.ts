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
import { dayLengthFigures } from "./day-length-figures.ts";
import type { DayLengthFigures } from "./day-length-figures.ts";
import { dateName, sumOf } from "./hour-figures.ts";
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
    figureOfParts(`${dateName(one, date)}: above the day length`, "minutes", "difference", [creditOf(date), dayLength]);

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
        const gathered = figureOfParts("Gathered minutes", "minutes", "sum", pool);
        const number = days.length;
        days.push({ earned: pooledDay(one, number, gathered, dayLength), credit: gathered });
        const left = figureOfParts(`Left over from day ${String(number + 1)}`, "minutes", "difference", [
          gathered,
          dayLength,
        ]);
        pool = left.value > 0 ? [left] : [];
      }
    }
  };
  earnDays(dates, student.datesFrom, student.datesTo, student.services.length, rules, follow);
  const towards = figureOfParts("Gathered towards the next day", "minutes", "sum", pool);
  return { ...lengths, days, pool: towards, aboveLimit };
}

/** Which part of a date's time goes towards days. */
export const creditTexts: Readonly<Record<Rounding, string>> = {
  Session: "Day Credit Rounding is Session: only the whole hours of each session go towards a day.",
  Day: "Day Credit Rounding is Day: only the whole hours of each date go towards a day.",
  Total: "Day Credit Rounding is Total: all counted minutes of a date go towards a day.",
};

function creditFigure(one: StudentExplained, date: number, rounding: Rounding): Figure {
  const ofDate = dateName(one, date);
  const name = `${ofDate}: towards days`;
  const counted = countedOfDate(one, date);
  if (rounding === "Total") return { ...sumOf(name, counted), name };
  const hours = (minutes: Figure): Figure =>
    figureOfParts(`${minutes.name}: whole hours`, "hours", "whole hours", [minutes]);
  const ofSessions = counted.map(hours);
  const [only] = ofSessions;
  const whole =
    rounding === "Day"
      ? hours(sumOf(ofDate, counted))
      : only !== undefined && ofSessions.length === 1
        ? only
        : figureOfParts(`${ofDate}: whole hours`, "hours", "sum", ofSessions);
  return figureOfParts(name, "minutes", "product", [whole, minutesInAnHour]);
}

/** At most one day is earned on a date, so a date gives no more than a day takes. */
function usable(one: StudentExplained, date: number, credit: Figure, dayLength: Figure): Figure {
  if (credit.value <= dayLength.value) return credit;
  return figureOfParts(`${dateName(one, date)}: what a day can use`, "minutes", "least", [credit, dayLength], {
    rule: "ar-one-day-per-date",
    text: "A date gives no more than one day takes.",
  });
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
  const name = dateName(one, date);
  const minutes =
    rounding !== "Session" || (only !== undefined && counted.length === 1)
      ? sumOf(name, counted)
      : figureOfParts(`${name}: longest session`, "minutes", "most", counted);
  const what = rounding === "Session" ? "a single session" : "its sessions together";
  const text = `A full day by itself: ${what} of ${String(minutes.value)} minutes reaches the minimum day.`;
  return figureOfParts(dayNumberName(one, number), "days", "reaches", [minutes, minimumDay], {
    rule: "ar-one-day-per-date",
    text: rounding === "Session" ? text : text.replace("reaches", "reach"),
  });
}

function pooledDay(one: StudentExplained, number: number, gathered: Figure, dayLength: Figure): Figure {
  const fedBy = one.student.earnedDays[number]?.dates ?? [];
  return figureOfParts(dayNumberName(one, number), "days", "reaches", [gathered, dayLength], {
    rule: "ar-one-day-per-date",
    text: `Made of ${fedBy.map(formatDay).join("; ")}.`,
  });
}

/** "Day 2, 09/27/2025" */
export function dayNumberName({ student }: StudentExplained, number: number): string {
  const day = student.earnedDays[number]?.day;
  return `Day ${String(number + 1)}${day === undefined ? "" : `, ${formatDay(day)}`}`;
}
