import { decimalHoursText, hoursMinutesText, wholeHours, wholeWithin } from "../../../src/core/units/minutes.ts";
import { fc } from "../../support/random-inputs.ts";

describe("minutes are whole", () => {
  test("a product within a millionth of a whole minute is that minute, any other fraction is none", () => {
    expect(wholeWithin(2.3 * 60)).toBe(138);
    expect(wholeWithin(0.1 * 60)).toBe(6);
    expect(wholeWithin(1.33 * 60)).toBeNull();
    expect(wholeWithin(59.999_998)).toBeNull();
    expect(wholeWithin(59.999_999_5)).toBe(60);
  });

  test("hours are shown with two decimals, half up, away from zero", () => {
    expect(decimalHoursText(50)).toBe("0.83");
    expect(decimalHoursText(-50)).toBe("-0.83");
    expect(decimalHoursText(0)).toBe("0.00");
    expect(decimalHoursText(900)).toBe("15.00");
  });

  test("the shown hours are never further than half a hundredth from the minutes", () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (minutes) => {
        expect(Math.abs(Number(decimalHoursText(minutes)) - minutes / 60)).toBeLessThanOrEqual(0.005 + 1e-9);
      }),
    );
  });

  test("h:mm keeps the sign in front", () => {
    expect(hoursMinutesText(-180)).toBe("-3:00");
    expect(hoursMinutesText(65)).toBe("1:05");
  });

  test("135 minutes are 2 whole hours", () => {
    expect(wholeHours(135)).toBe(2);
  });
});
