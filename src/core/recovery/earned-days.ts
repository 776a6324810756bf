/**
 * Recovered days of a student, over all services, in date order (at most one per date: EC 46211(d)(1) as
 * summarized by a secondary source). What is left at the end of the year is lost.
 */
import type { Rounding, Settings } from "../records/settings.ts";
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

/** The student's day length with the settings that make days. */
export function dayRulesOf(dayLength: DayLength, settings: Settings): DayRules {
  return {
    ...dayLength,
    rounding: settings.choice["Day Credit Rounding"],
    carrySurplus: settings.choice["Carry Same-Day Surplus"] === "Yes",
  };
}

/** What happens with the date at a position while days are earned, in this order: an explanation follows it step by step. */
export interface EarningStep {
  readonly kind: "above the limit" | "full day" | "surplus joins" | "credit joins" | "pooled day";
  readonly at: number;
}

/** Goes through the dates at positions from, up to not including to. */
export function earnDays(
  dates: SessionDates,
  from: number,
  to: number,
  serviceCount: number,
  rules: DayRules,
  watch?: (step: EarningStep) => void,
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
    if (!carrySurplus && surplus > 0) {
      overLimitMinutes[service] = (overLimitMinutes[service] ?? 0) + surplus;
      watch?.({ kind: "above the limit", at: d });
    }

    if ((rounding === "Session" ? (dates.longest[d] ?? 0) : counted) >= minimumDay) {
      // A full day stands alone: it leaves the pool as it is, whatever the pool holds.
      const hoursUsed = Math.min(neededHours, wholeHours(credit));
      days.push({ day, service, dates: [day], isFullDay: true, minutesUsed: usable, hoursUsed });
      watch?.({ kind: "full day", at: d });
      if (carrySurplus && surplus > 0) {
        watch?.({ kind: "surplus joins", at: d });
        pool += surplus;
        fedBy.push(day);
      }
      continue;
    }
    if (credit === 0) continue;
    pool += carrySurplus ? credit : usable;
    fedBy.push(day);
    watch?.({ kind: "credit joins", at: d });
    if (pool < dayLength) continue;
    days.push({ day, service, dates: fedBy, isFullDay: false, minutesUsed: dayLength, hoursUsed: neededHours });
    watch?.({ kind: "pooled day", at: d });
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
