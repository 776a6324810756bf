/**
 * The formulas of CE_Weekly_Audit over the cells of a week's own row. Further debits and credits of a week stand on rows of
 * their own, so a week that has some adds up its pairs by student, week and school: right also when a clerk sorts the sheet.
 */
import type { Settings } from "../records/settings.ts";
import {
  criterion,
  distinctCriteria,
  isCriterion,
  roundedMinutes,
  shownMinutes,
  sumIfs,
  wholeMinutes,
} from "./formula-parts.ts";
import type { FormulaCell } from "./table.ts";

const AUDIT = "CE_Weekly_Audit";

export interface AuditFormulas {
  /** By column, for a week with at most one debit and one credit. */
  readonly ofColumn: Readonly<Record<string, string>>;
  /**
   * Total Appor or Unused Excess of a week with several credits or debits. Without a formula when the student or the school
   * cannot be looked for.
   */
  readonly ofSeveral: (column: "Total Appor" | "Unused Excess", minutes: number, isFindable: boolean) => FormulaCell;
}

/** The formulas under these settings. Hours + or - has none where signed times are text. */
export function auditFormulas(settings: Settings): AuditFormulas {
  const display = settings.choice["Display Time As"];
  const overOrShort = `${countedTime(settings)}-{Max Hours}`;
  const isText = display === "Hours:Minutes";
  const unusedExcess = (debits: string): string =>
    wholeMinutes(`MAX(0,${isText ? overOrShort : "{Hours + or -}"})-${debits}`, display);
  const totalAppor = (credits: string): string => wholeMinutes(`{Appor Hours}+${credits}`, display);
  const ofWeek = [
    criterion(AUDIT, "Student Number", "{Student Number}"),
    criterion(AUDIT, "Week", "{Week}"),
    criterion(AUDIT, "School", "{School}"),
  ];
  const several = {
    "Total Appor": totalAppor(sumIfs(AUDIT, "Hours Credited", ofWeek)),
    "Unused Excess": unusedExcess(sumIfs(AUDIT, "Hours Debited", ofWeek)),
  };
  return {
    ofColumn: {
      "Total Appor": totalAppor("{Hours Credited}"),
      ...(isText ? {} : { "Hours + or -": wholeMinutes(overOrShort, display) }),
      "Unused Excess": unusedExcess("{Hours Debited}"),
      "Still Short": wholeMinutes("{Max Hours}-{Total Appor}", display),
    },
    ofSeveral: (column, minutes, isFindable) => ({ value: minutes, formula: isFindable ? several[column] : null }),
  };
}

/** Whether SUMIFS finds the rows of a student at a school, and no others. */
export function findableStudents(studentNumbers: Iterable<string>): (studentNumber: string, school: string) => boolean {
  const distinct = distinctCriteria(studentNumbers);
  return (studentNumber, school) => distinct.has(studentNumber) && isCriterion(school);
}

/** Course and non-work time, and work time when there are enough of these (CE Hourly Attendance, Work Hours). */
function countedTime(settings: Settings): string {
  const display = settings.choice["Display Time As"];
  const classTime = "{Course Hours}+{Non Work Hours}";
  const enough = `${roundedMinutes(classTime, display)}>=${String(settings.minimumMinutesForWork)}`;
  const perDay = settings.maximumWorkMinutesPerDay;
  const work =
    perDay === null
      ? "{Work Hours}"
      : `MIN({Work Hours},(5-COUNTIF({Mon}:{Fri},"-"))*${shownMinutes(perDay, display)})`;
  return `${classTime}+IF(${enough},${work},0)`;
}
