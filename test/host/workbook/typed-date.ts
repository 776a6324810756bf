/** Texts that Excel (English, United States) takes for days and times of day. */
import { serialOfDay } from "./dates.ts";

/** The year of days typed without one, so that a test gives the same result every year. */
export const YEAR_OF_TYPED_DAYS = 2026;

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
const MONTH_NAMES = [
  "january",
  "february",
  "march",
  "april",
  "may",
  "june",
  "july",
  "august",
  "september",
  "october",
  "november",
  "december",
];

interface TypedSerial {
  readonly value: number;
  readonly format: string;
}

/** The serial number of a typed day, time, or day with a time, and the format that typing gives; null when it is none. */
export function typedDate(text: string, date1904: boolean): TypedSerial | null {
  const time = typedTime(text);
  if (time !== null) return time;
  const day = typedDay(text, date1904);
  if (day !== null) return day;
  const both = /^(.*\d) +(\d{1,2}:.*|\d{1,2} +[ap]m?)$/i.exec(text);
  if (both === null) return null;
  const [, dayText = "", timeText = ""] = both;
  const dayPart = typedDay(dayText, date1904);
  const timePart = typedTime(timeText);
  if (dayPart === null || timePart === null || timePart.value >= 1) return null;
  return { value: dayPart.value + timePart.value, format: "m/d/yyyy h:mm" };
}

const TIME = /^(\d{1,4})(?::(\d{0,2}))?(?::(\d{1,2})(\.\d+)?)?(?: +([ap])m?)?$/i;

function typedTime(text: string): TypedSerial | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [, hours = "", minutes, seconds, parts = "", half] = match;
  if (minutes === undefined && half === undefined) return null;
  const hour = Number(hours);
  const minute = Number(minutes ?? 0);
  const second = Number(`${seconds ?? "0"}${parts}`);
  if (minute > 59 || second >= 60 || hour > 9999) return null;
  if (half !== undefined && (hour > 12 || hour === 0)) return null;
  const fullHour = half === undefined ? hour : (hour % 12) + (half.toLowerCase() === "p" ? 12 : 0);
  const value = (fullHour * 3600 + minute * 60 + second) / 86_400;
  return { value, format: timeFormat(fullHour, seconds !== undefined, parts !== "", half !== undefined) };
}

function timeFormat(hour: number, hasSeconds: boolean, hasParts: boolean, hasHalf: boolean): string {
  if (hasParts) return "mm:ss.0";
  if (hour >= 24) return "[h]:mm:ss";
  return `h:mm${hasSeconds ? ":ss" : ""}${hasHalf ? " AM/PM" : ""}`;
}

function typedDay(text: string, date1904: boolean): TypedSerial | null {
  const withName = dayWithMonthName(text, date1904);
  if (withName !== null) return withName;
  const match = /^(\d{1,4})([/-])(\d{1,4})(?:\2(\d{1,4}))?$/.exec(text);
  if (match === null) return null;
  const [, first = "", , second = "", third] = match;
  if (third === undefined) return dayOfTwoNumbers(first, second, date1904);
  if (first.length === 4) return dayOf(first, second, third, date1904, "m/d/yyyy");
  return dayOf(third, first, second, date1904, "m/d/yyyy");
}

/** "1/2" is a day of this year, "1/2024" a month. */
function dayOfTwoNumbers(first: string, second: string, date1904: boolean): TypedSerial | null {
  if (second.length <= 2) {
    const day = dayOf(String(YEAR_OF_TYPED_DAYS), first, second, date1904, "d-mmm");
    return day ?? dayOf(second, first, "1", date1904, "mmm-yy");
  }
  return dayOf(second, first, "1", date1904, "mmm-yy");
}

/** "15-Jan-2024", "Jan 15, 2024", "Jan-24", "SEPT1". */
function dayWithMonthName(text: string, date1904: boolean): TypedSerial | null {
  const dayFirst = /^(\d{1,2})[ -]?([a-z]+)\.?(?:[ ,-]+(\d{2}|\d{4}))?$/i.exec(text);
  if (dayFirst !== null) {
    const [, day = "", name = "", year] = dayFirst;
    return dayOfName(name, day, year, date1904);
  }
  const monthFirst = /^([a-z]+)\.?[ -]?(\d{1,2}|\d{4})(?:(?:, *| +|-)(\d{4}|\d{2}))?$/i.exec(text);
  if (monthFirst === null) return null;
  const [, name = "", number = "", year] = monthFirst;
  const isYear = year === undefined && (number.length === 4 || Number(number) > 31 || Number(number) === 0);
  return isYear ? dayOfName(name, undefined, number, date1904) : dayOfName(name, number, year, date1904);
}

function dayOfName(
  name: string,
  day: string | undefined,
  year: string | undefined,
  date1904: boolean,
): TypedSerial | null {
  const lower = name.toLowerCase();
  const month = MONTHS.findIndex((short, place) => lower === short || lower === MONTH_NAMES[place]);
  const number = lower === "sept" ? 9 : month + 1;
  if (number === 0) return null;
  const format = day === undefined ? "mmm-yy" : year === undefined ? "d-mmm" : "d-mmm-yy";
  return dayOf(year ?? String(YEAR_OF_TYPED_DAYS), String(number), day ?? "1", date1904, format);
}

function dayOf(year: string, month: string, day: string, date1904: boolean, format: string): TypedSerial | null {
  if (year.length === 3 || month.length > 2 || day.length > 2) return null;
  const value = serialOfDay(fullYear(year), Number(month), Number(day), date1904);
  return value === null ? null : { value, format };
}

/** Two digits up to 29 are of this century. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}
