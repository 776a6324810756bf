/**
 * CE_Summary: school months and the report range of each school, for all grades and for each one. Apportionment days are
 * Total Appor / 3 hours (Education Code 46170(a)); ADA divides them by the days taught (41601(a)). Sums and quotients can
 * be calculated anew in the sheet.
 */
import type { ContinuationPupil, ContinuationWeek, ReportRange } from "../continuation-result.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import { schoolMonths } from "../records/school-months.ts";
import type { Settings } from "../records/settings.ts";
import { ruleValue } from "../rules/rules.ts";
import type { Day } from "../units/day.ts";
import { gradeText } from "./student-text.ts";
import { ALL_GRADES, summaryFormulas } from "./summary-formulas.ts";
import { withFormula } from "./table.ts";
import type { PlainCell, Table, TableCell, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";

const summaryColumns: readonly TableColumn[] = [
  { name: "School", format: "text", width: 36 },
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
    const name = records.schools.names[school] ?? "";
    const spans = spansOf(range, days.firstOfAnySchool, settings);
    const taught = spans.map(({ start, end }) =>
      days.daysTaught(school, later(start, range.start), earlier(earlier(end, range.end), settings.asOf)),
    );
    const grades = groupBy(ofSchool, (pupil) => records.students[pupil.student]?.home?.grade ?? 0);
    const groups = [
      [ALL_GRADES, ofSchool] as const,
      ...grades.toSorted((a, b) => a[0] - b[0]).map(([grade, some]) => [gradeText(grade), some] as const),
    ];
    for (const [grade, group] of groups) {
      const formulas = canAddUp(grade, group, records)
        ? summaryFormulas(name, grade, settings)
        : new Map<string, string>();
      const sums = sumsOf(spans, group);
      spans.forEach((span, index) => {
        const of = sums[index];
        if (of === undefined || of.students === 0) return;
        const cells = [name === "" ? null : name, grade, ...spanCells(span, group, of, taught[index] ?? 0, settings)];
        rows.push(cells.map((value, column) => withFormula(value, formulas.get(summaryColumns[column]?.name ?? ""))));
      });
    }
  }
  return {
    name: "CE_Summary",
    title: "Continuation Education: Summary",
    columns: fittedColumns(summaryColumns, rows, ["School"]),
    rows,
  };
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

/** The cells from School Month on. A month not wholly in the range has no ADA, nor has one in which no day was taught. */
function spanCells(
  span: Span,
  pupils: readonly ContinuationPupil[],
  sums: Sums,
  daysTaught: number,
  settings: Settings,
): readonly PlainCell[] {
  const inSpan = (day: Day): boolean => day >= span.start && day <= span.end;
  const dayMinutes = ruleValue("ce-target-day", settings.schoolYear.end);
  return [
    span.label,
    span.start,
    span.end,
    sums.students,
    pupils.filter((pupil) => pupil.entries.some(inSpan)).length,
    pupils.filter((pupil) => pupil.exits.some(inSpan)).length,
    daysTaught,
    sums.max,
    sums.apportioned,
    sums.debited,
    sums.credited,
    sums.totalApportioned,
    sums.totalApportioned / dayMinutes,
    // One division, so that the quotient is rounded once.
    span.wholeInRange && daysTaught > 0 ? sums.totalApportioned / (dayMinutes * daysTaught) : null,
    sums.unusedExcess,
    sums.stillShort,
  ];
}

/** Whether the audit's rows of a group can be told by their grade: a student without an enrollment has a blank one there. */
function canAddUp(grade: string, group: readonly ContinuationPupil[], records: Records): boolean {
  return grade === ALL_GRADES || group.every(({ student }) => (records.students[student]?.home ?? null) !== null);
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
