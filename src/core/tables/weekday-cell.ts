/** A weekday of the audit sheet as text: "+3.00", "+2.00 S1.00", "-" when the day is not active, blank without a record. */
import { NOT_RECORDED, PARTS_OF_DAY } from "../continuation-result.ts";
import type { ContinuationWeek } from "../continuation-result.ts";
import { decimalHoursText, hoursMinutesText } from "../units/minutes.ts";
import type { TimeDisplay } from "./table.ts";

/** Present (work included), Excused, Unexcused, Suspended, Absent without a category. */
const LETTERS = ["+", "E", "U", "S", "A"];

/** A duration in the unit of Display Time As: 150 is "2.50", "2:30" or "150". */
export function durationText(minutes: number, display: TimeDisplay): string {
  if (display === "Minutes") return String(minutes);
  return display === "Hours:Minutes" ? hoursMinutesText(minutes) : decimalHoursText(minutes);
}

/** Makes the cells of weekdays (0 = Monday); remembers the texts it has made, since most days are alike. */
export function weekdayCells(display: TimeDisplay): (week: ContinuationWeek, weekday: number) => string | null {
  const single = LETTERS.map((letter) => ({ letter, texts: new Map<number, string>() }));
  return (week, weekday) => {
    if ((week.activeWeekdays & (1 << weekday)) === 0) return "-";
    let cell: string | null = null;
    for (let part = 0; part < PARTS_OF_DAY; part++) {
      const minutes = week.dayMinutes[week.firstPart + weekday * PARTS_OF_DAY + part] ?? NOT_RECORDED;
      const made = single[part];
      if (minutes === NOT_RECORDED || made === undefined) continue;
      let text = made.texts.get(minutes);
      if (text === undefined) {
        text = made.letter + durationText(minutes, display);
        made.texts.set(minutes, text);
      }
      cell = cell === null ? text : `${cell} ${text}`;
    }
    return cell;
  };
}
