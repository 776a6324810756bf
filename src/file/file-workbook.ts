/** A workbook file as a Workbook: results go into a copy of it. */
import type { Workbook } from "../results/workbook.ts";
import { fileProblemOf, fileProblemText } from "./file-problem.ts";
import { readWorkbook } from "./read-workbook.ts";
import type { WorkbookFile } from "./workbook-file.ts";
import { writeResults } from "./write-results.ts";

/** name is that of the file and is never opened. */
export function fileWorkbook(source: Uint8Array | Blob, name: string): Workbook<WorkbookFile> {
  return {
    name,
    async read(onProgress) {
      try {
        return await readWorkbook(source, onProgress);
      } catch (error) {
        const problem = fileProblemOf(error);
        if (problem === null) throw error;
        return { kind: "problem", text: fileProblemText(problem) };
      }
    },
    async write(file, results) {
      return { copy: await writeResults(file, results), undo: null };
    },
  };
}
