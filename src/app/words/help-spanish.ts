/** Palabras de la ayuda. */
import type { englishHelp } from "./help-english.ts";

export const spanishHelp: typeof englishHelp = {
  title: "Ayuda",
  topics: [
    [
      "Qué se necesita",
      "Un libro con las hojas Students, Attendance y Programs. Las exportaciones de su sistema sirven tal como están; los nombres de las hojas y columnas se pueden elegir.",
    ],
    [
      "¿Se modifica mi registro?",
      "No. No se cambia ninguna celda, ningún formato ni ningún filtro de sus hojas. Los resultados van a hojas propias, marcadas con Made by Attendance Ledger. Una hoja del mismo nombre que no es nuestra, o que usted editó, se queda como está.",
    ],
    [
      "¿Se pierden los ceros?",
      "No. Los números de estudiante y los State ID siguen siendo texto en las hojas y en los archivos de importación. No abra un archivo de importación en Excel antes de importarlo: Excel quita los ceros al abrirlo.",
    ],
    [
      "¿Qué significa sin usar?",
      "Una fila que no se puede usar, por ejemplo una sin tiempo. Queda fuera, aparece en Exceptions y lo demás continúa. Corríjala y ejecute de nuevo.",
    ],
    [
      "¿Y si el sistema rechaza el archivo?",
      "Compare la primera línea del archivo con la asignación que guardó su distrito y mire los ajustes de los archivos de importación. Pruebe primero con uno o dos estudiantes.",
    ],
    ["¿Puedo detenerlo?", "Sí. Cancelar deja todo como estaba."],
  ],
  keyboardTitle: "Teclado",
  keyboard: [
    ["Tab, Shift+Tab", "Al control siguiente o anterior"],
    ["Enter / Space", "Lo elige"],
    ["Esc", "Vuelve una pantalla atrás"],
    ["Ctrl+F6 / F6", "En Excel: entre la hoja y este panel"],
  ],
  privacyTitle: "Privacidad",
  privacy: [
    "Su registro se lee y se calcula en esta computadora. No se envía nada; la página no puede abrir ninguna conexión.",
    "Este navegador no guarda nada sobre estudiantes. Solo guarda si eligió claro u oscuro.",
    "Los resultados contienen los mismos datos personales que su registro. Trátelos igual.",
  ],
};
