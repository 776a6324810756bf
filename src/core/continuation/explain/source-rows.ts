/** Rows of attendance as figures: where the minutes of each stand. */
import { DAYS_IN_WEEK } from "../week-grid.ts";
import { timeKindOf } from "../pupil-rows.ts";
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule } from "../../make-figure.ts";
import {
  EXCUSED,
  NO_MEANING,
  PRESENT,
  SUSPENDED,
  UNEXCUSED,
  WITHOUT_CATEGORY,
  continuationMinutes,
  meaningsOfRows,
} from "../../records/continuation-meaning.ts";
import type { Pupils } from "../../records/pupils.ts";
import { FATE_COPY, FATE_USED, KIND_CONTINUATION, MODE_INTERVAL, NONE } from "../../records/records.ts";
import type { Records, SchoolId } from "../../records/records.ts";
import type { Settings } from "../../records/settings.ts";
import { asDay, isWeekday } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { dayPhrase } from "../../words/day-phrase.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";

/** A row that counts as present, excused, unexcused or suspended time. */
export interface SourceRow {
  /** Index into attendance. */
  readonly index: number;
  readonly day: Day;
  readonly meaning: number;
  /** Of use for present time only. */
  readonly timeKind: number;
  /** NONE without one. */
  readonly interval: number;
}

/** The pupil's rows of a week that count, in the order of the sheet. One pass over the log. */
export function sourceRows(records: Records, pupils: Pupils, pupil: number, monday: Day): readonly SourceRow[] {
  const { attendance } = records;
  const meanings = meaningsOfRows(attendance);
  const rows: SourceRow[] = [];
  for (let index = 0; index < attendance.count; index++) {
    if (pupils.ofRow[index] !== pupil) continue;
    const meaning = meanings[index] ?? NO_MEANING;
    const day = attendance.day[index] ?? NONE;
    if (meaning === NO_MEANING || meaning === WITHOUT_CATEGORY || day < monday || day >= monday + DAYS_IN_WEEK)
      continue;
    const interval = attendance.interval[index] ?? NONE;
    rows.push({ index, day: asDay(day), meaning, timeKind: timeKindOf(attendance, index), interval });
  }
  return rows;
}

/** How many CE rows of the student at the school, dated in a week, count in no column; copies by the SIS aside. */
export function rowsLeftOut({ attendance }: Records, student: number, school: SchoolId, monday: Day): number {
  let count = 0;
  for (let index = 0; index < attendance.count; index++) {
    if (attendance.student[index] !== student || attendance.school[index] !== school) continue;
    const day = attendance.day[index] ?? NONE;
    if (attendance.kind[index] !== KIND_CONTINUATION || day < monday || day >= monday + DAYS_IN_WEEK) continue;
    const fate = attendance.fate[index];
    if (fate !== FATE_USED && fate !== FATE_COPY) count++;
  }
  return count;
}

const categories: ReadonlyMap<number, string> = new Map([
  [EXCUSED, "Excused"],
  [UNEXCUSED, "Unexcused"],
  [SUSPENDED, "Suspended"],
]);

/** A row's minutes: in its cell, between its times, or those of an interval. */
export function rowFigure(records: Records, settings: Settings, row: SourceRow): Figure {
  const { attendance } = records;
  const { index, day, meaning, interval } = row;
  const ofDay = dayPhrase(day);
  const name = interval >= 0 ? phrase("day-and-interval", { day: ofDay, interval }) : ofDay;
  const text = [
    ...(meaning === PRESENT ? [] : [codeText(records, row)]),
    ...(isWeekday(day) ? [] : [phrase("weekend-counts")]),
  ];
  if (attendance.isFilled(index, "Minutes") || attendance.isFilled(index, "Hours")) {
    const field = attendance.isFilled(index, "Minutes") ? "Minutes" : "Hours";
    const minutes = Math.max(0, continuationMinutes(attendance, settings, index));
    return figureInCells(name, "minutes", minutes, [attendance.cell(index, field)], { text });
  }
  const [from, to] = [attendance.timeIn[index] ?? NONE, attendance.timeOut[index] ?? NONE];
  if (from >= 0 && to >= 0) {
    const times = [
      figureInCells("Time Out", "minutes", to, [attendance.cell(index, "Time Out")]),
      figureInCells("Time In", "minutes", from, [attendance.cell(index, "Time In")]),
    ];
    return figureOfParts(name, "minutes", "difference", times, { text });
  }
  const said = phrase("usual-interval", { minutes: settings.intervalMinutes });
  const length = figureOfRule("Interval Minutes", "minutes", settings.intervalMinutes, null, said);
  const field = attendance.mode[index] === MODE_INTERVAL && interval >= 0 ? "Interval" : "Date";
  return figureOfParts(name, "minutes", "same", [length], { text, cells: [attendance.cell(index, field)] });
}

function codeText({ attendance }: Records, { index, meaning }: SourceRow): Phrase {
  const code = attendance.codes[attendance.code[index] ?? 0]?.text ?? "";
  return phrase("code-is", {
    code: code === "" ? phrase("blank") : code,
    category: categories.get(meaning) ?? "Present",
  });
}
