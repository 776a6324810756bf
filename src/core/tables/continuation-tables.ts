/** CE_Weekly_Audit and CE_Summary. Source of the audit's columns: CE Hourly Attendance, Report Output. */
import type { Continuation, ContinuationPupil, ContinuationWeek } from "../continuation-result.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { auditFormulas, findableStudents } from "./audit-formulas.ts";
import { continuationSummary } from "./continuation-summary.ts";
import { schoolOrder, studentOrder } from "./sort-students.ts";
import { gradeText, studentName } from "./student-text.ts";
import type { Table, TableCell, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";
import { weekdayCells } from "./weekday-cell.ts";

/** Narrow, since all of them are printed on one page. */
const auditColumns: readonly TableColumn[] = [
  { name: "Student Name", format: "text", width: 26 },
  { name: "Student Number", format: "identifier", width: 14 },
  { name: "Grade Level", format: "text", width: 6 },
  { name: "Gender", format: "text", width: 6.5 },
  { name: "Gain/Loss", format: "text", width: 7.5 },
  { name: "Week", format: "date", width: 9.5 },
  { name: "Mon", format: "text", width: 7, wrap: true },
  { name: "Tue", format: "text", width: 7, wrap: true },
  { name: "Wed", format: "text", width: 7, wrap: true },
  { name: "Thu", format: "text", width: 7, wrap: true },
  { name: "Fri", format: "text", width: 7, wrap: true },
  { name: "Hours Excused", format: "duration", width: 6 },
  { name: "Hours Unexc", format: "duration", width: 6 },
  { name: "Hours Susp", format: "duration", width: 6 },
  { name: "Max Hours", format: "duration", width: 6 },
  { name: "Work Hours", format: "duration", width: 6 },
  { name: "Non Work Hours", format: "duration", width: 6 },
  { name: "Course Hours", format: "duration", width: 6 },
  { name: "Appor Hours", format: "duration", width: 6 },
  { name: "Total Appor", format: "duration", width: 6 },
  { name: "Hours + or -", format: "signedDuration", width: 6 },
  { name: "Hours Debited", format: "duration", width: 6.5 },
  { name: "Week Credited", format: "date", width: 9.5 },
  { name: "Hours Credited", format: "duration", width: 6.5 },
  { name: "Week Debited", format: "date", width: 9.5 },
  { name: "Unused Excess", format: "duration", width: 6 },
  { name: "Still Short", format: "duration", width: 6 },
  { name: "School", format: "text", width: 36 },
];

/** For the audit on paper. */
const CERTIFICATION: readonly string[] = [
  "I certify that the attendance and hours above are true and correct and were recorded as the attendance rules of this school require.",
  "",
  "Prepared by (print name and title): ____________________________   Signature: ____________________________   Date: ______________",
  "",
  "School administrator (print name and title): _____________________   Signature: ____________________________   Date: ______________",
];

/** CE_Weekly_Audit and CE_Summary, in this order. Durations are whole minutes; the writer shows them as Display Time As says. */
export function continuationTables(
  continuation: Continuation,
  records: Records,
  settings: Settings,
  days: SchoolDays,
): readonly [Table, Table] {
  const pupils = pupilsInOrder(continuation, records, settings);
  const range = rangeOf(pupils, continuation.ranges);
  return [
    { ...weeklyAudit(pupils, records, settings), ...range },
    { ...continuationSummary(pupils, continuation.ranges, records, settings, days), ...range },
  ];
}

/** The weeks of the report: of several schools whose weeks differ, all of them. */
function rangeOf(pupils: readonly ContinuationPupil[], ranges: Continuation["ranges"]): Pick<Table, "range"> {
  const printed = [...new Set(pupils.map(({ school }) => school))].flatMap((school) => ranges[school] ?? []);
  if (printed.length === 0) return {};
  const start = printed.map((range) => range.start).reduce((a, b) => (a < b ? a : b));
  const end = printed.map((range) => range.end).reduce((a, b) => (a > b ? a : b));
  return { range: { start, end } };
}

/** The pupils as both tables have them. */
export function pupilsInOrder(
  continuation: Continuation,
  records: Records,
  settings: Settings,
): readonly ContinuationPupil[] {
  const students = studentOrder(records, settings);
  const schools = schoolOrder(records);
  return continuation.pupils.toSorted(
    (a, b) =>
      (schools[a.school] ?? 0) - (schools[b.school] ?? 0) || (students[a.student] ?? 0) - (students[b.student] ?? 0),
  );
}

function weeklyAudit(pupils: readonly ContinuationPupil[], records: Records, settings: Settings): Table {
  const cellsOf = weekdayCells(settings.choice["Display Time As"]);
  const { ofColumn, ofSeveral } = auditFormulas(settings);
  const isFindable = findableStudents(pupils.map((pupil) => records.students[pupil.student]?.number ?? ""));
  const rows: TableCell[][] = [];
  for (const pupil of pupils) {
    const student = records.students[pupil.student];
    if (student === undefined) continue;
    const name = studentName(student);
    const grade = student.home === null ? null : gradeText(student.home.grade);
    const school = filled(records.schools.names[pupil.school] ?? "");
    const gender = filled(student.gender);
    const gainLoss = filled(pupil.gainLoss);
    const found = isFindable(student.number, school ?? "");
    for (const week of pupil.weeks) {
      const debit = week.debits[0];
      const credit = week.credits[0];
      rows.push([
        name,
        student.number,
        grade,
        gender,
        gainLoss,
        week.monday,
        cellsOf(week, 0),
        cellsOf(week, 1),
        cellsOf(week, 2),
        cellsOf(week, 3),
        cellsOf(week, 4),
        week.excused,
        week.unexcused,
        week.suspended,
        week.max,
        week.work,
        week.nonWork,
        week.course,
        week.apportioned,
        week.credits.length > 1 ? ofSeveral("Total Appor", week.totalApportioned, found) : week.totalApportioned,
        week.overOrShort,
        debit?.minutes ?? null,
        debit?.otherMonday ?? null,
        credit?.minutes ?? null,
        credit?.otherMonday ?? null,
        week.debits.length > 1 ? ofSeveral("Unused Excess", week.unusedExcess, found) : week.unusedExcess,
        week.stillShort,
        school,
      ]);
      addFurtherPairs(rows, week, name, student.number, school);
    }
  }
  return {
    name: "CE_Weekly_Audit",
    title: "Continuation Education: Weekly Audit",
    columns: fittedColumns(auditColumns, rows, ["Student Name", "Student Number", "School"]).map((column) => {
      const formula = ofColumn[column.name];
      return formula === undefined ? column : { ...column, formula };
    }),
    rows,
    closing: CERTIFICATION,
    ...(settings.choice["Page Break per Student"] === "Yes" ? { newPageAt: ["School", "Student Number"] } : {}),
  };
}

/** How many rows a week has in CE_Weekly_Audit: its own, and one for each further debit or credit. */
export function auditRowsOf(week: ContinuationWeek): number {
  return Math.max(1, week.debits.length, week.credits.length);
}

/** Each further debit or credit has a row of its own right below, so that sums over a column stay right. */
function addFurtherPairs(
  rows: TableCell[][],
  week: ContinuationWeek,
  name: string,
  number: string,
  school: string | null,
): void {
  for (let i = 1; i < auditRowsOf(week); i++) {
    const values: Readonly<Record<string, TableCell>> = {
      "Student Name": name,
      "Student Number": number,
      Week: week.monday,
      School: school,
      "Hours Debited": week.debits[i]?.minutes ?? null,
      "Week Credited": week.debits[i]?.otherMonday ?? null,
      "Hours Credited": week.credits[i]?.minutes ?? null,
      "Week Debited": week.credits[i]?.otherMonday ?? null,
    };
    rows.push(auditColumns.map((column) => values[column.name] ?? null));
  }
}

function filled(text: string): string | null {
  return text === "" ? null : text;
}
