/** Las reglas en español. En inglés están en src/core/rules, con sus valores. */
import type { RulesInWords, RuleWords } from "./rule-words.ts";

const PROCESS = "Attendance Recovery Process (documentación del sistema)";
const REPORT = "CE Hourly Attendance (documentación del sistema)";
const SECONDARY = "Fuente secundaria";

export const spanishRules: RulesInWords = {
  "ar-time-replaces": rule(
    "Hours Earned son las horas completas del año",
    "Attendance Recovery Process (documentación del sistema, 09/18/2025), Automatic Process",
    "Hours Earned se calcula de nuevo con todo el tiempo de asistencia y reemplaza el valor anterior, redondeado hacia abajo a la hora completa (2 h 15 min son 2).",
  ),
  "ar-section-marked": rule(
    "Solo cuentan las secciones marcadas para Attendance Recovery",
    `${PROCESS}, paso 4 y Automatic Process 1`,
    "Una sesión cuenta cuando su curso tiene la marca Attendance Recovery o su sección tiene la marca Attendance Recovery (Override).",
  ),
  "ar-day-in-session": rule(
    "El día está marcado School Day y Attendance",
    `${PROCESS}, Automatic Process 3`,
    "Una sesión cuenta en un día cuyo Day Setup tiene marcados School Day y Attendance. Sin una hoja Calendar cuentan todas las fechas.",
  ),
  "ar-licensed-teacher": rule(
    "El maestro a cargo tiene licencia",
    `${PROCESS}, Automatic Process 4; páginas Attendance Recovery de CDE`,
    "El tiempo de una sección cuyo maestro está marcado como maestro sin licencia no se cuenta.",
  ),
  "ar-within-service": rule(
    "La fecha está en un registro de Attendance Recovery y en un servicio del programa",
    `${PROCESS}, pasos 1 y 2`,
    "Una sesión cuenta cuando su fecha está en un servicio del programa del estudiante y en un registro de Attendance Recovery del estudiante.",
  ),
  "ar-section-detail": rule(
    "Section Student Detail pone un tope a la parte que cuenta de una sesión más larga",
    `${PROCESS}, Automatic Process 5`,
    "Cuando un maestro con licencia enseña solo una parte de la sesión, Section Student Detail da las horas que cuentan.",
  ),
  "ar-by-exception": rule(
    "Quien está en la lista Roster está presente, salvo que una fila diga otra cosa",
    `${PROCESS}, Automatic Process; que las listas valgan como tiempo de asistencia es nuestra propia lectura`,
    "Donde la asistencia se registra por excepción, un estudiante de la lista Roster está presente los minutos de la sección en cada reunión; una ausencia los quita todos, una llegada tarde o una salida temprana quita los minutos que da.",
  ),
  "ar-overlap-once": rule(
    "El tiempo que se superpone cuenta una sola vez",
    "Nuestra propia lectura",
    "Cuando dos sesiones de un estudiante en una fecha se superponen, lo que coincide cuenta una sola vez; se quita de la sesión que empieza después.",
  ),
  "ar-whole-session-hours": rule(
    "Horas completas de cada sesión",
    "CDE, según una fuente secundaria",
    "Según se informa, CDE acepta solo horas completas (35 minutos son 0, 1 hora 45 es 1). Whole-Session Hours muestra esa cifra junto a Hours Earned.",
  ),
  "ar-minimum-day-k": rule(
    "Día mínimo en TK y kínder",
    "Education Code 46117",
    "El día mínimo en kínder de transición (TK) y kínder es de 180 minutos.",
  ),
  "ar-minimum-day-1-3": rule(
    "Día mínimo en los grados 1 a 3",
    "Education Code 46112",
    "El día mínimo en los grados 1 a 3 es de 230 minutos.",
  ),
  "ar-minimum-day-4-8": rule(
    "Día mínimo en los grados 4 a 8",
    "Education Code 46113",
    "El día mínimo en los grados 4 a 8 es de 240 minutos.",
  ),
  "ar-minimum-day-9-12": rule(
    "Día mínimo en los grados 9 a 12",
    "Education Code 46141",
    "El día mínimo en los grados 9 a 12 es de 240 minutos.",
  ),
  "ar-minimum-day-continuation": rule(
    "Día mínimo en escuelas de continuación y de oportunidad",
    SECONDARY,
    "El día mínimo en escuelas de continuación y de oportunidad es de 180 minutos.",
  ),
  "ar-minimum-day-county": rule(
    "Día mínimo en escuelas comunitarias del condado y de tribunales de menores",
    SECONDARY,
    "El día mínimo en escuelas comunitarias del condado y de tribunales de menores es de 240 minutos.",
  ),
  "ar-minimum-day-community-day": rule(
    "Día mínimo en escuelas comunitarias diurnas",
    SECONDARY,
    "El día mínimo en escuelas comunitarias diurnas (Community Day) es de 360 minutos.",
  ),
  "ar-one-day-per-date": rule(
    "Como máximo un día recuperado por fecha",
    "Education Code 46211(d)(1), según el resumen de una fuente secundaria",
    "En una fecha se gana como máximo un día; solo días enteros; nada pasa del 30 de junio.",
  ),
  "ar-maximum-days": rule(
    "Diez días recuperados como máximo, y nunca más que las ausencias",
    "CDE, Attendance Recovery; CALPADS STAS 13.24 acepta de 0 a 10 días enteros por alumno",
    "A un alumno se le acredita lo menor entre diez días y el número de ausencias del año escolar, en todas las escuelas del distrito.",
  ),
  "ar-recoverable-absences": rule(
    "Qué ausencias se pueden recuperar",
    "CDE; las suspensiones, según una fuente secundaria",
    "Ausencias de día completo del año escolar, justificadas o injustificadas; no las suspensiones (hay un ajuste), las ausencias de parte del día ni las llegadas tarde.",
  ),
  "ar-ratio": rule(
    "Alumnos por maestro en una sesión",
    SECONDARY,
    "Como máximo 20 alumnos por maestro en los grados 1 a 12, y 10 en TK y kínder; el límite más estricto cuando hay de los dos. Se advierte de ello, no se excluye.",
  ),
  "ar-ratio-k": rule(
    "Alumnos por maestro en una sesión de TK o kínder",
    SECONDARY,
    "Como máximo 10 alumnos por maestro en una sesión con alumnos de TK o kínder.",
  ),
  "ar-nightly": rule(
    "El cálculo nocturno del sistema",
    `${PROCESS}, Automatic Process 2`,
    "Donde el sistema calcula de nuevo las horas cada noche, los estudiantes cuyo tiempo viene de secciones marcadas se comparan y no se importan.",
  ),
  "ce-students": rule(
    "Quién está en el informe CE",
    `${REPORT}, Student Selection y Gain/Loss Indicator`,
    "Un estudiante está en el informe cuando está inscrito en la escuela y en un programa CE dentro de sus fechas y no está excluido de los informes estatales. Una entrada al programa dentro de las fechas es un alta (Gains); una salida, una baja (Losses).",
  ),
  "ce-time-by-code": rule(
    "El tiempo se clasifica por el tipo de fila y por su código",
    `${REPORT}, Report Output`,
    "La asistencia por intervalos es tiempo de curso; la asistencia por tiempo es trabajo cuando está marcada como experiencia laboral, y si no, tiempo sin trabajo. El tiempo justificado, injustificado y de suspensión va según la categoría del código.",
  ),
  "ce-target-day": rule(
    "Un día son 180 minutos",
    "Education Code 46170(a)",
    "Un día de asistencia de continuación son 180 minutos; el máximo de la semana baja en proporción por los días feriados entre semana.",
  ),
  "ce-weekly-maximum": rule(
    "15 horas como máximo por semana escolar",
    "Education Code 46170(a)",
    "A ningún alumno se le acreditan más de 15 horas por semana escolar.",
  ),
  "ce-suspension": rule(
    "La suspensión reduce el máximo de la semana",
    `${REPORT}, Max Hours`,
    "Un día de suspensión se resta; una suspensión de parte del día, solo en la medida en que antes de ella se registró al alumno menos tiempo que las horas de la meta.",
  ),
  "ce-work-minimum": rule(
    "La experiencia laboral necesita cuatro horas de clase en la semana",
    `${REPORT}, Work Hours; Education Code 48400`,
    "Las horas de trabajo cuentan en una semana con 4 horas de clase o más (Course Hours o Non Work Hours), según las horas propias de la semana.",
  ),
  "ce-work-over-18": rule(
    "Trabajo de alumnos mayores de 18",
    "Education Code 41601.3",
    "El trabajo de alumnos mayores de 18 cuenta solo con inscripción continua; el producto advierte cuando se conoce la fecha de nacimiento.",
  ),
  "ce-backfill": rule(
    "Las horas excedentes posteriores completan semanas cortas anteriores",
    `${REPORT}, Appor Hours; no se encontró texto legal`,
    "Las horas excedentes de una semana completan semanas cortas anteriores del año escolar, nunca posteriores.",
  ),
  "ce-apportionment": rule(
    "Días de asignación (Apportionment Days) y ADA",
    "Education Code 46170, 41601(a)",
    "Apportionment Days son las horas divididas entre 3; ADA son los días de los meses escolares completos divididos entre los días de clase de esos meses.",
  ),
  "school-month": rule(
    "Un mes escolar son cuatro semanas",
    "Documentación de PowerSchool",
    "El primer mes escolar empieza el lunes de la semana del primer día de clase; los meses siguen sin interrupción y terminan en viernes.",
  ),
};

function rule(title: string, cite: string, text: string): RuleWords {
  return { title, cite, text };
}
