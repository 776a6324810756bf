/** A workbook file that was read: what the core needs of it, and what a writer needs to add sheets to a copy. */
import type { WorkbookInput } from "../core/sheet/sheet.ts";
import type { FileProblem } from "./file-problem.ts";

/** A worksheet (not a chart sheet) and the parts of the package that belong to it. */
export interface SheetPart {
  readonly name: string;
  /** Name of its part without a leading slash, such as xl/worksheets/sheet1.xml. */
  readonly part: string;
  readonly tableParts: readonly string[];
  /** It carries a drawing, comments or another part that rewriting the sheet would lose. */
  readonly hasOtherParts: boolean;
}

export interface WorkbookFile {
  readonly input: WorkbookInput;
  /** Sheets that could not be read. The others are in input. */
  readonly damagedSheets: readonly FileProblem[];
  /** The file as it was given, which is never changed. */
  readonly source: Uint8Array | Blob;
  readonly sheetParts: readonly SheetPart[];
  /** Names that a new sheet may not take: worksheets, chart sheets and others. */
  readonly sheetNames: readonly string[];
  /** Names that a new table may not take: tables and defined names. */
  readonly takenNames: readonly string[];
}

/** How far reading has come: bytes of the file's sheets read (uncompressed) of all. */
export type OnProgress = (done: number, total: number) => void;
