/**
 * The Attendance Recovery records and program services of a student that hold in the school year: those of the workbook,
 * and those that are to be created and are used as if they existed.
 */
import type { Enrollment, RecoveryRecord, RecoveryService, Student, StudentPrograms } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { SchoolYear, Settings } from "../records/settings.ts";
import type { ProgramsInEffect } from "../recovery-result.ts";
import type { Day } from "../units/day.ts";

/** First and last day of a record or service; a null end is open. */
export interface Span {
  readonly start: Day;
  readonly end: Day | null;
}

/**
 * Records and services touching the year. Without such a record, one from the earlier of the configured start and the
 * earliest row that passes the tests up to the licence; without such a service, one per record, when the student has sessions.
 */
export function programsInEffect(
  programs: StudentPrograms,
  year: SchoolYear,
  configuredStart: Day,
  earliestPassing: Day | null,
  hasSessions: boolean,
): ProgramsInEffect {
  const known = programs.records.filter((record) => touches(record, year.start, year.end)).sort(byStartAndRow);
  const start = earliestPassing !== null && earliestPassing < configuredStart ? earliestPassing : configuredStart;
  const records = known.length > 0 ? known : [{ row: null, start, end: null }];
  const services = programs.services.filter((service) => touches(service, year.start, year.end)).sort(byStartAndRow);
  return {
    records,
    services: services.length > 0 || !hasSessions ? services : records.map(serviceOfRecord),
    recordIsNew: known.length === 0,
  };
}

/** Where the record to be created starts when no session is earlier: setting AR Record Start, never before 1 July. */
export function configuredRecordStart(student: Student, settings: Settings, days: SchoolDays): Day {
  const { start, end } = settings.schoolYear;
  if (settings.choice["AR Record Start"] === "First School Day") {
    return student.home === null ? start : (days.firstInSession(student.home.school) ?? start);
  }
  let earliest: Day | null = null;
  for (const enrollment of student.enrollments) {
    if (enrollment.entry === null || !enrolledWithin(enrollment, start, end)) continue;
    const entry = enrollment.entry < start ? start : enrollment.entry;
    if (earliest === null || entry < earliest) earliest = entry;
  }
  return earliest ?? start;
}

/** Whether a record to be created has no start of its own: it is to start on the entry, and no enrollment has an Entry Date. */
export function startIsMissing(student: Student, settings: Settings): boolean {
  const { start, end } = settings.schoolYear;
  if (settings.choice["AR Record Start"] === "First School Day") return false;
  return !student.enrollments.some((one) => one.entry !== null && enrolledWithin(one, start, end));
}

/** Whether the enrollment has a day from one day to another, both included; a null to is open. */
export function enrolledWithin(enrollment: Enrollment, from: Day, to: Day | null): boolean {
  const { entry, firstDayOut } = enrollment;
  if (to !== null && entry !== null && entry > to) return false;
  return firstDayOut === null || firstDayOut > (entry === null || entry < from ? from : entry);
}

/** Whether a span has a day from one day to another, both included. */
export function touches(span: Span, from: Day, to: Day): boolean {
  return span.start <= to && (span.end === null || span.end >= from);
}

export function covers(span: Span, day: number): boolean {
  return span.start <= day && (span.end === null || span.end >= day);
}

/**
 * The service (by its place in the list) to which a date's minutes belong: the first that covers it, else the latest that
 * starts on or before it, else the first. -1 only for an empty list.
 */
export function serviceOfDate(services: readonly RecoveryService[], day: number): number {
  let latest = services.length === 0 ? -1 : 0;
  for (let i = 0; i < services.length; i++) {
    const service = services[i];
    if (service === undefined || service.start > day) break;
    if (covers(service, day)) return i;
    if (service.start > (services[latest]?.start ?? day)) latest = i;
  }
  return latest;
}

/** Pairs that have a day in common, as places in a list that is sorted by start. */
export function overlappingPairs(spans: readonly Span[]): readonly (readonly [number, number])[] {
  if (spans.length < 2) return [];
  const pairs: [number, number][] = [];
  for (let i = 0; i < spans.length; i++) {
    const end = spans[i]?.end ?? null;
    for (let j = i + 1; j < spans.length; j++) {
      const start = spans[j]?.start;
      if (start === undefined || (end !== null && start > end)) break;
      pairs.push([i, j]);
    }
  }
  return pairs;
}

function serviceOfRecord(record: RecoveryRecord): RecoveryService {
  return { row: null, start: record.start, end: record.end, hoursEarned: null, daysUsed: null };
}

function byStartAndRow(a: RecoveryRecord, b: RecoveryRecord): number {
  return a.start - b.start || (a.row ?? 0) - (b.row ?? 0);
}
