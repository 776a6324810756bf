/** The order of students in the Attendance Recovery tables and import files, and of their rows in AR_Recalculation. */
import type { RecoveredDay, Recovery, ServiceRow, StudentRecovery } from "../recovery-result.ts";
import type { Records, Student } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { schoolOrder, studentOrder } from "./sort-students.ts";

/** A row of AR_Recalculation. */
export interface OrderedService {
  readonly student: StudentRecovery;
  /** The place of the service among the student's. */
  readonly service: number;
  readonly row: ServiceRow;
}

/** Compares students by their index in records.students: School, (Grade,) Last Name, First Name, Student Number. */
export function studentComparison(records: Records, settings: Settings): (a: number, b: number) => number {
  const schools = schoolOrder(records);
  const students = studentOrder(records, settings);
  const schoolRank = (student: Student | undefined): number => schools[student?.home?.school ?? 0] ?? 0;
  return (a, b) =>
    schoolRank(records.students[a]) - schoolRank(records.students[b]) || (students[a] ?? 0) - (students[b] ?? 0);
}

/** The rows of AR_Recalculation in their order; a student's services by start, then row of the Programs sheet. */
export function orderedServices(recovery: Recovery, records: Records, settings: Settings): readonly OrderedService[] {
  const compare = studentComparison(records, settings);
  return [...recovery.students]
    .sort((a, b) => compare(a.place, b.place))
    .flatMap((student) => student.services.map((row, service) => ({ student, service, row })));
}

/** A row of AR_Recovered_Days. */
export interface OrderedDay {
  readonly student: StudentRecovery;
  /** The place of the day among the student's recovered days. */
  readonly number: number;
  readonly recovered: RecoveredDay;
}

/** The rows of AR_Recovered_Days: the students in the order of AR_Recalculation, the days of each in date order. */
export function orderedDays(services: readonly OrderedService[]): readonly OrderedDay[] {
  return services.flatMap(({ student, service }) =>
    service > 0 ? [] : student.recoveredDays.map((recovered, number) => ({ student, number, recovered })),
  );
}
