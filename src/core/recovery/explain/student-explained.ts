/** One student while a figure is explained: the figures of its sessions are made once, whatever they are parts of. */
import type { Figure, FigureUnit } from "../../explain.ts";
import { figureOfResult, figureOfRule } from "../../make-figure.ts";
import { COUNTED } from "../../recovery-result.ts";
import type { StudentRecovery } from "../../recovery-result.ts";
import type { Day } from "../../units/day.ts";
import { phrase } from "../../words/phrase.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";
import { sessionFigures } from "./session-figures.ts";
import type { SessionFigures } from "./session-figures.ts";

export interface StudentExplained {
  readonly places: RecoveryPlaces;
  readonly student: StudentRecovery;
  readonly sessions: SessionFigures;
}

export function studentExplained(places: RecoveryPlaces, student: StudentRecovery): StudentExplained {
  return { places, student, sessions: sessionFigures(places, student) };
}

/** Positions of the student's dates that belong to a service, up to a day (null: all). */
export function datesOfService(
  { places, student }: StudentExplained,
  service: number,
  upTo: Day | null,
): readonly number[] {
  const { dates } = places.recovery.judgement;
  const found: number[] = [];
  for (let at = student.datesFrom; at < student.datesTo; at++) {
    if (dates.service[at] === service && (upTo === null || (dates.day[at] ?? 0) <= upTo)) found.push(at);
  }
  return found;
}

/** Positions of all session rows of a date. */
export function rowsOfDate({ places }: StudentExplained, date: number): readonly number[] {
  const { firstRow, endRow } = places.recovery.judgement.dates;
  const first = firstRow[date] ?? 0;
  return Array.from({ length: (endRow[date] ?? 0) - first }, (_none, i) => first + i);
}

/** Figures of the session rows of a date that count. */
export function countedOfDate(one: StudentExplained, date: number): readonly Figure[] {
  const { verdict } = one.places.recovery.judgement;
  return rowsOfDate(one, date)
    .filter((position) => verdict[position] === COUNTED)
    .map(one.sessions.counted);
}

/** The figure of a column of AR_Recalculation, explained in its cell. */
export function resultOfService(
  { places, student }: StudentExplained,
  service: number,
  column: string,
  value: number,
  unit: FigureUnit,
): Figure {
  return figureOfResult(column, unit, value, places.ofService(student, service, column));
}

export const minutesInAnHour: Figure = figureOfRule(
  phrase("minutes-in-an-hour"),
  "minutes",
  60,
  null,
  phrase("hour-has-60"),
);
