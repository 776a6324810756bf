/**
 * Writes output sheets into the open workbook. The first request marks every sheet as unfinished, the last one as complete; in
 * between a sheet that is cut off says so. Sheets are rewritten in place, never deleted.
 */
import { isTooLarge, codeOf, hostError } from "./host-error.ts";
import type { ExcelTalk } from "./in-excel.ts";
import { sendAll } from "./operations.ts";
import type { OutputSheet } from "./output-sheet.ts";
import type { SheetOutline, WorkbookOutline } from "./outline.ts";
import { contentOperations, markComplete, markWriting, writeHeading } from "./sheet-operations.ts";
import type { Abilities } from "./sheet-operations.ts";

/** The property by which Excel itself knows our sheets. */
export const MARK = "AttendanceLedger";

export interface SheetToWrite {
  readonly sheet: OutputSheet;
  /** The sheet that is there, or null for one that is to be added. */
  readonly earlier: SheetOutline | null;
}

/** Fails before anything is changed when a sheet cannot be written. */
export function mustBeWritable({ isReadOnly, isProtected }: WorkbookOutline, sheets: readonly SheetToWrite[]): void {
  const locked = sheets.find(({ earlier }) => earlier?.isProtected === true)?.sheet.name;
  const addsSheets = sheets.some(({ earlier }) => earlier === null);
  const problem = isReadOnly
    ? ({ kind: "read-only" } as const)
    : locked !== undefined
      ? ({ kind: "sheet-protected", sheet: locked } as const)
      : isProtected && addsSheets
        ? ({ kind: "workbook-protected" } as const)
        : null;
  if (problem !== null) throw hostError({ problem, doing: "writing", sheet: locked ?? null, unfinished: [] });
}

export async function writeSheets(
  talk: ExcelTalk,
  outline: WorkbookOutline,
  sheets: readonly SheetToWrite[],
  abilities: Abilities,
  onSheet: (done: number, total: number) => void = () => undefined,
): Promise<void> {
  await beginSheets(talk, outline, sheets, abilities);
  let done = 0;
  await sendAll(
    talk,
    allOperations(sheets, abilities, () => onSheet(++done, sheets.length)),
  );
  for (const { sheet } of sheets) markComplete(talk.context.workbook.worksheets.getItem(sheet.name), sheet);
  await talk.send(sheets[0]?.sheet.name ?? null);
}

function* allOperations(
  sheets: readonly SheetToWrite[],
  abilities: Abilities,
  onSheet: () => void,
): ReturnType<typeof contentOperations> {
  for (const { sheet, earlier } of sheets) {
    yield* contentOperations(sheet, earlier?.tables.map(({ name }) => name) ?? [], abilities);
    onSheet();
  }
}

/**
 * Marks the sheets that are there and adds the others. A new sheet gets its name last: one that is cut off earlier goes by a
 * name that nobody else gives, and the next run takes it up.
 */
async function beginSheets(
  { context, send }: ExcelTalk,
  outline: WorkbookOutline,
  sheets: readonly SheetToWrite[],
  { marksSheets }: Abilities,
): Promise<void> {
  const { worksheets } = context.workbook;
  for (const { sheet, earlier } of sheets) {
    if (earlier !== null) {
      markWriting(worksheets.getItem(sheet.name));
      continue;
    }
    const passing = passingName(sheet.name);
    const isThere = outline.sheets.some(({ name }) => name === passing);
    const worksheet = isThere ? worksheets.getItem(passing) : worksheets.add(passing);
    writeHeading(worksheet, sheet);
    if (marksSheets) worksheet.customProperties.add(MARK, "1");
    worksheet.name = sheet.name;
  }
  try {
    await send(sheets.find(({ earlier }) => earlier !== null)?.sheet.name ?? null);
  } catch (error) {
    const code = codeOf(error);
    if (isTooLarge(error) || (code !== "InvalidArgument" && code !== "ItemAlreadyExists")) throw error;
    // A chart sheet, which Excel does not tell of, may have the name; sheets before it have theirs by now.
    const names = worksheets.load("items/name");
    await send();
    const there = new Set(names.items.map(({ name }) => name));
    const taken = sheets.find(({ sheet }) => !there.has(sheet.name))?.sheet.name;
    if (taken === undefined) throw error;
    const unfinished = sheets.map(({ sheet }) => sheet.name).filter((name) => there.has(name));
    throw hostError(
      { problem: { kind: "name-taken", sheet: taken }, doing: "writing", sheet: taken, unfinished },
      error,
    );
  }
}

/** "CE_Weekly_Audit (new)": the name of a sheet between the moment it is added and the moment it says what it is. */
export function passingName(name: string): string {
  return `${name} (new)`;
}
