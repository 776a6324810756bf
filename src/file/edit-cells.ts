/** Texts put into single cells of a worksheet part. Every other character of it stays as it was. */
import { columnLetters } from "../core/sheet/sheet.ts";
import { textElement } from "./cell-text.ts";
import { columnOf } from "./read-sheet.ts";
import { appendInside, applyEdits, changeAttribute, childNamed, xmlTree } from "./xml-edit.ts";
import type { Edit, XmlElement } from "./xml-edit.ts";

/** Rows and columns count from 1. "" makes the cell blank. */
export interface CellText {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A rectangle of cells, counted from 1. */
interface CellArea {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
}

/** An element with where it stands: its row, or its column. */
interface Placed {
  readonly at: number;
  readonly element: XmlElement;
}

/** The part with the texts in their cells, which keep their look but for the format; textStyle gives the style for it. */
export function editCells(
  xml: string,
  cells: readonly CellText[],
  textStyle: (like: number) => number,
): { readonly xml: string; readonly hadFormulas: boolean } {
  const root = xmlTree(xml);
  const data = childNamed(root, "sheetData");
  if (data === undefined) throw new Error("The worksheet part has no rows.");
  const rows = placed(data, "row", (reference) => Number(reference));
  const styleOfColumn = columnStyles(root);
  const inOrder = cells.toSorted((one, other) => one.row - other.row || one.column - other.column);
  const cellXml = ({ row, column, text }: CellText, like: number): string => {
    const p = root.prefix;
    const start = `<${p}c r="${columnLetters(column)}${String(row)}" s="${String(textStyle(like))}"`;
    return text === "" ? `${start}/>` : `${start} t="inlineStr"><${p}is>${textElement(text, p)}</${p}is></${p}c>`;
  };

  let hadFormulas = false;
  const edits: Edit[] = [];
  const newRows = inserting(xml, data, rows);
  for (const number of new Set(inOrder.map(({ row }) => row))) {
    const wanted = inOrder.filter(({ row }) => row === number);
    const row = rows.find(({ at }) => at === number)?.element;
    if (row === undefined) {
      const inside = wanted.map((cell) => cellXml(cell, styleOfColumn(cell.column))).join("");
      newRows.add(number, `<${root.prefix}row r="${String(number)}">${inside}</${root.prefix}row>`);
      continue;
    }
    const there = placed(row, "c", columnOf);
    const newCells = inserting(xml, row, there);
    const styleOfRow = isTrue(row.attributes["customFormat"]) ? Number(row.attributes["s"] ?? 0) : null;
    for (const cell of wanted) {
      const found = there.find(({ at }) => at === cell.column)?.element;
      if (found === undefined) newCells.add(cell.column, cellXml(cell, styleOfRow ?? styleOfColumn(cell.column)));
      else {
        hadFormulas ||= childNamed(found, "f") !== undefined;
        const text = cellXml(cell, Number(found.attributes["s"] ?? 0));
        edits.push({ start: found.start, end: found.end, text });
      }
    }
    edits.push(...newCells.edits(), ...widened(xml, row, wanted));
  }
  edits.push(...newRows.edits(), ...enlarged(xml, root, cells));
  return { xml: applyEdits(xml, edits), hadFormulas };
}

/** Whether a cell has a formula that others go by: one for several cells, or the first of a shared one. It must stay as it is. */
export function formulasOverCells(xml: string): (row: number, column: number) => boolean {
  const data = childNamed(xmlTree(xml), "sheetData");
  const fixed: CellArea[] = [];
  for (const { at: row, element } of data === undefined ? [] : placed(data, "row", Number)) {
    for (const { at: column, element: cell } of placed(element, "c", columnOf)) {
      const { t: kind, ref } = childNamed(cell, "f")?.attributes ?? {};
      const area = ref === undefined ? null : areaOf(ref);
      if (area === null || (area.firstRow === area.lastRow && area.firstColumn === area.lastColumn)) continue;
      fixed.push(kind === "shared" ? { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } : area);
    }
  }
  return (row, column) =>
    fixed.some(
      (area) => area.firstRow <= row && row <= area.lastRow && area.firstColumn <= column && column <= area.lastColumn,
    );
}

/** A table part whose table and filter reach to another row. */
export function tableDownTo(xml: string, lastRow: number): string {
  const root = xmlTree(xml);
  const filter = childNamed(root, "autoFilter");
  const edits = [root, ...(filter === undefined ? [] : [filter])].flatMap((element) => {
    const reference = element.attributes["ref"] ?? "";
    return changeAttribute(xml, element, "ref", reference.replace(/\d+$/, String(lastRow)));
  });
  return applyEdits(xml, edits);
}

/** The elements of a name with their places; one that does not say follows the one before it. */
function placed(parent: XmlElement, name: string, placeOf: (reference: string) => number): Placed[] {
  const found: Placed[] = [];
  for (const element of parent.children) {
    if (element.name !== name) continue;
    const reference = element.attributes["r"];
    found.push({ at: reference === undefined ? (found.at(-1)?.at ?? 0) + 1 : placeOf(reference), element });
  }
  return found;
}

/** Collects elements to be put between those that are there, in order; one edit for each gap. */
function inserting(
  xml: string,
  parent: XmlElement,
  there: readonly Placed[],
): { readonly add: (at: number, added: string) => void; readonly edits: () => Edit[] } {
  const before = new Map<XmlElement | null, string>();
  return {
    add(at, added) {
      const next = there.find((one) => one.at > at)?.element ?? null;
      before.set(next, (before.get(next) ?? "") + added);
    },
    edits: () =>
      [...before].map(([next, added]) =>
        next === null ? appendInside(xml, parent, added) : { start: next.start, end: next.start, text: added },
      ),
  };
}

function columnStyles(root: XmlElement): (column: number) => number {
  const columns = childNamed(root, "cols")?.children ?? [];
  return (column) => {
    const found = columns.find(
      ({ attributes }) => Number(attributes["min"]) <= column && column <= Number(attributes["max"]),
    );
    return Number(found?.attributes["style"] ?? 0);
  };
}

/** A row that says from which to which column it reaches. */
function widened(xml: string, row: XmlElement, cells: readonly CellText[]): Edit[] {
  const span = /^(\d+):(\d+)$/.exec(row.attributes["spans"] ?? "");
  if (span === null) return [];
  const columns = cells.map(({ column }) => column);
  const [first, last] = [Math.min(Number(span[1]), ...columns), Math.max(Number(span[2]), ...columns)];
  return changeAttribute(xml, row, "spans", `${String(first)}:${String(last)}`);
}

/** The part says which cells it uses. */
function enlarged(xml: string, root: XmlElement, cells: readonly CellText[]): Edit[] {
  const dimension = childNamed(root, "dimension");
  const area = areaOf(dimension?.attributes["ref"] ?? "");
  if (dimension === undefined || area === null) return [];
  const [rows, columns] = [cells.map(({ row }) => row), cells.map(({ column }) => column)];
  const corner = (column: number, row: number): string => columnLetters(column) + String(row);
  const first = corner(Math.min(area.firstColumn, ...columns), Math.min(area.firstRow, ...rows));
  const last = corner(Math.max(area.lastColumn, ...columns), Math.max(area.lastRow, ...rows));
  return changeAttribute(xml, dimension, "ref", first === last ? first : `${first}:${last}`);
}

/** "A1:B2" or "A1"; null for anything else. */
function areaOf(reference: string): CellArea | null {
  const match = /^([A-Z]+)(\d+)(?::([A-Z]+)(\d+))?$/i.exec(reference);
  if (match === null) return null;
  const [, column = "", row = "", lastColumn = column, lastRow = row] = match;
  return {
    firstRow: Number(row),
    lastRow: Number(lastRow),
    firstColumn: columnOf(column),
    lastColumn: columnOf(lastColumn),
  };
}

function isTrue(value: string | undefined): boolean {
  return value === "1" || value === "true";
}
