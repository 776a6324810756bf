/** What the engine tells the pane, made up for tests. */
import { asDay } from "../../src/core/units/day.ts";
import type { Findings, IssueRow, OpenedWorkbook, PastRun } from "../../src/app/engine/views.ts";

export const openedLog: OpenedWorkbook = {
  kind: "opened",
  name: "Spring log.xlsx",
  damagedSheets: [],
  unfinishedSheets: [],
  pastRuns: [],
  settings: [],
  settingsSheet: null,
  isFile: true,
};

export function issueRowOf(row: number): IssueRow {
  return {
    code: "minutes-missing",
    at: { sheet: "Attendance", row, column: 10 },
    place: `Attendance J${String(row)}`,
    studentNumber: "0012345",
    found: "",
    values: {},
  };
}

export const pastRun: PastRun = {
  runAt: "2026-03-02 14:05",
  schoolYear: "2025-26",
  asOf: asDay(46_203),
  inputFingerprint: "abc",
  rowsRead: 1284,
  heldBack: 9,
  recoveryStudents: 31,
  recoveryDays: 165,
  continuationStudents: 60,
  continuationHours: 1234.5,
  result: "Complete, 9 rows held back",
};

const NONE = { read: 0, used: 0, notCounted: 0, heldBack: 0, duplicates: 0, copies: 0 };

export const foundNothing: Findings = {
  kind: "found",
  job: "recovery",
  schoolYear: "2025-26",
  asOf: asDay(46_203),
  rows: NONE,
  rowsByRole: {},
  totals: {
    recovery: {
      students: 0,
      attendedMinutes: 0,
      hoursEarned: 0,
      daysEarned: 0,
      daysCredited: 0,
      serviceRows: 0,
      recordRows: 0,
    },
    continuation: {
      students: 0,
      weeks: 0,
      maxMinutes: 0,
      apportionedMinutes: 0,
      totalApportionedMinutes: 0,
      unusedExcessMinutes: 0,
      stillShortMinutes: 0,
    },
  },
  groups: [],
  sheets: [],
  files: [],
  changes: null,
  firstRows: { sheet: "AR_Recalculation", columns: [], rows: [] },
  sameDataAs: null,
  better: null,
};

export const foundIssues: Findings = {
  ...foundNothing,
  rows: { read: 1284, used: 1271, notCounted: 3, heldBack: 9, duplicates: 1, copies: 0 },
  groups: [
    {
      key: "Held back minutes-missing",
      severity: "Held back",
      code: "minutes-missing",
      count: 9,
      rows: [issueRowOf(3), issueRowOf(4)],
    },
    { key: "Warning credit-fell", severity: "Warning", code: "credit-fell", count: 4, rows: [issueRowOf(7)] },
  ],
};
