/** What a reader should know of a row of AR_Recalculation: its Notes, with their rules and source cells. */
import type { Reason } from "../explain.ts";
import { told } from "../words/told.ts";
import type { Attendance, Records } from "../records/records.ts";
import { COUNTED } from "../recovery-result.ts";
import type { SessionRows, Cut, Judgement, ServiceRow, StudentRecovery } from "../recovery-result.ts";
import type { CellAddress } from "../sheet/sheet.ts";
import { formatDay } from "../units/day.ts";
import { heldBackPhrases } from "./recovery-issues.ts";
import { durationCell, verdictOfRow } from "./row-verdicts.ts";

/** A student before the notes of its rows are made. */
export type StudentWithoutNotes = Omit<StudentRecovery, "services"> & {
  readonly services: readonly Omit<ServiceRow, "notes">[];
};

/** Adds to every row of the student what a reader should know of it. `cuts` are the student's. */
export function withNotes(
  student: StudentWithoutNotes,
  records: Records,
  sessions: SessionRows,
  judgement: Judgement,
  cuts: readonly Cut[],
): StudentRecovery {
  return {
    ...student,
    services: student.services.map((row, service): ServiceRow => {
      const notes = [
        ...programNotes(row),
        ...notCountedNotes(student, service, records, sessions, judgement),
        ...(cuts.length === 0 ? [] : cutNotes(student, service, records, sessions, judgement, cuts)),
        ...hourNotes(row),
        ...(service === student.services.length - 1 ? creditNotes(student) : []),
        ...importNotes(row),
      ];
      return { ...row, notes };
    }),
  };
}

/** No row of the sheet stands for it: the student is present by the roster. */
function isMeeting({ meetings }: Attendance, index: number): boolean {
  return meetings !== null && index >= meetings.from;
}

/** Meetings of one row of the Roster have one cell. */
function addCell(cells: CellAddress[], cell: CellAddress): void {
  const last = cells.at(-1);
  if (last?.sheet !== cell.sheet || last.row !== cell.row || last.column !== cell.column) cells.push(cell);
}

function note(
  rule: Reason["rule"],
  text: string,
  minutes: number | null = null,
  cells: readonly CellAddress[] = [],
): Reason {
  return { rule, text, minutes, cells };
}

function counted(count: number, what: string): string {
  return count === 1 ? `1 ${what}` : `${count} ${what}s`;
}

function programNotes({ service }: Pick<ServiceRow, "service">): Reason[] {
  if (service.row !== null) return [];
  return [
    note(
      "ar-within-service",
      `No program service is in the workbook; one from ${formatDay(service.start)} is to be created.`,
    ),
  ];
}

/** Rows that do not count, together by the reason. */
function notCountedNotes(
  student: StudentWithoutNotes,
  service: number,
  { attendance }: Records,
  { index, minutes }: SessionRows,
  { verdict, dates }: Judgement,
): Reason[] {
  const groups = new Map<number, { rows: number; meetings: number; minutes: number; cells: CellAddress[] }>();
  for (let d = student.datesFrom; d < student.datesTo; d++) {
    if (dates.service[d] !== service) continue;
    for (let position = dates.firstRow[d] ?? 0; position < (dates.endRow[d] ?? 0); position++) {
      const judged = verdict[position] ?? COUNTED;
      const known = judged === COUNTED ? undefined : verdictOfRow(judged);
      if (known === undefined) continue;
      const group = groups.get(judged) ?? { rows: 0, meetings: 0, minutes: 0, cells: [] };
      if (isMeeting(attendance, index[position] ?? 0)) group.meetings += 1;
      else group.rows += 1;
      group.minutes += Math.max(0, minutes[position] ?? 0);
      addCell(group.cells, attendance.cell(index[position] ?? 0, known.field));
      groups.set(judged, group);
    }
  }
  const notes: Reason[] = [];
  for (const [judged, group] of [...groups].sort((a, b) => a[0] - b[0])) {
    const known = verdictOfRow(judged);
    if (known === undefined) continue;
    const verb = group.rows + group.meetings === 1 ? "does" : "do";
    const what = [
      ...(group.rows > 0 ? [counted(group.rows, "row")] : []),
      ...(group.meetings > 0 ? [counted(group.meetings, "meeting")] : []),
    ];
    const text = `${what.join(" and ")} ${verb} not count (${group.minutes} minutes): ${told(known.why)}.`;
    notes.push(note(known.rule, text, group.minutes, group.cells));
  }
  return notes;
}

function cutNotes(
  student: StudentWithoutNotes,
  service: number,
  { attendance }: Records,
  { index }: SessionRows,
  { dates }: Judgement,
  cuts: readonly Cut[],
): Reason[] {
  const notes: Reason[] = [];
  for (const reason of ["overlap", "section detail"] as const) {
    const cells: CellAddress[] = [];
    let minutes = 0;
    let cut = 0;
    const own = cuts.filter((each) => each.reason === reason).sort((a, b) => a.position - b.position);
    for (let d = student.datesFrom; d < student.datesTo; d++) {
      for (; cut < own.length && (own[cut]?.position ?? 0) < (dates.endRow[d] ?? 0); cut++) {
        if (dates.service[d] !== service) continue;
        minutes += own[cut]?.minutes ?? 0;
        addCell(cells, durationCell(attendance, index[own[cut]?.position ?? 0] ?? 0));
      }
    }
    if (minutes === 0) continue;
    if (reason === "overlap")
      notes.push(note("ar-overlap-once", `${minutes} minutes overlap and count once.`, minutes, cells));
    else
      notes.push(note("ar-section-detail", `${minutes} minutes are above the Section Student Detail.`, minutes, cells));
  }
  return notes;
}

function hourNotes(row: Pick<ServiceRow, "hoursEarned" | "hours" | "overLimitMinutes">): Reason[] {
  const notes: Reason[] = [];
  if (row.hoursEarned > row.hours.Session) {
    const text = `Only ${row.hours.Session} of ${row.hoursEarned} hours are full hours of single sessions.`;
    notes.push(note("ar-whole-session-hours", text));
  }
  if (row.overLimitMinutes > 0) {
    const text = `${row.overLimitMinutes} minutes are above what one day can use.`;
    notes.push(note("ar-one-day-per-date", text, row.overLimitMinutes));
  }
  return notes;
}

/** Why fewer days are credited than earned. */
function creditNotes({ absences, limit, earnedDays, recoveredDays }: StudentWithoutNotes): Reason[] {
  if (absences.kind === "unknown") {
    return [note("ar-recoverable-absences", "Absences are unknown, so Days Credited is what the SIS holds.")];
  }
  if (recoveredDays.length === earnedDays.length) return [];
  const why = absences.count < limit ? `recoverable absences are ${absences.count}` : `the limit is ${limit}`;
  return [note("ar-maximum-days", `${recoveredDays.length} of ${earnedDays.length} earned days are credited: ${why}.`)];
}

function importNotes({ status, heldBack }: Pick<ServiceRow, "status" | "heldBack">): Reason[] {
  if (status === "Campus calculates") {
    return [note("ar-nightly", "The SIS calculates these hours every night, so they are compared, not imported.")];
  }
  return heldBack === null ? [] : [note("ar-time-replaces", `No import row: ${told(heldBackPhrases[heldBack].why)}.`)];
}
