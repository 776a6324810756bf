/** Writes what became of every session row: its fate, and one issue for each row (or part of one) that does not count. */
import { makeIssue } from "../issue/catalogue.ts";
import type { IssueCode } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Phrase, Values } from "../words/phrase.ts";
import { FATE_HELD_BACK, FATE_NOT_COUNTED } from "../records/records.ts";
import type { Attendance, AttendanceField, Records, SectionUse } from "../records/records.ts";
import {
  COUNTED,
  NOT_A_RECOVERY_SECTION,
  NOT_IN_SESSION,
  UNLICENSED,
  OUTSIDE_SERVICE,
  OUTSIDE_RECORD,
  ABSENT,
  MINUTES_MISSING,
} from "../recovery-result.ts";
import type { SessionRows, Cut } from "../recovery-result.ts";
import type { RuleId } from "../rules/rules.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { formatDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { meetingGroups } from "./meeting-groups.ts";

interface Verdict {
  readonly rule: RuleId;
  /** The end of the sentence "It does not count: ..." */
  readonly why: Phrase;
  readonly code: IssueCode;
  readonly field: AttendanceField;
  readonly fate: number;
  readonly values: Values;
}

const notCounted = { fate: FATE_NOT_COUNTED, values: {} };

const verdicts: ReadonlyMap<number, Verdict> = new Map<number, Verdict>([
  [
    NOT_A_RECOVERY_SECTION,
    {
      ...notCounted,
      rule: "ar-section-marked",
      code: "not-an-ar-section",
      field: "Section",
      why: phrase("section-not-marked"),
    },
  ],
  [
    NOT_IN_SESSION,
    {
      ...notCounted,
      rule: "ar-day-in-session",
      code: "day-not-in-session",
      field: "Date",
      values: { needed: phrase("recovery-marks") },
      why: phrase("date-not-marked"),
    },
  ],
  [
    UNLICENSED,
    {
      ...notCounted,
      rule: "ar-licensed-teacher",
      code: "unlicensed-teacher",
      field: "Section",
      values: { teacher: phrase("not-licensed") },
      why: phrase("teacher-not-licensed"),
    },
  ],
  [
    OUTSIDE_SERVICE,
    {
      ...notCounted,
      rule: "ar-within-service",
      code: "session-outside-service",
      field: "Date",
      values: { what: phrase("recovery-service") },
      why: phrase("date-in-no-service"),
    },
  ],
  [
    OUTSIDE_RECORD,
    {
      ...notCounted,
      rule: "ar-within-service",
      code: "session-outside-service",
      field: "Date",
      values: { what: phrase("recovery-record") },
      why: phrase("date-in-no-record"),
    },
  ],
  [
    MINUTES_MISSING,
    {
      fate: FATE_HELD_BACK,
      values: {},
      rule: "ar-time-replaces",
      code: "minutes-missing",
      field: "Minutes",
      why: phrase("no-time-given"),
    },
  ],
]);

/** What a verdict means for a row; undefined for a row that is used. */
export function verdictOfRow(verdict: number): Verdict | undefined {
  return verdicts.get(verdict);
}

/** The cell in which the time of a row is given. */
export function durationCell(attendance: Attendance, index: number): CellAddress {
  const field = (["Minutes", "Hours", "Time In"] as const).find((each) => attendance.isFilled(index, each));
  return attendance.cell(index, field ?? "Minutes");
}

/**
 * Marks the rows that are not used and returns their issues in the order of the sheet. Of meetings without a row of their own,
 * one issue for each row of the Roster and reason.
 */
export function writeVerdicts(records: Records, rows: SessionRows, judged: Uint8Array): readonly Issue[] {
  const { attendance } = records;
  const failed: number[] = [];
  for (let position = 0; position < rows.count; position++) {
    if (judged[position] !== COUNTED && judged[position] !== ABSENT) failed.push(position);
  }
  failed.sort((a, b) => (rows.index[a] ?? 0) - (rows.index[b] ?? 0));
  const issues: Issue[] = [];
  const meetings = meetingGroups<Verdict>(attendance);
  for (const position of failed) {
    const verdict = verdicts.get(judged[position] ?? COUNTED);
    const index = rows.index[position] ?? 0;
    if (verdict === undefined) continue;
    attendance.fate[index] = verdict.fate;
    if (meetings.add(index, verdict, attendance.row(index), 0)) continue;
    const found = foundText(attendance, index, verdict.field);
    const at = attendance.cell(index, verdict.field);
    issues.push(makeIssue(verdict.code, at, numberOf(records, index), found, verdict.values));
  }
  for (const { what: verdict, first, text } of meetings.all()) {
    const at = attendance.cell(first, verdict.field);
    issues.push(makeIssue(verdict.code, at, numberOf(records, first), text, verdict.values));
  }
  return issues;
}

/** One issue per row, or per row of the Roster for all its meetings, of which a part does not count, in the order of the sheet. */
export function cutIssues(records: Records, rows: SessionRows, cuts: readonly Cut[]): readonly Issue[] {
  const { attendance } = records;
  const ofRow = (cut: Cut): number => rows.index[cut.position] ?? 0;
  const issues: Issue[] = [];
  const meetings = meetingGroups<null>(attendance);
  for (const cut of [...cuts].sort((a, b) => ofRow(a) - ofRow(b))) {
    const index = ofRow(cut);
    const minutes = cut.minutes;
    if (cut.reason === "overlap") {
      const row = attendance.row(rows.index[cut.because] ?? 0);
      const at = attendance.cell(index, "Time In");
      issues.push(
        makeIssue("sessions-overlap", at, numberOf(records, index), phrase("minutes", { minutes }), { minutes, row }),
      );
    } else if (!meetings.add(index, null, attendance.row(index), minutes)) {
      const at = attendance.cell(index, "Minutes");
      const number = numberOf(records, index);
      issues.push(makeIssue("capped-by-section-detail", at, number, phrase("minutes", { minutes }), { minutes }));
    }
  }
  for (const { first, text, minutes } of meetings.all()) {
    const at = attendance.cell(first, "Section");
    issues.push(makeIssue("capped-by-section-detail", at, numberOf(records, first), text, { minutes }));
  }
  return issues;
}

/** One warning per section whose teacher is not marked as licensed and whose rows are counted all the same. */
export function licenceWarnings(records: Records, rows: SessionRows, excludeUnlicensed: boolean): readonly Issue[] {
  const told = new Set<string>();
  const issues: Issue[] = [];
  records.attendance.sections.forEach((section, i) => {
    if (rows.sectionToWarnOf[i] !== 1 || (section.licensedTeacher === false && excludeUnlicensed)) return;
    // A row of the Sections sheet for every school stands behind one section of each of them.
    const key = JSON.stringify([section.row, section.course, section.section]);
    if (told.has(key)) return;
    told.add(key);
    const at = records.places.cell("Sections", section.row, "Licensed Teacher");
    const teacher = phrase(section.licensedTeacher === false ? "not-licensed-counted" : "licence-unknown");
    issues.push(makeIssue("unlicensed-teacher", at, "", sectionText(section), { teacher }, "Warning"));
  });
  return issues;
}

function foundText(attendance: Attendance, index: number, field: AttendanceField): string {
  if (field === "Date") return formatDay((attendance.day[index] ?? 0) as Day);
  if (field === "Section") return sectionText(attendance.sections[attendance.section[index] ?? -1]);
  return "";
}

function sectionText(section: SectionUse | undefined): string {
  return section === undefined ? "" : [section.course, section.section].filter((text) => text !== "").join(" ");
}

function numberOf(records: Records, index: number): string {
  return records.students[records.attendance.student[index] ?? -1]?.number ?? "";
}
