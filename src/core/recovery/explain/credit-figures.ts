/** Why so many days are credited: absences, the limit, and what a credited day takes of the hours. */
import type { Figure, FigureName, FigureUnit } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule } from "../../make-figure.ts";
import type { Enrollment } from "../../records/records.ts";
import { asDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { dayPhrase } from "../../words/day-phrase.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import { dayNumberName, earnedFigures } from "./earned-day-figures.ts";
import { resultOfService } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";

/** Up to a day (null: all of the year); null where absences are unknown. */
export function recoverableAbsences(one: StudentExplained, upTo: Day | null): Figure | null {
  const { places, student } = one;
  const name = "Recoverable Absences";
  const rule = "ar-recoverable-absences";
  switch (student.absences.kind) {
    case "unknown":
      return null;
    case "none": {
      return figureOfRule(name, "absences", 0, rule, phrase("no-daily-absence"));
    }
    case "given":
      return largestOf(one, name, "absences", "Absences", (enrollment) => enrollment.absences, {
        rule,
        text: phrase("number-on-students"),
      });
    case "dated": {
      const given = student.absences.given;
      const withSuspensions = places.settings.choice["Suspensions Are Recoverable"] === "Yes";
      const text = [
        phrase(withSuspensions ? "dated-absences-and-suspensions" : "dated-absences"),
        ...(given === null ? [] : [phrase("number-not-used", { given })]),
      ];
      return figureOfParts(name, "absences", "count", datedAbsenceFigures(one, upTo), { rule, text });
    }
  }
}

function datedAbsenceFigures({ places, student }: StudentExplained, upTo: Day | null): readonly Figure[] {
  const { attendance } = places.records;
  const { index, studentStart } = places.recovery.absences;
  const figures: Figure[] = [];
  const end = studentStart[student.place + 1] ?? 0;
  for (let position = studentStart[student.place] ?? 0; position < end; position++) {
    const row = index[position] ?? 0;
    const day = asDay(attendance.day[row] ?? 0);
    if (upTo !== null && day > upTo) continue;
    const code = attendance.codes[attendance.code[row] ?? 0]?.text ?? "";
    const cells = [attendance.cell(row, "Date"), attendance.cell(row, "Code")];
    figures.push(figureInCells(phrase("day-and-code", { day: dayPhrase(day), code }), "absences", 1, cells));
  }
  return figures;
}

/** The largest number of a column of the student's rows of Students. */
function largestOf(
  { places, student }: StudentExplained,
  name: string,
  unit: FigureUnit,
  column: string,
  numberOf: (enrollment: Enrollment) => number | null,
  said: { readonly rule: "ar-recoverable-absences" | "ar-maximum-days"; readonly text: Phrase },
): Figure {
  const rows = student.student.enrollments.flatMap((enrollment) => {
    const value = numberOf(enrollment);
    const cells = [places.records.places.cell("Students", enrollment.row, column)];
    return value === null ? [] : [{ value, cells, row: enrollment.row }];
  });
  const [only] = rows;
  if (only !== undefined && rows.length === 1) return figureInCells(name, unit, only.value, only.cells, said);
  const parts = rows.map(({ value, cells, row }) =>
    figureInCells(phrase("row-of-students", { row }), unit, value, cells),
  );
  return figureOfParts(name, unit, "most", parts, said);
}

/** Days that may be credited here: the setting, less what is credited at another school. */
function limitFigure(one: StudentExplained): Figure {
  const { places, student } = one;
  const most = places.settings.maximumRecoveredDays;
  const rule = "ar-maximum-days";
  const name = "Maximum Recovered Days";
  const maximum = figureOfRule(name, "days", most, rule, phrase("setting-is", { setting: name, value: most }));
  if (student.student.enrollments.every(({ daysCreditedElsewhere }) => daysCreditedElsewhere === null)) return maximum;
  const column = "AR Days Credited Elsewhere";
  const elsewhere = largestOf(one, column, "days", column, (enrollment) => enrollment.daysCreditedElsewhere, {
    rule,
    text: phrase("elsewhere-counts"),
  });
  const rest = figureOfParts(phrase("maximum-less-elsewhere"), "days", "difference", [maximum, elsewhere]);
  return figureOfParts(phrase("limit"), "days", "above zero", [rest], { rule });
}

/** null where absences are unknown and the SIS holds nothing. */
export function daysCredited(one: StudentExplained, service: number): Figure | null {
  const { absences, services, earnedDays } = one.student;
  const name = "Days Credited";
  if (absences.kind === "unknown") {
    const held = services[service]?.service.daysUsed ?? null;
    if (held === null) return null;
    const previous = resultOfService(one, service, "Previous Days Used", held, "days");
    return figureOfParts(name, "days", "same", [previous], {
      rule: "ar-recoverable-absences",
      text: phrase("held-by-sis"),
    });
  }
  const earned = services.map((row, place) => resultOfService(one, place, "Days Earned", row.daysEarned, "days"));
  const [only] = earned;
  if (only !== undefined && earned.length === 1) return leastOf(one, name, only, null);
  const ofStudent = leastOf(
    one,
    phrase("credited-to-student"),
    figureOfParts(phrase("earned-over-services"), "days", "sum", earned),
    null,
  );
  const parts = earnedDays.flatMap((day, number) => {
    if (day.service !== service) return [];
    const place = phrase("day-in-date-order", { number: number + 1 });
    const ordinal = figureOfRule(phrase("place-of-day"), "days", number + 1, "ar-one-day-per-date", place);
    return [figureOfParts(dayNumberName(one, number), "days", "reaches", [ofStudent, ordinal])];
  });
  return figureOfParts(name, "days", "sum", parts, {
    rule: "ar-maximum-days",
    text: phrase("first-days-credited"),
  });
}

/** The least of days earned, recoverable absences and the limit, up to a day (null: all of the year). */
export function leastOf(one: StudentExplained, name: FigureName, earned: Figure, upTo: Day | null): Figure {
  const { absences, services } = one.student;
  const own = upTo === null ? null : recoverableAbsences(one, upTo);
  const last = services.length - 1;
  const recoverable = own ?? resultOfService(one, last, "Recoverable Absences", absences.count ?? 0, "absences");
  return figureOfParts(name, "days", "least", [earned, recoverable, limitFigure(one)], {
    rule: "ar-maximum-days",
  });
}

/** Hours Earned less the hours of the credited days; null where absences are unknown. */
export function hoursLeft(one: StudentExplained, service: number): Figure | null {
  const { services, earnedDays, recoveredDays } = one.student;
  const row = services[service];
  if (row === undefined || row.hoursLeft === null) return null;
  const { days, neededHours } = earnedFigures(one, service);
  const used = recoveredDays.flatMap((_recovered, number) => {
    const [day, figures] = [earnedDays[number], days[number]];
    if (day === undefined || figures === undefined || day.service !== service) return [];
    const name = dayNumberName(one, number);
    if (!day.isFullDay) return [{ ...neededHours, name }];
    const own = figureOfParts(phrase("whole-hours-of-date"), "hours", "whole hours", [figures.credit]);
    return [figureOfParts(name, "hours", "least", [neededHours, own])];
  });
  const earned = resultOfService(one, service, "Hours Earned", row.hoursEarned, "hours");
  const rest =
    used.length === 0 ? earned : figureOfParts(phrase("hours-not-used"), "hours", "difference", [earned, ...used]);
  return figureOfParts("Hours Left", "hours", "above zero", [rest], {
    rule: "ar-maximum-days",
    text: phrase("earned-less-credited"),
  });
}
