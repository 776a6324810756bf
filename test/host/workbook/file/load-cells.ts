/** The cells of a sheet part: values exactly as the file has them, dates as their serial numbers. */
import { MAX_ROWS } from "../address.ts";
import { columnFor, putFormula, putValue } from "../cells.ts";
import type { CellStyle, CellValue, HostWorkbook, Sheet, StyleRun } from "../model.ts";
import { notSimulated } from "../refusal.ts";
import { appendRun, PLAIN_STYLE } from "../style-runs.ts";
import { errorOf } from "../typed-input.ts";
import { movedFormula } from "./shared-formula.ts";
import { child, childrenOf, decodedText, flag, numberOf } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

/** A text of the file: runs of rich text joined, readings above signs left out. */
export function textOfItem(item: XmlElement): string {
  const runs = item.children.flatMap((each) =>
    each.name === "r" ? childrenOf(each, "t") : each.name === "t" ? [each] : [],
  );
  return decodedText(runs.map(({ text }) => text).join(""));
}

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

export interface CellLoader {
  readonly takeRow: (row: XmlElement) => void;
  /** columnStyles: the looks of whole columns. */
  readonly finish: (columnStyles: ReadonlyMap<number, CellStyle>) => void;
}

/** Takes the rows of a sheet one by one. */
export function cellLoader(
  workbook: HostWorkbook,
  sheet: Sheet,
  texts: readonly string[],
  styles: readonly CellStyle[],
): CellLoader {
  /** By column and row: the look of cells that the file has. */
  const cellStyles: CellStyle[][] = [];
  const rowStyles = new Map<number, CellStyle>();
  const sharedFormulas = new Map<string, SharedFormula>();
  let nextRow = 0;

  const takeCell = (cell: XmlElement, row: number, column: number): void => {
    const style = styles[numberOf(cell, "s") ?? 0] ?? PLAIN_STYLE;
    const ofColumn = (cellStyles[column] ??= []);
    ofColumn[row] = style;
    const value = valueOf(cell, texts);
    const formula = formulaOf(cell, row, column, sharedFormulas);
    if (value === null && formula === null) return;
    const into = columnFor(sheet, column);
    if (formula === null) {
      putValue(workbook, into, row, value);
      return;
    }
    putFormula(workbook, into, row, formula);
    const made = into.formulas.get(row);
    if (value === null || made === undefined) return;
    into.values[row] = value;
    made.calculatedAt = workbook.version;
  };

  return {
    takeRow(element) {
      const row = (numberOf(element, "r") ?? nextRow + 1) - 1;
      nextRow = row + 1;
      if (flag(element, "customFormat")) rowStyles.set(row, styles[numberOf(element, "s") ?? 0] ?? PLAIN_STYLE);
      const hidden = flag(element, "hidden");
      const height = flag(element, "customHeight") ? numberOf(element, "ht") : null;
      if (hidden || height !== null) sheet.rowSizes.set(row, { height, hidden });
      let nextColumn = 0;
      for (const cell of childrenOf(element, "c")) {
        const column = columnOfCell(cell.attributes["r"]) ?? nextColumn;
        nextColumn = column + 1;
        takeCell(cell, row, column);
      }
    },
    finish(columnStyles) {
      sheet.emptyColumnRuns = runsOfRows(rowStyles, workbook.normalStyle, []);
      for (const index of new Set([...columnStyles.keys(), ...cellStyles.keys()])) {
        const given = cellStyles[index];
        const whole = columnStyles.get(index) ?? null;
        if (given === undefined && whole === null) continue;
        const column = columnFor(sheet, index);
        column.runs = runsOfRows(rowStyles, whole ?? workbook.normalStyle, given ?? []);
        column.wholeStyle = whole;
      }
    },
  };
}

/** The column of "B7", from 0: once for every cell of a file, so without patterns. */
function columnOfCell(address: string | undefined): number | null {
  if (address === undefined) return null;
  let column = 0;
  for (let place = 0; place < address.length; place++) {
    const code = address.charCodeAt(place);
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  return column === 0 ? null : column - 1;
}

/** The look of every row: the cell's own, else its row's, else its column's. */
function runsOfRows(
  rowStyles: ReadonlyMap<number, CellStyle>,
  otherwise: CellStyle,
  cells: readonly (CellStyle | undefined)[],
): StyleRun[] {
  const runs: StyleRun[] = [];
  const end = Math.max(cells.length, ...[...rowStyles.keys()].slice(-1).map((row) => row + 1));
  for (let row = 0; row < end; row++) {
    const style = cells[row] ?? rowStyles.get(row) ?? otherwise;
    appendRun(runs, { from: row, to: row, style });
  }
  if (end < MAX_ROWS) appendRun(runs, { from: end, to: MAX_ROWS - 1, style: otherwise });
  return runs;
}

function valueOf(cell: XmlElement, texts: readonly string[]): CellValue {
  const written = child(cell, "v")?.text;
  const inline = child(cell, "is");
  switch (cell.attributes["t"] ?? "n") {
    case "s":
      return written === undefined ? null : (texts[Number(written)] ?? "");
    case "inlineStr":
      return inline === undefined ? null : textOfItem(inline);
    case "str":
      return written === undefined ? null : decodedText(written);
    case "b":
      return written === undefined ? null : written.trim() === "1" || written.trim() === "true";
    case "e": {
      const error = errorOf(written ?? "");
      return error === null ? null : { error };
    }
    case "n":
      return written === undefined || written.trim() === "" ? null : Number(written);
    default:
      throw notSimulated(`cells of the type ${cell.attributes["t"] ?? ""}`);
  }
}

function formulaOf(
  cell: XmlElement,
  row: number,
  column: number,
  sharedFormulas: Map<string, SharedFormula>,
): string | null {
  const formula = child(cell, "f");
  if (formula === undefined) return null;
  const shared = formula.attributes["t"] === "shared" ? (formula.attributes["si"] ?? "") : null;
  const text = decodedText(formula.text).trim();
  if (text !== "") {
    if (shared !== null) sharedFormulas.set(shared, { text, row, column });
    return `=${text}`;
  }
  const master = shared === null ? undefined : sharedFormulas.get(shared);
  return master === undefined ? null : `=${movedFormula(master.text, row - master.row, column - master.column)}`;
}
