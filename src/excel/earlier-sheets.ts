/** Sheets of ours just before they are written: unchanged since they were read, and with what undoing needs. */
import { HEADER_ROW, isUndone, isUnfinished, STATUS_ROW, cellAt } from "../results/heading-block.ts";
import { newPace } from "../results/pace.ts";
import { checkOfSheet } from "../results/sheet-check.ts";
import { readCells } from "./blocks.ts";
import type { ExcelTalk } from "./in-excel.ts";
import type { WorkbookOutline } from "./outline.ts";
import { askPrint } from "./page.ts";
import type { EarlierPrint } from "./page.ts";
import { ourCells } from "./read-excel.ts";
import { finishedSheet, secondLooks, sheetCells } from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";

/** What a sheet of ours held before a run. */
export interface EarlierSheet {
  readonly cells: SheetCells;
  /** Number formats of its columns, counted from 1, but of those that hold nothing but texts. */
  readonly formats: ReadonlyMap<number, string>;
  readonly print: EarlierPrint;
}

/** Reads sheets of ours whole, formulas and all. */
export async function readOurs(
  talk: ExcelTalk,
  { sheets }: WorkbookOutline,
  names: readonly string[],
): Promise<ReadonlyMap<string, SheetCells>> {
  const read = sheets.filter(({ name }) => names.includes(name)).map(sheetCells);
  await readCells(talk, read.flatMap(ourCells));
  await readCells(talk, read.flatMap(secondLooks));
  return new Map(read.map((cells) => [cells.outline.name, cells]));
}

/** Whether a sheet holds what it held when it was read: cells, status, tables. */
export async function isAsRead(now: SheetCells, then: SheetCells): Promise<boolean> {
  const [one, other] = [finishedSheet(now, []), finishedSheet(then, [])];
  const pace = newPace();
  return (
    cellAt(one, STATUS_ROW, 1) === cellAt(other, STATUS_ROW, 1) &&
    JSON.stringify(one.tables) === JSON.stringify(other.tables) &&
    (await checkOfSheet(one, pace)) === (await checkOfSheet(other, pace))
  );
}

/**
 * What undoing will give back; nothing of sheets that hold no results of a completed run. Of those whose rows must not be lost it is
 * what stands there, finished or not.
 */
export async function earlierSheets(
  { context, send }: ExcelTalk,
  read: ReadonlyMap<string, SheetCells>,
  keepsRows: (name: string) => boolean,
): Promise<ReadonlyMap<string, EarlierSheet>> {
  const asked = [...read].flatMap(([name, cells]) => {
    const sheet = finishedSheet(cells, []);
    const isKept = keepsRows(name) && cellAt(sheet, HEADER_ROW, 1) !== null;
    if (isUndone(sheet) || (isUnfinished(sheet) && !isKept)) return [];
    const worksheet = context.workbook.worksheets.getItem(name);
    const { firstColumn, firstRow } = sheet;
    const formats = sheet.columns.map((column, index) => {
      const body = column.slice(Math.max(0, HEADER_ROW + 1 - firstRow));
      const number = body.findIndex((cell) => typeof cell === "number");
      const row = number >= 0 ? number : Math.max(0, body.indexOf(null));
      const range = worksheet.getRangeByIndexes(HEADER_ROW + row, firstColumn + index - 1, 1, 1);
      return {
        column: firstColumn + index,
        range: range.load("numberFormat"),
        isOfText: typeof body[row] === "string",
      };
    });
    return [{ name, cells, formats, print: askPrint(worksheet) }];
  });
  if (asked.length > 0) await send();
  return new Map(
    asked.map(({ name, cells, formats, print }) => [
      name,
      {
        cells,
        print: print(),
        formats: new Map(
          formats.flatMap(({ column, range, isOfText }) =>
            isOfText ? [] : [[column, String(range.numberFormat[0]?.[0])] as const],
          ),
        ),
      },
    ]),
  );
}
