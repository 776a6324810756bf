/** Tables of a file, and the rows that filters hide. */
import { parseArea } from "../address.ts";
import type { Area, HostWorkbook, Sheet } from "../model.ts";
import { nextId } from "../record.ts";
import { child, childrenOf, decodedText, flag, numberOf, parseXml } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

export function loadTable(workbook: HostWorkbook, sheet: Sheet, part: Uint8Array): void {
  const root = parseXml(part);
  const area = parseArea(root.attributes["ref"] ?? "");
  if (area === null) throw new Error("The file has a table without an area.");
  const filter = child(root, "autoFilter");
  const style = child(root, "tableStyleInfo");
  const showHeaders = numberOf(root, "headerRowCount") !== 0;
  sheet.tables.push({
    id: nextId(workbook),
    name: decodedText(root.attributes["displayName"] ?? root.attributes["name"] ?? ""),
    area,
    showHeaders,
    showTotals: (numberOf(root, "totalsRowCount") ?? 0) > 0,
    look: {
      style: style?.attributes["name"] ?? "",
      // Without a header row a file has no filter to tell by.
      showFilterButton: filter !== undefined || !showHeaders,
      showBandedRows: flag(style, "showRowStripes"),
      showBandedColumns: flag(style, "showColumnStripes"),
    },
    columnNames: childrenOf(child(root, "tableColumns"), "tableColumn").map(({ attributes }) =>
      decodedText(attributes["name"] ?? ""),
    ),
    hiddenRows: filter === undefined ? new Set() : rowsHiddenByFilter(sheet, area, filter),
  });
}

/** Rows below the header of a filter that looks for something. In the file they are hidden like any other: from here on they are its. */
export function rowsHiddenByFilter(sheet: Sheet, area: Area, filter: XmlElement): ReadonlySet<number> {
  const hidden = new Set<number>();
  if (childrenOf(filter, "filterColumn").length === 0) return hidden;
  for (let row = area.row + 1; row < area.row + area.rowCount; row++) {
    const size = sheet.rowSizes.get(row);
    if (size?.hidden !== true) continue;
    hidden.add(row);
    size.hidden = false;
  }
  return hidden;
}
