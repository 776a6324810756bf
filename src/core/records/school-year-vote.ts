/** Which school year a workbook is about, where no setting says it: the one in which most of its dates fall. */
import { asDay, partsOfDay } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { cellRange, readNumbers } from "./cell-columns.ts";
import type { LocatedSheet } from "./locate.ts";
import type { IntegerColumn } from "./records.ts";
import { schoolYearFrom } from "./settings.ts";
import type { SchoolYear } from "./settings.ts";
import { BLANK, dayOf } from "./values.ts";

/** The school year in which most days fall, the later on a tie; null when there is none. Entries below 0 do not vote. */
export function votedSchoolYear(days: IntegerColumn): SchoolYear | null {
  const ofDay = new Map<number, number>();
  let run = 0;
  for (let i = 0; i < days.length; i++) {
    run++;
    const day = days[i] ?? BLANK;
    if (i + 1 < days.length && days[i + 1] === day) continue;
    if (day >= 0) ofDay.set(day, (ofDay.get(day) ?? 0) + run);
    run = 0;
  }
  const votes = new Map<number, number>();
  for (const [day, count] of ofDay) {
    const year = firstYearOf(asDay(day));
    votes.set(year, (votes.get(year) ?? 0) + count);
  }
  const best = [...votes].reduce<readonly [number, number] | null>((leading, vote) => {
    const wins = leading === null || vote[1] > leading[1] || (vote[1] === leading[1] && vote[0] > leading[0]);
    return wins ? vote : leading;
  }, null);
  return best === null ? null : schoolYearFrom(best[0]);
}

/** The dates of a role's sheet, for the vote. */
export function datesOf({ sheet, firstRow, lastRow, columns }: LocatedSheet, date1904: boolean): IntegerColumn {
  const column = columns.get("Date");
  return column === undefined
    ? new Int32Array()
    : readNumbers(cellRange(sheet, firstRow, lastRow), column, (cell) => dayOf(cell, date1904), "32 bits").values;
}

/** The calendar year of the 1 July that begins the day's school year. */
function firstYearOf(day: Day): number {
  const { year, month } = partsOfDay(day);
  return month >= 7 ? year : year - 1;
}
