/**
 * Continuation education: the weekly audit of the school year, computed from the attendance rows on every run (nothing is
 * kept from an earlier one). Source: CE Hourly Attendance (SIS documentation); Education Code 46170.
 */
import { PARTS_OF_DAY } from "../continuation-result.ts";
import type {
  Continuation,
  ContinuationPupil,
  ContinuationWeek,
  ReportRange,
  Transfer,
  UnprintedWeek,
} from "../continuation-result.ts";
import type { Issue } from "../issue/issue.ts";
import { programsAt } from "../records/pupils.ts";
import type { Pupils } from "../records/pupils.ts";
import { NONE } from "../records/records.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { addDays } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { backfill } from "./backfill.ts";
import { backfillOptions } from "./backfill-options.ts";
import type { BackfillPair } from "./backfill.ts";
import { rowsByPupil } from "./pupil-rows.ts";
import { activeWeekdays, addRows, beginPupil, deductionOfWeek, pupilYear } from "./pupil-year.ts";
import type { PupilYear } from "./pupil-year.ts";
import { gainLoss, noteWidenedRange, reportRanges } from "./report-range.ts";
import { addWeekIssues } from "./week-issues.ts";
import { DAYS_IN_WEEK, mondayOfWeek, weekGrid, weekOf } from "./week-grid.ts";
import type { WeekGrid } from "./week-grid.ts";
import { weeklyMaximum, workThatCounts } from "./weeks.ts";

/**
 * All printed weeks of all pupils (Students to Include), after checkContinuationRows has judged the rows. Appends the
 * issues of students and weeks.
 */
export function calculateContinuation(
  records: Records,
  settings: Settings,
  days: SchoolDays,
  pupils: Pupils,
  issues: Issue[],
): Continuation {
  const grid = weekGrid(settings.schoolYear);
  const ranges = reportRanges(records, settings, days);
  noteWidenedRange(records, settings, issues);
  const rows = rowsByPupil(records.attendance, settings, pupils);
  const included = studentsToInclude(settings);
  const year = pupilYear(grid);
  const printed: ContinuationPupil[] = [];
  for (let pupil = 0; pupil < pupils.count; pupil++) {
    const student = pupils.student[pupil] ?? 0;
    const school = pupils.school[pupil] ?? 0;
    const range = ranges[school] ?? null;
    if (range === null) continue;
    if (included !== null && !included.has(records.students[student]?.number ?? "")) continue;
    beginPupil(year, pupils, pupil, days, settings);
    addRows(year, pupils, pupil, rows);
    const { weeks, shortBefore } = weeksOf(year, range, settings, weekOf(grid, range.start));
    if (weeks.length === 0) continue;
    const programs = programsAt(records, student, school);
    printed.push({
      student,
      school,
      entries: programs.map((program) => program.start),
      exits: programs.map((program) => program.exitDate).filter((day): day is Day => day !== null),
      gainLoss: gainLoss(programs, range),
      weeks,
      shortBefore,
    });
  }
  const continuation = { pupils: printed, ranges, days };
  addWeekIssues(records, settings, pupils, continuation, issues);
  return continuation;
}

/** The student numbers of Students to Include; null when it is blank: all. */
function studentsToInclude(settings: Settings): ReadonlySet<string> | null {
  const numbers = settings.text["Students to Include"].split(",").map((number) => number.trim());
  const given = numbers.filter((number) => number !== "");
  return given.length === 0 ? null : new Set(given);
}

/** What is known of a week before backfill. */
interface WeekBefore {
  readonly week: number;
  readonly weekdays: number;
  readonly activeDays: number;
  readonly deduction: number;
  readonly workCounted: number;
  readonly counted: number;
  readonly max: number;
}

/**
 * All weeks of a pupil's year up to the end of the school's range, printed or not, calculated once more for explanations.
 * None where the school has no range.
 */
export function weeksOfPupil(
  records: Records,
  settings: Settings,
  { ranges, days }: Continuation,
  pupils: Pupils,
  pupil: number,
): readonly ContinuationWeek[] {
  const range = ranges[pupils.school[pupil] ?? NONE] ?? null;
  if (range === null) return [];
  const year = pupilYear(weekGrid(settings.schoolYear));
  beginPupil(year, pupils, pupil, days, settings);
  addRows(year, pupils, pupil, rowsByPupil(records.attendance, settings, pupils));
  return weeksOf(year, range, settings, 0).weeks;
}

/**
 * The weeks of the pupil whose year this is, from one on. Backfill looks at all weeks of the year up to the end of the range.
 */
function weeksOf(
  year: PupilYear,
  range: ReportRange,
  settings: Settings,
  firstWanted: number,
): Pick<ContinuationPupil, "weeks" | "shortBefore"> {
  const { grid } = year;
  const lastWeek = Math.min(weekOf(grid, range.end), grid.weekCount - 1);
  // A week without an active day stays at 0 in both: it neither gives nor gets.
  const counted = new Int32Array(Math.max(0, lastWeek + 1));
  const max = new Int32Array(counted.length);
  const wanted: WeekBefore[] = [];
  for (let week = 0; week <= lastWeek; week++) {
    const weekdays = activeWeekdays(year, week);
    if (weekdays === 0) continue;
    const before = weekBeforeBackfill(year, week, weekdays, settings);
    counted[week] = before.counted;
    max[week] = before.max;
    if (week >= firstWanted) wanted.push(before);
  }
  if (wanted.length === 0) return { weeks: [], shortBefore: [] };
  const { debits, credits } = transfersByWeek(backfill(counted, max, backfillOptions(settings, grid, lastWeek)), grid);
  const dayMinutes = year.parts.slice();
  const weeks = wanted.map((before) =>
    weekFigures(year, dayMinutes, before, debits.get(before.week) ?? none, credits.get(before.week) ?? none),
  );
  const shortBefore: UnprintedWeek[] = [];
  for (let week = 0; week < Math.min(firstWanted, counted.length); week++) {
    const own = Math.max(0, (max[week] ?? 0) - (counted[week] ?? 0));
    const minutes = own - sum(credits.get(week) ?? none);
    if (minutes > 0) shortBefore.push({ monday: mondayOfWeek(grid, week), minutes });
  }
  return { weeks, shortBefore };
}

function weekBeforeBackfill(year: PupilYear, week: number, weekdays: number, settings: Settings): WeekBefore {
  const activeDays = bitCount(weekdays);
  const deduction = deductionOfWeek(year, week, settings);
  const classTime = (year.course[week] ?? 0) + (year.nonWork[week] ?? 0);
  const workCounted = workThatCounts(year.work[week] ?? 0, classTime, activeDays, settings);
  const max = weeklyMaximum(activeDays, deduction, settings);
  return { week, weekdays, activeDays, deduction, workCounted, counted: classTime + workCounted, max };
}

const none: readonly Transfer[] = [];

/** Debits by the giving week and credits by the getting one, each in the order of the other week under either Fill Order. */
function transfersByWeek(
  pairs: readonly BackfillPair[],
  grid: WeekGrid,
): Record<"debits" | "credits", ReadonlyMap<number, readonly Transfer[]>> {
  const debits = new Map<number, Transfer[]>();
  const credits = new Map<number, Transfer[]>();
  const put = (lists: Map<number, Transfer[]>, week: number, other: number, minutes: number): void => {
    const transfer = { minutes, otherMonday: mondayOfWeek(grid, other) };
    const list = lists.get(week);
    if (list === undefined) lists.set(week, [transfer]);
    else list.push(transfer);
  };
  for (const { from, to, minutes } of pairs) {
    put(debits, from, to, minutes);
    put(credits, to, from, minutes);
  }
  // Credits come by giving week already.
  for (const list of debits.values()) if (list.length > 1) list.sort((a, b) => a.otherMonday - b.otherMonday);
  return { debits, credits };
}

function weekFigures(
  year: PupilYear,
  dayMinutes: Int32Array,
  before: WeekBefore,
  debits: readonly Transfer[],
  credits: readonly Transfer[],
): ContinuationWeek {
  const { week, counted, max } = before;
  const debited = sum(debits);
  const credited = sum(credits);
  const apportioned = Math.min(counted, max);
  const totalApportioned = apportioned + credited;
  const lastWorkDay = year.lastWorkDay[week] ?? NONE;
  return {
    monday: mondayOfWeek(year.grid, week),
    activeDays: before.activeDays,
    suspensionDeduction: before.deduction,
    excused: year.excused[week] ?? 0,
    unexcused: year.unexcused[week] ?? 0,
    suspended: year.suspended[week] ?? 0,
    max,
    work: year.work[week] ?? 0,
    workCounted: before.workCounted,
    nonWork: year.nonWork[week] ?? 0,
    course: year.course[week] ?? 0,
    counted,
    apportioned,
    totalApportioned,
    overOrShort: counted - max,
    debits,
    credits,
    debited,
    credited,
    unusedExcess: Math.max(0, counted - max) - debited,
    stillShort: max - totalApportioned,
    activeWeekdays: before.weekdays,
    dayMinutes,
    firstPart: week * DAYS_IN_WEEK * PARTS_OF_DAY,
    lastWorkDay: lastWorkDay === NONE ? null : addDays(year.grid.firstMonday, lastWorkDay),
  };
}

function sum(transfers: readonly Transfer[]): number {
  let minutes = 0;
  for (const transfer of transfers) minutes += transfer.minutes;
  return minutes;
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
