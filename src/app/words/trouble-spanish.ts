/** What happened, why, what next, and what was not changed, in Spanish. */
import type { englishTrouble } from "./trouble-english.ts";

export const spanishTrouble: typeof englishTrouble = {
  tryAgain: "Intentar de nuevo",
  copyDetails: "Copiar detalles",
  copied: "Copiado",
  detailsNote: "Los detalles contienen versiones y lugares de nuestro código, nada sobre estudiantes.",
  workWithFile: "Trabajar con un archivo",
  openBrowserPage: "Abrir la página del navegador",
  chooseAgain: "Elegir las hojas de nuevo",
  importFilesOnly: "Obtener solo los archivos de importación",
  notChanged: "Su registro no se modificó.",
  unfinished: (sheets) =>
    `No use ${sheets}: la escritura puede haberse interrumpido. Ejecute de nuevo y todo se escribirá otra vez.`,
  somethingWrong: {
    reading: "Algo salió mal al leer su registro.",
    checking: "Algo salió mal al revisar las filas.",
    writing: "Algo salió mal al escribir los resultados.",
    undoing: "Algo salió mal al devolver las hojas a su estado anterior.",
    saving: "Algo salió mal al guardar los ajustes.",
    showing: "Algo salió mal al mostrar esta página.",
    making: "Algo salió mal al crear el libro.",
  },
  whatNext:
    "Elija Intentar de nuevo. Si vuelve a ocurrir, copie los detalles y envíelos a la persona encargada de este producto.",
  titles: {
    typing: "Está escribiendo en una celda",
    protectedSheet: "Una hoja está protegida",
    gone: "Falta una hoja",
    tooLarge: "Este registro es muy grande",
    tooOld: "Su Excel es más antiguo de lo necesario",
    noAnswer: "Excel no responde",
    readOnly: "Este libro es de solo lectura",
    changing: "El libro sigue cambiando",
    edited: "Una hoja de resultados se editó después",
    nameTaken: "El nombre de una hoja ya se usa",
    notSaved: "Los ajustes no se pueden guardar",
    wrong: "Algo salió mal",
  },
  typing: "Presione Enter y elija Intentar de nuevo.",
  protectedSheet: (sheet) =>
    `La hoja ${sheet} está protegida. Desprotéjala (Revisar > Desproteger hoja) o cree una hoja nueva.`,
  protectedWorkbook:
    "No se pueden agregar hojas a este libro. Desprotéjalo (Revisar > Proteger libro) y elija Intentar de nuevo.",
  gone: (sheet) => `La hoja '${sheet}' ya no está o cambió de nombre. Elíjala de nuevo.`,
  edited: (sheet) =>
    `Alguien cambió la hoja ${sheet} después de la ejecución, así que no se deshizo nada. Déjela como estaba y elija Intentar de nuevo; o no la toque: la próxima ejecución va en una hoja aparte.`,
  editedMeanwhile: (sheet) =>
    `Alguien acaba de cambiar la hoja ${sheet}, así que no se escribió nada. Elija Intentar de nuevo: los resultados van en una hoja aparte.`,
  nameTaken: (sheet) => `El nombre ${sheet} ya se usa. Elija Intentar de nuevo: se usará otro nombre.`,
  noNameForSettings:
    "Ya hay hojas llamadas Settings y Ledger Settings, y ninguna tiene una columna Setting con una columna Value. Cambie el nombre de una de ellas.",
  noRoomForSettings: (sheet) =>
    `La tabla con los ajustes de la hoja ${sheet} no tiene filas libres, y hay algo justo debajo. Deje filas en blanco debajo de la tabla.`,
  tooLarge: "Este registro es muy grande para Excel en la web. Use Excel de escritorio o la página del navegador.",
  tooOld: "Se necesita Excel 2021 o posterior. La página del navegador hace lo mismo con un archivo.",
  noAnswer: "Espere a que Excel esté listo, o trabaje con un archivo.",
  readOnly: "Guarde una copia con otro nombre, ábrala e inténtelo allí.",
  changing: "Tal vez otra persona trabaja en él. Espere un momento y elija Intentar de nuevo.",
  file: {
    title: (name) => `${name} no se puede usar`,
    "not-excel": "No es un libro de Excel. Elija un archivo guardado por Excel como .xlsx o .xlsm.",
    "old-excel":
      "Es un libro antiguo de Excel 97-2003 (.xls). Ábralo en Excel, guárdelo como Libro de Excel (.xlsx) e inténtelo de nuevo.",
    password:
      "Está protegido con contraseña. Ábralo en Excel, quite la contraseña (Archivo > Información > Proteger libro), guárdelo e inténtelo de nuevo.",
    "binary-workbook":
      "Es un libro binario (.xlsb). Ábralo en Excel, guárdelo como Libro de Excel (.xlsx) e inténtelo de nuevo.",
    unreadable:
      "No se puede leer. Elija el archivo mismo, no una carpeta. Si se guardó de nuevo mientras tanto, elíjalo otra vez.",
    damaged: (part) =>
      `Está dañado. Ábralo en Excel, deje que Excel lo repare, guárdelo e inténtelo de nuevo. Lo que no se puede leer es ${part}.`,
    "too-large": (part) =>
      `Su hoja ${part} es demasiado grande. Borre las columnas y filas que no usa, guárdelo e inténtelo de nuevo.`,
    said: (text) => `Excel dice: ${text}.`,
    another: "Abrir otro registro",
  },
};
