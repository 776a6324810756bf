/**
 * Attendance rows of sections that are recorded by exception. They only subtract from a meeting that is present in full: an
 * absence takes all of it, a tardy or an early release the minutes it gives. Sources: Attendance Recovery Process (SIS
 * documentation), Automatic Process; how a row's minutes are read is our reading (docs/adr/0013).
 */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import { FATE_USED, NONE } from "../records/records.ts";
import type { Attendance, AttendanceCode, IntegerColumn, Student } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";

/** What a code says of a meeting. */
const ABSENCE = 0;
/** P, or no code: the row gives the time that was attended, as where presence is recorded. */
const PRESENCE = 1;
/** Another present code, such as T: a tardy or an early release. */
const TARDY = 2;
/** Neither on the Codes sheet nor a default: like TARDY when it gives a time, else it says nothing. */
const UNLISTED = 3;

/** What a row does to its meeting. */
export const TAKES_ALL = 0;
export const GIVES_TIME = 1;
export const TAKES_TIME = 2;
const TAKES_NOTHING = 3;
/** It is held back, or says nothing: until it is corrected, nothing of its meeting counts. */
export const UNKNOWN = 4;

/** What the rows of one date come to; the arrays have an entry per day of the school year. */
interface Meetings {
  readonly missed: Int32Array;
  readonly attended: Int32Array;
  /** Bits 1 << effect of the date's rows. */
  readonly effects: Uint8Array;
  /** Minutes that are still to be given to a row; NONE before the first. */
  readonly left: Int32Array;
}

export interface ExceptionReader {
  /**
   * Writes into the column of minutes what is left of the meetings of one student and section: all of it to the rows that give
   * a time, else to the first row of the date; the other rows get 0.
   */
  readonly subtract: (rows: readonly number[], meetingMinutes: number, student: Student | undefined) => void;
}

/** `attendance` holds the rows as they were read; `minutes` is the column to be written. Issues are appended. */
export function exceptionReader(
  attendance: Attendance,
  minutes: IntegerColumn,
  settings: Settings,
  issues: Issue[],
): ExceptionReader {
  const { start, end } = settings.schoolYear;
  const length = end - start + 1;
  const meetings: Meetings = {
    missed: new Int32Array(length),
    attended: new Int32Array(length),
    effects: new Uint8Array(length),
    left: new Int32Array(length).fill(NONE),
  };
  const effectOfRow = effectReader(attendance, attendance.minutes, settings);
  const effectOf = (row: number): number => (attendance.fate[row] === FATE_USED ? effectOfRow(row) : UNKNOWN);

  return {
    subtract: (rows, meetingMinutes, student) => {
      const { missed, attended, effects, left } = meetings;
      const dayOf = (row: number): number => (attendance.day[row] ?? 0) - start;
      const tell = (code: "exception-without-minutes" | "exception-over-meeting", row: number, given: number): void => {
        const text = attendance.codes[attendance.code[row] ?? 0]?.text ?? "";
        const isOver = code === "exception-over-meeting";
        const at = attendance.cell(row, isOver ? fieldOfTime(attendance, row) : "Code");
        const words = { code: text, given, meeting: meetingMinutes };
        issues.push(
          makeIssue(code, at, student?.number ?? "", isOver ? phrase("minutes", { minutes: given }) : text, words),
        );
      };
      for (const row of rows) {
        const day = dayOf(row);
        const effect = effectOf(row);
        const given = attendance.minutes[row] ?? NONE;
        effects[day] = (effects[day] ?? 0) | (1 << effect);
        if (effect === GIVES_TIME) attended[day] = (attended[day] ?? 0) + given;
        if (effect === TAKES_TIME) missed[day] = (missed[day] ?? 0) + given;
        if ((effect === GIVES_TIME || effect === TAKES_TIME) && given > meetingMinutes) {
          tell("exception-over-meeting", row, given);
        }
        if (effect === TAKES_NOTHING && classOf(attendance.codes[attendance.code[row] ?? 0]) === TARDY) {
          tell("exception-without-minutes", row, 0);
        }
      }
      for (const row of rows) {
        const day = dayOf(row);
        const effect = effectOf(row);
        const met = effects[day] ?? 0;
        if (left[day] === NONE) left[day] = leftOf(met, attended[day] ?? 0, missed[day] ?? 0, meetingMinutes);
        // An absent row earns nothing by its code; a row that says nothing is told of as such.
        if (effect === TAKES_ALL || effect === UNKNOWN) continue;
        const rest = left[day] ?? 0;
        const isCarrier = effect === GIVES_TIME || (met & (1 << GIVES_TIME)) === 0;
        const own = effect === GIVES_TIME ? Math.min(attendance.minutes[row] ?? 0, rest) : rest;
        minutes[row] = isCarrier ? own : 0;
        if (isCarrier) left[day] = rest - own;
      }
      for (const row of rows) {
        const day = dayOf(row);
        missed[day] = attended[day] = effects[day] = 0;
        left[day] = NONE;
      }
    },
  };
}

/** What rows that were read do to their meetings; `given` holds the minutes as they were read. */
export function effectReader(
  attendance: Attendance,
  given: IntegerColumn,
  settings: Settings,
): (row: number) => number {
  const classes = Uint8Array.from(attendance.codes, classOf);
  const minutesAreMissed = settings.choice["Exception Minutes Are"] === "Missed";
  return (row) => {
    const code = classes[attendance.code[row] ?? 0] ?? UNLISTED;
    if (code === ABSENCE) return TAKES_ALL;
    const minutes = given[row] ?? NONE;
    if (minutes >= 0) {
      // Between Time In and Time Out the student was there, whatever the minutes of other rows mean.
      const isTimed = (attendance.timeIn[row] ?? NONE) >= 0;
      return code === PRESENCE || isTimed || !minutesAreMissed ? GIVES_TIME : TAKES_TIME;
    }
    const isSilent = minutes !== NONE || code === UNLISTED || attendance.codes[attendance.code[row] ?? 0]?.text === "";
    return isSilent ? UNKNOWN : TAKES_NOTHING;
  };
}

function classOf(code: AttendanceCode | undefined): number {
  const { text, status } = code ?? { text: "", status: null };
  if (text === "") return PRESENCE;
  if (status === "absent") return ABSENCE;
  if (text.toLowerCase() === "p") return PRESENCE;
  return status === "present" ? TARDY : UNLISTED;
}

/** Never more than the meeting, never less than nothing. */
function leftOf(effects: number, attended: number, missed: number, meetingMinutes: number): number {
  if ((effects & ((1 << TAKES_ALL) | (1 << UNKNOWN))) !== 0) return 0;
  const present = (effects & (1 << GIVES_TIME)) !== 0 ? Math.min(attended, meetingMinutes) : meetingMinutes;
  return Math.max(0, present - missed);
}

function fieldOfTime(attendance: Attendance, row: number): "Minutes" | "Time In" {
  return (attendance.timeIn[row] ?? NONE) >= 0 ? "Time In" : "Minutes";
}
