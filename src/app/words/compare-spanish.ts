/** Words of Compare with Campus and Almost there in Spanish. Names of settings, sheets and the report's words stay. */
import { formatDay } from "../../core/units/day.ts";
import { either } from "./compare-english.ts";
import type { englishAlmost, englishCompare } from "./compare-english.ts";
import { numbersFor } from "./numbers.ts";

const { number, counted } = numbersFor("es-US");
const students = (count: number): string => counted(count, { one: "{n} estudiante", other: "{n} estudiantes" });
const rows = (count: number): string => counted(count, { one: "{n} fila", other: "{n} filas" });
const minutes = (count: number): string => counted(count, { one: "{n} minuto", other: "{n} minutos" });

export const spanishCompare: typeof englishCompare = {
  title: "Comparar con Campus",
  lead: (compared) =>
    `Campus tiene Hours Earned de ${students(compared)}. Cada lectura de las reglas se probó con las mismas filas.`,
  nobodyTitle: "Todavía no hay nada que comparar",
  nobody: "En las filas AR Service de Programs, complete Hours Earned con lo que tiene Campus. Después vuelva aquí.",
  inUseIsBest: (matched, compared) =>
    `Sus ajustes dan lo que tiene Campus para ${number(matched)} de ${students(compared)}. Ninguna lectura da más.`,
  another: (matched, best, compared) =>
    `Sus ajustes dan lo que tiene Campus para ${number(matched)} de ${students(compared)}. Otra lectura lo da para ${number(best)}.`,
  tied: (count) =>
    counted(count, {
      one: "{n} lectura más da igual número. La mejor es la que cambia menos ajustes.",
      other: "{n} lecturas más dan igual número. La mejor es la que cambia menos ajustes.",
    }),
  readings: "Lecturas de las reglas",
  columns: { matched: "Estudiantes", rounding: "Redondeo", detail: "Detalle de sección", unlicensed: "Sin licencia" },
  matched: (count, of) => `${number(count)} de ${number(of)}`,
  best: "Mejor",
  inUse: "En uso",
  differ: (count) =>
    counted(count, { one: "Estudiantes con diferencias ({n})", other: "Estudiantes con diferencias ({n})" }),
  under: "Según la lectura",
  nobodyDiffers: "Con esta lectura no hay diferencias.",
  figures: (previous, ours) => `Campus ${number(previous)}, esta lectura ${number(ours)}`,
  difference: (hours) => `${hours > 0 ? "+" : ""}${counted(hours, { one: "{n} hora", other: "{n} horas" })}`,
  service: (start) => `Servicio desde ${formatDay(start)}`,
  reasons: {
    upTo: (day, count) =>
      `Campus tiene lo que dan todas las filas hasta ${formatDay(day)}. ${counted(count, { one: "{n} fila es posterior", other: "{n} filas son posteriores" })}.`,
    upToNone: (count) =>
      counted(count, {
        one: "Campus todavía no contó la {n} fila.",
        other: "Campus todavía no contó ninguna de las {n} filas.",
      }),
    otherReading: (readings) => `La cifra de Campus resulta con ${either(readings, "o")}.`,
    notCounted: (count, time, why) =>
      `${counted(count, { one: "{n} fila no cuenta", other: "{n} filas no cuentan" })} (${minutes(time)}): ${why}.`,
    overlap: (time) => `${minutes(time)} coinciden con otra sesión y cuentan una sola vez.`,
    detail: (time) => `${minutes(time)} superan el Section Student Detail.`,
    leftOut: (count) =>
      `${rows(count)} sin usar desde antes: retenidas, repetidas o posteriores a As Of. La revisión las muestra.`,
    gives: "Con este tiempo resulta la cifra de Campus.",
    unexplained: "Ninguna lectura de las reglas da esta cifra.",
  },
  why: {
    "not an AR section": "la sección no está marcada para Attendance Recovery",
    "day not in session": "el Calendar no marca la fecha como School Day y Attendance",
    "unlicensed teacher": "el maestro de la sección está marcado sin licencia",
    "outside service": "la fecha no está en ningún servicio del programa",
    "outside record": "la fecha no está en ningún registro de Attendance Recovery",
    "no time": "no se da ningún tiempo",
  },
  use: "Usar esta lectura",
  alreadyInUse: "Esta lectura está en uso.",
  sets: (changes) => `Pone ${changes} para esta ejecución.`,
  set: (changes) => `Puesto para esta ejecución: ${changes}. Lo que se cree desde ahora lo sigue.`,
  hintTitle: "Puede que Campus siga otra lectura",
  hint: (matched, best, compared) =>
    `Sus ajustes dan las Hours Earned de Campus para ${number(matched)} de ${students(compared)}, otra lectura para ${number(best)}.`,
};

export const spanishAlmost: typeof englishAlmost = {
  title: "Falta poco",
  through: (day) => `Como está su registro el ${formatDay(day)}. Para otro día ponga As Of.`,
  daysTitle: (count) =>
    counted(count, { one: "A una sesión del próximo día ({n})", other: "A una sesión del próximo día ({n})" }),
  daysNote:
    "Una sesión más, no más larga que la más larga del estudiante hasta ahora, completa un día recuperado que se acreditará.",
  noDays: "Nadie está a una sesión del próximo día.",
  unknown: (count) =>
    counted(count, {
      one: "{n} estudiante no aparece: no se conocen sus ausencias.",
      other: "{n} estudiantes no aparecen: no se conocen sus ausencias.",
    }),
  missing: (hours) => counted(hours, { one: "{n} hora en una sesión", other: "{n} horas en una sesión" }),
  left: (absences, days) =>
    `Quedan ${counted(absences, { one: "{n} ausencia", other: "{n} ausencias" })} y ${counted(days, { one: "{n} día", other: "{n} días" })} bajo el límite.`,
  possible: (first, last, count) =>
    count === 1
      ? `Posible solo el ${formatDay(first)}.`
      : `Posible en ${counted(count, { one: "{n} día", other: "{n} días" })}, del ${formatDay(first)} al ${formatDay(last)}.`,
  weeksTitle: (count) =>
    counted(count, { one: "Semanas incompletas ({n} estudiante)", other: "Semanas incompletas ({n} estudiantes)" }),
  weeksNote: {
    Oldest: "Las horas por encima de Max Hours de una semana posterior completan primero la semana más antigua.",
    Nearest: "Las horas por encima de Max Hours de una semana posterior completan primero la semana más cercana.",
  },
  weeksAssume: "Se supone asistencia completa en las semanas desde ahora.",
  noWeeks: "Ninguna semana terminada está incompleta.",
  short: (count, time) => `${counted(count, { one: "{n} semana", other: "{n} semanas" })}, faltan ${time}`,
  fill: (time) => `${time} por encima de Max Hours en semanas posteriores completan todo.`,
  eachWeek: "Semana por semana",
  columns: { week: "Semana", missing: "Faltan", above: "Sobre Max" },
  aboveNote: "Sobre Max: horas por encima de Max Hours en semanas posteriores hasta completar esta semana.",
  weeksPossible: (first, last) =>
    first === last
      ? `Posible solo en la semana ${formatDay(first)}.`
      : `Posible en las semanas ${formatDay(first)} a ${formatDay(last)}.`,
  whyNot: {
    reported: "Ya no se completa: Reported Through la cerró.",
    "before start": "No se completa: es anterior a Backfill Start.",
    "range ended": "No se completa: CE Report End es anterior a las semanas que quedan.",
    "no week left": "Ya no se completa: no queda ningún día de clases.",
  },
  hours: (text) => `${text} horas`,
  minutes: (text) => `${text} minutos`,
  sheet: "Para una lista que se guarda: el ajuste Planning Sheet la agrega a los resultados.",
};
