/** The weekdays on which a section meets, as people write them: "Mon, Wed", "Mon-Thu", "MWF", "TTh", "Saturday". */

/** Bits 1 << weekday, Monday being 0. */
export const EVERY_DAY = 127;
/** What cannot be read: no day, so that nothing is taken for a meeting. */
export const NO_DAY = 0;

const DAYS = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"] as const;

/** EVERY_DAY for a blank text, NO_DAY for one that does not name weekdays. */
export function meetingDaysOf(text: string): number {
  const parts = text
    .toLowerCase()
    .replace(/\s*(?:-|–|\bto\b)\s*/g, "-")
    .split(/[\s,;/&+.]+|\band\b/)
    .filter((part) => part !== "");
  if (parts.length === 0) return EVERY_DAY;
  let days = NO_DAY;
  for (const part of parts) {
    const some = daysOfPart(part);
    if (some === NO_DAY) return NO_DAY;
    days |= some;
  }
  return days;
}

function daysOfPart(part: string): number {
  const [from = "", to, ...more] = part.split("-");
  if (to !== undefined) return more.length > 0 ? NO_DAY : range(weekday(from), weekday(to));
  const single = weekday(from);
  return single >= 0 ? 1 << single : lettersOf(from);
}

/** Its place in the week, by at least two letters of its name or by M, T, W, R, F; -1 for anything else. */
function weekday(text: string): number {
  if (text.length === 1) return "mtwrf".indexOf(text);
  return text.length < 2 ? -1 : DAYS.findIndex((name) => name.startsWith(text) || `${name}s` === text);
}

/** Letters without anything in between: MWF, TTh, MTWRF. */
function lettersOf(text: string): number {
  if (!/^(?:th|tu|sa|su|[mtwrf])+$/.test(text)) return NO_DAY;
  let days = NO_DAY;
  for (const [letters] of text.matchAll(/th|tu|sa|su|[mtwrf]/g)) days |= 1 << weekday(letters);
  return days;
}

/** Monday to Friday, also Saturday to Monday. */
function range(from: number, to: number): number {
  if (from < 0 || to < 0) return NO_DAY;
  let days = NO_DAY;
  for (let day = from; ; day = (day + 1) % 7) {
    days |= 1 << day;
    if (day === to) return days;
  }
}
