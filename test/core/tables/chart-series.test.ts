import { calculate } from "../../../src/core/calculate.ts";
import { gradeSeries, schoolsOf, studentsOf, weekSeries } from "../../../src/core/tables/chart-series.ts";
import { plainCell } from "../../../src/core/tables/table.ts";
import type { Table } from "../../../src/core/tables/table.ts";
import { goldenWorkbook } from "../../golden/golden-workbook.ts";
import { ceWorkbook } from "../continuation/ce-workbook.ts";
import { district } from "../continuation/random-district.ts";
import { fc } from "../../support/random-inputs.ts";

function tableOf(workbook: Parameters<typeof calculate>[0], name: string): Table {
  const result = calculate(workbook);
  const found = result.kind === "stopped" ? undefined : result.tables.find((table) => table.name === name);
  if (found === undefined) throw new Error(`no ${name}`);
  return found;
}

function sumOf({ columns, rows }: Table, column: string): number {
  const place = columns.findIndex(({ name }) => name === column);
  return rows.reduce((sum, row) => sum + Number(plainCell(row[place] ?? null) ?? 0), 0);
}

const golden = {
  audit: tableOf(goldenWorkbook(), "CE_Weekly_Audit"),
  days: tableOf(goldenWorkbook(), "AR_Recalculation"),
};

const total = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

describe("weeks of continuation", () => {
  it("of all schools add up to the audit, each week's parts to its Max Hours", () => {
    fc.assert(
      fc.property(district, (made) => {
        const audit = tableOf(ceWorkbook(made), "CE_Weekly_Audit");
        const weeks = schoolsOf(audit).flatMap((school) => weekSeries(audit, school, null));
        expect(total(weeks.map(({ max }) => max))).toBe(sumOf(audit, "Max Hours"));
        expect(total(weeks.map(({ apportioned, credited }) => apportioned + credited))).toBe(
          sumOf(audit, "Total Appor"),
        );
        expect(total(weeks.map(({ credited }) => credited))).toBe(sumOf(audit, "Hours Credited"));
        for (const { max, apportioned, credited, short } of weeks) expect(apportioned + credited + short).toBe(max);
      }),
      { numRuns: 25 },
    );
  });

  it("of the students of a school add up to those of the school, in order", () => {
    const schools = schoolsOf(golden.audit).map((name) => ({ name, students: studentsOf(golden.audit, name) }));
    expect(schools.flatMap(({ students }) => students).length).toBeGreaterThan(3);
    for (const { name, students } of schools) {
      const whole = weekSeries(golden.audit, name, null);
      const single = students.flatMap(({ number }) => weekSeries(golden.audit, name, number));
      for (const week of whole) {
        const own = single.filter(({ monday }) => monday === week.monday);
        expect(total(own.map(({ max }) => max))).toBe(week.max);
        expect(total(own.map(({ short }) => short))).toBe(week.short);
      }
      const mondays = whole.map(({ monday }) => monday);
      expect(mondays).toEqual(mondays.toSorted((a, b) => a - b));
    }
  });

  it("of nobody are none", () => {
    expect(weekSeries(golden.audit, "Nowhere", null)).toEqual([]);
    expect(weekSeries(golden.audit, schoolsOf(golden.audit)[0] ?? "", "nobody")).toEqual([]);
  });
});

describe("grades of attendance recovery", () => {
  it("add up to the days credited and the absences, youngest first", () => {
    const grades = gradeSeries(golden.days, null);
    expect(total(grades.map(({ credited }) => credited))).toBe(sumOf(golden.days, "Days Credited"));
    expect(total(grades.map(({ absences }) => absences))).toBe(sumOf(golden.days, "Recoverable Absences"));
    const order = ["TK", "K", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "adult"];
    const places = grades.map(({ grade }) => order.indexOf(grade));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.length).toBeGreaterThan(2);
  });

  it("of the schools add up to those of all", () => {
    const own = schoolsOf(golden.days).flatMap((school) => gradeSeries(golden.days, school));
    expect(total(own.map(({ absences }) => absences))).toBe(sumOf(golden.days, "Recoverable Absences"));
    expect(total(own.map(({ credited }) => credited))).toBe(sumOf(golden.days, "Days Credited"));
  });
});
