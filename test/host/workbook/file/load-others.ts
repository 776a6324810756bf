/** What else stands on a sheet: its charts with the cells that they draw, custom properties; shapes, comments and pivot tables are only counted. */
import { parseReference } from "../address.ts";
import { namedChart, newSeries } from "../charts.ts";
import type { ChartSeries, HostWorkbook, Sheet } from "../model.ts";
import { relationshipsOf } from "./relationships.ts";
import type { Parts, Relationship } from "./relationships.ts";
import { child, childrenOf, decodedText, descendants, parseXml, relationshipId } from "./xml.ts";
import type { XmlElement } from "./xml.ts";

export function loadOthers(
  workbook: HostWorkbook,
  sheet: Sheet,
  root: XmlElement,
  parts: Parts,
  relationships: readonly Relationship[],
): void {
  for (const { kind, target } of relationships) {
    const part = parts.get(target);
    if (part === undefined) continue;
    if (kind === "drawing") loadDrawing(workbook, sheet, target, parts);
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

function loadDrawing(workbook: HostWorkbook, sheet: Sheet, part: string, parts: Parts): void {
  const drawing = parseXml(parts.get(part) ?? new Uint8Array());
  const charts = relationshipsOf(parts, part);
  for (const frame of descendants(drawing, "graphicFrame")) {
    const [chart] = descendants(frame, "chart");
    if (chart === undefined) continue;
    const target = charts.find(({ id }) => id === relationshipId(chart))?.target ?? "";
    const name = descendants(frame, "cNvPr")[0]?.attributes["name"] ?? "";
    sheet.charts.push(namedChart(workbook, decodedText(name), loadSeries(parts.get(target))));
  }
  for (const kind of ["sp", "pic", "cxnSp"]) sheet.shapeCount += descendants(drawing, kind).length;
}

function loadSeries(chart: Uint8Array | undefined): ChartSeries[] {
  if (chart === undefined) return [];
  const root = parseXml(chart);
  const types = { barChart: "ColumnClustered", lineChart: "LineMarkers" } as const;
  const found = Object.entries(types).flatMap(([kind, type]) =>
    descendants(root, kind).flatMap((group) => childrenOf(group, "ser").map((series) => ({ series, type }))),
  );
  return found.map(({ series, type }) => {
    const cells = (kind: string): ChartSeries["values"] => {
      const formula = descendants(child(series, kind) ?? series, "f")[0]?.text;
      return formula === undefined ? null : parseReference(formula.replaceAll("$", "")).area;
    };
    const name = descendants(child(series, "tx") ?? series, "v")[0]?.text ?? "";
    return { ...newSeries(name, type), values: cells("val"), categories: cells("cat") };
  });
}
