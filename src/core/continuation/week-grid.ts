/** The weeks of a school year, Monday to Sunday, from the Monday of the week of 1 July. Week 0 is the first. */
import type { SchoolYear } from "../records/settings.ts";
import { addDays, mondayOf } from "../units/day.ts";
import type { Day } from "../units/day.ts";

export const DAYS_IN_WEEK = 7;

export interface WeekGrid {
  readonly firstMonday: Day;
  readonly weekCount: number;
}

export function weekGrid(year: SchoolYear): WeekGrid {
  const firstMonday = mondayOf(year.start);
  return { firstMonday, weekCount: Math.floor((year.end - firstMonday) / DAYS_IN_WEEK) + 1 };
}

/** The week of a day; below 0 or at least weekCount when the day is not in the year. */
export function weekOf(grid: WeekGrid, day: number): number {
  return Math.floor((day - grid.firstMonday) / DAYS_IN_WEEK);
}

export function mondayOfWeek(grid: WeekGrid, week: number): Day {
  return addDays(grid.firstMonday, week * DAYS_IN_WEEK);
}
