/** The Attendance sheet in columns of numbers, before any rule: what each cell says, and which cells cannot be read. */
import { phrase } from "../words/phrase.ts";
import type { Phrase } from "../words/phrase.ts";
import type { Cell, CellAddress } from "../sheet/sheet.ts";
import {
  cellRange,
  columnLike,
  isBlankColumn,
  LARGEST_SHORT,
  readMinutes,
  readNumbers,
  readTexts,
} from "./cell-columns.ts";
import type { CellRange, IntegerWidth, NumberColumn, TextColumn } from "./cell-columns.ts";
import type { LocatedSheet } from "./locate.ts";
import { programNamed } from "./programs.ts";
import { MODE_DAILY, MODE_INTERVAL, MODE_SESSION, MODE_TIME } from "./records.ts";
import type { AttendanceField, IntegerColumn } from "./records.ts";
import { addressOf, AN_ERROR, DATE_EXPECTED, TEXT_OR_WHOLE_NUMBER, WHOLE_NUMBER, YES_OR_NO } from "./record-rows.ts";
import {
  BAD,
  BLANK,
  dayOf,
  hoursOf,
  identifierOf,
  isBlank,
  minutesOf,
  textOf,
  timeOfDay,
  wholeNumberOf,
  yesNoOf,
} from "./values.ts";

export const PROGRAM_RECOVERY = 1;
export const PROGRAM_CONTINUATION = 2;

export interface Unreadable {
  readonly field: AttendanceField;
  /** Ascending indexes of rows. */
  readonly bad: readonly number[];
  readonly expected: Phrase;
  /** The row cannot be used without it. */
  readonly needed: boolean;
}

/** One entry per row that is not blank. Numbers are 0 or more, BLANK or BAD; texts are numbers of a list, 0 being blank. */
export interface AttendanceSheet {
  readonly name: string;
  readonly count: number;
  /** Sheet row, counted from 1. */
  readonly row: (index: number) => number;
  readonly columns: {
    readonly student: TextColumn;
    readonly date: NumberColumn;
    readonly program: IntegerColumn;
    readonly school: TextColumn;
    readonly course: TextColumn;
    readonly section: TextColumn;
    readonly mode: IntegerColumn;
    readonly interval: NumberColumn;
    readonly code: TextColumn;
    readonly minutes: IntegerColumn;
    readonly hours: IntegerColumn;
    readonly timeIn: IntegerColumn;
    readonly timeOut: IntegerColumn;
    readonly work: IntegerColumn;
    readonly sessionName: TextColumn;
    readonly parent: IntegerColumn;
  };
  /** The columns that the sheet has, for finding equal rows and for the fingerprint. */
  readonly comparable: readonly { readonly field: AttendanceField; readonly values: IntegerColumn }[];
  /** In the order of the columns in the workbook contract. */
  readonly unreadable: readonly Unreadable[];
  readonly cell: (index: number, field: AttendanceField) => CellAddress;
  readonly rowAddress: (index: number) => CellAddress;
  readonly raw: (index: number, field: AttendanceField) => Cell;
  readonly studentText: (index: number) => string;
}

export function readAttendanceSheet(located: LocatedSheet, date1904: boolean): AttendanceSheet {
  const { sheet, firstRow, lastRow } = located;
  const range = cellRange(sheet, firstRow, lastRow);
  const present: { field: AttendanceField; values: IntegerColumn; blank: number }[] = [];
  const unreadable: { field: AttendanceField; bad: readonly number[]; expected: Phrase; needed: boolean }[] = [];

  // Columns that the sheet does not have, or has nothing in, share one array of blanks; nothing writes into it.
  const absentNumbers = new Int8Array(range.rowCount).fill(BLANK);
  const absentTexts = new Int8Array(range.rowCount);
  const numbers = (
    field: AttendanceField,
    read: (cell: Cell) => number,
    expected: Phrase,
    needed = true,
    readColumn: typeof readMinutes = readNumbers,
  ): NumberColumn => {
    const column = located.columns.get(field);
    if (column === undefined || isBlankColumn(range, column)) return { values: absentNumbers, bad: [] };
    const result = readColumn(range, column, read);
    if (result.bad.length > 0) unreadable.push({ field, bad: result.bad, expected, needed });
    if (!needed) for (const index of result.bad) result.values[index] = BLANK;
    present.push({ field, values: result.values, blank: BLANK });
    return result;
  };
  const texts = (
    field: AttendanceField,
    read: (cell: Cell) => string | null = textOf,
    needed = false,
    width: IntegerWidth = "8 bits",
  ): TextColumn => {
    const column = located.columns.get(field);
    if (column === undefined || isBlankColumn(range, column)) return { values: absentTexts, bad: [], texts: [""] };
    const result = readTexts(range, column, read, width);
    const expected = read !== identifierOf ? AN_ERROR : TEXT_OR_WHOLE_NUMBER;
    if (result.bad.length > 0) unreadable.push({ field, bad: result.bad, expected, needed });
    for (const index of result.bad) result.values[index] = 0;
    present.push({ field, values: result.values, blank: 0 });
    return result;
  };

  const time = phrase("a-time");
  const student = texts("Student Number", identifierOf, true, "16 bits");
  const date = numbers("Date", (cell) => dayOf(cell, date1904), DATE_EXPECTED, true, readDays);
  const program = numbers("Program", programOf, phrase("a-program"), true, readMarks).values;
  const school = texts("School", ignoringCase());
  const course = texts("Course", identifierOf);
  const section = texts("Section", identifierOf);
  const mode = numbers("Mode", modeOf, phrase("a-mode"), true, readMarks).values;
  const interval = numbers("Interval", intervalOf, WHOLE_NUMBER);
  const code = texts("Code");
  const length = phrase("a-length");
  const minutes = numbers("Minutes", minutesOf, length, true, readMinutes).values;
  const hours = numbers("Hours", hoursOf, length).values;
  const timeIn = numbers("Time In", timeOfDay, time).values;
  const timeOut = numbers("Time Out", timeOfDay, time).values;
  const work = numbers("Work Experience", yesNoOf, YES_OR_NO, false, readMarks).values;
  const sessionName = texts("Session Name");
  const parent = texts("Parent Attendance ID", parentOf).values;

  const kept = keptRows(located, range, student.values, present);
  // A blank mark is No: equal rows may differ in that.
  if (work !== absentNumbers) for (let i = 0; i < work.length; i++) if (work[i] === BLANK) work[i] = 0;
  const count = kept?.length ?? range.rowCount;
  const row = (index: number): number => firstRow + (kept === null ? index : (kept[index] ?? 0));
  const squeeze = kept === null ? null : squeezer(kept, range.rowCount);
  const array = (values: IntegerColumn): IntegerColumn => (squeeze === null ? values : squeeze.values(values));
  const column = <C extends NumberColumn>(given: C): C => ({ ...given, values: array(given.values) });
  const columns = {
    student: column(student),
    date: column(date),
    program: array(program),
    school: column(school),
    course: column(course),
    section: column(section),
    mode: array(mode),
    interval: column(interval),
    code: column(code),
    minutes: array(minutes),
    hours: array(hours),
    timeIn: array(timeIn),
    timeOut: array(timeOut),
    work: array(work),
    sessionName: column(sessionName),
    parent: array(parent),
  };
  const rowAddress = (index: number): CellAddress => addressOf(located, row(index));
  return {
    name: sheet.name,
    count,
    row,
    columns,
    comparable: present.map(({ field, values }) => ({ field, values: array(values) })),
    unreadable: squeeze === null ? unreadable : unreadable.map((one) => ({ ...one, bad: squeeze.indexes(one.bad) })),
    cell: (index, field) => addressOf(located, row(index), field),
    rowAddress,
    raw: (index, field) => {
      const at = located.columns.get(field);
      return at === undefined ? null : (sheet.columns[at - sheet.firstColumn]?.[row(index) - sheet.firstRow] ?? null);
    },
    studentText: (index) => columns.student.texts[columns.student.values[index] ?? 0] ?? "",
  };
}

/** Offsets of the rows that are records, or null when all are: a row is blank when every recognised column is. */
function keptRows(
  located: LocatedSheet,
  range: CellRange,
  student: IntegerColumn,
  present: readonly { readonly values: IntegerColumn; readonly blank: number }[],
): Int32Array | null {
  const left: number[] = [];
  for (let i = 0; i < range.rowCount; i++) {
    // Nearly every row has a student: that one look decides.
    const filled = student[i] !== 0 || present.some(({ values, blank }) => values[i] !== blank);
    const isRecord = filled || hasUnreadableText(located, range, i);
    if (!isRecord || located.skippedRows.has(range.firstRow + i)) left.push(i);
  }
  if (left.length === 0) return null;
  const kept = new Int32Array(range.rowCount - left.length);
  let count = 0;
  for (let i = 0, next = 0; i < range.rowCount; i++) {
    if (left[next] === i) next++;
    else kept[count++] = i;
  }
  return kept;
}

/** Unreadable cells were read as blank; a row of nothing else is still not blank. */
function hasUnreadableText(located: LocatedSheet, { sheet, firstRow }: CellRange, index: number): boolean {
  for (const column of located.columns.values()) {
    if (!isBlank(sheet.columns[column - sheet.firstColumn]?.[firstRow + index - sheet.firstRow] ?? null)) return true;
  }
  return false;
}

function squeezer(
  kept: Int32Array,
  rowCount: number,
): {
  readonly values: (all: IntegerColumn) => IntegerColumn;
  readonly indexes: (offsets: readonly number[]) => number[];
} {
  const position = new Int32Array(rowCount).fill(-1);
  kept.forEach((offset, index) => {
    position[offset] = index;
  });
  return {
    values: (all) => {
      const some = columnLike(all, kept.length);
      for (let i = 0; i < some.length; i++) some[i] = all[kept[i] ?? 0] ?? 0;
      return some;
    },
    indexes: (offsets) => offsets.map((offset) => position[offset] ?? -1).filter((index) => index >= 0),
  };
}

/** Columns of a few words. */
function readMarks(range: CellRange, column: number, read: (cell: Cell) => number): NumberColumn {
  return readNumbers(range, column, read, "8 bits");
}

function readDays(range: CellRange, column: number, read: (cell: Cell) => number): NumberColumn {
  return readNumbers(range, column, read, "32 bits");
}

function intervalOf(cell: Cell): number {
  const interval = wholeNumberOf(cell);
  return interval > LARGEST_SHORT ? BAD : interval;
}

function programOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const program = programNamed(textOf(cell) ?? "?");
  return program === "AR" ? PROGRAM_RECOVERY : program === "CE" ? PROGRAM_CONTINUATION : BAD;
}

/** Also PowerSchool's ATT_ModeInterval, ATT_ModeMeeting (the same), ATT_ModeTime and ATT_ModeDaily. */
function modeOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  switch ((textOf(cell) ?? "").toLowerCase().replace(/^att_mode/, "")) {
    case "session":
      return MODE_SESSION;
    case "interval":
    case "meeting":
      return MODE_INTERVAL;
    case "time":
      return MODE_TIME;
    case "daily":
      return MODE_DAILY;
    default:
      return BAD;
  }
}

/** Texts that differ in case alone are one, spelled as first met. */
function ignoringCase(): (cell: Cell) => string | null {
  const spellings = new Map<string, string>();
  return (cell) => {
    const text = textOf(cell);
    if (text === null) return null;
    const known = spellings.get(text.toLowerCase());
    if (known === undefined) spellings.set(text.toLowerCase(), text);
    return known ?? text;
  };
}

/** The SIS writes 0 where a row has no parent. */
function parentOf(cell: Cell): string | null {
  const text = textOf(cell);
  return text === "0" ? "" : text;
}
