/** Hours, days and credit of one student, from judged sessions. */
import type { Records, Student, Enrollment } from "../records/records.ts";
import type { Period } from "../records/school-months.ts";
import type { Settings } from "../records/settings.ts";
import type {
  SessionDates,
  ProgramsInEffect,
  EarnedDay,
  DatedAbsences,
  RecoverableAbsences,
  ServiceFigures,
  ServiceHours,
  RecoveredDay,
  PeriodFigures,
  StudentRecovery,
} from "../recovery-result.ts";
import { absencesUpTo, largest, recoverableAbsences } from "./absences.ts";
import { dayLengthOf } from "./day-length.ts";
import { dayRulesOf, earnDays } from "./earned-days.ts";
import { hoursOfServices } from "./hours.ts";
import { overlappingPairs } from "./programs-in-effect.ts";

/** A student's figures before it is decided what to import. */
export type StudentFigures = Omit<StudentRecovery, "services"> & { readonly services: readonly ServiceFigures[] };

export interface StudentSessions {
  readonly place: number;
  readonly student: Student;
  readonly home: Enrollment;
  readonly programs: ProgramsInEffect;
  readonly dates: SessionDates;
  readonly datesFrom: number;
  readonly datesTo: number;
  readonly hasMarkedTime: boolean;
}

export function studentFigures(
  sessions: StudentSessions,
  records: Records,
  settings: Settings,
  periods: readonly Period[],
  dated: DatedAbsences,
): StudentFigures {
  const { place, student, home, programs, dates, datesFrom, datesTo, hasMarkedTime } = sessions;
  const serviceCount = programs.services.length;
  const dayLength = dayLengthOf(home, settings);
  const rules = dayRulesOf(dayLength, settings);
  const { days, poolMinutes, overLimitMinutes } = earnDays(dates, datesFrom, datesTo, serviceCount, rules);
  const absences = recoverableAbsences(student, place, dated);
  const elsewhere = largest(student.enrollments.map((enrollment) => enrollment.daysCreditedElsewhere)) ?? 0;
  const limit = Math.max(0, settings.maximumRecoveredDays - elsewhere);
  const credited = absences.count === null ? null : creditedDays(limit, absences.count, days.length);
  const ofYear = hoursOfServices(dates, datesFrom, datesTo, serviceCount, null);
  const creditedOf = (end: Period["end"]): number => {
    const upTo = end === null ? null : absencesUpTo(absences, place, dated, records.attendance, end);
    return end === null || upTo === null ? 0 : creditedDays(limit, upTo, countUpTo(days, end));
  };
  const creditedIn = periods.map((period) => ({ name: period.name, days: creditedOf(period.end) }));
  return {
    place,
    student,
    home,
    programs,
    recordsOverlap: overlappingPairs(programs.records).length > 0,
    datesFrom,
    datesTo,
    services: serviceFigures(sessions, settings, ofYear, days, credited, overLimitMinutes),
    dayLength,
    earnedDays: days,
    absences,
    limit,
    recoveredDays: days.slice(0, credited ?? 0).map((earned, number): RecoveredDay => ({
      earned,
      absence: absences.kind === "dated" ? absenceAt(dated, place, number) : null,
      period: creditedIn.find((period) => period.days > number)?.name ?? null,
    })),
    hoursToNextDay: hoursToNextDay(dayLength.dayLength, poolMinutes, limit, absences, credited),
    hasMarkedTime,
    periods: periods.map(({ end }, i): PeriodFigures => {
      const daysCredited = creditedIn[i]?.days ?? 0;
      if (end === null) return { attendedMinutes: 0, hoursEarned: 0, daysEarned: 0, daysCredited };
      let attendedMinutes = 0;
      let hoursEarned = 0;
      // The whole year's hours, when no session comes after the period.
      const isWhole = datesFrom === datesTo || (dates.day[datesTo - 1] ?? 0) <= end;
      for (const hours of isWhole ? ofYear : hoursOfServices(dates, datesFrom, datesTo, serviceCount, end)) {
        attendedMinutes += hours.attendedMinutes;
        hoursEarned += hours[settings.choice["Hours Rounding"]];
      }
      return { attendedMinutes, hoursEarned, daysEarned: countUpTo(days, end), daysCredited };
    }),
  };
}

/** The lesser of the limit, the recoverable absences and the days earned (CDE, Attendance Recovery). */
function creditedDays(limit: number, recoverable: number, earned: number): number {
  return Math.max(0, Math.min(limit, recoverable, earned));
}

function countUpTo(days: readonly EarnedDay[], end: number): number {
  let count = 0;
  for (const { day } of days) if (day <= end) count += 1;
  return count;
}

function absenceAt(dated: DatedAbsences, place: number, number: number): number | null {
  return dated.index[(dated.studentStart[place] ?? 0) + number] ?? null;
}

/** Days belong to the service that covers the date they were completed on; the first days in date order are credited. */
function serviceFigures(
  { programs }: StudentSessions,
  settings: Settings,
  hours: readonly ServiceHours[],
  days: readonly EarnedDay[],
  credited: number | null,
  overLimitMinutes: readonly number[],
): readonly ServiceFigures[] {
  const { services } = programs;
  // Only services of the workbook can be corrected there; of created ones the overlap of their records is told.
  const overlapping = new Set(
    services.some((service) => service.row !== null) ? overlappingPairs(services).flat() : [],
  );
  const figures: ServiceFigures[] = [];
  hours.forEach((ofService, i) => {
    const service = services[i];
    if (service === undefined) return;
    const hoursEarned = ofService[settings.choice["Hours Rounding"]];
    let daysEarned = 0;
    let daysCredited = 0;
    let hoursUsed = 0;
    days.forEach((day, number) => {
      if (day.service !== i) return;
      daysEarned += 1;
      if (number >= (credited ?? 0)) return;
      daysCredited += 1;
      hoursUsed += day.hoursUsed;
    });
    figures.push({
      service,
      hours: ofService,
      hoursEarned,
      daysEarned,
      daysCredited: credited === null ? service.daysUsed : daysCredited,
      hoursLeft: credited === null ? null : Math.max(0, hoursEarned - hoursUsed),
      overLimitMinutes: overLimitMinutes[i] ?? 0,
      overlaps: overlapping.has(i),
    });
  });
  return figures;
}

function hoursToNextDay(
  dayLength: number,
  poolMinutes: number,
  limit: number,
  absences: RecoverableAbsences,
  credited: number | null,
): number | null {
  if (credited === null || credited === limit || credited === absences.count) return null;
  return Math.ceil(Math.max(0, dayLength - poolMinutes) / 60);
}
