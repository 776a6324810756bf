/** AR_Summary: school by grade span and reporting period, each period on its own rows and absences. */
import type { PeriodFigures, Recovery } from "../recovery-result.ts";
import type { Grade, Records, SchoolId } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { schoolOrder } from "./sort-students.ts";
import type { Table, TableCell, TableColumn } from "./table.ts";

const columns: readonly TableColumn[] = [
  { name: "School", format: "text", width: 22 },
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

const spans: readonly { readonly name: string; readonly upTo: Grade }[] = [
  { name: "TK-3", upTo: 3 },
  { name: "4-6", upTo: 6 },
  { name: "7-8", upTo: 8 },
  { name: "9-12", upTo: Infinity },
];

interface SpanSum {
  students: number;
  readonly periods: { -readonly [F in keyof PeriodFigures]: PeriodFigures[F] }[];
}

/** Only schools and spans with a row in AR_Recalculation; adults belong to 9-12. ADA is blank when no day was taught. */
export function recoverySummary(recovery: Recovery, records: Records, settings: Settings, days: SchoolDays): Table {
  const bySchool = new Map<SchoolId, Map<number, SpanSum>>();
  for (const { home, periods } of recovery.students) {
    const span = spans.findIndex(({ upTo }) => home.grade <= upTo);
    const school = bySchool.get(home.school) ?? new Map<number, SpanSum>();
    bySchool.set(home.school, school);
    const sum = school.get(span) ?? {
      students: 0,
      periods: periods.map(() => ({ attendedMinutes: 0, hoursEarned: 0, daysEarned: 0, daysCredited: 0 })),
    };
    school.set(span, sum);
    sum.students += 1;
    periods.forEach((figures, i) => {
      const total = sum.periods[i];
      if (total === undefined) return;
      total.attendedMinutes += figures.attendedMinutes;
      total.hoursEarned += figures.hoursEarned;
      total.daysEarned += figures.daysEarned;
      total.daysCredited += figures.daysCredited;
    });
  }

  const rank = schoolOrder(records);
  const rows: TableCell[][] = [];
  for (const [school, bySpan] of [...bySchool].sort(([a], [b]) => (rank[a] ?? 0) - (rank[b] ?? 0))) {
    for (const [span, { students, periods }] of [...bySpan].sort(([a], [b]) => a - b)) {
      recovery.periods.forEach(({ name, end }, i) => {
        const figures = periods[i];
        if (figures === undefined) return;
        const cut = end === null || end < settings.asOf ? end : settings.asOf;
        const taught = cut === null ? 0 : days.daysTaught(school, days.yearStart, cut);
        rows.push([
          records.schools.names[school] ?? "",
          spans[span]?.name ?? "",
          name,
          students,
          figures.attendedMinutes,
          figures.hoursEarned,
          figures.daysEarned,
          figures.daysCredited,
          taught,
          taught === 0 ? null : figures.daysCredited / taught,
        ]);
      });
    }
  }
  return { name: "AR_Summary", title: "Attendance Recovery summary", columns, rows };
}
