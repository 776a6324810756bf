/** Serial numbers and days, in both date systems of Excel. */

const DAY = 86_400_000;
const DAY_ZERO_1900 = Date.UTC(1899, 11, 31);
/** The first serial number of March 1900: Excel counts a 29 February 1900 that never was. */
const AFTER_FALSE_LEAP_DAY = 61;
/** What the serial of a day is smaller by in a 1904 workbook. */
export const DAYS_1900_TO_1904 = 1462;
const LAST_SERIAL = 2_958_465;

export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
}

/** The serial number of a day of the calendar; null for days that are none, or that the date system does not have. */
export function serialOfDay(year: number, month: number, day: number, date1904: boolean): number | null {
  const isFalseLeapDay = year === 1900 && month === 2 && day === 29;
  const time = Date.UTC(year, month - 1, day);
  const made = new Date(time);
  const isDay = made.getUTCFullYear() === year && made.getUTCMonth() === month - 1 && made.getUTCDate() === day;
  if (!isDay && !isFalseLeapDay) return null;
  const days = Math.round((time - DAY_ZERO_1900) / DAY);
  const serial = isFalseLeapDay || days < AFTER_FALSE_LEAP_DAY - 1 ? days : days + 1;
  const shifted = date1904 ? serial - DAYS_1900_TO_1904 : serial;
  return shifted < (date1904 ? 0 : 1) ? null : shifted;
}

/** DATE(year, month, day): months and days may run over. Null is #NUM!. */
export function serialOfDate(year: number, month: number, day: number, date1904: boolean): number | null {
  const whole = [year, month, day].map(Math.trunc);
  const [givenYear = 0, givenMonth = 0, givenDay = 0] = whole;
  const fullYear = givenYear >= 0 && givenYear < 1900 ? givenYear + 1900 : givenYear;
  const days = Math.round((Date.UTC(fullYear, givenMonth - 1, 1) - DAY_ZERO_1900) / DAY);
  const first = days < AFTER_FALSE_LEAP_DAY - 1 ? days : days + 1;
  const serial = first + givenDay - 1 - (date1904 ? DAYS_1900_TO_1904 : 0);
  return Number.isFinite(serial) && serial >= 0 && serial <= LAST_SERIAL ? serial : null;
}

/** The day of a serial number; null when the date system does not have it. Serial 0 is "January 0, 1900". */
export function partsOfSerial(serial: number, date1904: boolean): DateParts | null {
  const whole = Math.floor(serial) + (date1904 ? DAYS_1900_TO_1904 : 0);
  if (serial < 0 || whole > LAST_SERIAL) return null;
  if (whole === 0) return { year: 1900, month: 1, day: 0, weekday: 6 };
  if (whole === AFTER_FALSE_LEAP_DAY - 1) return { year: 1900, month: 2, day: 29, weekday: 3 };
  const day = new Date(DAY_ZERO_1900 + (whole < AFTER_FALSE_LEAP_DAY ? whole : whole - 1) * DAY);
  return {
    year: day.getUTCFullYear(),
    month: day.getUTCMonth() + 1,
    day: day.getUTCDate(),
    weekday: (whole + 6) % 7,
  };
}
