/** Formulas that follow what they mean: a sheet that gets another name, a table too, cells that move. */
import { absoluteAddress, addressText, isSameArea, quotedSheetName } from "../address.ts";
import type { Area, DefinedName, FormulaCell, HostWorkbook, Sheet, Table } from "../model.ts";
import { notSimulated } from "../refusal.ts";
import { wholeColumn } from "./structured.ts";
import { withTokens } from "./tokens.ts";
import type { Token } from "./tokens.ts";

type TokenRewriter = (token: Token, sheet: Sheet | null) => string | null;

/**
 * Rewrites the formulas of all cells and names: all of them, or none when one fails. sheet is the one where the formula stands,
 * null for names of the workbook.
 */
function rewriteFormulas(workbook: HostWorkbook, rewrite: TokenRewriter, concerns: (formula: string) => boolean): void {
  const changes: (() => void)[] = [];
  const rewritten = (formula: string, sheet: Sheet | null): string => {
    if (!concerns(formula)) return formula;
    return withTokens(formula, (token) => rewrite(token, sheet));
  };
  const rewriteName = (defined: DefinedName, sheet: Sheet | null): void => {
    const formula = rewritten(defined.formula, sheet);
    changes.push(() => (defined.formula = formula));
  };
  for (const defined of workbook.names) rewriteName(defined, null);
  for (const sheet of workbook.sheets) {
    for (const defined of sheet.names) rewriteName(defined, sheet);
    for (const column of sheet.columns)
      for (const [row, cell] of column?.formulas ?? []) {
        const text = rewritten(cell.text, sheet);
        if (text !== cell.text) changes.push(() => column?.formulas.set(row, changedFormula(cell, text)));
      }
  }
  for (const change of changes) change();
}

/** A formula that was rewritten keeps its value until its cells change, except one that lost them. */
function changedFormula(cell: FormulaCell, text: string): FormulaCell {
  return text.includes("#REF!") ? { text, calculatedAt: -1, checkedAt: -1 } : { ...cell, text };
}

/** Formulas with the sheet's old name get the new one; null: the sheet is gone, they become #REF!. */
export function renameSheetInFormulas(workbook: HostWorkbook, from: string, to: string | null): void {
  const lower = from.toLowerCase();
  const quoted = lower.replaceAll("'", "''");
  rewriteFormulas(
    workbook,
    (token) => {
      const isIt = (token.kind === "reference" || token.kind === "name") && token.sheetName?.toLowerCase() === lower;
      if (!isIt) return null;
      if (to === null) return "#REF!";
      return quotedSheetName(to) + token.text.slice(token.text.lastIndexOf("!"));
    },
    (formula) => formula.toLowerCase().includes(`${quoted}!`) || formula.toLowerCase().includes(`${quoted}'!`),
  );
}

/** Formulas with the table's old name get the new one; null: the table is gone, they become #REF!. */
export function renameTableInFormulas(workbook: HostWorkbook, from: string, to: string | null): void {
  const lower = from.toLowerCase();
  rewriteFormulas(
    workbook,
    (token) => {
      const isStructured = token.kind === "structured" && token.table.toLowerCase() === lower;
      const isName = token.kind === "name" && token.name.toLowerCase() === lower;
      if (!isStructured && !isName) return null;
      return to === null ? "#REF!" : to + token.text.slice(from.length);
    },
    (formula) => formula.toLowerCase().includes(lower),
  );
}

/**
 * A table becomes plain cells: formulas that name one of its columns name the cells, Log[Hours] being Log!$B$2:$B$5 from then on.
 * Other ways of naming the table are not simulated.
 */
export function nameCellsOfTable(workbook: HostWorkbook, sheet: Sheet, table: Table): void {
  const lower = table.name.toLowerCase();
  rewriteFormulas(
    workbook,
    (token) => {
      if (token.kind === "name" && token.name.toLowerCase() === lower)
        throw notSimulated("a formula that names a whole table which becomes a range");
      if (token.kind !== "structured" || token.table.toLowerCase() !== lower) return null;
      return `${quotedSheetName(sheet.name)}!${absoluteAddress(wholeColumn(table, token.inside))}`;
    },
    (formula) => formula.toLowerCase().includes(lower),
  );
}

/**
 * Formulas follow cells of a sheet that move. moved gives the place of an area afterwards, null when it is gone. A formula
 * that cannot be read (tokens.ts) is not simulated, then nothing is rewritten.
 */
export function moveReferences(workbook: HostWorkbook, moving: Sheet, moved: (area: Area) => Area | null): void {
  const lower = moving.name.toLowerCase();
  const rewrite: TokenRewriter = (token, sheet) => {
    if (token.kind !== "reference" || token.area === null) return null;
    const isOfSheet = token.sheetName === null ? sheet === moving : token.sheetName.toLowerCase() === lower;
    if (!isOfSheet) return null;
    const area = moved(token.area);
    if (area === null) return "#REF!";
    if (isSameArea(area, token.area)) return null;
    const before = token.text.slice(0, token.text.lastIndexOf("!") + 1);
    return before + likeReference(token.text.slice(before.length), area);
  };
  rewriteFormulas(workbook, rewrite, () => true);
}

/** The address with dollar signs where the old one had them. Mixed ones ($A1) are not simulated. */
function likeReference(text: string, area: Area): string {
  const dollars = text.split("$").length - 1;
  const parts = text.match(/[A-Z]+|\d+/gi)?.length ?? 0;
  if (dollars === 0) return addressText(area);
  if (dollars === parts) return absoluteAddress(area);
  throw notSimulated(`moving cells under the reference ${text}`);
}
