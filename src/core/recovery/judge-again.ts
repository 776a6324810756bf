/** One student's rows judged under another reading than that of the settings. Nothing of the run is changed by it. */
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { Cut, Judgement, ProgramsInEffect, SessionRows } from "../recovery-result.ts";
import { earliestPassing, judgeStudent, newJudgement } from "./judged-sessions.ts";
import { configuredRecordStart, programsInEffect } from "./programs-in-effect.ts";
import type { Reading } from "./reading.ts";
import { detailsByStudent } from "./section-detail.ts";

export interface JudgedAgain {
  readonly programs: ProgramsInEffect;
  /** The student's dates alone. Holds until the next student or reading is judged. */
  readonly judgement: Judgement;
}

/** Cuts are noted when a list is given. null: there is no such student, or one that is in no output. */
export type JudgeAgain = (place: number, reading: Reading, cuts?: Cut[]) => JudgedAgain | null;

export function judgingAgain(
  records: Records,
  settings: Settings,
  days: SchoolDays,
  sessions: SessionRows,
): JudgeAgain {
  const detailsOf = detailsByStudent(records.details);
  let scratch: Judgement | null = null;
  return (place, reading, cuts) => {
    const student = records.students[place];
    const own = records.programs[place];
    if (student === undefined || own === undefined) return null;
    scratch ??= newJudgement(sessions.count, mostRowsOfAStudent(sessions));
    const earliest = earliestPassing(sessions, records.attendance, place, reading);
    const start = configuredRecordStart(student, settings, days);
    const programs = programsInEffect(own, settings.schoolYear, start, earliest, true);
    scratch.dates.count = 0;
    judgeStudent(
      place,
      sessions,
      records.attendance,
      programs,
      detailsOf.get(place) ?? [],
      reading,
      scratch,
      cuts ?? null,
    );
    return { programs, judgement: scratch };
  };
}

function mostRowsOfAStudent({ studentStart }: SessionRows): number {
  let most = 0;
  for (let i = 1; i < studentStart.length; i++)
    most = Math.max(most, (studentStart[i] ?? 0) - (studentStart[i - 1] ?? 0));
  return most;
}
