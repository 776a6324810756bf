/**
 * Recovered days of a student, over all services, in date order (at most one per date: EC 46211(d)(1) as
 * summarized by a secondary source). What is left at the end of the year is lost.
 */
import type { Rounding } from "../records/settings.ts";
import type { SessionDates, DayLength, EarnedDay } from "../recovery-result.ts";
import type { Day } from "../units/day.ts";
import { wholeHours } from "../units/minutes.ts";

export interface EarnedDays {
  readonly days: readonly EarnedDay[];
  /** Minutes towards the next day. */
  readonly poolMinutes: number;
  /** Minutes above what one day can use, by service. */
  readonly overLimitMinutes: readonly number[];
}

/** How days are made: the student's day length and the settings Day Credit Rounding and Carry Same-Day Surplus. */
export interface DayRules extends DayLength {
  readonly rounding: Rounding;
  readonly carrySurplus: boolean;
}

/** Goes through the dates at positions from, up to not including to. */
export function earnDays(
  dates: SessionDates,
  from: number,
  to: number,
  serviceCount: number,
  rules: DayRules,
): EarnedDays {
  const { minimumDay, neededHours, dayLength, rounding, carrySurplus } = rules;
  const days: EarnedDay[] = [];
  const overLimitMinutes = new Array<number>(serviceCount).fill(0);
  let pool = 0;
  let fedBy: Day[] = [];
  for (let d = from; d < to; d++) {
    const counted = dates.counted[d] ?? 0;
    if (counted === 0) continue;
    const day = (dates.day[d] ?? 0) as Day;
    const service = dates.service[d] ?? 0;
    const credit = creditOf(rounding, counted, dates.sessionHours[d] ?? 0);
    const usable = Math.min(credit, dayLength);
    const surplus = credit - usable;
    if (!carrySurplus) overLimitMinutes[service] = (overLimitMinutes[service] ?? 0) + surplus;

    if ((rounding === "Session" ? (dates.longest[d] ?? 0) : counted) >= minimumDay) {
      // A full day stands alone: it leaves the pool as it is, whatever the pool holds.
      const hoursUsed = Math.min(neededHours, wholeHours(credit));
      days.push({ day, service, dates: [day], isFullDay: true, minutesUsed: usable, hoursUsed });
      if (carrySurplus && surplus > 0) {
        pool += surplus;
        fedBy.push(day);
      }
      continue;
    }
    if (credit === 0) continue;
    pool += carrySurplus ? credit : usable;
    fedBy.push(day);
    if (pool < dayLength) continue;
    days.push({ day, service, dates: fedBy, isFullDay: false, minutesUsed: dayLength, hoursUsed: neededHours });
    pool -= dayLength;
    // A date that left a remainder is listed again for the next day.
    fedBy = pool > 0 ? [day] : [];
  }
  return { days, poolMinutes: pool, overLimitMinutes };
}

/** Minutes of a date that go towards days. */
function creditOf(rounding: Rounding, counted: number, sessionHours: number): number {
  switch (rounding) {
    case "Session":
      return 60 * sessionHours;
    case "Day":
      return 60 * wholeHours(counted);
    case "Total":
      return counted;
  }
}
