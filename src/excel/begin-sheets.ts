/** The request that begins a change: it marks sheets as unfinished, and sees in the same moment whether somebody has just edited one. */
import { STATUS_ROW } from "../results/heading-block.ts";
import type { PlannedSheet } from "../results/output-plan.ts";
import { failed } from "../results/host-problem.ts";
import type { Doing } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import type { OutputSheet } from "./output-sheet.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import { toldCell } from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";
import { markWriting, writeFirstHeading } from "./sheet-operations.ts";
import type { Abilities } from "./sheet-operations.ts";

/** The property by which Excel itself knows our sheets. */
const MARK = "AttendanceLedger";

/** Cells of a sheet that are looked at once more while it is marked; larger sheets were looked at just before. */
const MOST_CELLS = 20_000;

/** A sheet and where it goes. */
export interface PlacedSheet {
  readonly sheet: OutputSheet;
  /** What is there now, under its own name or a passing one; null when a sheet is to be added. */
  readonly there: SheetOutline | null;
  /** The name that it goes by until it says what it is; null when it has its own. */
  readonly passing: string | null;
}

/** Fails when a sheet that is to be rewritten is gone, or the name of a new one was taken since the plan was made. */
export function placedSheet(
  { table, inPlace }: PlannedSheet,
  sheet: OutputSheet,
  { sheets, takenNames }: WorkbookOutline,
): PlacedSheet {
  const { name } = sheet;
  const isSame = (other: string): boolean => other.toLowerCase() === name.toLowerCase();
  const own = sheets.find((other) => isSame(other.name));
  if (inPlace) {
    if (own?.name !== name) throw failed({ kind: "sheet-gone", sheet: name }, "writing");
    return { sheet, there: own, passing: null };
  }
  if (own !== undefined || takenNames.some(isSame)) throw failed({ kind: "name-taken", sheet: name }, "writing");
  for (let number = 1; ; number++) {
    const passing = passingName(table, number);
    const left = sheets.find((other) => other.name.toLowerCase() === passing.toLowerCase());
    if (left === undefined) return { sheet, there: null, passing };
    if (left.isOurs || left.area.rowCount === 0) return { sheet, there: left, passing: left.name };
  }
}

/**
 * "CE_Weekly_Audit (new)": the name of a sheet between the moment it is added and the moment it says what it is. One that was left
 * then is taken up by the next run, whatever number its own name will have.
 */
export function passingName(table: string, number = 1): string {
  return number === 1 ? `${table} (new)` : `${table} (new ${number})`;
}

/** Adds the sheets that are not there, and marks all. `read` holds those that are there as they were read a moment ago. */
export async function beginSheets(
  talk: ExcelTalk,
  sheets: readonly PlacedSheet[],
  read: ReadonlyMap<string, SheetCells>,
  { marksSheets }: Abilities,
): Promise<void> {
  const { worksheets } = talk.context.workbook;
  await markSheets(talk, read, "writing", () => {
    // What may be refused comes before any sheet that is whole is marked.
    for (const { sheet, there, passing } of sheets) {
      if (passing === null) continue;
      const worksheet = there === null ? worksheets.add(passing) : worksheets.getItem(passing);
      writeFirstHeading(worksheet, sheet);
      worksheet.name = sheet.name;
    }
    if (marksSheets) for (const { sheet } of sheets) worksheets.getItem(sheet.name).customProperties.add(MARK, "1");
  });
}

/** Marks sheets that are there as unfinished. Fails, with the marks taken off again, when one was edited since it was read. */
export async function markSheets(
  talk: ExcelTalk,
  read: ReadonlyMap<string, SheetCells>,
  doing: Doing["doing"],
  queueBefore: () => void = () => undefined,
): Promise<void> {
  const { worksheets } = talk.context.workbook;
  const [first = null] = read.keys();
  let seen: { readonly cells: SheetCells; readonly range: Excel.Range }[] = [];
  let statuses: { readonly name: string; readonly range: Excel.Range }[] = [];
  await talk.change(first, () => {
    queueBefore();
    seen = [...read.values()]
      .filter(({ outline: { area } }) => area.rowCount * area.columnCount <= MOST_CELLS)
      .map((cells) => {
        const used = worksheets.getItem(cells.outline.name).getUsedRange(true);
        return { cells, range: used.load("formulas,rowIndex,columnIndex") };
      });
    statuses = [...read.keys()].map((name) => {
      const worksheet = worksheets.getItem(name);
      const range = worksheet.getRange(`A${STATUS_ROW}`).load("formulas");
      markWriting(worksheet);
      return { name, range };
    });
  });
  const edited = seen.find(({ cells, range }) => !holds(cells, range))?.cells.outline.name;
  if (edited === undefined) return;
  const before = statuses.map(({ name, range }) => ({ name, cells: range.formulas }));
  await talk.change(edited, () => {
    for (const { name, cells } of before) worksheets.getItem(name).getRange(`A${STATUS_ROW}`).formulas = cells;
  });
  throw failed({ kind: "sheet-edited", sheet: edited }, doing);
}

/** Whether a range that was just read has the cells and formulas that were read before. */
function holds({ outline: { area }, columns, formulas }: SheetCells, range: Excel.Range): boolean {
  const { firstRow, firstColumn, rowCount, columnCount } = area;
  const now = range.formulas as readonly (readonly unknown[])[];
  if (range.rowIndex + 1 !== firstRow || range.columnIndex + 1 !== firstColumn || now.length !== rowCount) return false;
  return now.every(
    (cells, row) =>
      cells.length === columnCount &&
      cells.every((cell, column) => {
        const formula = formulas.get(row * columnCount + column);
        return cell === (formula ?? toldCell(columns[column]?.[row] ?? null));
      }),
  );
}
