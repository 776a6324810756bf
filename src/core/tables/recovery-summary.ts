/** AR_Summary: school by grade span and reporting period, each period on its own rows and absences. */
import type { PeriodFigures, Recovery, StudentRecovery } from "../recovery-result.ts";
import { GRADE_ADULT, GRADE_K, GRADE_TK } from "../records/records.ts";
import type { Grade, Records, SchoolId } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Period } from "../records/school-months.ts";
import type { Settings } from "../records/settings.ts";
import type { Day } from "../units/day.ts";
import { recoverySummaryFormulas } from "./recovery-summary-formulas.ts";
import { schoolOrder } from "./sort-students.ts";
import { withFormula } from "./table.ts";
import type { Table, TableCell, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";

const columns: readonly TableColumn[] = [
  { name: "School", format: "text", width: 36 },
  { name: "Grade Span", format: "text", width: 11 },
  { name: "Period", format: "text", width: 9 },
  { name: "Students", format: "count", width: 10 },
  { name: "Attended Minutes", format: "minutes", width: 11 },
  { name: "Hours Earned", format: "hours", width: 10 },
  { name: "Days Earned", format: "count", width: 10 },
  { name: "Days Credited", format: "count", width: 10 },
  { name: "Days Taught", format: "count", width: 10 },
  { name: "ADA", format: "ratio", width: 9 },
];

const spans: readonly { readonly name: string; readonly upTo: Grade; readonly grades: readonly Grade[] }[] = [
  { name: "TK-3", upTo: 3, grades: [GRADE_TK, GRADE_K, 1, 2, 3] },
  { name: "4-6", upTo: 6, grades: [4, 5, 6] },
  { name: "7-8", upTo: 8, grades: [7, 8] },
  { name: "9-12", upTo: Infinity, grades: [9, 10, 11, 12, GRADE_ADULT] },
];

/** The students of a school and grade span: three rows of AR_Summary, one for each reporting period. */
export interface SummaryGroup {
  readonly school: SchoolId;
  readonly span: string;
  /** Each has a row in AR_Recalculation. In the order of records.students. */
  readonly students: readonly StudentRecovery[];
}

/** Only schools and spans with a row in AR_Recalculation; adults belong to 9-12. In the order of the rows. */
export function summaryGroups(recovery: Recovery, records: Records): readonly SummaryGroup[] {
  const bySchool = new Map<SchoolId, StudentRecovery[][]>();
  for (const student of recovery.students) {
    const { grade, school } = student.home;
    const bySpan = bySchool.get(school) ?? spans.map((): StudentRecovery[] => []);
    bySchool.set(school, bySpan);
    bySpan[spans.findIndex(({ upTo }) => grade <= upTo)]?.push(student);
  }
  const rank = schoolOrder(records);
  return [...bySchool]
    .sort(([a], [b]) => (rank[a] ?? 0) - (rank[b] ?? 0))
    .flatMap(([school, bySpan]) =>
      bySpan.map((students, span): SummaryGroup => ({ school, span: spans[span]?.name ?? "", students })),
    )
    .filter(({ students }) => students.length > 0);
}

/** The last day on which days taught count for a period; null: nothing counts yet. */
export function lastDayTaught({ end }: Period, settings: Settings): Day | null {
  return end === null || end < settings.asOf ? end : settings.asOf;
}

/** ADA is blank when no day was taught. */
export function recoverySummary(recovery: Recovery, records: Records, settings: Settings, days: SchoolDays): Table {
  const groups = summaryGroups(recovery, records);
  const rows = groups.flatMap(({ school, span, students }) =>
    recovery.periods.map((period, i): TableCell[] => {
      const sum = (figure: (figures: PeriodFigures) => number): number =>
        students.reduce((total, { periods }) => total + (periods[i] === undefined ? 0 : figure(periods[i])), 0);
      const cut = lastDayTaught(period, settings);
      const taught = cut === null ? 0 : days.daysTaught(school, days.yearStart, cut);
      const daysCredited = sum((figures) => figures.daysCredited);
      const name = records.schools.names[school] ?? "";
      const formulas = recoverySummaryFormulas({
        school: name,
        grades: spans.find((one) => one.name === span)?.grades ?? [],
        isOnlySpan: groups.filter((group) => group.school === school).length === 1,
        students,
        periods: recovery.periods.slice(0, i + 1).map((one) => one.name),
        reachesAsOf: period.end !== null && period.end >= settings.asOf,
        daysCredited,
      });
      const cells = [
        name,
        span,
        period.name,
        students.length,
        sum((figures) => figures.attendedMinutes),
        sum((figures) => figures.hoursEarned),
        sum((figures) => figures.daysEarned),
        daysCredited,
        taught,
        taught === 0 ? null : daysCredited / taught,
      ];
      return cells.map((value, column) => withFormula(value, formulas[columns[column]?.name ?? ""]));
    }),
  );
  return {
    name: "AR_Summary",
    title: "Attendance Recovery summary",
    columns: fittedColumns(columns, rows, ["School"]),
    rows,
  };
}
