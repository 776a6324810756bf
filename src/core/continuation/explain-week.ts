/** Why the figures of one week are what they are: which rule, from which cells, with which minutes. Made on request. */
import type { Continuation, ContinuationWeek } from "../continuation-result.ts";
import type { Reason } from "../explain.ts";
import {
  EXCUSED,
  PRESENT,
  SUSPENDED,
  UNEXCUSED,
  continuationMeanings,
  continuationMinutes,
  meaningAfterTests,
} from "../records/continuation-meaning.ts";
import { enrollmentHolds, pupilAt, programsAt, pupilsOf } from "../records/pupils.ts";
import { MODE_INTERVAL, NONE } from "../records/records.ts";
import type { Records, SchoolId } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { addDays, formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { decimalHoursText } from "../units/minutes.ts";
import { WEEKDAYS, addRows, beginPupil, deductionOfDay, pupilYear } from "./pupil-year.ts";
import { DAYS_IN_WEEK, weekGrid } from "./week-grid.ts";

/** Rows of the week that count, by what they count as. */
interface SourceRows {
  readonly course: number[];
  readonly nonWork: number[];
  readonly work: number[];
  readonly suspended: number[];
  readonly excused: number[];
  readonly unexcused: number[];
}

/**
 * The reasons for a printed week: the maximum, each kind of time with its rows, the work rule, what is apportioned, and
 * every debit and credit. Empty when there is no such student, school or printed week.
 */
export function explainWeek(
  records: Records,
  settings: Settings,
  continuation: Continuation,
  studentNumber: string,
  schoolName: string,
  monday: Day,
): readonly Reason[] {
  const student = records.students.findIndex(({ number }) => number === studentNumber);
  const school = records.schools.names.indexOf(schoolName);
  const pupil = continuation.pupils.find((one) => one.student === student && one.school === school);
  const week = pupil?.weeks.find((one) => one.monday === monday);
  if (week === undefined) return [];
  const sources = sourceRows(records, student, school, monday);
  return [
    ...maximumReasons(records, settings, continuation.days, student, school, week, sources),
    ...timeReasons(records, settings, week, sources),
    apportionedReason(week),
    ...backfillReasons(week),
  ];
}

function sourceRows(records: Records, student: number, school: SchoolId, monday: Day): SourceRows {
  const { attendance } = records;
  const meanings = continuationMeanings(attendance.codes);
  const rows: SourceRows = { course: [], nonWork: [], work: [], suspended: [], excused: [], unexcused: [] };
  for (let index = 0; index < attendance.count; index++) {
    if (attendance.student[index] !== student || attendance.school[index] !== school) continue;
    const day = attendance.day[index] ?? NONE;
    if (day < monday || day >= monday + DAYS_IN_WEEK) continue;
    const meaning = meaningAfterTests(attendance, meanings, index);
    if (meaning === PRESENT) {
      if (attendance.mode[index] === MODE_INTERVAL) rows.course.push(index);
      else (attendance.work[index] === 1 ? rows.work : rows.nonWork).push(index);
    } else if (meaning === SUSPENDED) rows.suspended.push(index);
    else if (meaning === EXCUSED) rows.excused.push(index);
    else if (meaning === UNEXCUSED) rows.unexcused.push(index);
  }
  return rows;
}

function maximumReasons(
  records: Records,
  settings: Settings,
  days: SchoolDays,
  student: number,
  school: SchoolId,
  week: ContinuationWeek,
  sources: SourceRows,
): readonly Reason[] {
  const target = settings.targetMinutesPerDay;
  const possible = week.activeDays * target;
  const reasons: Reason[] = [
    {
      rule: "ce-target-day",
      text: `${countText(week.activeDays, "day")} in session and enrolled, ${hours(target)} each: ${hours(possible)}.`,
      minutes: possible,
      cells: enrollmentCells(records, student, school, week.monday),
    },
  ];
  if (sources.suspended.length > 0)
    reasons.push(...suspensionReasons(records, settings, days, student, school, week, sources));
  const left = possible - week.suspensionDeduction;
  const limit = settings.weeklyMaximumMinutes;
  const text =
    left > limit
      ? `No more than ${hours(limit)} in a week: Max Hours is ${hours(week.max)}.`
      : `Max Hours is ${hours(week.max)}, within the weekly maximum of ${hours(limit)}.`;
  return [...reasons, { rule: "ce-weekly-maximum", text, minutes: week.max, cells: [] }];
}

function suspensionReasons(
  records: Records,
  settings: Settings,
  days: SchoolDays,
  student: number,
  school: SchoolId,
  week: ContinuationWeek,
  sources: SourceRows,
): readonly Reason[] {
  const { attendance } = records;
  const pupils = pupilsOf(records, settings);
  const year = pupilYear(weekGrid(settings.schoolYear));
  const rows = Int32Array.from(Object.values(sources).flat() as number[]).sort();
  beginPupil(year, pupils, pupilAt(pupils, student, school), days, settings);
  addRows(year, attendance, settings, continuationMeanings(attendance.codes), rows, 0, rows.length);
  const reasons: Reason[] = [];
  for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
    const day = addDays(week.monday, weekday);
    const suspended = sources.suspended.filter((index) => attendance.day[index] === day);
    if (suspended.length === 0) continue;
    const deduction = deductionOfDay(year, day - year.grid.firstMonday, settings);
    const text = `Suspended ${hours(minutesOf(records, settings, suspended))} on ${formatDay(day)}: ${hours(deduction)} subtracted.`;
    reasons.push({
      rule: "ce-suspension",
      text,
      minutes: deduction === 0 ? 0 : -deduction,
      cells: cellsOf(records, suspended),
    });
  }
  return reasons;
}

function timeReasons(
  records: Records,
  settings: Settings,
  week: ContinuationWeek,
  sources: SourceRows,
): readonly Reason[] {
  const kinds = [
    { name: "Course time", rows: sources.course, minutes: week.course },
    { name: "Non-work time", rows: sources.nonWork, minutes: week.nonWork },
  ];
  const reasons: Reason[] = kinds
    .filter(({ rows }) => rows.length > 0)
    .map(({ name, rows, minutes }) => ({
      rule: "ce-apportionment",
      text: `${name}: ${hours(minutes)} from ${countText(rows.length, "row")}.`,
      minutes,
      cells: cellsOf(records, rows),
    }));
  if (sources.work.length === 0) return reasons;
  const classTime = week.course + week.nonWork;
  const minimum = settings.minimumMinutesForWork;
  const enough = classTime >= minimum;
  const why = enough
    ? `class time of ${hours(classTime)} reaches ${hours(minimum)}`
    : `class time of ${hours(classTime)} is below ${hours(minimum)}`;
  const perDay = settings.maximumWorkMinutesPerDay;
  const limit = enough && perDay !== null ? `, at most ${hours(perDay)} a day` : "";
  return [
    ...reasons,
    {
      rule: "ce-work-minimum",
      text: `Work time: ${hours(week.work)} from ${countText(sources.work.length, "row")}; ${why}${limit}: ${hours(week.workCounted)} count.`,
      minutes: week.workCounted,
      cells: cellsOf(records, sources.work),
    },
  ];
}

function apportionedReason(week: ContinuationWeek): Reason {
  const over = week.overOrShort;
  const rest = over > 0 ? `, ${hours(over)} over` : over < 0 ? `, ${hours(-over)} short` : "";
  const text = `${hours(week.counted)} count against Max Hours of ${hours(week.max)}: Appor Hours ${hours(week.apportioned)}${rest}.`;
  return { rule: "ce-weekly-maximum", text, minutes: week.apportioned, cells: [] };
}

function backfillReasons(week: ContinuationWeek): readonly Reason[] {
  const given = week.debits.map(({ minutes, otherMonday }): Reason => {
    const text = `${hours(minutes)} fill the earlier week of ${formatDay(otherMonday)}.`;
    return { rule: "ce-backfill", text, minutes: -minutes, cells: [] };
  });
  const got = week.credits.map(({ minutes, otherMonday }): Reason => {
    const text = `${hours(minutes)} come from the excess of the week of ${formatDay(otherMonday)}.`;
    return { rule: "ce-backfill", text, minutes, cells: [] };
  });
  return [...given, ...got];
}

/** The enrollments and programs that touch the week. */
function enrollmentCells(records: Records, student: number, school: SchoolId, monday: Day): readonly CellAddress[] {
  const week = Array.from({ length: WEEKDAYS }, (_none, weekday) => addDays(monday, weekday));
  const enrollments = (records.students[student]?.enrollments ?? []).filter(
    (enrollment) => enrollment.school === school && week.some((day) => enrollmentHolds(enrollment, day)),
  );
  const programs = programsAt(records, student, school).filter((program) =>
    week.some((day) => day >= program.start && (program.firstDayOut === null || day < program.firstDayOut)),
  );
  return [
    ...enrollments.map(({ row }) => records.places.cell("Students", row, "Entry Date")),
    ...programs.map(({ row }) => records.places.cell("Programs", row, "Start Date")),
  ];
}

function minutesOf(records: Records, settings: Settings, rows: readonly number[]): number {
  return rows.reduce((sum, index) => sum + Math.max(0, continuationMinutes(records.attendance, settings, index)), 0);
}

function cellsOf(records: Records, rows: readonly number[]): readonly CellAddress[] {
  return rows.map((index) => records.attendance.cell(index, "Date"));
}

function hours(minutes: number): string {
  return `${decimalHoursText(minutes)} h`;
}

function countText(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
