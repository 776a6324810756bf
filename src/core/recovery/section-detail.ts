/**
 * Section Student Detail: where only part of a longer session is taught by a licensed teacher, its hours are the most that
 * counts of the section. Per meeting: of its rows on a date. Total: of all dates of the detail.
 */
import type { Attendance, SectionDetail, SectionUse } from "../records/records.ts";
import { COUNTED } from "../recovery-result.ts";
import type { Cut } from "../recovery-result.ts";
import { covers } from "./programs-in-effect.ts";

/** The details of every student that has one, latest Start Date first (equal starts: first row first). */
export function detailsByStudent(details: readonly SectionDetail[]): ReadonlyMap<number, readonly SectionDetail[]> {
  const byStudent = new Map<number, SectionDetail[]>();
  for (const detail of details) {
    const list = byStudent.get(detail.student);
    if (list === undefined) byStudent.set(detail.student, [detail]);
    else list.push(detail);
  }
  for (const list of byStudent.values()) list.sort((a, b) => b.start - a.start || a.row - b.row);
  return byStudent;
}

/** What is left of every detail of one student, while its dates are gone through in order. */
export interface DetailAllowance {
  readonly details: readonly SectionDetail[];
  /** Minutes, by place in details. */
  readonly left: Int32Array;
}

export function newAllowance(details: readonly SectionDetail[]): DetailAllowance {
  return { details, left: Int32Array.from(details, (detail) => detail.minutes) };
}

/** The place of the detail that caps a section on a day: the first of the list; -1 when there is none. */
export function detailOf(details: readonly SectionDetail[], section: SectionUse, day: number): number {
  return details.findIndex(
    (detail) => detail.section === section.section && detail.course === section.course && covers(detail, day),
  );
}

/**
 * Caps `counted` for one student's rows of one date; upper rows of the sheet are granted first, so that the lower rows lose.
 * Per meeting, every date begins with the full allowance.
 */
export function capByDetail(
  from: number,
  to: number,
  day: number,
  index: Int32Array,
  attendance: Attendance,
  isTotal: boolean,
  allowance: DetailAllowance,
  verdict: Uint8Array,
  counted: Int32Array,
  cuts: Cut[] | null,
): void {
  const { details, left } = allowance;
  if (!isTotal) for (let i = 0; i < details.length; i++) left[i] = details[i]?.minutes ?? 0;
  for (let position = from; position < to; position++) {
    if (verdict[position] !== COUNTED) continue;
    const section = attendance.sections[attendance.section[index[position] ?? 0] ?? -1];
    if (section === undefined) continue;
    const place = detailOf(details, section, day);
    const detail = details[place];
    if (detail === undefined) continue;
    const minutes = counted[position] ?? 0;
    const granted = Math.min(minutes, left[place] ?? 0);
    left[place] = (left[place] ?? 0) - granted;
    if (granted === minutes) continue;
    counted[position] = granted;
    cuts?.push({ position, minutes: minutes - granted, reason: "section detail", because: detail.row });
  }
}
