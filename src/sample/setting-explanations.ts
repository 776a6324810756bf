/** What a blank value means for settings without a list of values, and what each setting does. */
export const settingExplanations: Readonly<Record<string, string>> = {
  "School Year": "Written like 2025-26. Blank: the school year in which most dates of the Attendance sheet fall.",
  "As Of": "A date, MM/DD/YYYY. Rows after it are ignored and counted. Blank: 30 June of the school year.",
  "Hours Rounding": "Recovery: hours are rounded down once over all time (as the SIS does), per date, or per session.",
  "Day Credit Rounding":
    "Recovery: rounding before days are counted. Not looser than Hours Rounding (Total is loosest).",
  "Day Length Grades 1-3": "Recovery: a day of grades 1 to 3 is 4 full hours, or 230 minutes.",
  "Carry Same-Day Surplus": "Recovery: Yes lets time above one day's length on a date count toward the next day.",
  "Section Student Detail Means":
    "Recovery: the hours of a section detail are for each meeting, or in total over its dates.",
  "Unlicensed Teacher": "Recovery: Exclude does not count sections of a teacher without a license; Warn counts them.",
  "Suspensions Are Recoverable": "Recovery: Yes counts suspension days among the absences that can be made up.",
  "Maximum Recovered Days": "Recovery: the most days that one student can be credited in the school year. Blank: 10.",
  "P-1 Ends": "A date. Blank: the end of the last full school month that ends by December 31.",
  "P-2 Ends": "A date. Blank: the end of the last full school month that ends by April 15.",
  "Annual Ends": "A date. Blank: June 30.",
  "Campus Nightly Calculation":
    "On: the SIS recalculates marked sections every night; those hours are compared, not imported.",
  "Student Identifier": "Import files: the number by which the SIS finds the student.",
  "Import Rows": "Import files: only program services whose hours or days change, or all of them.",
  "Create AR Records For": "Import files: who gets an Attendance Recovery record where there is none.",
  "AR Record Start": "Import files: the start date of created records.",
  "Import Delimiter": "Import files: what stands between two columns.",
  "Import Header": "Import files: No leaves out the line with the column names.",
  "Import Date Format": "Import files: how dates are written.",
  "Import Days Used": "Import files: No leaves out the column DaysUsed.",
  "District ID": "Import files: a constant for every row. Blank: no such column.",
  "Service Type": "Import files: a constant for every program service. Blank: no such column.",
  "Import Comments": "Import files: a constant comment for every row. Blank: no such column.",
  "CE Report Start": "Continuation: a date; the report begins with its week. Blank: the first in-session day.",
  "CE Report End":
    "Continuation: a date; the report ends with its week. Blank: the last in-session day on or before As Of.",
  "Target Hours per Day": "Continuation: hours of one day of attendance, above 0 and at most 24. Blank: 3.",
  "Weekly Maximum Hours": "Continuation: the most hours of one week, above 0 and at most 15. Blank: 15.",
  "Interval Minutes": "Continuation: length of a class interval whose row gives no time. Blank: 60.",
  "Minimum Hours for Work": "Continuation: class hours a week needs before work experience counts. Blank: 4.",
  "Maximum Work Hours per Day": "Continuation: the most work hours that count for each active day. Blank: no limit.",
  "Suspension Subtracts":
    "Continuation: a part-day suspension lowers the week's maximum by what lacks to the target, or in full.",
  "Suspension Order": "Continuation: what was recorded before the first suspended interval, or on the whole day.",
  "Fill Order": "Continuation: excess hours fill the oldest short week first, or the nearest one.",
  "Backfill Start":
    "Continuation: a date; earlier weeks neither give nor receive hours. Blank: the first in-session week.",
  "Reported Through":
    "Continuation: a date; weeks up to it exchange hours only among themselves. Blank: no such limit.",
  "Exit Date Is": "Enrollments and CE programs: the exit date is the first day out or the last day in.",
  "Weekend Days Count": "Continuation: Yes counts time on Saturdays and Sundays.",
  "Display Time As": "Continuation: how times are shown on the weekly audit.",
  "Page Break per Student": "Continuation: Yes prints each student of the weekly audit on a new page.",
  "Sort by Grade": "Yes sorts the results by grade within each school.",
  "Students to Include": "Continuation: student numbers, separated by commas. Blank: all.",
  "Attendance Recording":
    "Recovery: By Exception takes students on the sheet Roster as present unless a row says otherwise. Sections may differ.",
  "Exception Minutes Are":
    "Recovery, By Exception: the minutes of a tardy or early release are the time missed, or the time attended.",
  "Planning Sheet": "Yes adds the sheet Planning: who is one session from the next day, and which weeks can be filled.",
};
