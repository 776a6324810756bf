/**
 * A calendar day as an integer: its serial number in Excel's 1900 date system
 * (45901 = 1 September 2025). No time zone, no time of day, no Date object.
 * Only days from 1 March 1900 on are made, so the fictitious 29 February 1900 never matters.
 */
export type Day = number & { readonly __unit: "day" };

/** Days from serial 0 (1899-12-30) to 1970-01-01. */
const SERIAL_OF_1970 = 25_569;
const FIRST_SERIAL = 61;

/** A whole serial number as a Day. The caller has checked the range. */
export function asDay(serial: number): Day {
  return serial as Day;
}

export function addDays(day: Day, count: number): Day {
  return (day + count) as Day;
}

/** The day of a proleptic Gregorian date, or null when there is no such date (31 April, 29 February 2025). */
export function dayFromParts(year: number, month: number, dayOfMonth: number): Day | null {
  if (month < 1 || month > 12 || dayOfMonth < 1 || dayOfMonth > daysInMonth(year, month)) return null;
  // Years counted from March put the leap day at the end (the usual civil-from-days arithmetic).
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  const serial = era * 146_097 + dayOfEra - 719_468 + SERIAL_OF_1970;
  return serial >= FIRST_SERIAL && serial <= 2_958_465 ? (serial as Day) : null;
}

export function partsOfDay(day: Day): { year: number; month: number; dayOfMonth: number } {
  const z = day - SERIAL_OF_1970 + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    dayOfMonth: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** 0 = Monday ... 6 = Sunday. */
export function weekdayOf(day: Day): number {
  return (day + 5) % 7;
}

export function isWeekday(day: Day): boolean {
  return weekdayOf(day) < 5;
}

/** The Monday of the week (Monday to Sunday) that contains the day. */
export function mondayOf(day: Day): Day {
  return (day - weekdayOf(day)) as Day;
}

/** MM/DD/YYYY, the form that California's forms and the SIS use. */
export function formatDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${twoDigits(month)}/${twoDigits(dayOfMonth)}/${fourDigits(year)}`;
}

/** YYYY-MM-DD. */
export function isoDay(day: Day): string {
  const { year, month, dayOfMonth } = partsOfDay(day);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(dayOfMonth)}`;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}

function fourDigits(value: number): string {
  return String(value).padStart(4, "0");
}
