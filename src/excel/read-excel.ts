/** Reads what the core needs of the workbook that is open in Excel: known columns of known sheets, and sheets of ours whole. */
import { columnsToRead, sheetsChosen, sheetsToOpen } from "../core/records/columns-to-read.ts";
import type { SheetColumns } from "../core/records/columns-to-read.ts";
import type { WorkbookInput } from "../core/sheet/sheet.ts";
import type { OnProgress, WorkbookReading } from "../results/workbook.ts";
import { columnRuns, jsonBytes, readCells } from "./blocks.ts";
import type { CellsWanted } from "./blocks.ts";
import { askForHiddenRows } from "./hidden-rows.ts";
import { hostError } from "./host-error.ts";
import { hasSet } from "./in-excel.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { isSameOutline, readOutline, withoutCells } from "./outline.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import { finishedSheet, secondLooks, sheetCells, takeFormulas, takeValues } from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";

export interface ExcelReading extends WorkbookReading {
  readonly outline: WorkbookOutline;
  /** Sheets of ours with their formulas, by name. */
  readonly ours: ReadonlyMap<string, SheetCells>;
}

/** Rows in which a header row is looked for before a sheet is read whole. */
const HEAD_ROWS = 50;
/** Bytes of a cell of which nothing is known yet. */
const UNKNOWN_CELL = 14;
const MOST_READINGS = 3;

/** Reads again when rows or sheets came or went meanwhile; gives up when that does not end. */
export async function readExcel(talk: ExcelTalk, onProgress?: OnProgress): Promise<ExcelReading> {
  let outline = await readOutline(talk);
  for (let reading = 1; ; reading++) {
    const result = await readOnce(talk, outline, onProgress);
    const after = await readOutline(talk);
    if (isSameOutline(outline, after)) return result;
    if (reading === MOST_READINGS)
      throw hostError({ problem: { kind: "changing" }, doing: "reading", sheet: null, unfinished: [] });
    outline = after;
  }
}

async function readOnce(talk: ExcelTalk, outline: WorkbookOutline, onProgress?: OnProgress): Promise<ExcelReading> {
  const cells = new Map(outline.sheets.map((sheet) => [sheet.name, sheetCells(sheet)]));
  const inputNow = (): WorkbookInput => ({
    sheets: outline.sheets.map((sheet) => finishedSheet(cells.get(sheet.name) ?? sheetCells(sheet), [])),
    date1904: outline.date1904,
  });
  const opened = await openSheets(talk, outline, cells, inputNow);
  const wanted = columnsToRead(inputNow());

  const total = opened.reduce((sum, { area }) => sum + area.rowCount, 0);
  let done = 0;
  const bodies = opened.flatMap((sheet) => bodyOf(sheet, cells, wanted.get(sheet.name)));
  const ours = outline.sheets.filter(({ isOurs }) => isOurs);
  const oursRead = [...cells.values()].filter((sheet) => sheet.outline.isOurs);
  const hidden = askForHiddenRows(talk, opened);
  const more = askForMore(talk, ours);
  await readCells(talk, [...bodies, ...oursRead.flatMap(ourCells)], (rows) => {
    done = Math.min(total, done + rows);
    onProgress?.(done, total);
  });
  const looks = [...cells.values()].flatMap(secondLooks);
  if (looks.length > 0) await readCells(talk, looks);
  // What was asked for beside the cells may still be on its way.
  else if (bodies.length === 0 && ours.length === 0) await talk.send();

  const hiddenRows = hidden();
  return {
    input: {
      sheets: outline.sheets.map((sheet) =>
        finishedSheet(cells.get(sheet.name) ?? sheetCells(sheet), hiddenRows.get(sheet.name) ?? []),
      ),
      date1904: outline.date1904,
    },
    damagedSheets: [],
    sheetNames: outline.sheets.map(({ name }) => name),
    takenNames: outline.takenNames,
    sheetsWithMore: more(),
    outline,
    ours: new Map(oursRead.map((sheet) => [sheet.outline.name, sheet])),
  };
}

/** Reads Settings sheets whole and the first rows of the sheets that may hold a role; gives the latter. */
async function openSheets(
  talk: ExcelTalk,
  outline: WorkbookOutline,
  cells: ReadonlyMap<string, SheetCells>,
  inputNow: () => WorkbookInput,
): Promise<SheetOutline[]> {
  const { settings, roles } = sheetsToOpen(withoutCells(outline));
  const named = (names: readonly string[]): SheetOutline[] =>
    outline.sheets.filter(({ name, area }) => names.includes(name) && area.rowCount > 0);
  const opened = named(roles);
  await readCells(talk, [
    ...named(settings).map((sheet) => ({
      ...rowsOf(sheet, cells, 0, sheet.area.rowCount),
      take: takeValues(cells.get(sheet.name) ?? sheetCells(sheet), "all"),
    })),
    ...opened.map((sheet) => rowsOf(sheet, cells, 0, HEAD_ROWS)),
  ]);
  const chosen = named(sheetsChosen(inputNow())).filter((sheet) => !opened.includes(sheet));
  await readCells(
    talk,
    chosen.map((sheet) => rowsOf(sheet, cells, 0, HEAD_ROWS)),
  );
  return [...opened, ...chosen];
}

/** All columns of some rows, counted from 0 in the used area. */
function rowsOf(
  sheet: SheetOutline,
  cells: ReadonlyMap<string, SheetCells>,
  from: number,
  rowCount: number,
): CellsWanted {
  const { firstRow, firstColumn, columnCount } = sheet.area;
  return {
    sheet: sheet.name,
    firstRow: firstRow + from,
    rowCount: Math.min(rowCount, sheet.area.rowCount - from),
    runs: [{ firstColumn, columnCount }],
    member: "values",
    bytesPerRow: UNKNOWN_CELL * columnCount,
    take: takeValues(cells.get(sheet.name) ?? sheetCells(sheet), new Set()),
  };
}

/** The known columns below the rows that are already there. */
function bodyOf(
  sheet: SheetOutline,
  cells: ReadonlyMap<string, SheetCells>,
  wanted: SheetColumns | undefined,
): CellsWanted[] {
  const { firstRow, firstColumn, rowCount } = sheet.area;
  const known = cells.get(sheet.name);
  if (wanted === undefined || known === undefined) return [];
  const take = takeValues(known, new Set(wanted.durations));
  const head = Math.min(HEAD_ROWS, rowCount);
  const headCells = Array.from({ length: head }, (_none, row) =>
    wanted.all.map((column) => known.columns[column - firstColumn]?.[row] ?? ""),
  );
  // The head was read before it was known which of its columns hold durations.
  for (const column of wanted.durations) {
    const block = headCells.map((_none, row) => [known.columns[column - firstColumn]?.[row] ?? ""]);
    take(firstRow, { firstColumn: column, columnCount: 1 }, block);
  }
  if (rowCount <= head) return [];
  return [
    {
      sheet: sheet.name,
      firstRow: firstRow + head,
      rowCount: rowCount - head,
      runs: columnRuns(wanted.all),
      member: "values",
      bytesPerRow: jsonBytes(headCells) / head,
      take,
    },
  ];
}

/** Formulas where there are any, and else values: all that undoing a run needs, and telling whether somebody edited the sheet. */
export function ourCells(cells: SheetCells): CellsWanted[] {
  const { name, area } = cells.outline;
  if (area.rowCount === 0) return [];
  return [
    {
      sheet: name,
      firstRow: area.firstRow,
      rowCount: area.rowCount,
      runs: [{ firstColumn: area.firstColumn, columnCount: area.columnCount }],
      member: "formulas",
      bytesPerRow: UNKNOWN_CELL * area.columnCount,
      take: takeFormulas(cells),
    },
  ];
}

/** Asks which of our sheets carry what rewriting them would lose; the answer is there after the next request. */
function askForMore({ context }: ExcelTalk, ours: readonly SheetOutline[]): () => string[] {
  const countsComments = hasSet("1.10");
  const asked = ours.map(({ name }) => {
    const sheet = context.workbook.worksheets.getItem(name);
    const counts = [sheet.charts.getCount(), sheet.shapes.getCount(), sheet.pivotTables.getCount()];
    if (countsComments) counts.push(sheet.comments.getCount());
    return { name, counts };
  });
  return () => asked.filter(({ counts }) => counts.some(({ value }) => value > 0)).map(({ name }) => name);
}
