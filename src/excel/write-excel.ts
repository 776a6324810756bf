/**
 * Writes output sheets into the open workbook. The first request marks every sheet as unfinished, the last one as complete; in
 * between a sheet that is cut off says so. Sheets are rewritten in place, never deleted.
 */
import type { PlannedSheet } from "../results/output-plan.ts";
import { beginSheets, placedSheet } from "./begin-sheets.ts";
import type { PlacedSheet } from "./begin-sheets.ts";
import { earlierSheets, isAsRead, readOurs } from "./earlier-sheets.ts";
import type { EarlierSheet } from "./earlier-sheets.ts";
import { failed } from "../results/host-problem.ts";
import type { Doing } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { sendAll } from "./operations.ts";
import type { OutputSheet } from "./output-sheet.ts";
import { readOutline } from "./outline.ts";
import type { WorkbookOutline } from "./outline.ts";
import type { ExcelReading } from "./read-excel.ts";
import { contentOperations, markComplete } from "./sheet-operations.ts";
import type { Abilities } from "./sheet-operations.ts";
import type { Progress } from "./what-failed.ts";

export interface SheetToWrite {
  readonly planned: PlannedSheet;
  readonly sheet: OutputSheet;
}

/**
 * Gives what the sheets held before, for undoRun. Fails with nothing changed when a sheet cannot be written or is not as it was
 * read; reached is told how far it has come.
 */
export async function writeSheets(
  talk: ExcelTalk,
  reading: ExcelReading,
  toWrite: readonly SheetToWrite[],
  abilities: Abilities,
  reached: (progress: Progress) => void,
  onSheet: (done: number, total: number) => void = () => undefined,
): Promise<ReadonlyMap<string, EarlierSheet>> {
  const outline = await readOutline(talk, reading.outline);
  const sheets = toWrite.map(({ planned, sheet }) => placedSheet(planned, sheet, outline));
  mustBeWritable(outline, sheets, "writing");
  const inPlace = sheets.filter(({ passing }) => passing === null).map(({ sheet }) => sheet.name);
  const read = await readOurs(talk, outline, inPlace);
  for (const [name, cells] of read) {
    const then = reading.ours.get(name);
    if (then === undefined || !(await isAsRead(cells, then)))
      throw failed({ kind: "sheet-edited", sheet: name }, "writing");
  }
  const earlier = await earlierSheets(talk, read, (name) =>
    toWrite.some(({ sheet }) => sheet.name === name && sheet.keepsRows),
  );
  reached("beginning");
  await beginSheets(talk, sheets, read, abilities);
  reached("begun");
  let done = 0;
  await sendAll(
    talk,
    allOperations(sheets, abilities, () => onSheet(++done, sheets.length)),
  );
  await talk.change(sheets[0]?.sheet.name ?? null, () => {
    for (const { sheet } of sheets) markComplete(talk.context.workbook.worksheets.getItem(sheet.name), sheet);
  });
  return earlier;
}

/** Fails when a sheet, or a sheet that is to be added, cannot be written. */
export function mustBeWritable(
  { isReadOnly, isProtected }: Pick<WorkbookOutline, "isReadOnly" | "isProtected">,
  sheets: readonly Pick<PlacedSheet, "there" | "passing">[],
  doing: Doing["doing"],
): void {
  const locked = sheets.find(({ there }) => there?.isProtected === true)?.there?.name;
  if (isReadOnly) throw failed({ kind: "read-only" }, doing);
  if (locked !== undefined) throw failed({ kind: "sheet-protected", sheet: locked }, doing);
  if (isProtected && sheets.some(({ passing }) => passing !== null))
    throw failed({ kind: "workbook-protected" }, doing);
}

function* allOperations(
  sheets: readonly PlacedSheet[],
  abilities: Abilities,
  onSheet: () => void,
): ReturnType<typeof contentOperations> {
  for (const { sheet, there } of sheets) {
    yield* contentOperations(sheet, there ?? { tables: [], charts: [] }, abilities);
    onSheet();
  }
}
