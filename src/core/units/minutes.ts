/** Time is kept in whole minutes; hours appear only where a rule rounds them or a column shows them. */

export const MINUTES_PER_DAY = 1440;

/** The nearest whole number when the value is within 1e-6 of it, else null: a fraction of a minute is never rounded away. */
export function wholeWithin(value: number): number | null {
  const nearest = Math.round(value);
  return Math.abs(value - nearest) <= 1e-6 ? nearest : null;
}

/** Completed hours: 135 -> 2. */
export function wholeHours(minutes: number): number {
  return Math.floor(minutes / 60);
}

/** Half away from zero at the given number of decimals of minutes / 60, as text: 50 -> "0.83". Exact: integers only. */
export function decimalHoursText(minutes: number): string {
  const sign = minutes < 0 ? "-" : "";
  const hundredths = Math.floor((Math.abs(minutes) * 10 + 3) / 6);
  return `${sign}${String(Math.floor(hundredths / 100))}.${String(hundredths % 100).padStart(2, "0")}`;
}

/** h:mm of a signed number of minutes: -180 -> "-3:00". */
export function hoursMinutesText(minutes: number): string {
  const sign = minutes < 0 ? "-" : "";
  const size = Math.abs(minutes);
  return `${sign}${String(Math.floor(size / 60))}:${String(size % 60).padStart(2, "0")}`;
}
