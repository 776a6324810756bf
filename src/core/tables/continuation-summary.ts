/**
 * CE_Summary: school months and the report range of each school, for all grades and for each one. Apportionment days are
 * Total Appor / 3 hours (Education Code 46170(a)); ADA divides them by the days taught (41601(a)). Sums and quotients can
 * be calculated anew in the sheet.
 */
import type { ContinuationPupil, ReportRange } from "../continuation-result.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { ruleValue } from "../rules/rules.ts";
import type { Day } from "../units/day.ts";
import { ALL_GRADES, summaryFormulas } from "./summary-formulas.ts";
import { summaryLines } from "./summary-lines.ts";
import type { SummaryLine } from "./summary-lines.ts";
import { withFormula } from "./table.ts";
import type { PlainCell, Table, TableColumn } from "./table.ts";
import { fittedColumns } from "./text-column.ts";

const summaryColumns: readonly TableColumn[] = [
  { name: "School", format: "text", width: 36 },
  { name: "Grade", format: "text", width: 8 },
  { name: "School Month", format: "count", width: 9 },
  { name: "Month Start", format: "date", width: 11 },
  { name: "Month End", format: "date", width: 11 },
  { name: "Students", format: "count", width: 9 },
  { name: "Gains", format: "count", width: 8 },
  { name: "Losses", format: "count", width: 8 },
  { name: "Days Taught", format: "count", width: 9 },
  { name: "Max Hours", format: "duration", width: 12 },
  { name: "Appor Hours", format: "duration", width: 12 },
  { name: "Hours Debited", format: "duration", width: 12 },
  { name: "Hours Credited", format: "duration", width: 12 },
  { name: "Total Appor", format: "duration", width: 12 },
  { name: "Apportionment Days", format: "ratio", width: 14 },
  { name: "ADA", format: "ratio", width: 9 },
  { name: "Unused Excess", format: "duration", width: 12 },
  { name: "Still Short", format: "duration", width: 12 },
];

/** The table. */
export function continuationSummary(
  pupils: readonly ContinuationPupil[],
  ranges: readonly (ReportRange | null)[],
  records: Records,
  settings: Settings,
  days: SchoolDays,
): Table {
  const none: ReadonlyMap<string, string> = new Map();
  let group: readonly ContinuationPupil[] | null = null;
  let formulas = none;
  const rows = summaryLines(pupils, ranges, records, settings, days).map((line) => {
    const { school, grade } = line;
    const name = records.schools.names[school] ?? "";
    // Lines of one group stand together and have the same formulas.
    if (line.pupils !== group) {
      group = line.pupils;
      formulas = canAddUp(grade, group, records) ? summaryFormulas(name, grade, settings) : none;
    }
    const cells = [name === "" ? null : name, grade, ...spanCells(line, days, settings)];
    return cells.map((value, column) => withFormula(value, formulas.get(summaryColumns[column]?.name ?? "")));
  });
  return {
    name: "CE_Summary",
    title: "Continuation Education: Summary",
    columns: fittedColumns(summaryColumns, rows, ["School"]),
    rows,
  };
}

/** The cells from School Month on. A month not wholly in the range has no ADA, nor has one in which no day was taught. */
function spanCells(line: SummaryLine, days: SchoolDays, settings: Settings): readonly PlainCell[] {
  const { span, pupils, sums } = line;
  const daysTaught = days.daysTaught(line.school, line.taughtFrom, line.taughtTo);
  const inSpan = (day: Day): boolean => day >= span.start && day <= span.end;
  const dayMinutes = ruleValue("ce-target-day", settings.schoolYear.end);
  return [
    span.label,
    span.start,
    span.end,
    sums.students,
    pupils.filter((pupil) => pupil.entries.some(inSpan)).length,
    pupils.filter((pupil) => pupil.exits.some(inSpan)).length,
    daysTaught,
    sums.max,
    sums.apportioned,
    sums.debited,
    sums.credited,
    sums.totalApportioned,
    sums.totalApportioned / dayMinutes,
    // One division, so that the quotient is rounded once.
    span.wholeInRange && daysTaught > 0 ? sums.totalApportioned / (dayMinutes * daysTaught) : null,
    sums.unusedExcess,
    sums.stillShort,
  ];
}

/** Whether the audit's rows of a group can be told by their grade: a student without an enrollment has a blank one there. */
function canAddUp(grade: string, group: readonly ContinuationPupil[], records: Records): boolean {
  return grade === ALL_GRADES || group.every(({ student }) => (records.students[student]?.home ?? null) !== null);
}
