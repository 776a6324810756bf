/** Every session row of a student judged (licence, service and record, minutes, overlap, section detail), and summed up date by date. */
import { NONE } from "../records/records.ts";
import type { Attendance, SectionDetail } from "../records/records.ts";
import {
  COUNTED,
  NOT_A_RECOVERY_SECTION,
  NOT_IN_SESSION,
  UNLICENSED,
  OUTSIDE_SERVICE,
  OUTSIDE_RECORD,
  ABSENT,
  MINUTES_MISSING,
} from "../recovery-result.ts";
import type { SessionRows, Cut, SessionDates, Judgement, ProgramsInEffect } from "../recovery-result.ts";
import type { Day } from "../units/day.ts";
import { wholeHours } from "../units/minutes.ts";
import { covers, serviceOfDate } from "./programs-in-effect.ts";
import type { Reading } from "./reading.ts";
import { capByDetail, newAllowance } from "./section-detail.ts";
import { cutOverlaps } from "./session-overlap.ts";

/** Room for the verdicts of all rows, and for as many dates. */
export function newJudgement(rowCount: number, dateCount: number): Judgement {
  const column = (): Int32Array => new Int32Array(dateCount);
  return {
    verdict: new Uint8Array(rowCount),
    counted: new Int32Array(rowCount),
    dates: {
      count: 0,
      day: column(),
      firstRow: column(),
      endRow: column(),
      service: column(),
      attended: column(),
      counted: column(),
      sessionHours: column(),
      longest: column(),
    },
  };
}

/** Whether a row passes the tests of section, calendar and licence under a reading. */
function passesEarly(early: number, reading: Reading): boolean {
  return early === COUNTED || (early === UNLICENSED && !reading.excludeUnlicensed);
}

/** The date of the student's earliest row that passes the tests of section, calendar and licence, or null. */
export function earliestPassing(
  rows: SessionRows,
  attendance: Attendance,
  student: number,
  reading: Reading,
): Day | null {
  const to = rows.studentStart[student + 1] ?? 0;
  for (let position = rows.studentStart[student] ?? 0; position < to; position++) {
    if (passesEarly(rows.early[position] ?? 0, reading)) {
      return (attendance.day[rows.index[position] ?? 0] ?? 0) as Day;
    }
  }
  return null;
}

/** Judges all rows of one student and appends the dates to `into.dates`. Cuts are noted when a list is given. */
export function judgeStudent(
  student: number,
  rows: SessionRows,
  attendance: Attendance,
  programs: ProgramsInEffect,
  details: readonly SectionDetail[],
  reading: Reading,
  into: Judgement,
  cuts: Cut[] | null,
): void {
  const { index, early, minutes } = rows;
  const { verdict, counted, dates } = into;
  const allowance = details.length === 0 ? null : newAllowance(details);
  const end = rows.studentStart[student + 1] ?? 0;
  let from = rows.studentStart[student] ?? 0;
  while (from < end) {
    const day = attendance.day[index[from] ?? 0] ?? 0;
    let to = from + 1;
    while (to < end && attendance.day[index[to] ?? 0] === day) to += 1;

    const outside = outsideVerdict(programs, day);
    for (let p = from; p < to; p++) {
      const judged = verdictOf(
        early[p] ?? 0,
        outside,
        codeIsAbsent(attendance, index[p] ?? 0),
        minutes[p] ?? NONE,
        reading,
      );
      verdict[p] = judged;
      counted[p] = judged === COUNTED ? (minutes[p] ?? 0) : 0;
    }
    cutOverlaps(from, to, index, attendance, verdict, counted, cuts);
    if (allowance !== null) {
      capByDetail(from, to, day, index, attendance, reading.detailIsTotal, allowance, verdict, counted, cuts);
    }
    appendDate(dates, day, from, to, serviceOfDate(programs.services, day), minutes, counted);
    from = to;
  }
}

/** COUNTED, or the verdict for a date that lies in no service, or in no record, of the student. */
function outsideVerdict(programs: ProgramsInEffect, day: number): number {
  if (!programs.services.some((service) => covers(service, day))) return OUTSIDE_SERVICE;
  return programs.records.some((record) => covers(record, day)) ? COUNTED : OUTSIDE_RECORD;
}

function verdictOf(early: number, outside: number, absent: boolean, minutes: number, reading: Reading): number {
  if (early === NOT_A_RECOVERY_SECTION || early === NOT_IN_SESSION) return early;
  if (!passesEarly(early, reading)) return early;
  if (outside !== COUNTED) return outside;
  if (absent) return ABSENT;
  return minutes === NONE ? MINUTES_MISSING : COUNTED;
}

function codeIsAbsent(attendance: Attendance, index: number): boolean {
  const code = attendance.codes[attendance.code[index] ?? NONE];
  return code !== undefined && code.text !== "" && code.status === "absent";
}

function appendDate(
  dates: SessionDates,
  day: number,
  from: number,
  to: number,
  service: number,
  minutes: Int32Array,
  counted: Int32Array,
): void {
  const at = dates.count;
  let attended = 0;
  let sum = 0;
  let hours = 0;
  let longest = 0;
  for (let p = from; p < to; p++) {
    const given = minutes[p] ?? 0;
    const count = counted[p] ?? 0;
    if (given > 0) attended += given;
    sum += count;
    hours += wholeHours(count);
    if (count > longest) longest = count;
  }
  dates.day[at] = day;
  dates.firstRow[at] = from;
  dates.endRow[at] = to;
  dates.service[at] = service;
  dates.attended[at] = attended;
  dates.counted[at] = sum;
  dates.sessionHours[at] = hours;
  dates.longest[at] = longest;
  dates.count = at + 1;
}
