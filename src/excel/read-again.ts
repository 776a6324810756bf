/**
 * Rows that were sorted or moved while a log was read would be there twice or not at all. Reading some of them again tells: sorting
 * hardly leaves both the first and the last rows of a log where they were.
 */
import type { Cell } from "../core/sheet/sheet.ts";
import { columnRuns } from "./blocks.ts";
import { toldCell } from "./sheet-cells.ts";
import type { SheetCells } from "./sheet-cells.ts";

export interface SampledSheet {
  readonly cells: SheetCells;
  /** Sheet columns that were read to the end. */
  readonly columns: readonly number[];
}

/** Rows at each end. */
const SAMPLE = 30;

/** Asks for the first and last rows once more; the answer, whether they are as they were read, is there after the next request. */
export function askAgain({ workbook }: Excel.RequestContext, sheets: readonly SampledSheet[]): () => boolean {
  const asked = sheets.flatMap(({ cells, columns }) => {
    const { name, area } = cells.outline;
    const sheet = workbook.worksheets.getItem(name);
    const last = Math.max(0, area.rowCount - SAMPLE);
    const stretches = [
      { first: 0, count: Math.min(SAMPLE, area.rowCount) },
      { first: Math.max(SAMPLE, last), count: area.rowCount - Math.max(SAMPLE, last) },
    ].filter(({ count }) => count > 0);
    return columnRuns(columns).flatMap(({ firstColumn, columnCount }) =>
      stretches.map(({ first, count }) => ({
        range: sheet.getRangeByIndexes(area.firstRow - 1 + first, firstColumn - 1, count, columnCount).load("values"),
        read: (row: number, column: number): Cell =>
          cells.columns[firstColumn + column - area.firstColumn]?.[first + row] ?? null,
      })),
    );
  });
  return () =>
    asked.every(({ range, read }) =>
      (range.values as readonly (readonly unknown[])[]).every((line, row) =>
        line.every((value, column) => value === toldCell(read(row, column))),
      ),
    );
}
