/** What the Charts screen draws of the run at hand. */
import { gradeSeries, schoolsOf, studentsOf, weekSeries } from "../../core/tables/chart-series.ts";
import type { ChartStudent, GradePoint, WeekPoint } from "../../core/tables/chart-series.ts";
import type { Table } from "../../core/tables/table.ts";

/** null: all schools, or the first where only one is drawn; all students. What is no longer there is taken as null. */
export interface ChartChoice {
  readonly school: string | null;
  readonly student: string | null;
}

export const NO_CHOICE: ChartChoice = { school: null, student: null };

/** Weeks of one school, or of one student there. */
export interface WeeksView {
  readonly kind: "weeks";
  readonly schools: readonly string[];
  readonly school: string;
  readonly students: readonly ChartStudent[];
  readonly student: ChartStudent | null;
  readonly weeks: readonly WeekPoint[];
}

/** Grades of one school, or of all: null. */
export interface GradesView {
  readonly kind: "grades";
  readonly schools: readonly string[];
  readonly school: string | null;
  readonly grades: readonly GradePoint[];
}

export type ChartsView = WeeksView | GradesView;

/** null where the run has neither table. */
export function chartsView(tables: readonly Table[], { school, student }: ChartChoice): ChartsView | null {
  const tableNamed = (name: string): Table | undefined => tables.find((table) => table.name === name);
  const audit = tableNamed("CE_Weekly_Audit");
  if (audit !== undefined) {
    const schools = schoolsOf(audit);
    const own = schools.find((name) => name === school) ?? schools[0] ?? "";
    const students = studentsOf(audit, own);
    const one = students.find(({ number }) => number === student) ?? null;
    const weeks = weekSeries(audit, own, one?.number ?? null);
    return { kind: "weeks", schools, school: own, students, student: one, weeks };
  }
  const recalculation = tableNamed("AR_Recalculation");
  if (recalculation === undefined) return null;
  const schools = schoolsOf(recalculation);
  const own = schools.find((name) => name === school) ?? null;
  return { kind: "grades", schools, school: own, grades: gradeSeries(recalculation, own) };
}
