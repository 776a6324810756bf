/** The Roster sheet: who belongs to a section that is recorded by exception, and from when to when. */
import { makeIssue } from "../issue/catalogue.ts";
import type { IssueCode } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import type { Values } from "../words/phrase.ts";
import { asDay, formatDay } from "../units/day.ts";
import { schoolOn } from "./attendance-place.ts";
import type { PlaceContext } from "./attendance-place.ts";
import type { LocatedSheet } from "./locate.ts";
import { dateField, identifierField, readRows, textField } from "./record-rows.ts";
import type { RecordRow, RowTally } from "./record-rows.ts";
import { FATE_HELD_BACK, FATE_NOT_COUNTED, NONE, NO_SCHOOL } from "./records.ts";
import type { RosterSpan, SchoolId, SectionUse, Student } from "./records.ts";
import type { Settings } from "./settings.ts";

export interface RosterContext extends PlaceContext {
  readonly settings: Settings;
  /** Whether there is a Calendar with dates: without one, it is not known when a section meets. */
  readonly hasCalendar: boolean;
}

/** Why a row, or its part at one school, makes no meetings. */
interface Refusal {
  readonly code: IssueCode;
  readonly field: string;
  readonly fate: number;
  readonly words?: Values;
}

const UNKNOWN_STUDENT: Refusal = { code: "student-not-found", field: "Student Number", fate: FATE_HELD_BACK };

type Part = Pick<RosterSpan, "section" | "start" | "end">;

/** Reads the rows. What they come to on a date is for the calendar and the attendance rows to say. */
export function readRosters(
  located: LocatedSheet,
  context: RosterContext,
  date1904: boolean,
  issues: Issue[],
  tally: RowTally,
): { readonly rosters: readonly RosterSpan[]; readonly canonical: string } {
  const fields = [
    identifierField("Student Number", { required: true }),
    identifierField("Course", { required: true }),
    identifierField("Section", { required: true }),
    textField("School"),
    dateField("Start Date", date1904, { required: true }),
    dateField("End Date", date1904, { needed: true }),
  ];
  const rosters: RosterSpan[] = [];
  let withoutCalendar = 0;
  const canonical = readRows(located, fields, ["Start Date", "End Date"], issues, tally, (row) => {
    const tell = ({ code, field, words = {} }: Refusal, severity?: "Warning"): void => {
      issues.push(makeIssue(code, row.cell(field), row.text("Student Number"), row.found(field), words, severity));
    };
    const who = context.roll.indexOf.get(row.text("Student Number")) ?? NONE;
    const student = context.roll.students[who];
    // Of a student who is in no output, the Students sheet tells.
    if (student?.enrollments.length === 0) {
      row.setFate(FATE_NOT_COUNTED);
      return;
    }
    const parts = student === undefined ? [] : partsAtSchools(row, student, who, context);
    const refusals = parts.map(({ section }) => refusalOf(section));
    const ofRow = student === undefined ? UNKNOWN_STUDENT : outsideYear(row, context.settings);
    const refusal = ofRow ?? refusals.find((one) => one !== null) ?? null;
    const isRefused = ofRow !== null || !refusals.includes(null);
    // Where the section can be used at one of the student's schools, what is wrong at another is worth a warning.
    if (refusal !== null) tell(refusal, isRefused ? undefined : "Warning");
    if (refusal !== null && isRefused) row.setFate(refusal.fate);
    else if (!context.hasCalendar) {
      withoutCalendar += 1;
      row.setFate(FATE_HELD_BACK);
    } else {
      parts.forEach((part, place) => {
        if (refusals[place] === null) rosters.push({ row: row.row, student: who, ...part });
      });
    }
  });
  if (withoutCalendar > 0) {
    const at = { sheet: located.sheet.name, row: null, column: null };
    issues.push(makeIssue("roster-without-calendar", at, "", String(withoutCalendar), { count: withoutCalendar }));
  }
  return { rosters, canonical };
}

function outsideYear(row: RecordRow, { schoolYear, asOf }: Settings): Refusal | null {
  const { start, end, label } = schoolYear;
  const [from, to] = [row.number("Start Date"), row.number("End Date")];
  const outside = { code: "outside-school-year" as const, fate: FATE_NOT_COUNTED, words: { year: label } };
  if (from > end) return { ...outside, field: "Start Date" };
  if (to >= 0 && to < start) return { ...outside, field: "End Date" };
  if (from <= asOf) return null;
  return { code: "after-as-of", field: "Start Date", fate: FATE_NOT_COUNTED, words: { asOf: formatDay(asOf) } };
}

/** A roster without an end lasts no longer than the student's enrollments. */
function lastEnrolledDay({ enrollments }: Student): number {
  let last = 0;
  for (const { firstDayOut } of enrollments) last = Math.max(last, firstDayOut === null ? Infinity : firstDayOut - 1);
  return last;
}

/** The row's days in the year, cut where the student goes to another school; without any day one part, for its section's sake. */
function partsAtSchools(
  row: RecordRow,
  student: Student,
  who: number,
  { roll, programs, sections, schools, settings }: RosterContext,
): readonly Part[] {
  const { schoolYear, asOf } = settings;
  const [from, to] = [row.number("Start Date"), row.number("End Date")];
  const first = Math.max(from, schoolYear.start);
  const last = Math.min(to >= 0 ? to : lastEnrolledDay(student), schoolYear.end, asOf);
  const given = schools.idOf(row.text("School"));
  const schoolAt = (day: number): SchoolId => (given === NO_SCHOOL ? schoolOn(who, day, roll, programs) : given);
  const parts: Part[] = [];
  const add = (school: SchoolId, start: number, end: number): void => {
    const section = sections.use(school, row.text("Course"), row.text("Section"));
    parts.push({ section, start: asDay(start), end: asDay(end) });
  };
  let school = schoolAt(first);
  let start = first;
  const isOneSchool = given !== NO_SCHOOL || student.enrollments.length === 1;
  for (let day = first + 1; day <= last && !isOneSchool; day++) {
    const next = schoolAt(day);
    if (next === school) continue;
    add(school, start, day - 1);
    school = next;
    start = day;
  }
  add(school, start, last);
  return parts;
}

function refusalOf({ known, recovery, byException, minutes }: SectionUse): Refusal | null {
  if (!known) return { code: "roster-section-unknown", field: "Section", fate: FATE_HELD_BACK };
  if (!recovery) return { code: "not-an-ar-section", field: "Section", fate: FATE_NOT_COUNTED };
  if (!byException) return { code: "roster-section-positive", field: "Section", fate: FATE_NOT_COUNTED };
  return minutes === null ? { code: "roster-minutes-missing", field: "Section", fate: FATE_HELD_BACK } : null;
}
