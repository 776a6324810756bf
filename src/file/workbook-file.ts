/** A workbook file that was read: what the core needs of it, and what a writer needs to add sheets to a copy. */
import type { WorkbookReading } from "../results/workbook.ts";

/** A worksheet (not a chart sheet) and the parts of the package that belong to it. */
export interface SheetPart {
  readonly name: string;
  /** Name of its part without a leading slash, such as xl/worksheets/sheet1.xml. */
  readonly part: string;
  readonly tableParts: readonly string[];
}

export interface WorkbookFile extends WorkbookReading {
  /** The file as it was given, which is never changed. */
  readonly source: Uint8Array | Blob;
  readonly sheetParts: readonly SheetPart[];
}
