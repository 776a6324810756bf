/** Takes back what a run wrote: our sheets get what they held before, sheets that it added are emptied. */
import { isUndone, isUnfinished, STATUS_ROW, statedCheck, UNDONE } from "../results/heading-block.ts";
import { newPace } from "../results/pace.ts";
import { checkOfSheet } from "../results/sheet-check.ts";
import { markSheets } from "./begin-sheets.ts";
import { readOurs } from "./earlier-sheets.ts";
import type { EarlierSheet } from "./earlier-sheets.ts";
import { failed } from "../results/host-problem.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { sendAll } from "./operations.ts";
import type { Operation } from "./operations.ts";
import { earlierSheet } from "./output-sheet.ts";
import type { OutputSheet } from "./output-sheet.ts";
import { readOutline } from "./outline.ts";
import type { SheetOutline } from "./outline.ts";
import { finishedSheet } from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";
import { contentOperations, emptyOperation, markComplete } from "./sheet-operations.ts";
import type { Abilities, OverCells } from "./sheet-operations.ts";
import type { Progress } from "./what-failed.ts";
import { mustBeWritable } from "./write-excel.ts";

export interface WrittenSheet {
  readonly sheet: OutputSheet;
  /** What stood there; null for a sheet that held no results of a completed run. */
  readonly before: EarlierSheet | null;
}

/**
 * Fails, with nothing changed, when one of the sheets is not as the run left it; reached is told how far it has come.
 * One that was cut off can be done again.
 */
export async function undoRun(
  talk: ExcelTalk,
  written: readonly WrittenSheet[],
  abilities: Abilities,
  reached: (progress: Progress) => void,
): Promise<void> {
  const outline = await readOutline(talk);
  const there = written.map(({ sheet }): SheetOutline => {
    const found = outline.sheets.find(({ name }) => name === sheet.name);
    if (found === undefined) throw failed({ kind: "sheet-gone", sheet: sheet.name }, "undoing");
    return found;
  });
  mustBeWritable(
    outline,
    there.map((sheet) => ({ there: sheet, passing: null })),
    "undoing",
  );
  const names = written.map(({ sheet }) => sheet.name);
  const read = await readOurs(talk, outline, names);
  for (const one of written) {
    const cells = read.get(one.sheet.name);
    if (cells === undefined || !(await isAsLeft(cells, one)))
      throw failed({ kind: "sheet-edited", sheet: one.sheet.name }, "undoing");
  }

  reached("beginning");
  const { worksheets } = talk.context.workbook;
  const first = names[0] ?? null;
  await markSheets(talk, read, "undoing");
  reached("begun");
  const restored = written.map(({ sheet, before }, index): Restored => ({
    name: sheet.name,
    over: there[index] ?? { tables: [], charts: [] },
    earlier: before === null ? null : earlierSheet(before, sheet),
  }));
  await sendAll(talk, restoring(restored, abilities));
  await talk.change(first, () => {
    for (const { name, earlier } of restored) {
      const worksheet = worksheets.getItem(name);
      if (earlier === null) worksheet.getRange(`A${STATUS_ROW}`).values = [[UNDONE]];
      else markComplete(worksheet, earlier);
    }
  });
}

interface Restored {
  readonly name: string;
  readonly over: OverCells;
  readonly earlier: OutputSheet | null;
}

function* restoring(sheets: readonly Restored[], abilities: Abilities): Generator<Operation> {
  for (const { name, over, earlier } of sheets) {
    if (earlier === null) yield emptyOperation(name, over);
    else yield* contentOperations(earlier, over, abilities);
  }
}

/** The run's own results; or, after an undo that was cut off, what that one left: nothing, something unfinished, or what was before. */
async function isAsLeft(cells: SheetCells, { sheet, before }: WrittenSheet): Promise<boolean> {
  const now = finishedSheet(cells, []);
  if (isUnfinished(now) || isUndone(now)) return true;
  const stated = statedCheck(now);
  const earlier = before === null ? null : statedCheck(finishedSheet(before.cells, []));
  const lines = sheet.heading.map(({ text }) => text);
  const own = statedCheck({ ...now, firstRow: 1, firstColumn: 1, rowCount: lines.length, columns: [lines] });
  return stated !== null && (stated === own || stated === earlier) && (await checkOfSheet(now, newPace())) === stated;
}
