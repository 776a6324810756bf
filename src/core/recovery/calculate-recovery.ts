/** Attendance Recovery from records to figures: rows judged, hours and days summed, what to import decided. */
import type { Issue } from "../issue/issue.ts";
import type { Attendance, Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Period } from "../records/school-months.ts";
import type { Settings } from "../records/settings.ts";
import type { SessionRows, Cut, StudentRecovery, RecordToCreate, Recovery } from "../recovery-result.ts";
import { datedAbsences } from "./absences.ts";
import { studentHeldBack, withImportDecisions } from "./import-decisions.ts";
import { earliestPassing, judgeStudent, newJudgement } from "./judged-sessions.ts";
import { configuredRecordStart, enrolledWithin, programsInEffect } from "./programs-in-effect.ts";
import { pupilRatioIssues } from "./pupil-ratio.ts";
import { readingOf } from "./reading.ts";
import { reconcile } from "./reconciliation.ts";
import { importIssues, overlapIssues, runWarnings, studentWarnings } from "./recovery-issues.ts";
import { withNotes } from "./recovery-notes.ts";
import { cutIssues, licenceWarnings, writeVerdicts } from "./row-verdicts.ts";
import { detailsByStudent } from "./section-detail.ts";
import { sessionRows } from "./session-rows.ts";
import { studentFigures } from "./student-figures.ts";

/**
 * Judges the attendance rows of kind Attendance Recovery that are still used (writing their fates), and works out every
 * figure of docs/RULES.md. Issues are appended; bad data is an issue, never an exception.
 */
export function calculateRecovery(
  records: Records,
  settings: Settings,
  days: SchoolDays,
  periods: readonly Period[],
  issues: Issue[],
): Recovery {
  const { attendance } = records;
  const reading = readingOf(settings);
  const absences = datedAbsences(attendance, days, records.students.length, settings);
  const sessions = sessionRows(attendance, days, records.students.length);
  const judgement = newJudgement(sessions.count, sessions.count);
  const detailsOf = detailsByStudent(records.details);
  const marked = attendance.sections.map((section) => section.known && section.recovery);
  const cuts: Cut[] = [];
  const students: StudentRecovery[] = [];
  const recordsToCreate: RecordToCreate[] = [];
  const programIssues: Issue[] = [];

  records.students.forEach((student, place) => {
    const { home } = student;
    const own = records.programs[place];
    if (home === null || own === undefined) return;
    const hasSessions = (sessions.studentStart[place + 1] ?? 0) > (sessions.studentStart[place] ?? 0);
    const start = configuredRecordStart(student, settings, days);
    const earliest = earliestPassing(sessions, attendance, place, reading);
    const programs = programsInEffect(own, settings.schoolYear, start, earliest, hasSessions);
    const { dates } = judgement;
    const datesFrom = dates.count;
    const cutsFrom = cuts.length;
    judgeStudent(place, sessions, attendance, programs, detailsOf.get(place) ?? [], reading, judgement, cuts);
    const datesTo = dates.count;

    let hoursEarned = 0;
    if (programs.services.length > 0) {
      const hasMarkedTime = hasCountedTimeOf(marked, attendance, sessions, judgement.counted, place);
      const known = { place, student, home, programs, dates, datesFrom, datesTo, hasMarkedTime };
      const figures = withImportDecisions(studentFigures(known, records, settings, periods, absences), settings);
      students.push(withNotes(figures, records, sessions, judgement, cuts.slice(cutsFrom)));
      for (const row of figures.services) hoursEarned += row.hoursEarned;
    }
    programIssues.push(
      ...overlapIssues(records, student, "recovery-record", programs.records),
      ...overlapIssues(records, student, "service", programs.services),
    );
    const record = programs.records[0];
    const { start: yearStart, end: yearEnd } = settings.schoolYear;
    const isWanted = settings.choice["Create AR Records For"] === "All Students" || hoursEarned > 0;
    const isEnrolled = student.enrollments.some((enrollment) => enrolledWithin(enrollment, yearStart, yearEnd));
    if (programs.recordIsNew && record !== undefined && isWanted && isEnrolled) {
      recordsToCreate.push({ place, start: record.start, heldBack: studentHeldBack(student, record, true, settings) });
    }
  });

  const append = (more: readonly Issue[]): void => {
    for (const issue of more) issues.push(issue);
  };
  append(writeVerdicts(records, sessions, judgement.verdict));
  append(licenceWarnings(records, sessions, reading.excludeUnlicensed));
  append(cutIssues(records, sessions, cuts));
  append(programIssues);
  append(pupilRatioIssues(records, settings, sessions, judgement.verdict));
  for (const student of students) append(studentWarnings(records, student));
  append(runWarnings(records, settings, students));
  append(importIssues(records, students, recordsToCreate));

  const hasDetail = (place: number): boolean => detailsOf.has(place);
  const reconciliation = reconcile(records, settings, days, students, sessions, judgement, hasDetail);
  return { students, recordsToCreate, reconciliation, periods, sessions, judgement, absences, cuts };
}

function hasCountedTimeOf(
  marked: readonly boolean[],
  attendance: Attendance,
  sessions: SessionRows,
  counted: Int32Array,
  place: number,
): boolean {
  const end = sessions.studentStart[place + 1] ?? 0;
  for (let position = sessions.studentStart[place] ?? 0; position < end; position++) {
    if ((counted[position] ?? 0) > 0 && marked[attendance.section[sessions.index[position] ?? 0] ?? -1] === true)
      return true;
  }
  return false;
}
