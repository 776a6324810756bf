/**
 * CE_Summary: school months and the report range of each school, for all grades and for each one. Apportionment days are
 * Total Appor / 3 hours (Education Code 46170(a)); ADA divides them by the days taught (41601(a)).
 */
import type { ContinuationPupil, ContinuationWeek, ReportRange } from "../continuation-result.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import { schoolMonths } from "../records/school-months.ts";
import type { Settings } from "../records/settings.ts";
import { ruleValue } from "../rules/rules.ts";
import type { Day } from "../units/day.ts";
import { gradeText } from "./student-text.ts";
import type { Table, TableCell, TableColumn } from "./table.ts";

const summaryColumns: readonly TableColumn[] = [
  { name: "School", format: "text", width: 24 },
  { name: "Grade", format: "text", width: 8 },
  { name: "School Month", format: "count", width: 9 },
  { name: "Month Start", format: "date", width: 11 },
  { name: "Month End", format: "date", width: 11 },
  { name: "Students", format: "count", width: 9 },
  { name: "Gains", format: "count", width: 8 },
  { name: "Losses", format: "count", width: 8 },
  { name: "Days Taught", format: "count", width: 9 },
  { name: "Max Hours", format: "duration", width: 12 },
  { name: "Appor Hours", format: "duration", width: 12 },
  { name: "Hours Debited", format: "duration", width: 12 },
  { name: "Hours Credited", format: "duration", width: 12 },
  { name: "Total Appor", format: "duration", width: 12 },
  { name: "Apportionment Days", format: "ratio", width: 14 },
  { name: "ADA", format: "ratio", width: 9 },
  { name: "Unused Excess", format: "duration", width: 12 },
  { name: "Still Short", format: "duration", width: 12 },
];

/** A school month, or the whole range. */
interface Span {
  readonly label: number | "Range";
  readonly start: Day;
  readonly end: Day;
  readonly wholeInRange: boolean;
}

/** The table; pupils come in the order of the audit, so that a school's stand together. */
export function continuationSummary(
  pupils: readonly ContinuationPupil[],
  ranges: readonly (ReportRange | null)[],
  records: Records,
  settings: Settings,
  days: SchoolDays,
): Table {
  const rows: TableCell[][] = [];
  for (const [school, ofSchool] of groupBy(pupils, (pupil) => pupil.school)) {
    const range = ranges[school] ?? null;
    if (range === null) continue;
    const months = schoolMonths(days.firstInSession(school), settings.schoolYear.end);
    const spans: readonly Span[] = [
      ...months.map(({ number, start, end }) => ({
        label: number,
        start,
        end,
        wholeInRange: start >= range.start && end <= range.end,
      })),
      { label: "Range", start: range.start, end: range.end, wholeInRange: true },
    ];
    const daysTaught = (span: Span): number =>
      days.daysTaught(school, later(span.start, range.start), earlier(earlier(span.end, range.end), settings.asOf));
    const name = records.schools.names[school] ?? "";
    const grades = groupBy(ofSchool, (pupil) => records.students[pupil.student]?.home?.grade ?? 0);
    const groups = [
      ["All", ofSchool] as const,
      ...grades.toSorted((a, b) => a[0] - b[0]).map(([grade, some]) => [gradeText(grade), some] as const),
    ];
    for (const [grade, group] of groups) {
      for (const span of spans) {
        const row = summaryRow(span, group, daysTaught(span), settings);
        if (row !== null) rows.push([name === "" ? null : name, grade, ...row]);
      }
    }
  }
  return { name: "CE_Summary", title: "Continuation Education: Summary", columns: summaryColumns, rows };
}

/** The cells from School Month on; null when no week of the group is printed in the span. */
function summaryRow(
  span: Span,
  pupils: readonly ContinuationPupil[],
  daysTaught: number,
  settings: Settings,
): readonly TableCell[] | null {
  const inSpan = (day: Day): boolean => day >= span.start && day <= span.end;
  const weeks: ContinuationWeek[] = [];
  let students = 0;
  for (const pupil of pupils) {
    const before = weeks.length;
    for (const week of pupil.weeks) if (inSpan(week.monday)) weeks.push(week);
    if (weeks.length > before) students++;
  }
  if (weeks.length === 0) return null;
  const total = (minutesOf: (week: ContinuationWeek) => number): number =>
    weeks.reduce((minutes, week) => minutes + minutesOf(week), 0);
  const totalApportioned = total((week) => week.totalApportioned);
  const dayMinutes = ruleValue("ce-target-day", settings.schoolYear.end);
  // One division, so that the quotient is rounded once.
  const ada = span.wholeInRange && daysTaught > 0 ? totalApportioned / (dayMinutes * daysTaught) : null;
  return [
    span.label,
    span.start,
    span.end,
    students,
    pupils.filter((pupil) => pupil.entries.some(inSpan)).length,
    pupils.filter((pupil) => pupil.exits.some(inSpan)).length,
    daysTaught,
    total((week) => week.max),
    total((week) => week.apportioned),
    total((week) => week.debited),
    total((week) => week.credited),
    totalApportioned,
    totalApportioned / dayMinutes,
    ada,
    total((week) => week.unusedExcess),
    total((week) => week.stillShort),
  ];
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
