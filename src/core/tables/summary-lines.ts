/** What the lines of CE_Summary are about: for each school all grades and each one, by school month and over the range. */
import type { ContinuationPupil, ContinuationWeek, ReportRange } from "../continuation-result.ts";
import type { Records, SchoolId } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import { schoolMonths } from "../records/school-months.ts";
import type { Settings } from "../records/settings.ts";
import type { Day } from "../units/day.ts";
import { gradeText } from "./student-text.ts";
import { ALL_GRADES } from "./summary-formulas.ts";

/** A school month, or the whole range. */
interface Span {
  readonly label: number | "Range";
  readonly start: Day;
  readonly end: Day;
  readonly wholeInRange: boolean;
}

/** Sums of the weeks of a group of pupils in a span, in minutes. */
interface Sums {
  students: number;
  max: number;
  apportioned: number;
  debited: number;
  credited: number;
  totalApportioned: number;
  unusedExcess: number;
  stillShort: number;
}

/** What a line of the table is about. */
export interface SummaryLine {
  readonly school: SchoolId;
  /** As it stands in the column Grade. */
  readonly grade: string;
  readonly span: Span;
  /** The pupils of the grade, or all of the school: also those without a week in the span. */
  readonly pupils: readonly ContinuationPupil[];
  readonly sums: Sums;
  /** The part of the span on which days were taught: none where it ends before it begins. */
  readonly taughtFrom: Day;
  readonly taughtTo: Day;
}

/** The lines in their order; pupils come in the order of the audit, so that a school's stand together. */
export function summaryLines(
  pupils: readonly ContinuationPupil[],
  ranges: readonly (ReportRange | null)[],
  records: Records,
  settings: Settings,
  days: SchoolDays,
): readonly SummaryLine[] {
  const lines: SummaryLine[] = [];
  for (const [school, ofSchool] of groupBy(pupils, (pupil) => pupil.school)) {
    const range = ranges[school] ?? null;
    if (range === null) continue;
    const spans = spansOf(range, days.firstOfAnySchool, settings);
    const grades = groupBy(ofSchool, (pupil) => records.students[pupil.student]?.home?.grade ?? 0);
    const groups = [
      [ALL_GRADES, ofSchool] as const,
      ...grades.toSorted((a, b) => a[0] - b[0]).map(([grade, some]) => [gradeText(grade), some] as const),
    ];
    for (const [grade, group] of groups) {
      const sums = sumsOf(spans, group);
      spans.forEach((span, index) => {
        const of = sums[index];
        if (of === undefined || of.students === 0) return;
        const taughtFrom = later(span.start, range.start);
        const taughtTo = earlier(earlier(span.end, range.end), settings.asOf);
        lines.push({ school, grade, span, pupils: group, sums: of, taughtFrom, taughtTo });
      });
    }
  }
  return lines;
}

/** The school months (one series for all schools, from the earliest in-session day of any), then the range. */
function spansOf(range: ReportRange, firstInSession: Day | null, settings: Settings): readonly Span[] {
  const months = schoolMonths(firstInSession, settings.schoolYear.end).map(({ number, start, end }) => {
    return { label: number, start, end, wholeInRange: start >= range.start && end <= range.end };
  });
  return [...months, { label: "Range", start: range.start, end: range.end, wholeInRange: true }];
}

/** By span, over the printed weeks whose Monday lies in it; students counts pupils with such a week. */
function sumsOf(spans: readonly Span[], pupils: readonly ContinuationPupil[]): readonly Sums[] {
  const all = spans.map((): Sums => ({
    students: 0,
    max: 0,
    apportioned: 0,
    debited: 0,
    credited: 0,
    totalApportioned: 0,
    unusedExcess: 0,
    stillShort: 0,
  }));
  const range = all[all.length - 1];
  for (const { weeks } of pupils) {
    // Weeks come in order, and so do the months: the month at hand is the last one met.
    let month = 0;
    let counted = -1;
    for (const week of weeks) {
      while (month < spans.length - 2 && week.monday > (spans[month]?.end ?? week.monday)) month++;
      const span = spans[month];
      const sums = all[month];
      if (range !== undefined) addWeek(range, week);
      if (sums === undefined || sums === range || span === undefined) continue;
      if (week.monday < span.start || week.monday > span.end) continue;
      addWeek(sums, week);
      if (counted !== month) sums.students++;
      counted = month;
    }
    if (range !== undefined && weeks.length > 0) range.students++;
  }
  return all;
}

function addWeek(sums: Sums, week: ContinuationWeek): void {
  sums.max += week.max;
  sums.apportioned += week.apportioned;
  sums.debited += week.debited;
  sums.credited += week.credited;
  sums.totalApportioned += week.totalApportioned;
  sums.unusedExcess += week.unusedExcess;
  sums.stillShort += week.stillShort;
}

/** Groups by a school or grade, in the order in which they come. */
function groupBy(
  pupils: readonly ContinuationPupil[],
  keyOf: (pupil: ContinuationPupil) => number,
): readonly (readonly [number, readonly ContinuationPupil[]])[] {
  const groups = new Map<number, ContinuationPupil[]>();
  for (const pupil of pupils) {
    const key = keyOf(pupil);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [pupil]);
    else group.push(pupil);
  }
  return [...groups];
}

function earlier(a: Day, b: Day): Day {
  return a < b ? a : b;
}

function later(a: Day, b: Day): Day {
  return a > b ? a : b;
}
