/** Random small workbooks with continuation education, for what must always hold. */
import { addDays } from "../../../src/core/units/day.ts";
import { dateIn, W1 } from "./ce-workbook.ts";
import type { CeSheets, Row } from "./ce-workbook.ts";
import { fc } from "../../support/random-inputs.ts";

export const WEEKS = 7;

/** One day of one pupil: codes of the intervals in order, then typed time. */
const day = fc.record({
  codes: fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom("PPP", "PPPP", "PPPPPP", "") },
    { weight: 3, arbitrary: fc.string({ unit: fc.constantFrom("P", "P", "E", "U", "S", "A", "N"), maxLength: 6 }) },
  ),
  minutes: fc.constantFrom(undefined, undefined, 25, 50),
  time: fc.constantFrom(0, 0, 0, 30, 95),
  work: fc.constantFrom(0, 0, 0, 60, 240),
  suspendedTime: fc.constantFrom(0, 0, 0, 0, 0, 75),
});

const span = fc.record({
  from: fc.integer({ min: -5, max: 25 }),
  days: fc.option(fc.integer({ min: 1, max: 40 }), { freq: 2 }),
});

const pupil = fc.record({
  schools: fc.constantFrom(["Oak"], ["Oak"], ["Oak", "Elm"]),
  enrollments: fc.array(span, { minLength: 1, maxLength: 2 }),
  programs: fc.array(span, { minLength: 1, maxLength: 2 }),
  programSchool: fc.constantFrom(null, null, "Oak"),
  days: fc.array(day, { minLength: WEEKS * 7, maxLength: WEEKS * 7 }),
});

const settings = fc.record({
  "Suspension Subtracts": fc.constantFrom("Window", "Literal"),
  "Suspension Order": fc.constantFrom("Before", "Total"),
  "Fill Order": fc.constantFrom("Oldest", "Nearest"),
  "Weekend Days Count": fc.constantFrom("No", "Yes"),
  "Maximum Work Hours per Day": fc.constantFrom(null, null, 1.5),
  "Minimum Hours for Work": fc.constantFrom(4, 4, 1),
  "Target Hours per Day": fc.constantFrom(3, 3, 4, 2.5),
  "Weekly Maximum Hours": fc.constantFrom(15, 15, 12),
  "Interval Minutes": fc.constantFrom(60, 50),
  "Exit Date Is": fc.constantFrom("First Day Out", "Last Day In"),
  "As Of": fc.option(
    fc.integer({ min: 10, max: WEEKS * 7 }).map((days) => addDays(W1, days)),
    { freq: 2 },
  ),
  "Backfill Start": fc.option(
    fc.integer({ min: 0, max: 20 }).map((days) => addDays(W1, days)),
    { freq: 1 },
  ),
  "Reported Through": fc.option(
    fc.integer({ min: 0, max: 30 }).map((days) => addDays(W1, days)),
    { freq: 1 },
  ),
  "CE Report Start": fc.option(
    fc.integer({ min: 0, max: 20 }).map((days) => addDays(W1, days)),
    { freq: 1 },
  ),
  "CE Report End": fc.option(
    fc.integer({ min: 15, max: 50 }).map((days) => addDays(W1, days)),
    { freq: 1 },
  ),
});

/** Days of the calendar that are not in session, as days from W1; null: no Calendar sheet. */
const closed = fc.option(fc.uniqueArray(fc.integer({ min: 0, max: WEEKS * 7 - 1 }), { maxLength: 12 }), { freq: 4 });

export const district: fc.Arbitrary<CeSheets> = fc
  .record({ pupils: fc.array(pupil, { minLength: 1, maxLength: 3 }), settings, closed })
  .map(({ pupils, settings: chosen, closed: closedDays }) => ({
    students: pupils.flatMap((one, index) =>
      one.schools.flatMap((School) =>
        one.enrollments.map((dates): Row => ({
          "Student Number": String(1001 + index),
          "Last Name": "Rivera",
          "First Name": `Ana ${String(index)}`,
          Grade: String(9 + index),
          School,
          "Entry Date": addDays(W1, dates.from),
          "Exit Date": dates.days === null ? null : addDays(W1, dates.from + dates.days),
        })),
      ),
    ),
    programs: pupils.flatMap((one, index) =>
      one.programs.map((dates): Row => ({
        "Student Number": String(1001 + index),
        Program: "CE",
        School: one.programSchool,
        "Start Date": addDays(W1, dates.from),
        "End Date": dates.days === null ? null : addDays(W1, dates.from + dates.days),
      })),
    ),
    attendance: pupils.flatMap((one, index) =>
      one.schools.flatMap((School, which) =>
        one.days.flatMap((what, offset): Row[] => {
          const row = { "Student Number": String(1001 + index), Date: addDays(W1, offset), Program: "CE", School };
          const typed = (Code: string, Minutes: number, Work: string | null): Row[] =>
            Minutes === 0 ? [] : [{ ...row, Mode: "Time", Code, Minutes, "Work Experience": Work }];
          // The second school is attended on other days, so that not everything is alike.
          if (which === 1 && offset % 3 === 0) return [];
          return [
            ...Array.from(what.codes, (Code, at) => ({
              ...row,
              Mode: "Interval",
              Interval: at + 1,
              Code,
              Minutes: what.minutes ?? null,
            })),
            ...typed("P", what.time, null),
            ...typed("P", what.work, "Yes"),
            ...typed("S", what.suspendedTime, null),
          ];
        }),
      ),
    ),
    calendar:
      closedDays === null
        ? null
        : Array.from({ length: WEEKS * 7 }, (_none, offset) => ({
            Date: dateIn(1, offset),
            "School Day": !closedDays.includes(offset),
            Instruction: "Yes",
          })),
    codes: [{ Code: "N", Status: "Present", Category: null, "Counts for ADA": "No" }],
    settings: Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== null)),
  }));
