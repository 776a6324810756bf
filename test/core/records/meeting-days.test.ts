/** Weekdays as people write them. */
import { EVERY_DAY, NO_DAY, meetingDaysOf } from "../../../src/core/records/meeting-days.ts";

const bits = (text: string): string =>
  Array.from("MTWRFSU", (day, place) => (((meetingDaysOf(text) >> place) & 1) === 1 ? day : "")).join("");

test.each([
  ["Mon", "M"],
  ["Mondays", "M"],
  ["M", "M"],
  ["Tues & Thurs", "TR"],
  ["tu/th", "TR"],
  ["T, R", "TR"],
  ["TTh", "TR"],
  ["MTWRF", "MTWRF"],
  ["MTWThF", "MTWRF"],
  ["Mon - Fri", "MTWRF"],
  ["Mon–Wed; Sat", "MTWS"],
  ["Mon. and Wed.", "MW"],
  ["SaSu", "SU"],
  ["Sat-Mon", "MSU"],
])("%s is %s", (text, days) => {
  expect(bits(text)).toBe(days);
});

test.each(["S", "A days", "Mon, whenever", "Mon-", "-", "1(A)", "Mon-Tue-Wed", "T u"])(
  "%s names no weekdays",
  (text) => {
    expect(meetingDaysOf(text)).toBe(NO_DAY);
  },
);

test("a blank is every day", () => {
  expect(meetingDaysOf(" ")).toBe(EVERY_DAY);
});
