/**
 * The formulas of AR_Summary over AR_Recalculation and AR_Recovered_Days. Those sheets hold the whole year and every credited
 * day: they give the figures of a period that reaches As Of, and the days that are credited by the end of any period.
 */
import type { StudentRecovery } from "../recovery-result.ts";
import type { Grade } from "../records/records.ts";
import { criterion, isCriterion, sumIfs } from "./formula-parts.ts";
import { gradeText } from "./student-text.ts";

const RECALCULATION = "AR_Recalculation";
const RECOVERED = "AR_Recovered_Days";

/** A line of AR_Summary: the students of a school in a grade span, up to the end of a period. */
export interface SummaryLine {
  readonly school: string;
  /** The grades of the span. */
  readonly grades: readonly Grade[];
  /** The school has students in no other span. */
  readonly isOnlySpan: boolean;
  readonly students: readonly StudentRecovery[];
  /** Names of the periods up to the line's own. */
  readonly periods: readonly string[];
  /** The period ends on or after As Of. */
  readonly reachesAsOf: boolean;
  readonly daysCredited: number;
}

/** The formulas of a line by column. A column that the other sheets do not determine has none. */
export function recoverySummaryFormulas(line: SummaryLine): Readonly<Record<string, string>> {
  const formulas: Record<string, string> = { ADA: "{Days Credited}/{Days Taught}" };
  if (!isCriterion(line.school)) return formulas;
  // AR_Recalculation has a row per service: it counts students who have one.
  if (line.students.every(({ services }) => services.length === 1))
    formulas["Students"] = ofGrades(line, (where) => `COUNTIFS(${where.join(",")})`);
  if (line.reachesAsOf)
    for (const column of ["Attended Minutes", "Hours Earned", "Days Earned"])
      formulas[column] = ofGrades(line, (where) => sumIfs(RECALCULATION, column, where));
  const days = daysCreditedFormula(line);
  if (days !== null) formulas["Days Credited"] = days;
  return formulas;
}

/** AR_Recovered_Days names the period of a day but no grade; AR_Recalculation echoes what the SIS has where absences are unknown. */
function daysCreditedFormula(line: SummaryLine): string | null {
  const listed = line.students.reduce(
    (sum, { recoveredDays }) => sum + recoveredDays.filter(({ period }) => line.periods.includes(period ?? "")).length,
    0,
  );
  if (line.isOnlySpan && listed === line.daysCredited) {
    const school = criterion(RECOVERED, "School", "{School}");
    return line.periods.map((name) => `COUNTIFS(${school},${criterion(RECOVERED, "Period", `"${name}"`)})`).join("+");
  }
  if (!line.reachesAsOf || line.students.some(({ absences }) => absences.count === null)) return null;
  return ofGrades(line, (where) => sumIfs(RECALCULATION, "Days Credited", where));
}

/** One term for each grade of the span, since SUMIFS looks for one at a time; a school with one span needs none. */
function ofGrades({ grades, isOnlySpan }: SummaryLine, term: (where: readonly string[]) => string): string {
  const school = criterion(RECALCULATION, "School", "{School}");
  if (isOnlySpan) return term([school]);
  return grades.map((grade) => term([school, criterion(RECALCULATION, "Grade", `"${gradeText(grade)}"`)])).join("+");
}
