import {
  addDays,
  asDay,
  dayFromParts,
  formatDay,
  isoDay,
  isWeekday,
  mondayOf,
  partsOfDay,
  weekdayOf,
} from "../../../src/core/units/day.ts";
import { fc } from "../../support/random-inputs.ts";

const MILLISECONDS_PER_DAY = 86_400_000;
/** Serial 25569 is 1 January 1970. */
const utc = (serial: number): Date => new Date((serial - 25_569) * MILLISECONDS_PER_DAY);

describe("a day is Excel's serial number", () => {
  test("1 September 2025 is 45901, a Monday", () => {
    const day = dayFromParts(2025, 9, 1);
    expect(day).toBe(45_901);
    expect(weekdayOf(asDay(45_901))).toBe(0);
    expect(formatDay(asDay(45_901))).toBe("09/01/2025");
    expect(isoDay(asDay(45_901))).toBe("2025-09-01");
  });

  test("every day from 1900 to 9999 agrees with Date.UTC", () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const date = utc(serial);
        const parts = partsOfDay(asDay(serial));
        expect(parts).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          dayOfMonth: date.getUTCDate(),
        });
        expect(dayFromParts(parts.year, parts.month, parts.dayOfMonth)).toBe(serial);
        expect(weekdayOf(asDay(serial))).toBe((date.getUTCDay() + 6) % 7);
      }),
      { numRuns: 2000 },
    );
  });

  test("dates that do not exist are null", () => {
    expect(dayFromParts(2025, 2, 29)).toBeNull();
    expect(dayFromParts(2025, 4, 31)).toBeNull();
    expect(dayFromParts(2025, 13, 1)).toBeNull();
    expect(dayFromParts(2024, 2, 29)).not.toBeNull();
    expect(dayFromParts(1900, 2, 28)).toBeNull();
  });

  test("the Monday of a week is at most six days back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 40_000, max: 60_000 }), (serial) => {
        const monday = mondayOf(asDay(serial));
        expect(weekdayOf(monday)).toBe(0);
        expect(serial - monday).toBeLessThan(7);
        expect(isWeekday(addDays(monday, 4))).toBe(true);
        expect(isWeekday(addDays(monday, 5))).toBe(false);
      }),
    );
  });
});
