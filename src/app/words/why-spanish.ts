/** Palabras de los resultados y de Why?, en español. */
import { numbersFor, unitAfter } from "./numbers.ts";
import type { englishWhy } from "./why-english.ts";

const { number, counted } = numbersFor("es-US");

export const spanishWhy: typeof englishWhy = {
  results: {
    title: "Resultados",
    look: "Ver los resultados",
    lead: "Elija una cifra para ver por qué es la que es.",
    none: "Todavía no se ha calculado nada en esta visita. Empiece un trabajo; sus cifras están aquí desde la revisión.",
    noRows: "Ninguno de los dos trabajos tiene filas en este registro.",
    table: "Tabla",
    search: "Buscar estudiante o escuela",
    searchHint: "Nombre, número o escuela",
    found: (found, all) =>
      found === all
        ? counted(all, { one: "{n} fila", other: "{n} filas" })
        : `${number(found)} de ${counted(all, { one: "{n} fila", other: "{n} filas" })}`,
    notFound: (search) => `Ninguna fila tiene "${search}".`,
    range: (from, to, of) => `Filas ${number(from)} a ${number(to)} de ${number(of)}`,
    earlier: "Filas anteriores",
    later: "Filas siguientes",
    whyFigure: (column, shown, whose) => `${shown}, ${column}, ${whose}: ¿por qué?`,
  },
  why: {
    offer: (shown) => `¿Por qué es ${shown}?`,
    title: (column, whose) => `${column}: ${whose}`,
    sum: "La cuenta",
    parts: "De qué se compone",
    rules: "Reglas",
    where: (cite) => `Dónde está escrita: ${cite}`,
    confidence: {
      statute: "Palabras de la propia ley.",
      CDE: "Una página del Departamento de Educación de California.",
      CALPADS: "Documentación de CALPADS.",
      "SIS documentation": "La documentación del sistema, no la ley.",
      "secondary source": "Lo informa una fuente secundaria.",
      "our reading": "Nuestra propia lectura; ninguna fuente lo decide.",
    },
    setting: (name) => `El ajuste ${name} la cambia.`,
    value: (value, unit, from) => `${number(value)} ${unit}, desde el ${from}`,
    ruleUnits: { minutes: "minutos", days: "días", pupils: "alumnos", years: "años", weeks: "semanas" },
    moreParts: (count) => counted(count, { one: "Mostrar {n} más", other: "Mostrar {n} más" }),
    loading: "Buscando las partes",
    leads: "¿por qué?",
    units: {
      minutes: (shown) => (shown.includes(":") ? "horas y minutos" : shown.includes(".") ? "horas" : "minutos"),
      hours: (shown) => unitAfter(shown, { one: "hora", other: "horas" }),
      days: (shown) => unitAfter(shown, { one: "día", other: "días" }),
      absences: (shown) => unitAfter(shown, { one: "ausencia", other: "ausencias" }),
      students: (shown) => unitAfter(shown, { one: "estudiante", other: "estudiantes" }),
      weeks: (shown) => unitAfter(shown, { one: "semana", other: "semanas" }),
      sessions: (shown) => unitAfter(shown, { one: "sesión", other: "sesiones" }),
    },
    logChangedTitle: "El registro cambió desde entonces",
    logChanged: "Así se formó la cifra cuando se leyó el registro. Revise otra vez para calcular de nuevo.",
    otherFigures: "Todos los resultados",
    meaning: (word) => `Qué significa ${word}`,
  },
  unexplained: {
    title: (cell) => `${cell} no se explica`,
    because: {
      "no-figure": "Esta celda no es una cifra de una ejecución.",
      unfinished: "La hoja no se terminó, o su ejecución se deshizo. Ejecute otra vez y se escribe de nuevo.",
      "other-run":
        "Esta hoja se creó con otros datos o ajustes que los que el registro tiene ahora. La explicación sería de otro número. Ejecute otra vez y vuelva a preguntar.",
      "no-row": "La ejecución no tiene esa fila. Alguien la agregó o la cambió después.",
      edited: (column, shown) =>
        `Alguien cambió esta celda después de la ejecución: ahora dice ${shown}. Lo que la ejecución escribió en ${column} sí se puede explicar.`,
    },
    notChanged: "No se cambió nada.",
    runAgain: "Ejecutar otra vez",
    whatRunWrote: "¿Por qué la cifra de la ejecución?",
  },
};
