/** The CE rows of each pupil, and the days on which a student has any attendance row at all. */
import { meaningAfterTests } from "../records/continuation-meaning.ts";
import { pupilAt } from "../records/pupils.ts";
import type { Pupils } from "../records/pupils.ts";
import { NONE } from "../records/records.ts";
import type { Attendance } from "../records/records.ts";

export interface PupilRows {
  /** Indices into attendance, pupil by pupil, in sheet order within a pupil. */
  readonly rows: Int32Array;
  /** Where the rows of a pupil begin; one entry more than there are pupils. */
  readonly start: Int32Array;
}

/** Rows that count or are shown, grouped by pupil (a counting sort). */
export function rowsByPupil(attendance: Attendance, pupils: Pupils, meanings: Uint8Array): PupilRows {
  const pupilOfRow = new Int32Array(attendance.count).fill(NONE);
  const start = new Int32Array(pupils.count + 1);
  for (let index = 0; index < attendance.count; index++) {
    if (meaningAfterTests(attendance, meanings, index) === NONE) continue;
    const day = (attendance.day[index] ?? NONE) - pupils.yearStart;
    if (day < 0 || day >= pupils.daysInYear) continue;
    const pupil = pupilAt(pupils, attendance.student[index] ?? NONE, attendance.school[index] ?? NONE);
    if (pupil === NONE) continue;
    pupilOfRow[index] = pupil;
    start[pupil + 1] = (start[pupil + 1] ?? 0) + 1;
  }
  for (let pupil = 0; pupil < pupils.count; pupil++) start[pupil + 1] = (start[pupil + 1] ?? 0) + (start[pupil] ?? 0);
  const rows = new Int32Array(start[pupils.count] ?? 0);
  const next = start.slice();
  for (let index = 0; index < attendance.count; index++) {
    const pupil = pupilOfRow[index] ?? NONE;
    if (pupil === NONE) continue;
    const at = next[pupil] ?? 0;
    rows[at] = index;
    next[pupil] = at + 1;
  }
  return { rows, start };
}

/**
 * Whether a student who is a pupil somewhere has any row on a day, whatever its school, program or fate.
 * recorded[firstPupilOfTheStudent * daysInYear + day - yearStart]
 */
export function daysWithAnyRow(attendance: Attendance, pupils: Pupils): Uint8Array {
  const recorded = new Uint8Array(pupils.count * pupils.daysInYear);
  for (let index = 0; index < attendance.count; index++) {
    const student = attendance.student[index] ?? NONE;
    const day = (attendance.day[index] ?? NONE) - pupils.yearStart;
    if (student === NONE || day < 0 || day >= pupils.daysInYear) continue;
    const first = pupils.firstOfStudent[student] ?? 0;
    if (first < (pupils.firstOfStudent[student + 1] ?? 0)) recorded[first * pupils.daysInYear + day] = 1;
  }
  return recorded;
}
