/** The words of the pane in Spanish. Names of sheets, columns, settings and the report's own words stay as they are. */
import { formatDay } from "../../core/units/day.ts";
import { spanishAlmost, spanishCompare } from "./compare-spanish.ts";
import type { english } from "./english.ts";
import { spanishSentences } from "./issue-sentences-spanish.ts";
import { spanishIssues } from "./issues-spanish.ts";
import { spanishCharts } from "./charts-spanish.ts";
import { spanishCheck } from "./check-spanish.ts";
import { rows, students } from "./counts-spanish.ts";
import { spanishHelp } from "./help-spanish.ts";
import { numbersFor } from "./numbers.ts";
import { spanishSettings } from "./settings-spanish.ts";
import { spanishSettingNotes } from "./setting-notes-spanish.ts";
import { spanishRules } from "./rules-spanish.ts";
import { spanishTelling } from "./telling-spanish.ts";
import { figuresToldIn } from "./told-figures.ts";
import { toldIn } from "./told-issues.ts";
import { spanishTrouble } from "./trouble-spanish.ts";
import { spanishMeanings } from "./meanings-spanish.ts";
import { spanishWhy } from "./why-spanish.ts";

const { number, counted } = numbersFor("es-US");

export const spanish: typeof english = {
  ...spanishCheck,
  ...spanishWhy,
  issues: spanishIssues,
  told: toldIn(spanishSentences),
  toldFigures: figuresToldIn(spanishTelling),
  rules: spanishRules,
  settings: spanishSettings,
  settingNotes: spanishSettingNotes,
  help: spanishHelp,
  trouble: spanishTrouble,
  compare: spanishCompare,
  almost: spanishAlmost,
  number,
  day: formatDay,
  rows,
  students,
  frame: {
    back: "Atrás",
    menu: "Menú",
    nothingLeaves: "Nada sale de esta computadora",
    version: (version) => `Versión ${version}`,
    step: (step, of, name) => `Paso ${number(step)} de ${number(of)}: ${name}`,
    logNotChanged: "Su registro no se modifica.",
  },
  jobs: {
    recovery: "Attendance Recovery (recuperación)",
    continuation: "Continuation (continuación)",
    recoveryMakes: "Archivos de importación para su sistema",
    continuationMakes: "Hojas de auditoría semanal para imprimir y firmar",
  },
  start: {
    title: "Convierta su registro de asistencia en un archivo que su sistema acepta.",
    lead: "Cree hojas de auditoría semanal para imprimir y firmar.",
    useThisWorkbook: "Usar este libro",
    openLog: "Abrir un registro de asistencia",
    chooseFile: "Registro de asistencia (.xlsx)",
    orDrop: "También puede soltar un libro de Excel (.xlsx) en cualquier lugar de esta página.",
    otherWays: "¿Todavía no tiene un registro?",
    createLog: "Crear un registro para mí",
    trySample: "Probar con estudiantes inventados",
    sampleName: "Distrito inventado.xlsx",
    templateName: "Registro de asistencia.xlsx",
    templateSaved:
      "Se guardó un registro vacío en sus descargas como Registro de asistencia.xlsx. Ábralo en Excel y complételo.",
    promises: [
      "Los números de estudiante conservan sus ceros.",
      "Sus hojas no se modifican. Los resultados van a hojas propias.",
    ],
  },
  home: {
    title: "¿Qué quiere crear?",
    workbook: (name) => `Libro: ${name}`,
    start: (job) => `Empezar ${job}`,
    lastRun: (when, people, heldBack) =>
      `Última vez ${when}: ${students(people)}${heldBack === 0 ? "" : `, ${rows(heldBack)} sin usar`}`,
    neverRun: "Todavía no se ha hecho en este libro",
    looksLike: "Cómo es un registro",
    looksLikeLead:
      "Se necesitan tres hojas: Students, Attendance y Programs. Las exportaciones de su sistema sirven tal como están. El orden de las columnas no importa.",
    unfinishedTitle: "Una ejecución anterior se interrumpió",
    unfinished: (sheets) =>
      `No use ${sheets}: la escritura se interrumpió. Ejecute de nuevo y todo se escribirá otra vez. Su registro no se modificó.`,
    damagedTitle: "Una hoja no se pudo leer",
    damaged: (sheet) =>
      `${sheet} está dañada y se dejó fuera. Las demás hojas se leyeron. Abra el libro en Excel, deje que Excel lo repare, guárdelo y ábralo aquí de nuevo.`,
  },
  sheets: {
    title: "¿Es este su registro?",
    step: "Hojas",
    lead: "Cada parte del registro y la hoja en que se encontró.",
    optional: (count) =>
      counted(count, { one: "Hojas opcionales ({n} encontrada)", other: "Hojas opcionales ({n} encontradas)" }),
    because: {
      name: "Encontrada por su nombre",
      table: "Encontrada por el nombre de su tabla",
      chosen: "Elegida y recordada",
      columns: "Probable por sus columnas. Compruébela.",
      missing: "No se encontró. Elija la hoja.",
      absent: "No se encontró y ninguna otra hoja podría serlo. Agréguela al libro y vuelva a leerlo.",
    },
    notThere: "No está en este libro",
    choose: (role) => `Hoja para ${role}`,
    pleaseChoose: "Elija una hoja",
    candidate: (sheet, count) => `${sheet} (${rows(count)})`,
    continue: "Continuar a las columnas",
    chooseFirst: "Elija primero las hojas que faltan.",
    addFirst: "Agregue primero las hojas que faltan.",
    readAgain: "Volver a leer el libro",
  },
  columns: {
    title: "¿Son estas las columnas correctas?",
    step: "Columnas",
    matched: "Encontrada",
    check: "Compruebe",
    missing: "Falta",
    others: (count) =>
      counted(count, {
        one: "{n} columna opcional no está en su hoja",
        other: "{n} columnas opcionales no están en su hoja",
      }),
    more: (count) => counted(count, { one: "{n} columna más encontrada", other: "{n} columnas más encontradas" }),
    fromHeader: (header) => `Columna ${header}.`,
    example: (value) => `Por ejemplo ${value}`,
    noValues: "Todavía sin valores",
    choose: (field, role) => `Columna para ${field} (${role})`,
    pleaseChoose: "Elija una columna",
    twoColumns: "Dos columnas podrían serlo. Elija la que se debe usar.",
    unreadable: "Estos valores no parecen fechas. Elija otra columna o corrija las celdas.",
    summary: (matched, open) => {
      const found = counted(matched, { one: "{n} columna encontrada", other: "{n} columnas encontradas" });
      return open === 0 ? `${found}.` : `${found}, ${number(open)} por comprobar.`;
    },
    continue: "Continuar a la revisión",
    chooseFirst: "Elija primero las columnas que faltan.",
  },
  preview: {
    title: "Lo que se creará",
    step: "Vista previa",
    changesTitle: "Comparado con lo que tiene el sistema",
    changesNote: "Servicios de Attendance Recovery: Hours Earned y Days Used.",
    added: "Nuevos",
    changed: "Cambiados",
    same: "Iguales",
    gone: "Sin horas ahora",
    goneNote: "El sistema tiene horas, su registro no.",
    bySis: "Calculados por el sistema",
    heldBack: "Sin usar",
    newRecords: "Registros nuevos de Attendance Recovery",
    filesTitle: "Archivos de importación",
    emptyFile: "Nada que importar",
    showFile: (name) => `Exactamente lo que contiene ${name}`,
    partOfFile: "Las primeras líneas:",
    sheetsTitle: "Hojas",
    withSettings: "La copia también tendrá los ajustes con los que se hace, en su hoja Settings.",
    sheet: {
      new: "hoja nueva",
      again: "se escribe de nuevo",
      beside: "hoja nueva junto a otra que se queda como está",
    },
    firstRows: (sheet) => `Primeras filas de ${sheet}`,
    noRows: "Ninguna fila. El registro no tiene nada para este trabajo.",
    make: { recovery: "Crear los archivos de importación", continuation: "Crear la auditoría semanal" },
    figures: "Totales",
    words: "Qué significan estas palabras",
  },
  figures: {
    students: "Estudiantes",
    hoursEarned: "Hours Earned",
    daysEarned: "Days Earned",
    daysCredited: "Days Credited",
    weeks: "Semanas",
    maxHours: "Max Hours",
    apporHours: "Appor Hours",
    totalAppor: "Total Appor",
    stillShort: "Still Short",
    unusedExcess: "Unused Excess",
  },
  meanings: spanishMeanings,
  working: {
    opening: "Leyendo su registro",
    checking: "Revisando las filas",
    making: "Creando los resultados",
    preparing: "Preparando",
    steps: {
      read: "Leer el libro",
      check: "Revisar y calcular",
      write: "Escribir los resultados",
      sample: "Inventar un distrito",
      template: "Crear un registro vacío",
    },
    percent: (percent) => `${number(percent)} %`,
    rowsToCheck: (count) => rows(count),
    cancel: "Cancelar",
    cancelNote: "Cancelar deja todo como estaba.",
    stopping: "Deteniendo. Sus hojas vuelven a quedar como estaban.",
    done: "hecho",
  },
  done: {
    title: { recovery: "Los archivos de importación están listos", continuation: "La auditoría semanal está lista" },
    announced: "Listo.",
    workbookFile: "Su registro con las hojas de resultados",
    services: (count) => `Servicios del programa: ${rows(count)}`,
    records: (count) => `Registros del programa: ${rows(count)}`,
    nothing: "Nada que importar",
    inThisWorkbook: "Las hojas de resultados están en este libro.",
    withoutSheets: "No se crearon las hojas de resultados; estos son solo los archivos de importación.",
    download: "Descargar",
    downloadFile: (name) => `Descargar ${name}`,
    openNew: "Abrir como libro nuevo",
    openNewFile: (name) => `Abrir como libro nuevo: ${name}`,
    copyText: "Copiar texto",
    copyTextOf: (name) => `Copiar texto de ${name}`,
    downloaded: (name) => `${name} se entregó a sus descargas. ¿No está? Use Copiar texto.`,
    downloadedWorkbook: (name) => `${name} se entregó a sus descargas.`,
    copied: (name) =>
      `El texto de ${name} está en el portapapeles. Péguelo en un editor de texto y guárdelo como ${name}.`,
    copyFailed: "El texto no se pudo copiar. Use Descargar.",
    openFailed: "No se pudo abrir. Use Descargar.",
    openedNew: (name) => `${name} se abrió como libro nuevo.`,
    next: "Qué hacer ahora",
    nextRecovery: [
      "En Campus, abra Federal/State Program Updater.",
      "Importe allí AR_Records y AR_Services, con la asignación que guardó su distrito.",
      "Pruebe primero con uno o dos estudiantes y mírelos en Campus.",
      "Después importe el archivo completo y guárdelo con sus documentos.",
    ],
    nextContinuation: [
      "Abra CE_Weekly_Audit y mire primero Exceptions.",
      "Compare uno o dos estudiantes con sus propios datos.",
      "Imprima, firme y archive las hojas.",
    ],
    heldBack: (count) =>
      counted(count, {
        one: "{n} fila quedó sin usar. Está en la hoja Exceptions, con lo que hay que hacer.",
        other: "{n} filas quedaron sin usar. Están en la hoja Exceptions, con lo que hay que hacer.",
      }),
    heldBackInCheck: (count) =>
      counted(count, {
        one: "{n} fila quedó sin usar. Está en la lista de Revise las filas, con lo que hay que hacer.",
        other: "{n} filas quedaron sin usar. Están en la lista de Revise las filas, con lo que hay que hacer.",
      }),
    undo: "Deshacer la última ejecución",
    undoNote: "Deja las hojas de resultados como estaban antes de esta ejecución.",
    undoneTitle: "La ejecución se deshizo",
    undone: "Las hojas de resultados están como antes de la ejecución.",
    seeChanges: "Ver lo que cambió",
    home: "Volver al inicio",
    downloadNext: (name) => `Descargar ${name}`,
    show: "Mostrar los resultados otra vez",
  },
  charts: spanishCharts,
  menu: {
    title: "Menú",
    home: "Inicio",
    results: "Resultados y ¿por qué?",
    history: "Historial",
    settings: "Ajustes",
    help: "Ayuda",
    appearance: "Apariencia",
    themes: { match: "Como Excel", light: "Claro", dark: "Oscuro" },
    matchComputer: "Como esta computadora",
    otherLog: "Abrir otro registro",
  },
  history: {
    title: "Historial",
    lead: "Ejecuciones que anota Run_Log en este libro, la última primero.",
    empty: "Todavía ninguna. Cada ejecución agrega una fila a la hoja Run_Log.",
    emptyFile:
      "Este archivo no anota ninguna ejecución. Cada ejecución agrega una fila a la hoja Run_Log de la copia con los resultados: abra esa copia para verla aquí.",
    undated: "Sin fecha anotada",
    sameAs: (when) => `Los mismos datos que el ${when}`,
    counts: (read, heldBack) =>
      `${counted(read, { one: "{n} fila leída", other: "{n} filas leídas" })}, ${number(heldBack)} sin usar`,
    recovery: (count, days) =>
      `Attendance Recovery: ${students(count)}, ${counted(days, { one: "{n} día", other: "{n} días" })}`,
    continuation: (count, hours) =>
      `Continuation: ${students(count)}, ${counted(hours, { one: "{n} hora", other: "{n} horas" })}`,
    noLog: "Abra un registro para ver sus ejecuciones.",
  },
};
