/** Palabras de la lista de lo que hay que corregir, de una de sus filas y de un registro que todavía no se puede usar. */
import type { englishCheck } from "./check-english.ts";
import { numbersFor } from "./numbers.ts";

const { number, counted } = numbersFor("es-US");

export const spanishCheck: typeof englishCheck = {
  check: {
    title: "Revise las filas",
    step: "Revisión",
    read: (count) => counted(count, { one: "{n} fila leída.", other: "{n} filas leídas." }),
    ready: (count) => counted(count, { one: "{n} lista.", other: "{n} listas." }),
    fixing: (count) => counted(count, { one: "{n} por corregir.", other: "{n} por corregir." }),
    looking: (count) => counted(count, { one: "{n} aviso por mirar.", other: "{n} avisos por mirar." }),
    rest: (notCounted, duplicates, copies) =>
      [
        notCounted > 0
          ? counted(notCounted, {
              one: "{n} fila no se cuenta por una regla.",
              other: "{n} filas no se cuentan por una regla.",
            })
          : "",
        duplicates > 0 ? counted(duplicates, { one: "{n} repite otra fila.", other: "{n} repiten otra fila." }) : "",
        copies > 0
          ? counted(copies, { one: "{n} es una copia del sistema.", other: "{n} son copias del sistema." })
          : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    severity: {
      "Stops the run": "Corregir primero",
      "Held back": "Por corregir",
      Warning: "Por mirar",
      "Not counted": "No contada por una regla",
      Information: "Para su información",
    },
    problems: (severity, count) => `${severity} (${counted(count, { one: "{n} problema", other: "{n} problemas" })})`,
    notes: (severity, count) => `${severity} (${counted(count, { one: "{n} aviso", other: "{n} avisos" })})`,
    severityNote: {
      "Stops the run": "No se puede crear nada hasta que se corrija.",
      "Held back": "Estas filas quedan fuera hasta que se corrijan.",
      Warning: "Estas filas se usan. Compruebe si son correctas.",
      "Not counted": "Estas filas se entienden y una regla las deja fuera.",
      Information: "No hay nada que hacer.",
    },
    count: (count) => number(count),
    more: (count) => `Mostrar ${number(count)} más`,
    allGood: "Todas las filas se pueden usar. No hay nada que corregir.",
    continue: "Continuar",
    continueHolding: (count) => counted(count, { one: "Continuar sin {n} fila", other: "Continuar sin {n} filas" }),
    checkAgain: "Revisar de nuevo",
    openFixed: "Abrir el registro corregido",
    fixHintExcel: "Corrija una celda y elija Revisar de nuevo.",
    fixHintFile: "Corrija las celdas en Excel y guarde. Después abra aquí el registro corregido.",
    changedTitle: "El libro se modificó",
    changed: "Revise de nuevo para volver a contar.",
    sheetsAndColumns: "Hojas y columnas",
    settings: "Ajustes",
    period: (year, asOf) => `Año escolar ${year}, hasta el ${asOf}.`,
    sameData: (when) => `Los mismos datos que el ${when}.`,
    empty: "El registro todavía no tiene filas. Complete Students, Attendance y Programs.",
  },
  stopped: {
    title: "Este registro todavía no se puede usar",
    lead: "No se creó nada y su registro no se modificó.",
    toSheets: "Elegir hojas",
    toSettings: "Cambiar ajustes",
  },
  place: {
    title: (place) => place,
    found: (text) => `Se encontró: ${text}`,
    student: (studentNumber) => `Estudiante ${studentNumber}`,
    selected: (place) => `${place} está seleccionada en Excel.`,
    cells: "Celdas del registro",
    moreCells: (count) => counted(count, { one: "y {n} celda más", other: "y {n} celdas más" }),
    goTo: (place) => `Ir a ${place}`,
    show: (place) => `Mostrar ${place}`,
    next: "Fila siguiente",
    position: (at, of) => `${number(at)} de ${number(of)}`,
    backToList: "Volver a la lista",
    grid: (place) => `El registro alrededor de ${place}`,
    row: "Fila",
    thisCell: "esta celda",
    whole: "Se trata de la hoja entera.",
    where: "Abra el registro en Excel para cambiarlo.",
    loading: "Buscando la fila",
  },
};
