/** The Calendar sheet (Day Setup): which dates count, for all schools or for one. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import type { LocatedSheet } from "./locate.ts";
import { dateField, numberField, readRows, textField, YES_OR_NO } from "./record-rows.ts";
import type { RowTally } from "./record-rows.ts";
import { NO_SCHOOL } from "./records.ts";
import type { CalendarDay, CalendarSheet, DayMarks, SchoolId } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import { markOf } from "./values.ts";

const MARKS = ["School Day", "Instruction", "Attendance"] as const;

export function readCalendar(
  located: LocatedSheet,
  schools: SchoolBook,
  date1904: boolean,
  issues: Issue[],
  tally: RowTally,
): { readonly calendar: CalendarSheet | null; readonly canonical: string } {
  const fields = [
    dateField("Date", date1904, { required: true }),
    textField("School"),
    ...MARKS.map((mark) => numberField(mark, markOf, YES_OR_NO)),
    textField("Note"),
  ];
  const bySchool = new Map<SchoolId, Map<Day, CalendarDay>>();
  const canonical = readRows(located, fields, null, issues, tally, (row) => {
    const school = schools.idOf(row.text("School"));
    const day = row.number("Date") as Day;
    // A mark column that is not there means Yes on every listed date; a blank cell is No.
    const marked = (mark: string): boolean => !located.columns.has(mark) || row.number(mark) === 1;
    const marks = {
      schoolDay: marked("School Day"),
      instruction: marked("Instruction"),
      attendance: marked("Attendance"),
    };
    const days = bySchool.get(school) ?? new Map<Day, CalendarDay>();
    bySchool.set(school, days);
    const earlier = days.get(day);
    if (earlier === undefined) days.set(day, { marks, row: row.row, note: row.text("Note") });
    else if (JSON.stringify(earlier.marks) !== JSON.stringify(marks)) {
      issues.push(makeIssue("calendar-conflict", row.cell("Date"), "", formatDay(day), { row: earlier.row }));
    }
  });
  const dayOn = (school: SchoolId, day: Day): CalendarDay | null =>
    bySchool.get(school)?.get(day) ?? bySchool.get(NO_SCHOOL)?.get(day) ?? null;
  const eachDay = (school: SchoolId, use: (day: Day, marks: DayMarks) => void): void => {
    for (const one of school === NO_SCHOOL ? [NO_SCHOOL] : [NO_SCHOOL, school]) {
      for (const [day, { marks }] of bySchool.get(one) ?? []) use(day, marks);
    }
  };
  // A header without rows, as in the empty template, is no calendar: nothing would be in session.
  return { calendar: bySchool.size === 0 && canonical === "" ? null : { dayOn, eachDay }, canonical };
}
