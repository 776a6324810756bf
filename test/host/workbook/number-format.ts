/** What a cell shows: Range.text. Enough number formats for the product and test logs; others fail loudly. */
import { partsOfSerial } from "./dates.ts";
import { generalText } from "./general-text.ts";
import type { CellValue } from "./model.ts";
import { notSimulated } from "./refusal.ts";

const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(" ");

/** The text of a value in a number format (English, United States). Column widths are not looked at: never ####. */
export function displayedText(value: CellValue, format: string, date1904: boolean): string {
  if (typeof value !== "number" && typeof value !== "string") return generalText(value);
  const [positive = "General", negative, zero, text] = sectionsOf(format);
  if (typeof value === "string") return shownText(value, text ?? "@");
  if (value < 0 && negative !== undefined) return shownNumber(-value, negative, date1904);
  if (value === 0 && zero !== undefined) return shownNumber(0, zero, date1904);
  return shownNumber(value, positive, date1904);
}

function shownText(value: string, section: string): string {
  return visibleParts(section)
    .map((part) => (part === "@" ? value : literalOf(part)))
    .join("");
}

/** Colors and languages change nothing in the text. */
function visibleParts(section: string): string[] {
  return parts(section).filter((part) => !COLOR.test(part));
}

const COLOR = /^\[(?:black|white|red|green|blue|yellow|magenta|cyan|color ?\d+|\$[^\]]*)\]$/i;

/** The parts between semicolons that are not in quotes. */
function sectionsOf(format: string): string[] {
  const sections = [""];
  for (const part of parts(format)) {
    if (part === ";") sections.push("");
    else sections[sections.length - 1] = (sections.at(-1) ?? "") + part;
  }
  return sections;
}

const PART =
  /"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM\/PM|A\/P|General|y+|m+|d+|h+|s+|\.0+(?=$|[^0#?])|E[+-]0+|[0#?][0#?,]*|[^]/gi;

function parts(format: string): string[] {
  return format.match(PART) ?? [];
}

function shownNumber(value: number, section: string, date1904: boolean): string {
  const all = visibleParts(section);
  if (all.some((part) => /^(?:y+|m+|d+|h+|s+|\[[hms]+\]|AM\/PM|A\/P)$/i.test(part)))
    return shownDate(value, all, date1904);
  if (all.length === 1 && all[0]?.toLowerCase() === "general") return generalText(value);
  if (all.length === 1 && all[0] === "@") return generalText(value);
  return shownDigits(value, all, section);
}

function shownDigits(value: number, all: readonly string[], section: string): string {
  if (all.some((part) => /^(?:E[+-]0+|\[.*\]|\*.|General)$/i.test(part)) || section.includes("/"))
    throw notSimulated(`the number format ${section}`);
  const percents = all.filter((part) => part === "%").length;
  const wholePlace = all.findIndex((part) => /^[0#?]/.test(part));
  const decimals = all.find((part) => /^\.0+$/.test(part))?.length ?? 1;
  const whole = all[wholePlace] ?? "";
  if (all.filter((part) => /^[0#?]/.test(part)).length > 1 || /\?|,$/.test(whole))
    throw notSimulated(`the number format ${section}`);
  const rounded = roundedText(Math.abs(value) * 100 ** percents, decimals - 1);
  const [digits = "0", fraction] = rounded.split(".");
  const least = whole.replaceAll(",", "").replace(/^#+/, "").length;
  const padded = (digits === "0" && least === 0 ? "" : digits).padStart(least, "0");
  const grouped = whole.includes(",") ? padded.replaceAll(/\B(?=(?:\d{3})+$)/g, ",") : padded;
  const isNegative = value < 0 && /[1-9]/.test(rounded);
  const shown = all.map((part, place) => {
    if (place === wholePlace) return grouped;
    return /^\.0+$/.test(part) ? `.${fraction ?? ""}` : literalOf(part);
  });
  return (isNegative ? "-" : "") + shown.join("");
}

/** Half away from zero, of the number that 15 digits show. */
function roundedText(size: number, decimals: number): string {
  const [mantissa = "0", exponent = "0"] = size.toPrecision(15).toLowerCase().split("e");
  const scaled = Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
  const text = BigInt(scaled)
    .toString()
    .padStart(decimals + 1, "0");
  return decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
}

/** A text in quotes, a sign after a backslash, the blank of an underscore, or the sign itself. */
function literalOf(part: string): string {
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.length === 2 && part.startsWith("\\")) return part.slice(1);
  if (part.length === 2 && part.startsWith("_")) return " ";
  return part;
}

function shownDate(value: number, all: readonly string[], date1904: boolean): string {
  const parts60 = secondsOf(value, all);
  const day = partsOfSerial(parts60.day, date1904);
  if (day === null && all.some((part) => /^[yd]+$/i.test(part))) return "########";
  const hasHalf = all.some((part) => /^(?:AM\/PM|A\/P)$/i.test(part));
  return all
    .map((part, place) => {
      const lower = part.toLowerCase();
      const size = lower.length;
      switch (/^\[[hms]+\]$/.test(lower) ? lower.replaceAll(/h+|m+|s+/g, (run) => run.charAt(0)) : lower.charAt(0)) {
        case "y":
          return size <= 2 ? String((day?.year ?? 0) % 100).padStart(2, "0") : String(day?.year ?? 0);
        case "m":
          return isMinutes(all, place) ? padded(parts60.minute, size) : monthText(day?.month ?? 1, size);
        case "d":
          if (size >= 3) return (DAYS[day?.weekday ?? 0] ?? "").slice(0, size === 3 ? 3 : undefined);
          return padded(day?.day ?? 0, size);
        case "h":
          return padded(hasHalf ? ((parts60.hour + 11) % 12) + 1 : parts60.hour, size);
        case "s":
          return padded(parts60.second, size);
        case "[h]":
          return padded(Math.floor(parts60.total / 3600), size - 2);
        case "[m]":
          return padded(Math.floor(parts60.total / 60), size - 2);
        case "[s]":
          return padded(parts60.total, size - 2);
        case "a":
          return lower === "am/pm" ? (parts60.hour < 12 ? "AM" : "PM") : literalOf(part);
      }
      if (/^[.0#?]/.test(part) && /[0#?]/.test(part)) throw notSimulated(`the number format ${all.join("")}`);
      return literalOf(part);
    })
    .join("");
}

/** Whole seconds, rounded where seconds are shown and cut to minutes where they are not, as Excel does. */
function secondsOf(value: number, all: readonly string[]) {
  const hasSeconds = all.some((part) => /^(?:s+|\[s+\])$/i.test(part));
  const exact = value * 86_400;
  // A product such as 7.5/24 lies a little beside its minute.
  const total = hasSeconds ? Math.round(exact) : Math.floor(exact + 0.0005);
  const inDay = ((total % 86_400) + 86_400) % 86_400;
  return {
    total,
    day: Math.floor(total / 86_400),
    hour: Math.floor(inDay / 3600),
    minute: Math.floor((inDay % 3600) / 60),
    second: inDay % 60,
  };
}

/** m is minutes behind hours and before seconds. */
function isMinutes(all: readonly string[], place: number): boolean {
  const isPart = (part: string): boolean => /^(?:y+|m+|d+|h+|s+|\[[hms]+\])$/i.test(part);
  const before = all.slice(0, place).findLast(isPart);
  const after = all.slice(place + 1).find(isPart);
  return /^\[?h/i.test(before ?? "") || /^\[?s/i.test(after ?? "");
}

function monthText(month: number, size: number): string {
  const name = MONTHS[month - 1] ?? "";
  if (size <= 2) return padded(month, size);
  return size === 3 ? name.slice(0, 3) : size === 5 ? name.slice(0, 1) : name;
}

function padded(number: number, size: number): string {
  return String(number).padStart(size, "0");
}
