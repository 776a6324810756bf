/**
 * Attendance by exception: on every day on which its section meets, a student on the roster is present in full, unless an
 * attendance row says otherwise. Source: Attendance Recovery Process (SIS documentation), Automatic Process, which needs no
 * more than scheduled courses; what a row takes away is in exception-rows.ts.
 */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
import { NO_DAY } from "../records/meeting-days.ts";
import { FATE_HELD_BACK, FATE_NOT_COUNTED, FATE_USED, KIND_RECOVERY } from "../records/records.ts";
import type { Attendance, Records, RosterSpan, SectionUse } from "../records/records.ts";
import { RECOVERY_DAY } from "../records/school-days.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { asDay, formatDay, weekdayOf } from "../units/day.ts";
import { exceptionReader } from "./exception-rows.ts";
import { meetingColumns, withMeetingColumns } from "./meeting-columns.ts";

/** The roster of one student in one section, and the attendance rows that may take from it. */
interface OwnRoster {
  readonly student: number;
  /** Index into sections. */
  readonly section: number;
  readonly use: SectionUse;
  readonly spans: RosterSpan[];
  /** Indexes of attendance rows, ascending. */
  readonly rows: number[];
}

/**
 * The records with a session in the attendance columns for every meeting that no row stands for, and with the minutes that the
 * rows leave of theirs. The same records when no section is recorded by exception. Rows of such a section whose student is
 * has no meeting of it by the roster are not counted. Issues are appended.
 */
export function withMeetings(records: Records, settings: Settings, days: SchoolDays, issues: Issue[]): Records {
  const { attendance, rosters } = records;
  if (rosters.length === 0 && !attendance.sections.some((section) => section.byException)) return records;
  const sections = [...attendance.sections];
  const ofStudents = rostersByStudent(rosters, sections, records.students.length);
  const refuse = (index: number): void => {
    if (attendance.fate[index] === FATE_USED) refuseRow(records, settings, index, issues);
  };
  const ownRosterOf = (index: number): OwnRoster | undefined =>
    ofStudents.get(keyOf(attendance.student[index] ?? 0, attendance.section[index] ?? 0, records.students.length));
  for (const index of exceptionRows(attendance, days)) {
    const own = ownRosterOf(index);
    if (own === undefined) refuse(index);
    else own.rows.push(index);
  }

  const minutes = Int16Array.from(attendance.minutes);
  const reader = exceptionReader(attendance, minutes, settings, issues);
  const meetings = meetingColumns();
  // The place of the span that has each day of the year, counted from 1; TAKEN where a row stands for the meeting.
  const spanOn = new Int32Array(days.yearEnd - days.yearStart + 1);
  const met = new Map<number, number>();
  for (const own of ofStudents.values()) {
    const { student, section, use, spans, rows } = own;
    const meetsOn = meetingDayTest(use, days);
    spanOn.fill(0);
    spans.forEach((span, place) => {
      let held = 0;
      let earlier: RosterSpan | undefined;
      for (let day = span.start - days.yearStart; day <= span.end - days.yearStart; day++) {
        if (meetsOn(day) === MEETS) held += 1;
        if (spanOn[day] === 0) spanOn[day] = place + 1;
        else earlier ??= spans[(spanOn[day] ?? 1) - 1];
      }
      if (earlier !== undefined) issues.push(overlapIssue(records, span, earlier));
      met.set(span.row, (met.get(span.row) ?? 0) + held);
    });
    const standing: number[] = [];
    for (const index of rows) {
      const day = (attendance.day[index] ?? 0) - days.yearStart;
      const meets = meetsOn(day);
      if (spanOn[day] === 0 || meets === OTHER_WEEKDAY) refuse(index);
      else if (meets === MEETS) standing.push(index);
      // There was nothing to miss: the row is told of as one of a day that is not in session.
      else minutes[index] = 0;
    }
    reader.subtract(standing, use.minutes ?? 0, records.students[student]);
    for (const index of standing) spanOn[(attendance.day[index] ?? 0) - days.yearStart] = TAKEN;
    for (let day = 0; day < spanOn.length; day++) {
      const span = spans[(spanOn[day] ?? 0) - 1];
      if (span === undefined || meetsOn(day) !== MEETS) continue;
      meetings.add({
        student,
        section,
        school: use.school,
        day: days.yearStart + day,
        minutes: use.minutes ?? 0,
        rosterRow: span.row,
      });
    }
  }
  warnOfNoMeetings(records, met, issues);
  return { ...records, attendance: withMeetingColumns(records, sections, minutes, meetings) };
}

const TAKEN = -1;

const MEETS = 0;
const OTHER_WEEKDAY = 1;
const NOT_IN_SESSION = 2;

/** Whether a section meets on a day of the school year, counted from 0. */
function meetingDayTest(
  { school, meetingDays }: SectionUse,
  { marks, yearStart }: SchoolDays,
): (day: number) => number {
  const ofSchool = marks[school];
  const firstWeekday = weekdayOf(yearStart);
  return (day) => {
    if (((meetingDays >> ((firstWeekday + day) % 7)) & 1) === 0) return OTHER_WEEKDAY;
    return ((ofSchool?.[day] ?? 0) & RECOVERY_DAY) === 0 ? NOT_IN_SESSION : MEETS;
  };
}

/** The verdicts on the rows of the sheet, written into the attendance from which `judged` was made. */
export function keepVerdicts(judged: Attendance, attendance: Attendance): void {
  if (judged !== attendance) attendance.fate.set(judged.fate.subarray(0, attendance.count));
}

function keyOf(student: number, section: number, studentCount: number): number {
  return section * studentCount + student;
}

/** By student and section. Sections that no attendance row names are added to `sections`. */
function rostersByStudent(
  rosters: readonly RosterSpan[],
  sections: SectionUse[],
  studentCount: number,
): ReadonlyMap<number, OwnRoster> {
  const nameOf = ({ course, section, school }: SectionUse): string => JSON.stringify([course, section, school]);
  const indexOf = new Map(sections.map((section, index) => [nameOf(section), index]));
  const ofStudents = new Map<number, OwnRoster>();
  for (const span of rosters) {
    const name = nameOf(span.section);
    const section = indexOf.get(name) ?? sections.push(span.section) - 1;
    indexOf.set(name, section);
    const key = keyOf(span.student, section, studentCount);
    const own = ofStudents.get(key);
    if (own === undefined)
      ofStudents.set(key, { student: span.student, section, use: span.section, spans: [span], rows: [] });
    else own.spans.push(span);
  }
  return ofStudents;
}

/** Recovery rows of sections recorded by exception; also those held back, since what they take is not known. */
function exceptionRows({ sections, count, kind, section, fate, student, day }: Attendance, days: SchoolDays): number[] {
  const byException = Uint8Array.from(sections, (each) => (each.byException ? 1 : 0));
  const rows: number[] = [];
  for (let index = 0; index < count; index++) {
    if (byException[section[index] ?? 0] !== 1 || kind[index] !== KIND_RECOVERY || (student[index] ?? 0) < 0) continue;
    const date = day[index] ?? 0;
    if (date < days.yearStart || date > days.yearEnd) continue;
    if (fate[index] === FATE_USED || fate[index] === FATE_HELD_BACK) rows.push(index);
  }
  return rows;
}

function refuseRow({ attendance, students }: Records, settings: Settings, index: number, issues: Issue[]): void {
  attendance.fate[index] = FATE_NOT_COUNTED;
  const found = formatDay(asDay(attendance.day[index] ?? settings.asOf));
  const number = students[attendance.student[index] ?? 0]?.number ?? "";
  issues.push(makeIssue("not-on-roster", attendance.cell(index, "Date"), number, found));
}

function overlapIssue(records: Records, span: RosterSpan, earlier: RosterSpan): Issue {
  const at = records.places.cell("Roster", span.row, "Start Date");
  const number = records.students[span.student]?.number ?? "";
  return makeIssue("overlapping-rosters", at, number, datesOf(span), { row: earlier.row });
}

function datesOf({ start, end }: RosterSpan): Phrase {
  return phrase("from-to", { from: formatDay(start), to: formatDay(end) });
}

/** Rows of the Roster that are used and come to nothing: one warning each. */
function warnOfNoMeetings(records: Records, met: ReadonlyMap<number, number>, issues: Issue[]): void {
  const told = new Set<number>();
  for (const span of records.rosters) {
    if (met.get(span.row) !== 0 || told.has(span.row)) continue;
    told.add(span.row);
    const hadLeft = span.end < span.start;
    const school = records.schools.names[span.section.school] ?? "";
    const why = hadLeft
      ? phrase("had-left")
      : span.section.meetingDays === NO_DAY
        ? phrase("meeting-days-unreadable")
        : school === ""
          ? phrase("no-such-day")
          : phrase("no-such-day-at", { school });
    const at = records.places.cell("Roster", span.row, "Start Date");
    const number = records.students[span.student]?.number ?? "";
    const found = hadLeft ? formatDay(span.start) : datesOf(span);
    issues.push(makeIssue("roster-without-meetings", at, number, found, { why }));
  }
}
