/** The Students sheet of the made-up district, with a few mistakes at its end where a second clerk added rows. */
import { addDays } from "../core/units/day.ts";
import type { NewCell } from "../file/new-workbook.ts";
import { dailyAbsences } from "./absences.ts";
import type { MadeUpEnrollment, MadeUpStudent } from "./people.ts";
import { randomFrom } from "./random.ts";

export function* studentRows(students: readonly MadeUpStudent[]): Generator<readonly NewCell[]> {
  for (const student of students) {
    const facts = oneOfAKind(student);
    for (const enrollment of student.enrollments) yield cells(student, enrollment, facts);
  }
  yield* addedByASecondClerk(students);
}

interface Facts {
  readonly stateId: NewCell;
  readonly birthDate: NewCell;
  readonly minimumDay: NewCell;
  readonly absences: NewCell;
  readonly creditedElsewhere: NewCell;
}

/** What only few students have: by their index, so that any district has some. */
function oneOfAKind(student: MadeUpStudent): Facts {
  const random = randomFrom(student.seed, 6, student.index);
  const turn = student.index % 60;
  const absences = dailyAbsences(student).filter(({ code }) => code === "E" || code === "U").length;
  const countIsGiven = student.continuation === null && random.chance(0.06);
  return {
    stateId: turn === 16 ? student.stateId.slice(0, 9) : turn === 41 ? null : student.stateId,
    birthDate: turn === 22 ? "02/30/2012" : student.birthDate,
    minimumDay: student.continuation === null && turn === 13 ? 180 : null,
    // The office counts by hand, and is sometimes one off.
    absences: countIsGiven ? absences + random.pick([0, 0, 1]) : null,
    creditedElsewhere: student.takesPartInRecovery && random.chance(0.04) ? 2 : null,
  };
}

function cells(student: MadeUpStudent, enrollment: MadeUpEnrollment, facts: Facts): readonly NewCell[] {
  const { school, kind, entry, exit } = enrollment;
  return [
    student.number,
    facts.stateId,
    student.last,
    student.first,
    student.grade,
    student.gender,
    school,
    entry,
    exit,
    student.stateExclude ? "Yes" : null,
    facts.birthDate,
    facts.minimumDay,
    kind === "continuation" ? "Continuation" : null,
    facts.absences,
    facts.creditedElsewhere,
  ];
}

function* addedByASecondClerk(students: readonly MadeUpStudent[]): Generator<readonly NewCell[]> {
  const at = (part: number): MadeUpStudent | undefined => students[Math.floor(students.length * part)];
  const rowOf = (student: MadeUpStudent): readonly NewCell[] =>
    cells(student, student.enrollments[0], oneOfAKind(student));
  const [again, renamed, ungraded, backwards] = [at(0.1), at(0.3), at(0.5), at(0.7)];
  if (again !== undefined) yield rowOf(again);
  if (renamed !== undefined) yield rowOf(renamed).with(2, `${renamed.last}-Smythe`);
  if (ungraded !== undefined) yield rowOf(ungraded).with(4, "Kinder?");
  if (backwards !== undefined) {
    const { entry } = backwards.enrollments[0];
    yield rowOf(backwards).with(8, addDays(entry, -30));
  }
}
