/** The Programs sheet of the made-up district: what its SIS held after the last import. */
import { wholeHours } from "../core/units/minutes.ts";
import type { Day } from "../core/units/day.ts";
import type { NewCell } from "../file/new-workbook.ts";
import { dailyAbsences } from "./absences.ts";
import { SUMMER_START, currentEnrollment } from "./people.ts";
import type { MadeUpStudent } from "./people.ts";
import { randomFrom } from "./random.ts";
import type { RecoverySections } from "./recovery-sections.ts";
import { recoveryVisits } from "./recovery-visits.ts";
import type { RecoveryVisit } from "./recovery-visits.ts";
import { FIRST_DAY, LAST_IMPORT, date } from "./school-year.ts";

/** Where a student has two services, the first ends with the calendar year's instruction. */
const FIRST_HALF_ENDS = date(2025, 12, 19);
const SECOND_HALF_STARTS = date(2026, 1, 6);

type Row = readonly NewCell[];

export function* programRows(students: readonly MadeUpStudent[], sections: RecoverySections): Generator<Row> {
  for (const student of students) {
    if (student.continuation !== null) yield* continuationPrograms(student);
    else yield* recoveryPrograms(student, sections);
  }
  yield* mistakenPrograms(students);
}

function* continuationPrograms(student: MadeUpStudent): Generator<Row> {
  for (const { kind, school, entry, exit } of student.enrollments) {
    if (kind !== "continuation") continue;
    const program = student.continuation === "independent study" ? "Continuation Education - Independent Study" : "CE";
    yield [student.number, program, school, entry, exit, null, null, null, null];
  }
}

function* recoveryPrograms(student: MadeUpStudent, sections: RecoverySections): Generator<Row> {
  const random = randomFrom(student.seed, 7, student.index);
  const visits = recoveryVisits(student, sections.seats.get(student.index) ?? []);
  const inSummer = visits.some(({ day }) => day < FIRST_DAY) && random.chance(0.9);
  const start = inSummer ? SUMMER_START : currentEnrollment(student).entry;
  // The district made a record for everybody in September; who came later may have none.
  if (!random.chance(start > FIRST_DAY ? 0.4 : 0.93)) return;
  yield [student.number, "AR", null, start, null, null, null, null, null];
  if (visits.length === 0 || !random.chance(0.85)) return;

  const service = (from: Day, to: Day | null, known: boolean): Row => {
    const held = known ? heldBySis(student, visits, from, to) : null;
    const comments = held === null ? null : "Imported 03/02/2026";
    return [student.number, "AR Service", null, from, to, held?.hours ?? null, held?.days ?? null, null, comments];
  };
  if (start < FIRST_HALF_ENDS && random.chance(0.2)) {
    yield service(start, FIRST_HALF_ENDS, true);
    yield service(SECOND_HALF_STARTS, null, random.chance(0.5));
  } else yield service(start, null, random.chance(0.75));
}

/** Hours and days up to the last import, as a clerk would have counted them by hand. */
function heldBySis(
  student: MadeUpStudent,
  visits: readonly RecoveryVisit[],
  from: Day,
  to: Day | null,
): { hours: number; days: number } {
  const counted = visits.filter(({ day }) => day >= from && day <= LAST_IMPORT && (to === null || day <= to));
  const hours = wholeHours(counted.reduce((sum, visit) => sum + visit.counted, 0));
  const fullHours = counted.reduce((sum, visit) => sum + wholeHours(visit.counted), 0);
  const hoursOfADay = student.grade === "TK" || student.grade === "K" ? 3 : 4;
  const absences = dailyAbsences(student).filter(
    ({ day, code }) => day <= LAST_IMPORT && (code === "E" || code === "U"),
  );
  return { hours, days: Math.min(10, absences.length, Math.floor(fullHours / hoursOfADay)) };
}

function* mistakenPrograms(students: readonly MadeUpStudent[]): Generator<Row> {
  const numberAt = (part: number): string => students[Math.floor(students.length * part)]?.number ?? "0000000";
  const start = date(2025, 9, 2);
  yield ["0099417", "AR", null, FIRST_DAY, null, null, null, null, "Moved away?"];
  yield [numberAt(0.2), "AR Service", null, "9/31/2025", null, null, null, null, null];
  yield [numberAt(0.4), "AR Service", null, start, date(2025, 5, 29), null, null, null, null];
  yield [numberAt(0.6), "GATE", null, start, null, null, null, "Screening", null];
  yield [numberAt(0.8), "Foster Youth", null, start, null, null, null, null, null];
  // A second service that overlaps the first.
  const served = students.find((student) => student.takesPartInRecovery && student.enrollments[0].entry === FIRST_DAY);
  if (served === undefined) return;
  yield [served.number, "AR Service", null, date(2026, 1, 6), null, 0, 0, null, "Entered twice"];
  yield [served.number, "AR Service", null, date(2026, 2, 2), null, null, null, null, null];
}
