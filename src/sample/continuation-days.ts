/**
 * A made-up student's hours at the continuation school: four class intervals on most days, with weeks that fall short and
 * weeks in excess; typed time for independent study and homework; work experience for some; a few suspensions.
 */
import { mondayOf, weekdayOf } from "../core/units/day.ts";
import type { Day } from "../core/units/day.ts";
import type { LogRow } from "./log-row.ts";
import { enrolledDays } from "./people.ts";
import type { MadeUpStudent } from "./people.ts";
import { randomFrom } from "./random.ts";
import type { Random } from "./random.ts";
import { AS_OF } from "./school-year.ts";

/** How a week goes. */
interface WeekMood {
  /** Probability that the student comes on a day. */
  readonly presence: number;
  /** Stays for a fifth interval on days present. */
  readonly catchesUp: boolean;
  /** Weekday (0 = Monday) of a suspension, and how many intervals were attended before it; null: none. */
  readonly suspension: { readonly weekday: number; readonly attended: number } | null;
}

function moodOfWeek(reliability: number, random: Random): WeekMood {
  const kind = random.next();
  const presence = kind < 0.12 ? reliability * 0.35 : kind > 0.7 ? 0.98 : reliability;
  const suspended = random.chance(0.012);
  return {
    presence,
    catchesUp: kind > 0.85,
    suspension: suspended ? { weekday: random.between(0, 4), attended: random.pick([0, 0, 1, 2, 3]) } : null,
  };
}

/** In order of date; whole weeks of every continuation enrollment up to As Of. */
export function* continuationRows(student: MadeUpStudent): Generator<LogRow> {
  const style = student.continuation;
  if (style === null) return;
  const random = randomFrom(student.seed, 5, student.index);
  const reliability = 0.55 + random.next() * 0.42;
  for (const enrollment of student.enrollments) {
    if (enrollment.kind !== "continuation") continue;
    const common = { student: student.number, program: "CE", school: enrollment.school } as const;
    let week = -1;
    let mood = moodOfWeek(reliability, random);
    for (const day of enrolledDays(enrollment)) {
      if (mondayOf(day) !== week) {
        week = mondayOf(day);
        mood = moodOfWeek(reliability, random);
      }
      if (random.chance(0.006)) continue; // Nobody took attendance.
      if (style === "independent study") yield* independentStudy(common, day, mood, random);
      else yield* classDay(common, day, mood, random);
      if (style === "classes and work" && weekdayOf(day) % 2 === 0 && random.chance(0.5)) {
        yield { ...common, date: day, mode: "Time", hours: random.pick([2, 2.5, 3, 4]), work: true };
      }
    }
    // The exit date is the first day out; some teachers still take attendance on it.
    if (enrollment.exit !== null && enrollment.exit <= AS_OF && random.chance(0.6)) {
      yield* classDay(common, enrollment.exit, { presence: 1, catchesUp: false, suspension: null }, random);
    }
  }
}

type Common = Pick<LogRow, "program" | "school"> & { readonly student: string };

function* classDay(common: Common, day: Day, mood: WeekMood, random: Random): Generator<LogRow> {
  const interval = (number: number, code: string): LogRow => {
    const place = { course: "CE10", section: String(number), mode: "Interval", interval: number } as const;
    return { ...common, date: day, ...place, code };
  };
  const { suspension } = mood;
  if (suspension !== null && suspension.weekday === weekdayOf(day)) {
    for (let n = 1; n <= 4; n++) yield interval(n, n <= suspension.attended ? "P" : "S");
    return;
  }
  if (!random.chance(mood.presence)) {
    const code = random.pick(["E", "U", "U"]);
    for (let n = 1; n <= 4; n++) yield interval(n, code);
    return;
  }
  for (let n = 1; n <= 4; n++) yield interval(n, random.chance(0.93) ? random.pick(["P", "P", "P", "P", "T"]) : "U");
  if (mood.catchesUp) yield interval(5, "P");
  if (weekdayOf(day) === 4 && random.chance(0.1)) {
    yield { ...common, date: day, mode: "Time", code: "P", minutes: random.pick([45, 60, 90]) };
  }
}

/** A meeting with the teacher on some days, with the time that the work of the days before is worth. */
function* independentStudy(common: Common, day: Day, mood: WeekMood, random: Random): Generator<LogRow> {
  const row = { ...common, date: day, mode: "Time" } as const;
  if (!random.chance(mood.presence)) yield { ...row, code: random.pick(["E", "U"]), minutes: 180 };
  else yield { ...row, code: "P", minutes: random.pick([120, 150, 180, 180, 210, 240]) + (mood.catchesUp ? 60 : 0) };
}
