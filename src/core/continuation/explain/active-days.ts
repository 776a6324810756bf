/** The days of a week that add to Max Hours: in session, the pupil enrolled in the school and in a CE program there. */
import { WEEKDAYS } from "../pupil-year.ts";
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfParts } from "../../make-figure.ts";
import { programsAt } from "../../records/pupils.ts";
import { isEnrolledOn } from "../../records/students.ts";
import type { ContinuationProgram, Enrollment } from "../../records/records.ts";
import type { Settings } from "../../records/settings.ts";
import { sessionDays, sessionFigure } from "../../session-days.ts";
import type { SessionDay } from "../../session-days.ts";
import type { CellAddress } from "../../sheet/sheet.ts";
import { addDays, formatDay } from "../../units/day.ts";
import type { Day } from "../../units/day.ts";
import { dayPhrase } from "../../words/day-phrase.ts";
import { phrase } from "../../words/phrase.ts";
import { atSchool } from "./week-at-hand.ts";
import type { RunAtHand, WeekAtHand } from "./week-at-hand.ts";

/** How many days of the week are in session with the pupil enrolled: a 1 or a 0 for each weekday. */
export function activeDaysFigure({ run, pupil, week }: WeekAtHand): Figure {
  const { records, settings } = run;
  const sessionOn = sessionDays(records, run.continuation.days, pupil.school);
  const all = records.students[pupil.student]?.enrollments ?? [];
  const enrollments = all.filter(({ school }) => school === pupil.school);
  const programs = programsAt(records, pupil.student, pupil.school);
  const weekdays: Figure[] = [];
  for (let weekday = 0; weekday < WEEKDAYS; weekday++) {
    const day = addDays(week.monday, weekday);
    const session = day > settings.asOf && day <= settings.schoolYear.end ? afterAsOf(day, settings) : sessionOn(day);
    if (!session.inSession) {
      weekdays.push(sessionFigure(day, session, "ce-target-day"));
      continue;
    }
    const enrollment = enrollments.find((one) => isEnrolledOn(one, day));
    const program = programs.find((one) => holdsOn(one, day));
    const name = dayPhrase(day);
    const values = { at: atSchool(run, pupil.school), day: name };
    if (enrollment === undefined) {
      const text = phrase("not-enrolled-on", values);
      weekdays.push(figureInCells(name, "days", 0, enrollmentDates(run, enrollments), { text }));
    } else if (program === undefined) {
      const text = phrase("no-program-on", values);
      weekdays.push(figureInCells(name, "days", 0, programDates(run, programs), { text }));
    } else {
      const cells = [
        ...session.cells,
        records.places.cell("Students", enrollment.row, "Entry Date"),
        records.places.cell("Programs", program.row, "Start Date"),
      ];
      weekdays.push(figureInCells(name, "days", 1, cells));
    }
  }
  return figureOfParts(phrase("days-enrolled"), "days", "sum", weekdays, { rule: "ce-target-day" });
}

function afterAsOf(day: Day, { asOf }: Settings): SessionDay {
  const text = phrase("day-after-as-of", { day: dayPhrase(day), asOf: formatDay(asOf) });
  return { inSession: false, text, cells: [] };
}

function holdsOn(program: ContinuationProgram, day: Day): boolean {
  return program.start <= day && (program.firstDayOut === null || day < program.firstDayOut);
}

/** The first and the last day of every enrollment, where the sheet has a column for it. */
function enrollmentDates({ records }: RunAtHand, enrollments: readonly Enrollment[]): readonly CellAddress[] {
  return enrollments.flatMap(({ row }) =>
    ["Entry Date", "Exit Date"]
      .filter((field) => records.places.hasColumn("Students", field))
      .map((field) => records.places.cell("Students", row, field)),
  );
}

function programDates({ records }: RunAtHand, programs: readonly ContinuationProgram[]): readonly CellAddress[] {
  return programs.flatMap(({ row }) =>
    ["Start Date", "End Date"]
      .filter((field) => records.places.hasColumn("Programs", field))
      .map((field) => records.places.cell("Programs", row, field)),
  );
}
