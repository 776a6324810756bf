/** The workbook that is open in Excel as a Workbook: results go into it, beside what the user has there. */
import type { Workbook } from "../results/workbook.ts";
import { hostFailureOf } from "../results/host-problem.ts";
import { passingName } from "./begin-sheets.ts";
import { hasSet, inExcel, PATIENCE } from "./in-excel.ts";
import type { ExcelTalk, Patience } from "./in-excel.ts";
import { outputSheet } from "./output-sheet.ts";
import { readExcel } from "./read-excel.ts";
import type { ExcelReading } from "./read-excel.ts";
import type { Abilities } from "./sheet-operations.ts";
import { undoRun } from "./undo-run.ts";
import { whatFailed } from "./what-failed.ts";
import type { Changed, Progress } from "./what-failed.ts";
import { writeSheets } from "./write-excel.ts";

/** name is the file's, as far as Excel tells it before it is read. */
export function excelWorkbook(name: string, patience: Patience = PATIENCE): Workbook<ExcelReading> {
  /** Names that Excel refused although no worksheet has them. */
  const alsoTaken = new Set<string>();
  return {
    name,
    async read(onProgress, given) {
      const reading = await inExcel("reading", (talk) => readExcel(talk, onProgress, given), patience);
      return { ...reading, sheetNames: [...reading.sheetNames, ...alsoTaken] };
    },
    async write(reading, { plan, sheets }, onProgress) {
      const outputs = await Promise.all(sheets.map(outputSheet));
      const toWrite = outputs.flatMap((sheet, index) => {
        const planned = plan.sheets[index];
        return planned === undefined ? [] : [{ planned, sheet }];
      });
      const abilities: Abilities = { marksSheets: hasSet("1.12"), resizesTables: hasSet("1.13") };
      const added = plan.sheets
        .filter(({ inPlace }) => !inPlace)
        .map(({ table, sheetName }) => ({ name: sheetName, passing: passingName(table) }));
      const inPlace = plan.sheets.filter((planned) => planned.inPlace).map(({ sheetName }) => sheetName);
      const earlier = await changing("writing", { inPlace, added }, patience, (talk, reached) =>
        writeSheets(talk, reading, toWrite, abilities, reached, onProgress),
      ).catch((error: unknown) => {
        const problem = hostFailureOf(error)?.problem;
        if (problem?.kind === "name-taken") alsoTaken.add(problem.sheet);
        throw error;
      });
      const written = outputs.map((sheet) => ({ sheet, before: earlier.get(sheet.name) ?? null }));
      const names = outputs.map((sheet) => sheet.name);
      return {
        copy: null,
        undo: () =>
          changing("undoing", { inPlace: names, added: [] }, patience, (talk, reached) =>
            undoRun(talk, written, abilities, reached),
          ),
      };
    },
  };
}

/** Work that changes sheets. When Excel fails, the error says what it was and which sheets are unfinished. */
async function changing<Result>(
  doing: "writing" | "undoing",
  changed: Changed,
  patience: Patience,
  work: (talk: ExcelTalk, reached: (progress: Progress) => void) => Promise<Result>,
): Promise<Result> {
  let progress: Progress = "unchanged";
  const names = [...changed.inPlace, ...changed.added.map(({ name }) => name)];
  try {
    return await inExcel(
      doing,
      (talk) => work(talk, (reached) => (progress = reached)),
      patience,
      () => (progress === "unchanged" ? [] : names),
    );
  } catch (error) {
    throw await whatFailed(error, changed, progress, patience);
  }
}
