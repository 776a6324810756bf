/** A column for each week: Appor Hours solid, Hours Credited hatched on top, what is still short outlined up to the line of Max Hours. */
import { decimalHoursText } from "../../core/units/minutes.ts";
import type { WeeksView } from "../engine/charts-view.ts";
import { useWords } from "../words/words.ts";
import { useChartLook, useDefinitionName, useRoom } from "./chart-look.ts";
import { Hatch, Legend } from "./ChartParts.tsx";
import { axisValues } from "./chart-scale.ts";

const HEIGHT = 220;
const TOP = 18;
const BOTTOM = 22;
const PLOT = HEIGHT - TOP - BOTTOM;
/** A column is no wider than this, and a date needs so much room. */
const MOST_COLUMN = 36;
const DATE_ROOM = 50;
const HALF_DATE = 16;
const DIGIT = 7;

export function WeekChart({ view }: { readonly view: WeeksView }) {
  const look = useChartLook();
  const { charts, figures, number, day } = useWords();
  const hatch = useDefinitionName();
  const { ref, width } = useRoom();
  const { weeks } = view;

  const top = Math.max(...weeks.map(({ max, apportioned, credited }) => Math.max(max, apportioned + credited)));
  const values = axisValues(top / 60, 4);
  const most = (values.at(-1) ?? 1) * 60;
  const left = 8 + DIGIT * Math.max(...values.map((value) => number(value).length));
  const slot = (width - left) / weeks.length;
  const column = Math.min(MOST_COLUMN, Math.max(2, slot * 0.7));
  const xOf = (index: number): number => left + slot * index + (slot - column) / 2;
  const yOf = (minutes: number): number => TOP + PLOT * (1 - minutes / most);
  const every = Math.ceil(DATE_ROOM / slot);

  return (
    <div className={look.frame}>
      <div ref={ref}>
        <svg
          className={look.svg}
          viewBox={`0 0 ${width} ${HEIGHT}`}
          height={HEIGHT}
          role="img"
          aria-label={charts.summary(view)}
        >
          <Hatch name={hatch} />
          <text x={0} y={10} className={look.quiet}>
            {charts.hours}
          </text>
          {values.map((value) => (
            <g key={value}>
              <line
                x1={left}
                x2={width}
                y1={yOf(value * 60)}
                y2={yOf(value * 60)}
                className={value === 0 ? look.axis : look.grid}
              />
              <text x={left - 6} y={yOf(value * 60) + 4} textAnchor="end" className={look.quiet}>
                {number(value)}
              </text>
            </g>
          ))}
          {weeks.map(({ monday, max, apportioned, credited, short }, index) => {
            const x = xOf(index);
            const total = apportioned + credited;
            return (
              <g key={monday}>
                <title>
                  {`${day(monday)}: ${figures.totalAppor} ${decimalHoursText(total)}, ${figures.maxHours} ${decimalHoursText(max)}`}
                </title>
                <rect
                  x={x}
                  y={yOf(apportioned)}
                  width={column}
                  height={yOf(0) - yOf(apportioned)}
                  className={look.solid}
                />
                {credited > 0 ? (
                  <rect
                    x={x}
                    y={yOf(total)}
                    width={column}
                    height={yOf(apportioned) - yOf(total)}
                    fill={`url(#${hatch})`}
                  />
                ) : null}
                {short > 0 ? (
                  <rect
                    x={x + 0.5}
                    y={yOf(total + short)}
                    width={column - 1}
                    height={yOf(total) - yOf(total + short)}
                    className={look.outline}
                    strokeDasharray="2 2"
                  />
                ) : null}
                <line
                  x1={x - column * 0.15}
                  x2={x + column * 1.15}
                  y1={yOf(max)}
                  y2={yOf(max)}
                  strokeWidth={2}
                  className={look.limit}
                />
                {index % every === 0 ? (
                  <text
                    x={Math.min(width - HALF_DATE, x + column / 2)}
                    y={HEIGHT - 6}
                    textAnchor="middle"
                    className={look.quiet}
                  >
                    {day(monday).slice(0, 5)}
                  </text>
                ) : null}
              </g>
            );
          })}
        </svg>
      </div>
      <Legend
        entries={[
          {
            name: figures.maxHours,
            shape: <line x1={1} x2={19} y1={7} y2={7} strokeWidth={2} className={look.limit} />,
          },
          { name: figures.apporHours, shape: <rect x={4} y={1} width={12} height={12} className={look.solid} /> },
          { name: charts.credited, shape: <rect x={4} y={1} width={12} height={12} fill={`url(#${hatch})`} /> },
          {
            name: figures.stillShort,
            shape: <rect x={4.5} y={1.5} width={11} height={11} strokeDasharray="2 2" className={look.outline} />,
          },
        ]}
      />
    </div>
  );
}
