/** Why a number stands in a cell of the Attendance Recovery tables. */
import type { Figure, FigurePlace } from "../../explain.ts";
import type { Records } from "../../records/records.ts";
import type { SchoolDays } from "../../records/school-days.ts";
import type { Settings } from "../../records/settings.ts";
import type { Recovery } from "../../recovery-result.ts";
import { daysCredited, hoursLeft, recoverableAbsences } from "./credit-figures.ts";
import { daysEarned, hoursToNextDay, minutesUsed, overDailyLimit, recoveredDayNumber } from "./day-figures.ts";
import { minimumDayFigure } from "./day-length-figures.ts";
import {
  attendedMinutes,
  changeOfHours,
  countedMinutes,
  hoursEarned,
  minutesNotCounted,
  previousFigure,
  wholeSessionHours,
} from "./hour-figures.ts";
import { recoveryPlaces } from "./recovery-places.ts";
import type { RecoveryPlaces } from "./recovery-places.ts";
import { studentExplained } from "./student-explained.ts";
import type { StudentExplained } from "./student-explained.ts";
import { summaryFigure } from "./summary-figures.ts";

/**
 * Explains cells of AR_Recalculation, AR_Recovered_Days and AR_Summary on request, from what the run kept; nothing is worked
 * out before the first request. null for a cell without a number, and for a place that is not in these tables.
 */
export function explainRecovery(
  recovery: Recovery,
  records: Records,
  settings: Settings,
  days: SchoolDays,
): (place: FigurePlace) => Figure | null {
  let known: RecoveryPlaces | null = null;
  return (place) => {
    if (!tables.has(place.table)) return null;
    known ??= recoveryPlaces(recovery, records, settings, days);
    return tables.get(place.table)?.(known, place) ?? null;
  };
}

const tables: ReadonlyMap<string, (places: RecoveryPlaces, place: FigurePlace) => Figure | null> = new Map([
  ["AR_Recalculation", ofRecalculation],
  ["AR_Recovered_Days", ofRecoveredDays],
  ["AR_Summary", ofSummary],
]);

function ofRecalculation(places: RecoveryPlaces, { row, column }: FigurePlace): Figure | null {
  const at = places.services[row];
  return at === undefined ? null : serviceFigure(studentExplained(places, at.student), at.service, column);
}

function serviceFigure(one: StudentExplained, service: number, column: string): Figure | null {
  const isLast = service === one.student.services.length - 1;
  switch (column) {
    case "Attended Minutes":
      return attendedMinutes(one, service, null);
    case "Counted Minutes":
      return countedMinutes(one, service);
    case "Hours Earned":
      return hoursEarned(one, service, null);
    case "Whole-Session Hours":
      return wholeSessionHours(one, service);
    case "Minutes Not Counted":
      return minutesNotCounted(one, service);
    case "Previous Hours Earned":
      return previousFigure(one, service, "hours");
    case "Change":
      return changeOfHours(one, service);
    case "Minimum Day":
      return minimumDayFigure(one);
    case "Days Earned":
      return daysEarned(one, service);
    case "Recoverable Absences":
      return isLast ? recoverableAbsences(one, null) : null;
    case "Days Credited":
      return daysCredited(one, service);
    case "Previous Days Used":
      return previousFigure(one, service, "days");
    case "Hours Left":
      return hoursLeft(one, service);
    case "Hours To Next Day":
      return hoursToNextDay(one, service);
    case "Over Daily Limit":
      return overDailyLimit(one, service);
    default:
      return null;
  }
}

function ofRecoveredDays(places: RecoveryPlaces, { row, column }: FigurePlace): Figure | null {
  const at = places.recovered[row];
  if (at === undefined) return null;
  const one = studentExplained(places, at.student);
  if (column === "Recovered Day No.") return recoveredDayNumber(one, at.number);
  return column === "Minutes Used" ? minutesUsed(one, at.number) : null;
}

function ofSummary(places: RecoveryPlaces, place: FigurePlace): Figure | null {
  const { periods } = places.recovery;
  const group = places.groups[Math.floor(place.row / periods.length)];
  const period = periods[place.row % periods.length];
  return group === undefined || period === undefined ? null : summaryFigure(places, group, period, place);
}
