/** Con qué nombres y oraciones se explican las cifras de continuación. Un nombre al comienzo de una línea lleva mayúscula solo. */
import type { continuationPhrases } from "../../core/words/continuation-phrases.ts";

export const spanishContinuationPhrases: Readonly<Record<keyof typeof continuationPhrases, string>> = {
  "days-enrolled": "días de clase con inscripción",
  "not-enrolled-on": "El estudiante no está inscrito{at} el {day}.",
  "no-program-on": "El estudiante no está en ningún programa CE{at} el {day}.",
  "at-school": " en {school}",
  "day-after-as-of": "El {day} es posterior a As Of, {asOf}.",
  "hours-of-days": "horas de los días de clase con inscripción",
  "days-less-suspension": "horas de los días, menos la suspensión",

  "suspension-on": "suspensión del {day}",
  "suspended-time": "tiempo de suspensión",
  "nothing-but-suspension": "En este día solo se registró suspensión, así que se resta el día completo.",
  "target-less-recorded": "meta menos el tiempo registrado",
  "missing-to-target": "lo que falta para la meta",
  "target-reached": "La meta se alcanza sin el tiempo de suspensión, así que no se resta nada.",
  "taken-off-to-target": "Se resta el tiempo de suspensión, pero no más de lo que falta para la meta.",
  "taken-off-literally":
    "Suspension Subtracts es Literal: donde no se alcanza la meta, se resta el tiempo de suspensión, hasta la meta.",
  "one-minute": "un minuto",
  "target-not-reached": "no se alcanza la meta",
  "target-if-not-reached": "meta, si no se alcanza",
  "all-time-under-total": "Suspension Order es Total, así que se toma todo el otro tiempo del día.",
  "all-time-without-interval":
    "El tiempo de suspensión no tiene número de intervalo, así que se toma todo el otro tiempo del día.",
  "recorded-on-day": "tiempo registrado en el día",
  "recorded-before": "tiempo registrado antes de la suspensión",
  "first-suspended-interval":
    "El primer intervalo con suspensión es el {interval}; el tiempo sin número de intervalo no se toma como anterior.",

  "day-and-interval": "{day}, intervalo {interval}",
  "weekend-counts": "Weekend Days Count es Yes, así que este día cuenta.",
  "usual-interval": "La fila no da un tiempo propio, y el ajuste Interval Minutes es {minutes}.",
  "code-is": "El código {code} es {category}.",
  "no-row-of-kind": "Ninguna fila de la semana es de este tipo.",
  "rows-left-out":
    "{rows|fila de la semana no cuenta|filas de la semana no cuentan} en ninguna columna: la hoja Exceptions dice por qué.",

  "above-max-hours": "horas por encima de Max Hours",
  "hours-that-count": "horas que cuentan",
  "class-hours": "horas de clase",
  "class-hours-reach-minimum": "las horas de clase llegan al mínimo para el trabajo",
  "too-few-class-hours":
    "El trabajo solo cuenta en una semana con suficientes horas de clase, y esta semana tiene menos.",
  "work-that-counts": "Work Hours que cuentan",
  "most-work-of-days": "máximo de trabajo de los días de la semana",
  "work-within-daily-maximum": "Work Hours dentro del máximo diario",

  "in-week": "{column} (semana del {week})",
  "to-week": "{column} que van a la semana del {week}",
  "from-week": "{column} que vienen de la semana del {week}",
  "week-not-printed": "La semana es anterior a la primera del informe y no se imprime.",
  "left-to-give": "horas que quedan por dar",
  "fills-week": "Estas horas completan la semana del {week}.",
  "from-excess": "Estas horas vienen de las horas excedentes de la semana del {week}.",
  "short-before-backfill": "lo que le falta a la semana del {week} antes de completarla",
  "still-needed": "lo que aún le falta a la semana del {week}",
  "oldest-first": "De las semanas cortas anteriores, se completa primero la más antigua.",
  "nearest-first": "De las semanas cortas anteriores, se completa primero la más cercana.",
  "before-backfill-start": "Las semanas anteriores a la de Backfill Start, {start}, se dejan como están.",
  "up-to-reported":
    "Las semanas hasta la de Reported Through, {reported}, reciben solo de semanas que no pasan de ella.",

  "week-of": "semana del {week}",
  "most-of-one-pupil": "tiempo de un alumno en todos los días de clase",
  "minutes-of-a-day": "minutos de un día",
};
