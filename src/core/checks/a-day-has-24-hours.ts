/** All used rows of a student on one date together come to at most 24 hours: one warning per student and date. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { FATE_USED, KIND_CONTINUATION, KIND_RECOVERY, MODE_INTERVAL } from "../records/records.ts";
import type { Records } from "../records/records.ts";
import type { Settings } from "../records/settings.ts";
import { asDay, formatDay } from "../units/day.ts";
import { hoursMinutesText, MINUTES_PER_DAY } from "../units/minutes.ts";

export function warnOfLongDays(records: Records, settings: Settings, issues: Issue[]): void {
  const { attendance, students } = records;
  const { start, end } = settings.schoolYear;
  const days = end - start + 1;
  // Minutes per student and day of the year; what is above the largest 16-bit number stays there.
  const sums = new Uint16Array(students.length * days);
  const warned = new Map<number, number>();
  for (let i = 0; i < attendance.count; i++) {
    if (attendance.fate[i] !== FATE_USED) continue;
    const kind = attendance.kind[i];
    if (kind !== KIND_CONTINUATION && kind !== KIND_RECOVERY) continue;
    const given = attendance.minutes[i] ?? 0;
    const usual =
      kind === KIND_RECOVERY
        ? (attendance.sections[attendance.section[i] ?? 0]?.minutes ?? 0)
        : attendance.mode[i] === MODE_INTERVAL
          ? settings.intervalMinutes
          : 0;
    const absent = kind === KIND_RECOVERY && attendance.codes[attendance.code[i] ?? 0]?.status === "absent";
    const minutes = absent ? 0 : given >= 0 ? given : usual;
    const slot = (attendance.student[i] ?? 0) * days + (attendance.day[i] ?? 0) - start;
    const sum = Math.min((sums[slot] ?? 0) + minutes, 65_535);
    sums[slot] = sum;
    if (sum > MINUTES_PER_DAY && !warned.has(slot)) warned.set(slot, i);
  }
  for (const [slot, row] of warned) {
    const date = formatDay(asDay(start + (slot % days)));
    const number = students[Math.floor(slot / days)]?.number ?? "";
    const total = hoursMinutesText(sums[slot] ?? 0);
    issues.push(makeIssue("over-day-of-24-hours", attendance.cell(row, "Date"), number, total, { date, total }));
  }
}
