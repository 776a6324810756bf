/** The minimum day of a student, and how much time makes a recovered day. */
import type { Enrollment } from "../records/records.ts";
import { GRADE_K } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import type { DayLength } from "../recovery-result.ts";
import { ruleValue } from "../rules/rules.ts";
import type { RuleId } from "../rules/rules.ts";

/** The student's own Minimum Day Minutes, else by school type, else by grade. */
export function dayLengthOf(enrollment: Enrollment, settings: Settings): DayLength {
  const minimumDay = enrollment.minimumDayMinutes ?? ruleValue(minimumDayRule(enrollment), settings.schoolYear.end);
  const neededHours = Math.ceil(minimumDay / 60);
  const dayLength = dayLengthIsMinutes(enrollment, settings) ? minimumDay : 60 * neededHours;
  return { minimumDay, neededHours, dayLength };
}

/** A day takes the minutes of the minimum day, not whole hours. */
export function dayLengthIsMinutes(enrollment: Pick<Enrollment, "grade">, settings: Settings): boolean {
  return settings.choice["Day Length Grades 1-3"] === "Minutes" && isGrade1To3(enrollment.grade);
}

export function minimumDayRule(enrollment: Pick<Enrollment, "schoolType" | "grade">): RuleId {
  switch (enrollment.schoolType) {
    case "Continuation":
    case "Opportunity":
      return "ar-minimum-day-continuation";
    case "County Community":
    case "Juvenile Court":
      return "ar-minimum-day-county";
    case "Community Day":
      return "ar-minimum-day-community-day";
    case "Regular":
      if (enrollment.grade <= GRADE_K) return "ar-minimum-day-k";
      if (isGrade1To3(enrollment.grade)) return "ar-minimum-day-1-3";
      return enrollment.grade <= 8 ? "ar-minimum-day-4-8" : "ar-minimum-day-9-12";
  }
}

function isGrade1To3(grade: number): boolean {
  return grade >= 1 && grade <= 3;
}
