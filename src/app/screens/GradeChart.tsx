/** A bar for each grade: absences outlined, Days Credited solid within, and both numbers beside it. */
import type { GradesView } from "../engine/charts-view.ts";
import { useWords } from "../words/words.ts";
import { useChartLook, useRoom } from "./chart-look.ts";
import { Legend } from "./ChartParts.tsx";

const ROW = 34;
const BAR = 20;
const INSET = 4;
const LETTER = 7;

export function GradeChart({ view }: { readonly view: GradesView }) {
  const look = useChartLook();
  const { charts, figures } = useWords();
  const { ref, width } = useRoom();
  const rows = view.grades.map((point) => ({
    ...point,
    name: point.grade === "" ? charts.noGrade : charts.gradeName(point.grade),
    numbers: charts.ofAbsences(point.credited, point.absences),
  }));
  const longest = (texts: readonly string[]): number => LETTER * Math.max(...texts.map((text) => text.length));
  const left = 10 + longest([charts.grade, ...rows.map(({ name }) => name)]);
  const right = 10 + longest(rows.map(({ numbers }) => numbers));
  const most = Math.max(1, ...rows.map(({ credited, absences }) => Math.max(credited, absences)));
  const lengthOf = (days: number): number => ((width - left - right) * days) / most;
  const height = ROW * rows.length + 18;

  return (
    <div className={look.frame}>
      <div ref={ref}>
        <svg
          className={look.svg}
          viewBox={`0 0 ${width} ${height}`}
          height={height}
          role="img"
          aria-label={charts.summary(view)}
        >
          <text x={0} y={10} className={look.quiet}>
            {charts.grade}
          </text>
          <text x={left} y={10} className={look.quiet}>
            {charts.days}
          </text>
          {rows.map(({ grade, name, numbers, credited, absences }, index) => {
            const y = 18 + ROW * index + (ROW - BAR) / 2;
            const end = left + lengthOf(Math.max(credited, absences));
            return (
              <g key={grade}>
                <text x={0} y={y + BAR / 2 + 4} className={look.text}>
                  {name}
                </text>
                <rect
                  x={left + 0.5}
                  y={y + 0.5}
                  width={Math.max(0, lengthOf(absences) - 1)}
                  height={BAR - 1}
                  rx={2}
                  className={look.outline}
                />
                <rect
                  x={left}
                  y={y + INSET}
                  width={lengthOf(credited)}
                  height={BAR - 2 * INSET}
                  className={look.solid}
                />
                <text x={end + 8} y={y + BAR / 2 + 4} className={look.text}>
                  {numbers}
                </text>
              </g>
            );
          })}
          <line x1={left} x2={left} y1={18} y2={height} className={look.axis} />
        </svg>
      </div>
      <Legend
        entries={[
          { name: figures.daysCredited, shape: <rect x={1} y={4} width={18} height={6} className={look.solid} /> },
          {
            name: charts.absences,
            shape: <rect x={1.5} y={1.5} width={17} height={11} rx={2} className={look.outline} />,
          },
        ]}
      />
    </div>
  );
}
