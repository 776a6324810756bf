/**
 * The charts of the summaries, for any host: of a school's lines of CE_Summary, Total Appor against Max Hours by school month; of
 * its lines of AR_Summary, Days Credited by period and grade span. Every figure of a chart is a cell of the table above it.
 */
import { ALL_GRADES } from "../core/tables/summary-formulas.ts";
import type { Table } from "../core/tables/table.ts";
import { HEADER_COLOR, tabColorOf } from "./cell-style.ts";
import { shortText } from "./clip-text.ts";
import { closingRow, HEADER_ROW } from "./heading-block.ts";
import { bodyRows } from "./result-layout.ts";
import type { LaidOutCell, LaidOutRow, ResultSheet } from "./result-layout.ts";

/** Cells of one column that stand below each other. */
export interface ChartCells {
  /** Counted from 0. */
  readonly column: number;
  /** A sheet row, counted from 1. */
  readonly firstRow: number;
  /** What stands there when the chart is made. */
  readonly values: readonly (string | number | null)[];
}

export interface ChartSeries {
  readonly name: string;
  /** A line has markers: no two series of a chart differ in their color alone. */
  readonly shape: "column" | "line";
  /** RRGGBB. */
  readonly color: string;
  readonly values: ChartCells;
  readonly categories: ChartCells;
}

export interface ResultChart {
  /** By it the next run knows its own chart from a user's. */
  readonly name: string;
  readonly title: string;
  /** What the chart shows, in words, for those who do not see it. */
  readonly description: string;
  /** The same in short, for the cell above the chart: in Excel programs cannot give a chart an alternative text. */
  readonly caption: string;
  readonly categoryTitle: string;
  readonly series: readonly ChartSeries[];
  /** Columns carry their series' name and value; without, a legend names the series. */
  readonly hasLabels: boolean;
  /** The sheet row at whose top it stands, counted from 1. */
  readonly row: number;
}

/** Points. A chart is as high as 17 rows, and has room for 19 below its caption even where rows are lower. */
export const CHART_WIDTH = 600;
export const CHART_HEIGHT = 255;
const CHART_ROWS = 20;
/** A workbook of more schools than these would be all charts; the pane draws any school. */
export const MOST_CHARTS = 12;

/** Of a school's name in a title, and in a caption. */
const MOST_LETTERS = 100;
const CAPTION_LETTERS = 40;

/** Steps of lightness, each at least 3:1 against white. */
const SPAN_COLORS = [HEADER_COLOR, tabColorOf("AR_"), "C55A11", "7F7F7F"] as const;
const LIMIT_COLOR = "C55A11";

/** "CE_Summary chart 2" */
function chartName(table: string, number: number): string {
  return `${table} chart ${String(number)}`;
}

/** Whether a chart of this name is one that a run has made. Of a copy by hand Excel changes the name. */
export function isOurChart(name: string): boolean {
  return /^(?:CE|AR)_Summary chart [1-9]\d*$/.test(name);
}

/** The charts of a table's rows, which begin below the header; none for any other table, or without a row to draw. */
export function chartsOf(table: string, columns: readonly string[], rows: () => Iterable<LaidOutRow>): ResultChart[] {
  if (table !== "CE_Summary" && table !== "AR_Summary") return [];
  const lines = [...rows()].map(({ cells }) => cells.map(plain));
  const charts = table === "CE_Summary" ? monthCharts(columns, lines) : spanCharts(columns, lines);
  const below = closingRow(lines.length) + 1;
  return charts
    .slice(0, MOST_CHARTS)
    .map((chart, index) => ({ ...chart, name: chartName(table, index + 1), row: below + index * CHART_ROWS }));
}

/** The charts of an output sheet. */
export function chartsOfSheet(sheet: ResultSheet): ResultChart[] {
  const names = sheet.table.columns.map(({ name }) => name);
  return chartsOf(sheet.table.name, names, () => bodyRows(sheet, 0));
}

/** The last sheet row that charts may lie over; 0 for none. */
export function lastChartRow(charts: readonly ResultChart[]): number {
  return Math.max(0, ...charts.map(({ row }) => row + CHART_ROWS - 2));
}

/** The sheet row of a chart's caption. */
export function captionRow({ row }: ResultChart): number {
  return row - 1;
}

/** The table with the captions of its charts below it. */
export function withCaptions(sheet: ResultSheet): Table {
  const { table } = sheet;
  const charts = chartsOfSheet(sheet);
  const lines = charts.flatMap(({ caption }, index): string[] => {
    const isLast = index === charts.length - 1;
    return [caption, ...new Array<string>(isLast ? 0 : CHART_ROWS - 1).fill("")];
  });
  return lines.length === 0 ? table : { ...table, closing: [...(table.closing ?? []), ...lines] };
}

type Line = readonly (string | number | null)[];
type Drawn = Omit<ResultChart, "name" | "row">;

function monthCharts(columns: readonly string[], lines: readonly Line[]): Drawn[] {
  const [school, grade, month, max, total] = places(columns, [
    "School",
    "Grade",
    "School Month",
    "Max Hours",
    "Total Appor",
  ]);
  if (school === undefined || grade === undefined || month === undefined || max === undefined || total === undefined)
    return [];
  const isMonth = (line: Line): boolean => line[grade] === ALL_GRADES && typeof line[month] === "number";
  return runsOf(lines, (line) => (isMonth(line) ? String(line[school]) : null)).map((run) => {
    const cells = (column: number): ChartCells => cellsOf(lines, run, column);
    const title = `Total Appor against Max Hours by school month${atSchool(lines[run.first]?.[school])}`;
    return {
      title,
      caption:
        `Chart${ofSchool(lines[run.first]?.[school])}: Total Appor in columns, Max Hours as a line with markers, ` +
        `school ${spanText(lines[run.first]?.[month], lines[run.last]?.[month])}.`,
      description:
        `${title}. Columns are Total Appor, the line with markers is Max Hours, for ` +
        `${spanText(lines[run.first]?.[month], lines[run.last]?.[month])}. The figures are in the table above.`,
      categoryTitle: "School month",
      hasLabels: false,
      series: [
        {
          name: "Total Appor",
          shape: "column",
          color: HEADER_COLOR,
          values: cells(total),
          categories: cells(month),
        },
        { name: "Max Hours", shape: "line", color: LIMIT_COLOR, values: cells(max), categories: cells(month) },
      ],
    };
  });
}

function spanCharts(columns: readonly string[], lines: readonly Line[]): Drawn[] {
  const [school, span, period, days] = places(columns, ["School", "Grade Span", "Period", "Days Credited"]);
  if (school === undefined || span === undefined || period === undefined || days === undefined) return [];
  return runsOf(lines, (line) => String(line[school])).map(({ first, last }) => {
    const spans = runsOf(lines.slice(first, last + 1), (line) => String(line[span]));
    const title = `Days Credited by period and grade span${atSchool(lines[first]?.[school])}`;
    const names = spans.map((run) => String(lines[first + run.first]?.[span] ?? ""));
    return {
      title,
      caption: `Chart${ofSchool(lines[first]?.[school])}: Days Credited by period, one column each for ${names.join(", ")}.`,
      description: `${title}. One group of columns for each period, in it one column each for ${names.join(", ")}. The figures are in the table above.`,
      categoryTitle: "Period",
      hasLabels: true,
      series: spans.map((run, index): ChartSeries => {
        const at = { first: first + run.first, last: first + run.last };
        return {
          name: names[index] ?? "",
          shape: "column",
          color: SPAN_COLORS[index % SPAN_COLORS.length] ?? HEADER_COLOR,
          values: cellsOf(lines, at, days),
          categories: cellsOf(lines, at, period),
        };
      }),
    };
  });
}

interface Run {
  readonly first: number;
  readonly last: number;
}

/** Stretches of lines with the same key; a line whose key is null is in none. */
function runsOf(lines: readonly Line[], keyOf: (line: Line) => string | null): Run[] {
  const runs: { first: number; last: number }[] = [];
  let current: string | null = null;
  for (const [index, line] of lines.entries()) {
    const key = keyOf(line);
    const run = runs.at(-1);
    if (key !== null && key === current && run !== undefined) run.last = index;
    else if (key !== null) runs.push({ first: index, last: index });
    current = key;
  }
  return runs;
}

function places(columns: readonly string[], names: readonly string[]): (number | undefined)[] {
  return names.map((name) => {
    const place = columns.indexOf(name);
    return place < 0 ? undefined : place;
  });
}

function cellsOf(lines: readonly Line[], { first, last }: Run, column: number): ChartCells {
  const values = lines.slice(first, last + 1).map((line) => line[column] ?? null);
  return { column, firstRow: HEADER_ROW + 1 + first, values };
}

function plain(cell: LaidOutCell): string | number | null {
  return cell !== null && typeof cell === "object" ? cell.value : cell;
}

function atSchool(school: string | number | null | undefined): string {
  return school === null || school === undefined || school === "" ? "" : `, ${String(school).slice(0, MOST_LETTERS)}`;
}

function ofSchool(school: string | number | null | undefined): string {
  const name = String(school ?? "");
  if (name === "") return "";
  return ` of ${shortText(name, CAPTION_LETTERS)}`;
}

function spanText(first: string | number | null | undefined, last: string | number | null | undefined): string {
  return first === last ? `month ${String(first)}` : `months ${String(first)} to ${String(last)}`;
}
