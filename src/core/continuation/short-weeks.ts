/** Finished weeks that are still short, and the later weeks whose excess can fill them. */
import type { Continuation, ContinuationPupil } from "../continuation-result.ts";
import type { ShortPupil, ShortWeek, WhyNot } from "../planning-result.ts";
import { isEnrolled, pupilAt } from "../records/pupils.ts";
import type { Pupils } from "../records/pupils.ts";
import { IN_SESSION } from "../records/school-days.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { Day } from "../units/day.ts";
import { backfillOptions } from "./backfill-options.ts";
import type { BackfillOptions } from "./backfill.ts";
import { WEEKDAYS } from "./pupil-year.ts";
import { mondayOfWeek, weekGrid, weekOf } from "./week-grid.ts";
import type { WeekGrid } from "./week-grid.ts";

/** By pupil; those without a finished week that is short are left out. `through` is the last day that the log tells of. */
export function shortPupilsOf(
  continuation: Continuation,
  pupils: Pupils,
  settings: Settings,
  through: Day,
): readonly ShortPupil[] {
  const grid = weekGrid(settings.schoolYear);
  const end = settings.date["CE Report End"];
  const lastOfYear = grid.weekCount - 1;
  const lastWeek = end === null ? lastOfYear : Math.min(weekOf(grid, end), lastOfYear);
  const options = backfillOptions(settings, grid, lastWeek);
  return continuation.pupils.flatMap((pupil): ShortPupil[] => {
    const open = openWeeks(grid, pupils, pupil, continuation.days, through);
    const short = shortOf(pupil, grid).filter(
      ({ week }) => !open.includes(week) && mondayOfWeek(grid, week) <= through,
    );
    if (short.length === 0) return [];
    const weeks = short.map((own) => shortWeek(own, short, open, options, grid));
    return [{ student: pupil.student, school: pupil.school, weeks: weeks.filter(isPrinted(pupil)) }].filter(
      (one) => one.weeks.length > 0,
    );
  });
}

interface Missing {
  readonly week: number;
  readonly minutes: number;
}

/** All short weeks of the year, oldest first: those before the printed ones take excess as well. */
function shortOf({ shortBefore, weeks }: ContinuationPupil, grid: WeekGrid): readonly Missing[] {
  const printed = weeks.filter(({ stillShort }) => stillShort > 0);
  return [
    ...shortBefore.map(({ monday, minutes }) => ({ week: weekOf(grid, monday), minutes })),
    ...printed.map(({ monday, stillShort }) => ({ week: weekOf(grid, monday), minutes: stillShort })),
  ];
}

function isPrinted({ weeks }: ContinuationPupil): (week: ShortWeek) => boolean {
  const first = weeks[0]?.monday ?? 0;
  return ({ monday }) => monday >= first;
}

/** Weeks in which the pupil has a day in session after `through`. */
function openWeeks(
  grid: WeekGrid,
  pupils: Pupils,
  { student, school }: ContinuationPupil,
  days: SchoolDays,
  through: Day,
): readonly number[] {
  const own = pupilAt(pupils, student, school);
  const marks = days.marks[school];
  const open: number[] = [];
  for (let week = Math.max(0, weekOf(grid, through)); week < grid.weekCount; week++) {
    const monday = mondayOfWeek(grid, week);
    for (let day = Math.max(monday, through + 1); day < monday + WEEKDAYS; day++) {
      if (((marks?.[day - days.yearStart] ?? 0) & IN_SESSION) === 0 || !isEnrolled(pupils, own, day)) continue;
      open.push(week);
      break;
    }
  }
  return open;
}

function shortWeek(
  own: Missing,
  short: readonly Missing[],
  open: readonly number[],
  options: BackfillOptions,
  grid: WeekGrid,
): ShortWeek {
  const { reportedThrough, lastWeek, firstWeek, fillOrder } = options;
  const isReported = own.week <= reportedThrough;
  const givers = open.filter((week) => week > own.week && week <= lastWeek && (!isReported || week <= reportedThrough));
  const whyNot =
    own.week < firstWeek ? "before start" : givers.length > 0 ? null : whyNobody(isReported, open, own.week);
  const monday = mondayOfWeek(grid, own.week);
  const [first] = givers;
  const last = givers.at(-1);
  if (whyNot !== null || first === undefined || last === undefined) {
    return { monday, missing: own.minutes, excessNeeded: null, firstWeek: null, lastWeek: null, whyNot };
  }
  let excessNeeded = 0;
  for (const { week, minutes } of short) {
    // Reported weeks get from reported ones only, and the others from the others.
    if (week < firstWeek || week <= reportedThrough !== isReported) continue;
    if (fillOrder === "Oldest" ? week <= own.week : week >= own.week) excessNeeded += minutes;
  }
  return {
    monday,
    missing: own.minutes,
    excessNeeded,
    firstWeek: mondayOfWeek(grid, first),
    lastWeek: mondayOfWeek(grid, last),
    whyNot: null,
  };
}

function whyNobody(isReported: boolean, open: readonly number[], week: number): WhyNot {
  const isAnyLeft = open.some((other) => other > week);
  if (!isAnyLeft) return "no week left";
  return isReported ? "reported" : "range ended";
}
