/** A chart, what its shapes mean, and the same figures as a table. */
import { decimalHoursText } from "../../core/units/minutes.ts";
import type { ChartsView } from "../engine/charts-view.ts";
import { Section } from "../parts/Section.tsx";
import { ScrollTable } from "../parts/ScrollTable.tsx";
import { useWords } from "../words/words.ts";
import type { Words } from "../words/words.ts";
import { GradeChart } from "./GradeChart.tsx";
import { WeekChart } from "./WeekChart.tsx";

export default function ChartDrawing({ view }: { readonly view: ChartsView }) {
  const words = useWords();
  const { charts } = words;
  return (
    <>
      <Section heading={view.kind === "weeks" ? charts.weeksTitle : charts.gradesTitle}>
        {view.kind === "weeks" ? <WeekChart view={view} /> : <GradeChart view={view} />}
      </Section>
      <Section heading={charts.table}>
        <ScrollTable label={charts.table} {...tableOf(view, words)} hasRowHeads hasNumbers />
      </Section>
    </>
  );
}

function tableOf(
  view: ChartsView,
  { charts, figures, number, day }: Words,
): { readonly columns: readonly string[]; readonly rows: readonly (readonly string[])[] } {
  if (view.kind === "grades")
    return {
      columns: [charts.grade, figures.daysCredited, charts.absences],
      rows: view.grades.map(({ grade, credited, absences }) => [
        grade === "" ? charts.noGrade : charts.gradeName(grade),
        number(credited),
        number(absences),
      ]),
    };
  return {
    columns: [
      charts.week,
      figures.maxHours,
      figures.apporHours,
      charts.credited,
      figures.totalAppor,
      figures.stillShort,
    ],
    rows: view.weeks.map(({ monday, max, apportioned, credited, short }) => [
      day(monday),
      ...[max, apportioned, credited, apportioned + credited, short].map(decimalHoursText),
    ]),
  };
}
