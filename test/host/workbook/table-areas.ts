/** The parts of a table. */
import type { Area, Table } from "./model.ts";

/** The header row; null when it is not shown. */
export function headerArea(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, rowCount: 1 } : null;
}

/** The rows between the header and the totals row: always at least one. */
export function dataBodyArea(table: Table): Area {
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...table.area, row: table.area.row + above, rowCount: table.area.rowCount - above - below };
}

/** The totals row; null when it is not shown. */
export function totalsArea(table: Table): Area | null {
  return table.showTotals ? { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 } : null;
}
