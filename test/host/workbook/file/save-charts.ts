/** The charts of a sheet as parts: their names, titles and the cells that they draw. Their looks are left to the program that opens them. */
import { absoluteAddress, quotedSheetName } from "../address.ts";
import type { ChartSeries, Sheet, SheetChart } from "../model.ts";
import { attribute, encodedText } from "./xml.ts";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const DRAWING = "http://schemas.openxmlformats.org/drawingml/2006";

export interface SavedCharts {
  /** The name of the drawing, which all of them lie on. */
  readonly drawing: string;
  /** It and what hangs on it, by name. */
  readonly parts: ReadonlyMap<string, string>;
}

/** place: the sheet's, from 1. null for a sheet without charts. */
export function savedCharts(sheet: Sheet, place: number): SavedCharts | null {
  if (sheet.charts.length === 0) return null;
  const name = `drawing${place}.xml`;
  const charts = sheet.charts.map((chart, index) => ({
    chart,
    part: `chart${place}_${index + 1}.xml`,
    id: `rId${index + 1}`,
  }));
  const links = charts.map(
    ({ part, id }) => `<Relationship Id="${id}" Type="${OFFICE}/chart" Target="../charts/${part}"/>`,
  );
  return {
    drawing: `xl/drawings/${name}`,
    parts: new Map([
      [`xl/drawings/${name}`, drawingXml(charts)],
      [
        `xl/drawings/_rels/${name}.rels`,
        `${HEAD}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${links.join("")}</Relationships>`,
      ],
      ...charts.map(({ chart, part }): [string, string] => [`xl/charts/${part}`, chartXml(sheet, chart)]),
    ]),
  };
}

function drawingXml(charts: readonly { readonly chart: SheetChart; readonly id: string }[]): string {
  const anchors = charts.map(
    ({ chart: { name, look }, id }, index) =>
      `<xdr:oneCellAnchor><xdr:from><xdr:col>${Number(look.get("column") ?? 0)}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${Number(look.get("row") ?? 0)}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>` +
      `<xdr:ext cx="4572000" cy="2743200"/><xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${attribute(name)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${DRAWING}/chart"><c:chart xmlns:c="${DRAWING}/chart" xmlns:r="${OFFICE}" r:id="${id}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:oneCellAnchor>`,
  );
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}/spreadsheetDrawing" xmlns:a="${DRAWING}/main">${anchors.join("")}</xdr:wsDr>`;
}

function chartXml(sheet: Sheet, { series, look }: SheetChart): string {
  const group = (element: string, more: string, wanted: (one: ChartSeries) => boolean): string => {
    const own = series.map((one, index) => (wanted(one) ? seriesXml(sheet, one, index) : "")).join("");
    return own === "" ? "" : `<c:${element}>${more}${own}<c:axId val="1"/><c:axId val="2"/></c:${element}>`;
  };
  const isLine = ({ type }: ChartSeries): boolean => type.startsWith("Line");
  const axis = (kind: string, id: number, place: string): string =>
    `<c:${kind}><c:axId val="${id}"/><c:scaling/><c:delete val="0"/><c:axPos val="${place}"/><c:crossAx val="${3 - id}"/></c:${kind}>`;
  const given = look.get("title.text");
  const title = encodedText(typeof given === "string" ? given : "");
  return (
    `${HEAD}<c:chartSpace xmlns:c="${DRAWING}/chart" xmlns:a="${DRAWING}/main"><c:chart>` +
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${title}</a:t></a:r></a:p></c:rich></c:tx></c:title><c:plotArea>` +
    group("barChart", '<c:barDir val="col"/><c:grouping val="clustered"/>', (one) => !isLine(one)) +
    group("lineChart", '<c:grouping val="standard"/>', isLine) +
    `${axis("catAx", 1, "b")}${axis("valAx", 2, "l")}</c:plotArea></c:chart></c:chartSpace>`
  );
}

function seriesXml(sheet: Sheet, { name, values, categories }: ChartSeries, index: number): string {
  const cells = (element: string, area: ChartSeries["values"]): string =>
    area === null
      ? ""
      : `<c:${element}><c:numRef><c:f>${encodedText(`${quotedSheetName(sheet.name)}!${absoluteAddress(area)}`)}</c:f></c:numRef></c:${element}>`;
  return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${encodedText(name)}</c:v></c:tx>${cells("cat", categories)}${cells("val", values)}</c:ser>`;
}
