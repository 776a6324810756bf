/** Palabras de los ajustes. */
import type { englishSettings } from "./settings-english.ts";
import { numbersFor } from "./numbers.ts";

const { counted } = numbersFor("es-US");

export const spanishSettings: typeof englishSettings = {
  title: "Ajustes",
  lead: "Cómo se leen las reglas. Un valor vacío es el valor predeterminado.",
  groups: {
    run: "La ejecución",
    recovery: "Attendance Recovery",
    imports: "Archivos de importación",
    continuation: "Continuation",
  },
  source: {
    default: "Valor predeterminado",
    sheet: (sheet) => `De la hoja ${sheet}`,
    file: "De un archivo de ajustes",
    visit: "Cambiado aquí",
  },
  defaultChoice: (value) => `Predeterminado (${value})`,
  use: "Usar estos ajustes",
  inWorkbook: {
    save: "Guardar en este libro",
    question: "Este libro no tiene una hoja Settings. ¿Crearla?",
    saved: "Los ajustes están guardados en este libro.",
  },
  inCopy: {
    save: "Guardar en la copia con los resultados",
    question: "Este registro no tiene una hoja Settings. ¿Crearla en la copia con los resultados?",
    saved:
      "La próxima copia con los resultados tendrá los ajustes con los que se haga. Abra esa copia la próxima vez y no se preguntará nada de nuevo. Su registro no se modifica.",
  },
  saveYes: "Crear la hoja",
  saveNo: "No crearla",
  leaveOut: "No incluirlos",
  file: "Archivo de ajustes del distrito",
  fileNote: "Un solo archivo para todas las escuelas del distrito. La línea de comandos lee el mismo archivo.",
  load: "Cargar un archivo de ajustes",
  chooseFile: "Archivo de ajustes (.json)",
  download: "Guardar como archivo de ajustes",
  fileName: "ajustes-attendance-ledger.json",
  loaded: (name, count) =>
    `${name}: ${counted(count, { one: "se tomó {n} ajuste.", other: "se tomaron {n} ajustes." })}`,
  notJson: (name) => `${name} no es un archivo de ajustes. No se cambió nada.`,
  unknown: (name) => `No hay ningún ajuste llamado ${name}. No se cambió nada.`,
  unsaved: "Los cambios valen hasta que cierre esta página, a menos que los guarde.",
  choices: "Hojas y columnas elegidas",
  remove: (name) => `Olvidar ${name}`,
  forget: "Olvidar",
};
