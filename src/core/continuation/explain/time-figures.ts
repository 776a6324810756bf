/** The sums of a week's rows: Hours Excused, Hours Unexc, Hours Susp, Work Hours, Non Work Hours, Course Hours. */
import { COURSE, NON_WORK, WORK } from "../pupil-rows.ts";
import type { Figure } from "../../explain.ts";
import { figureOfParts } from "../../make-figure.ts";
import { EXCUSED, PRESENT, SUSPENDED, UNEXCUSED } from "../../records/continuation-meaning.ts";
import { phrase } from "../../words/phrase.ts";
import { rowFigure, rowsLeftOut } from "./source-rows.ts";
import type { SourceRow } from "./source-rows.ts";
import type { WeekAtHand, WeekColumn } from "./week-at-hand.ts";

function sumOfRows(name: WeekColumn, counts: (row: SourceRow) => boolean): (at: WeekAtHand) => Figure {
  return (at) => {
    const rows = at.rows().filter(counts);
    const parts = rows.map((row) => rowFigure(at.run.records, at.run.settings, row));
    const { run, pupil, week } = at;
    const leftOut = rowsLeftOut(run.records, pupil.student, pupil.school, week.monday);
    const text = [
      ...(rows.length === 0 ? [phrase("no-row-of-kind")] : []),
      ...(leftOut === 0 ? [] : [phrase("rows-left-out", { rows: leftOut })]),
    ];
    return figureOfParts(name, "minutes", "sum", parts, { rule: "ce-time-by-code", text });
  };
}

const isPresent = (kind: number) => (row: SourceRow) => row.meaning === PRESENT && row.timeKind === kind;

export const excusedTime = sumOfRows("Hours Excused", ({ meaning }) => meaning === EXCUSED);
export const unexcusedTime = sumOfRows("Hours Unexc", ({ meaning }) => meaning === UNEXCUSED);
export const suspendedTime = sumOfRows("Hours Susp", ({ meaning }) => meaning === SUSPENDED);
export const workTime = sumOfRows("Work Hours", isPresent(WORK));
export const nonWorkTime = sumOfRows("Non Work Hours", isPresent(NON_WORK));
export const courseTime = sumOfRows("Course Hours", isPresent(COURSE));
