/** Which weeks the CE sheets print, for each school; and who entered or left within them. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Value } from "../words/phrase.ts";
import type { PhraseKey } from "../words/phrases.ts";
import type { ReportRange } from "../continuation-result.ts";
import type { ContinuationProgram, Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import { addDays, formatDay, mondayOf } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { DAYS_IN_WEEK } from "./week-grid.ts";

/**
 * By school: CE Report Start and CE Report End, widened to whole weeks; by default the weeks of the school's first in-session
 * day and of its last one on or before As Of. null where a default is needed and no day is in session by As Of.
 */
export function reportRanges(records: Records, settings: Settings, days: SchoolDays): readonly (ReportRange | null)[] {
  const startSet = settings.date["CE Report Start"];
  const endSet = settings.date["CE Report End"];
  return records.schools.names.map((_name, school) => {
    const start = startSet ?? days.firstInSession(school);
    const end = endSet ?? days.lastInSession(school, settings.asOf);
    return start === null || end === null ? null : { start: mondayOf(start), end: sundayOf(end) };
  });
}

/** One information when a date of the settings cuts a week. */
export function noteWidenedRange(records: Records, settings: Settings, issues: Issue[]): void {
  const start = settings.date["CE Report Start"];
  const end = settings.date["CE Report End"];
  const cutsAtStart = start !== null && start !== mondayOf(start);
  const cutsAtEnd = end !== null && end !== sundayOf(end);
  if (!cutsAtStart && !cutsAtEnd) return;
  const dayOr = (day: Day | null, key: PhraseKey): Value => (day === null ? phrase(key) : formatDay(day));
  const range = phrase("from-to", {
    from: dayOr(start === null ? null : mondayOf(start), "first-week"),
    to: dayOr(end === null ? null : sundayOf(end), "last-week"),
  });
  const found = phrase("from-to", { from: dayOr(start, "blank"), to: dayOr(end, "blank") });
  issues.push(makeIssue("range-widened", records.places.cell("Settings", null), "", found, { range }));
}

/** "E" when a program entry lies in the range, "L" when an exit date does (dates as given), "E L" for both, else "". */
export function gainLoss(programs: readonly ContinuationProgram[], range: ReportRange): string {
  const gain = programs.some((program) => isWithin(program.start, range));
  const loss = programs.some((program) => program.exitDate !== null && isWithin(program.exitDate, range));
  return [gain ? "E" : "", loss ? "L" : ""].filter((letter) => letter !== "").join(" ");
}

function isWithin(day: Day, range: ReportRange): boolean {
  return day >= range.start && day <= range.end;
}

function sundayOf(day: Day): Day {
  return addDays(mondayOf(day), DAYS_IN_WEEK - 1);
}
