/** The pipeline: sheets -> records and issues -> checks -> Attendance Recovery and Continuation Education -> tables. */
import { warnOfLongDays } from "./checks/a-day-has-24-hours.ts";
import { checkContinuationRows } from "./checks/continuation-rows.ts";
import { calculateContinuation } from "./continuation/continuation.ts";
import { explainContinuation } from "./continuation/explain/explain-continuation.ts";
import { shortPupilsOf } from "./continuation/short-weeks.ts";
import type { Planning } from "./planning-result.ts";
import { logThrough } from "./records/log-through.ts";
import { pupilsOf } from "./records/pupils.ts";
import { readRecords } from "./records/read-records.ts";
import type { Override } from "./records/read-records.ts";
import type { SchoolDays } from "./records/school-days.ts";
import { reportingPeriods, schoolMonths } from "./records/school-months.ts";
import type { Settings } from "./records/settings.ts";
import { calculateRecovery } from "./recovery/calculate-recovery.ts";
import { comparisonOf } from "./recovery/comparison.ts";
import { explainRecovery } from "./recovery/explain/explain-recovery.ts";
import { nextDaysOf } from "./recovery/next-days.ts";
import { keepVerdicts, withMeetings } from "./recovery/roster-meetings.ts";
import type { CalculationResult, Heading } from "./result.ts";
import type { WorkbookInput } from "./sheet/sheet.ts";
import { continuationTables } from "./tables/continuation-tables.ts";
import { exceptionsTable, sortIssues } from "./tables/exceptions-table.ts";
import { namedInOrder } from "./tables/planning-order.ts";
import { planningTable } from "./tables/planning-table.ts";
import { studentComparison } from "./tables/recovery-order.ts";
import { recoveryTables } from "./tables/recovery-tables.ts";
import { runFacts, totalsOf } from "./totals.ts";

/**
 * Calculates everything from the cells of a workbook. Pure and total: the same input gives the same result, and no input
 * makes it throw. Overrides win over the Settings sheet. Stopped when a needed sheet or column is missing, or a setting is
 * not understood; every other problem is an issue beside the result.
 */
export function calculate(workbook: WorkbookInput, overrides: readonly Override[] = []): CalculationResult {
  const read = readRecords(workbook, overrides);
  if (read.kind === "stopped") return read;
  const { records, settings, issues } = read;

  const pupils = pupilsOf(records, settings);
  const days = checkContinuationRows(records, settings, pupils, issues);
  const withRosters = withMeetings(records, settings, days, issues);
  const recovery = calculateRecovery(withRosters, settings, days, periodsOf(settings, days), issues);
  keepVerdicts(withRosters.attendance, records.attendance);
  const continuation = calculateContinuation(records, settings, days, pupils, issues);
  warnOfLongDays(withRosters, settings, issues);
  read.warnOfIgnoredCells();

  const { tables: recoverySheets, importFiles } = recoveryTables(recovery, withRosters, settings, days);
  const continuationSheets = continuationTables(continuation, records, settings, days);
  const planning = (): Planning => {
    const through = logThrough(records.attendance, settings);
    const { nextDays, absencesUnknown } = nextDaysOf(recovery, settings, days, through);
    const shortPupils = shortPupilsOf(continuation, pupils, settings, through);
    return {
      through,
      nextDays: namedInOrder(nextDays, records, settings),
      absencesUnknown,
      shortPupils: namedInOrder(shortPupils, records, settings),
      fillOrder: settings.choice["Fill Order"],
    };
  };
  const planningSheets =
    settings.choice["Planning Sheet"] === "Yes" ? [planningTable(planning(), records, settings)] : [];
  const sheetNames = workbook.sheets.map((sheet) => sheet.name);
  const sorted = sortIssues(issues, sheetNames);
  const totals = totalsOf(read, settings, sorted, recovery, continuation, importFiles);
  const recoveryFigure = explainRecovery(recovery, withRosters, settings, days);
  const continuationFigure = explainContinuation(continuation, records, settings, pupils);
  return {
    kind: "done",
    tables: [...recoverySheets, ...continuationSheets, ...planningSheets, exceptionsTable(sorted, sheetNames)],
    importFiles,
    issues: sorted,
    totals,
    heading: headingOf(settings, days),
    run: runFacts(totals),
    timeDisplay: settings.choice["Display Time As"],
    explain: { figure: (place) => recoveryFigure(place) ?? continuationFigure(place) },
    comparison: comparisonOf(recovery, withRosters, settings, days, () => studentComparison(records, settings)),
    planning,
    canonicalInput: read.canonical,
  };
}

function periodsOf(settings: Settings, days: SchoolDays): ReturnType<typeof reportingPeriods> {
  const { start, end } = settings.schoolYear;
  return reportingPeriods(schoolMonths(days.firstOfAnySchool, end), start, end, {
    p1: settings.date["P-1 Ends"],
    p2: settings.date["P-2 Ends"],
    annual: settings.date["Annual Ends"],
  });
}

/** The range of the school year that the run covers: up to As Of. */
function headingOf(settings: Settings, days: SchoolDays): Heading {
  const { label, start, end } = settings.schoolYear;
  const rangeEnd = settings.asOf < end ? settings.asOf : end;
  return { schoolYear: label, rangeStart: days.firstOfAnySchool ?? start, rangeEnd, asOf: settings.asOf };
}
