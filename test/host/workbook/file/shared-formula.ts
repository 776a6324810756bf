/** A formula that a file holds once for several cells. */
import { columnLetters, columnOfLetters } from "../address.ts";

/** Texts, quoted sheets, brackets, names before "(" "!" "[", whole columns, cells; only the last two are changed. */
const PARTS =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'|\[[^\]]*\]|[\p{L}_\\][\p{L}\d_.\\]*(?=[([!])|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3}):(\$?)([A-Z]{1,3})(?![\p{L}\d_.(])|(?<![\p{L}\d_.$])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\p{L}\d_.(])/giu;

/** The formula as it stands so many rows below and columns to the right of where it was written. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  return formula.replaceAll(PARTS, (part: string, ...groups: unknown[]) => {
    const [dollar1, letters1, dollar2, letters2, dollar3, letters3, dollar4, digits] = groups.map((group) =>
      typeof group === "string" ? group : undefined,
    );
    if (letters1 !== undefined && letters2 !== undefined)
      return `${movedColumn(dollar1, letters1, columns)}:${movedColumn(dollar2, letters2, columns)}`;
    if (letters3 === undefined || digits === undefined) return part;
    const row = dollar4 === "$" ? `$${digits}` : String(Number(digits) + rows);
    return movedColumn(dollar3, letters3, columns) + row;
  });
}

function movedColumn(dollar: string | undefined, letters: string, columns: number): string {
  return dollar === "$" ? `$${letters}` : columnLetters(columnOfLetters(letters) + columns);
}
