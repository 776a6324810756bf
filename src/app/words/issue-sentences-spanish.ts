/** Qué está mal y qué hay que hacer, en español, con los mismos huecos que las oraciones en inglés (src/core/issue/catalogue.ts). */
import type { IssueCode } from "../../core/issue/catalogue.ts";
import type { IssueLanguage, IssueSentences } from "../../core/issue/sentences.ts";
import { spanishTelling } from "./telling-spanish.ts";

const NOTHING = "Nada.";

const sentences: Readonly<Record<IssueCode, IssueSentences>> = {
  "missing-sheet": told(
    "No hay ninguna hoja ni tabla para {role}{chosen}.",
    "Ponga a la hoja el nombre {role}, o escriba su nombre en la hoja Settings como Sheet for {role}.",
  ),
  "missing-column": told(
    "La hoja {sheet} no tiene la columna {column}.",
    "Agregue la columna {column}, o indique la que se debe usar en la hoja Settings como Column for {role}.{column}.",
  ),
  "ambiguous-column": told(
    "En la hoja {sheet}, las columnas {first} y {second} podrían ser las dos {column}.",
    "Escriba en la hoja Settings la que se debe usar, como Column for {role}.{column}.",
  ),
  "unknown-setting": told(
    "No hay ningún ajuste llamado {setting}.",
    "Corrija el nombre o borre la fila; los ajustes están en el README.",
  ),
  "setting-value": told(
    "El ajuste {setting} no puede ser {value}: {expected}.",
    "Corrija el valor, o déjelo vacío para el valor predeterminado.",
  ),
  "day-credit-looser-than-hours": told(
    "Day Credit Rounding ({dayCredit}) es más amplio que Hours Rounding ({hours}).",
    "Elija para los días el mismo redondeo o uno más estricto (Session es el más estricto, Total el más amplio).",
  ),
  "unreadable-file": told("{what}", "{todo}"),

  "unreadable-value": told("{column} no se puede leer: {expected}.", "Corrija la celda."),
  "missing-value": told("{column} está vacío.", "Complete {column}."),
  "end-before-start": told("{end} es anterior a {start}.", "Corrija el dato que está mal."),
  "duplicate-row": told(
    "Esta fila repite la fila {row}: {what}.",
    "Nada, si se anotó dos veces; se cuenta una sola vez. Si no, corrija lo que debe ser distinto.",
  ),
  "student-not-found": told(
    "Ninguna fila de la hoja Students tiene este número de estudiante.",
    "Agregue al estudiante en la hoja Students, o corrija el número.",
  ),
  "state-excluded": told(
    "Todas las inscripciones de este estudiante tienen la marca State Exclude, así que no está en ningún resultado.",
    "Nada, si es correcto.",
  ),
  "conflicting-student": told(
    "{what} no coincide con la fila {row}, que tiene el mismo número de estudiante.",
    "Corrija la fila que está mal; un estudiante puede tener varias filas, una por inscripción, con el mismo nombre y State ID.",
  ),
  "durations-disagree": told(
    "La fila da su tiempo de más de una manera, y no coinciden: {ways}.",
    "Corríjala, o deje una sola manera.",
  ),
  "outside-school-year": told(
    "La fecha no está en el año escolar {year}.",
    "Nada, si es de otro año; si no, corrija la fecha.",
  ),
  "after-as-of": told("La fecha es posterior a la fecha As Of {asOf}.", "Nada, o ponga una fecha As Of posterior."),
  "sis-copy": told(
    "{count|fila tiene|filas tienen} un Parent Attendance ID: son copias hechas por el sistema y no se cuentan.",
    NOTHING,
  ),
  "not-used": told("{what}", "Nada, si es correcto; si no, complete Program o Mode."),
  "minutes-missing": told("La fila no da ningún tiempo.", "Complete Minutes, Hours, o las dos Time In y Time Out."),
  "roster-section-unknown": told(
    "La hoja Sections no tiene esta sección ni su curso.",
    "Agregue la sección a la hoja Sections con sus marcas y Minutes, o corrija Course, Section o School.",
  ),
  "roster-minutes-missing": told(
    "La sección no tiene Minutes, así que no se sabe cuánto duran sus reuniones.",
    "Complete Minutes en la hoja Sections.",
  ),
  "roster-without-calendar": told(
    "No hay una hoja Calendar con fechas, así que no se sabe cuándo se reúnen las secciones de {count|fila|filas}.",
    "Agregue una hoja Calendar con los días marcados como School Day y Attendance.",
  ),
  "roster-section-positive": told(
    "La asistencia de la sección se registra fila por fila (Positive), así que su lista Roster no crea reuniones.",
    "Nada, o ponga By Exception en Attendance Recording de la sección.",
  ),
  "not-on-roster": told(
    "La sección se registra por excepción y, según Roster, el estudiante no tiene reunión de ella en esta fecha.",
    "Corrija la fila, Roster o Meeting Days de la sección, o ponga Positive en Attendance Recording de la sección.",
  ),
  "not-an-ar-section": told(
    "La sección no está marcada para Attendance Recovery.",
    "Marque el curso Attendance Recovery o la sección Attendance Recovery (Override), si lo es.",
  ),
  "day-not-in-session": told(
    "La hoja Calendar no tiene esta fecha como un día que cuenta: {needed}.",
    "Corrija la fecha, o marque el día en la hoja Calendar.",
  ),
  "unlicensed-teacher": told(
    "El maestro de la sección {teacher}.",
    "Corrija Licensed Teacher en la hoja Sections, si está mal.",
  ),
  "session-outside-service": told(
    "La fecha no está dentro de ningún {what} del estudiante.",
    "Corrija las fechas del registro del programa, o la fecha de la sesión.",
  ),
  "attendance-while-not-enrolled": told(
    "En esta fecha el estudiante no estaba {what}.",
    "Corrija la fecha, o las fechas de entrada y salida.",
  ),
  "not-counted-for-ada": told("El código {code} no cuenta para ADA.", "Nada, si la hoja Codes es correcta."),
  "absence-without-category": told(
    "El código de ausencia {code} no tiene categoría.",
    "Dé al código una categoría (Excused, Unexcused o Suspended) en la hoja Codes.",
  ),
  "sessions-overlap": told(
    "{minutes|minuto se superpone|minutos se superponen} con la fila {row}; ese tiempo cuenta una sola vez.",
    "Nada, si las horas son correctas.",
  ),
  "capped-by-section-detail": told(
    "{minutes|minuto está|minutos están} por encima de Section Student Detail; ese tiempo no cuenta.",
    "Nada, si el detalle es correcto.",
  ),
  "overlapping-records": told(
    "Este {what} se superpone con el de la fila {row}.",
    "Corrija las fechas para que solo uno valga en cada día; hasta entonces no se escriben sus filas de importación.",
  ),
  "overlapping-rosters": told(
    "La fila {row} tiene al estudiante en esta sección en algunas de las mismas fechas.",
    "Corrija las fechas que están mal; cada reunión se cuenta una sola vez.",
  ),
  "roster-without-meetings": told(
    "Ninguna fecha de esta fila es un día en que la sección se reúne: {why}.",
    "Corrija las fechas, Meeting Days de la sección, o las marcas School Day y Attendance de la hoja Calendar.",
  ),
  "exception-without-minutes": told(
    "La fila no da ningún tiempo para el código {code}, así que el estudiante cuenta como presente en toda la reunión.",
    "Complete el tiempo, si faltó a una parte de la reunión.",
  ),
  "exception-over-meeting": told(
    "El tiempo de esta fila ({given|minuto|minutos}) es más de lo que dura la reunión ({meeting|minuto|minutos}).",
    "Corrija la fila, o Minutes en la hoja Sections; no se cuenta ni se quita más que la reunión.",
  ),
  "overlapping-enrollments": told(
    "Esta inscripción se superpone con la de la fila {row} en la misma escuela.",
    "Corrija las fechas de entrada y salida; cada día se cuenta una sola vez.",
  ),
  "identifier-is-a-number": told(
    "{column} es un número aquí, mientras que otras filas tienen ceros a la izquierda: puede faltar un cero.",
    "Dé a la columna el formato de texto y escriba el número otra vez con sus ceros.",
  ),
  "state-id-invalid": told(
    "El State ID no tiene 10 dígitos.",
    "Corrija el State ID; hasta entonces no se escriben las filas de importación del estudiante.",
  ),
  "calendar-inferred": told(
    "No hay una hoja Calendar con fechas: un día entre semana se toma como día de clase de una escuela cuando tiene asistencia.",
    "Agregue una hoja Calendar con los días de clase.",
  ),
  "calendar-conflict": told(
    "La fila {row} tiene la misma fecha y escuela con otras marcas; se usa la primera fila.",
    "Borre la fila que está mal.",
  ),
  "empty-sheet": told("La hoja {sheet} está vacía y se trata como si no estuviera.", "Nada, o complétela."),
  "roster-not-read": told(
    "La hoja {sheet} no se lee, porque ninguna sección se registra por excepción.",
    "Nada, o ponga By Exception en Attendance Recording.",
  ),
  "settings-sheet-not-ours": told(
    "La hoja {sheet} no tiene una columna Setting, así que no se lee como nuestros ajustes.",
    "Nada. Ponga los ajustes de este producto en una hoja llamada Ledger_Settings.",
  ),
  "hidden-rows": told(
    "{count|fila está oculta o filtrada|filas están ocultas o filtradas} en la hoja {sheet}. Cuentan como todas las demás.",
    "Mírelas; borre lo que no deba contar.",
  ),
  "range-widened": told("Las fechas del informe se ampliaron a semanas completas: {range}.", NOTHING),
  "days-used-not-computed": told(
    "No se conocen las ausencias, así que Days Used queda como lo tiene el sistema.",
    "Agregue filas Daily con las ausencias, o complete Absences en la hoja Students.",
  ),
  "nightly-unknown": told(
    "No se sabe si el sistema recalcula cada noche las horas de Attendance Recovery; si lo hace, reemplaza las horas importadas de las secciones marcadas.",
    "Ponga Campus Nightly Calculation en On u Off.",
  ),
  "ratio-exceeded": told(
    "{pupils|alumno|alumnos} en una sesión, con {teachers}: la proporción permite {limit}.",
    "Revise la lista de la sesión y el número de maestros en la hoja Sections.",
  ),
  "absences-differ": told(
    "Las filas Daily tienen {dated|ausencia recuperable|ausencias recuperables}; la hoja Students dice {given}.",
    "Corrija el dato que está mal; se usan las ausencias con fecha.",
  ),
  "credit-fell": told(
    "Days Credited es {credited}, menos de lo que tiene el sistema: {previous}.",
    "Antes de importar, revise las ausencias que se corrigieron y las sesiones que se quitaron.",
  ),
  "whole-session-hours-fewer": told(
    "Hours Earned es {hours}, pero solo {whole|es una hora completa|son horas completas} de una misma sesión.",
    "Tenga en cuenta que, según se informa, CDE acepta solo horas completas; vea Hours Rounding.",
  ),
  "work-over-18": told(
    "Las horas de trabajo de un alumno mayor de 18 años cuentan solo si ha estado inscrito sin interrupción.",
    "Compruebe que el alumno ha estado inscrito sin interrupción desde que cumplió 18 años.",
  ),
  "work-without-class-hours": told(
    "El trabajo de la semana del {week} ({work}) no cuenta: solo hay {class|hora|horas} de clase.",
    "Nada, si las horas de clase están completas.",
  ),
  "over-weekly-maximum-across-schools": told(
    "En la semana del {week} las escuelas juntas reclaman {total}, más que {limit}.",
    "Decida qué escuela reclama las horas.",
  ),
  "no-attendance-recorded": told(
    "En la semana del {week} no hay nada registrado para {days}.",
    "Anote la asistencia, si falta.",
  ),
  "over-day-of-24-hours": told(
    "Todas las filas del {date} suman {total}.",
    "Corrija las filas; un día tiene 24 horas.",
  ),
  "time-without-pair": told(
    "Está {given} sin {missing}, así que no se tiene en cuenta esa hora del día.",
    "Complete {missing}, o borre {given}.",
  ),
  "import-row-held-back": told("No se escribió ninguna fila de importación: {reason}.", "{todo}"),
  "output-sheet-not-ours": told(
    "La hoja {sheet} no la creó este producto y se dejó como estaba; se creó {instead}.",
    "Cambie el nombre de la hoja o bórrela, si quiere recuperar el nombre.",
  ),
  "output-sheet-edited": told(
    "La hoja {sheet} se editó después de crearse y se dejó como estaba; se creó {instead}.",
    "Guarde sus notas en otro lugar y borre la hoja, si quiere recuperar el nombre.",
  ),
};

function told(message: string, fix: string): IssueSentences {
  return { message, fix };
}

export const spanishSentences: IssueLanguage = { ...spanishTelling, issues: sentences };
