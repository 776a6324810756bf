/** How far the log goes: planning begins after it. */
import { addDays } from "../units/day.ts";
import type { Day } from "../units/day.ts";
import { FATE_USED } from "./records.ts";
import type { Attendance } from "./records.ts";
import type { Settings } from "./settings.ts";

/** As Of where it is set, else the latest date of a used attendance row, else the day before the school year. */
export function logThrough({ count, day, fate }: Attendance, { schoolYear, date }: Settings): Day {
  const asOf = date["As Of"];
  if (asOf !== null) return asOf < schoolYear.end ? asOf : schoolYear.end;
  let latest = addDays(schoolYear.start, -1);
  for (let index = 0; index < count; index++) {
    const own = day[index] ?? 0;
    if (fate[index] === FATE_USED && own > latest && own <= schoolYear.end) latest = own as Day;
  }
  return latest;
}
