/** Takes back what a run wrote: our sheets get what they held before, sheets that it added are emptied. */
import { checkOfSheet } from "../results/sheet-check.ts";
import { HEADER_ROW, STATUS_ROW, statedCheck, UNDONE } from "../results/heading-block.ts";
import { readCells } from "./blocks.ts";
import { hostError } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { sendAll } from "./operations.ts";
import { earlierSheet } from "./output-sheet.ts";
import type { OutputSheet } from "./output-sheet.ts";
import { readOutline } from "./outline.ts";
import { ourCells } from "./read-excel.ts";
import { finishedSheet, secondLooks, sheetCells } from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";
import { contentOperations, markComplete, markWriting } from "./sheet-operations.ts";
import type { Abilities } from "./sheet-operations.ts";

export interface WrittenSheet {
  readonly sheet: OutputSheet;
  /** What stood there; null for a sheet that the run added. */
  readonly before: SheetCells | null;
}

/** Fails, with nothing changed, when one of the sheets was edited or is gone since the run. */
export async function undoRun(talk: ExcelTalk, written: readonly WrittenSheet[], abilities: Abilities): Promise<void> {
  await mustBeUnedited(talk, written);
  const { worksheets } = talk.context.workbook;
  for (const { sheet } of written) markWriting(worksheets.getItem(sheet.name));
  await talk.send(written[0]?.sheet.name ?? null);

  const restored = written.flatMap(({ sheet, before }) => (before === null ? [] : [earlierSheet(before, sheet)]));
  const operations = function* (): ReturnType<typeof contentOperations> {
    for (const sheet of restored) yield* contentOperations(sheet, [sheet.name], abilities);
  };
  await sendAll(talk, operations());
  for (const sheet of restored) markComplete(worksheets.getItem(sheet.name), sheet);
  for (const { sheet, before } of written) if (before === null) emptySheet(worksheets.getItem(sheet.name), sheet.name);
  await talk.send(written[0]?.sheet.name ?? null);
}

async function mustBeUnedited(talk: ExcelTalk, written: readonly WrittenSheet[]): Promise<void> {
  const { sheets } = await readOutline(talk);
  const read = written.map(({ sheet }) => {
    const found = sheets.find(({ name }) => name === sheet.name);
    if (found === undefined) throw gone(sheet.name);
    return sheetCells(found);
  });
  await readCells(talk, read.flatMap(ourCells));
  await readCells(talk, read.flatMap(secondLooks));
  for (const cells of read) {
    const sheet = finishedSheet(cells, []);
    if ((await checkOfSheet(sheet)) === statedCheck(sheet)) continue;
    throw hostError({
      problem: { kind: "sheet-edited", sheet: sheet.name },
      doing: "undoing",
      sheet: sheet.name,
      unfinished: [],
    });
  }
}

function gone(sheet: string): Error {
  return hostError({ problem: { kind: "sheet-gone", sheet }, doing: "undoing", sheet, unfinished: [] });
}

/** The heading block stays, so that the next run knows the sheet as ours. */
function emptySheet(worksheet: Excel.Worksheet, table: string): void {
  worksheet.tables.getItem(table).convertToRange();
  worksheet.getRange(`A${HEADER_ROW}:XFD1048576`).clear();
  worksheet.getRange(`A${STATUS_ROW}`).values = [[UNDONE]];
}
