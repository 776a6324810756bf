/** Hours Earned of the SIS against every reading of the rules: the best reading, and who differs under one and why. */
import type { Comparison, DifferingService } from "../comparison-result.ts";
import { FATE_USED, KIND_RECOVERY } from "../records/records.ts";
import type { Records } from "../records/records.ts";
import type { SchoolDays } from "../records/school-days.ts";
import type { Settings } from "../records/settings.ts";
import type { Cut, Recovery, ServiceHours, SessionRows } from "../recovery-result.ts";
import { studentName } from "../tables/student-text.ts";
import { differenceReasons } from "./difference-reasons.ts";
import { hoursOfServices } from "./hours.ts";
import { judgingAgain } from "./judge-again.ts";
import type { JudgeAgain } from "./judge-again.ts";
import { changesOfSettings, hoursReadings, judgingBy, placeOfSettings, ROUNDINGS } from "./readings.ts";

/**
 * The comparison of a calculated run. Who differs, and why, is worked out when it is asked for, for those students alone.
 * inOrder compares students by their index in records.students, as the tables are sorted.
 */
export function comparisonOf(
  recovery: Recovery,
  records: Records,
  settings: Settings,
  days: SchoolDays,
  inOrder: () => (a: number, b: number) => number,
): Comparison {
  const present = placeOfSettings(settings);
  const { lines } = recovery.reconciliation;
  const own = lines[present];
  const readings = lines.map((line) => ({
    ...line,
    changes: own === undefined ? [] : changesOfSettings(own, line, settings),
  }));
  const most = Math.max(...lines.map(({ studentsMatched }) => studentsMatched));
  const places = readings.map((_reading, place) => place).filter((place) => lines[place]?.studentsMatched === most);
  const changesOf = (place: number): number => readings[place]?.changes.length ?? 0;
  const best = places.reduce(
    (least, place) => (changesOf(place) < changesOf(least) ? place : least),
    places[0] ?? present,
  );
  return {
    readings,
    present,
    best,
    tied: places.length - 1,
    differing: (reading) => differingServices(recovery, records, settings, days, inOrder, reading),
  };
}

function differingServices(
  { reconciliation: { compared }, sessions }: Recovery,
  records: Records,
  settings: Settings,
  days: SchoolDays,
  inOrder: () => (a: number, b: number) => number,
  line: number,
): readonly DifferingService[] {
  const compare = inOrder();
  const places = compared
    .filter(({ matches }) => (matches & (1 << line)) === 0)
    .map(({ place }) => place)
    .sort(compare);
  const judgeAgain = judgingAgain(records, settings, days, sessions);
  const leftOut = rowsLeftOut(records, sessions, new Set(places));
  return places.flatMap((place) => differingOf(place, line, records, sessions, judgeAgain, leftOut.get(place) ?? []));
}

function differingOf(
  place: number,
  line: number,
  records: Records,
  sessions: SessionRows,
  judgeAgain: JudgeAgain,
  leftOut: readonly number[],
): readonly DifferingService[] {
  const student = records.students[place];
  const reading = hoursReadings[line];
  if (student === undefined || reading === undefined) return [];
  /** By reading, then service. */
  const hours: (readonly number[])[] = [];
  let ofJudging: readonly ServiceHours[] = [];
  hoursReadings.forEach((other, at) => {
    if (at % ROUNDINGS === 0) {
      const again = judgeAgain(place, judgingBy(other));
      const dates = again?.judgement.dates;
      ofJudging =
        dates === undefined ? [] : hoursOfServices(dates, 0, dates.count, again?.programs.services.length ?? 0, null);
    }
    hours.push(ofJudging.map((service) => service[other.rounding]));
  });
  const cuts: Cut[] = [];
  const judged = judgeAgain(place, judgingBy(reading), cuts);
  if (judged === null) return [];
  return judged.programs.services.flatMap((service, i): DifferingService[] => {
    const ourHours = hours[line]?.[i] ?? 0;
    const { hoursEarned: previousHours } = service;
    if (previousHours === null || previousHours === ourHours) return [];
    const { judgement } = judged;
    const hoursOfReadings = hours.map((ofReading) => ofReading[i] ?? 0);
    const compared = { service: i, reading, previousHours, ourHours, judgement, cuts, hoursOfReadings, leftOut };
    return [
      {
        studentNumber: student.number,
        studentName: studentName(student),
        school: records.schools.names[student.home?.school ?? 0] ?? "",
        start: service.start,
        at: records.places.cell("Programs", service.row, "Hours Earned"),
        previousHours,
        ourHours,
        reasons: differenceReasons(compared, records.attendance, sessions),
      },
    ];
  });
}

/** Recovery rows of some students that never came to be judged, by student. */
function rowsLeftOut(
  { attendance }: Records,
  { index, count }: SessionRows,
  places: ReadonlySet<number>,
): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  const isJudged = new Uint8Array(attendance.count);
  for (let position = 0; position < count; position++) isJudged[index[position] ?? 0] = 1;
  for (let row = 0; row < attendance.count; row++) {
    if (attendance.kind[row] !== KIND_RECOVERY || attendance.fate[row] === FATE_USED || isJudged[row] === 1) continue;
    const place = attendance.student[row] ?? -1;
    if (!places.has(place)) continue;
    const list = rows.get(place);
    if (list === undefined) rows.set(place, [row]);
    else list.push(row);
  }
  return rows;
}
