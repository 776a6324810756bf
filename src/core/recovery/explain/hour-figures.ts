/** Why minutes and hours of a program service are what they are: session by session, rounded as Hours Rounding says. */
import type { Figure, FigureName } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule } from "../../make-figure.ts";
import type { Rounding } from "../../records/settings.ts";
import type { Day } from "../../units/day.ts";
import { asDay } from "../../units/day.ts";
import { dayPhrase } from "../../words/day-phrase.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import { countedOfDate, datesOfService, minutesInAnHour, resultOfService, rowsOfDate } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";

/** Every session row that reached the tests of section, calendar, licence and service, whether it counts or not. */
export function attendedMinutes(one: StudentExplained, service: number, upTo: Day | null): Figure {
  const rows = datesOfService(one, service, upTo).flatMap((date) => rowsOfDate(one, date));
  return figureOfParts("Attended Minutes", "minutes", "sum", rows.map(one.sessions.given), {
    rule: "ar-time-replaces",
    text: phrase("every-session"),
  });
}

export function countedMinutes(one: StudentExplained, service: number): Figure {
  const rows = datesOfService(one, service, null).flatMap((date) => rowsOfDate(one, date));
  return figureOfParts("Counted Minutes", "minutes", "sum", rows.map(one.sessions.counted), {
    rule: "ar-time-replaces",
    text: phrase("every-session-that-passes"),
  });
}

const roundingPhrases: Readonly<Record<Rounding, Phrase>> = {
  Total: phrase("hours-of-total"),
  Day: phrase("hours-of-dates"),
  Session: phrase("hours-of-sessions"),
};

/** Hours Earned by the setting Hours Rounding, from sessions up to a day (null: all of the year). */
export function hoursEarned(one: StudentExplained, service: number, upTo: Day | null): Figure {
  const rounding = one.places.settings.choice["Hours Rounding"];
  const said = { rule: "ar-time-replaces", text: roundingPhrases[rounding] } as const;
  const dates = datesOfService(one, service, upTo);
  switch (rounding) {
    case "Total": {
      const minutes = one.student.services[service]?.hours.countedMinutes ?? 0;
      const counted =
        upTo === null
          ? resultOfService(one, service, "Counted Minutes", minutes, "minutes")
          : sumOf(
              "Counted Minutes",
              dates.flatMap((date) => countedOfDate(one, date)),
            );
      return figureOfParts("Hours Earned", "hours", "whole hours", [counted], said);
    }
    case "Day": {
      const ofDates = dates.map((date) => {
        const name = datePhrase(one, date);
        const minutes = sumOf(phrase("minutes-on-date", { date: name }), countedOfDate(one, date));
        return figureOfParts(name, "hours", "whole hours", [minutes]);
      });
      return figureOfParts("Hours Earned", "hours", "sum", ofDates, said);
    }
    case "Session":
      return figureOfParts("Hours Earned", "hours", "sum", hoursOfSessions(one, dates), said);
  }
}

export function wholeSessionHours(one: StudentExplained, service: number): Figure {
  const hours = hoursOfSessions(one, datesOfService(one, service, null));
  return figureOfParts("Whole-Session Hours", "hours", "sum", hours, {
    rule: "ar-whole-session-hours",
    text: phrase("sessions-rounded"),
  });
}

/** What does not count, and what is left over from whole hours: together Attended Minutes less 60 for each of Hours Earned. */
export function minutesNotCounted(one: StudentExplained, service: number): Figure {
  const rows = datesOfService(one, service, null).flatMap((date) => rowsOfDate(one, date));
  const { hours, hoursEarned: earned } = one.student.services[service] ?? {
    hours: { countedMinutes: 0 },
    hoursEarned: 0,
  };
  const counted = resultOfService(one, service, "Counted Minutes", hours.countedMinutes, "minutes");
  const inHours = figureOfParts(phrase("minutes-of-hours-earned"), "minutes", "product", [
    resultOfService(one, service, "Hours Earned", earned, "hours"),
    minutesInAnHour,
  ]);
  const left = figureOfParts(phrase("left-from-hours"), "minutes", "difference", [counted, inHours]);
  return figureOfParts("Minutes Not Counted", "minutes", "sum", [...rows.flatMap(one.sessions.notCounted), left], {
    rule: "ar-time-replaces",
    text: phrase("attended-less-earned"),
  });
}

/** What the SIS holds: Hours Earned or Days Used of the Programs sheet; null for a blank cell. */
export function previousFigure(one: StudentExplained, service: number, what: "hours" | "days"): Figure | null {
  const held = one.student.services[service]?.service;
  const value = what === "hours" ? held?.hoursEarned : held?.daysUsed;
  if (held === undefined || held.row === null || value === null || value === undefined) return null;
  const [name, column] = previousNames[what];
  const cell = one.places.records.places.cell("Programs", held.row, column);
  return figureInCells(name, what, value, [cell]);
}

const previousNames = {
  hours: ["Previous Hours Earned", "Hours Earned"],
  days: ["Previous Days Used", "Days Used"],
} as const;

export function changeOfHours(one: StudentExplained, service: number): Figure {
  const { hoursEarned: earned, service: held } = one.student.services[service] ?? { hoursEarned: 0, service: null };
  const before = held?.hoursEarned ?? null;
  const name = "Previous Hours Earned";
  const previous =
    before === null ? blankHours(one, held?.row ?? null) : resultOfService(one, service, name, before, "hours");
  const now = resultOfService(one, service, "Hours Earned", earned, "hours");
  const said = { rule: "ar-time-replaces" } as const;
  return figureOfParts("Change", "hours", "difference", [now, previous], said);
}

/** Nothing is held yet: 0. */
function blankHours({ places }: StudentExplained, row: number | null): Figure {
  const name = "Previous Hours Earned";
  if (row === null) {
    return figureOfRule(name, "hours", 0, "ar-time-replaces", phrase("no-service-held"));
  }
  const { cell, hasColumn } = places.records.places;
  const cells = [hasColumn("Programs", "Hours Earned") ? cell("Programs", row, "Hours Earned") : cell("Programs", row)];
  return figureOfRule(name, "hours", 0, "ar-time-replaces", phrase("blank-is-zero"), cells);
}

function hoursOfSessions(one: StudentExplained, dates: readonly number[]): readonly Figure[] {
  return dates
    .flatMap((date) => countedOfDate(one, date))
    .map((minutes) => figureOfParts(minutes.name, "hours", "whole hours", [minutes]));
}

/** A sum, or the one part itself. */
export function sumOf(name: FigureName, parts: readonly Figure[]): Figure {
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : figureOfParts(name, "minutes", "sum", parts);
}

/** "Saturday 09/13/2025" */
export function datePhrase({ places }: StudentExplained, date: number): Phrase {
  return dayPhrase(asDay(places.recovery.judgement.dates.day[date] ?? 0));
}
