/** Las palabras de la pantalla de gráficos. */
import { decimalHoursText } from "../../core/units/minutes.ts";
import type { ChartsView, GradesView, WeeksView } from "../engine/charts-view.ts";
import type { englishCharts } from "./charts-english.ts";
import { numbersFor } from "./numbers.ts";

const { number, counted } = numbersFor("es-US");
const hours = (minutes: number): string => number(Number(decimalHoursText(minutes)));

export const spanishCharts: typeof englishCharts = {
  title: "Gráficos",
  show: "Ver gráficos",
  drawing: "Dibujando",
  notYet:
    "Los gráficos salen de un cálculo. Empiece primero un trabajo; cuando sus filas estén revisadas, aparecen aquí.",
  nothing: "No hay nada que dibujar: el cálculo no tiene filas para esto.",
  notChanged: "Los gráficos solo muestran los resultados. No se cambia nada.",
  weeksTitle: "Horas de cada semana frente a Max Hours",
  gradesTitle: "Days Credited frente a ausencias, por grado",
  school: "Escuela",
  student: "Estudiante",
  allSchools: "Todas las escuelas",
  allStudents: "Todos los estudiantes",
  noSchool: "Sin escuela",
  noGrade: "Ninguno",
  week: "Semana",
  hours: "Horas",
  grade: "Grado",
  days: "Días",
  credited: "Hours Credited",
  absences: "Recoverable Absences",
  gradeName: (grade: string) => (grade === "adult" ? "Adultos" : grade),
  ofAbsences: (credited: number, absences: number) => `${number(credited)} de ${number(absences)}`,
  table: "Las cifras del gráfico",
  summary: (view: ChartsView): string => (view.kind === "weeks" ? ofWeeks(view) : ofGrades(view)),
};

function ofWeeks({ school, student, weeks }: WeeksView): string {
  const sum = (of: (week: WeeksView["weeks"][number]) => number): number =>
    weeks.reduce((total, week) => total + of(week), 0);
  const who = student === null ? school : student.name;
  const short = weeks.filter((week) => week.short > 0).length;
  return (
    `Horas de cada semana frente a Max Hours${who === "" ? "" : `, ${who}`}: ` +
    `${counted(weeks.length, { one: "{n} semana", other: "{n} semanas" })}, ` +
    `Total Appor ${hours(sum((week) => week.apportioned + week.credited))} de Max Hours ${hours(sum((week) => week.max))}. ` +
    `${counted(short, { one: "A {n} semana le", other: "A {n} semanas les" })} faltan todavía ${hours(sum((week) => week.short))} horas en total.`
  );
}

function ofGrades({ school, grades }: GradesView): string {
  const credited = grades.reduce((sum, grade) => sum + grade.credited, 0);
  const absences = grades.reduce((sum, grade) => sum + grade.absences, 0);
  return (
    `Days Credited frente a ausencias por grado${school === null || school === "" ? "" : `, ${school}`}: ` +
    `${counted(grades.length, { one: "{n} grado", other: "{n} grados" })}, ` +
    `${counted(credited, { one: "{n} día acreditado", other: "{n} días acreditados" })} de ${counted(absences, { one: "{n} ausencia recuperable", other: "{n} ausencias recuperables" })}.`
  );
}
