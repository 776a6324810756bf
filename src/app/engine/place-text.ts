/** A cell of the log as a clerk reads it: "Attendance C12", "Attendance 12" for a row, or the sheet alone. */
import { cellReference } from "../../core/sheet/sheet.ts";
import type { CellAddress } from "../../core/sheet/sheet.ts";

export function placeText(at: CellAddress): string {
  const cell = cellReference(at);
  return cell === "" ? at.sheet : `${at.sheet} ${at.column === null ? String(at.row) : cell}`;
}
