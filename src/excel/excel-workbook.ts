/** The workbook that is open in Excel as a Workbook: results go into it, beside what the user has there. */
import type { Workbook } from "../results/workbook.ts";
import { hasSet, inExcel, PATIENCE } from "./in-excel.ts";
import type { Patience } from "./in-excel.ts";
import { hostFailureOf } from "../results/host-problem.ts";
import { outputSheet } from "./output-sheet.ts";
import { readExcel } from "./read-excel.ts";
import type { ExcelReading } from "./read-excel.ts";
import type { Abilities } from "./sheet-operations.ts";
import { undoRun } from "./undo-run.ts";
import { mustBeWritable, writeSheets } from "./write-excel.ts";

/** name is the file's, as far as Excel tells it before it is read. */
export function excelWorkbook(name: string, patience: Patience = PATIENCE): Workbook<ExcelReading> {
  /** Names that Excel refused although no worksheet has them. */
  const alsoTaken = new Set<string>();
  return {
    name,
    async read(onProgress) {
      const reading = await inExcel("reading", (talk) => readExcel(talk, onProgress), patience);
      return { ...reading, sheetNames: [...reading.sheetNames, ...alsoTaken] };
    },
    async write({ outline, ours }, { plan, sheets }, onProgress) {
      const outputs = await Promise.all(sheets.map(outputSheet));
      const toWrite = outputs.map((sheet, index) => ({
        sheet,
        earlier:
          plan.sheets[index]?.inPlace === true
            ? (outline.sheets.find((other) => other.name === sheet.name) ?? null)
            : null,
      }));
      mustBeWritable(outline, toWrite);
      const abilities = abilitiesNow();
      const names = outputs.map((sheet) => sheet.name);
      try {
        await inExcel(
          "writing",
          (talk) => writeSheets(talk, outline, toWrite, abilities, onProgress),
          patience,
          () => names,
        );
      } catch (error) {
        const problem = hostFailureOf(error)?.problem;
        if (problem?.kind === "name-taken") alsoTaken.add(problem.sheet);
        throw error;
      }
      const written = toWrite.map(({ sheet, earlier }) => ({
        sheet,
        before: earlier === null ? null : (ours.get(sheet.name) ?? null),
      }));
      return {
        copy: null,
        undo: () =>
          inExcel(
            "undoing",
            (talk) => undoRun(talk, written, abilities),
            patience,
            () => names,
          ),
      };
    },
  };
}

function abilitiesNow(): Abilities {
  return { marksSheets: hasSet("1.12"), resizesTables: hasSet("1.13") };
}
