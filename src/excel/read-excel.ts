/** Reads what the core needs of the workbook that is open in Excel: known columns of known sheets, and sheets of ours whole. */
import { columnsToRead, sheetsChosen, sheetsToOpen } from "../core/records/columns-to-read.ts";
import type { SheetColumns } from "../core/records/columns-to-read.ts";
import type { Override } from "../core/records/read-records.ts";
import type { WorkbookInput } from "../core/sheet/sheet.ts";
import type { OnProgress, WorkbookReading } from "../results/workbook.ts";
import { columnRuns, columnsFrom, jsonBytes, readCells } from "./blocks.ts";
import type { CellsWanted } from "./blocks.ts";
import { hiddenRowsOf } from "./hidden-rows.ts";
import { hostError } from "../results/host-problem.ts";
import { codeOf } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { questionsOf } from "./more-on-sheets.ts";
import { isStill, readOutline } from "./outline.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import { breathe } from "../results/pace.ts";
import { askAgain } from "./read-again.ts";
import type { SampledSheet } from "./read-again.ts";
import {
  doubtNumbers,
  finishedSheet,
  secondLooks,
  sheetCells,
  takeFormulas,
  takeValues,
  thirdLooks,
} from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";

export interface ExcelReading extends WorkbookReading {
  readonly outline: WorkbookOutline;
  /** Sheets of ours with their formulas, by name. */
  readonly ours: ReadonlyMap<string, SheetCells>;
}

/** A reading that is under way. */
interface Reading {
  readonly outline: WorkbookOutline;
  readonly cells: ReadonlyMap<string, SheetCells>;
  readonly hiddenRows: ReadonlyMap<string, number[]>;
}

/** Rows in which a header row is looked for before a sheet is read whole. */
const HEAD_ROWS = 50;
/** Bytes of a cell of which nothing is known yet. */
const UNKNOWN_CELL = 14;
const MOST_READINGS = 3;

/**
 * Reads again when rows or sheets came, went or moved meanwhile; gives up when that does not end. given are settings that are not in the
 * workbook: they may name sheets and columns.
 */
export async function readExcel(
  talk: ExcelTalk,
  onProgress?: OnProgress,
  given: readonly Override[] = [],
): Promise<ExcelReading> {
  for (let left = MOST_READINGS; left > 0; left--) {
    try {
      const outline = await readOutline(talk);
      const { reading, sampled } = await readOnce(talk, outline, given, onProgress);
      const isAsRead = askAgain(talk.context, sampled);
      // A formula that is never the same twice must not keep the log from being read.
      if ((await isStill(talk, outline)) && (isAsRead() || left === 1)) return reading;
    } catch (error) {
      // A sheet or a table is gone that was there a moment ago.
      if (codeOf(error) !== "ItemNotFound" || left === 1) throw error;
    }
  }
  throw hostError({ problem: { kind: "changing" }, doing: "reading", sheet: null, unfinished: [] });
}

async function readOnce(
  talk: ExcelTalk,
  outline: WorkbookOutline,
  given: readonly Override[],
  onProgress?: OnProgress,
): Promise<{ readonly reading: ExcelReading; readonly sampled: readonly SampledSheet[] }> {
  const reading = beginReading(outline);
  const ours = [...reading.cells.values()].filter((sheet) => sheet.outline.isOurs);
  const more = questionsOf(talk, ours);
  const opened = await openSheets(talk, reading, given, ours.length === 0 ? undefined : more.ask);

  const wanted = columnsToRead(inputOf(reading), given);
  const bodies = [...cellsOf(reading, wanted.keys())].flatMap((sheet) =>
    bodyOf(sheet, wanted.get(sheet.outline.name)?.all ?? []),
  );
  const hidden = opened.flatMap((sheet) =>
    hiddenRowsOf(sheet, (rows) => {
      for (const row of rows) reading.hiddenRows.get(sheet.name)?.push(row);
    }),
  );
  const all = [...hidden, ...bodies, ...ours.flatMap(ourCells)];
  const total = [...bodies, ...ours.flatMap(ourCells)].reduce((sum, { rowCount }) => sum + rowCount, 0);
  let done = 0;
  await readCells(talk, all, {
    onRows: (rows) => {
      done += rows;
      onProgress?.(done, total);
    },
  });
  // Only now are header rows known that stand below the first rows.
  for (const [name, { timed }] of columnsToRead(inputOf(reading), given)) {
    for (const sheet of cellsOf(reading, [name])) {
      for (const column of timed) {
        doubtNumbers(sheet, column);
        await breathe();
      }
    }
  }
  await readCells(talk, [...reading.cells.values()].flatMap(secondLooks));
  await readCells(talk, [...reading.cells.values()].flatMap(thirdLooks));

  return {
    reading: {
      input: inputOf(reading),
      damagedSheets: [],
      sheetNames: outline.sheets.map(({ name }) => name),
      takenNames: outline.takenNames,
      sheetsWithMore: more.answer(),
      outline,
      ours: new Map(ours.map((sheet) => [sheet.outline.name, sheet])),
    },
    sampled: [...cellsOf(reading, wanted.keys())].map((cells) => ({
      cells,
      columns: wanted.get(cells.outline.name)?.all ?? [],
    })),
  };
}

/** The sheets that hold settings, and the others without their cells. */
export async function readSettingsSheets(talk: ExcelTalk): Promise<WorkbookInput> {
  const reading = beginReading(await readOutline(talk));
  await readCells(talk, settingsOf(reading));
  return inputOf(reading);
}

function beginReading(outline: WorkbookOutline): Reading {
  return {
    outline,
    cells: new Map(outline.sheets.map((sheet) => [sheet.name, sheetCells(sheet)])),
    hiddenRows: new Map(outline.sheets.map(({ name }) => [name, []])),
  };
}

/** Settings sheets whole. */
function settingsOf(reading: Reading): CellsWanted[] {
  const { settings } = sheetsToOpen(inputOf(reading));
  return [...cellsOf(reading, settings)].map((sheet) => rowsOf(sheet, sheet.outline.area.rowCount));
}

/** What is there so far, as the core takes it. */
function inputOf({ outline, cells, hiddenRows }: Reading): WorkbookInput {
  const sheets = [...cells.values()].map((sheet) => finishedSheet(sheet, hiddenRows.get(sheet.outline.name) ?? []));
  return { sheets, date1904: outline.date1904 };
}

/** Reads Settings sheets whole and the first rows of the sheets that may hold a role; gives the latter. */
async function openSheets(
  talk: ExcelTalk,
  reading: Reading,
  given: readonly Override[],
  ask: (() => void) | undefined,
): Promise<SheetOutline[]> {
  const { roles } = sheetsToOpen(inputOf(reading));
  const opened = [...cellsOf(reading, roles)];
  await readCells(
    talk,
    [...settingsOf(reading), ...opened.map((sheet) => rowsOf(sheet, HEAD_ROWS))],
    ask === undefined ? {} : { ask },
  );
  const chosen = [...cellsOf(reading, sheetsChosen(inputOf(reading), given))].filter(
    (sheet) => !opened.includes(sheet),
  );
  await readCells(
    talk,
    chosen.map((sheet) => rowsOf(sheet, HEAD_ROWS)),
  );
  return [...opened, ...chosen].map(({ outline }) => outline);
}

/** The sheets of some names that hold anything, in the workbook's order. */
function* cellsOf({ cells }: Reading, names: Iterable<string>): Generator<SheetCells> {
  const wanted = new Set(names);
  for (const [name, sheet] of cells) if (wanted.has(name) && sheet.outline.area.rowCount > 0) yield sheet;
}

/** All columns of the first rows of a sheet. */
function rowsOf(sheet: SheetCells, rowCount: number): CellsWanted {
  const { name, area } = sheet.outline;
  return {
    sheet: name,
    firstRow: area.firstRow,
    rowCount: Math.min(rowCount, area.rowCount),
    runs: columnsFrom(area.firstColumn, area.columnCount),
    member: "values",
    bytesPerRow: UNKNOWN_CELL * area.columnCount,
    take: takeValues(sheet),
  };
}

/** Columns of a sheet below the rows that are already there. */
function bodyOf(sheet: SheetCells, wanted: SheetColumns["all"]): CellsWanted[] {
  const { firstRow, firstColumn, rowCount } = sheet.outline.area;
  if (rowCount <= HEAD_ROWS || wanted.length === 0) return [];
  const head = Array.from({ length: HEAD_ROWS }, (_none, row) =>
    wanted.map((column) => sheet.columns[column - firstColumn]?.[row] ?? ""),
  );
  return [
    {
      sheet: sheet.outline.name,
      firstRow: firstRow + HEAD_ROWS,
      rowCount: rowCount - HEAD_ROWS,
      runs: columnRuns(wanted),
      member: "values",
      bytesPerRow: jsonBytes(head) / HEAD_ROWS,
      take: takeValues(sheet),
    },
  ];
}

/** Formulas where there are any, and else values: all that undoing a run needs, and telling whether somebody edited the sheet. */
export function ourCells(sheet: SheetCells): CellsWanted[] {
  const { area } = sheet.outline;
  return area.rowCount === 0
    ? []
    : [{ ...rowsOf(sheet, area.rowCount), member: "formulas", take: takeFormulas(sheet) }];
}
