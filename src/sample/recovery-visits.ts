/** The sessions that a made-up student attended, each written the way its school writes its log. */
import { weekdayOf } from "../core/units/day.ts";
import type { Day } from "../core/units/day.ts";
import type { LogRow } from "./log-row.ts";
import { currentEnrollment, enrolledDays } from "./people.ts";
import type { MadeUpStudent } from "./people.ts";
import { randomFrom } from "./random.ts";
import type { Random } from "./random.ts";
import type { SectionSeat } from "./recovery-sections.ts";
import { AS_OF, date, saturdays, summerDays } from "./school-year.ts";

export interface RecoveryVisit {
  readonly day: Day;
  /** Minutes that should count; 0 for an absence and for a teacher without a licence. */
  readonly counted: number;
  readonly row: LogRow;
}

/** One Saturday for everybody of section 1 in one room, kindergarten included: more pupils than the ratio allows. */
const FAMILY_MATH_DAY = date(2026, 2, 28);
const intersession: readonly Day[] = [date(2025, 12, 22), date(2025, 12, 23)];

/** In order of date. */
export function recoveryVisits(student: MadeUpStudent, seats: readonly SectionSeat[]): readonly RecoveryVisit[] {
  const random = randomFrom(student.seed, 4, student.index);
  const school = currentEnrollment(student).school;
  const visits: RecoveryVisit[] = [];
  for (const seat of seats) {
    const { course, name } = seat.offer;
    for (const day of meetings(student, seat, random)) {
      const together = day === FAMILY_MATH_DAY && seat.offer.id === "saturday" && Number(seat.section) <= 2;
      const common: LogRow = {
        student: student.number,
        date: day,
        program: "AR",
        school,
        course,
        section: together ? "1" : seat.section,
        mode: "Session",
        sessionName: together ? "Family Math Saturday" : intersession.includes(day) ? "Winter Intersession" : name,
      };
      if (!together && random.chance(0.04)) visits.push({ day, counted: 0, row: { ...common, code: "A" } });
      else {
        const { counted, time } = timeOf(student, seat, random);
        visits.push({ day, counted, row: { ...common, code: "P", ...time } });
      }
    }
  }
  return visits.sort((a, b) => a.day - b.day);
}

function meetings(student: MadeUpStudent, seat: SectionSeat, random: Random): readonly Day[] {
  const enrolled = enrolledDays(currentEnrollment(student));
  const first = enrolled[0] ?? AS_OF;
  const last = enrolled[enrolled.length - 1] ?? first;
  const within = (day: Day): boolean => day >= first && day <= last;
  switch (seat.offer.id) {
    case "summer":
    case "summer lab":
      return summerDays.filter(() => random.chance(0.7));
    case "saturday":
    case "saturday lab": {
      const often = 0.2 + random.next() * 0.4;
      const extra = random.chance(0.4) ? intersession : [];
      return [...saturdays, ...extra].filter((day) => within(day) && (day === FAMILY_MATH_DAY || random.chance(often)));
    }
    case "club":
    case "expanded learning":
    case "lab":
    case "evening": {
      // Tuesdays and Thursdays, or Wednesdays, of some weeks in a row.
      const weekdays = seat.offer.id === "expanded learning" || seat.offer.id === "evening" ? [2] : [1, 3];
      const days = enrolled.filter((day) => weekdays.includes(weekdayOf(day)));
      const start = random.between(2, Math.max(2, days.length - 8));
      return days.slice(start, start + random.between(5, 16)).filter(() => random.chance(0.82));
    }
  }
}

type Time = Pick<LogRow, "minutes" | "hours" | "timeIn" | "timeOut">;

function timeOf(student: MadeUpStudent, seat: SectionSeat, random: Random): { counted: number; time: Time } {
  const minutes = (given: number): { counted: number; time: Time } => ({ counted: given, time: { minutes: given } });
  switch (seat.offer.id) {
    case "club":
      return minutes(random.pick(Number(student.grade) >= 4 ? [90, 90, 90, 120, 75, 60] : [75, 75, 75, 90, 60, 45]));
    case "saturday": {
      // A sign-in sheet in hours; some write 3.5, some 3:30.
      const given = random.pick([240, 240, 240, 210, 195, 180]);
      const spelled = `${String(Math.floor(given / 60))}:${String(given % 60).padStart(2, "0")}`;
      return { counted: given, time: { hours: random.chance(0.2) ? spelled : given / 60 } };
    }
    case "expanded learning":
      return { counted: 60, time: { minutes: random.pick([180, 180, 165, 150]) } };
    case "lab":
      // Most rows only say present: the section's own length counts.
      return random.chance(0.6) ? { counted: 60, time: {} } : minutes(random.pick([60, 90, 90, 120, 35]));
    case "saturday lab": {
      const timeIn = 510 + random.pick([0, 0, 0, 5, 15, 40]);
      const timeOut = 750 - random.pick([0, 0, 0, 0, 30, 60]);
      return { counted: timeOut - timeIn, time: { timeIn, timeOut } };
    }
    case "evening":
      return { counted: 0, time: { minutes: random.pick([120, 105, 90]) } };
    case "summer":
      return minutes(random.pick([180, 180, 180, 165]));
    case "summer lab":
      return minutes(random.pick([240, 240, 240, 225]));
  }
}
