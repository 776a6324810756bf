/** The XML of a chart and of the drawing that it lies on, written so that Excel, LibreOffice and others read the same chart. */
import { columnLetters, quotedSheet } from "../core/sheet/sheet.ts";
import { MUTED_COLOR } from "../results/cell-style.ts";
import { CHART_HEIGHT, CHART_WIDTH } from "../results/result-charts.ts";
import type { ChartCells, ChartSeries, ResultChart } from "../results/result-charts.ts";
import { encodeCellText } from "./cell-text.ts";
import { XML_START } from "./namespaces.ts";
import type { Namespaces } from "./namespaces.ts";

/** English metric units in a point. */
const EMU = 12_700;
const TITLE_SIZE = 1200;
const TEXT_SIZE = 900;
const GRID_COLOR = "D9D9D9";

/** Where a chart's cells are, and the number format of a column (counted from 0). */
export interface ChartSheet {
  readonly sheetName: string;
  readonly formatOf: (column: number) => string;
}

/** A drawing with charts one below the other; the relationship of each is rId and its number. */
export function drawingXml(charts: readonly ResultChart[], namespaces: Namespaces): string {
  const anchors = charts.map((chart, index) => anchorXml(chart, index + 1, namespaces)).join("");
  return `${XML_START}<xdr:wsDr xmlns:xdr="${namespaces.sheetDrawing}" xmlns:a="${namespaces.drawing}">${anchors}</xdr:wsDr>`;
}

function anchorXml({ name, description, row }: ResultChart, number: number, namespaces: Namespaces): string {
  return (
    `<xdr:oneCellAnchor><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${String(row - 1)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
    `<xdr:ext cx="${String(CHART_WIDTH * EMU)}" cy="${String(CHART_HEIGHT * EMU)}"/>` +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${String(number + 1)}" name="${encodeCellText(name)}" descr="${encodeCellText(description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${namespaces.chart}"><c:chart xmlns:c="${namespaces.chart}" xmlns:r="${namespaces.relationships}" r:id="rId${String(number)}"/></a:graphicData></a:graphic>` +
    "</xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>"
  );
}

export function chartXml(chart: ResultChart, sheet: ChartSheet, namespaces: Namespaces): string {
  const seriesXml = chart.series.map((series, index) => oneSeriesXml(series, index, chart, sheet));
  const of = (shape: ChartSeries["shape"]): string =>
    seriesXml.filter((_, index) => chart.series[index]?.shape === shape).join("");
  const columns = of("column");
  const lines = of("line");
  const axes = '<c:axId val="1"/><c:axId val="2"/>';
  const valueColumn = chart.series[0]?.values.column ?? 0;
  return (
    `${XML_START}<c:chartSpace xmlns:c="${namespaces.chart}" xmlns:a="${namespaces.drawing}" xmlns:r="${namespaces.relationships}"><c:roundedCorners val="0"/><c:chart>` +
    titleXml(chart.title, TITLE_SIZE) +
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${columns}<c:gapWidth val="60"/>${axes}</c:barChart>` +
    (lines === ""
      ? ""
      : `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines}<c:marker val="1"/>${axes}</c:lineChart>`) +
    '<c:catAx><c:axId val="1"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="0"/><c:axPos val="b"/>' +
    titleXml(chart.categoryTitle, TEXT_SIZE) +
    '<c:numFmt formatCode="General" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>' +
    '<c:crossAx val="2"/><c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/></c:catAx>' +
    '<c:valAx><c:axId val="2"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="l"/>' +
    `<c:majorGridlines><c:spPr>${lineXml(GRID_COLOR, 0.75)}</c:spPr></c:majorGridlines>` +
    `<c:numFmt formatCode="${encodeCellText(sheet.formatOf(valueColumn))}" sourceLinked="1"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    '<c:crossAx val="1"/><c:crosses val="autoZero"/><c:crossBetween val="between"/></c:valAx></c:plotArea>' +
    (chart.hasLabels ? "" : '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>') +
    // A filter on the table hides lines, not columns of the chart.
    '<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>' +
    `<c:txPr>${bodyXml}<a:p><a:pPr><a:defRPr sz="${String(TEXT_SIZE)}"/></a:pPr><a:endParaRPr lang="en-US"/></a:p></c:txPr>` +
    "</c:chartSpace>"
  );
}

const bodyXml = "<a:bodyPr/><a:lstStyle/>";

function titleXml(text: string, size: number): string {
  const look = `sz="${String(size)}" b="${size === TITLE_SIZE ? "1" : "0"}"`;
  const fill = fillXml(MUTED_COLOR);
  return (
    `<c:title><c:tx><c:rich>${bodyXml}<a:p><a:pPr><a:defRPr ${look}>${fill}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr lang="en-US" ${look}>${fill}</a:rPr><a:t>${encodeCellText(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function oneSeriesXml(series: ChartSeries, index: number, chart: ResultChart, sheet: ChartSheet): string {
  const isLine = series.shape === "line";
  const fill = fillXml(series.color);
  const marker = `<c:marker><c:symbol val="diamond"/><c:size val="9"/><c:spPr>${fill}</c:spPr></c:marker>`;
  return (
    `<c:ser><c:idx val="${String(index)}"/><c:order val="${String(index)}"/><c:tx><c:v>${encodeCellText(series.name)}</c:v></c:tx>` +
    `<c:spPr>${isLine ? lineXml(series.color, 2.25) : fill}</c:spPr>` +
    (isLine ? marker : '<c:invertIfNegative val="0"/>') +
    (chart.hasLabels ? LABELS : "") +
    `<c:cat>${cellsXml(series.categories, sheet)}</c:cat><c:val>${cellsXml(series.values, sheet)}</c:val>` +
    `${isLine ? '<c:smooth val="0"/>' : ""}</c:ser>`
  );
}

/** The series' name over its value. */
const LABELS =
  '<c:dLbls><c:dLblPos val="outEnd"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>' +
  '<c:showSerName val="1"/><c:showPercent val="0"/><c:showBubbleSize val="0"/><c:separator>\n</c:separator></c:dLbls>';

/** The cells and, for programs that do not look there, what they hold now. */
function cellsXml({ column, firstRow, values }: ChartCells, { sheetName, formatOf }: ChartSheet): string {
  const letters = columnLetters(column + 1);
  const reference = `${quotedSheet(sheetName)}!$${letters}$${String(firstRow)}:$${letters}$${String(firstRow + values.length - 1)}`;
  const isNumbers = values.every((value) => typeof value !== "string");
  const kind = isNumbers ? "num" : "str";
  const format = isNumbers ? `<c:formatCode>${encodeCellText(formatOf(column))}</c:formatCode>` : "";
  const points = values.map((value, index) =>
    value === null ? "" : `<c:pt idx="${String(index)}"><c:v>${encodeCellText(String(value))}</c:v></c:pt>`,
  );
  return (
    `<c:${kind}Ref><c:f>${encodeCellText(reference)}</c:f><c:${kind}Cache>${format}` +
    `<c:ptCount val="${String(values.length)}"/>${points.join("")}</c:${kind}Cache></c:${kind}Ref>`
  );
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}

/** points: the line's width. */
function lineXml(color: string, points: number): string {
  return `<a:ln w="${String(points * EMU)}" cap="rnd">${fillXml(color)}<a:round/></a:ln>`;
}
