/**
 * One pupil's attendance of the year by day and week. The arrays are used again for every pupil, so that a large workbook
 * needs no memory per row.
 */
import { NOT_RECORDED, PARTS_OF_DAY } from "../continuation-result.ts";
import {
  EXCUSED,
  PRESENT,
  SUSPENDED,
  UNEXCUSED,
  WITHOUT_CATEGORY,
  continuationMinutes,
  meaningAfterTests,
} from "../records/continuation-meaning.ts";
import { isEnrolled } from "../records/pupils.ts";
import type { Pupils } from "../records/pupils.ts";
import { FATE_USED, MODE_INTERVAL, NONE } from "../records/records.ts";
import type { Attendance } from "../records/records.ts";
import { IN_SESSION } from "../records/school-days.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { DAYS_IN_WEEK } from "./week-grid.ts";
import type { WeekGrid } from "./week-grid.ts";
import { suspensionDeduction } from "./weeks.ts";

/** Monday to Friday. */
export const WEEKDAYS = 5;

export interface PupilYear {
  readonly grid: WeekGrid;
  /** 1 on an active day, by day of the grid (week * 7 + weekday). */
  readonly active: Uint8Array;
  /** Minutes or NOT_RECORDED, by day of the grid * PARTS_OF_DAY + part; the part is the row's meaning. */
  readonly parts: Int32Array;
  /** The lowest interval number of a suspended row of the day, or NONE; and the time before it. */
  readonly firstSuspended: Int32Array;
  readonly beforeSuspension: Int32Array;
  /** Present time by week. */
  readonly course: Int32Array;
  readonly nonWork: Int32Array;
  readonly work: Int32Array;
}

export function pupilYear(grid: WeekGrid): PupilYear {
  const days = grid.weekCount * DAYS_IN_WEEK;
  return {
    grid,
    active: new Uint8Array(days),
    parts: new Int32Array(days * PARTS_OF_DAY),
    firstSuspended: new Int32Array(days),
    beforeSuspension: new Int32Array(days),
    course: new Int32Array(grid.weekCount),
    nonWork: new Int32Array(grid.weekCount),
    work: new Int32Array(grid.weekCount),
  };
}

/** Marks the pupil's active days: in session, on or before As Of, enrolled in school and program. Forgets the pupil before. */
export function beginPupil(year: PupilYear, pupils: Pupils, pupil: number, days: SchoolDays, settings: Settings): void {
  year.active.fill(0);
  year.parts.fill(NOT_RECORDED);
  year.firstSuspended.fill(NONE);
  year.beforeSuspension.fill(0);
  year.course.fill(0);
  year.nonWork.fill(0);
  year.work.fill(0);
  const marks = days.marks[pupils.school[pupil] ?? NONE];
  if (marks === undefined) return;
  const last = Math.min(settings.asOf, settings.schoolYear.end);
  for (let day = days.yearStart as number; day <= last; day++) {
    if (((marks[day - days.yearStart] ?? 0) & IN_SESSION) === 0 || !isEnrolled(pupils, pupil, day)) continue;
    year.active[day - year.grid.firstMonday] = 1;
  }
}

/**
 * Adds the pupil's rows (indices into attendance from `rows`, `from` up to but not including `to`). Used rows count; one
 * without a category is only shown, on an active day.
 */
export function addRows(
  year: PupilYear,
  attendance: Attendance,
  settings: Settings,
  meanings: Uint8Array,
  rows: Int32Array,
  from: number,
  to: number,
): void {
  let anySuspended = false;
  for (let at = from; at < to; at++) {
    const index = rows[at] ?? NONE;
    const day = (attendance.day[index] ?? NONE) - year.grid.firstMonday;
    const meaning = meaningAfterTests(attendance, meanings, index);
    if (meaning === WITHOUT_CATEGORY && (year.active[day] ?? 0) === 0) continue;
    const minutes = Math.max(0, continuationMinutes(attendance, settings, index));
    const slot = day * PARTS_OF_DAY + meaning;
    year.parts[slot] = Math.max(0, year.parts[slot] ?? 0) + minutes;
    if (meaning === PRESENT) {
      const sums =
        attendance.mode[index] === MODE_INTERVAL
          ? year.course
          : attendance.work[index] === 1
            ? year.work
            : year.nonWork;
      const week = Math.floor(day / DAYS_IN_WEEK);
      sums[week] = (sums[week] ?? 0) + minutes;
    } else if (meaning === SUSPENDED) {
      anySuspended = true;
      const interval = attendance.interval[index] ?? NONE;
      const first = year.firstSuspended[day] ?? NONE;
      if (interval >= 0 && (first === NONE || interval < first)) year.firstSuspended[day] = interval;
    }
  }
  if (anySuspended) addBeforeSuspension(year, attendance, settings, meanings, rows, from, to);
}

function addBeforeSuspension(
  year: PupilYear,
  attendance: Attendance,
  settings: Settings,
  meanings: Uint8Array,
  rows: Int32Array,
  from: number,
  to: number,
): void {
  for (let at = from; at < to; at++) {
    const index = rows[at] ?? NONE;
    const interval = attendance.interval[index] ?? NONE;
    const day = (attendance.day[index] ?? NONE) - year.grid.firstMonday;
    const first = year.firstSuspended[day] ?? NONE;
    if (interval < 0 || first === NONE || interval >= first || attendance.fate[index] !== FATE_USED) continue;
    if (meaningAfterTests(attendance, meanings, index) === SUSPENDED) continue;
    year.beforeSuspension[day] =
      (year.beforeSuspension[day] ?? 0) + Math.max(0, continuationMinutes(attendance, settings, index));
  }
}

/** Minutes of one part of a day of the grid, 0 when nothing is recorded. */
export function partOfDay(year: PupilYear, day: number, part: number): number {
  return Math.max(0, year.parts[day * PARTS_OF_DAY + part] ?? 0);
}

/** Minutes of one part over the week, Saturday and Sunday too where they count. */
export function partOfWeek(year: PupilYear, week: number, part: number): number {
  let sum = 0;
  for (let day = week * DAYS_IN_WEEK; day < (week + 1) * DAYS_IN_WEEK; day++) sum += partOfDay(year, day, part);
  return sum;
}

/** Active days of a week, as a bit for each weekday. */
export function activeWeekdays(year: PupilYear, week: number): number {
  let bits = 0;
  for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
    if (year.active[week * DAYS_IN_WEEK + weekday] === 1) bits |= 1 << weekday;
  }
  return bits;
}

/** What suspensions take from the week's maximum. */
export function deductionOfWeek(year: PupilYear, week: number, settings: Settings): number {
  let deduction = 0;
  for (let weekday = 0; weekday < WEEKDAYS; weekday++)
    deduction += deductionOfDay(year, week * DAYS_IN_WEEK + weekday, settings);
  return deduction;
}

/** What a suspension takes from the target of one day of the grid; 0 on a day that is not active. */
export function deductionOfDay(year: PupilYear, day: number, settings: Settings): number {
  const suspended = partOfDay(year, day, SUSPENDED);
  if (suspended === 0 || year.active[day] !== 1) return 0;
  const others = [PRESENT, EXCUSED, UNEXCUSED];
  return suspensionDeduction(
    {
      suspended,
      otherRecorded: others.some((part) => (year.parts[day * PARTS_OF_DAY + part] ?? NOT_RECORDED) !== NOT_RECORDED),
      notSuspended: others.reduce((sum, part) => sum + partOfDay(year, day, part), 0),
      beforeSuspension: year.firstSuspended[day] === NONE ? null : (year.beforeSuspension[day] ?? 0),
    },
    settings,
  );
}
