/** Where the figures of Attendance Recovery stand: the rows of its tables, found from a student and back. */
import type { FigurePlace } from "../../explain.ts";
import type { Records, SectionDetail } from "../../records/records.ts";
import type { SchoolDays } from "../../records/school-days.ts";
import type { Settings } from "../../records/settings.ts";
import type { Cut, Recovery, StudentRecovery } from "../../recovery-result.ts";
import { orderedDays, orderedServices } from "../../tables/recovery-order.ts";
import type { OrderedDay, OrderedService } from "../../tables/recovery-order.ts";
import { summaryGroups } from "../../tables/recovery-summary.ts";
import type { SummaryGroup } from "../../tables/recovery-summary.ts";
import { detailsByStudent } from "../section-detail.ts";

export interface RecoveryPlaces {
  readonly recovery: Recovery;
  readonly records: Records;
  readonly settings: Settings;
  readonly days: SchoolDays;
  /** The rows of AR_Recalculation. */
  readonly services: readonly OrderedService[];
  /** The rows of AR_Recovered_Days. */
  readonly recovered: readonly OrderedDay[];
  /** AR_Summary has a row for each group and reporting period. */
  readonly groups: readonly SummaryGroup[];
  /** What is cut from a session row, by its position. */
  readonly cutsAt: (position: number) => readonly Cut[];
  /** The student's rows of Section Student Detail, the one that wins first. */
  readonly detailsOf: (student: StudentRecovery) => readonly SectionDetail[];
  /** A cell of AR_Recalculation. */
  readonly ofService: (student: StudentRecovery, service: number, column: string) => FigurePlace;
  /** A cell of AR_Recovered_Days; null for a day that is not credited. */
  readonly ofDay: (student: StudentRecovery, number: number, column: string) => FigurePlace | null;
}

/** Puts the rows in order, once; every figure that is asked for later finds its place at once. */
export function recoveryPlaces(
  recovery: Recovery,
  records: Records,
  settings: Settings,
  days: SchoolDays,
): RecoveryPlaces {
  const services = orderedServices(recovery, records, settings);
  const recovered = orderedDays(services);
  const firstService = new Map<StudentRecovery, number>();
  services.forEach(({ student, service }, row) => {
    if (service === 0) firstService.set(student, row);
  });
  const firstDay = new Map<StudentRecovery, number>();
  recovered.forEach(({ student, number }, row) => {
    if (number === 0) firstDay.set(student, row);
  });
  const cuts = new Map<number, Cut[]>();
  for (const cut of recovery.cuts) cuts.set(cut.position, [...(cuts.get(cut.position) ?? []), cut]);
  const details = detailsByStudent(records.details);
  return {
    recovery,
    records,
    settings,
    days,
    services,
    recovered,
    groups: summaryGroups(recovery, records),
    cutsAt: (position) => cuts.get(position) ?? [],
    detailsOf: ({ place }) => details.get(place) ?? [],
    ofService: (student, service, column) => ({
      table: "AR_Recalculation",
      row: (firstService.get(student) ?? 0) + service,
      column,
    }),
    ofDay: (student, number, column) =>
      number < student.recoveredDays.length
        ? { table: "AR_Recovered_Days", row: (firstDay.get(student) ?? 0) + number, column }
        : null,
  };
}
