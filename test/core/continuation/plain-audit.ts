/**
 * The weekly audit written down a second time, straight from its rules and without any of the product's code: one pupil and
 * one week at a time, slowly. For random workbooks whose cells are already clean (dates are numbers, codes are known).
 */
import { cellIn } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";

export interface PlainWeek {
  readonly max: number;
  readonly work: number;
  readonly nonWork: number;
  readonly course: number;
  readonly excused: number;
  readonly unexcused: number;
  readonly suspended: number;
  readonly counted: number;
}

const categories: Readonly<Record<string, string>> = { P: "present", E: "excused", U: "unexcused", S: "suspended" };

/** Weeks with an active day, by "number school monday", whatever the report range. */
export function plainWeeks(sheets: CeSheets): ReadonlyMap<string, PlainWeek> {
  const of = (name: string, usual: number): number => Number(sheets.settings?.[name] ?? usual);
  const target = of("Target Hours per Day", 3) * 60;
  const asOf = of("As Of", 46_203);
  const lastDayIn = sheets.settings?.["Exit Date Is"] === "Last Day In" ? 1 : 0;
  const weekend = (day: number): boolean => (day + 5) % 7 > 4;
  const holds = (row: Row, from: string, to: string, day: number): boolean =>
    Number(row[from]) <= day && (row[to] === null || day < Number(row[to]) + lastDayIn);
  const enrolled = (number: unknown, school: unknown, day: number): boolean =>
    (sheets.students ?? []).some(
      (row) =>
        row["Student Number"] === number && row["School"] === school && holds(row, "Entry Date", "Exit Date", day),
    ) &&
    (sheets.programs ?? []).some(
      (row) =>
        row["Student Number"] === number &&
        (row["School"] === null || row["School"] === school) &&
        holds(row, "Start Date", "End Date", day),
    );
  const minutes = (row: Row): number => (row["Minutes"] === null ? of("Interval Minutes", 60) : Number(row["Minutes"]));
  const rows = sheets.attendance.filter((row) => Number(row["Date"]) <= asOf);
  const good = rows.filter(
    (row) =>
      categories[cellIn(row, "Code")] !== undefined &&
      enrolled(row["Student Number"], row["School"], Number(row["Date"])),
  );
  const marked = (day: number): boolean => sheets.calendar?.find((row) => row["Date"] === day)?.["School Day"] === true;
  const inSession = (school: unknown, day: number): boolean => {
    if (weekend(day)) return false;
    return sheets.calendar === null ? good.some((row) => row["School"] === school && row["Date"] === day) : marked(day);
  };
  const counts = (row: Row): boolean => {
    const day = Number(row["Date"]);
    if (!weekend(day)) return inSession(row["School"], day);
    return sheets.settings?.["Weekend Days Count"] === "Yes" && (sheets.calendar === null || marked(day));
  };

  const weeks = new Map<string, PlainWeek>();
  const pupils = new Set((sheets.students ?? []).map((row) => JSON.stringify([row["Student Number"], row["School"]])));
  for (const [number, school] of [...pupils].map((text) => JSON.parse(text) as [string, string])) {
    for (let monday = 45_838; monday <= 46_203; monday += 7) {
      const active = [0, 1, 2, 3, 4]
        .map((weekday) => monday + weekday)
        .filter((day) => day >= 45_839 && day <= asOf && inSession(school, day) && enrolled(number, school, day));
      if (active.length === 0) continue;
      const own = good.filter((row) => row["Student Number"] === number && row["School"] === school && counts(row));
      const ofWeek = own.filter((row) => Number(row["Date"]) >= monday && Number(row["Date"]) < monday + 7);
      const sum = (some: readonly Row[]): number => some.reduce((all, row) => all + minutes(row), 0);
      const are = (some: readonly Row[], category: string): Row[] =>
        some.filter((row) => categories[cellIn(row, "Code")] === category);
      const deduction = (day: number): number => {
        const ofDay = ofWeek.filter((row) => row["Date"] === day);
        const suspensions = are(ofDay, "suspended");
        const others = ofDay.filter((row) => !suspensions.includes(row));
        const suspended = sum(suspensions);
        if (suspended === 0) return 0;
        if (others.length === 0) return target;
        const first = Math.min(...suspensions.map((row) => Number(row["Interval"] ?? Infinity)));
        const byTotal = sheets.settings?.["Suspension Order"] === "Total" || first === Infinity;
        const n = sum(byTotal ? others : others.filter((row) => Number(row["Interval"] ?? Infinity) < first));
        if (n >= target) return 0;
        return Math.min(suspended, sheets.settings?.["Suspension Subtracts"] === "Literal" ? target : target - n);
      };
      const present = are(ofWeek, "present");
      const course = sum(present.filter((row) => row["Mode"] === "Interval"));
      const work = sum(present.filter((row) => row["Mode"] === "Time" && row["Work Experience"] === "Yes"));
      const nonWork = sum(present) - course - work;
      const enough = course + nonWork >= of("Minimum Hours for Work", 4) * 60;
      const most = of("Maximum Work Hours per Day", Infinity) * 60 * active.length;
      weeks.set(`${number} ${school} ${String(monday)}`, {
        max: Math.min(
          of("Weekly Maximum Hours", 15) * 60,
          active.reduce((all, day) => all + target - deduction(day), 0),
        ),
        work,
        nonWork,
        course,
        excused: sum(are(ofWeek, "excused")),
        unexcused: sum(are(ofWeek, "unexcused")),
        suspended: sum(are(ofWeek, "suspended")),
        counted: course + nonWork + (enough ? Math.min(work, most) : 0),
      });
    }
  }
  return weeks;
}
