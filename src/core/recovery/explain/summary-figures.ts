/** Why a row of AR_Summary: the figures of its students, each as of the end of the reporting period. */
import { daysTaughtFigure } from "../../days-taught.ts";
import type { Figure, FigurePlace } from "../../explain.ts";
import { figureOfParts, figureOfResult, figureOfRule } from "../../make-figure.ts";
import type { Period } from "../../records/school-months.ts";
import type { StudentRecovery } from "../../recovery-result.ts";
import { lastDayTaught } from "../../tables/recovery-summary.ts";
import type { SummaryGroup } from "../../tables/recovery-summary.ts";
import { studentName } from "../../tables/student-text.ts";
import { formatDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { absencesUpTo } from "../absences.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import { leastOf } from "./credit-figures.ts";
import { recoveredDay } from "./day-figures.ts";
import { earnedFigures } from "./earned-day-figures.ts";
import { attendedMinutes, hoursEarned } from "./hour-figures.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";
import { resultOfService, studentExplained } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";

/** A figure of a group of students in a reporting period; null for a cell without a number. */
export function summaryFigure(
  places: RecoveryPlaces,
  { school, span, students }: SummaryGroup,
  period: Period,
  place: FigurePlace,
): Figure | null {
  const ordered = inTableOrder(places, students);
  const { end } = period;
  const said = { rule: "school-month", text: periodPhrase(period) } as const;
  const sum = (unit: "minutes" | "hours" | "days", ofStudent: (one: StudentExplained, upTo: Day) => Figure): Figure => {
    if (end === null) return figureOfRule(place.column, unit, 0, said.rule, said.text);
    const parts = ordered.map((student) => {
      const figure = ofStudent(studentExplained(places, student), end);
      return { ...figure, name: `${studentName(student.student)} (${student.student.number})` };
    });
    return figureOfParts(place.column, unit, "sum", parts, said);
  };
  switch (place.column) {
    case "Students":
      return countOfStudents(places, ordered);
    case "Attended Minutes":
      return sum("minutes", minutesUpTo);
    case "Hours Earned":
      return sum("hours", hoursUpTo);
    case "Days Earned":
      return sum("days", daysEarnedUpTo);
    case "Days Credited":
      return sum("days", daysCreditedUpTo);
    case "Days Taught": {
      const last = lastDayTaught(period, places.settings);
      if (last === null) return figureOfRule(place.column, "days", 0, said.rule, said.text);
      return daysTaughtFigure(places.records, places.days, school, places.days.yearStart, last, "school-month");
    }
    case "ADA":
      return adaFigure(places, { school, span, students }, period, place);
    default:
      return null;
  }
}

function periodPhrase({ name, end }: Period): Phrase {
  return end === null
    ? phrase("no-month-ended", { period: name })
    : phrase("period-ends", { period: name, date: formatDay(end) });
}

function inTableOrder(places: RecoveryPlaces, students: readonly StudentRecovery[]): readonly StudentRecovery[] {
  const rowOf = (student: StudentRecovery): number => places.ofService(student, 0, "").row;
  return [...students].sort((a, b) => rowOf(a) - rowOf(b));
}

function countOfStudents(places: RecoveryPlaces, students: readonly StudentRecovery[]): Figure {
  const parts = students.map((student) => {
    const { hours } = student.services[0] ?? { hours: { attendedMinutes: 0 } };
    const name = `${studentName(student.student)} (${student.student.number})`;
    return figureOfResult(name, "minutes", hours.attendedMinutes, places.ofService(student, 0, "Attended Minutes"));
  });
  return figureOfParts("Students", "students", "count", parts, {
    rule: "ar-within-service",
    text: phrase("students-with-row"),
  });
}

/** All the student's session dates lie in the period, so that the figures of AR_Recalculation are the period's. */
function hasAllSessions({ places, student }: StudentExplained, upTo: Day): boolean {
  const { datesFrom, datesTo } = student;
  return datesFrom === datesTo || (places.recovery.judgement.dates.day[datesTo - 1] ?? 0) <= upTo;
}

function minutesUpTo(one: StudentExplained, upTo: Day): Figure {
  const parts = one.student.services.map(({ hours }, service) =>
    hasAllSessions(one, upTo)
      ? resultOfService(one, service, "Attended Minutes", hours.attendedMinutes, "minutes")
      : attendedMinutes(one, service, upTo),
  );
  return alone(parts) ?? figureOfParts("Attended Minutes", "minutes", "sum", parts);
}

function hoursUpTo(one: StudentExplained, upTo: Day): Figure {
  const parts = one.student.services.map((row, service) =>
    hasAllSessions(one, upTo)
      ? resultOfService(one, service, "Hours Earned", row.hoursEarned, "hours")
      : hoursEarned(one, service, upTo),
  );
  return alone(parts) ?? figureOfParts("Hours Earned", "hours", "sum", parts);
}

/** Days completed by then: those that are credited lead to their rows of AR_Recovered_Days. */
function daysEarnedUpTo(one: StudentExplained, upTo: Day): Figure {
  const { earnedDays, services } = one.student;
  const count = earnedDays.filter(({ day }) => day <= upTo).length;
  if (count === earnedDays.length) {
    const parts = services.map((row, service) => resultOfService(one, service, "Days Earned", row.daysEarned, "days"));
    return alone(parts) ?? figureOfParts("Days Earned", "days", "sum", parts);
  }
  const days = one.student.recoveredDays.length < count ? earnedFigures(one, 0).days : [];
  const parts = earnedDays.slice(0, count).flatMap((_day, number) => {
    const figure = recoveredDay(one, number) ?? days[number]?.earned;
    return figure === undefined ? [] : [figure];
  });
  return figureOfParts("Days Earned", "days", "count", parts, { rule: "ar-one-day-per-date" });
}

function daysCreditedUpTo(one: StudentExplained, upTo: Day): Figure {
  const { absences, earnedDays, services } = one.student;
  const name = "Days Credited";
  if (absences.kind === "unknown") {
    return figureOfRule(name, "days", 0, "ar-recoverable-absences", phrase("no-days-counted"));
  }
  const { recovery, records } = one.places;
  const upToThen = absencesUpTo(absences, one.student.place, recovery.absences, records.attendance, upTo);
  const isWhole = upToThen === absences.count && earnedDays.every(({ day }) => day <= upTo);
  if (isWhole) {
    const parts = services.map((row, service) =>
      resultOfService(one, service, "Days Credited", row.daysCredited ?? 0, "days"),
    );
    return alone(parts) ?? figureOfParts(name, "days", "sum", parts);
  }
  return leastOf(one, name, daysEarnedUpTo(one, upTo), upTo);
}

function adaFigure(places: RecoveryPlaces, group: SummaryGroup, period: Period, place: FigurePlace): Figure | null {
  const last = lastDayTaught(period, places.settings);
  const taught = last === null ? 0 : places.days.daysTaught(group.school, places.days.yearStart, last);
  if (taught === 0) return null;
  const periodAt = places.recovery.periods.indexOf(period);
  const credited = group.students.reduce((sum, { periods }) => sum + (periods[periodAt]?.daysCredited ?? 0), 0);
  return figureOfParts(
    "ADA",
    "number",
    "quotient",
    [
      figureOfResult("Days Credited", "days", credited, { ...place, column: "Days Credited" }),
      figureOfResult("Days Taught", "days", taught, { ...place, column: "Days Taught" }),
    ],
    { rule: "ar-maximum-days", text: phrase("credited-for-taught") },
  );
}

function alone(parts: readonly Figure[]): Figure | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}
