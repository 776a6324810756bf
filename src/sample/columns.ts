/**
 * The columns of the input sheets as the template and the sample have them: header, format, accepted values, and a few
 * words for the person who fills them in (shown beside the cell and on the Instructions sheet).
 */
import type { Role } from "../core/records/records.ts";
import type { NewColumn, NewFormat, NewValidation } from "../file/new-workbook.ts";

export interface LogColumn extends NewColumn {
  readonly needed: boolean;
  readonly note: string;
}

const yesNo: NewValidation = { list: ["Yes", "No"] };
const grades: NewValidation = { list: ["TK", "K", ...Array.from({ length: 12 }, (_, i) => String(i + 1)), "adult"] };
const schoolTypes: NewValidation = {
  list: ["Regular", "Continuation", "Opportunity", "County Community", "Juvenile Court", "Community Day"],
};

/** A header that ends in * must be filled in on every row; the star is not part of the header. */
function column(marked: string, width: number, format: NewFormat, note: string, validation?: NewValidation): LogColumn {
  const needed = marked.endsWith("*");
  const header = needed ? marked.slice(0, -1) : marked;
  return { header, width, format, note, needed, ...(validation === undefined ? {} : { validation }) };
}

const studentNumber = column(
  "Student Number*",
  15,
  "identifier",
  "The local student number, with its leading zeros. The same number as on the Students sheet.",
);

export const logColumns: Readonly<Record<Exclude<Role, "Settings">, readonly LogColumn[]>> = {
  Students: [
    column(
      "Student Number*",
      15,
      "identifier",
      "The local student number, with its leading zeros. One row per student and school enrollment.",
    ),
    column(
      "State ID",
      13,
      "identifier",
      "The statewide student identifier (SSID): 10 digits. Needed for the import files.",
    ),
    column("Last Name*", 20, "text", "The same on every row of the student."),
    column("First Name*", 16, "text", "The same on every row of the student."),
    column("Grade*", 8, "identifier", "TK, K, 1 to 12, or adult.", grades),
    column("Gender", 9, "text", "As your student information system stores it. Printed on the weekly audit."),
    column("School", 37, "text", "Name or number of the school, written the same way on every sheet."),
    column(
      "Entry Date",
      12,
      "date",
      "First day of the enrollment, MM/DD/YYYY. Blank: enrolled since before the school year.",
    ),
    column(
      "Exit Date",
      12,
      "date",
      "Blank while enrolled. By default the first day on which the student is no longer enrolled (setting Exit Date Is).",
    ),
    column(
      "State Exclude",
      14,
      "text",
      "Yes: the enrollment is not reported to the state. The student is then in no result.",
      yesNo,
    ),
    column("Birth Date", 12, "date", "Only used for a warning about work hours of pupils over 18."),
    column(
      "Minimum Day Minutes",
      20,
      "number",
      "This student's own minimum day in minutes. Blank: the minimum day of the grade and the school type.",
    ),
    column(
      "School Type",
      18,
      "text",
      "Blank is Regular. A continuation school has a minimum day of 180 minutes.",
      schoolTypes,
    ),
    column(
      "Absences",
      10,
      "number",
      "Full-day absences this school year that can be made up. Only used when the Attendance sheet has no absence of the student.",
    ),
    column(
      "AR Days Credited Elsewhere",
      26,
      "number",
      "Days already credited this school year at another school of the district.",
    ),
  ],
  Attendance: [
    studentNumber,
    column("Date*", 12, "date", "MM/DD/YYYY."),
    column(
      "Program",
      10,
      "text",
      "AR: Attendance Recovery. CE: continuation education. Blank: decided by the section, or an absence (Mode Daily).",
      { list: ["AR", "CE"] },
    ),
    column(
      "School",
      37,
      "text",
      "The school where it happened. Blank: the school in which the student is enrolled on the date.",
    ),
    column(
      "Course",
      10,
      "identifier",
      "The course number, if the time was taken in a course. Listed on the Sections sheet.",
    ),
    column("Section", 9, "identifier", "The section number."),
    column(
      "Mode",
      10,
      "text",
      "Session: Attendance Recovery time. Interval: a class interval with a code. Time: typed time. Daily: a whole-day absence.",
      {
        list: ["Session", "Interval", "Time", "Daily"],
      },
    ),
    column(
      "Interval",
      9,
      "number",
      "The number of the class interval within the day: 1, 2, 3 ... Only for Mode Interval.",
    ),
    column("Code", 8, "text", "The attendance code, as listed on the Codes sheet.", { reference: "Codes!$A$2:$A$100" }),
    column(
      "Minutes",
      9,
      "number",
      "Time in minutes. Give the time in one way only: Minutes, or Hours, or Time In and Time Out.",
    ),
    column("Hours", 8, "hours", "Time in hours, such as 1.5 or 1:30. Leave blank when Minutes is filled."),
    column("Time In", 9, "time", "Such as 3:15 PM. Needs Time Out as well."),
    column("Time Out", 9, "time", "Such as 4:45 PM. Needs Time In as well."),
    column("Work Experience", 17, "text", "Yes: work experience time of a continuation student.", yesNo),
    column("Session Name", 24, "text", "Printed beside the day that it makes up, such as Saturday Academy."),
    column(
      "Parent Attendance ID",
      21,
      "identifier",
      "Leave blank. Filled by the student information system on rows that it copied; those are not counted.",
    ),
  ],
  Programs: [
    studentNumber,
    column(
      "Program*",
      14,
      "text",
      "AR: Attendance Recovery record. AR Service: its program service. CE: continuation special program.",
      {
        list: ["AR", "AR Service", "CE"],
      },
    ),
    column("School", 37, "text", "For CE: the school of the program. Blank: every school."),
    column("Start Date*", 12, "date", "First day, MM/DD/YYYY."),
    column(
      "End Date",
      12,
      "date",
      "Blank while open. AR and AR Service: the last day. CE: by default the first day out (setting Exit Date Is).",
    ),
    column("Hours Earned", 14, "number", "What your student information system holds now. Only for AR Service."),
    column("Days Used", 11, "number", "What your student information system holds now. Only for AR Service."),
    column("Type", 14, "text", "For your own use."),
    column("Comments", 30, "text", "For your own use."),
  ],
  Calendar: [
    column(
      "Date*",
      12,
      "date",
      "One row per date that matters, Saturdays and summer sessions included. Without any row, the days are inferred from attendance.",
    ),
    column("School", 37, "text", "Blank: every school. A school's own row wins."),
    column("School Day", 12, "text", "Yes when school is held.", yesNo),
    column(
      "Instruction",
      12,
      "text",
      "Yes when there is regular instruction. No on Saturdays and in summer sessions for Attendance Recovery.",
      yesNo,
    ),
    column(
      "Attendance",
      12,
      "text",
      "Yes when attendance is taken. Attendance Recovery counts on days with School Day and Attendance.",
      yesNo,
    ),
    column("Note", 30, "text", "Such as the name of the holiday."),
  ],
  Sections: [
    column("Course*", 10, "identifier", "The course number."),
    column("Section", 9, "identifier", "Blank: the row is about the whole course."),
    column("School", 37, "text", "Blank: every school."),
    column("Attendance Recovery", 20, "text", "Yes: the course is an Attendance Recovery course.", yesNo),
    column(
      "Attendance Recovery (Override)",
      30,
      "text",
      "Yes: only this section of the course is Attendance Recovery.",
      yesNo,
    ),
    column("CE", 7, "text", "Yes: continuation education.", yesNo),
    column("Licensed Teacher", 17, "text", "No: the time is not counted. Blank: counted, with a warning.", yesNo),
    column("Teacher", 22, "text", "Name of the teacher of record."),
    column(
      "Teachers",
      10,
      "number",
      "How many teachers are in the room. Blank is 1. Used for the warning about the pupil-teacher ratio.",
    ),
    column(
      "Minutes",
      9,
      "number",
      "Length of a meeting. Used for a present row without a time, and for every meeting of a section recorded by exception.",
    ),
    column(
      "Attendance Recording",
      21,
      "text",
      "By Exception: students on the sheet Roster are present unless a row of Attendance says otherwise. Blank: as in Settings.",
      { list: ["Positive", "By Exception"] },
    ),
    column(
      "Meeting Days",
      16,
      "text",
      "By Exception: weekdays such as Mon, Wed or Mon-Thu. Blank: every day with School Day and Attendance in the Calendar.",
    ),
  ],
  "Section Student Detail": [
    studentNumber,
    column("Course*", 10, "identifier", "The course number."),
    column("Section*", 9, "identifier", "The section number."),
    column("Start Date*", 12, "date", "First day on which this holds."),
    column("End Date", 12, "date", "Last day. Blank: open."),
    column(
      "Attendance Recovery Hours Earned*",
      34,
      "hours",
      "The hours of a longer meeting that count, such as 1 of 3.",
    ),
  ],
  Roster: [
    studentNumber,
    column("Course*", 10, "identifier", "The course number."),
    column("Section*", 9, "identifier", "The section number. It is on the Sections sheet, with its Minutes."),
    column("School", 37, "text", "Blank: the student's enrollment on each date."),
    column("Start Date*", 12, "date", "First day in the section."),
    column("End Date", 12, "date", "Last day. Blank: to the end of the year, or of the student's enrollment."),
  ],
  Codes: [
    column("Code*", 8, "text", "As on the Attendance sheet."),
    column("Status", 10, "text", "Present or Absent.", { list: ["Present", "Absent"] }),
    column("Category", 13, "text", "For absent codes. An absent code without a category is counted nowhere.", {
      list: ["Excused", "Unexcused", "Suspended"],
    }),
    column("Counts for ADA", 15, "text", "Blank is Yes. Only asked of present codes.", yesNo),
  ],
};

export const settingColumns: readonly NewColumn[] = [
  { header: "Setting", width: 30, format: "text" },
  { header: "Value", width: 22, format: "identifier" },
  { header: "Notes", width: 140, format: "text" },
];

/** The usual codes; a district adds its own. */
export const defaultCodes: readonly (readonly [string, string, string | null, string | null])[] = [
  ["P", "Present", null, "Yes"],
  ["T", "Present", null, "Yes"],
  ["E", "Absent", "Excused", null],
  ["U", "Absent", "Unexcused", null],
  ["S", "Absent", "Suspended", null],
  ["A", "Absent", null, null],
];
