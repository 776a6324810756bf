/** The Sections sheet: marks, teacher and length of courses and their sections. */
import type { Issue } from "../issue/issue.ts";
import type { LocatedSheet } from "./locate.ts";
import { identifierField, numberField, readRows, textField } from "./record-rows.ts";
import type { RecordRow, RowTally } from "./record-rows.ts";
import { NO_SCHOOL } from "./records.ts";
import type { SchoolId, SectionUse } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import { BLANK, markOf, minutesOf, wholeNumberOf, yesNoOf } from "./values.ts";

interface SectionRow {
  readonly row: number;
  readonly recovery: boolean;
  readonly continuation: boolean;
  readonly licensedTeacher: boolean | null;
  readonly minutes: number | null;
  readonly teachers: number | null;
}

export interface SectionBook {
  /** What the sheet says of a course and section at a school. A blank School on the sheet means every school. */
  readonly use: (school: SchoolId, course: string, section: string) => SectionUse;
  readonly canonical: string;
}

export function readSections(
  located: LocatedSheet | null,
  schools: SchoolBook,
  issues: Issue[],
  tally: RowTally,
): SectionBook {
  const fields = [
    identifierField("Course", { required: true }),
    identifierField("Section"),
    textField("School"),
    ...["Attendance Recovery", "Attendance Recovery (Override)", "CE"].map((name) =>
      numberField(name, markOf, "it is Yes or No"),
    ),
    numberField("Licensed Teacher", yesNoOf, "it is Yes or No"),
    textField("Teacher"),
    numberField("Teachers", wholeNumberOf, "it is a whole number"),
    numberField("Minutes", minutesOf, "it is a whole number of minutes, at most 1440"),
  ];
  const rows = new Map<string, SectionRow>();
  const canonical =
    located === null
      ? ""
      : readRows(located, fields, null, issues, tally, (row) => {
          const key = keyOf(schools.idOf(row.text("School")), row.text("Course"), row.text("Section"));
          if (!rows.has(key)) rows.set(key, sectionRow(row));
        });
  return {
    canonical,
    use: (school, course, section) => {
      const find = (name: string): SectionRow | undefined =>
        rows.get(keyOf(school, course, name)) ?? rows.get(keyOf(NO_SCHOOL, course, name));
      const ofCourse = course === "" ? undefined : find("");
      const own = course === "" || section === "" ? undefined : find(section);
      return {
        course,
        section,
        school,
        known: own !== undefined || ofCourse !== undefined,
        recovery: (own?.recovery ?? false) || (ofCourse?.recovery ?? false),
        continuation: (own?.continuation ?? false) || (ofCourse?.continuation ?? false),
        licensedTeacher: own?.licensedTeacher ?? ofCourse?.licensedTeacher ?? null,
        minutes: own?.minutes ?? ofCourse?.minutes ?? null,
        teachers: own?.teachers ?? ofCourse?.teachers ?? 1,
        row: own?.row ?? ofCourse?.row ?? null,
        minutesRow: [own, ofCourse].find((each) => each !== undefined && each.minutes !== null)?.row ?? null,
      };
    },
  };
}

function sectionRow(row: RecordRow): SectionRow {
  const yes = (name: string): boolean => row.number(name) === 1;
  const licensed = row.number("Licensed Teacher");
  const teachers = row.number("Teachers");
  return {
    row: row.row,
    recovery: yes("Attendance Recovery") || yes("Attendance Recovery (Override)"),
    continuation: yes("CE"),
    licensedTeacher: licensed === BLANK ? null : licensed === 1,
    minutes: row.number("Minutes") === BLANK ? null : row.number("Minutes"),
    teachers: teachers < 1 ? null : teachers,
  };
}

function keyOf(school: SchoolId, course: string, section: string): string {
  return JSON.stringify([school, course, section]);
}
