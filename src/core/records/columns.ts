/**
 * The columns of every input sheet: their exact names, other names they go by in exports of Infinite Campus (Filter
 * Designer), PowerSchool and Aeries, and which must be there. Names are compared by normalName.
 */
import { normalName } from "./normal-name.ts";
import type { Role } from "./records.ts";

export interface ColumnSpec {
  readonly name: string;
  readonly required: boolean;
  readonly aliases: readonly string[];
}

export interface RoleSpec {
  /** Every name and alias, as normalName gives it, with the column's exact name. */
  readonly names: ReadonlyMap<string, string>;
  readonly role: Role;
  readonly required: boolean;
  /** Other names of the sheet. */
  readonly sheetAliases: readonly string[];
  readonly columns: readonly ColumnSpec[];
}

const STUDENT_NUMBER = [
  "student.studentNumber",
  "Student_Number",
  "Local ID",
  "Local Student ID",
  "Student ID",
  "STU.ID",
  "Students.Student_Number",
];

function required(name: string, ...aliases: string[]): ColumnSpec {
  return { name, required: true, aliases };
}

function optional(name: string, ...aliases: string[]): ColumnSpec {
  return { name, required: false, aliases };
}

const specs: readonly Omit<RoleSpec, "names">[] = [
  {
    role: "Students",
    required: true,
    sheetAliases: [],
    columns: [
      required("Student Number", ...STUDENT_NUMBER),
      optional(
        "State ID",
        "student.stateID",
        "SSID",
        "State Student ID",
        "Statewide Student ID",
        "State_StudentNumber",
        "STU.CID",
      ),
      required("Last Name", "student.lastName", "Last_Name", "STU.LN", "Legal Last Name"),
      required("First Name", "student.firstName", "First_Name", "STU.FN", "Legal First Name"),
      optional("Student Name", "LastFirst", "Last, First", "Student", "student.fullName"),
      required("Grade", "student.grade", "Grade_Level", "Grade Level", "GR", "STU.GR", "enrollment.grade"),
      optional("Gender", "student.gender", "Sex", "STU.SX", "STU.GN"),
      optional(
        "School",
        "schoolName",
        "SchoolID",
        "school.name",
        "cal.schoolName",
        "STU.SC",
        "School Name",
        "School_Number",
      ),
      optional(
        "Entry Date",
        "startDate",
        "EntryDate",
        "enrollment.startDate",
        "activeEnrollment.startDate",
        "STU.ED",
        "Enter Date",
      ),
      optional(
        "Exit Date",
        "endDate",
        "ExitDate",
        "enrollment.endDate",
        "activeEnrollment.endDate",
        "STU.LD",
        "Leave Date",
      ),
      optional(
        "State Exclude",
        "Exclude From State Reporting",
        "stateExclude",
        "enrollment.stateExclude",
        "State_ExcludeFromReporting",
      ),
      optional("Birth Date", "DOB", "student.birthdate", "Birthdate", "Date of Birth", "STU.BD"),
      optional("Minimum Day Minutes"),
      optional("School Type"),
      optional("Absences", "Total Absences"),
      optional("AR Days Credited Elsewhere"),
    ],
  },
  {
    role: "Attendance",
    required: true,
    sheetAliases: [],
    columns: [
      required("Student Number", ...STUDENT_NUMBER, "ATD.ID"),
      required("Date", "ATT_DATE", "Att_Date", "ATD.DT", "attendance.date", "Attendance Date"),
      optional("Program", "ProgramID"),
      optional("School", "schoolName", "SchoolID", "School Name", "ATD.SC"),
      optional("Course", "courseNumber", "Course_Number", "course.number", "Course Number"),
      optional("Section", "sectionNumber", "sectionID", "Section_Number", "section.number", "Section Number"),
      optional("Mode", "ATT_MODE_CODE", "Attendance Mode"),
      optional("Interval", "ATT_INTERVAL", "Period"),
      optional("Code", "ATT_CODE", "attendance.code", "Attendance Code"),
      optional("Minutes", "TOTAL_MINUTES", "presentMinutes", "ATD.TM"),
      optional("Hours"),
      optional("Time In"),
      optional("Time Out"),
      optional("Work Experience", "PROG_CRSE_TYPE"),
      optional("Session Name", "ATD.SE"),
      optional("Parent Attendance ID", "PARENT_ATTENDANCEID"),
    ],
  },
  {
    role: "Programs",
    required: true,
    sheetAliases: [],
    columns: [
      required("Student Number", ...STUDENT_NUMBER),
      required("Program", "Program Name", "programName", "Special Program"),
      optional("School", "schoolName", "SchoolID", "School Name"),
      required("Start Date", "Entry Date", "Enter Date", "EntryDate", "Enter_Date", "program.startDate"),
      optional("End Date", "Exit Date", "ExitDate", "Exit_Date", "program.endDate"),
      optional("Hours Earned", "attendanceRecovery.hoursEarned", "Recovery Hours Earned"),
      optional("Days Used", "attendanceRecovery.daysUsed", "Recovery Days Used"),
      optional("Type"),
      optional("Comments", "Comment"),
    ],
  },
  {
    role: "Calendar",
    required: false,
    sheetAliases: ["Day Setup"],
    columns: [
      required("Date", "day.date", "Calendar Date"),
      optional("School", "schoolName", "SchoolID", "School Name"),
      optional("School Day"),
      optional("Instruction", "Instruction Day"),
      optional("Attendance", "Attendance Day"),
      optional("Note"),
    ],
  },
  {
    role: "Sections",
    required: false,
    sheetAliases: [],
    columns: [
      required("Course", "courseNumber", "Course_Number", "course.number", "Course Number"),
      optional("Section", "sectionNumber", "sectionID", "Section_Number", "section.number", "Section Number"),
      optional("School", "schoolName", "SchoolID", "School Name"),
      optional("Attendance Recovery"),
      optional("Attendance Recovery (Override)", "Attendance Recovery Override"),
      optional("CE", "Continuation Education"),
      optional("Licensed Teacher", "Licensed"),
      optional("Teacher"),
      optional("Teachers", "Number of Teachers"),
      optional("Minutes", "Section Minutes"),
      optional("Attendance Recording", "Recording", "Attendance Recording Method"),
      optional("Meeting Days"),
    ],
  },
  {
    role: "Section Student Detail",
    required: false,
    sheetAliases: [],
    columns: [
      required("Student Number", ...STUDENT_NUMBER),
      required("Course", "courseNumber", "Course_Number", "course.number", "Course Number"),
      required("Section", "sectionNumber", "sectionID", "Section_Number", "section.number", "Section Number"),
      required("Start Date", "startDate"),
      optional("End Date", "endDate"),
      required("Attendance Recovery Hours Earned", "AR Hours Earned", "Hours Earned"),
    ],
  },
  {
    role: "Roster",
    required: false,
    sheetAliases: ["Rosters", "Section Roster"],
    columns: [
      required("Student Number", ...STUDENT_NUMBER),
      required("Course", "courseNumber", "Course_Number", "course.number", "Course Number"),
      required("Section", "sectionNumber", "sectionID", "Section_Number", "section.number", "Section Number"),
      optional("School", "schoolName", "SchoolID", "School Name"),
      required("Start Date", "startDate", "roster.startDate", "Roster Start Date"),
      optional("End Date", "endDate", "roster.endDate", "Roster End Date"),
    ],
  },
  {
    role: "Codes",
    required: false,
    sheetAliases: [],
    columns: [
      required("Code", "ATT_CODE", "Attendance Code", "attendance.code"),
      optional("Status", "attendance.status", "Presence_Status_CD"),
      optional("Category", "attendance.excuse", "Excuse", "Code Category"),
      optional("Counts for ADA", "Calculate_ADA_YN", "Counts ADA"),
    ],
  },
  {
    role: "Settings",
    required: false,
    sheetAliases: ["Ledger Settings"],
    columns: [required("Setting"), optional("Value"), optional("Notes", "Note")],
  },
];

export const roleSpecs: readonly RoleSpec[] = specs.map((spec) => ({
  ...spec,
  names: new Map(
    spec.columns.flatMap(({ name, aliases }) => [name, ...aliases].map((one) => [normalName(one), name] as const)),
  ),
}));

export function roleSpec(role: Role): RoleSpec {
  const spec = roleSpecs.find((candidate) => candidate.role === role);
  // Every Role has its entry above; an empty one would only mean that nothing is recognised.
  return spec ?? { role, required: false, sheetAliases: [], columns: [], names: new Map() };
}

/** The role of a name such as "section student detail", or null. */
export function roleNamed(text: string): Role | null {
  const name = normalName(text);
  return roleSpecs.find((spec) => normalName(spec.role) === name)?.role ?? null;
}

/** The exact name of a role's column, given in any spelling of its name, or null. */
export function columnNamed(role: Role, text: string): string | null {
  const name = normalName(text);
  return roleSpec(role).columns.find((column) => normalName(column.name) === name)?.name ?? null;
}
