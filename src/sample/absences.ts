/** Whole-day absences of the elementary and high schools, as the SIS exports them: Mode Daily, one code per date. */
import type { Day } from "../core/units/day.ts";
import type { LogRow } from "./log-row.ts";
import { enrolledDays } from "./people.ts";
import type { MadeUpStudent } from "./people.ts";
import { randomFrom } from "./random.ts";

export interface DailyAbsence {
  readonly day: Day;
  readonly school: string;
  /** E, U or S; T is a tardy and so no absence. */
  readonly code: "E" | "U" | "S" | "T";
}

/** In order of date. Illness runs over some days, most other absences are single days. */
export function dailyAbsences(student: MadeUpStudent): readonly DailyAbsence[] {
  const random = randomFrom(student.seed, 2, student.index);
  const absences: DailyAbsence[] = [];
  for (const enrollment of student.enrollments) {
    if (enrollment.kind === "continuation") continue;
    let ill = 0;
    for (const day of enrolledDays(enrollment)) {
      const school = enrollment.school;
      if (ill > 0) {
        absences.push({ day, school, code: "E" });
        ill--;
      } else if (random.chance(student.absenceRate * 0.7)) {
        const code = random.pick<"E" | "U" | "S">(["E", "E", "E", "E", "U", "U", "U", "U", "U", "E", "U", "U", "S"]);
        absences.push({ day, school, code });
        if (code === "E") ill = random.pick([0, 0, 1, 2]);
      } else if (random.chance(0.004)) absences.push({ day, school, code: "T" });
    }
  }
  return absences;
}

export function absenceRow(student: MadeUpStudent, { day, school, code }: DailyAbsence): LogRow {
  return { student: student.number, date: day, school, mode: "Daily", code };
}
