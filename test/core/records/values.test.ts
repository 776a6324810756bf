import {
  BAD,
  BLANK,
  dayOf,
  hoursOf,
  identifierOf,
  minutesOf,
  timeOfDay,
  totalHoursOf,
  wholeNumberOf,
  yesNoOf,
} from "../../../src/core/records/values.ts";
import { asDay } from "../../../src/core/units/day.ts";

const SEPTEMBER_1 = 45_901;

describe("dates", () => {
  test.each([
    ["an Excel date", SEPTEMBER_1, SEPTEMBER_1],
    ["an Excel date with a time part", 45_901.75, SEPTEMBER_1],
    ["a cell formatted as date and time", { serial: 45_901.5 }, SEPTEMBER_1],
    ["MM/DD/YYYY", "09/01/2025", SEPTEMBER_1],
    ["M/D/YYYY", "9/1/2025", SEPTEMBER_1],
    ["M/D/YY", " 9/1/25 ", SEPTEMBER_1],
    ["YYYY-MM-DD", "2025-09-01", SEPTEMBER_1],
    ["blank", "  ", BLANK],
    ["no cell", null, BLANK],
    ["a day that does not exist", "02/30/2026", BAD],
    ["words", "Sept 1", BAD],
    ["text digits", "45901", BAD],
    ["a number below the dates", 19_999, BAD],
    ["a number above the dates", 80_001, BAD],
    ["a checkbox", true, BAD],
    ["an error", { error: "#N/A" }, BAD],
    ["a text with a time", "2025-09-01 08:00", BAD],
  ])("%s", (_what, cell, expected) => {
    expect(dayOf(cell, false)).toBe(expected);
  });

  test("a workbook of the 1904 system is four years and a day behind", () => {
    expect(dayOf(SEPTEMBER_1 - 1462, true)).toBe(SEPTEMBER_1);
    expect(dayOf("09/01/2025", true)).toBe(SEPTEMBER_1);
  });

  test("a two-digit birth year later than the school year is in the last century", () => {
    const limit = asDay(46_203);
    expect(dayOf("5/1/09", false, limit)).toBe(39_934);
    expect(dayOf("5/1/98", false, limit)).toBe(35_916);
  });
});

describe("durations", () => {
  test.each([
    ["minutes", minutesOf, 90, 90],
    ["minutes as text digits", minutesOf, "90", 90],
    ["an Excel time in Minutes", minutesOf, { serial: 0.0625 }, 90],
    ["zero is a value", minutesOf, 0, 0],
    ["blank is none", minutesOf, " ", BLANK],
    ["a fraction of a minute", minutesOf, 90.5, BAD],
    ["negative", minutesOf, -5, BAD],
    ["a whole day", minutesOf, 1440, 1440],
    ["more than a day", minutesOf, 1441, BAD],
    ["words", minutesOf, "an hour", BAD],
    ["decimal hours", hoursOf, 1.5, 90],
    ["decimal hours as text", hoursOf, "2.3", 138],
    ["h:mm", hoursOf, "1:30", 90],
    ["an Excel time in Hours", hoursOf, { serial: 1.5 / 24 }, 90],
    ["25 hours", hoursOf, 25, BAD],
    ["a third of an hour in two decimals", hoursOf, 1.33, BAD],
    ["an unformatted fraction is a number of hours", hoursOf, 0.5, 30],
    ["a total above a day", totalHoursOf, 40, 2400],
  ])("%s", (_what, read, cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  test.each([
    ["an Excel time", 0.5, 720],
    ["a formatted time", { serial: 0.645_833_333_333_333 }, 930],
    ["a date with a time", { serial: 45_901.645_833_333_336 }, 930],
    ["h:mm", "15:30", 930],
    ["h:mm AM/PM", "3:30 PM", 930],
    ["midnight", "12:00 am", 0],
    ["noon", "12:00pm", 720],
    ["13 PM", "13:00 PM", BAD],
    ["25:00", "25:00", BAD],
    ["with seconds", 0.645_84, BAD],
    ["words", "after lunch", BAD],
  ])("time of day: %s", (_what, cell, expected) => {
    expect(timeOfDay(cell)).toBe(expected);
  });
});

describe("identifiers and marks", () => {
  test("text keeps its zeros, a number is its digits, anything else is not an identifier", () => {
    expect(identifierOf(" 0012345 ")).toBe("0012345");
    expect(identifierOf(12_345)).toBe("12345");
    expect(identifierOf(12.5)).toBeNull();
    expect(identifierOf(-1)).toBeNull();
    expect(identifierOf({ error: "#REF!" })).toBeNull();
    expect(identifierOf("__proto__")).toBe("__proto__");
  });

  test.each([
    ["Y", 1],
    ["yes", 1],
    [true, 1],
    [1, 1],
    ["X", 1],
    ["N", 0],
    ["No", 0],
    [false, 0],
    [0, 0],
    ["", BLANK],
    ["maybe", BAD],
    [2, BAD],
  ])("yes or no: %s", (cell, expected) => {
    expect(yesNoOf(cell)).toBe(expected);
  });

  test("whole numbers", () => {
    expect(wholeNumberOf("7")).toBe(7);
    expect(wholeNumberOf(7.5)).toBe(BAD);
    expect(wholeNumberOf(-1)).toBe(BAD);
  });
});

describe("a number that is formatted as a time", () => {
  test("is that number where no length of time is asked for", () => {
    expect(identifierOf({ serial: 12_345 })).toBe("12345");
    expect(identifierOf({ serial: 0.5 })).toBeNull();
    expect(wholeNumberOf({ serial: 3 })).toBe(3);
    expect(wholeNumberOf({ serial: 0.25 })).toBe(BAD);
    expect([1, 0, 2].map((serial) => yesNoOf({ serial }))).toEqual([1, 0, BAD]);
  });

  test("is that many days where one is", () => {
    expect(totalHoursOf({ serial: 2 })).toBe(48 * 60);
    expect(minutesOf({ serial: 30 })).toBe(BAD);
  });
});
