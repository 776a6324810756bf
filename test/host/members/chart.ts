/** Charts: the collection of a sheet, a chart, its series and what is set of their looks. */
import { invalidArgument, itemNotFound } from "../protocol/errors.ts";
import { defineType, nullObject } from "../protocol/host-object.ts";
import type { HostObject, TypeDefinition } from "../protocol/host-object.ts";
import { addChart, changeChart, deleteChart, newSeries, seriesAt } from "../workbook/charts.ts";
import type { ChartSeries, Sheet, SheetChart } from "../workbook/model.ts";
import { boolean, number, oneOf, optional, rangeArgument, text } from "./arguments.ts";
import { live } from "./world.ts";
import type { World } from "./world.ts";

interface ChartTarget {
  readonly sheet: Sheet;
  readonly chart: SheetChart;
}

interface SeriesTarget extends ChartTarget {
  readonly series: ChartSeries;
}

const chartTypes = ["ColumnClustered", "ColumnStacked", "BarClustered", "Line", "LineMarkers", "Pie"] as const;
const markers = ["Automatic", "None", "Square", "Diamond", "Triangle", "Circle"] as const;
const legendPlaces = ["Top", "Bottom", "Left", "Right", "Corner"] as const;
const labelPlaces = ["None", "Center", "InsideEnd", "InsideBase", "OutsideEnd", "Top", "Bottom", "BestFit"] as const;

/** Excel.ChartCollection */
export function chartsType(world: World): (sheet: Sheet) => HostObject {
  const { workbook } = world;
  const chart = chartType(world);
  const named = (sheet: Sheet, name: unknown): HostObject | undefined => {
    const found = live(world, sheet).charts.find((each) => each.name.toLowerCase() === text(name).toLowerCase());
    return found === undefined ? undefined : chart({ sheet, chart: found });
  };
  return defineType<Sheet>({
    name: "ChartCollection",
    get: { count: (sheet) => live(world, sheet).charts.length },
    items: (sheet) => live(world, sheet).charts.map((each) => chart({ sheet, chart: each })),
    item: (sheet, key) => {
      const found = live(world, sheet).charts.find(({ id, name }) => id === key || name === key);
      if (found === undefined) throw itemNotFound();
      return chart({ sheet, chart: found });
    },
    call: {
      getCount: (sheet) => live(world, sheet).charts.length,
      getItem: (sheet, [name]) => {
        const found = named(sheet, name);
        if (found === undefined) throw itemNotFound();
        return found;
      },
      getItemOrNullObject: (sheet, [name]) => named(sheet, name) ?? nullObject,
      add: (sheet, [type, source, by]) => {
        const from = rangeArgument(world, live(world, sheet), source);
        // How Excel would part an area by itself depends on what stands in it.
        if (oneOf(["Auto", "Columns", "Rows"], by, "Auto") !== "Columns" || from.sheet !== sheet)
          throw invalidArgument();
        return chart({ sheet, chart: addChart(workbook, sheet, oneOf(chartTypes, type), from.area) });
      },
    },
  });
}

function chartType(world: World): (target: ChartTarget) => HostObject {
  const { workbook } = world;
  const alive = ({ sheet, chart }: ChartTarget): SheetChart => {
    if (!live(world, sheet).charts.includes(chart)) throw itemNotFound();
    return chart;
  };
  const change = (target: ChartTarget, apply: (chart: SheetChart) => void): void =>
    changeChart(workbook, target.sheet, () => apply(alive(target)));
  const part = partOf((target: ChartTarget) => alive(target).look, change);
  const axis = (name: string): ((target: ChartTarget) => HostObject) =>
    part("ChartAxis", name, { minimum: number }, { title: part("ChartAxisTitle", `${name}.title`, { text }) });
  return defineType<ChartTarget>({
    name: "Chart",
    id: ({ chart }) => chart.id,
    get: {
      id: ({ chart }) => chart.id,
      name: (target) => alive(target).name,
      series: seriesCollectionType(world, change),
      title: part("ChartTitle", "title", { text }),
      legend: part("ChartLegend", "legend", { visible: boolean, position: (value) => oneOf(legendPlaces, value) }),
      axes: part("ChartAxes", "axes", {}, { categoryAxis: axis("categoryAxis"), valueAxis: axis("valueAxis") }),
    },
    set: {
      name: (target, value) => change(target, (chart) => (chart.name = text(value))),
      width: (target, value) => change(target, ({ look }) => look.set("width", number(value))),
      height: (target, value) => change(target, ({ look }) => look.set("height", number(value))),
      plotVisibleOnly: (target, value) => change(target, ({ look }) => look.set("plotVisibleOnly", boolean(value))),
    },
    call: {
      delete: (target) => deleteChart(workbook, target.sheet, alive(target)),
      setPosition: (target, [start]) => {
        const { area } = rangeArgument(world, target.sheet, start);
        change(target, ({ look }) => look.set("row", area.row).set("column", area.column));
      },
    },
  });
}

type Change<Target> = (target: Target, apply: (chart: SheetChart) => void) => void;
type Setters = Readonly<Record<string, (value: unknown) => unknown>>;

/** A part of a chart or a series that holds nothing but what was set: its values are kept in the look under "title.text". */
function partOf<Target extends ChartTarget>(
  lookOf: (target: Target) => Map<string, unknown>,
  change: Change<Target>,
): (
  typeName: string,
  path: string,
  setters: Setters,
  parts?: NonNullable<TypeDefinition<Target>["get"]>,
) => (target: Target) => HostObject {
  return (typeName, path, setters, parts = {}) =>
    defineType<Target>({
      name: typeName,
      get: {
        ...parts,
        ...Object.fromEntries(
          Object.keys(setters).map((name) => [name, (target: Target) => lookOf(target).get(`${path}.${name}`)]),
        ),
      },
      set: Object.fromEntries(
        Object.entries(setters).map(([name, read]) => [
          name,
          (target: Target, value: unknown) =>
            change(target, () => void lookOf(target).set(`${path}.${name}`, read(value))),
        ]),
      ),
    });
}

/** Excel.ChartSeriesCollection and its series. */
function seriesCollectionType(world: World, change: Change<ChartTarget>): (target: ChartTarget) => HostObject {
  const series = seriesType(world, change);
  return defineType<ChartTarget>({
    name: "ChartSeriesCollection",
    get: { count: ({ chart }) => chart.series.length },
    items: (target) => target.chart.series.map((each) => series({ ...target, series: each })),
    call: {
      getCount: ({ chart }) => chart.series.length,
      getItemAt: (target, [index]) => series({ ...target, series: seriesAt(target.chart, number(index)) }),
      add: (target, [name]) => {
        const { chart } = target;
        const added = newSeries(optional(text, name) ?? `Series${chart.series.length + 1}`, chart.type);
        change(target, () => void chart.series.push(added));
        return series({ ...target, series: added });
      },
    },
  });
}

function seriesType(world: World, changeChartOf: Change<ChartTarget>): (target: SeriesTarget) => HostObject {
  const change: Change<SeriesTarget> = (target, apply) =>
    changeChartOf(target, (chart) => {
      if (!chart.series.includes(target.series)) throw itemNotFound();
      apply(chart);
    });
  const part = partOf(({ series }: SeriesTarget) => series.look, change);
  const set = (name: string, read: (value: unknown) => unknown) => (target: SeriesTarget, value: unknown) =>
    change(target, () => void target.series.look.set(name, read(value)));
  const fill = defineType<SeriesTarget>({
    name: "ChartFill",
    call: { setSolidColor: (target, [color]) => set("format.fill", text)(target, color) },
  });
  const cells = (target: SeriesTarget, source: unknown) => rangeArgument(world, target.sheet, source).area;
  return defineType<SeriesTarget>({
    name: "ChartSeries",
    get: {
      name: ({ series }) => series.name,
      chartType: ({ series }) => series.type,
      format: part(
        "ChartSeriesFormat",
        "format",
        {},
        { fill, line: part("ChartLineFormat", "format.line", { color: text }) },
      ),
      dataLabels: part("ChartDataLabels", "dataLabels", {
        showSeriesName: boolean,
        showValue: boolean,
        separator: text,
        position: (value) => oneOf(labelPlaces, value),
      }),
    },
    set: {
      name: (target, value) => change(target, () => (target.series.name = text(value))),
      chartType: (target, value) => change(target, () => (target.series.type = oneOf(chartTypes, value))),
      gapWidth: set("gapWidth", number),
      hasDataLabels: set("hasDataLabels", boolean),
      markerStyle: set("markerStyle", (value) => oneOf(markers, value)),
      markerSize: set("markerSize", number),
      markerBackgroundColor: set("markerBackgroundColor", text),
      markerForegroundColor: set("markerForegroundColor", text),
    },
    call: {
      delete: (target) =>
        change(target, (chart) => (chart.series = chart.series.filter((each) => each !== target.series))),
      setValues: (target, [source]) => change(target, () => (target.series.values = cells(target, source))),
      setXAxisValues: (target, [source]) => change(target, () => (target.series.categories = cells(target, source))),
    },
  });
}
