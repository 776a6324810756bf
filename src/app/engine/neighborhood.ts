/** The rows and columns around a cell of the log, for a page that cannot lead to the cell itself. */
import { columnsOfRole } from "./role-columns.ts";
import { cellAt } from "../../core/records/locate.ts";
import { isBlank } from "../../core/records/values.ts";
import { columnLetters } from "../../core/sheet/sheet.ts";
import type { CellAddress, WorkbookInput } from "../../core/sheet/sheet.ts";
import { shownLogCell } from "./shown-cell.ts";
import type { CellNeighborhood, SettingValue } from "./views.ts";

const ROWS_AROUND = 2;
const COLUMNS_SHOWN = 5;
/** For an issue about a whole sheet. */
const ROWS_OF_SHEET = 6;

/** Empty when there is no such sheet. Shows the columns that have a header, or all when the header row is not known. */
export function neighborhoodOf(
  input: WorkbookInput,
  at: CellAddress,
  given: readonly SettingValue[],
): CellNeighborhood {
  const sheet = input.sheets.find(({ name }) => name === at.sheet);
  if (sheet === undefined) return { columns: [], rows: [] };
  const headers = columnsOfRole(input, sheet, given);
  const last = sheet.firstRow + sheet.rowCount - 1;
  const from = at.row === null ? sheet.firstRow : Math.max(sheet.firstRow, at.row - ROWS_AROUND);
  const to = Math.min(last, at.row === null ? from + ROWS_OF_SHEET - 1 : at.row + ROWS_AROUND);
  const all = sheet.columns.flatMap((_cells, index) => {
    const column = sheet.firstColumn + index;
    const header = headers.get(column)?.header ?? "";
    const isFilled = Array.from({ length: to - from + 1 }, (_, step) => cellAt(sheet, from + step, index)).some(
      (cell) => !isBlank(cell),
    );
    const isWanted = column === at.column || (headers.size === 0 ? isFilled : header !== "");
    return isWanted ? [{ column, letters: columnLetters(column), header, index }] : [];
  });
  const columns = all.length <= COLUMNS_SHOWN ? all : nearest(all, at.column);
  const rows = Array.from({ length: Math.max(0, to - from + 1) }, (_, step) => ({
    row: from + step,
    cells: columns.map(({ column, index }) =>
      shownLogCell(cellAt(sheet, from + step, index), headers.get(column)?.isDate ?? false, input.date1904),
    ),
  }));
  return { columns: columns.map(({ column, letters, header }) => ({ column, letters, header })), rows };
}

/** The first column, which says whose row it is, and those beside the cell. */
function nearest<Column extends { readonly column: number }>(all: readonly Column[], at: number | null): Column[] {
  const place = Math.max(
    0,
    all.findIndex(({ column }) => column === at),
  );
  const from = Math.max(1, Math.min(place - 1, all.length - COLUMNS_SHOWN + 1));
  return [...all.slice(0, 1), ...all.slice(from, from + COLUMNS_SHOWN - 1)];
}
