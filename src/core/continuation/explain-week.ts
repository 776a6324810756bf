/** Why the figures of one week are what they are: which rule, from which cells, with which minutes. Made on request. */
import type { Continuation, ContinuationWeek } from "../continuation-result.ts";
import type { Reason } from "../explain.ts";
import { SUSPENDED, continuationMinutes } from "../records/continuation-meaning.ts";
import { programsAt, pupilAt } from "../records/pupils.ts";
import { isEnrolledOn } from "../records/students.ts";
import type { Pupils } from "../records/pupils.ts";
import type { Records, SchoolId } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { addDays, formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { decimalHoursText } from "../units/minutes.ts";
import { COURSE, NON_WORK, WORK, indicesOfPupil, isPresentTime, rowsByPupil } from "./pupil-rows.ts";
import type { PupilRows } from "./pupil-rows.ts";
import { WEEKDAYS, addRows, beginPupil, deductionOfDay, pupilYear } from "./pupil-year.ts";
import { DAYS_IN_WEEK, weekGrid } from "./week-grid.ts";

/** Rows of the week that count (indices into attendance), by what they count as. */
interface SourceRows {
  readonly course: readonly number[];
  readonly nonWork: readonly number[];
  readonly work: readonly number[];
  readonly suspended: readonly number[];
}

/**
 * The reasons for a printed week: the maximum, each kind of time with its rows, the work rule, what is apportioned, and
 * every debit and credit. Empty when there is no such student, school or printed week.
 */
export function explainWeek(
  records: Records,
  settings: Settings,
  continuation: Continuation,
  pupils: Pupils,
  studentNumber: string,
  schoolName: string,
  monday: Day,
): readonly Reason[] {
  const student = records.students.findIndex(({ number }) => number === studentNumber);
  const school = records.schools.names.indexOf(schoolName);
  const pupil = continuation.pupils.find((one) => one.student === student && one.school === school);
  const week = pupil?.weeks.find((one) => one.monday === monday);
  if (week === undefined) return [];
  const rows = rowsByPupil(records.attendance, settings, pupils);
  const at = pupilAt(pupils, student, school);
  const sources = sourceRows(rows, at, indicesOfPupil(records.attendance, pupils, at), monday - pupils.yearStart);
  return [
    possibleReason(records, settings, student, school, week),
    ...(sources.suspended.length === 0
      ? []
      : suspensionReasons(records, settings, continuation, pupils, at, rows, week, sources)),
    maximumReason(settings, week),
    ...timeReasons(records, settings, week, sources),
    apportionedReason(week),
    ...backfillReasons(week),
  ];
}

function sourceRows(rows: PupilRows, pupil: number, all: readonly number[], firstDay: number): SourceRows {
  const found = (matches: (at: number) => boolean): readonly number[] => {
    const indices: number[] = [];
    const start = rows.start[pupil] ?? 0;
    for (const [offset, index] of all.entries()) {
      const day = (rows.day[start + offset] ?? 0) - firstDay;
      if (day >= 0 && day < DAYS_IN_WEEK && matches(start + offset)) indices.push(index);
    }
    return indices;
  };
  return {
    course: found((at) => isPresentTime(rows, at, COURSE)),
    nonWork: found((at) => isPresentTime(rows, at, NON_WORK)),
    work: found((at) => isPresentTime(rows, at, WORK)),
    suspended: found((at) => rows.meaning[at] === SUSPENDED),
  };
}

function possibleReason(
  records: Records,
  settings: Settings,
  student: number,
  school: SchoolId,
  week: ContinuationWeek,
): Reason {
  const target = settings.targetMinutesPerDay;
  const minutes = week.activeDays * target;
  const text = `${countText(week.activeDays, "day")} in session and enrolled, ${hours(target)} each: ${hours(minutes)}.`;
  return { rule: "ce-target-day", text, minutes, cells: enrollmentCells(records, student, school, week.monday) };
}

function maximumReason(settings: Settings, week: ContinuationWeek): Reason {
  const left = week.activeDays * settings.targetMinutesPerDay - week.suspensionDeduction;
  const limit = settings.weeklyMaximumMinutes;
  const text =
    left > limit
      ? `No more than ${hours(limit)} in a week: Max Hours is ${hours(week.max)}.`
      : `Max Hours is ${hours(week.max)}, within the weekly maximum of ${hours(limit)}.`;
  return { rule: "ce-weekly-maximum", text, minutes: week.max, cells: [] };
}

function suspensionReasons(
  records: Records,
  settings: Settings,
  continuation: Continuation,
  pupils: Pupils,
  pupil: number,
  rows: PupilRows,
  week: ContinuationWeek,
  sources: SourceRows,
): readonly Reason[] {
  const year = pupilYear(weekGrid(settings.schoolYear));
  beginPupil(year, pupils, pupil, continuation.days, settings);
  addRows(year, pupils, pupil, rows);
  const reasons: Reason[] = [];
  for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
    const day = addDays(week.monday, weekday);
    const suspended = sources.suspended.filter((index) => records.attendance.day[index] === day);
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
    (enrollment) => enrollment.school === school && week.some((day) => isEnrolledOn(enrollment, day)),
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
