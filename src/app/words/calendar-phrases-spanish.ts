/** Los días, y por qué un día es día de clase o no lo es. */
import type { calendarPhrases } from "../../core/words/calendar-phrases.ts";

export const spanishCalendarPhrases: Readonly<Record<keyof typeof calendarPhrases, string>> = {
  Monday: "lunes",
  Tuesday: "martes",
  Wednesday: "miércoles",
  Thursday: "jueves",
  Friday: "viernes",
  Saturday: "sábado",
  Sunday: "domingo",
  "day-and-date": "{weekday} {date}",

  "not-in-school-year": "El {day} no está en el año escolar, del {from} al {to}.",
  "no-attendance-on-day": "No hay una hoja Calendar, y ninguna asistencia que cuente es del {day}.",
  "not-on-calendar": "El {day} no está en la hoja Calendar.",
  "not-in-session": "El {day} no es día de clase: {why}",
  "mark-missing": "{mark} no está marcado.",

  "taught-without-calendar":
    "No hay una hoja Calendar: un día entre semana con asistencia en la escuela se toma como día de clase.",
  "taught-by-calendar":
    "Un día entre semana es día de clase cuando la hoja Calendar tiene marcados School Day e Instruction.",
  "counted-from-to": "Se cuentan del {from} al {to}.",
};
