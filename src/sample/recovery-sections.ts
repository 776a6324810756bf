/** What Attendance Recovery the made-up schools offer, and which student is in which section. */
import type { NewCell } from "../file/new-workbook.ts";
import { currentEnrollment, schoolsOf } from "./people.ts";
import type { MadeUpStudent, SchoolKind } from "./people.ts";
import { randomFrom } from "./random.ts";

export type OfferId =
  "club" | "saturday" | "expanded learning" | "lab" | "saturday lab" | "evening" | "summer" | "summer lab";

export interface Offer {
  readonly id: OfferId;
  readonly kind: SchoolKind;
  readonly course: string;
  readonly name: string;
  /** Share of the students in recovery who take part. */
  readonly share: number;
  /** The course is marked; otherwise section 1 is, by override, and section 2 is not. */
  readonly courseMarked: boolean;
  readonly licensed: "Yes" | "No" | null;
  /** Length of a meeting on the Sections sheet; null: not given. */
  readonly minutes: number | null;
}

const offer = (
  id: OfferId,
  kind: SchoolKind,
  course: string,
  name: string,
  share: number,
  extra: Partial<Pick<Offer, "courseMarked" | "licensed" | "minutes">> = {},
): Offer => ({ id, kind, course, name, share, courseMarked: true, licensed: "Yes", minutes: null, ...extra });

export const offers: readonly Offer[] = [
  offer("club", "elementary", "AR100", "After School Club", 0.85),
  offer("saturday", "elementary", "AR150", "Saturday Academy", 0.8),
  offer("expanded learning", "elementary", "EXP30", "Expanded Learning", 0.22, { courseMarked: false, minutes: 180 }),
  offer("summer", "elementary", "AR050", "Summer Bridge", 0.15, { minutes: 180 }),
  offer("lab", "high", "AR900", "Recovery Lab", 0.8, { minutes: 60 }),
  offer("saturday lab", "high", "AR950", "Saturday School", 0.6),
  offer("evening", "high", "AR970", "Evening Study Hall", 0.12, { licensed: "No", minutes: 120 }),
  offer("summer lab", "high", "AR990", "Summer Recovery", 0.12, { licensed: null, minutes: 240 }),
];

export interface SectionSeat {
  readonly offer: Offer;
  readonly section: string;
}

export interface RecoverySections {
  /** By student index. */
  readonly seats: ReadonlyMap<number, readonly SectionSeat[]>;
  /** Rows of the Sections sheet. */
  readonly rows: readonly (readonly NewCell[])[];
}

/** Pupils of TK and kindergarten sit apart, in smaller sections: their ratio is stricter. */
const PUPILS = { young: 9, older: 18 } as const;

/** Seats every student in recovery; sections are opened as they fill. */
export function recoverySections(students: readonly MadeUpStudent[]): RecoverySections {
  const seats = new Map<number, readonly SectionSeat[]>();
  const seated = new Map<string, { section: number; pupils: number }>();
  const opened = new Map<string, number>();
  const open = (place: string): number => {
    const section = (opened.get(place) ?? 0) + 1;
    opened.set(place, section);
    return section;
  };
  for (const student of students) {
    if (!student.takesPartInRecovery) continue;
    const { school, kind } = currentEnrollment(student);
    const random = randomFrom(student.seed, 3, student.index);
    const young = student.grade === "TK" || student.grade === "K";
    const own: SectionSeat[] = [];
    for (const candidate of offers) {
      if (candidate.kind !== kind || !random.chance(candidate.share)) continue;
      const place = `${candidate.course}\n${school}`;
      const group = `${place}\n${young && candidate.courseMarked ? "young" : "older"}`;
      const last = seated.get(group);
      const full = last === undefined || last.pupils >= PUPILS[young ? "young" : "older"];
      const seat = full ? { section: sectionFor(candidate, open, place), pupils: 0 } : last;
      seat.pupils++;
      seated.set(group, seat);
      own.push({ offer: candidate, section: String(seat.section) });
    }
    seats.set(student.index, own);
  }
  return { seats, rows: sectionRows(students.length, opened) };
}

/** Only section 1 of a course without the mark is for recovery. */
function sectionFor(candidate: Offer, open: (place: string) => number, place: string): number {
  const section = open(place);
  return candidate.courseMarked ? section : 1;
}

const teachers = [
  "Ms. Alderpine",
  "Mr. Bancroftez",
  "Mx. Corvallo",
  "Ms. Dhaliwood",
  "Mr. Ekundare",
  "Ms. Fujikane",
] as const;

function sectionRows(students: number, opened: ReadonlyMap<string, number>): readonly (readonly NewCell[])[] {
  const rows: NewCell[][] = [];
  let nextTeacher = 0;
  const teacher = (): NewCell => teachers[nextTeacher++ % teachers.length] ?? teachers[0];
  for (const { kind, course, courseMarked, licensed, minutes } of offers) {
    for (const school of schoolsOf(kind, students)) {
      // The course's own row, then its sections.
      rows.push([course, null, school, courseMarked ? "Yes" : null, null, null, null, null, null, minutes, null, null]);
      const sections = Math.max(courseMarked ? 1 : 2, opened.get(`${course}\n${school}`) ?? 0);
      for (let section = 1; section <= sections; section++) {
        const override = !courseMarked && section === 1 ? "Yes" : null;
        rows.push([course, String(section), school, null, override, null, licensed, teacher(), 1, null, null, null]);
      }
    }
  }
  for (const school of schoolsOf("continuation", students)) {
    rows.push(["CE10", null, school, null, null, "Yes", "Yes", teacher(), 1, null, null, null]);
  }
  return rows;
}
