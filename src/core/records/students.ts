/** The Students sheet: one row per student and school enrollment. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Cell } from "../sheet/sheet.ts";
import { asDay, formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import type { LocatedSheet } from "./locate.ts";
import {
  addressOf,
  dateField,
  identifierField,
  numberField,
  readRows,
  textField,
  WHOLE_NUMBER,
  YES_OR_NO,
} from "./record-rows.ts";
import type { RecordRow, RowTally } from "./record-rows.ts";
import { FATE_HELD_BACK, FATE_NOT_COUNTED, FATE_USED, GRADE_ADULT, GRADE_K, GRADE_TK } from "./records.ts";
import type { Enrollment, Grade, SchoolType, Student } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import type { Settings } from "./settings.ts";
import { BAD, BLANK, isBlank, markOf, numberOf, textOf, wholeNumberOf } from "./values.ts";

/** Grades are read as 1 above their number, so that TK is 0: readers answer with numbers from 0. */
const GRADE_OFFSET = 1;

const SCHOOL_TYPES: readonly SchoolType[] = [
  "Regular",
  "Continuation",
  "Opportunity",
  "County Community",
  "Juvenile Court",
  "Community Day",
];

export interface StudentRoll {
  readonly students: readonly Student[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly canonical: string;
}

interface Draft {
  readonly number: string;
  readonly first: RecordRow;
  /** Of the first row that has one. */
  stateId: string;
  /** Rows that contradict the first; held back, unless the whole student is State Exclude. */
  readonly conflicts: { readonly row: RecordRow; readonly column: string }[];
  readonly enrollments: { readonly enrollment: Enrollment; readonly excluded: boolean; readonly gender: string }[];
}

/** Reads the students. Rows of a student whose every enrollment is State Exclude are not counted, with one issue. */
export function readStudents(
  located: LocatedSheet,
  settings: Settings,
  schools: SchoolBook,
  date1904: boolean,
  issues: Issue[],
  tally: RowTally,
): StudentRoll {
  const named = located.columns.has("Last Name") && located.columns.has("First Name");
  const fields = [
    identifierField("Student Number", { required: true }),
    identifierField("State ID"),
    textField("Last Name", { required: named }),
    textField("First Name", { required: named }),
    { ...textField("Student Name", { required: !named }), read: nameOf },
    numberField("Grade", gradeOf, phrase("a-grade"), { required: true }),
    textField("Gender"),
    textField("School"),
    dateField("Entry Date", date1904, { needed: true }),
    dateField("Exit Date", date1904, { needed: true }),
    numberField("State Exclude", markOf, YES_OR_NO, { needed: true }),
    dateField("Birth Date", date1904, { birthLimit: settings.schoolYear.end }),
    numberField("Minimum Day Minutes", minimumDayOf, phrase("minutes-from-1-to-1440"), {
      needed: true,
    }),
    numberField("School Type", schoolTypeOf, phrase("one-of", { values: SCHOOL_TYPES }), { needed: true }),
    numberField("Absences", wholeNumberOf, WHOLE_NUMBER, { needed: true }),
    numberField("AR Days Credited Elsewhere", wholeNumberOf, WHOLE_NUMBER),
  ];
  const drafts: Draft[] = [];
  const indexOf = new Map<string, number>();
  const canonical = readRows(located, fields, ["Entry Date", "Exit Date"], issues, tally, (row) => {
    const number = row.text("Student Number");
    const index = indexOf.get(number);
    const known = index === undefined ? undefined : drafts[index];
    const enrollment = enrollmentOf(row, settings, schools);
    const one = { enrollment, excluded: row.number("State Exclude") === 1, gender: row.text("Gender") };
    if (known === undefined) {
      indexOf.set(number, drafts.length);
      drafts.push({ number, first: row, stateId: row.text("State ID"), conflicts: [], enrollments: [one] });
      return;
    }
    const conflict = conflictBetween(known, row);
    if (conflict === null) {
      if (known.stateId === "") known.stateId = row.text("State ID");
      known.enrollments.push(one);
      return;
    }
    row.setFate(FATE_HELD_BACK);
    known.conflicts.push({ row, column: conflict });
  });
  const students = drafts.map((draft) => finish(draft, settings, located, issues, tally));
  return { students, indexOf, canonical };
}

function enrollmentOf(row: RecordRow, settings: Settings, schools: SchoolBook): Enrollment {
  const exit = row.number("Exit Date");
  const lastDayIn = settings.choice["Exit Date Is"] === "Last Day In";
  const optional = (name: string): number | null => (row.number(name) === BLANK ? null : row.number(name));
  const entry = optional("Entry Date");
  return {
    row: row.row,
    school: schools.idOf(row.text("School")),
    grade: row.number("Grade") - GRADE_OFFSET,
    entry: entry === null ? null : asDay(entry),
    firstDayOut: exit === BLANK ? null : asDay(lastDayIn ? exit + 1 : exit),
    schoolType: SCHOOL_TYPES[Math.max(0, row.number("School Type"))] ?? "Regular",
    minimumDayMinutes: optional("Minimum Day Minutes"),
    absences: optional("Absences"),
    daysCreditedElsewhere: optional("AR Days Credited Elsewhere"),
  };
}

/** The column in which two rows of one number contradict each other: another name, or another State ID where both have one. */
function conflictBetween({ first, stateId }: Draft, other: RecordRow): string | null {
  const plain = (text: string): string => text.toLowerCase().replace(/\s+/g, " ");
  const [names, otherNames] = [namesOf(first), namesOf(other)];
  if (plain(names[0]) !== plain(otherNames[0])) return other.text("Last Name") === "" ? "Student Name" : "Last Name";
  if (plain(names[1]) !== plain(otherNames[1])) return other.text("Last Name") === "" ? "Student Name" : "First Name";
  const otherId = other.text("State ID");
  return stateId !== "" && otherId !== "" && stateId !== otherId ? "State ID" : null;
}

function finish(draft: Draft, settings: Settings, located: LocatedSheet, issues: Issue[], tally: RowTally): Student {
  const { number, first } = draft;
  const enrollments = draft.enrollments.filter(({ excluded }) => !excluded).map(({ enrollment }) => enrollment);
  for (const { excluded, enrollment } of draft.enrollments) {
    if (!excluded) continue;
    tally.move(FATE_USED, FATE_NOT_COUNTED);
    // An excluded enrollment beside a reported one is left out alone, and says so on its own row.
    if (enrollments.length === 0 && enrollment.row !== first.row) continue;
    const at = addressOf(located, enrollment.row, "State Exclude");
    issues.push(makeIssue("state-excluded", at, number, "Yes", {}));
  }
  for (const { row, column } of draft.conflicts) {
    if (enrollments.length === 0 && row.number("State Exclude") === 1) tally.move(FATE_HELD_BACK, FATE_NOT_COUNTED);
    else {
      const words = { what: column, row: first.row };
      issues.push(makeIssue("conflicting-student", row.cell(column), number, row.found(column), words));
    }
  }
  const { stateId } = draft;
  const stateIdIsValid = /^\d{10}$/.test(stateId);
  if (stateId !== "" && !stateIdIsValid && enrollments.length > 0) {
    issues.push(makeIssue("state-id-invalid", first.cell("State ID"), number, stateId));
  }
  warnOfOverlaps(enrollments, number, located, issues);
  const [lastName, firstName] = namesOf(first);
  const birth = first.number("Birth Date");
  const home = homeEnrollment(enrollments, settings.asOf);
  return {
    number,
    stateId: stateId === "" ? null : stateId,
    stateIdIsValid,
    lastName,
    firstName,
    gender: draft.enrollments.find(({ enrollment }) => enrollment === home)?.gender ?? "",
    birthDate: birth === BLANK ? null : asDay(birth),
    row: first.row,
    enrollments,
    home,
  };
}

/** Last and first name; separate columns win. */
function namesOf(row: RecordRow): readonly [string, string] {
  if (row.text("Last Name") !== "") return [row.text("Last Name"), row.text("First Name")];
  const whole = row.text("Student Name");
  const comma = whole.indexOf(", ");
  return comma < 0 ? [whole, ""] : [whole.slice(0, comma), whole.slice(comma + 2)];
}

/** "Last, First" of either form in which a whole name is written; "First Last" takes the last word for the last name. */
function nameOf(cell: Cell): string | number {
  const whole = textOf(cell);
  if (whole === null) return BAD;
  const comma = whole.indexOf(",");
  const space = whole.lastIndexOf(" ");
  if (comma >= 0) return joinName(whole.slice(0, comma), whole.slice(comma + 1));
  return space < 0 ? whole : joinName(whole.slice(space + 1), whole.slice(0, space));
}

function joinName(last: string, first: string): string {
  return first.trim() === "" ? last.trim() : `${last.trim()}, ${first.trim()}`;
}

export function isEnrolledOn(enrollment: Enrollment, day: number): boolean {
  return (
    (enrollment.entry === null || enrollment.entry <= day) &&
    (enrollment.firstDayOut === null || day < enrollment.firstDayOut)
  );
}

/** In force on As Of (of several the latest entry), else the latest entry; ties go to the first row. */
function homeEnrollment(enrollments: readonly Enrollment[], asOf: Day): Enrollment | null {
  const inForce = enrollments.filter((enrollment) => isEnrolledOn(enrollment, asOf));
  let home: Enrollment | null = null;
  for (const enrollment of inForce.length > 0 ? inForce : enrollments) {
    if (home === null || (enrollment.entry ?? 0) > (home.entry ?? 0)) home = enrollment;
  }
  return home;
}

function warnOfOverlaps(
  enrollments: readonly Enrollment[],
  number: string,
  located: LocatedSheet,
  issues: Issue[],
): void {
  enrollments.forEach((later, index) => {
    for (const earlier of enrollments.slice(0, index)) {
      const start = Math.max(earlier.entry ?? 0, later.entry ?? 0);
      const end = Math.min(earlier.firstDayOut ?? Infinity, later.firstDayOut ?? Infinity);
      if (earlier.school !== later.school || start >= end) continue;
      const found = later.entry === null ? "" : formatDay(later.entry);
      issues.push(
        makeIssue("overlapping-enrollments", addressOf(located, later.row, "Entry Date"), number, found, {
          row: earlier.row,
        }),
      );
    }
  });
}

/** TK, K, 1..12; KN, 0 and 00 are K; PS, IN and negative numbers are TK; 13 and above and AD are adult. */
function gradeOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const text = (textOf(cell) ?? "").toLowerCase();
  const grade = gradeOfText(text, numberOf(cell));
  return grade === null ? BAD : grade + GRADE_OFFSET;
}

function gradeOfText(text: string, number: number | null): Grade | null {
  if (text === "tk" || text === "ps" || text === "in") return GRADE_TK;
  if (text === "k" || text === "kn") return GRADE_K;
  if (text === "ad" || text === "adult") return GRADE_ADULT;
  if (number === null || !Number.isInteger(number)) return null;
  return number < 0 ? GRADE_TK : Math.min(number, GRADE_ADULT);
}

function minimumDayOf(cell: Cell): number {
  const minutes = wholeNumberOf(cell);
  return minutes === 0 || minutes > 1440 ? BAD : minutes;
}

function schoolTypeOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const text = (textOf(cell) ?? "").toLowerCase().replace(/\s+/g, " ");
  const index = SCHOOL_TYPES.findIndex((type) => type.toLowerCase() === text);
  return index < 0 ? BAD : index;
}

/** A Day or null, for the readers of other sheets. */
export function dayOrNull(value: number): Day | null {
  return value < 0 ? null : asDay(value);
}
