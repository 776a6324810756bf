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
} from "../continuation-result.ts";
import type { Issue } from "../issue/issue.ts";
import { EXCUSED, SUSPENDED, UNEXCUSED, continuationMeanings } from "../records/continuation-meaning.ts";
import { programsAt, pupilsOf } from "../records/pupils.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { Day } from "../units/day.ts";
import { backfill } from "./backfill.ts";
import type { BackfillPair } from "./backfill.ts";
import { rowsByPupil } from "./pupil-rows.ts";
import { WEEKDAYS, activeWeekdays, addRows, beginPupil, deductionOfWeek, partOfWeek, pupilYear } from "./pupil-year.ts";
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
  issues: Issue[],
): Continuation {
  const grid = weekGrid(settings.schoolYear);
  const ranges = reportRanges(records, settings, days);
  noteWidenedRange(records, settings, issues);
  const pupils = pupilsOf(records, settings);
  const meanings = continuationMeanings(records.attendance.codes);
  const { rows, start } = rowsByPupil(records.attendance, pupils, meanings);
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
    addRows(year, records.attendance, settings, meanings, rows, start[pupil] ?? 0, start[pupil + 1] ?? 0);
    const weeks = weeksOf(year, range, settings);
    if (weeks.length === 0) continue;
    const programs = programsAt(records, student, school);
    printed.push({
      student,
      school,
      entries: programs.map((program) => program.start),
      exits: programs.map((program) => program.exitDate).filter((day): day is Day => day !== null),
      gainLoss: gainLoss(programs, range),
      weeks,
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

/** The printed weeks of the pupil whose year this is. Backfill looks at all weeks of the year up to the end of the range. */
function weeksOf(year: PupilYear, range: ReportRange, settings: Settings): readonly ContinuationWeek[] {
  const { grid } = year;
  const lastWeek = Math.min(weekOf(grid, range.end), grid.weekCount - 1);
  const firstPrinted = Math.max(weekOf(grid, range.start), 0);
  const counted = new Int32Array(Math.max(0, lastWeek + 1));
  const max = new Int32Array(counted.length);
  let anyPrinted = false;
  for (let week = 0; week <= lastWeek; week++) {
    const activeDays = bitCount(activeWeekdays(year, week));
    if (activeDays === 0) continue;
    anyPrinted ||= week >= firstPrinted;
    max[week] = weeklyMaximum(activeDays, deductionOfWeek(year, week, settings), settings);
    counted[week] = classOf(year, week) + countedWork(year, week, activeDays, settings);
  }
  if (!anyPrinted) return [];
  const pairs = backfill(counted, max, backfillOptions(settings, grid, lastWeek));
  const weeks: ContinuationWeek[] = [];
  for (let week = firstPrinted; week <= lastWeek; week++) {
    const bits = activeWeekdays(year, week);
    if (bits !== 0) weeks.push(weekFigures(year, week, bits, counted[week] ?? 0, max[week] ?? 0, pairs, settings));
  }
  return weeks;
}

function backfillOptions(settings: Settings, grid: WeekGrid, lastWeek: number): Parameters<typeof backfill>[2] {
  const start = settings.date["Backfill Start"];
  const reported = settings.date["Reported Through"];
  return {
    fillOrder: settings.choice["Fill Order"],
    firstWeek: start === null ? 0 : weekOf(grid, start),
    lastWeek,
    reportedThrough: reported === null ? -1 : weekOf(grid, reported),
  };
}

function weekFigures(
  year: PupilYear,
  week: number,
  bits: number,
  counted: number,
  max: number,
  pairs: readonly BackfillPair[],
  settings: Settings,
): ContinuationWeek {
  const activeDays = bitCount(bits);
  const debits = transfers(pairs, year.grid, (pair) => (pair.from === week ? pair.to : null));
  const credits = transfers(pairs, year.grid, (pair) => (pair.to === week ? pair.from : null));
  const debited = sum(debits);
  const credited = sum(credits);
  const apportioned = Math.min(counted, max);
  const totalApportioned = apportioned + credited;
  const firstCell = week * DAYS_IN_WEEK * PARTS_OF_DAY;
  return {
    monday: mondayOfWeek(year.grid, week),
    activeDays,
    suspensionDeduction: deductionOfWeek(year, week, settings),
    excused: partOfWeek(year, week, EXCUSED),
    unexcused: partOfWeek(year, week, UNEXCUSED),
    suspended: partOfWeek(year, week, SUSPENDED),
    max,
    work: year.work[week] ?? 0,
    workCounted: countedWork(year, week, activeDays, settings),
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
    activeWeekdays: bits,
    dayMinutes: year.parts.slice(firstCell, firstCell + WEEKDAYS * PARTS_OF_DAY),
  };
}

/** The pairs of one week, in the order of the other week under either Fill Order. */
function transfers(
  pairs: readonly BackfillPair[],
  grid: WeekGrid,
  otherWeek: (pair: BackfillPair) => number | null,
): readonly Transfer[] {
  const found: Transfer[] = [];
  for (const pair of pairs) {
    const other = otherWeek(pair);
    if (other !== null) found.push({ minutes: pair.minutes, otherMonday: mondayOfWeek(grid, other) });
  }
  return found.length < 2 ? found : found.sort((a, b) => a.otherMonday - b.otherMonday);
}

/** Course and non-work time: class hours in the sense of the work rule. */
function classOf(year: PupilYear, week: number): number {
  return (year.course[week] ?? 0) + (year.nonWork[week] ?? 0);
}

function countedWork(year: PupilYear, week: number, activeDays: number, settings: Settings): number {
  return workThatCounts(year.work[week] ?? 0, classOf(year, week), activeDays, settings);
}

function sum(transfers: readonly Transfer[]): number {
  return transfers.reduce((minutes, transfer) => minutes + transfer.minutes, 0);
}

function bitCount(bits: number): number {
  let count = 0;
  for (let rest = bits; rest !== 0; rest &= rest - 1) count++;
  return count;
}
