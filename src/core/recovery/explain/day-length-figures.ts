/** Why the minimum day is what it is, and how much time makes a recovered day. */
import type { Figure } from "../../explain.ts";
import { figureInCells, figureOfParts, figureOfRule } from "../../make-figure.ts";
import { gradeText } from "../../tables/student-text.ts";
import { dayLengthIsMinutes, minimumDayRule } from "../day-length.ts";
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
      text: "The student's own minimum day wins over that of the grade or school type.",
    });
  }
  const isRegular = home.schoolType === "Regular";
  const text = isRegular
    ? `The student is in grade ${gradeText(home.grade)}.`
    : `The student's school is of the type ${home.schoolType}.`;
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
  const neededHours = figureOfParts("Hours of a day", "hours", "hours begun", [minimumDay], {
    text: "A recovered day takes whole hours: the minimum day rounded up.",
  });
  const dayLength = dayLengthIsMinutes(home, one.places.settings)
    ? figureOfParts("Day length", "minutes", "same", [minimumDay], {
        rule: "ar-minimum-day-1-3",
        text: "Day Length Grades 1-3 is Minutes: a day takes the minimum day, not whole hours.",
      })
    : figureOfParts("Day length", "minutes", "product", [neededHours, minutesInAnHour]);
  return { minimumDay, neededHours, dayLength };
}
