/**
 * Charts of an output sheet in Excel: made, updated in place and taken away by their names. Excel's programming interface has no
 * member for a chart's alternative text in any set: its title says what it shows, and so does the cell above it.
 */
import { CHART_HEIGHT, CHART_WIDTH, isOurChart } from "../results/result-charts.ts";
import type { ChartCells, ChartSeries, ResultChart } from "../results/result-charts.ts";

/** A chart that is on a sheet. */
export interface ChartOutline {
  readonly name: string;
  readonly seriesCount: number;
}

/** Takes away charts of earlier runs, but those that keep their names. */
export function removeCharts(
  worksheet: Excel.Worksheet,
  there: readonly ChartOutline[],
  kept: readonly ResultChart[],
): void {
  for (const { name } of there)
    if (isOurChart(name) && !kept.some((chart) => chart.name === name)) worksheet.charts.getItem(name).delete();
}

/** Makes a chart, or brings the one of its name up to date. Its cells must be there. */
export function setChart(worksheet: Excel.Worksheet, wanted: ResultChart, there: readonly ChartOutline[]): void {
  const { name, series, hasLabels } = wanted;
  const [first] = series;
  if (first === undefined) return;
  const before = there.find((chart) => chart.name === name);
  const { charts } = worksheet;
  const chart =
    before === undefined
      ? charts.add("ColumnClustered", rangeOf(worksheet, first.values), "Columns")
      : charts.getItem(name);
  if (before === undefined) chart.name = name;
  // A new chart over the cells of one column has one series.
  const seriesCount = before?.seriesCount ?? 1;
  for (let index = seriesCount - 1; index >= series.length; index--) chart.series.getItemAt(index).delete();
  for (const [index, one] of series.entries())
    setSeries(
      worksheet,
      index < seriesCount ? chart.series.getItemAt(index) : chart.series.add(one.name),
      one,
      hasLabels,
    );
  chart.title.text = wanted.title;
  chart.axes.categoryAxis.title.text = wanted.categoryTitle;
  chart.axes.valueAxis.minimum = 0;
  chart.legend.visible = !hasLabels;
  if (!hasLabels) chart.legend.position = "Bottom";
  // A filter on the table hides lines, not columns of the chart.
  chart.plotVisibleOnly = false;
  chart.setPosition(`A${wanted.row}`);
  chart.width = CHART_WIDTH;
  chart.height = CHART_HEIGHT;
}

function setSeries(
  worksheet: Excel.Worksheet,
  drawn: Excel.ChartSeries,
  { name, shape, color, values, categories }: ChartSeries,
  hasLabels: boolean,
): void {
  drawn.name = name;
  drawn.setValues(rangeOf(worksheet, values));
  drawn.setXAxisValues(rangeOf(worksheet, categories));
  drawn.chartType = shape === "line" ? "LineMarkers" : "ColumnClustered";
  if (shape === "line") {
    drawn.format.line.color = `#${color}`;
    drawn.markerStyle = "Diamond";
    drawn.markerSize = 9;
    drawn.markerBackgroundColor = `#${color}`;
    drawn.markerForegroundColor = `#${color}`;
  } else {
    drawn.format.fill.setSolidColor(`#${color}`);
    drawn.gapWidth = 60;
  }
  drawn.hasDataLabels = hasLabels;
  if (!hasLabels) return;
  drawn.dataLabels.showSeriesName = true;
  drawn.dataLabels.showValue = true;
  drawn.dataLabels.separator = "\n";
  drawn.dataLabels.position = "OutsideEnd";
}

function rangeOf(worksheet: Excel.Worksheet, { column, firstRow, values }: ChartCells): Excel.Range {
  return worksheet.getRangeByIndexes(firstRow - 1, column, values.length, 1);
}
