/**
 * From a cell to a value. Every reader answers with a number: the value (0 or more), BLANK, or BAD when the cell says
 * something that cannot be read. The forms are those of the workbook contract; nothing else is guessed at.
 */
import type { Cell } from "../sheet/sheet.ts";
import { asDay, dayFromParts } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { MINUTES_PER_DAY, wholeWithin } from "../units/minutes.ts";

export const BLANK = -1;
export const BAD = -2;

/** Days between serial 0 of the 1900 and the 1904 date system. */
const DATE_1904_SHIFT = 1462;
const FIRST_DATE_SERIAL = 20_000;
const LAST_DATE_SERIAL = 80_000;

export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}

/** The number in a cell: a number, a time's serial, or text digits; null otherwise. */
export function numberOf(cell: Cell): number | null {
  if (typeof cell === "number") return cell;
  if (typeof cell === "string") {
    const text = cell.trim();
    return /^[+-]?(\d+\.?\d*|\.\d+)$/.test(text) ? Number(text) : null;
  }
  return cell !== null && typeof cell === "object" && "serial" in cell ? cell.serial : null;
}

/** What stands in a cell, as a person sees it. */
export function cellText(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell === "string") return cell;
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell === "number") return String(cell);
  return "error" in cell ? cell.error : String(cell.serial);
}

/** Trimmed text; null for an error cell. */
export function textOf(cell: Cell): string | null {
  if (typeof cell === "string") return cell.trim();
  if (cell === null) return "";
  return typeof cell === "object" && "error" in cell ? null : cellText(cell);
}

/** An identifier: text keeps its zeros, a number is its integer digits, however it is formatted; null when it is neither. */
export function identifierOf(cell: Cell): string | null {
  if (typeof cell === "string") return cell.trim();
  if (cell === null) return "";
  const number = numberOf(cell);
  return number !== null && Number.isSafeInteger(number) && number >= 0 ? String(number) : null;
}

/**
 * A Day: an Excel date (a number from 20,000 to 80,000, its time part ignored), MM/DD/YYYY, M/D/YY or YYYY-MM-DD.
 * Two-digit years are 20YY; for a birth date, one later than `birthLimit` is 19YY.
 */
export function dayOf(cell: Cell, date1904: boolean, birthLimit: Day | null = null): number {
  if (cell === null) return BLANK;
  if (typeof cell === "number") return serialDay(cell, date1904);
  if (typeof cell === "object") return "serial" in cell ? serialDay(cell.serial, date1904) : BAD;
  if (typeof cell === "boolean") return BAD;
  const text = cell.trim();
  if (text === "") return BLANK;
  const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d{2})$/.exec(text);
  if (american !== null) {
    const year = american[3] ?? "";
    const [month, dayOfMonth] = [Number(american[1]), Number(american[2])];
    if (year.length === 4) return dayFromParts(Number(year), month, dayOfMonth) ?? BAD;
    const recent = dayFromParts(2000 + Number(year), month, dayOfMonth);
    if (birthLimit === null || (recent !== null && recent <= birthLimit)) return recent ?? BAD;
    return dayFromParts(1900 + Number(year), month, dayOfMonth) ?? BAD;
  }
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return iso === null ? BAD : (dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? BAD);
}

function serialDay(serial: number, date1904: boolean): number {
  const shifted = date1904 ? serial + DATE_1904_SHIFT : serial;
  return shifted >= FIRST_DATE_SERIAL && shifted < LAST_DATE_SERIAL + 1 ? Math.floor(shifted) : BAD;
}

export function parseDay(cell: Cell, date1904: boolean, birthLimit: Day | null): Day | null {
  const day = dayOf(cell, date1904, birthLimit);
  return day < 0 ? null : asDay(day);
}

/** Minutes of a `Minutes` cell: a number, text digits, or an Excel time. At most a day. */
export function minutesOf(cell: Cell): number {
  return durationOf(cell, 1, MINUTES_PER_DAY);
}

/** Minutes of an `Hours` cell: a decimal number of hours, h:mm, or an Excel time. At most a day. */
export function hoursOf(cell: Cell): number {
  return durationOf(cell, 60, MINUTES_PER_DAY);
}

/** Like hoursOf, without the limit of a day: a total over several dates. */
export function totalHoursOf(cell: Cell): number {
  return durationOf(cell, 60, Number.MAX_SAFE_INTEGER);
}

function durationOf(cell: Cell, minutesPerUnit: number, most: number): number {
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "object" && cell !== null && "serial" in cell)
    return wholeMinutes(cell.serial * MINUTES_PER_DAY, most);
  if (typeof cell === "string" && minutesPerUnit === 60) {
    const clock = /^(\d{1,4}):([0-5]\d)$/.exec(cell.trim());
    if (clock !== null) return wholeMinutes(Number(clock[1]) * 60 + Number(clock[2]), most);
  }
  const given = numberOf(cell);
  return given === null ? BAD : wholeMinutes(given * minutesPerUnit, most);
}

function wholeMinutes(minutes: number, most: number): number {
  const whole = wholeWithin(minutes);
  return whole === null || whole < 0 || whole > most ? BAD : whole === 0 ? 0 : whole;
}

/** Minutes after midnight of a time of day: an Excel time (or a date with one), h:mm, or h:mm AM/PM. */
export function timeOfDay(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "string") {
    const match = /^(\d{1,2}):([0-5]\d)\s*([ap])\.?m\.?$/i.exec(cell.trim());
    if (match !== null) {
      const hour = Number(match[1]);
      if (hour < 1 || hour > 12) return BAD;
      return ((hour % 12) + (match[3]?.toLowerCase() === "p" ? 12 : 0)) * 60 + Number(match[2]);
    }
    const clock = /^(\d{1,2}):([0-5]\d)$/.exec(cell.trim());
    if (clock === null) return BAD;
    return Number(clock[1]) < 24 ? Number(clock[1]) * 60 + Number(clock[2]) : BAD;
  }
  const serial = numberOf(cell);
  if (serial === null || serial < 0) return BAD;
  if (serial >= 1 && (serial < FIRST_DATE_SERIAL || serial > LAST_DATE_SERIAL)) return BAD;
  return wholeMinutes((serial - Math.floor(serial)) * MINUTES_PER_DAY, MINUTES_PER_DAY - 1);
}

/** 1, 0 or BLANK: Y, Yes, True, 1, X and N, No, False, 0. */
export function yesNoOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  if (typeof cell === "boolean") return cell ? 1 : 0;
  switch (cellText(cell).trim().toLowerCase()) {
    case "y":
    case "yes":
    case "true":
    case "1":
    case "x":
      return 1;
    case "n":
    case "no":
    case "false":
    case "0":
      return 0;
    default:
      return BAD;
  }
}

/** 1 or 0: as yesNoOf, a blank cell being No. */
export function markOf(cell: Cell): number {
  const answer = yesNoOf(cell);
  return answer === BLANK ? 0 : answer;
}

/** A whole number, 0 or more. */
export function wholeNumberOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const given = numberOf(cell);
  const whole = given === null ? null : wholeWithin(given);
  return whole === null || whole < 0 || whole > 2_000_000_000 ? BAD : whole === 0 ? 0 : whole;
}
