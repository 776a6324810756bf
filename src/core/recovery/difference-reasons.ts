/** Why the SIS may hold other hours for a program service than a reading gives. What gives its very figure comes first. */
import type { DifferenceReason, NotCountedWhy } from "../comparison-result.ts";
import type { Attendance } from "../records/records.ts";
import {
  COUNTED,
  MINUTES_MISSING,
  NOT_A_RECOVERY_SECTION,
  NOT_IN_SESSION,
  OUTSIDE_RECORD,
  OUTSIDE_SERVICE,
  UNLICENSED,
} from "../recovery-result.ts";
import type { Cut, HoursReading, Judgement, SessionRows } from "../recovery-result.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import type { Day } from "../units/day.ts";
import { wholeHours } from "../units/minutes.ts";
import { changesBetween, hoursReadings } from "./readings.ts";
import { durationCell, verdictOfRow } from "./row-verdicts.ts";

/** A service under the reading that is compared. */
export interface ServiceUnderReading {
  /** Its place among the student's services. */
  readonly service: number;
  readonly reading: HoursReading;
  readonly previousHours: number;
  readonly ourHours: number;
  /** The student's rows, judged under the reading. */
  readonly judgement: Judgement;
  readonly cuts: readonly Cut[];
  /** Its hours under every reading. */
  readonly hoursOfReadings: readonly number[];
  /** Rows of the student that were left out before they were judged: indexes into attendance. */
  readonly leftOut: readonly number[];
}

export function differenceReasons(
  compared: ServiceUnderReading,
  attendance: Attendance,
  sessions: SessionRows,
): readonly DifferenceReason[] {
  const isMore = compared.previousHours > compared.ourHours;
  const reasons: DifferenceReason[] = [
    ...(isMore ? [] : rowsAfter(compared, attendance, sessions)),
    ...otherReadings(compared),
    // Time that we leave out cannot be why the SIS holds less.
    ...(isMore ? notCounted(compared, attendance, sessions) : []),
    ...(isMore ? cutTime(compared, attendance, sessions) : []),
    ...(isMore ? leftOut(compared, attendance) : []),
  ];
  reasons.sort((a, b) => Number(b.gives) - Number(a.gives));
  if (reasons[0]?.gives !== true) reasons.unshift({ kind: "unexplained", gives: false });
  return reasons;
}

/** Positions of the service's rows, date by date. */
function* datesOf({ judgement: { dates }, service }: ServiceUnderReading): Generator<readonly [number, number, Day]> {
  for (let d = 0; d < dates.count; d++) {
    if (dates.service[d] === service) {
      yield [dates.firstRow[d] ?? 0, dates.endRow[d] ?? 0, (dates.day[d] ?? 0) as Day];
    }
  }
}

interface Sum {
  minutes: number;
  /** Whole hours of single sessions or dates, where the reading rounds these. */
  hours: number;
}

function addDate(
  sum: Sum,
  [from, to]: readonly [number, number, Day],
  { rounding }: HoursReading,
  minutesAt: (position: number) => number,
): void {
  let ofDate = 0;
  for (let position = from; position < to; position++) {
    const own = minutesAt(position);
    ofDate += own;
    if (rounding === "Session") sum.hours += wholeHours(own);
  }
  sum.minutes += ofDate;
  if (rounding === "Day") sum.hours += wholeHours(ofDate);
}

function hoursOf(sum: Sum, { rounding }: HoursReading): number {
  return rounding === "Total" ? wholeHours(sum.minutes) : sum.hours;
}

/** Hours of the service, when a row counts with the minutes that are given for its position. */
function hoursWith(compared: ServiceUnderReading, minutesAt: (position: number) => number): number {
  const sum: Sum = { minutes: 0, hours: 0 };
  for (const date of datesOf(compared)) addDate(sum, date, compared.reading, minutesAt);
  return hoursOf(sum, compared.reading);
}

/** Rows that the SIS has not looked at yet: without those after a date, its figure comes out. */
function rowsAfter(
  compared: ServiceUnderReading,
  attendance: Attendance,
  sessions: SessionRows,
): readonly DifferenceReason[] {
  const { previousHours, judgement, reading } = compared;
  const dates = [...datesOf(compared)];
  let last = -1;
  let isFound = previousHours === 0;
  const upTo: Sum = { minutes: 0, hours: 0 };
  dates.forEach((date, number) => {
    addDate(upTo, date, reading, (position) => judgement.counted[position] ?? 0);
    if (hoursOf(upTo, reading) !== previousHours) return;
    isFound = true;
    last = number;
  });
  if (!isFound) return [];
  const cells: CellAddress[] = [];
  let minutes = 0;
  for (const [from, to] of dates.slice(last + 1)) {
    for (let position = from; position < to; position++) {
      const counted = judgement.counted[position] ?? 0;
      if (counted === 0) continue;
      minutes += counted;
      cells.push(attendance.cell(sessions.index[position] ?? 0, "Date"));
    }
  }
  return [{ kind: "rows after", gives: true, upTo: dates[last]?.[2] ?? null, rows: cells.length, minutes, cells }];
}

/** The readings that give the SIS's figure with the fewest changes. */
function otherReadings({ reading, previousHours, hoursOfReadings }: ServiceUnderReading): readonly DifferenceReason[] {
  const all = hoursReadings
    .filter((_other, place) => hoursOfReadings[place] === previousHours)
    .map((other) => changesBetween(reading, other));
  const fewest = Math.min(...all.map((changes) => changes.length));
  return all
    .filter((changes) => changes.length === fewest)
    .map((changes) => ({ kind: "other reading", gives: true, changes }));
}

const whys: ReadonlyMap<number, NotCountedWhy> = new Map<number, NotCountedWhy>([
  [NOT_A_RECOVERY_SECTION, "not an AR section"],
  [NOT_IN_SESSION, "day not in session"],
  [UNLICENSED, "unlicensed teacher"],
  [OUTSIDE_SERVICE, "outside service"],
  [OUTSIDE_RECORD, "outside record"],
  [MINUTES_MISSING, "no time"],
]);

function notCounted(
  compared: ServiceUnderReading,
  attendance: Attendance,
  { index, minutes }: SessionRows,
): readonly DifferenceReason[] {
  const { verdict, counted } = compared.judgement;
  const reasons: DifferenceReason[] = [];
  for (const [failed, why] of whys) {
    const field = verdictOfRow(failed)?.field ?? "Date";
    const cells: CellAddress[] = [];
    let sum = 0;
    for (const [from, to] of datesOf(compared)) {
      for (let position = from; position < to; position++) {
        if (verdict[position] !== failed) continue;
        sum += Math.max(0, minutes[position] ?? 0);
        cells.push(attendance.cell(index[position] ?? 0, field));
      }
    }
    if (cells.length === 0) continue;
    const withThem = (position: number): number =>
      verdict[position] === failed ? Math.max(0, minutes[position] ?? 0) : (counted[position] ?? 0);
    const gives = hoursWith(compared, withThem) === compared.previousHours;
    reasons.push({ kind: "not counted", why, gives, rows: cells.length, minutes: sum, cells });
  }
  return reasons;
}

/** Minutes of counted rows that overlap, or are above the Section Student Detail. */
function cutTime(
  compared: ServiceUnderReading,
  attendance: Attendance,
  { index }: SessionRows,
): readonly DifferenceReason[] {
  const reasons: DifferenceReason[] = [];
  const places = new Set<number>();
  for (const [from, to] of datesOf(compared)) for (let p = from; p < to; p++) places.add(p);
  const { verdict, counted } = compared.judgement;
  for (const kind of ["overlap", "section detail"] as const) {
    const cutAt = new Map<number, number>();
    for (const { position, minutes, reason } of compared.cuts) {
      if (reason === kind && places.has(position)) cutAt.set(position, (cutAt.get(position) ?? 0) + minutes);
    }
    if (cutAt.size === 0) continue;
    const uncut = (position: number): number =>
      verdict[position] === COUNTED ? (counted[position] ?? 0) + (cutAt.get(position) ?? 0) : 0;
    reasons.push({
      kind,
      gives: hoursWith(compared, uncut) === compared.previousHours,
      rows: cutAt.size,
      minutes: [...cutAt.values()].reduce((sum, minutes) => sum + minutes, 0),
      cells: [...cutAt.keys()].map((position) => durationCell(attendance, index[position] ?? 0)),
    });
  }
  return reasons;
}

/** Not tried out: these rows were never judged. */
function leftOut({ leftOut: rows }: ServiceUnderReading, attendance: Attendance): readonly DifferenceReason[] {
  if (rows.length === 0) return [];
  const minutes = rows.reduce((sum, row) => sum + Math.max(0, attendance.minutes[row] ?? 0), 0);
  const cells = rows.map((row) => attendance.cell(row, "Date"));
  return [{ kind: "left out", gives: false, rows: rows.length, minutes, cells }];
}
