/**
 * Every code: its severity, and the English sentences that say what is wrong and what to do. With phrases.ts the only place with
 * these words; other languages have tables of the same shape (src/app/words).
 */
import type { CellAddress } from "../sheet/sheet.ts";
import { shortened, withoutLongTexts } from "../words/phrase.ts";
import type { Value, Values } from "../words/phrase.ts";
import type { Issue, Severity } from "./issue.ts";

interface Entry {
  readonly severity: Severity;
  /** {name} is replaced by the value of that name. */
  readonly message: string;
  readonly fix: string;
}

export const catalogue = {
  "missing-sheet": entry(
    "Stops the run",
    "There is no sheet or table for {role}{chosen}.",
    "Name the sheet {role}, or write its name into the Settings sheet as Sheet for {role}.",
  ),
  "missing-column": entry(
    "Stops the run",
    "The sheet {sheet} has no column {column}.",
    "Add the column {column}, or name the one to use in the Settings sheet as Column for {role}.{column}.",
  ),
  "ambiguous-column": entry(
    "Stops the run",
    "On the sheet {sheet} the columns {first} and {second} could both be {column}.",
    "Write the one to use into the Settings sheet as Column for {role}.{column}.",
  ),
  "unknown-setting": entry(
    "Stops the run",
    "There is no setting named {setting}.",
    "Correct the name or delete the row; the settings are listed in the README.",
  ),
  "setting-value": entry(
    "Stops the run",
    "The setting {setting} cannot be {value}: {expected}.",
    "Correct the value, or leave it blank for the default.",
  ),
  "day-credit-looser-than-hours": entry(
    "Stops the run",
    "Day Credit Rounding ({dayCredit}) is looser than Hours Rounding ({hours}).",
    "Choose the same rounding or a stricter one for days (Session is strictest, Total loosest).",
  ),
  "unreadable-file": entry("Stops the run", "{what}", "{todo}"),

  "unreadable-value": entry("Held back", "{column} cannot be read: {expected}.", "Correct the cell."),
  "missing-value": entry("Held back", "{column} is blank.", "Fill in {column}."),
  "end-before-start": entry("Held back", "{end} is before {start}.", "Correct the one that is wrong."),
  "duplicate-row": entry(
    "Information",
    "This row repeats row {row}: {what}.",
    "Nothing, if it was entered twice; it is counted once. Else correct what should differ.",
  ),
  "student-not-found": entry(
    "Held back",
    "No row of the Students sheet has this student number.",
    "Add the student to the Students sheet, or correct the number.",
  ),
  "state-excluded": entry(
    "Information",
    "Every enrollment of this student is marked State Exclude, so the student is in no output.",
    "Nothing, if that is right.",
  ),
  "conflicting-student": entry(
    "Held back",
    "{what} differs from row {row}, which has the same student number.",
    "Correct the row that is wrong; a student may have several rows, one per enrollment, with the same name and State ID.",
  ),
  "durations-disagree": entry(
    "Held back",
    "The row gives its time in more than one way, and they differ: {ways}.",
    "Correct it, or leave one way only.",
  ),
  "outside-school-year": entry(
    "Not counted",
    "The date is not in the school year {year}.",
    "Nothing, if it belongs to another year; else correct the date.",
  ),
  "after-as-of": entry("Not counted", "The date is after the As Of date {asOf}.", "Nothing, or set a later As Of."),
  "sis-copy": entry(
    "Information",
    "{count} rows have a Parent Attendance ID: they are copies that the SIS made, and are not counted.",
    "Nothing.",
  ),
  "not-used": entry("Information", "{what}", "Nothing, if that is right; else fill in Program or Mode."),
  "minutes-missing": entry(
    "Held back",
    "The row gives no time.",
    "Fill in Minutes, Hours, or both Time In and Time Out.",
  ),
  "roster-section-unknown": entry(
    "Held back",
    "The Sections sheet has neither this section nor its course.",
    "Add the section to the Sections sheet with its marks and Minutes, or correct Course, Section or School.",
  ),
  "roster-minutes-missing": entry(
    "Held back",
    "The section has no Minutes, so it is not known how long its meetings are.",
    "Fill in Minutes on the Sections sheet.",
  ),
  "roster-without-calendar": entry(
    "Held back",
    "There is no Calendar sheet with dates, so it is not known when the sections of {count} rows meet.",
    "Add a Calendar sheet whose days are marked School Day and Attendance.",
  ),
  "roster-section-positive": entry(
    "Information",
    "The section's attendance is recorded positively, so its roster makes no meetings.",
    "Nothing, or set Attendance Recording of the section to By Exception.",
  ),
  "not-on-roster": entry(
    "Not counted",
    "The section is recorded by exception, and by the Roster the student has no meeting of it on this date.",
    "Correct the row, the Roster or the section's Meeting Days, or set Attendance Recording of the section to Positive.",
  ),
  "not-an-ar-section": entry(
    "Not counted",
    "The section is not marked for Attendance Recovery.",
    "Mark the course Attendance Recovery or the section Attendance Recovery (Override), if it is one.",
  ),
  "day-not-in-session": entry(
    "Not counted",
    "The Calendar does not have this date as a day that counts: {needed}.",
    "Correct the date, or mark the day in the Calendar.",
  ),
  "unlicensed-teacher": entry(
    "Not counted",
    "The section's teacher is {teacher}.",
    "Correct Licensed Teacher on the Sections sheet, if it is wrong.",
  ),
  "session-outside-service": entry(
    "Not counted",
    "The date lies in no {what} of the student.",
    "Correct the dates of the program record, or the date of the session.",
  ),
  "attendance-while-not-enrolled": entry(
    "Not counted",
    "On this date the student was not {what}.",
    "Correct the date, or the entry and exit dates.",
  ),
  "not-counted-for-ada": entry(
    "Not counted",
    "The code {code} does not count for ADA.",
    "Nothing, if the Codes sheet is right.",
  ),
  "absence-without-category": entry(
    "Not counted",
    "The absence code {code} has no category.",
    "Give the code a category (Excused, Unexcused or Suspended) on the Codes sheet.",
  ),
  "sessions-overlap": entry(
    "Information",
    "{minutes} minutes overlap with row {row} and count once.",
    "Nothing, if the times are right.",
  ),
  "capped-by-section-detail": entry(
    "Information",
    "{minutes} minutes are above the Section Student Detail and do not count.",
    "Nothing, if the detail is right.",
  ),
  "overlapping-records": entry(
    "Held back",
    "This {what} overlaps the one in row {row}.",
    "Correct the dates so that only one holds on a day; until then its import rows are held back.",
  ),
  "overlapping-rosters": entry(
    "Warning",
    "Row {row} has the student in this section on some of the same dates.",
    "Correct the dates that are wrong; each meeting is counted once.",
  ),
  "roster-without-meetings": entry(
    "Warning",
    "No date of this row is one on which the section meets: {why}.",
    "Correct the dates, the section's Meeting Days, or the marks School Day and Attendance of the Calendar.",
  ),
  "exception-without-minutes": entry(
    "Warning",
    "The row gives no time for the code {code}, so the student counts as present for the whole meeting.",
    "Fill in the time, if part of the meeting was missed.",
  ),
  "exception-over-meeting": entry(
    "Warning",
    "The time of this row ({given} minutes) is more than the meeting has ({meeting} minutes).",
    "Correct the row, or Minutes on the Sections sheet; no more than the meeting counts or is taken away.",
  ),
  "overlapping-enrollments": entry(
    "Warning",
    "This enrollment overlaps the one in row {row} at the same school.",
    "Correct the entry and exit dates; each day is counted once.",
  ),
  "identifier-is-a-number": entry(
    "Warning",
    "{column} is a number here, while other rows have leading zeros: a zero may have been lost.",
    "Format the column as text and type the number again with its zeros.",
  ),
  "state-id-invalid": entry(
    "Warning",
    "The State ID does not have 10 digits.",
    "Correct the State ID; until then the student's import rows are held back.",
  ),
  "calendar-inferred": entry(
    "Warning",
    "There is no Calendar sheet with dates: a weekday is taken as in session at a school when attendance is dated on it.",
    "Add a Calendar sheet with the days in session.",
  ),
  "calendar-conflict": entry(
    "Warning",
    "Row {row} has the same date and school with other marks; the first row is used.",
    "Delete the row that is wrong.",
  ),
  "empty-sheet": entry(
    "Information",
    "The sheet {sheet} is empty and is treated as if it were not there.",
    "Nothing, or fill it in.",
  ),
  "roster-not-read": entry(
    "Information",
    "The sheet {sheet} is not read, since no section is recorded by exception.",
    "Nothing, or set Attendance Recording to By Exception.",
  ),
  "settings-sheet-not-ours": entry(
    "Information",
    "The sheet {sheet} has no column Setting, so it is not read as our settings.",
    "Nothing. Put settings of this product on a sheet named Ledger_Settings.",
  ),
  "hidden-rows": entry(
    "Warning",
    "{count} rows of {sheet} are hidden or filtered out. They count like all others.",
    "Look at them; delete what should not count.",
  ),
  "range-widened": entry("Information", "The report range was widened to whole weeks: {range}.", "Nothing."),
  "days-used-not-computed": entry(
    "Warning",
    "Absences are unknown, so Days Used stays as the SIS holds it.",
    "Add Daily rows with the absences, or fill in Absences on the Students sheet.",
  ),
  "nightly-unknown": entry(
    "Warning",
    "It is not known whether the SIS recalculates Attendance Recovery hours every night; if it does, imported hours of marked sections are replaced.",
    "Set Campus Nightly Calculation to On or Off.",
  ),
  "ratio-exceeded": entry(
    "Warning",
    "{pupils} pupils in one session, with {teachers}: the ratio allows {limit}.",
    "Check the session's roster and the number of teachers on the Sections sheet.",
  ),
  "absences-differ": entry(
    "Warning",
    "The Daily rows have {dated} recoverable absences, the Students sheet says {given}.",
    "Correct the one that is wrong; the dated absences are used.",
  ),
  "credit-fell": entry(
    "Warning",
    "Days Credited is {credited}, below the {previous} that the SIS holds.",
    "Check absences that were corrected and sessions that were taken back before importing.",
  ),
  "whole-session-hours-fewer": entry(
    "Warning",
    "Hours Earned is {hours}, but only {whole} are full hours of single sessions.",
    "Know that CDE is reported to accept full hours only; see Hours Rounding.",
  ),
  "work-over-18": entry(
    "Warning",
    "Work hours of a pupil over 18 count only when continuously enrolled.",
    "Check that the pupil has been enrolled without a break since turning 18.",
  ),
  "work-without-class-hours": entry(
    "Warning",
    "{work} of work do not count in the week of {week}: only {class} of class hours.",
    "Nothing, if the class hours are complete.",
  ),
  "over-weekly-maximum-across-schools": entry(
    "Warning",
    "In the week of {week} the schools together claim {total}, above {limit}.",
    "Decide which school claims the hours.",
  ),
  "no-attendance-recorded": entry(
    "Information",
    "In the week of {week} nothing is recorded on {days}.",
    "Enter the attendance, if it is missing.",
  ),
  "over-day-of-24-hours": entry(
    "Warning",
    "All rows of {date} together come to {total}.",
    "Correct the rows; a day has 24 hours.",
  ),
  "time-without-pair": entry(
    "Warning",
    "{given} is given without {missing}, so the time of day is ignored.",
    "Fill in {missing}, or clear {given}.",
  ),
  "import-row-held-back": entry("Held back", "No import row was written: {reason}.", "{todo}"),
  "output-sheet-not-ours": entry(
    "Warning",
    "The sheet {sheet} was not made by this product and was left alone; {instead} was made.",
    "Rename or delete the sheet, if you want the name back.",
  ),
  "output-sheet-edited": entry(
    "Warning",
    "The sheet {sheet} was edited since it was made and was left alone; {instead} was made.",
    "Keep your notes elsewhere and delete the sheet, if you want the name back.",
  ),
} as const satisfies Record<string, Entry>;

export type IssueCode = keyof typeof catalogue;

function entry(severity: Severity, message: string, fix: string): Entry {
  return { severity, message, fix };
}

const NO_VALUES: Values = {};
const TEXT_LIMIT = 120;

/**
 * An issue. Its sentences are made of its values when it is told (sentences.ts), so an issue that nobody reads costs no text;
 * values that are the same for many issues are best one object. A severity other than the code's usual one may be given.
 */
export function makeIssue(
  code: IssueCode,
  at: CellAddress,
  studentNumber: string,
  found: Value,
  values: Values = NO_VALUES,
  severity: Severity = catalogue[code].severity,
): Issue {
  return {
    code,
    severity,
    at,
    studentNumber: shortened(studentNumber, TEXT_LIMIT),
    found: typeof found === "string" ? shortened(found, TEXT_LIMIT) : found,
    values: withoutLongTexts(values),
  };
}
