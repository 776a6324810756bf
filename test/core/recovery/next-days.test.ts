/** Students one session from the next recovered day. */
import type { NextDay } from "../../../src/core/planning-result.ts";
import { addDays } from "../../../src/core/units/day.ts";
import type { Day } from "../../../src/core/units/day.ts";
import { absences, calendarDays, on, record, runRecovery, service, session, student } from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";
import { fc } from "../../support/random-inputs.ts";

/** Grade 5: a day needs 240 minutes. */
const plan = (attendance: readonly Row[], extra: RecoverySheets = {}): readonly NextDay[] =>
  runRecovery({ attendance: [...absences(5), ...attendance], ...extra }).result.planning().nextDays;

test("three hours toward a day of four lack one; a day and one hour lack three, which is near only to who was there that long", () => {
  const rows = [1, 2, 3].map((day) => session(on(9, day), 60));
  expect(plan(rows)).toMatchObject([{ hoursMissing: 1, absencesLeft: 5, daysLeft: 10 }]);
  expect(plan([...rows, session(on(9, 4), 120)])).toEqual([]);
  expect(plan([...rows, session(on(9, 4), 180)])).toMatchObject([{ hoursMissing: 2, absencesLeft: 4, daysLeft: 9 }]);
});

test("a student who was there for a full day in one session can do so again", () => {
  expect(plan([session(on(9, 2), 240)])).toMatchObject([{ hoursMissing: 4, absencesLeft: 4, daysLeft: 9 }]);
});

test("nobody whose absences, or whose limit, are used up is almost there", () => {
  const [first, second] = [session(on(9, 2), 240), session(on(9, 3), 60)];
  const one = { students: [{ ...student, Absences: 1 }] };
  expect(runRecovery({ ...one, attendance: [first, second] }).result.planning().nextDays).toEqual([]);
  expect(plan([first, second], { settings: { "Maximum Recovered Days": 1 } })).toEqual([]);
  expect(plan([first, second], { settings: { "Maximum Recovered Days": 2 } })).toMatchObject([{ daysLeft: 1 }]);
  expect(plan([first, second], { students: [{ ...student, "AR Days Credited Elsewhere": 9 }] })).toEqual([]);
});

test("a student whose absences are unknown is counted, not listed", () => {
  const planning = runRecovery({ attendance: [session(on(9, 2), 240)] }).result.planning();
  expect(planning).toMatchObject({ nextDays: [], absencesUnknown: 1 });
});

test("days that count are those of the calendar after As Of or the log's last date, in a service and a record, up to 30 June", () => {
  const rows = [session(on(10, 7), 240)];
  // Tuesday 7 October; the calendar goes to Friday the 17th.
  const calendar = calendarDays(on(9, 1), on(10, 17));
  expect(plan(rows, { calendar })).toMatchObject([{ firstDay: on(10, 8), lastDay: on(10, 17), possibleDays: 8 }]);
  const programs = [
    { ...record, "End Date": "2025-10-15" },
    { ...service, "End Date": "2025-10-10" },
  ];
  expect(plan(rows, { calendar, programs })).toMatchObject([{ lastDay: on(10, 10), possibleDays: 3 }]);
  expect(plan(rows)).toMatchObject([{ firstDay: on(10, 8), lastDay: on(6, 30) }]);
  expect(plan(rows, { calendar: calendarDays(on(9, 1), on(10, 7)) })).toEqual([]);
  expect(plan(rows, { calendar, settings: { "As Of": "10/09/2025" } })).toMatchObject([{ firstDay: on(10, 10) }]);
  expect(runRecovery({ attendance: [...absences(2), ...rows], calendar }).result.planning().through).toBe(on(10, 7));
});

test("rows after As Of are not yet there: they are planned anew", () => {
  const rows = [session(on(10, 7), 240), session(on(11, 3), 60)];
  const settings = { "As Of": "10/09/2025" };
  expect(plan(rows, { settings })).toMatchObject([{ hoursMissing: 4, firstDay: on(10, 10) }]);
});

const cases = fc.record({
  grade: fc.constantFrom("2", "5", "K"),
  sessions: fc.array(fc.record({ day: fc.integer({ min: 0, max: 40 }), minutes: fc.integer({ min: 30, max: 400 }) }), {
    minLength: 1,
    maxLength: 14,
  }),
  rounding: fc.constantFrom("Session", "Day", "Total"),
  length: fc.constantFrom("Whole Hours", "Minutes"),
  carry: fc.constantFrom("Yes", "No"),
  later: fc.nat({ max: 30 }),
});

test("one session of just the hours missing, on any day that counts, gives one more credited day; an hour less does not", () => {
  let found = 0;
  fc.assert(
    fc.property(cases, ({ grade, sessions, rounding, length, carry, later }) => {
      const sheets = (more: readonly Row[]): RecoverySheets => ({
        students: [{ ...student, Grade: grade }],
        calendar: calendarDays(on(9, 1), on(11, 28)),
        settings: {
          "Day Credit Rounding": rounding,
          "Day Length Grades 1-3": length,
          "Carry Same-Day Surplus": carry,
        },
        attendance: [
          ...absences(6),
          ...sessions.map(({ day, minutes }) => session(addDays(on(9, 1), day), minutes)),
          ...more,
        ],
      });
      const before = runRecovery(sheets([]));
      const [next] = before.result.planning().nextDays;
      if (next === undefined) return;
      found += 1;
      const day = weekdayNear(next, later);
      const credited = (minutes: number): number =>
        runRecovery(sheets([session(day, minutes)])).result.totals.recovery.daysCredited;
      const had = before.result.totals.recovery.daysCredited;
      expect(credited(next.hoursMissing * 60)).toBe(had + 1);
      expect(credited((next.hoursMissing - 1) * 60)).toBe(had);
      expect(next.absencesLeft).toBe(6 - had);
    }),
    { numRuns: 80 },
  );
  expect(found).toBeGreaterThan(20);
});

/** A day that counts: a weekday from firstDay to lastDay. */
function weekdayNear({ firstDay, lastDay }: NextDay, later: number): Day {
  let day = Math.min(firstDay + later, lastDay);
  while ((day + 5) % 7 >= 5) day--;
  return (day < firstDay ? firstDay : day) as Day;
}
