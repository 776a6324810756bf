/** Issues as a list of things to do: one group for each kind of fix, what needs fixing first. */
import type { IssueCode } from "../../core/issue/catalogue.ts";
import type { Issue, Severity } from "../../core/issue/issue.ts";
import { placeText } from "./place-text.ts";
import { FIRST_ROWS } from "./rows-at-once.ts";
import type { IssueGroup, IssueRow, Job } from "./views.ts";

const RANK: Readonly<Record<Severity, number>> = {
  "Stops the run": 0,
  "Held back": 1,
  Warning: 2,
  "Not counted": 3,
  Information: 4,
};

/** Codes that are about one program alone; a clerk who works on the other one need not see them. All stand on Exceptions. */
const OF_ONE_JOB: Readonly<Partial<Record<IssueCode, Job>>> = {
  "not-an-ar-section": "recovery",
  "unlicensed-teacher": "recovery",
  "session-outside-service": "recovery",
  "sessions-overlap": "recovery",
  "capped-by-section-detail": "recovery",
  "overlapping-records": "recovery",
  "days-used-not-computed": "recovery",
  "nightly-unknown": "recovery",
  "ratio-exceeded": "recovery",
  "absences-differ": "recovery",
  "credit-fell": "recovery",
  "whole-session-hours-fewer": "recovery",
  "state-id-invalid": "recovery",
  "import-row-held-back": "recovery",
  "attendance-while-not-enrolled": "continuation",
  "not-counted-for-ada": "continuation",
  "range-widened": "continuation",
  "work-over-18": "continuation",
  "work-without-class-hours": "continuation",
  "over-weekly-maximum-across-schools": "continuation",
  "no-attendance-recorded": "continuation",
};

/** Groups with all their issues, by key. */
export type GroupedIssues = ReadonlyMap<string, readonly Issue[]>;

/** issues are in the order of the sheets and rows, and stay so within a group. */
export function groupIssues(issues: readonly Issue[], job: Job): GroupedIssues {
  const groups = new Map<string, Issue[]>();
  for (const issue of issues) {
    const only = OF_ONE_JOB[issue.code];
    if (only !== undefined && only !== job) continue;
    const key = `${issue.severity} ${issue.code}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [issue]);
    else group.push(issue);
  }
  const inOrder = [...groups].sort(([, one], [, other]) => rankOf(one) - rankOf(other) || other.length - one.length);
  return new Map(inOrder);
}

function rankOf([first]: readonly Issue[]): number {
  return first === undefined ? 0 : RANK[first.severity];
}

export function groupViews(groups: GroupedIssues): IssueGroup[] {
  return [...groups].flatMap(([key, issues]) => {
    const [first] = issues;
    if (first === undefined) return [];
    const { severity, code } = first;
    return [{ key, severity, code, count: issues.length, rows: issues.slice(0, FIRST_ROWS).map(issueRow) }];
  });
}

/** Without its sentences: the pane tells it in its own language. */
export function issueRow({ code, at, studentNumber, found, values }: Issue): IssueRow {
  return { code, at, place: placeText(at), studentNumber, found, values };
}
