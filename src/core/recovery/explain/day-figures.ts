/** Why Days Earned, Over Daily Limit and Hours To Next Day of a row, and the figures of a recovered day. */
import type { Figure } from "../../explain.ts";
import { figureOfParts, figureOfResult } from "../../make-figure.ts";
import type { CellAddress } from "../../sheet/sheet.ts";
import { formatDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { phrase } from "../../words/phrase.ts";
import { creditPhrases, earnedFigures } from "./earned-day-figures.ts";
import { minutesInAnHour } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";

/** The days that were completed on dates of the service, each with what made it. */
export function daysEarned(one: StudentExplained, service: number): Figure {
  const { days } = earnedFigures(one, service);
  const own = days.filter((_day, number) => one.student.earnedDays[number]?.service === service);
  return figureOfParts(
    "Days Earned",
    "days",
    "count",
    own.map(({ earned }) => earned),
    { rule: "ar-one-day-per-date", text: creditPhrases[one.places.settings.choice["Day Credit Rounding"]] },
  );
}

/** Hours of dates above what one day can use; lost unless Carry Same-Day Surplus is Yes. */
export function overDailyLimit(one: StudentExplained, service: number): Figure {
  const { aboveLimit } = earnedFigures(one, service);
  const own = aboveLimit.filter((each) => each.service === service).map(({ minutes }) => minutes);
  const sum = figureOfParts(phrase("above-day-length"), "minutes", "sum", own);
  const carries = one.places.settings.choice["Carry Same-Day Surplus"] === "Yes";
  return figureOfParts("Over Daily Limit", "hours", "quotient", [sum, minutesInAnHour], {
    rule: "ar-one-day-per-date",
    text: phrase(carries ? "surplus-carried" : "surplus-over-limit"),
  });
}

/** null where the table shows none: no further day can be credited, or absences are unknown; on the last service row only. */
export function hoursToNextDay(one: StudentExplained, service: number): Figure | null {
  const { student } = one;
  if (student.hoursToNextDay === null || service !== student.services.length - 1) return null;
  const { dayLength, pool } = earnedFigures(one, service);
  const missing = figureOfParts(phrase("missing-minutes"), "minutes", "difference", [dayLength, pool]);
  const atLeast = figureOfParts(phrase("missing-to-next-day"), "minutes", "above zero", [missing]);
  return figureOfParts("Hours To Next Day", "hours", "hours begun", [atLeast], {
    rule: "ar-one-day-per-date",
    text: phrase("missing-rounded-up"),
  });
}

/** The place of a recovered day among the student's: the days before it, explained in their rows, and itself. */
export function recoveredDayNumber(one: StudentExplained, number: number): Figure {
  const { places, student } = one;
  const { days } = earnedFigures(one, 0);
  const before = Array.from({ length: number }, (_none, earlier) => recoveredDay(one, earlier));
  const own = days[number]?.earned;
  const absence = student.recoveredDays[number]?.absence ?? null;
  const { attendance } = places.records;
  const cells: CellAddress[] =
    absence === null ? [] : [attendance.cell(absence, "Date"), attendance.cell(absence, "Code")];
  const day = absence === null ? null : ((attendance.day[absence] ?? 0) as Day);
  return figureOfParts(
    "Recovered Day No.",
    "number",
    "count",
    [...before.filter((figure) => figure !== null), ...(own === undefined ? [] : [own])],
    {
      rule: "ar-maximum-days",
      text: day === null ? phrase("credited-in-order") : phrase("makes-up-for", { date: formatDay(day) }),
      cells,
    },
  );
}

/** A day that is credited, as its row of AR_Recovered_Days shows it; null for another. */
export function recoveredDay({ places, student }: StudentExplained, number: number): Figure | null {
  const of = places.ofDay(student, number, "Recovered Day No.");
  return of === null ? null : figureOfResult("Recovered Day No.", "number", number + 1, of);
}

/** What the day used of its minutes: the length of a day, or less where the minimum day alone was reached. */
export function minutesUsed(one: StudentExplained, number: number): Figure | null {
  const { days, dayLength } = earnedFigures(one, 0);
  const credit = days[number]?.credit;
  if (credit === undefined) return null;
  return figureOfParts("Minutes Used", "minutes", "least", [credit, dayLength], {
    rule: "ar-one-day-per-date",
    text: creditPhrases[one.places.settings.choice["Day Credit Rounding"]],
  });
}
