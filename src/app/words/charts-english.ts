/** The words of the Charts screen. What a chart shows is said in a sentence for those who do not see it. */
import { decimalHoursText } from "../../core/units/minutes.ts";
import type { ChartsView, GradesView, WeeksView } from "../engine/charts-view.ts";
import { numbersFor } from "./numbers.ts";

const { number, counted } = numbersFor("en-US");
const hours = (minutes: number): string => number(Number(decimalHoursText(minutes)));

export const englishCharts = {
  title: "Charts",
  show: "Show charts",
  drawing: "Drawing",
  notYet: "Charts are drawn from a run. Start a job first; when its rows are checked, they are here.",
  nothing: "There is nothing to draw: the run has no rows for this.",
  notChanged: "Charts only show the results. Nothing is changed.",
  weeksTitle: "Weekly hours against Max Hours",
  gradesTitle: "Days Credited against absences, by grade",
  school: "School",
  student: "Student",
  allSchools: "All schools",
  allStudents: "All students",
  noSchool: "No school given",
  noGrade: "None",
  week: "Week",
  hours: "Hours",
  grade: "Grade",
  days: "Days",
  credited: "Hours Credited",
  absences: "Recoverable Absences",
  gradeName: (grade: string) => (grade === "adult" ? "Adult" : grade),
  ofAbsences: (credited: number, absences: number) => `${number(credited)} of ${number(absences)}`,
  table: "The figures of the chart",
  summary: (view: ChartsView): string => (view.kind === "weeks" ? ofWeeks(view) : ofGrades(view)),
};

function ofWeeks({ school, student, weeks }: WeeksView): string {
  const sum = (of: (week: WeeksView["weeks"][number]) => number): number =>
    weeks.reduce((total, week) => total + of(week), 0);
  const who = student === null ? school : student.name;
  const short = weeks.filter((week) => week.short > 0).length;
  return (
    `Weekly hours against Max Hours${who === "" ? "" : `, ${who}`}: ` +
    `${counted(weeks.length, { one: "{n} week", other: "{n} weeks" })}, ` +
    `Total Appor ${hours(sum((week) => week.apportioned + week.credited))} of Max Hours ${hours(sum((week) => week.max))}. ` +
    `${counted(short, { one: "{n} week is", other: "{n} weeks are" })} still short, by ${hours(sum((week) => week.short))} hours.`
  );
}

function ofGrades({ school, grades }: GradesView): string {
  const credited = grades.reduce((sum, grade) => sum + grade.credited, 0);
  const absences = grades.reduce((sum, grade) => sum + grade.absences, 0);
  return (
    `Days Credited against absences by grade${school === null || school === "" ? "" : `, ${school}`}: ` +
    `${counted(grades.length, { one: "{n} grade", other: "{n} grades" })}, ` +
    `${counted(credited, { one: "{n} day", other: "{n} days" })} credited of ${counted(absences, { one: "{n} recoverable absence", other: "{n} recoverable absences" })}.`
  );
}
