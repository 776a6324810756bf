/** The Section Student Detail sheet: how much of a longer session counts for one student. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import { asDay } from "../units/day.ts";
import type { LocatedSheet } from "./locate.ts";
import { dateField, identifierField, numberField, readRows } from "./record-rows.ts";
import type { RowTally } from "./record-rows.ts";
import { FATE_HELD_BACK, FATE_NOT_COUNTED } from "./records.ts";
import type { SectionDetail } from "./records.ts";
import { dayOrNull } from "./students.ts";
import type { StudentRoll } from "./students.ts";
import { totalHoursOf } from "./values.ts";

const HOURS = "Attendance Recovery Hours Earned";

export function readSectionDetails(
  located: LocatedSheet,
  roll: StudentRoll,
  date1904: boolean,
  issues: Issue[],
  tally: RowTally,
): { readonly details: readonly SectionDetail[]; readonly canonical: string } {
  const fields = [
    identifierField("Student Number", { required: true }),
    identifierField("Course", { required: true }),
    identifierField("Section", { required: true }),
    dateField("Start Date", date1904, { required: true }),
    dateField("End Date", date1904),
    numberField(HOURS, totalHoursOf, phrase("hours-or-h-mm"), { required: true }),
  ];
  const details: SectionDetail[] = [];
  const canonical = readRows(located, fields, ["Start Date", "End Date"], issues, tally, (row) => {
    const number = row.text("Student Number");
    const student = roll.indexOf.get(number);
    if (student === undefined) {
      row.setFate(FATE_HELD_BACK);
      issues.push(makeIssue("student-not-found", row.cell("Student Number"), number, number));
    } else if (roll.students[student]?.enrollments.length === 0) row.setFate(FATE_NOT_COUNTED);
    else {
      details.push({
        row: row.row,
        student,
        course: row.text("Course"),
        section: row.text("Section"),
        start: asDay(row.number("Start Date")),
        end: dayOrNull(row.number("End Date")),
        minutes: row.number(HOURS),
      });
    }
  });
  return { details, canonical };
}
