/** The Sections sheet: marks, teacher, length and way of recording of courses and their sections. */
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Cell } from "../sheet/sheet.ts";
import type { LocatedSheet } from "./locate.ts";
import { meetingDaysOf } from "./meeting-days.ts";
import { normalName } from "./normal-name.ts";
import { identifierField, numberField, readRows, textField, WHOLE_NUMBER, YES_OR_NO } from "./record-rows.ts";
import type { RecordRow, RowTally } from "./record-rows.ts";
import { NO_SCHOOL } from "./records.ts";
import type { SchoolId, SectionUse } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import { settingChoices } from "./settings.ts";
import type { Settings } from "./settings.ts";
import { BAD, BLANK, cellText, isBlank, markOf, minutesOf, wholeNumberOf, yesNoOf } from "./values.ts";

const RECORDING = "Attendance Recording";
const recordings = settingChoices(RECORDING);
const BY_EXCEPTION = recordings.indexOf("By Exception");

interface SectionRow {
  readonly row: number;
  readonly recovery: boolean;
  readonly continuation: boolean;
  readonly licensedTeacher: boolean | null;
  readonly minutes: number | null;
  readonly teachers: number | null;
  /** null: blank, so that the course or the setting says. */
  readonly byException: boolean | null;
  /** "" when blank. */
  readonly meetingDays: string;
}

export interface SectionBook {
  /** What the sheet says of a course and section at a school. A blank School on the sheet means every school. */
  readonly use: (school: SchoolId, course: string, section: string) => SectionUse;
  /** Whether the setting, or a row of the sheet, has attendance recorded by exception. */
  readonly hasByException: boolean;
  readonly canonical: string;
}

export function readSections(
  located: LocatedSheet | null,
  schools: SchoolBook,
  settings: Settings,
  issues: Issue[],
  tally: RowTally,
): SectionBook {
  const fields = [
    identifierField("Course", { required: true }),
    identifierField("Section"),
    textField("School"),
    ...["Attendance Recovery", "Attendance Recovery (Override)", "CE"].map((name) =>
      numberField(name, markOf, YES_OR_NO),
    ),
    numberField("Licensed Teacher", yesNoOf, YES_OR_NO),
    textField("Teacher"),
    numberField("Teachers", wholeNumberOf, WHOLE_NUMBER),
    numberField("Minutes", minutesOf, phrase("minutes-to-1440")),
    numberField(RECORDING, recordingOf, phrase("a-recording")),
    textField("Meeting Days"),
  ];
  const usual = settings.choice[RECORDING] === "By Exception";
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
    hasByException: usual || [...rows.values()].some((row) => row.byException === true),
    use: (school, course, section) => {
      const find = (name: string): SectionRow | undefined =>
        rows.get(keyOf(school, course, name)) ?? rows.get(keyOf(NO_SCHOOL, course, name));
      const ofCourse = course === "" ? undefined : find("");
      const own = course === "" || section === "" ? undefined : find(section);
      const recovery = (own?.recovery ?? false) || (ofCourse?.recovery ?? false);
      const withDays = [own, ofCourse].find((row) => row !== undefined && row.meetingDays !== "");
      const withMinutes = [own, ofCourse].find((row) => row !== undefined && row.minutes !== null);
      return {
        course,
        section,
        school,
        known: own !== undefined || ofCourse !== undefined,
        recovery,
        continuation: (own?.continuation ?? false) || (ofCourse?.continuation ?? false),
        licensedTeacher: own?.licensedTeacher ?? ofCourse?.licensedTeacher ?? null,
        minutes: withMinutes?.minutes ?? null,
        teachers: own?.teachers ?? ofCourse?.teachers ?? 1,
        byException: recovery && (own?.byException ?? ofCourse?.byException ?? usual),
        meetingDays: meetingDaysOf(withDays?.meetingDays ?? ""),
        row: own?.row ?? ofCourse?.row ?? null,
        minutesRow: withMinutes?.row ?? null,
      };
    },
  };
}

function sectionRow(row: RecordRow): SectionRow {
  const yes = (name: string): boolean => row.number(name) === 1;
  const licensed = row.number("Licensed Teacher");
  const teachers = row.number("Teachers");
  const recording = row.number(RECORDING);
  return {
    row: row.row,
    recovery: yes("Attendance Recovery") || yes("Attendance Recovery (Override)"),
    continuation: yes("CE"),
    licensedTeacher: licensed === BLANK ? null : licensed === 1,
    minutes: row.number("Minutes") === BLANK ? null : row.number("Minutes"),
    teachers: teachers < 1 ? null : teachers,
    meetingDays: row.text("Meeting Days"),
    byException: recording === BLANK ? null : recording === BY_EXCEPTION,
  };
}

/** A place in `recordings`. */
function recordingOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const place = recordings.findIndex((name) => normalName(name) === normalName(cellText(cell)));
  return place < 0 ? BAD : place;
}

function keyOf(school: SchoolId, course: string, section: string): string {
  return JSON.stringify([school, course, section]);
}
