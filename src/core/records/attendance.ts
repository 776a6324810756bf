/**
 * The Attendance sheet: every row put to the tests that hold for all programs, in the order of the issue list. The rules of
 * Attendance Recovery and Continuation Education test further what is still used.
 */
import { makeIssue } from "../issue/catalogue.ts";
import type { IssueCode } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Values } from "../words/phrase.ts";
import { asDay, formatDay } from "../units/day.ts";
import { hoursMinutesText } from "../units/minutes.ts";
import { bothTimes, givenMinutes } from "./attendance-minutes.ts";
import type { Disagreement } from "./attendance-minutes.ts";
import { placeRows } from "./attendance-place.ts";
import type { PlaceContext } from "./attendance-place.ts";
import type { AttendanceSheet } from "./attendance-sheet.ts";
import type { CodeBook } from "./codes.ts";
import { repeatedRows } from "./equal-rows.ts";
import {
  FATE_COPY,
  FATE_DUPLICATE,
  FATE_HELD_BACK,
  FATE_NOT_COUNTED,
  FATE_USED,
  KIND_CONTINUATION,
  KIND_NONE,
  KIND_RECOVERY,
  NONE,
} from "./records.ts";
import type { Attendance, AttendanceCode, AttendanceField, IntegerColumn } from "./records.ts";
import type { Settings } from "./settings.ts";
import { BLANK, cellText, isBlank } from "./values.ts";

export interface AttendanceContext extends PlaceContext {
  readonly codes: CodeBook;
  readonly settings: Settings;
}

export interface ClassifiedAttendance {
  readonly attendance: Attendance;
  /** Warns of cells of used rows that were ignored; to be called when the rules have written their verdicts. */
  readonly warnOfIgnoredCells: () => void;
}

/** Rows under test: a row that fails gets its fate and its one issue. */
interface Testing {
  readonly sheet: AttendanceSheet;
  readonly kind: Uint8Array;
  readonly student: IntegerColumn;
  readonly fate: Uint8Array;
  /** Adds an issue at a field's cell, or at the row. */
  readonly add: (
    code: IssueCode,
    index: number,
    field: AttendanceField | null,
    values?: Values,
    severity?: "Warning",
  ) => void;
  /** The same, and gives the row its fate. */
  readonly fail: (fate: number, code: IssueCode, index: number, field: AttendanceField | null, values?: Values) => void;
}

// A full sheet may have a million rows with the same issue: what fills its sentences is one object for all of them.
const NO_NUMBER: Values = { column: "Student Number" };
const NO_DATE: Values = { column: "Date" };
const TIMES: Values = { start: "Time In", end: "Time Out" };
const WITHOUT_TIME_IN: Values = { given: "Time Out", missing: "Time In" };
const WITHOUT_TIME_OUT: Values = { given: "Time In", missing: "Time Out" };
const OF_NO_PROGRAM: Values = { what: phrase("row-of-no-program") };
const ALL_COLUMNS = phrase("all-columns");
const SAME_SESSION = phrase("same-session");

export function classifyAttendance(
  sheet: AttendanceSheet,
  context: AttendanceContext,
  issues: Issue[],
): ClassifiedAttendance {
  const { count, columns } = sheet;
  const codes = columns.code.texts.map((text) => context.codes.meaningOf(text));
  const placed = placeRows(sheet, context);
  const testing = beginTests(sheet, placed, issues);
  const { minutes, disagree } = givenMinutes(sheet);

  testReadable(testing, codes);
  testFilled(testing);
  testRepeated(testing);
  const keyed = repeatedSessions(testing, minutes, disagree);
  testPlaceAndDate(testing, context, keyed, disagree);
  tellOfCopies(testing, issues);

  const attendance: Attendance = {
    sheet: sheet.name,
    count,
    row: sheet.row,
    ...placed,
    day: columns.date.values,
    code: columns.code.values,
    sessionName: columns.sessionName.values,
    interval: columns.interval.values,
    minutes,
    ...bothTimes(columns.timeIn, columns.timeOut),
    work: columns.work,
    fate: testing.fate,
    codes,
    sessionNames: columns.sessionName.texts,
    cell: sheet.cell,
    isFilled: (index, field) => !isBlank(sheet.raw(index, field)),
    meetings: null,
  };
  const warnOfIgnoredCells = (): void => {
    warnOfUnneeded(testing);
    warnOfHalfTimes(testing, minutes);
  };
  return { attendance, warnOfIgnoredCells };
}

function beginTests(
  sheet: AttendanceSheet,
  { kind, student }: Pick<Attendance, "kind" | "student">,
  issues: Issue[],
): Testing {
  const fate = new Uint8Array(sheet.count);
  const add: Testing["add"] = (code, index, field, values, severity) => {
    const at = field === null ? sheet.rowAddress(index) : sheet.cell(index, field);
    const found = field === null ? "" : foundText(sheet, index, field);
    issues.push(makeIssue(code, at, sheet.studentText(index), found, values, severity));
  };
  const fail: Testing["fail"] = (to, code, index, field, values) => {
    fate[index] = to;
    add(code, index, field, values);
  };
  return { sheet, kind, student, fate, add, fail };
}

/** unreadable-value: cells of needed columns; on continuation rows also a code or a mark of work that says nothing. */
function testReadable({ sheet, kind, fate, fail }: Testing, codes: readonly AttendanceCode[]): void {
  for (const { field, bad, expected, needed } of sheet.unreadable) {
    if (!needed) continue;
    const values = { column: field, expected };
    for (const index of bad) {
      if (fate[index] === FATE_USED) fail(FATE_HELD_BACK, "unreadable-value", index, field, values);
    }
  }
  for (const { field, bad, expected } of sheet.unreadable) {
    if (!neededByContinuation(field)) continue;
    const values = { column: field, expected };
    for (const index of bad) {
      if (fate[index] !== FATE_USED || kind[index] !== KIND_CONTINUATION) continue;
      fail(FATE_HELD_BACK, "unreadable-value", index, field, values);
    }
  }
  const unlisted = Uint8Array.from(codes, (code) => (code.status === null && code.text !== "" ? 1 : 0));
  if (!unlisted.includes(1)) return;
  const values = { column: "Code", expected: phrase("unknown-code") };
  const code = sheet.columns.code.values;
  for (let i = 0; i < sheet.count; i++) {
    if (unlisted[code[i] ?? 0] !== 1 || fate[i] !== FATE_USED || kind[i] !== KIND_CONTINUATION) continue;
    fail(FATE_HELD_BACK, "unreadable-value", i, "Code", values);
  }
}

function neededByContinuation(field: AttendanceField): boolean {
  return field === "Code" || field === "Work Experience";
}

/** missing-value and end-before-start. */
function testFilled({ sheet, fate, fail }: Testing): void {
  const { student, date, timeIn, timeOut } = sheet.columns;
  for (let i = 0; i < sheet.count; i++) {
    if (fate[i] !== FATE_USED) continue;
    if (student.values[i] === 0) {
      fail(FATE_HELD_BACK, "missing-value", i, "Student Number", NO_NUMBER);
    } else if ((date.values[i] ?? BLANK) === BLANK) fail(FATE_HELD_BACK, "missing-value", i, "Date", NO_DATE);
    else if ((timeOut[i] ?? NONE) >= 0 && (timeOut[i] ?? NONE) < (timeIn[i] ?? NONE)) {
      fail(FATE_HELD_BACK, "end-before-start", i, "Time Out", TIMES);
    }
  }
}

/** duplicate-row: equal to an earlier row in every recognised column. */
function testRepeated({ sheet, fate, fail }: Testing): void {
  const columns = sheet.comparable.map(({ values }) => values);
  for (const [index, earlier] of repeatedRows(columns, usedRows(fate))) {
    const words = { row: sheet.row(earlier), what: ALL_COLUMNS };
    fail(FATE_DUPLICATE, "duplicate-row", index, null, words);
  }
}

/** Recovery rows that say the same as an earlier one in all that makes a session, however they say it. */
function repeatedSessions(
  { sheet, kind, student, fate }: Testing,
  minutes: IntegerColumn,
  disagree: ReadonlyMap<number, Disagreement>,
): ReadonlyMap<number, number> {
  const { columns } = sheet;
  const texts = [columns.student, columns.school, columns.course, columns.section, columns.sessionName, columns.code];
  const rows: number[] = [];
  for (let i = 0; i < fate.length; i++) {
    if (kind[i] !== KIND_RECOVERY || fate[i] !== FATE_USED || (student[i] ?? NONE) < 0) continue;
    if ((columns.parent[i] ?? 0) === 0 && !disagree.has(i)) rows.push(i);
  }
  const numbers = [columns.date.values, minutes, columns.timeIn, columns.timeOut];
  return repeatedRows([...texts.map(({ values }) => values), ...numbers], Int32Array.from(rows));
}

/** From student-not-found to not-used, in their order. */
function testPlaceAndDate(
  { sheet, kind, student, fate, fail }: Testing,
  { roll, settings }: AttendanceContext,
  keyed: ReadonlyMap<number, number>,
  disagree: ReadonlyMap<number, Disagreement>,
): void {
  const { start, end, label } = settings.schoolYear;
  const [schoolYear, asOf] = [{ year: label }, { asOf: formatDay(settings.asOf) }];
  const lastDay = Math.min(settings.asOf, end);
  const day = sheet.columns.date.values;
  const parent = sheet.columns.parent;
  const excluded = Uint8Array.from(roll.students, ({ enrollments }) => (enrollments.length === 0 ? 1 : 0));
  const special = keyed.size > 0 || disagree.size > 0;
  for (let i = 0; i < sheet.count; i++) {
    if (fate[i] !== FATE_USED) continue;
    const who = student[i] ?? NONE;
    const date = day[i] ?? 0;
    if (who < 0) fail(FATE_HELD_BACK, "student-not-found", i, "Student Number");
    else if (excluded[who] === 1) fate[i] = FATE_NOT_COUNTED;
    else if (special && disagree.has(i)) {
      const { field, ways } = disagree.get(i) ?? { field: null, ways: [] };
      fail(FATE_HELD_BACK, "durations-disagree", i, field, { ways });
    } else if (special && keyed.has(i)) {
      fail(FATE_DUPLICATE, "duplicate-row", i, null, { row: sheet.row(keyed.get(i) ?? 0), what: SAME_SESSION });
    } else if (date < start || date > lastDay) {
      const outside = date < start || date > end;
      if (outside) fail(FATE_NOT_COUNTED, "outside-school-year", i, "Date", schoolYear);
      else fail(FATE_NOT_COUNTED, "after-as-of", i, "Date", asOf);
    } else if ((parent[i] ?? 0) > 0) fate[i] = FATE_COPY;
    else if (kind[i] === KIND_NONE) fail(FATE_NOT_COUNTED, "not-used", i, null, OF_NO_PROGRAM);
  }
}

/** One information for all rows that the SIS copied. */
function tellOfCopies({ sheet, fate }: Testing, issues: Issue[]): void {
  let count = 0;
  for (let i = 0; i < fate.length; i++) if (fate[i] === FATE_COPY) count++;
  if (count === 0) return;
  issues.push(makeIssue("sis-copy", { sheet: sheet.name, row: null, column: null }, "", String(count), { count }));
}

/** What stands in a cell as a person sees it: dates and times of day as such, whatever their number. */
function foundText(sheet: AttendanceSheet, index: number, field: AttendanceField): string {
  const { date, timeIn, timeOut } = sheet.columns;
  const day = date.values[index] ?? BLANK;
  if (field === "Date" && day >= 0) return formatDay(asDay(day));
  const time = field === "Time In" ? timeIn[index] : field === "Time Out" ? timeOut[index] : undefined;
  return time !== undefined && time >= 0 ? hoursMinutesText(time) : cellText(sheet.raw(index, field));
}

/** The number of rows when all are. */
function usedRows(fate: Uint8Array): Int32Array | number {
  let used = 0;
  for (let i = 0; i < fate.length; i++) if (fate[i] === FATE_USED) used++;
  if (used === fate.length) return used;
  const rows = new Int32Array(used);
  let length = 0;
  for (let i = 0; i < fate.length; i++) if (fate[i] === FATE_USED) rows[length++] = i;
  return rows;
}

/** Cells that cannot be read where they are not needed: a warning, and the cell counts as blank. */
function warnOfUnneeded({ sheet, fate, add }: Testing): void {
  for (const { field, bad, expected, needed } of sheet.unreadable) {
    if (needed) continue;
    const values = { column: field, expected };
    for (const index of bad) {
      if (fate[index] === FATE_USED) add("unreadable-value", index, field, values, "Warning");
    }
  }
}

/** One of Time In and Time Out is ignored where the minutes are given. */
function warnOfHalfTimes({ sheet, fate, add }: Testing, minutes: IntegerColumn): void {
  const { timeIn, timeOut } = sheet.columns;
  if (timeIn === timeOut) return;
  for (let i = 0; i < sheet.count; i++) {
    const hasIn = (timeIn[i] ?? NONE) >= 0;
    if (fate[i] !== FATE_USED || hasIn === (timeOut[i] ?? NONE) >= 0 || (minutes[i] ?? NONE) < 0) continue;
    add("time-without-pair", i, hasIn ? "Time In" : "Time Out", hasIn ? WITHOUT_TIME_OUT : WITHOUT_TIME_IN);
  }
}
