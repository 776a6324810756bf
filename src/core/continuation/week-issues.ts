/** What a clerk should look at in the printed weeks. Nothing here changes a figure. */
import type { Continuation, ContinuationPupil, ContinuationWeek } from "../continuation-result.ts";
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import type { Pupils } from "../records/pupils.ts";
import { NONE } from "../records/records.ts";
import type { Records, Student } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { ruleValue } from "../rules/rules.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { dayFromParts, formatDay, partsOfDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { decimalHoursText } from "../units/minutes.ts";
import { WEEKDAY_PHRASES } from "../words/day-phrase.ts";
import { phrase } from "../words/phrase.ts";
import { daysWithAnyRow } from "./pupil-rows.ts";
import { WEEKDAYS } from "./pupil-year.ts";

/** Appends the issues of printed weeks: per student, school and week; per student and week over all schools; per student. */
export function addWeekIssues(
  records: Records,
  settings: Settings,
  pupils: Pupils,
  continuation: Continuation,
  issues: Issue[],
): void {
  const recorded = daysWithAnyRow(records.attendance, pupils);
  for (const pupil of continuation.pupils) {
    const student = records.students[pupil.student];
    if (student === undefined) continue;
    const firstDay = (pupils.firstOfStudent[pupil.student] ?? 0) * pupils.daysInYear - pupils.yearStart;
    for (const week of pupil.weeks) {
      if (week.work > 0 && week.course + week.nonWork < settings.minimumMinutesForWork) {
        issues.push(workWithoutClass(records, student, week));
      }
      let silent = week.activeWeekdays;
      for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
        if (recorded[firstDay + week.monday + weekday] === 1) silent &= ~(1 << weekday);
      }
      if (silent !== 0) {
        const days = WEEKDAY_PHRASES.slice(0, WEEKDAYS).filter((_name, weekday) => (silent & (1 << weekday)) !== 0);
        const values = { week: formatDay(week.monday), days };
        issues.push(makeIssue("no-attendance-recorded", cellOf(records, student), student.number, days, values));
      }
    }
  }
  addAcrossSchools(records, settings, continuation, issues);
  addWorkOver18(records, settings, continuation, issues);
}

function workWithoutClass(records: Records, student: Student, week: ContinuationWeek): Issue {
  const work = phrase("hours", { hours: decimalHoursText(week.work) });
  const values = { work, week: formatDay(week.monday), class: decimalHoursText(week.course + week.nonWork) };
  return makeIssue("work-without-class-hours", cellOf(records, student), student.number, work, values);
}

/** Each school alone stays below the weekly maximum; the pupil's schools together may not. */
function addAcrossSchools(records: Records, settings: Settings, continuation: Continuation, issues: Issue[]): void {
  for (const ofStudent of pupilsByStudent(continuation.pupils)) {
    const student = records.students[ofStudent[0]?.student ?? NONE];
    if (ofStudent.length < 2 || student === undefined) continue;
    const totals = new Map<Day, number>();
    for (const { weeks } of ofStudent) {
      for (const week of weeks) totals.set(week.monday, (totals.get(week.monday) ?? 0) + week.totalApportioned);
    }
    for (const [monday, total] of [...totals].sort((a, b) => a[0] - b[0])) {
      if (total <= settings.weeklyMaximumMinutes) continue;
      const found = phrase("hours", { hours: decimalHoursText(total) });
      const limit = phrase("hours", { hours: decimalHoursText(settings.weeklyMaximumMinutes) });
      const values = { week: formatDay(monday), total: found, limit };
      issues.push(
        makeIssue("over-weekly-maximum-across-schools", cellOf(records, student), student.number, found, values),
      );
    }
  }
}

/** Pupils of one student stand together. */
function pupilsByStudent(pupils: readonly ContinuationPupil[]): readonly (readonly ContinuationPupil[])[] {
  const groups: ContinuationPupil[][] = [];
  for (const pupil of pupils) {
    const last = groups.at(-1);
    if (last !== undefined && last[0]?.student === pupil.student) last.push(pupil);
    else groups.push([pupil]);
  }
  return groups;
}

/** One warning for a student with work time in a printed week, dated on or after the 18th birthday. Education Code 41601.3. */
function addWorkOver18(records: Records, settings: Settings, continuation: Continuation, issues: Issue[]): void {
  const years = ruleValue("ce-work-over-18", settings.schoolYear.end);
  for (const ofStudent of pupilsByStudent(continuation.pupils)) {
    const student = records.students[ofStudent[0]?.student ?? NONE];
    if (student === undefined || student.birthDate === null) continue;
    const from = birthday(student.birthDate, years);
    if (!ofStudent.some(({ weeks }) => weeks.some(({ lastWorkDay }) => lastWorkDay !== null && lastWorkDay >= from)))
      continue;
    const at = records.places.cell("Students", student.row, "Birth Date");
    issues.push(makeIssue("work-over-18", at, student.number, formatDay(student.birthDate)));
  }
}

/** The day on which someone turns so many years; 1 March for 29 February in a year without one. */
function birthday(birthDate: Day, years: number): number {
  const { year, month, dayOfMonth } = partsOfDay(birthDate);
  return dayFromParts(year + years, month, dayOfMonth) ?? dayFromParts(year + years, 3, 1) ?? Infinity;
}

function cellOf(records: Records, student: Student): CellAddress {
  return records.places.cell("Students", student.row, "Student Number");
}
