/** How a student and a grade stand in a table. */
import { GRADE_ADULT, GRADE_K, GRADE_TK } from "../records/records.ts";
import type { Grade, Student } from "../records/records.ts";

/** TK, K, 1..12, adult. */
export function gradeText(grade: Grade): string {
  if (grade <= GRADE_TK) return "TK";
  if (grade === GRADE_K) return "K";
  return grade >= GRADE_ADULT ? "adult" : String(grade);
}

/** "Last, First"; only the one that is filled when the other is blank. */
export function studentName(student: Pick<Student, "lastName" | "firstName">): string {
  if (student.firstName === "") return student.lastName;
  return student.lastName === "" ? student.firstName : `${student.lastName}, ${student.firstName}`;
}
