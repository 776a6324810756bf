/**
 * What can be wrong with a workbook file, as a value. Functions of src/file that cannot go on throw an Error that
 * carries one of these; everything else they throw is a bug.
 */
import type { DamagedSheet } from "../results/workbook.ts";

export type FileProblem =
  /** Not a ZIP package with a workbook in it: another kind of file, or empty. */
  | { readonly kind: "not-excel" }
  /** The old binary format of Excel 97-2003. */
  | { readonly kind: "old-excel" }
  /** Encrypted with a password to open. */
  | { readonly kind: "password" }
  /** The binary workbook format. */
  | { readonly kind: "binary-workbook" }
  /** The package is cut off or one of its parts cannot be read. part names it as a clerk would: a sheet or a part name. */
  | { readonly kind: "damaged"; readonly part: string; readonly sheet: string | null }
  /** More cells than can be held. */
  | { readonly kind: "too-large"; readonly sheet: string };

interface FileProblemError extends Error {
  readonly fileProblem: FileProblem;
}

/** One line without the file's name: "is protected with a password: open it in Excel, ...". */
export function fileProblemText(problem: FileProblem): string {
  switch (problem.kind) {
    case "not-excel":
      return "is not an Excel workbook: choose a file saved by Excel as .xlsx or .xlsm";
    case "old-excel":
      return "is an old Excel 97-2003 workbook (.xls): open it in Excel, save it as Excel Workbook (.xlsx) and try again";
    case "password":
      return "is protected with a password: open it in Excel, remove the password (File > Info > Protect Workbook), save and try again";
    case "binary-workbook":
      return "is a binary workbook (.xlsb): open it in Excel, save it as Excel Workbook (.xlsx) and try again";
    case "damaged":
      return problem.sheet === null
        ? `is damaged (${problem.part} cannot be read): open it in Excel, let Excel repair it, save and try again`
        : `has a damaged sheet (${problem.sheet} cannot be read): open it in Excel, let Excel repair it, save and try again`;
    case "too-large":
      return `has a sheet that is too large (${problem.sheet}): delete its unused columns and rows, save and try again`;
  }
}

/** What a problem with one sheet means while the others can be read. */
export function damagedSheet(sheet: string, problem: FileProblem): DamagedSheet {
  return { sheet, why: problem.kind === "too-large" ? "too-large" : "damaged" };
}

/** The Error to throw for a problem. Its message reads "The file is ..."; callers that know the file's name use fileProblemText. */
export function fileProblemError(problem: FileProblem, cause?: unknown): Error {
  const error: Error = new Error(`The file ${fileProblemText(problem)}.`, { cause });
  return Object.assign(error, { fileProblem: problem });
}

/** The problem that a caught error carries, or null when it is something else (a bug). */
export function fileProblemOf(error: unknown): FileProblem | null {
  return isFileProblemError(error) ? error.fileProblem : null;
}

function isFileProblemError(error: unknown): error is FileProblemError {
  return error instanceof Error && "fileProblem" in error;
}
