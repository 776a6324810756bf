/**
 * The rules of one week: what suspensions take from the maximum, the maximum itself, and when work counts.
 * Source: CE Hourly Attendance (Max Hours, Work Hours); Education Code 46170(a), 48400.
 */
import type { Settings } from "../records/settings.ts";

/** One active day, in minutes. */
export interface SuspendedDay {
  readonly suspended: number;
  /** A used present, excused or unexcused row is dated on the day, be it of 0 minutes. */
  readonly otherRecorded: boolean;
  /** Present, excused and unexcused time of the day. */
  readonly notSuspended: number;
  /** Its part in intervals before the first suspended one; null when no suspended row has an interval number. */
  readonly beforeSuspension: number | null;
}

/**
 * Minutes that a suspension takes from the day's target. Before (Suspension Order): time before the suspension counts against
 * it, all other time when the order is unknown or by Total. Window (Suspension Subtracts): no more than what is missing to
 * the target; Literal: the suspended time.
 */
export function suspensionDeduction(day: SuspendedDay, settings: Settings): number {
  const target = settings.targetMinutesPerDay;
  if (day.suspended === 0) return 0;
  if (!day.otherRecorded) return target;
  const total = settings.choice["Suspension Order"] === "Total";
  const recorded = total ? day.notSuspended : (day.beforeSuspension ?? day.notSuspended);
  if (recorded >= target) return 0;
  const most = settings.choice["Suspension Subtracts"] === "Window" ? target - recorded : target;
  return Math.min(day.suspended, most);
}

/** The most that may be claimed for a week: the active days' targets less suspensions, up to the weekly maximum. */
export function weeklyMaximum(activeDays: number, deduction: number, settings: Settings): number {
  return Math.min(settings.weeklyMaximumMinutes, activeDays * settings.targetMinutesPerDay - deduction);
}

/** The week's work time that counts: none below the minimum of class time (course and non-work of the week itself). */
export function workThatCounts(work: number, classMinutes: number, activeDays: number, settings: Settings): number {
  if (classMinutes < settings.minimumMinutesForWork) return 0;
  const perDay = settings.maximumWorkMinutesPerDay;
  return perDay === null ? work : Math.min(work, perDay * activeDays);
}
