/** Hours Earned of a program service: whole hours of the counted minutes. Integers only. */
import type { SessionDates, ServiceHours } from "../recovery-result.ts";
import type { Day } from "../units/day.ts";
import { wholeHours } from "../units/minutes.ts";

/**
 * The hours of each service of one student, from the dates at positions from, up to not including to, that are on or
 * before `notAfter` (null: all).
 */
export function hoursOfServices(
  dates: SessionDates,
  from: number,
  to: number,
  serviceCount: number,
  notAfter: Day | null,
): readonly ServiceHours[] {
  const hours: ServiceHours[] = [];
  for (let i = 0; i < serviceCount; i++) {
    hours.push({ attendedMinutes: 0, countedMinutes: 0, Total: 0, Day: 0, Session: 0 });
  }
  for (let d = from; d < to; d++) {
    if (notAfter !== null && (dates.day[d] ?? 0) > notAfter) break;
    const service = hours[dates.service[d] ?? -1];
    if (service === undefined) continue;
    const counted = dates.counted[d] ?? 0;
    service.attendedMinutes += dates.attended[d] ?? 0;
    service.countedMinutes += counted;
    service.Day += wholeHours(counted);
    service.Session += dates.sessionHours[d] ?? 0;
  }
  for (const service of hours) service.Total = wholeHours(service.countedMinutes);
  return hours;
}
