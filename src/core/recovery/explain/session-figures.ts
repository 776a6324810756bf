/** Why a session row gives and counts the minutes it does: its cells, what is cut from it, and why a row does not count. */
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule } from "../../make-figure.ts";
import { HALF_A_TIME, NONE } from "../../records/records.ts";
import type { AttendanceField } from "../../records/records.ts";
import { ABSENT, COUNTED } from "../../recovery-result.ts";
import type { StudentRecovery } from "../../recovery-result.ts";
import type { CellAddress } from "../../sheet/sheet.ts";
import { verdictOfRow } from "../row-verdicts.ts";
import { phrase } from "../../words/phrase.ts";
import { cutFigures } from "./cut-figures.ts";
import type { CutFigures } from "./cut-figures.ts";
import { meetingFigure } from "./meeting-figures.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";
import { rowTimeFigure } from "./row-time.ts";
import { sessionName } from "./session-names.ts";
import { groundsCells } from "./verdict-cells.ts";

/** Figures of one student's session rows, by their position in the session rows. Each is made once. */
export interface SessionFigures {
  /** Minutes that the row gives, whether they count or not. */
  readonly given: (position: number) => Figure;
  /** Minutes that count: 0 by a rule for a row that does not count. */
  readonly counted: (position: number) => Figure;
  /** What does not count of the row, by reason; empty when all does. */
  readonly notCounted: (position: number) => readonly Figure[];
}

export function sessionFigures(places: RecoveryPlaces, student: StudentRecovery): SessionFigures {
  const { verdict } = places.recovery.judgement;
  const given = remembered((position) => givenFigure(places, position));
  const isJudged = (position: number): boolean => verdict[position] === COUNTED || verdict[position] === ABSENT;
  const counted: (position: number) => Figure = remembered((position) =>
    isJudged(position) ? cuts(position).counted : notCountedFigure(places, student, position),
  );
  const cuts: (position: number) => CutFigures = remembered((position) =>
    cutFigures(places, student, given(position), counted, position),
  );
  return {
    given,
    counted,
    notCounted: (position) => {
      if (isJudged(position)) return cuts(position).cut;
      const minutes = given(position);
      const why = verdictOfRow(verdict[position] ?? COUNTED);
      if (minutes.value === 0 || why === undefined) return [];
      const cells = groundsCells(places, student, position);
      const said = { rule: why.rule, text: phrase("does-not-count", { why: why.why }), cells };
      return [figureOfParts(minutes.name, "minutes", "same", [{ ...minutes, name: phrase("minutes-given") }], said)];
    },
  };
}

function givenFigure(places: RecoveryPlaces, position: number): Figure {
  const { recovery, records } = places;
  const { attendance } = records;
  const index = recovery.sessions.index[position] ?? 0;
  const name = sessionName(places, position);
  const cell = (field: AttendanceField): CellAddress => attendance.cell(index, field);
  const ways = (["Minutes", "Hours", "Time In", "Time Out"] as const).filter((field) =>
    attendance.isFilled(index, field),
  );
  const code = attendance.codes[attendance.code[index] ?? NONE];
  if (code !== undefined && code.text !== "" && code.status === "absent") {
    const text = phrase("absence-gives-none", { code: code.text });
    return figureOfRule(name, "minutes", 0, "ar-time-replaces", text, [cell("Code"), ...ways.map(cell)]);
  }
  const meeting = meetingFigure(places, position);
  if (meeting !== null) return meeting;
  const minutes = attendance.minutes[index] ?? NONE;
  if (minutes >= 0) return rowTimeFigure(attendance, index, name, minutes);
  const section = attendance.sections[attendance.section[index] ?? NONE];
  const usual = recovery.sessions.minutes[position] ?? NONE;
  if (usual >= 0 && section !== undefined) {
    const cells = [records.places.cell("Sections", section.minutesRow, "Minutes"), cell("Code")];
    const text = phrase("usual-minutes", { code: code?.text ?? "" });
    return figureInCells(name, "minutes", usual, cells, { rule: "ar-time-replaces", text });
  }
  const half = minutes === HALF_A_TIME;
  const text = phrase(half ? "half-a-time" : "time-not-given");
  return figureOfRule(name, "minutes", 0, "ar-time-replaces", text, half ? ways.map(cell) : [cell("Date")]);
}

/** 0, by the rule whose test the row fails. */
function notCountedFigure(places: RecoveryPlaces, student: StudentRecovery, position: number): Figure {
  const { judgement, sessions } = places.recovery;
  const why = verdictOfRow(judgement.verdict[position] ?? COUNTED);
  const minutes = Math.max(0, sessions.minutes[position] ?? 0);
  const text = phrase(minutes === 0 ? "does-not-count" : "minutes-do-not-count", { minutes, why: why?.why ?? "" });
  const cells = groundsCells(places, student, position);
  return figureOfRule(sessionName(places, position), "minutes", 0, why?.rule ?? "ar-time-replaces", text, cells);
}

function remembered<T>(make: (position: number) => T): (position: number) => T {
  const made = new Map<number, T>();
  return (position) => {
    const known = made.get(position);
    if (known !== undefined) return known;
    const one = make(position);
    made.set(position, one);
    return one;
  };
}
