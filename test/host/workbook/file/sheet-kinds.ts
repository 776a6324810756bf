/** Kinds of sheets by their relationships. */

/** Chart, dialog and macro sheets have no cells, or none that Office.js shows: only their names are taken. */
export function cellLessSheetName(kind: string): boolean {
  return kind === "chartsheet" || kind === "dialogsheet" || kind === "xlMacrosheet";
}
