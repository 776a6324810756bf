/** How many students each reading of the rules reproduces, as the SIS holds their Hours Earned now. */
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { UNLICENSED } from "../recovery-result.ts";
import type { SessionRows, Judgement, ServiceHours, Reconciliation, ComparedStudent } from "../recovery-result.ts";
import { hoursOfServices } from "./hours.ts";
import { judgingAgain } from "./judge-again.ts";
import { configuredRecordStart, programsInEffect } from "./programs-in-effect.ts";
import { hoursReadings, judgingBy, ROUNDINGS } from "./readings.ts";

/** What the comparison needs of a student in effect. */
export interface StudentDates {
  readonly place: number;
  readonly datesFrom: number;
  readonly datesTo: number;
}

/**
 * One line per reading. Compared are students with a filled Hours Earned on a service touching the year; matched are those
 * whose every such service comes out the same. One pass over the students: a student's rows are judged anew once for each
 * reading of section detail and licence, and only where that can make a difference.
 */
export function reconcile(
  records: Records,
  settings: Settings,
  days: SchoolDays,
  students: readonly StudentDates[],
  sessions: SessionRows,
  judgement: Judgement,
  hasDetail: (place: number) => boolean,
): Reconciliation {
  const matched = new Int32Array(hoursReadings.length);
  const compared: ComparedStudent[] = [];
  const judgeAgain = judgingAgain(records, settings, days, sessions);
  for (const { place, datesFrom, datesTo } of students) {
    const own = records.programs[place];
    const student = records.students[place];
    if (own === undefined || student === undefined) continue;
    const start = configuredRecordStart(student, settings, days);
    const { services } = programsInEffect(own, settings.schoolYear, start, null, false);
    if (!services.some((service) => service.hoursEarned !== null)) continue;
    const isOneReading = !hasDetail(place) && !hasUnlicensedRow(sessions, place);
    let hours: readonly ServiceHours[] = isOneReading
      ? hoursOfServices(judgement.dates, datesFrom, datesTo, services.length, null)
      : [];
    let matches = 0;
    hoursReadings.forEach((reading, line) => {
      if (!isOneReading && line % ROUNDINGS === 0) {
        const dates = judgeAgain(place, judgingBy(reading))?.judgement.dates;
        hours = dates === undefined ? [] : hoursOfServices(dates, 0, dates.count, services.length, null);
      }
      const isEqual = services.every(
        (service, i) => service.hoursEarned === null || service.hoursEarned === hours[i]?.[reading.rounding],
      );
      if (!isEqual) return;
      matches |= 1 << line;
      matched[line] = (matched[line] ?? 0) + 1;
    });
    compared.push({ place, matches });
  }
  const lines = hoursReadings.map((reading, line) => ({
    ...reading,
    studentsCompared: compared.length,
    studentsMatched: matched[line] ?? 0,
  }));
  return { lines, compared };
}

function hasUnlicensedRow(sessions: SessionRows, place: number): boolean {
  const end = sessions.studentStart[place + 1] ?? 0;
  for (let position = sessions.studentStart[place] ?? 0; position < end; position++) {
    if (sessions.early[position] === UNLICENSED) return true;
  }
  return false;
}
