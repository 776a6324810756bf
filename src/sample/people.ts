/** The made-up students: who they are, where and when they are enrolled, and in which programs they take part. */
import { addDays, dayFromParts } from "../core/units/day.ts";
import type { Day } from "../core/units/day.ts";
import { madeUpName, schoolName } from "./names.ts";
import { randomFrom } from "./random.ts";
import type { Random } from "./random.ts";
import { AS_OF, FIRST_DAY, continuationDays, date, instructionDays } from "./school-year.ts";

export type SchoolKind = "elementary" | "high" | "continuation";

export interface MadeUpEnrollment {
  readonly school: string;
  readonly kind: SchoolKind;
  readonly entry: Day;
  /** First day not enrolled; null: still enrolled. */
  readonly exit: Day | null;
}

/** How a student comes to continuation hours. */
export type ContinuationStyle = "classes" | "classes and work" | "independent study";

export interface MadeUpStudent {
  readonly index: number;
  readonly number: string;
  readonly stateId: string;
  readonly last: string;
  readonly first: string;
  /** As on the Students sheet: TK, K, 1 to 12, adult. */
  readonly grade: string;
  readonly gender: string;
  readonly birthDate: Day;
  readonly stateExclude: boolean;
  /** In order of time. The last is where the student is now. */
  readonly enrollments: readonly [MadeUpEnrollment, ...MadeUpEnrollment[]];
  /** Probability of a full-day absence on a day. */
  readonly absenceRate: number;
  readonly takesPartInRecovery: boolean;
  readonly continuation: ContinuationStyle | null;
  readonly seed: number;
}

/** How many students of a school: elementary schools are small, continuation schools smaller. */
const schoolSizes: Readonly<Record<SchoolKind, number>> = { elementary: 550, high: 1600, continuation: 250 };
const schoolKinds: Readonly<Record<SchoolKind, string>> = {
  elementary: "Elementary",
  high: "High School",
  continuation: "Continuation High School",
};

const elementaryGrades = ["TK", "K", "1", "2", "3", "4", "5", "6"] as const;
const highGrades = ["9", "10", "11", "12"] as const;
const continuationGrades = ["10", "11", "11", "12", "12", "12", "adult"] as const;

/** Every seventh student attends a continuation school: enough to see the weekly audit, few enough for one sheet of Excel. */
function kindOf(index: number): SchoolKind {
  if (index % 7 === 3) return "continuation";
  return index % 7 === 1 || index % 7 === 5 || index % 14 === 6 ? "high" : "elementary";
}

/** The schools of a kind that a district of this size has. */
export function schoolsOf(kind: SchoolKind, students: number): readonly [string, ...string[]] {
  let pupils = 0;
  for (let index = 0; index < students; index++) if (kindOf(index) === kind) pupils++;
  const more = Math.max(0, Math.ceil(pupils / schoolSizes[kind]) - 1);
  const offset = kind === "elementary" ? 0 : kind === "high" ? 7 : 15;
  const name = (n: number): string => schoolName(offset + n, schoolKinds[kind]);
  return [name(0), ...Array.from({ length: more }, (_, n) => name(n + 1))];
}

/** All students of the district, by index. */
export function madeUpStudents(count: number, seed: number): readonly MadeUpStudent[] {
  const schools = {
    elementary: schoolsOf("elementary", count),
    high: schoolsOf("high", count),
    continuation: schoolsOf("continuation", count),
  };
  return Array.from({ length: count }, (_, index) => madeUpStudent(index, seed, schools));
}

type Schools = Readonly<Record<SchoolKind, readonly [string, ...string[]]>>;

function madeUpStudent(index: number, seed: number, schools: Schools): MadeUpStudent {
  const random = randomFrom(seed, 1, index);
  const kind = kindOf(index);
  const { first, last } = madeUpName(random);
  const grade = random.pick(gradesOf(kind));
  const school = random.pick(schools[kind]);
  const takesPartInRecovery = kind !== "continuation" && random.chance(0.38);
  return {
    index,
    number: String(10_234 + index * 7 + random.between(0, 6)).padStart(7, "0"),
    stateId: String(9_104_000_000 + index * 7919 + random.between(0, 7918)),
    last,
    first,
    grade,
    gender: random.pick(["F", "M", "F", "M", "F", "M", "F", "M", "F", "M", "X"]),
    birthDate: birthDate(grade, random),
    stateExclude: random.chance(0.012),
    enrollments: enrollments(kind, school, schools, random),
    absenceRate: takesPartInRecovery ? 0.05 + random.next() * 0.09 : 0.01 + random.next() * 0.05,
    takesPartInRecovery,
    continuation:
      kind === "continuation" ? random.pick(["classes", "classes", "classes and work", "independent study"]) : null,
    seed,
  };
}

function gradesOf(kind: SchoolKind): readonly [string, ...string[]] {
  if (kind === "elementary") return elementaryGrades;
  return kind === "high" ? highGrades : continuationGrades;
}

function birthDate(grade: string, random: Random): Day {
  const gradeNumber = grade === "TK" ? -1 : grade === "K" ? 0 : grade === "adult" ? 14 : Number(grade);
  const firstOfSeptember = dayFromParts(2025 - 5 - gradeNumber - 1, 9, 1) ?? FIRST_DAY;
  return addDays(firstOfSeptember, random.between(1, 364));
}

/** Most are enrolled all year; a few enter late, leave early, or come to the continuation school from a high school. */
function enrollments(kind: SchoolKind, school: string, schools: Schools, random: Random): MadeUpStudent["enrollments"] {
  const days = kind === "continuation" ? continuationDays : instructionDays;
  const dayAt = (least: number, most: number): Day => days[random.between(least, most)] ?? FIRST_DAY;
  if (kind === "continuation" && random.chance(0.3)) {
    const moved = dayAt(20, 70);
    const before: MadeUpEnrollment = { school: random.pick(schools.high), kind: "high", entry: FIRST_DAY, exit: moved };
    return [before, { school, kind, entry: moved, exit: null }];
  }
  if (kind === "elementary" && schools.elementary.length > 1 && random.chance(0.03)) {
    const moved = dayAt(30, 110);
    const other = schools.elementary.find((name) => name !== school) ?? school;
    const before: MadeUpEnrollment = { school: other, kind, entry: FIRST_DAY, exit: moved };
    return [before, { school, kind, entry: moved, exit: null }];
  }
  const often = kind === "continuation" ? 0.2 : 0.05;
  const entry = random.chance(often) ? dayAt(5, 75) : FIRST_DAY;
  return [{ school, kind, entry, exit: random.chance(often) ? dayAt(85, 130) : null }];
}

/** Days in session on which the student is enrolled, up to As Of. */
export function enrolledDays(enrollment: MadeUpEnrollment): readonly Day[] {
  const days = enrollment.kind === "continuation" ? continuationDays : instructionDays;
  const { entry, exit } = enrollment;
  return days.filter((day) => day >= entry && day <= AS_OF && (exit === null || day < exit));
}

/** Where the student is now. */
export function currentEnrollment(student: MadeUpStudent): MadeUpEnrollment {
  return student.enrollments[student.enrollments.length - 1] ?? student.enrollments[0];
}

/** The first of July, from which time is banked in a summer session. */
export const SUMMER_START = date(2025, 7, 1);
