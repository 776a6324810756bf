/** Why the minimum day is what it is, and how much time makes a recovered day. */
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule } from "../../make-figure.ts";
import { gradeText } from "../../tables/student-text.ts";
import { dayLengthIsMinutes, minimumDayRule } from "../day-length.ts";
import { phrase } from "../../words/phrase.ts";
import { minutesInAnHour, resultOfService } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";

/** The student's own, else the rule of the school type or the grade. */
export function minimumDayFigure({ places, student }: StudentExplained): Figure {
  const { home, dayLength } = student;
  const { cell } = places.records.places;
  const name = "Minimum Day";
  if (home.minimumDayMinutes !== null) {
    const own = [cell("Students", home.row, "Minimum Day Minutes")];
    return figureInCells(name, "minutes", home.minimumDayMinutes, own, {
      text: phrase("own-minimum-day"),
    });
  }
  const isRegular = home.schoolType === "Regular";
  const text = isRegular
    ? phrase("grade-of-student", { grade: gradeText(home.grade) })
    : phrase("type-of-school", { type: home.schoolType });
  const cells = [cell("Students", home.row, isRegular ? "Grade" : "School Type")];
  return figureOfRule(name, "minutes", dayLength.minimumDay, minimumDayRule(home), text, cells);
}

export interface DayLengthFigures {
  readonly minimumDay: Figure;
  /** Whole hours of Hours Earned that a day uses. */
  readonly neededHours: Figure;
  /** Minutes that a day needs. */
  readonly dayLength: Figure;
}

/** From the minimum day in the student's row of AR_Recalculation. */
export function dayLengthFigures(one: StudentExplained, service: number): DayLengthFigures {
  const { home, dayLength: lengths } = one.student;
  const minimumDay = resultOfService(one, service, "Minimum Day", lengths.minimumDay, "minutes");
  const neededHours = figureOfParts(phrase("hours-of-a-day"), "hours", "hours begun", [minimumDay], {
    text: phrase("day-takes-hours"),
  });
  const dayLength = dayLengthIsMinutes(home, one.places.settings)
    ? figureOfParts(phrase("day-length"), "minutes", "same", [minimumDay], {
        rule: "ar-minimum-day-1-3",
        text: phrase("day-takes-minutes"),
      })
    : figureOfParts(phrase("day-length"), "minutes", "product", [neededHours, minutesInAnHour]);
  return { minimumDay, neededHours, dayLength };
}
