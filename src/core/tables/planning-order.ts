/** Students of Planning by name, in the order of every table. */
import type { Named } from "../planning-result.ts";
import type { Records, SchoolId } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { schoolOrder, studentOrder } from "./sort-students.ts";
import { gradeText, studentName } from "./student-text.ts";

interface Planned {
  readonly student: number;
  readonly school: SchoolId;
}

export function plannedOrder(records: Records, settings: Settings): (a: Planned, b: Planned) => number {
  const students = studentOrder(records, settings);
  const schools = schoolOrder(records);
  return (a, b) =>
    (schools[a.school] ?? 0) - (schools[b.school] ?? 0) || (students[a.student] ?? 0) - (students[b.student] ?? 0);
}

export function namedInOrder<Own extends Planned>(
  planned: readonly Own[],
  records: Records,
  settings: Settings,
): readonly Named<Own>[] {
  return planned.toSorted(plannedOrder(records, settings)).flatMap((own): Named<Own>[] => {
    const student = records.students[own.student];
    if (student === undefined) return [];
    return [
      {
        ...own,
        studentNumber: student.number,
        studentName: studentName(student),
        grade: student.home === null ? "" : gradeText(student.home.grade),
        schoolName: records.schools.names[own.school] ?? "",
        at: records.places.cell("Students", student.row, "Student Number"),
      },
    ];
  });
}
