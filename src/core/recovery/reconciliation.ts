/** How many students each reading of the rules reproduces, as the SIS holds their Hours Earned now. */
import type { Records, SectionDetail } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { UNLICENSED } from "../recovery-result.ts";
import type { SessionRows, Judgement, ServiceHours, ReconciliationLine } from "../recovery-result.ts";
import type { Day } from "../units/day.ts";
import { hoursOfServices } from "./hours.ts";
import { earliestPassing, judgeStudent, newJudgement } from "./judged-sessions.ts";
import { programsInEffect } from "./programs-in-effect.ts";

const roundings = ["Total", "Day", "Session"] as const;
const details = ["Per Meeting", "Total"] as const;
const unlicensed = ["Exclude", "Warn"] as const;

/** What the comparison needs of a student in effect. */
export interface ComparedStudent {
  readonly place: number;
  readonly datesFrom: number;
  readonly datesTo: number;
}

/**
 * Twelve lines: rounding within section detail within unlicensed. Compared are students with a filled Hours Earned on a
 * service touching the year; matched are those whose every such service comes out the same.
 */
export function reconcile(
  records: Records,
  settings: Settings,
  students: readonly ComparedStudent[],
  sessions: SessionRows,
  judgement: Judgement,
  detailsOf: ReadonlyMap<number, readonly SectionDetail[]>,
  configuredStart: (place: number) => Day,
): readonly ReconciliationLine[] {
  const matched = new Int32Array(roundings.length * details.length * unlicensed.length);
  let compared = 0;
  let scratch: Judgement | null = null;
  for (const { place, datesFrom, datesTo } of students) {
    const own = records.programs[place];
    if (own === undefined) continue;
    const { schoolYear } = settings;
    const inEffect = programsInEffect(own, schoolYear, configuredStart(place), null, false);
    if (!inEffect.services.some((service) => service.hoursEarned !== null)) continue;
    compared += 1;
    const ownDetails = detailsOf.get(place) ?? [];
    const hasUnlicensed = hasUnlicensedRow(sessions, place);
    const isOneReading = ownDetails.length === 0 && !hasUnlicensed;
    let hours: readonly ServiceHours[] = isOneReading
      ? hoursOfServices(judgement.dates, datesFrom, datesTo, inEffect.services.length, null)
      : [];
    let line = 0;
    for (const teacher of unlicensed) {
      for (const detail of details) {
        if (!isOneReading) {
          scratch ??= newJudgement(sessions.count, mostRowsOfAStudent(sessions));
          const reading = { excludeUnlicensed: teacher === "Exclude", detailIsTotal: detail === "Total" };
          const earliest = earliestPassing(sessions, records.attendance, place, reading);
          const programs = programsInEffect(own, schoolYear, configuredStart(place), earliest, true);
          scratch.dates.count = 0;
          judgeStudent(place, sessions, records.attendance, programs, ownDetails, reading, scratch, null);
          hours = hoursOfServices(scratch.dates, 0, scratch.dates.count, programs.services.length, null);
        }
        for (const rounding of roundings) {
          const isEqual = inEffect.services.every(
            (service, i) => service.hoursEarned === null || service.hoursEarned === hours[i]?.[rounding],
          );
          if (isEqual) matched[line] = (matched[line] ?? 0) + 1;
          line += 1;
        }
      }
    }
  }
  return linesOf(compared, matched);
}

function linesOf(compared: number, matched: Int32Array): readonly ReconciliationLine[] {
  const lines: ReconciliationLine[] = [];
  for (const teacher of unlicensed) {
    for (const detail of details) {
      for (const rounding of roundings) {
        const studentsMatched = matched[lines.length] ?? 0;
        lines.push({ rounding, detail, unlicensed: teacher, studentsCompared: compared, studentsMatched });
      }
    }
  }
  return lines;
}

function mostRowsOfAStudent({ studentStart }: SessionRows): number {
  let most = 0;
  for (let i = 1; i < studentStart.length; i++)
    most = Math.max(most, (studentStart[i] ?? 0) - (studentStart[i - 1] ?? 0));
  return most;
}

function hasUnlicensedRow(sessions: SessionRows, place: number): boolean {
  const end = sessions.studentStart[place + 1] ?? 0;
  for (let position = sessions.studentStart[place] ?? 0; position < end; position++) {
    if (sessions.early[position] === UNLICENSED) return true;
  }
  return false;
}
