/** Dates that a strict workbook writes as text. */
import { dayFromParts } from "../core/units/day.ts";
import { serialInSystem } from "../results/date-system.ts";

const ISO = /^(?:(\d{4})-(\d{2})-(\d{2}))?T?(?:(\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?Z?$/;

/** "2025-09-01T12:00:00" -> the serial number of the workbook's date system; null when it is no such text. */
export function isoSerial(text: string, date1904: boolean): number | null {
  const match = ISO.exec(text);
  if (match === null || text === "") return null;
  const [, year, month, dayOfMonth, hours, minutes, seconds] = match;
  const fraction = (Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0)) / 86_400;
  if (year === undefined) return fraction;
  const day = dayFromParts(Number(year), Number(month), Number(dayOfMonth));
  return day === null ? null : serialInSystem(day, date1904) + fraction;
}
