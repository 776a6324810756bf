/** Why a session of a section recorded by exception has its minutes: the whole meeting, less what rows of its date take. */
import type { Figure, FigureName } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule, less } from "../../make-figure.ts";
import { NONE } from "../../records/records.ts";
import { NOT_IN_SESSION } from "../../recovery-result.ts";
import { effectReader, GIVES_TIME, TAKES_ALL, TAKES_TIME, UNKNOWN } from "../exception-rows.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import type { PhraseKey } from "../../words/phrases.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";
import { rowTimeFigure } from "./row-time.ts";
import { sessionName } from "./session-names.ts";

const BY_EXCEPTION = "ar-by-exception";

/** null for a session of another section, and for a row that gives no time and says nothing else. */
export function meetingFigure(places: RecoveryPlaces, position: number): Figure | null {
  const { recovery, records, settings } = places;
  const { attendance } = records;
  const index = recovery.sessions.index[position] ?? 0;
  const section = attendance.sections[attendance.section[index] ?? NONE];
  const { meetings } = attendance;
  if (meetings === null || section?.byException !== true) return null;
  const name = sessionName(places, position);
  const minutesCell = records.places.cell("Sections", section.minutesRow, "Minutes");
  const whole = (called: FigureName, text: Phrase, more: readonly ReturnType<typeof attendance.cell>[]): Figure =>
    figureInCells(called, "minutes", section.minutes ?? 0, [...more, minutesCell], { rule: BY_EXCEPTION, text });
  if (index >= meetings.from) {
    return whole(name, phrase("on-roster-throughout"), [attendance.cell(index, "Date")]);
  }
  const nothing = (why: PhraseKey): Figure =>
    figureOfRule(name, "minutes", 0, BY_EXCEPTION, phrase(why), [attendance.cell(index, "Date")]);
  if (recovery.judgement.verdict[position] === NOT_IN_SESSION) return nothing("section-does-not-meet");

  const effectOf = effectReader(attendance, meetings.given, settings);
  if (effectOf(index) === UNKNOWN) return null;
  const rows = rowsOfMeeting(places, position);
  const timeOf = (row: number): Figure => {
    const called = phrase(effectOf(row) === GIVES_TIME ? "minutes-attended" : "minutes-missed");
    return rowTimeFigure(attendance, row, called, meetings.given[row] ?? 0);
  };
  const giving = rows.filter((row) => effectOf(row) === GIVES_TIME);
  const taking = rows.filter((row) => effectOf(row) === TAKES_TIME);
  const isTakenWhole = rows.some((row) => effectOf(row) === TAKES_ALL);
  const own = attendance.minutes[index] ?? 0;
  if (isTakenWhole) return nothing("absence-takes-meeting");
  if (giving.length > 0 && !giving.includes(index)) {
    return nothing("other-row-gives-time");
  }
  if (giving.length === 0 && rows[0] !== index) return nothing("first-row-has-rest");

  const meeting = whole(phrase("minutes-of-meeting"), phrase("on-roster"), []);
  const present = giving.length === 0 ? meeting : atMost(meeting, giving.map(timeOf));
  const left = taking.length === 0 ? present : aboveZero(less(phrase("minutes-left"), present, taking.map(timeOf)));
  let figure = left;
  const shares: Figure[] = [];
  // What one row alone gives is in "left" already.
  for (const row of giving.length > 1 ? giving : []) {
    const rest = less(phrase("left-by-rows-above"), left, shares);
    figure = figureOfParts(phrase("minutes-of-row"), "minutes", "least", [timeOf(row), rest]);
    shares.push(figure);
    if (row === index) break;
  }
  // A row that could not be read is no session: nothing else can have taken the whole meeting.
  if (figure.value !== own) return nothing("meeting-held-back");
  return { ...figure, name, rule: BY_EXCEPTION };
}

/** Rows of the student's section on the date that are sessions, in the order of the sheet. */
function rowsOfMeeting({ recovery, records }: RecoveryPlaces, position: number): readonly number[] {
  const { day, student, section } = records.attendance;
  const { index } = recovery.sessions;
  const own = index[position] ?? 0;
  const isSameDate = (at: number): boolean => {
    const row = index[at] ?? -1;
    return row >= 0 && at >= 0 && at < index.length && day[row] === day[own] && student[row] === student[own];
  };
  let from = position;
  while (isSameDate(from - 1)) from -= 1;
  const rows: number[] = [];
  for (let at = from; isSameDate(at); at++) {
    const row = index[at] ?? 0;
    if (section[row] === section[own]) rows.push(row);
  }
  return rows;
}

function atMost(meeting: Figure, times: readonly Figure[]): Figure {
  const [only] = times;
  const all =
    times.length === 1 && only !== undefined
      ? only
      : figureOfParts(phrase("minutes-attended"), "minutes", "sum", times);
  return figureOfParts(phrase("attended-at-most-meeting"), "minutes", "least", [meeting, all]);
}

function aboveZero(left: Figure): Figure {
  return figureOfParts(phrase("left-not-below-zero"), "minutes", "above zero", [left]);
}
