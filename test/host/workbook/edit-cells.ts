/** Clearing cells, and hyperlinks. */
import { cellKey, intersectionOf, MAX_COLUMNS } from "./address.ts";
import { columnsIn, storedValue } from "./cells.ts";
import type { Area, HostWorkbook, Hyperlink, Sheet } from "./model.ts";
import { assertSheetWritable, record } from "./record.ts";
import { refusal } from "./refusal.ts";
import { restyle } from "./style.ts";
import { styleWith } from "./style-runs.ts";
import { nameHeaderCells } from "./table-header.ts";
import { writeValues } from "./write-cells.ts";
import { emptyCells } from "./cells.ts";

/** Excel.ClearApplyTo */
export type ClearWhat = "All" | "Formats" | "Contents" | "Hyperlinks" | "RemoveHyperlinks" | "ResetContents";

/**
 * Empties cells. Hyperlinks leaves the look of a link, RemoveHyperlinks takes it away too. Header cells of tables get
 * their Column1 back.
 */
export function clearArea(workbook: HostWorkbook, sheet: Sheet, area: Area, applyTo: ClearWhat): void {
  assertSheetWritable(workbook, sheet);
  const kind = applyTo === "All" || applyTo === "Contents" || applyTo === "ResetContents" ? "values" : "formats";
  record(workbook, applyTo.endsWith("Hyperlinks") ? "hyperlinks" : kind, sheet, area);
  if (kind === "values") emptyCells(workbook, sheet, area);
  if (applyTo === "All" || applyTo.endsWith("Hyperlinks")) forgetHyperlinks(sheet, area);
  if (applyTo === "All" || applyTo === "Formats") {
    restyle(sheet, area, () => workbook.normalStyle);
  }
  if (kind === "values") nameHeaderCells(workbook, sheet, area);
}

function forgetHyperlinks(sheet: Sheet, area: Area): void {
  for (const key of sheet.hyperlinks.keys()) {
    const cell = { row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS, rowCount: 1, columnCount: 1 };
    if (intersectionOf(cell, area) !== null) sheet.hyperlinks.delete(key);
  }
}

/** How Excel shows a link. */
const LINK_LOOK = { underline: "Single", fontColor: "#0563C1" } as const;

/** The link in every cell of the area; textToDisplay becomes its value. A link to nowhere is refused (InvalidArgument). */
export function setHyperlink(workbook: HostWorkbook, sheet: Sheet, area: Area, link: Hyperlink): void {
  assertSheetWritable(workbook, sheet);
  if ((link.address ?? "") === "" && (link.documentReference ?? "") === "")
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  if (link.textToDisplay !== undefined) writeValues(workbook, sheet, area, `'${link.textToDisplay}`);
  else if (storedValue(sheet, area.row, area.column) === null)
    writeValues(workbook, sheet, area, `'${link.address ?? link.documentReference ?? ""}`);
  record(workbook, "hyperlinks", sheet, area);
  const kept = Object.fromEntries(Object.entries(link).filter(([key]) => key !== "textToDisplay"));
  for (let row = area.row; row < area.row + area.rowCount; row++)
    for (let column = area.column; column < area.column + area.columnCount; column++)
      sheet.hyperlinks.set(cellKey(row, column), kept);
  restyle(sheet, area, (style) => styleWith(style, LINK_LOOK));
}

/** The link of a single cell; null when there is none, or for several cells. */
export function hyperlinkOf(sheet: Sheet, area: Area): Hyperlink | null {
  if (area.rowCount !== 1 || area.columnCount !== 1) return null;
  const link = sheet.hyperlinks.get(cellKey(area.row, area.column));
  if (link === undefined) return null;
  const value = columnsIn(sheet, area)[0]?.column.values[area.row] ?? null;
  return typeof value === "string" ? { ...link, textToDisplay: value } : link;
}
