/** Planning: students one session from the next recovered day, and weeks that later hours can fill. Made when asked for. */
import type { NextDay, Planning, ShortWeek } from "../planning-result.ts";
import type { Records } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { plannedOrder } from "./planning-order.ts";
import type { Table, TableCell, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";

const columns: readonly TableColumn[] = [
  { name: "Program", format: "text", width: 9 },
  { name: "Student Number", format: "identifier", width: 15 },
  { name: "Student Name", format: "text", width: 26 },
  { name: "Grade", format: "text", width: 8 },
  { name: "School", format: "text", width: 36 },
  { name: "Week", format: "date", width: 11 },
  { name: "Hours Missing", format: "duration", width: 10 },
  { name: "Hours Above Max", format: "duration", width: 10 },
  { name: "Absences Left", format: "count", width: 10 },
  { name: "Days Left", format: "count", width: 9 },
  { name: "Possible From", format: "date", width: 11 },
  { name: "Possible Through", format: "date", width: 11 },
  { name: "What to do", format: "text", width: 60 },
];

const whyNotTexts = {
  reported: "Cannot be filled: Reported Through has closed the week.",
  "before start": "Cannot be filled: the week lies before Backfill Start.",
  "range ended": "Cannot be filled: CE Report End comes before the weeks that are left.",
  "no week left": "Cannot be filled: no day in session is left.",
} as const;

/** By school and student; Attendance Recovery before Continuation, weeks in their order. */
export function planningTable({ nextDays, shortPupils }: Planning, records: Records, settings: Settings): Table {
  const lines = [
    ...nextDays.map((next) => ({ ...next, program: "AR", cells: dayCells(next) })),
    ...shortPupils.flatMap((pupil) => pupil.weeks.map((week) => ({ ...pupil, program: "CE", cells: weekCells(week) }))),
  ];
  // Stable: what a student has stays in the order above.
  lines.sort(plannedOrder(records, settings));
  const rows = lines.map(({ program, studentNumber, studentName, grade, schoolName, cells }): TableCell[] => [
    program,
    studentNumber,
    studentName,
    grade,
    schoolName === "" ? null : schoolName,
    ...cells,
  ]);
  return {
    name: "Planning",
    title: "Almost there",
    columns: fittedColumns(columns, rows, ["Student Number", "Student Name", "School"]),
    rows,
  };
}

function dayCells({ hoursMissing, absencesLeft, daysLeft, firstDay, lastDay }: NextDay): TableCell[] {
  const todo = `One session of ${hours(hoursMissing)} completes the next recovered day.`;
  return [null, hoursMissing * 60, null, absencesLeft, daysLeft, firstDay, lastDay, todo];
}

function weekCells({ monday, missing, excessNeeded, firstWeek, lastWeek, whyNot }: ShortWeek): TableCell[] {
  const todo = whyNot === null ? "Time above Max Hours in later weeks fills it." : whyNotTexts[whyNot];
  return [monday, missing, excessNeeded, null, null, firstWeek, lastWeek, todo];
}

function hours(count: number): string {
  return count === 1 ? "1 hour" : `${String(count)} hours`;
}
