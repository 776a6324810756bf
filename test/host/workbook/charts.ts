/** Charts on a sheet: which cells their series draw, and what was set of their looks. They stay at their cells when rows move. */
import type { Area, ChartSeries, HostWorkbook, Sheet, SheetChart } from "./model.ts";
import { assertSheetWritable, nextId, record } from "./record.ts";
import { refusal } from "./refusal.ts";

/** A chart as a user makes it, or as it came with a file: nothing is known of it but its name. */
export function namedChart(workbook: HostWorkbook, name: string, series: readonly ChartSeries[] = []): SheetChart {
  return { id: nextId(workbook), name, type: "ColumnClustered", series: [...series], look: new Map() };
}

export function newSeries(name: string, type: string): ChartSeries {
  return { name, type, values: null, categories: null, look: new Map() };
}

/** A chart with one series for each column of an area of numbers, named as Excel does it. */
export function addChart(
  workbook: HostWorkbook,
  sheet: Sheet,
  type: string,
  { row, column, rowCount, columnCount }: Area,
): SheetChart {
  assertSheetWritable(workbook, sheet);
  const series = Array.from({ length: columnCount }, (_none, index): ChartSeries => ({
    ...newSeries(`Series${index + 1}`, type),
    values: { row, column: column + index, rowCount, columnCount: 1 },
  }));
  const chart = { ...namedChart(workbook, freeName(sheet), series), type };
  sheet.charts.push(chart);
  record(workbook, "chart", sheet);
  return chart;
}

/** Changes a chart or a series of it; refused on a protected sheet. */
export function changeChart(workbook: HostWorkbook, sheet: Sheet, change: () => void): void {
  assertSheetWritable(workbook, sheet);
  change();
  record(workbook, "chart", sheet);
}

export function deleteChart(workbook: HostWorkbook, sheet: Sheet, chart: SheetChart): void {
  changeChart(workbook, sheet, () => (sheet.charts = sheet.charts.filter((other) => other !== chart)));
}

/** Refuses a series that is not there. */
export function seriesAt({ series }: SheetChart, index: number): ChartSeries {
  const found = series[index];
  if (found === undefined)
    throw refusal("InvalidArgument", "The argument is invalid or missing or has an incorrect format.");
  return found;
}

function freeName({ charts }: Sheet): string {
  for (let number = 1; ; number++) {
    const name = `Chart ${number}`;
    if (!charts.some((chart) => chart.name === name)) return name;
  }
}
