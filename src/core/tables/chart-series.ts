/** What the pane draws, taken from the result tables: weeks of a school or a student, recovered days of the grades of a school. */
import { GRADE_ADULT, GRADE_TK } from "../records/records.ts";
import { asDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { gradeText } from "./student-text.ts";
import { plainCell } from "./table.ts";
import type { Table, TableCell } from "./table.ts";

/** Sums of a week, in minutes: max = apportioned + credited + short. */
export interface WeekPoint {
  readonly monday: Day;
  readonly max: number;
  /** Appor Hours. */
  readonly apportioned: number;
  /** Hours Credited: what later weeks gave. */
  readonly credited: number;
  /** Still Short. */
  readonly short: number;
}

/** Days of the students of a grade. */
export interface GradePoint {
  /** TK, K, 1..12, adult; "" for none. */
  readonly grade: string;
  readonly credited: number;
  readonly absences: number;
}

export interface ChartStudent {
  readonly number: string;
  readonly name: string;
}

type Read = (row: readonly TableCell[], column: string) => string | number | null;

/** The cells of a table by the names of its columns; links and lists of dates are none. */
function reader({ columns }: Table): Read {
  const places = new Map(columns.map(({ name }, index) => [name, index]));
  return (row, column) => {
    const cell = plainCell(row[places.get(column) ?? -1] ?? null);
    return typeof cell === "object" ? null : cell;
  };
}

const numberIn = (cell: string | number | null): number => (typeof cell === "number" ? cell : 0);
const textIn = (cell: string | number | null): string => (cell === null ? "" : String(cell));

/** Schools of CE_Weekly_Audit or AR_Recalculation in the table's order; "" for rows without a school. */
export function schoolsOf(table: Table): string[] {
  const read = reader(table);
  return [...new Set(table.rows.map((row) => textIn(read(row, "School"))))];
}

/** The students of a school, in the table's order. */
export function studentsOf(table: Table, school: string): ChartStudent[] {
  const read = reader(table);
  const found = new Map<string, string>();
  for (const row of table.rows) {
    const number = textIn(read(row, "Student Number"));
    if (textIn(read(row, "School")) === school && !found.has(number))
      found.set(number, textIn(read(row, "Student Name")));
  }
  return [...found].map(([number, name]) => ({ number, name }));
}

/** The weeks of a school, or of one of its students, by CE_Weekly_Audit, oldest first. */
export function weekSeries(audit: Table, school: string, studentNumber: string | null): WeekPoint[] {
  const read = reader(audit);
  const weeks = new Map<number, { max: number; apportioned: number; credited: number; short: number }>();
  for (const row of audit.rows) {
    if (textIn(read(row, "School")) !== school) continue;
    if (studentNumber !== null && textIn(read(row, "Student Number")) !== studentNumber) continue;
    const max = read(row, "Max Hours");
    // Rows for further debits and credits of a week have no other figures.
    if (max === null) continue;
    const monday = numberIn(read(row, "Week"));
    const apportioned = numberIn(read(row, "Appor Hours"));
    const week = weeks.get(monday) ?? { max: 0, apportioned: 0, credited: 0, short: 0 };
    week.max += numberIn(max);
    week.apportioned += apportioned;
    week.credited += numberIn(read(row, "Total Appor")) - apportioned;
    week.short += numberIn(read(row, "Still Short"));
    weeks.set(monday, week);
  }
  return [...weeks]
    .toSorted(([one], [other]) => one - other)
    .map(([monday, week]) => ({ monday: asDay(monday), ...week }));
}

/** Youngest first, students without a grade last. */
const GRADES = [
  ...Array.from({ length: GRADE_ADULT - GRADE_TK + 1 }, (_none, index) => gradeText(GRADE_TK + index)),
  "",
];

/**
 * Days Credited and Recoverable Absences of AR_Recalculation by grade, youngest first; school null for all schools. A student with
 * several services has the absences on one row and days on each, so both are sums.
 */
export function gradeSeries(recalculation: Table, school: string | null): GradePoint[] {
  const read = reader(recalculation);
  const grades = new Map<string, { credited: number; absences: number }>();
  for (const row of recalculation.rows) {
    if (school !== null && textIn(read(row, "School")) !== school) continue;
    const grade = textIn(read(row, "Grade"));
    const sums = grades.get(grade) ?? { credited: 0, absences: 0 };
    sums.credited += numberIn(read(row, "Days Credited"));
    sums.absences += numberIn(read(row, "Recoverable Absences"));
    grades.set(grade, sums);
  }
  return [...grades]
    .toSorted(([one], [other]) => GRADES.indexOf(one) - GRADES.indexOf(other))
    .map(([grade, sums]) => ({ grade, ...sums }));
}
