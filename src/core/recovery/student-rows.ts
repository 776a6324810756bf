/** Attendance rows grouped by student and date, in one linear pass each: a full sheet has a million rows. */
import type { Attendance } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { StudentRows } from "../recovery-result.ts";

/**
 * Groups chosen attendance rows (given in sheet order) by student, then date. Rows without a known student or with a date
 * outside the school year are left out. Two stable counting sorts: by date, then by student.
 */
export function groupByStudentAndDate(
  chosen: readonly number[],
  attendance: Attendance,
  days: SchoolDays,
  studentCount: number,
): StudentRows {
  const { student, day } = attendance;
  const dayCount = days.yearEnd - days.yearStart + 1;
  const dayStart = new Int32Array(dayCount + 1);
  const studentStart = new Int32Array(studentCount + 1);
  const kept = new Int32Array(chosen.length);
  let count = 0;
  for (let i = 0; i < chosen.length; i++) {
    const index = chosen[i] ?? 0;
    const who = student[index] ?? -1;
    const date = (day[index] ?? -1) - days.yearStart;
    if (who < 0 || who >= studentCount || date < 0 || date >= dayCount) continue;
    kept[count] = index;
    count += 1;
    dayStart[date + 1] = (dayStart[date + 1] ?? 0) + 1;
    studentStart[who + 1] = (studentStart[who + 1] ?? 0) + 1;
  }
  runningTotals(dayStart);
  runningTotals(studentStart);

  const byDate = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const index = kept[i] ?? 0;
    const date = (day[index] ?? 0) - days.yearStart;
    const place = dayStart[date] ?? 0;
    byDate[place] = index;
    dayStart[date] = place + 1;
  }
  const next = studentStart.slice();
  const index = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const row = byDate[i] ?? 0;
    const who = student[row] ?? 0;
    const place = next[who] ?? 0;
    index[place] = row;
    next[who] = place + 1;
  }
  return { count, index, studentStart };
}

function runningTotals(counts: Int32Array): void {
  for (let i = 1; i < counts.length; i++) counts[i] = (counts[i] ?? 0) + (counts[i - 1] ?? 0);
}
