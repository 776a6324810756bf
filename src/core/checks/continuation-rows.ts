/**
 * A CE row counts on a day in session on which the student was enrolled in the school and in a CE program, with a code that
 * counts, once for each interval; a Daily absence needs a category. Each row that fails gets its fate and one issue.
 * Source: the weekly audit's rules (rows to minutes) and the order of issue codes.
 */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Values } from "../words/phrase.ts";
import {
  PRESENT_NOT_FOR_ADA,
  WITHOUT_CATEGORY,
  codeMeanings,
  continuationMeanings,
  continuationMinutes,
} from "../records/continuation-meaning.ts";
import { isEnrolled, pupilAt } from "../records/pupils.ts";
import { isEnrolledOn } from "../records/students.ts";
import type { Pupils } from "../records/pupils.ts";
import {
  FATE_DUPLICATE,
  FATE_HELD_BACK,
  FATE_NOT_COUNTED,
  FATE_USED,
  KIND_CONTINUATION,
  KIND_DAILY,
  NONE,
} from "../records/records.ts";
import type { Records } from "../records/records.ts";
import { IN_SESSION, WEEKEND_DAY, schoolDays } from "../records/school-days.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { asDay, formatDay, isWeekday } from "../units/day.ts";
import { markDays } from "./days-in-session.ts";
import { firstOfRepeated } from "./repeated-intervals.ts";

/** What a row comes to before its day is looked at. */
const PASSES = 0;
const NO_TIME = 1;
const NOT_ENROLLED = 2;
const REPEATED = 3;
const NOT_FOR_ADA = 4;
const NO_CATEGORY = 5;
const UNTESTED = 255;

/**
 * Tests the CE and Daily rows that the general tests left as used, writes their fates, adds an issue for each that fails
 * (and `calendar-inferred`), and returns the days in session of the school year. Rows of other kinds are not touched.
 */
export function checkContinuationRows(
  records: Records,
  settings: Settings,
  pupils: Pupils,
  issues: Issue[],
): SchoolDays {
  const { attendance } = records;
  const meanings = continuationMeanings(attendance.codes);
  const dailyMeanings = codeMeanings(attendance.codes);
  const verdict = new Uint8Array(attendance.count).fill(UNTESTED);

  for (let index = 0; index < attendance.count; index++) {
    const kind = attendance.kind[index];
    if (kind !== KIND_CONTINUATION && kind !== KIND_DAILY) continue;
    if (attendance.fate[index] !== FATE_USED) continue;
    const code = attendance.code[index] ?? 0;
    if (kind === KIND_DAILY) {
      // A blank code with minutes is present; without, it is an absence that says too little.
      const isPresent = attendance.codes[code]?.text === "" && (attendance.minutes[index] ?? NONE) >= 0;
      verdict[index] = dailyMeanings[code] === WITHOUT_CATEGORY && !isPresent ? NO_CATEGORY : PASSES;
      continue;
    }
    const at = pupilAt(pupils, attendance.student[index] ?? NONE, attendance.school[index] ?? NONE);
    const meaning = meanings[code];
    if (continuationMinutes(attendance, settings, index) === NONE) verdict[index] = NO_TIME;
    else if (!isEnrolled(pupils, at, attendance.day[index] ?? NONE)) verdict[index] = NOT_ENROLLED;
    else {
      pupils.ofRow[index] = at;
      verdict[index] =
        meaning === PRESENT_NOT_FOR_ADA ? NOT_FOR_ADA : meaning === WITHOUT_CATEGORY ? NO_CATEGORY : PASSES;
    }
  }
  // Rows of one school and day are in session together or not at all, so the session test need not come first here.
  const firstOf = firstOfRepeated(attendance, pupils);
  for (const index of firstOf.keys()) verdict[index] = REPEATED;

  const marks = markDays(records, settings, (index) => verdict[index] === PASSES);
  const days = schoolDays(settings.schoolYear.start, settings.schoolYear.end, marks);
  if (records.calendar === null && attendance.count > 0) {
    issues.push(makeIssue("calendar-inferred", { sheet: attendance.sheet, row: null, column: null }, "", ""));
  }
  const notEnrolled = notEnrolledReader(records);
  for (let index = 0; index < attendance.count; index++) {
    const result = verdict[index] ?? UNTESTED;
    if (result === UNTESTED) continue;
    if (attendance.kind[index] === KIND_CONTINUATION && result !== NO_TIME && !counts(records, settings, days, index)) {
      reject(records, index, FATE_NOT_COUNTED, "day-not-in-session", neededOf(records, settings, index), issues);
    } else if (result === NOT_ENROLLED) {
      reject(records, index, FATE_NOT_COUNTED, "attendance-while-not-enrolled", notEnrolled(index), issues);
    } else if (result !== PASSES) rejectFor(result, records, index, firstOf.get(index) ?? index, issues);
  }
  return days;
}

/** Whether the row's day is one whose attendance counts at its school. */
function counts(records: Records, settings: Settings, days: SchoolDays, index: number): boolean {
  const day = records.attendance.day[index] ?? NONE;
  const mark = days.marks[records.attendance.school[index] ?? NONE]?.[day - days.yearStart] ?? 0;
  if ((mark & IN_SESSION) !== 0) return true;
  return (mark & WEEKEND_DAY) !== 0 && settings.choice["Weekend Days Count"] === "Yes";
}

// A full sheet may have a million rows with the same issue: what fills its sentences is one object for all of them.
const ON_WEEKEND: Values = { needed: phrase("weekend") };
const WITHOUT_CALENDAR: Values = { needed: phrase("attendance-on-date") };
const MARKS: Values = { needed: phrase("continuation-marks") };
const SAME_INTERVAL = phrase("same-interval");
const NO_CODE: Values = { code: phrase("blank") };

function neededOf(records: Records, settings: Settings, index: number): Values {
  const weekend = !isWeekday(asDay(records.attendance.day[index] ?? 0));
  if (weekend && settings.choice["Weekend Days Count"] === "No") return ON_WEEKEND;
  return records.calendar === null ? WITHOUT_CALENDAR : MARKS;
}

type RowIssue =
  | "day-not-in-session"
  | "minutes-missing"
  | "attendance-while-not-enrolled"
  | "duplicate-row"
  | "not-counted-for-ada"
  | "absence-without-category";

function rejectFor(verdict: number, records: Records, index: number, first: number, issues: Issue[]): void {
  const { attendance } = records;
  const code = attendance.codes[attendance.code[index] ?? 0]?.text ?? "";
  if (verdict === NO_TIME) reject(records, index, FATE_HELD_BACK, "minutes-missing", {}, issues);
  else if (verdict === REPEATED) {
    const values = { row: attendance.row(first), what: SAME_INTERVAL };
    reject(records, index, FATE_DUPLICATE, "duplicate-row", values, issues);
  } else if (verdict === NOT_FOR_ADA) reject(records, index, FATE_NOT_COUNTED, "not-counted-for-ada", { code }, issues);
  else reject(records, index, FATE_NOT_COUNTED, "absence-without-category", code === "" ? NO_CODE : { code }, issues);
}

function reject(records: Records, index: number, fate: number, issue: RowIssue, values: Values, issues: Issue[]): void {
  const { attendance, students } = records;
  attendance.fate[index] = fate;
  const number = students[attendance.student[index] ?? NONE]?.number ?? "";
  const { field, found } = whereAndWhat(records, index, issue);
  issues.push(makeIssue(issue, attendance.cell(index, field), number, found, values));
}

/** The cell to look at, and what stands there. */
function whereAndWhat(
  records: Records,
  index: number,
  issue: RowIssue,
): { readonly field: "Date" | "Minutes" | "Code" | "Interval"; readonly found: string } {
  const { attendance } = records;
  if (issue === "minutes-missing") return { field: "Minutes", found: "" };
  if (issue === "duplicate-row") return { field: "Interval", found: String(attendance.interval[index] ?? "") };
  if (issue === "not-counted-for-ada" || issue === "absence-without-category") {
    return { field: "Code", found: attendance.codes[attendance.code[index] ?? 0]?.text ?? "" };
  }
  return { field: "Date", found: formatDay(asDay(attendance.day[index] ?? 0)) };
}

/** Says where the student of a row was not: one object for the rows of a school. */
function notEnrolledReader({ attendance, students, schools }: Records): (index: number) => Values {
  const known = new Map<number, Values>();
  return (index) => {
    const school = attendance.school[index] ?? NONE;
    const day = attendance.day[index] ?? NONE;
    const enrollments = students[attendance.student[index] ?? NONE]?.enrollments ?? [];
    const inSchool = enrollments.some((enrollment) => enrollment.school === school && isEnrolledOn(enrollment, day));
    const key = school * 2 + (inSchool ? 1 : 0);
    const name = schools.names[school] ?? "";
    const where = inSchool ? "in-program" : "enrolled";
    const values = known.get(key) ?? { what: name === "" ? phrase(where) : phrase(`${where}-at`, { school: name }) };
    known.set(key, values);
    return values;
  };
}
