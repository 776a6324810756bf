/** Finished weeks that are short, and the later weeks that can fill them. */
import type { ShortWeek } from "../../../src/core/planning-result.ts";
import { addDays } from "../../../src/core/units/day.ts";
import type { Day } from "../../../src/core/units/day.ts";
import { dateIn, program, runCe, student, time, weekdays } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";
import { fc } from "../../support/random-inputs.ts";

/** Hours on each weekday of a week, as typed time. */
const hours = (week: number, ...ofDays: readonly number[]): Row[] =>
  ofDays.flatMap((own, weekday) => (own === 0 ? [] : [time(dateIn(week, weekday), own * 60)]));

/** Six weeks from 2025-08-18, without holidays. */
const sixWeeks = weekdays(6);
const mondayOf = (week: number): Day => dateIn(week, 0);

function planOf(attendance: readonly Row[], extra: Partial<CeSheets> = {}): readonly ShortWeek[] {
  const { shortPupils } = runCe({ attendance, calendar: sixWeeks, ...extra }).done.planning();
  return shortPupils.flatMap(({ weeks }) => weeks);
}

/** Week 1 lacks 2 hours, week 2 lacks 3; week 3 is full. The log ends with Friday of week 3. */
const threeWeeks = [...hours(1, 3, 3, 3, 3, 1), ...hours(2, 3, 3, 3, 3, 0), ...hours(3, 3, 3, 3, 3, 3)];

test("a finished week says what is missing, and the first and the last week that can fill it", () => {
  expect(planOf(threeWeeks)).toEqual([
    {
      monday: mondayOf(1),
      missing: 120,
      excessNeeded: 120,
      firstWeek: mondayOf(4),
      lastWeek: mondayOf(6),
      whyNot: null,
    },
    {
      monday: mondayOf(2),
      missing: 180,
      excessNeeded: 300,
      firstWeek: mondayOf(4),
      lastWeek: mondayOf(6),
      whyNot: null,
    },
  ]);
});

test("under Nearest the later week is filled first", () => {
  expect(planOf(threeWeeks, { settings: { "Fill Order": "Nearest" } }).map(({ excessNeeded }) => excessNeeded)).toEqual(
    [300, 180],
  );
});

test("the week in which the log ends is not short yet, and can fill earlier ones while it has a day left", () => {
  const untilWednesday = [...threeWeeks, ...hours(4, 3, 0, 1)];
  expect(planOf(untilWednesday)).toMatchObject([
    { monday: mondayOf(1), firstWeek: mondayOf(4) },
    { monday: mondayOf(2), firstWeek: mondayOf(4) },
  ]);
  const untilFriday = [...untilWednesday, ...hours(4, 0, 0, 0, 0, 1)];
  expect(planOf(untilFriday)).toMatchObject([
    { monday: mondayOf(1), firstWeek: mondayOf(5) },
    { monday: mondayOf(2) },
    { monday: mondayOf(4), missing: 600, excessNeeded: 900 },
  ]);
});

test("weeks up to Reported Through are filled from weeks up to it alone, and the others by the others", () => {
  const closed = planOf(threeWeeks, { settings: { "Reported Through": "08/22/2025" } });
  expect(closed).toMatchObject([
    { monday: mondayOf(1), excessNeeded: null, firstWeek: null, lastWeek: null, whyNot: "reported" },
    { monday: mondayOf(2), excessNeeded: 180, firstWeek: mondayOf(4), lastWeek: mondayOf(6), whyNot: null },
  ]);
  const open = planOf(threeWeeks, { settings: { "Reported Through": dateIn(5, 2) } });
  expect(open).toMatchObject([
    { excessNeeded: 120, firstWeek: mondayOf(4), lastWeek: mondayOf(5) },
    { excessNeeded: 300, firstWeek: mondayOf(4), lastWeek: mondayOf(5) },
  ]);
});

test("a week before Backfill Start is not filled, and takes nothing from the others", () => {
  expect(planOf(threeWeeks, { settings: { "Backfill Start": dateIn(2, 4) } })).toMatchObject([
    { monday: mondayOf(1), excessNeeded: null, whyNot: "before start" },
    { monday: mondayOf(2), excessNeeded: 180, whyNot: null },
  ]);
});

test("CE Report End is the last week that gives; a range that has ended fills nothing", () => {
  expect(planOf(threeWeeks, { settings: { "CE Report End": dateIn(5, 1) } })).toMatchObject([
    { lastWeek: mondayOf(5) },
    { lastWeek: mondayOf(5) },
  ]);
  expect(planOf(threeWeeks, { settings: { "CE Report End": dateIn(2, 1) } })).toMatchObject([
    { monday: mondayOf(1), whyNot: "range ended" },
    { monday: mondayOf(2), whyNot: "range ended" },
  ]);
});

test("nothing can be filled after the last day in session, or after the pupil has left", () => {
  expect(planOf(threeWeeks, { calendar: weekdays(3) }).map(({ whyNot }) => whyNot)).toEqual([
    "no week left",
    "no week left",
  ]);
  const left = [{ ...program, "End Date": "2025-09-08" }];
  expect(planOf(threeWeeks, { programs: left }).map(({ whyNot }) => whyNot)).toEqual(["no week left", "no week left"]);
  const leaves = [{ ...program, "End Date": "2025-09-17" }];
  expect(planOf(threeWeeks, { programs: leaves })).toMatchObject([
    { lastWeek: mondayOf(5) },
    { lastWeek: mondayOf(5) },
  ]);
});

test("weeks before the printed ones are not listed, but excess goes to them first", () => {
  const printed = planOf(threeWeeks, { settings: { "CE Report Start": dateIn(2, 0) } });
  expect(printed).toMatchObject([{ monday: mondayOf(2), missing: 180, excessNeeded: 300 }]);
});

test("weeks that are full, by themselves or by later excess, are not listed, nor is a student without any row", () => {
  expect(planOf([...threeWeeks, ...hours(4, 8, 3, 3, 3, 3)])).toEqual([]);
  expect(planOf([])).toEqual([]);
});

test("planning begins after As Of, though rows come after it and none stands on that day", () => {
  expect(planOf(threeWeeks, { settings: { "As Of": dateIn(2, 4) } })).toMatchObject([
    { monday: mondayOf(1), missing: 120, firstWeek: mondayOf(3) },
    { monday: mondayOf(2), missing: 180, firstWeek: mondayOf(3) },
  ]);
});

const cases = fc.record({
  /** Hours by week and weekday, weeks 1 to 4. */
  weeks: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 5, maxLength: 5 }), {
    minLength: 4,
    maxLength: 4,
  }),
  order: fc.constantFrom("Oldest", "Nearest"),
  reported: fc.constantFrom(null, 1, 2, 5, 6),
  start: fc.constantFrom(null, 2),
  pick: fc.nat(),
  isLast: fc.boolean(),
});

test("just the excess that is needed, in the first or the last week that can, fills the week; a minute less does not", () => {
  let found = 0;
  fc.assert(
    fc.property(cases, ({ weeks, order, reported, start, pick, isLast }) => {
      const settings = {
        "Fill Order": order,
        ...(reported === null ? {} : { "Reported Through": dateIn(reported, 3) }),
        ...(start === null ? {} : { "Backfill Start": dateIn(start, 1) }),
      };
      const rows = weeks.flatMap((ofDays, index) => hours(index + 1, ...ofDays));
      // The log goes through Friday of week 4.
      const attendance = [...rows, time(dateIn(4, 4), 0)];
      const plan = planOf(attendance, { settings }).filter(({ whyNot }) => whyNot === null);
      const week = plan[pick % Math.max(1, plan.length)];
      const [first, last] = [week?.firstWeek ?? null, week?.lastWeek ?? null];
      if (week === undefined || first === null || last === null) return;
      found += 1;
      const giver = isLast ? last : first;
      const shortWith = (excess: number): unknown => {
        const full: Row[] = [];
        for (let monday: Day = first; monday <= giver; monday = addDays(monday, 7)) {
          for (let weekday = 0; weekday < 5; weekday++) full.push(time(addDays(monday, weekday), 180));
        }
        const inParts = [0, 1, 2, 3, 4].map((part) => Math.floor((excess + part) / 5));
        const extra = inParts.map((minutes, weekday) => time(addDays(giver, weekday), minutes, { Course: "More" }));
        const after = runCe({ attendance: [...attendance, ...full, ...extra], calendar: sixWeeks, settings });
        return after.weeks.find((row) => row["Week"] === week.monday)?.["Still Short"];
      };
      expect(shortWith(week.excessNeeded ?? 0)).toBe(0);
      expect(shortWith((week.excessNeeded ?? 0) - 1)).toBe(1);
    }),
    { numRuns: 80 },
  );
  expect(found).toBeGreaterThan(30);
});

test("each school's pupil has its own weeks", () => {
  const second = { ...student, School: "Elm", "Entry Date": "2025-09-08" };
  const { shortPupils } = runCe({
    students: [{ ...student, "Exit Date": "2025-09-08" }, second],
    programs: [{ ...program, School: null }],
    calendar: sixWeeks,
    attendance: threeWeeks,
  }).done.planning();
  expect(shortPupils.map(({ schoolName, weeks }) => [schoolName, weeks.map(({ whyNot }) => whyNot)])).toEqual([
    ["Oak", ["no week left", "no week left"]],
  ]);
});
