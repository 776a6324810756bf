/** The figures of CE_Summary: sums over rows of the audit, pupils counted, days taught, and what follows from them. */
import { daysTaughtFigure } from "../../days-taught.ts";
import type { ContinuationPupil, ContinuationWeek, Transfer } from "../../continuation-result.ts";
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfResult, figureOfRule } from "../../make-figure.ts";
import { programsAt } from "../../records/pupils.ts";
import type { ContinuationProgram } from "../../records/records.ts";
import { ruleValue } from "../../rules/rules.ts";
import type { RuleId } from "../../rules/rules.ts";
import { studentName } from "../../tables/student-text.ts";
import { summaryLines } from "../../tables/summary-lines.ts";
import type { SummaryLine } from "../../tables/summary-lines.ts";
import { formatDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { phrase } from "../../words/phrase.ts";
import type { Phrase } from "../../words/phrase.ts";
import { AUDIT, SUMMARY } from "./week-at-hand.ts";
import type { RunAtHand, WeekColumn } from "./week-at-hand.ts";
import { weekColumns } from "./week-columns.ts";

interface LineAtHand {
  readonly run: RunAtHand;
  readonly line: SummaryLine;
  readonly row: number;
}

/** Explains a cell of CE_Summary by row and column; null where there is no number, or one that is but a name. */
export function explainSummary(run: RunAtHand): (row: number, column: string) => Figure | null {
  const { continuation, records, settings, places } = run;
  const lines = summaryLines(places.pupils, continuation.ranges, records, settings, continuation.days);
  return (row, column) => {
    const line = lines[row];
    return line === undefined ? null : (explainers.get(column)?.({ run, line, row }) ?? null);
  };
}

const explainers: ReadonlyMap<string, (at: LineAtHand) => Figure | null> = new Map([
  ["Students", studentsFigure],
  ["Gains", (at: LineAtHand) => movesFigure(at, "Gains", "Start Date", ({ start }) => start)],
  ["Losses", (at: LineAtHand) => movesFigure(at, "Losses", "End Date", ({ exitDate }) => exitDate)],
  ["Days Taught", daysTaught],
  ["Max Hours", (at: LineAtHand) => sumOfWeeks(at, "Max Hours")],
  ["Appor Hours", (at: LineAtHand) => sumOfWeeks(at, "Appor Hours")],
  ["Hours Debited", (at: LineAtHand) => sumOfTransfers(at, "Hours Debited", ({ debits }) => debits)],
  ["Hours Credited", (at: LineAtHand) => sumOfTransfers(at, "Hours Credited", ({ credits }) => credits)],
  ["Total Appor", (at: LineAtHand) => sumOfWeeks(at, "Total Appor")],
  ["Apportionment Days", apportionmentDaysFigure],
  ["ADA", averageFigure],
  ["Unused Excess", (at: LineAtHand) => sumOfWeeks(at, "Unused Excess")],
  ["Still Short", (at: LineAtHand) => sumOfWeeks(at, "Still Short")],
]);

interface PrintedWeek {
  readonly week: ContinuationWeek;
  /** Its own row in the audit. */
  readonly row: number;
}

/** The pupils with a printed week whose Monday lies in the span, and these weeks. */
function pupilsIn({
  run,
  line,
}: LineAtHand): readonly { readonly pupil: ContinuationPupil; readonly weeks: readonly PrintedWeek[] }[] {
  return line.pupils.flatMap((pupil) => {
    const weeks = pupil.weeks.flatMap((week) => {
      const row = run.places.rowOf(week);
      return row === undefined || !isIn(line, week.monday) ? [] : [{ week, row }];
    });
    return weeks.length === 0 ? [] : [{ pupil, weeks }];
  });
}

function isIn({ span }: SummaryLine, day: Day): boolean {
  return day >= span.start && day <= span.end;
}

function isMonth({ span }: SummaryLine): boolean {
  return span.label !== "Range";
}

/** "Rivera, Ana (1001)" */
function pupilText({ records }: RunAtHand, pupil: ContinuationPupil): string {
  const student = records.students[pupil.student];
  return student === undefined ? "" : `${studentName(student)} (${student.number})`;
}

function sumOfWeeks(at: LineAtHand, column: WeekColumn): Figure {
  const rule = isMonth(at.line) ? "school-month" : null;
  return sumOfPupils(at, column, rule, ({ week, row }) => [
    figureOfResult(weekPhrase(week), "minutes", weekColumns[column].minutes(week), { table: AUDIT, row, column }),
  ]);
}

function sumOfTransfers(
  at: LineAtHand,
  column: "Hours Debited" | "Hours Credited",
  transfersOf: (week: ContinuationWeek) => readonly Transfer[],
): Figure {
  return sumOfPupils(at, column, "ce-backfill", ({ week, row }) =>
    transfersOf(week).map(({ minutes }, pair) =>
      figureOfResult(weekPhrase(week), "minutes", minutes, { table: AUDIT, row: row + pair, column }),
    ),
  );
}

/** A part for every pupil that has something to add, made of the cells of its weeks. */
function sumOfPupils(
  at: LineAtHand,
  column: string,
  rule: RuleId | null,
  cellsOf: (week: PrintedWeek) => readonly Figure[],
): Figure {
  const parts = pupilsIn(at).flatMap(({ pupil, weeks }) => {
    const cells = weeks.flatMap(cellsOf);
    return cells.length === 0 ? [] : [figureOfParts(pupilText(at.run, pupil), "minutes", "sum", cells)];
  });
  return figureOfParts(column, "minutes", "sum", parts, { rule });
}

function weekPhrase({ monday }: ContinuationWeek): Phrase {
  return phrase("week-of", { week: formatDay(monday) });
}

/** Pupils with a printed week in the span. */
function studentsFigure(at: LineAtHand): Figure {
  const { records } = at.run;
  const parts = pupilsIn(at).map(({ pupil }) => {
    const row = records.students[pupil.student]?.row ?? null;
    return figureInCells(pupilText(at.run, pupil), "students", 1, [
      records.places.cell("Students", row, "Student Number"),
    ]);
  });
  return figureOfParts("Students", "students", "count", parts, { rule: "ce-students" });
}

/** Pupils with a program whose date lies in the span. */
function movesFigure(
  { run, line }: LineAtHand,
  name: string,
  field: string,
  dateOf: (program: ContinuationProgram) => Day | null,
): Figure {
  const parts = line.pupils.flatMap((pupil) => {
    const cells = programsAt(run.records, pupil.student, pupil.school).flatMap((program) => {
      const date = dateOf(program);
      return date === null || !isIn(line, date) ? [] : [run.records.places.cell("Programs", program.row, field)];
    });
    return cells.length === 0 ? [] : [figureInCells(pupilText(run, pupil), "students", 1, cells)];
  });
  return figureOfParts(name, "students", "count", parts, { rule: "ce-students" });
}

/** The days of the span that lie in the report's range, up to As Of. */
function daysTaught({ run, line }: LineAtHand): Figure {
  const { records, continuation } = run;
  return daysTaughtFigure(records, continuation.days, line.school, line.taughtFrom, line.taughtTo, "ce-apportionment");
}

function apportionmentDaysFigure(at: LineAtHand): Figure {
  return figureOfParts("Apportionment Days", "days", "quotient", [totalOf(at), dayMinutes(at)], {
    rule: "ce-apportionment",
  });
}

/** null for a month that is not wholly in the range, and where no day was taught. */
function averageFigure(at: LineAtHand): Figure | null {
  const { run, line, row } = at;
  const taught = run.continuation.days.daysTaught(line.school, line.taughtFrom, line.taughtTo);
  if (!line.span.wholeInRange || taught === 0) return null;
  const days = figureOfResult("Days Taught", "days", taught, { table: SUMMARY, row, column: "Days Taught" });
  const most = figureOfParts(phrase("most-of-one-pupil"), "minutes", "product", [dayMinutes(at), days]);
  return figureOfParts("ADA", "number", "quotient", [totalOf(at), most], { rule: "ce-apportionment" });
}

function totalOf({ line, row }: LineAtHand): Figure {
  const column = "Total Appor";
  return figureOfResult(column, "minutes", line.sums.totalApportioned, { table: SUMMARY, row, column });
}

/** The day of the law, not that of Target Hours per Day. */
function dayMinutes({ run }: LineAtHand): Figure {
  const minutes = ruleValue("ce-target-day", run.settings.schoolYear.end);
  return figureOfRule(phrase("minutes-of-a-day"), "minutes", minutes, "ce-target-day");
}
