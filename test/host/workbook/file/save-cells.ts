/** The columns and cells of a sheet as XML. */
import { columnLetters, MAX_COLUMNS, MAX_ROWS } from "../address.ts";
import { isRowHidden } from "../dimensions.ts";
import type { CellStyle, CellValue, HostWorkbook, Sheet, StyleRun } from "../model.ts";
import { styleAt } from "../style-runs.ts";
import type { SavedStyles, SavedTexts } from "./save-styles.ts";
import { widthInCharacters } from "./sizes.ts";
import { encodedText } from "./xml.ts";

const LAST_ROW = MAX_ROWS - 1;

/** <cols>: widths, what is hidden, and the look that a column has to its end. */
export function columnsXml(workbook: HostWorkbook, sheet: Sheet, styles: SavedStyles): string {
  const entries: { from: number; to: number; attributes: string }[] = [];
  const beyond = styleAt(sheet.emptyColumnRuns, LAST_ROW);
  const end =
    beyond === workbook.normalStyle
      ? Math.max(sheet.columns.length, ...[...sheet.columnSizes.keys()].map((column) => column + 1))
      : MAX_COLUMNS;
  for (let column = 0; column < end; column++) {
    const size = sheet.columnSizes.get(column);
    const style = columnStyle(sheet, column);
    const width = size?.width ?? null;
    const attributes =
      (width === null ? "" : ` width="${widthInCharacters(width)}" customWidth="1"`) +
      (size?.hidden === true ? ' hidden="1"' : "") +
      (style === workbook.normalStyle ? "" : ` style="${styles.numberOf(style)}"`);
    if (attributes === "") continue;
    const last = entries.at(-1);
    if (last?.to === column - 1 && last.attributes === attributes) last.to = column;
    else entries.push({ from: column, to: column, attributes });
  }
  if (entries.length === 0) return "";
  const lines = entries.map(({ from, to, attributes }) => {
    const width = attributes.includes("width=") ? "" : ' width="9.140625"';
    return `<col min="${from + 1}" max="${to + 1}"${width}${attributes}/>`;
  });
  return `<cols>${lines.join("")}</cols>`;
}

function columnStyle(sheet: Sheet, column: number): CellStyle {
  return styleAt(sheet.columns[column]?.runs ?? sheet.emptyColumnRuns, LAST_ROW);
}

/** Goes along runs with the rows. */
function styleReader(runs: readonly StyleRun[], otherwise: CellStyle): (row: number) => CellStyle {
  let place = 0;
  return (row) => {
    while ((runs[place]?.to ?? row) < row) place += 1;
    return runs[place]?.style ?? otherwise;
  };
}

/** <sheetData>: rows with anything in them. Formulas must be up to date. */
export function cellsXml(workbook: HostWorkbook, sheet: Sheet, styles: SavedStyles, texts: SavedTexts): string {
  const { normalStyle } = workbook;
  const beyond = styleAt(sheet.emptyColumnRuns, LAST_ROW);
  const rowStyleAt = styleReader(sheet.emptyColumnRuns, normalStyle);
  const columns = sheet.columns.flatMap((column, index) =>
    column === undefined
      ? []
      : [
          {
            column,
            letters: columnLetters(index),
            styleAt: styleReader(column.runs, normalStyle),
            style: columnStyle(sheet, index),
          },
        ],
  );
  const lines: string[] = [];
  const end = rowEnd(sheet);
  for (let row = 0; row < end; row++) {
    const rowStyle = rowStyleAt(row);
    const hasRowStyle = rowStyle !== beyond;
    let cells = "";
    for (const { column, letters, styleAt: lookAt, style: whole } of columns) {
      const style = lookAt(row);
      const value = column.values[row] ?? null;
      const formula = column.formulas.get(row);
      if (value === null && formula === undefined && style === (hasRowStyle ? rowStyle : whole)) continue;
      const number = styles.numberOf(style);
      const look = number === 0 ? "" : ` s="${number}"`;
      cells += `<c r="${letters}${row + 1}"${look}${contentXml(value, formula?.text ?? null, texts)}`;
    }
    const attributes = rowAttributes(sheet, row, hasRowStyle ? styles.numberOf(rowStyle) : null);
    if (cells !== "" || attributes !== "") lines.push(`<row r="${row + 1}"${attributes}>${cells}</row>`);
  }
  return `<sheetData>${lines.join("")}</sheetData>`;
}

/** Behind the last row with a cell, a size or a look that ends before the sheet does. */
function rowEnd(sheet: Sheet): number {
  let end = sheet.emptyColumnRuns.at(-1)?.from ?? 0;
  for (const column of sheet.columns) {
    if (column === undefined) continue;
    end = Math.max(end, column.values.length, column.runs.at(-1)?.from ?? 0);
  }
  for (const row of sheet.rowSizes.keys()) end = Math.max(end, row + 1);
  for (const rows of [...sheet.tables.map((table) => table.hiddenRows), sheet.filter?.hiddenRows ?? []])
    for (const row of rows) end = Math.max(end, row + 1);
  return end;
}

function rowAttributes(sheet: Sheet, row: number, style: number | null): string {
  const height = sheet.rowSizes.get(row)?.height ?? null;
  return (
    (style === null ? "" : ` s="${style}" customFormat="1"`) +
    (height === null ? "" : ` ht="${height}" customHeight="1"`) +
    (isRowHidden(sheet, row) ? ' hidden="1"' : "")
  );
}

function contentXml(value: CellValue, formula: string | null, texts: SavedTexts): string {
  const written = formula === null ? "" : `<f>${encodedText(formula.slice(1))}</f>`;
  if (value === null) return formula === null ? "/>" : `>${written}</c>`;
  if (typeof value === "number") return `>${written}<v>${value}</v></c>`;
  if (typeof value === "boolean") return ` t="b">${written}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value !== "string") return ` t="e">${written}<v>${value.error}</v></c>`;
  if (formula === null) return ` t="s"><v>${texts.numberOf(value)}</v></c>`;
  return ` t="str">${written}<v xml:space="preserve">${encodedText(value)}</v></c>`;
}
