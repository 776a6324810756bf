/** The parts of the charts on output sheets: drawings, charts, and what says that they belong together. */
import { chartsOfSheet, isOurChart } from "../results/result-charts.ts";
import type { ResultChart } from "../results/result-charts.ts";
import { columnsOf } from "../results/result-layout.ts";
import type { ResultSheet } from "../results/result-layout.ts";
import { chartXml, drawingXml } from "./chart-xml.ts";
import { relationshipsOfPart } from "./edit-package.ts";
import { CHART_TYPE, DRAWING_TYPE } from "./namespaces.ts";
import type { Namespaces } from "./namespaces.ts";
import { relationshipsPart } from "./part-names.ts";
import type { PartNamer } from "./sheet-places.ts";
import { readXml } from "./xml-reader.ts";

export interface ChartPart {
  readonly name: string;
  readonly text: string;
  /** Its content type; null for a part that [Content_Types].xml does not list one by one. */
  readonly type: string | null;
}

/** The charts of a sheet in a drawing of their own; null for a sheet without charts. */
export function chartParts(
  sheet: ResultSheet,
  namer: PartNamer,
  namespaces: Namespaces,
): { readonly drawing: string; readonly parts: readonly ChartPart[] } | null {
  const charts = chartsOfSheet(sheet);
  if (charts.length === 0) return null;
  const columns = columnsOf(sheet);
  const on = {
    sheetName: sheet.sheetName,
    formatOf: (column: number): string => columns[column]?.number.format ?? "General",
  };
  const drawing = namer("drawing", "drawings/");
  const parts = charts.map((chart: ResultChart) => ({
    name: namer("chart", "charts/"),
    text: chartXml(chart, on, namespaces),
    type: CHART_TYPE,
  }));
  const links = parts.map(({ name }, index) => ({ id: `rId${String(index + 1)}`, kind: "chart", part: name }));
  return {
    drawing,
    parts: [
      { name: drawing, text: drawingXml(charts, namespaces), type: DRAWING_TYPE },
      { name: relationshipsPart(drawing), text: relationshipsOfPart(drawing, links, namespaces), type: null },
      ...parts,
    ],
  };
}

const ANCHORS = new Set(["oneCellAnchor", "twoCellAnchor", "absoluteAnchor"]);
/** What else a drawing may hold, which we never make. */
const OTHERS = new Set(["sp", "pic", "cxnSp", "grpSp", "contentPart", "AlternateContent"]);

/** Whether a drawing has nothing but charts that a run has made. One that cannot be read was not made by a run. */
export function holdsOnlyOurCharts(drawing: string): boolean {
  let anchors = 0;
  let ours = 0;
  let others = 0;
  try {
    readXml(drawing, {
      open(name, attributes) {
        if (ANCHORS.has(name)) anchors++;
        else if (OTHERS.has(name)) others++;
        else if (name === "cNvPr" && isOurChart(attributes["name"] ?? "")) ours++;
      },
    });
  } catch {
    return false;
  }
  return others === 0 && ours === anchors;
}
