/**
 * One pupil's attendance of the year by day and week. The arrays are used again for every pupil, so that a large workbook
 * needs little memory.
 */
import { NOT_RECORDED, PARTS_OF_DAY } from "../continuation-result.ts";
import { EXCUSED, PRESENT, SUSPENDED, UNEXCUSED, WITHOUT_CATEGORY } from "../records/continuation-meaning.ts";
import { isEnrolled } from "../records/pupils.ts";
import type { Pupils } from "../records/pupils.ts";
import { NONE } from "../records/records.ts";
import { IN_SESSION } from "../records/school-days.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { COURSE, WORK } from "./pupil-rows.ts";
import type { PupilRows } from "./pupil-rows.ts";
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
  /** The lowest interval number of a suspended row of the day, or NONE; and the other time before it. */
  readonly firstSuspended: Int32Array;
  readonly beforeSuspension: Int32Array;
  /** Present time by week; Saturday and Sunday too where they count. So are excused, unexcused and suspended time. */
  readonly course: Int32Array;
  readonly nonWork: Int32Array;
  readonly work: Int32Array;
  readonly excused: Int32Array;
  readonly unexcused: Int32Array;
  readonly suspended: Int32Array;
  /** The latest day of the grid with work time, by week; NONE without. */
  readonly lastWorkDay: Int32Array;
}

export function pupilYear(grid: WeekGrid): PupilYear {
  const days = grid.weekCount * DAYS_IN_WEEK;
  const weekly = (): Int32Array => new Int32Array(grid.weekCount);
  return {
    grid,
    active: new Uint8Array(days),
    parts: new Int32Array(days * PARTS_OF_DAY),
    firstSuspended: new Int32Array(days),
    beforeSuspension: new Int32Array(days),
    course: weekly(),
    nonWork: weekly(),
    work: weekly(),
    excused: weekly(),
    unexcused: weekly(),
    suspended: weekly(),
    lastWorkDay: weekly(),
  };
}

/** Marks the pupil's active days: in session, on or before As Of, enrolled in school and program. Forgets the pupil before. */
export function beginPupil(year: PupilYear, pupils: Pupils, pupil: number, days: SchoolDays, settings: Settings): void {
  year.active.fill(0);
  year.parts.fill(NOT_RECORDED);
  year.firstSuspended.fill(NONE);
  year.beforeSuspension.fill(0);
  for (const weekly of [year.course, year.nonWork, year.work, year.excused, year.unexcused, year.suspended])
    weekly.fill(0);
  year.lastWorkDay.fill(NONE);
  const marks = days.marks[pupils.school[pupil] ?? NONE];
  if (marks === undefined) return;
  const last = Math.min(settings.asOf, settings.schoolYear.end);
  for (let day = days.yearStart as number; day <= last; day++) {
    if (((marks[day - days.yearStart] ?? 0) & IN_SESSION) === 0 || !isEnrolled(pupils, pupil, day)) continue;
    year.active[day - year.grid.firstMonday] = 1;
  }
}

/** Adds the pupil's rows. Used rows count; one without a category is only shown in its weekday cell. */
export function addRows(year: PupilYear, pupils: Pupils, pupil: number, rows: PupilRows): void {
  const from = rows.start[pupil] ?? 0;
  const to = rows.start[pupil + 1] ?? 0;
  const firstDay = pupils.yearStart - year.grid.firstMonday;
  let anySuspended = false;
  for (let at = from; at < to; at++) {
    const day = firstDay + (rows.day[at] ?? 0);
    const meaning = rows.meaning[at] ?? WITHOUT_CATEGORY;
    const minutes = rows.minutes[at] ?? 0;
    const week = Math.floor(day / DAYS_IN_WEEK);
    const slot = day * PARTS_OF_DAY + meaning;
    year.parts[slot] = Math.max(0, year.parts[slot] ?? 0) + minutes;
    if (meaning === PRESENT) {
      const kind = rows.timeKind[at];
      if (kind === COURSE) add(year.course, week, minutes);
      else if (kind !== WORK) add(year.nonWork, week, minutes);
      else {
        add(year.work, week, minutes);
        if (minutes > 0 && day > (year.lastWorkDay[week] ?? NONE)) year.lastWorkDay[week] = day;
      }
    } else if (meaning === EXCUSED) add(year.excused, week, minutes);
    else if (meaning === UNEXCUSED) add(year.unexcused, week, minutes);
    else if (meaning === SUSPENDED) {
      anySuspended = true;
      add(year.suspended, week, minutes);
      const interval = rows.interval[at] ?? NONE;
      const first = year.firstSuspended[day] ?? NONE;
      if (interval >= 0 && (first === NONE || interval < first)) year.firstSuspended[day] = interval;
    }
  }
  if (!anySuspended) return;
  for (let at = from; at < to; at++) {
    const interval = rows.interval[at] ?? NONE;
    const day = firstDay + (rows.day[at] ?? 0);
    const meaning = rows.meaning[at];
    if (interval < 0 || meaning === SUSPENDED || meaning === WITHOUT_CATEGORY) continue;
    if (interval < (year.firstSuspended[day] ?? NONE)) add(year.beforeSuspension, day, rows.minutes[at] ?? 0);
  }
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
  if (year.suspended[week] === 0) return 0;
  let deduction = 0;
  for (let weekday = 0; weekday < WEEKDAYS; weekday++)
    deduction += deductionOfDay(year, week * DAYS_IN_WEEK + weekday, settings);
  return deduction;
}

/** What a suspension takes from the target of one day of the grid; 0 on a day that is not active. */
function deductionOfDay(year: PupilYear, day: number, settings: Settings): number {
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

function partOfDay(year: PupilYear, day: number, part: number): number {
  return Math.max(0, year.parts[day * PARTS_OF_DAY + part] ?? 0);
}

function add(sums: Int32Array, at: number, minutes: number): void {
  sums[at] = (sums[at] ?? 0) + minutes;
}
