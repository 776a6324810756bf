/** How the settings limit which weeks exchange hours. */
import type { Settings } from "../records/settings.ts";
import type { BackfillOptions } from "./backfill.ts";
import { weekOf } from "./week-grid.ts";
import type { WeekGrid } from "./week-grid.ts";

/** A date of the settings stands for the whole week that contains it. */
export function backfillOptions(settings: Settings, grid: WeekGrid, lastWeek: number): BackfillOptions {
  const start = settings.date["Backfill Start"];
  const reported = settings.date["Reported Through"];
  return {
    fillOrder: settings.choice["Fill Order"],
    firstWeek: start === null ? 0 : weekOf(grid, start),
    lastWeek,
    reportedThrough: reported === null ? -1 : weekOf(grid, reported),
  };
}
