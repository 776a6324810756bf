/** What stands on a sheet and is only counted or kept as text: charts, shapes, comments, pivot tables, custom properties. */
import type { Sheet } from "../model.ts";
import type { Parts, Relationship } from "./relationships.ts";
import { child, childrenOf, decodedText, descendants, parseXml, relationshipId } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

export function loadOthers(sheet: Sheet, root: XmlElement, parts: Parts, relationships: readonly Relationship[]): void {
  for (const { kind, target } of relationships) {
    const part = parts.get(target);
    if (part === undefined) continue;
    if (kind === "drawing") loadDrawing(sheet, parseXml(part));
    if (kind === "comments") sheet.commentCount += descendants(parseXml(part), "comment").length;
    if (kind === "pivotTable") sheet.pivotTableCount += 1;
  }
  for (const property of childrenOf(child(root, "customProperties"), "customPr")) {
    const id = relationshipId(property);
    const value = parts.get(relationships.find((relationship) => relationship.id === id)?.target ?? "");
    if (value === undefined) continue;
    const name = decodedText(property.attributes["name"] ?? "");
    sheet.customProperties.set(name, Buffer.from(value).toString("utf16le"));
  }
}

function loadDrawing(sheet: Sheet, drawing: XmlElement): void {
  const charts = descendants(drawing, "graphicFrame").filter((frame) => descendants(frame, "chart").length > 0);
  sheet.chartNames = [
    ...sheet.chartNames,
    ...charts.map((frame) => descendants(frame, "cNvPr")[0]?.attributes["name"] ?? ""),
  ];
  for (const kind of ["sp", "pic", "cxnSp"]) sheet.shapeCount += descendants(drawing, kind).length;
}
