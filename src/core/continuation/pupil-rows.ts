/** The CE rows of each pupil, gathered so that a pupil's stand together; and the days with any attendance row at all. */
import { NO_MEANING, continuationMinutes, meaningsOfRows } from "../records/continuation-meaning.ts";
import type { Pupils } from "../records/pupils.ts";
import { MODE_INTERVAL, NONE } from "../records/records.ts";
import type { Attendance } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";

/** What present time is: coded class intervals, typed time, or typed work experience. */
export const COURSE = 0;
export const NON_WORK = 1;
export const WORK = 2;

/** Columns of rows that count or are shown, pupil by pupil, in sheet order within a pupil. */
export interface PupilRows {
  /** Where the rows of a pupil begin; one entry more than there are pupils. */
  readonly start: Int32Array;
  /** Days from 1 July. */
  readonly day: Uint16Array;
  readonly meaning: Uint8Array;
  /** COURSE, NON_WORK or WORK; of use for PRESENT only. */
  readonly timeKind: Uint8Array;
  readonly minutes: Uint16Array;
  /** NONE without one. */
  readonly interval: Int16Array;
}

/** A counting sort by pupil of the rows that have one (pupils.ofRow). */
export function rowsByPupil(attendance: Attendance, settings: Settings, pupils: Pupils): PupilRows {
  const meanings = meaningsOfRows(attendance);
  const { count } = attendance;
  const { ofRow } = pupils;
  const start = new Int32Array(pupils.count + 1);
  for (let index = 0; index < count; index++) {
    const pupil = ofRow[index] ?? NONE;
    if (pupil === NONE || meanings[index] === NO_MEANING) continue;
    start[pupil + 1] = (start[pupil + 1] ?? 0) + 1;
  }
  for (let pupil = 0; pupil < pupils.count; pupil++) start[pupil + 1] = (start[pupil + 1] ?? 0) + (start[pupil] ?? 0);

  const size = start[pupils.count] ?? 0;
  const rows: PupilRows = {
    start,
    day: new Uint16Array(size),
    meaning: new Uint8Array(size),
    timeKind: new Uint8Array(size),
    minutes: new Uint16Array(size),
    interval: new Int16Array(size),
  };
  const next = start.slice();
  for (let index = 0; index < count; index++) {
    const pupil = ofRow[index] ?? NONE;
    if (pupil === NONE || meanings[index] === NO_MEANING) continue;
    const at = next[pupil] ?? 0;
    next[pupil] = at + 1;
    rows.day[at] = (attendance.day[index] ?? NONE) - pupils.yearStart;
    rows.meaning[at] = meanings[index] ?? NO_MEANING;
    rows.timeKind[at] = timeKindOf(attendance, index);
    rows.minutes[at] = Math.max(0, continuationMinutes(attendance, settings, index));
    rows.interval[at] = attendance.interval[index] ?? NONE;
  }
  return rows;
}

/** COURSE, NON_WORK or WORK, of use for present time only. */
export function timeKindOf({ mode, work }: Attendance, index: number): number {
  return mode[index] === MODE_INTERVAL ? COURSE : work[index] === 1 ? WORK : NON_WORK;
}

/**
 * Days on which a pupil's student has a row of attendance: at every school, in every program, counted or not.
 * recorded[firstPupilOfTheStudent * daysInYear + day - yearStart]
 */
export function daysWithAnyRow(attendance: Attendance, pupils: Pupils): Uint8Array {
  const recorded = new Uint8Array(pupils.count * pupils.daysInYear);
  for (let index = 0; index < attendance.count; index++) {
    const student = attendance.student[index] ?? NONE;
    const day = (attendance.day[index] ?? NONE) - pupils.yearStart;
    if (student < 0 || day < 0 || day >= pupils.daysInYear) continue;
    const first = pupils.firstOfStudent[student] ?? 0;
    if (first < (pupils.firstOfStudent[student + 1] ?? 0)) recorded[first * pupils.daysInYear + day] = 1;
  }
  return recorded;
}
