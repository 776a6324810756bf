/** The Attendance Recovery sheets and import files. Their columns and the order of these are in the README. */
import type { Recovery, ServiceRow, StudentRecovery } from "../recovery-result.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { recordsImport, servicesImport } from "./recovery-import.ts";
import { orderedDays, orderedServices, studentComparison } from "./recovery-order.ts";
import type { OrderedService } from "./recovery-order.ts";
import { recoverySummary } from "./recovery-summary.ts";
import { gradeText, studentName } from "./student-text.ts";
import type { ImportFile, Table, TableCell, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";

/** Tables in the order of the sheets, and the import files (services, then records). */
export function recoveryTables(
  recovery: Recovery,
  records: Records,
  settings: Settings,
  days: SchoolDays,
): { readonly tables: readonly Table[]; readonly importFiles: readonly ImportFile[] } {
  const services = orderedServices(recovery, records, settings);
  const serviceImport = servicesImport(services, settings);
  const recordImport = recordsImport(recovery, records, settings, studentComparison(records, settings));
  return {
    tables: [
      recalculationTable(services, records),
      serviceImport.table,
      recordImport.table,
      recoveredDaysTable(recovery, services, records),
      reconciliationTable(recovery),
      recoverySummary(recovery, records, settings, days),
    ],
    importFiles: [serviceImport.file, recordImport.file],
  };
}

/** Columns as wide as their longest text. */
const NAMES = ["Student Number", "State ID", "Student Name", "School"];

const recalculationColumns: readonly TableColumn[] = [
  { name: "Student Number", format: "identifier", width: 14 },
  { name: "State ID", format: "identifier", width: 14 },
  { name: "Student Name", format: "text", width: 26 },
  { name: "Grade", format: "text", width: 6 },
  { name: "School", format: "text", width: 30 },
  { name: "Service Start", format: "date", width: 10 },
  { name: "Service End", format: "date", width: 10 },
  { name: "Attended Minutes", format: "minutes", width: 8.5 },
  { name: "Counted Minutes", format: "minutes", width: 8 },
  { name: "Hours Earned", format: "hours", width: 7 },
  { name: "Whole-Session Hours", format: "hours", width: 9 },
  { name: "Minutes Not Counted", format: "minutes", width: 8, formula: "{Attended Minutes}-60*{Hours Earned}" },
  { name: "Previous Hours Earned", format: "hours", width: 8 },
  { name: "Change", format: "hours", width: 7, formula: "{Hours Earned}-{Previous Hours Earned}" },
  { name: "Minimum Day", format: "minutes", width: 8.5 },
  { name: "Days Earned", format: "count", width: 7 },
  { name: "Recoverable Absences", format: "count", width: 10.5 },
  { name: "Days Credited", format: "count", width: 8 },
  { name: "Previous Days Used", format: "count", width: 8 },
  { name: "Hours Left", format: "hours", width: 6 },
  { name: "Hours To Next Day", format: "hours", width: 6.5 },
  { name: "Over Daily Limit", format: "hours", width: 6.5 },
  { name: "Status", format: "text", width: 13 },
  { name: "Notes", format: "text", width: 45 },
];

function recalculationTable(services: readonly OrderedService[], records: Records): Table {
  const rows = services.map(({ student, service, row }): TableCell[] => {
    const isLast = service === student.services.length - 1;
    return [
      student.student.number,
      student.student.stateId,
      studentName(student.student),
      gradeText(student.home.grade),
      schoolName(student, records),
      row.service.start,
      row.service.end,
      row.hours.attendedMinutes,
      row.hours.countedMinutes,
      row.hoursEarned,
      row.hours.Session,
      row.hours.attendedMinutes - 60 * row.hoursEarned,
      row.service.hoursEarned,
      row.hoursEarned - (row.service.hoursEarned ?? 0),
      student.dayLength.minimumDay,
      row.daysEarned,
      isLast ? student.absences.count : null,
      row.daysCredited,
      row.service.daysUsed,
      hoursLeft(row, student),
      isLast ? student.hoursToNextDay : null,
      row.overLimitMinutes / 60,
      row.status,
      row.notes.length === 0 ? null : row.notes.map(({ text }) => text).join(" "),
    ];
  });
  return {
    name: "AR_Recalculation",
    title: "Attendance Recovery hours and days",
    columns: fittedColumns(recalculationColumns, rows, NAMES),
    rows,
  };
}

/** Each credited day takes the whole hours of a day off; but a full day of less than these takes its own. */
const HOURS_LEFT = "MAX(0,{Hours Earned}-{Days Credited}*ROUNDUP({Minimum Day}/60,0))";

/** Hours Left with its formula where the row's own cells give it. */
function hoursLeft(
  { hoursEarned, daysCredited, hoursLeft: left }: ServiceRow,
  { dayLength }: StudentRecovery,
): TableCell {
  if (left === null) return null;
  const isOfWholeDays = left === Math.max(0, hoursEarned - (daysCredited ?? 0) * dayLength.neededHours);
  return isOfWholeDays ? { value: left, formula: HOURS_LEFT } : left;
}

const recoveredDayColumns: readonly TableColumn[] = [
  { name: "Student Number", format: "identifier", width: 15 },
  { name: "Student Name", format: "text", width: 26 },
  { name: "School", format: "text", width: 22 },
  { name: "Recovered Day No.", format: "count", width: 10 },
  { name: "Absence Date", format: "date", width: 12 },
  { name: "Absence Code", format: "text", width: 9 },
  { name: "Session Dates", format: "dates", width: 36, wrap: true },
  { name: "Session Names", format: "text", width: 30, wrap: true },
  { name: "Minutes Used", format: "minutes", width: 9 },
  { name: "Period", format: "text", width: 9 },
];

/** Every credited day: the first earned day with the first absence, in date order. */
function recoveredDaysTable(recovery: Recovery, services: readonly OrderedService[], records: Records): Table {
  const { attendance } = records;
  const rows = orderedDays(services).map(({ student, number, recovered }): TableCell[] => {
    const { earned, absence, period } = recovered;
    return [
      student.student.number,
      studentName(student.student),
      schoolName(student, records),
      number + 1,
      absence === null ? null : (attendance.day[absence] ?? null),
      absence === null ? null : (attendance.codes[attendance.code[absence] ?? 0]?.text ?? null),
      { days: earned.dates },
      sessionNames(recovery, student, earned.dates, records),
      earned.minutesUsed,
      period,
    ];
  });
  return {
    name: "AR_Recovered_Days",
    title: "Recovered days and absences",
    columns: fittedColumns(recoveredDayColumns, rows, NAMES),
    rows,
  };
}

/** Distinct names of the sessions that count on some dates, in the order of dates and rows; null when none has a name. */
function sessionNames(
  { sessions, judgement }: Recovery,
  student: StudentRecovery,
  dates: readonly number[],
  { attendance }: Records,
): string | null {
  const names = new Set<string>();
  const last = dates.at(-1) ?? 0;
  for (let d = student.datesFrom; d < student.datesTo; d++) {
    const day = judgement.dates.day[d] ?? 0;
    if (day > last) break;
    if (!dates.includes(day)) continue;
    for (let position = judgement.dates.firstRow[d] ?? 0; position < (judgement.dates.endRow[d] ?? 0); position++) {
      if ((judgement.counted[position] ?? 0) === 0) continue;
      const name = attendance.sessionNames[attendance.sessionName[sessions.index[position] ?? 0] ?? 0] ?? "";
      if (name !== "") names.add(name);
    }
  }
  return names.size === 0 ? null : [...names].join("; ");
}

const reconciliationColumns: readonly TableColumn[] = [
  { name: "Rounding", format: "text", width: 12 },
  { name: "Section Detail", format: "text", width: 14 },
  { name: "Unlicensed", format: "text", width: 12 },
  { name: "Students Compared", format: "count", width: 12 },
  { name: "Students Matched", format: "count", width: 12 },
];

function reconciliationTable(recovery: Recovery): Table {
  const rows = recovery.reconciliation.lines.map((line) => [
    line.rounding,
    line.detail,
    line.unlicensed,
    line.studentsCompared,
    line.studentsMatched,
  ]);
  return { name: "AR_Reconciliation", title: "Readings compared with the SIS", columns: reconciliationColumns, rows };
}

function schoolName(student: StudentRecovery, records: Records): string | null {
  return filled(records.schools.names[student.home.school] ?? "");
}

/** A blank cell for an empty text. */
function filled(text: string): string | null {
  return text === "" ? null : text;
}
