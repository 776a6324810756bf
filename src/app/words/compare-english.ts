/** Words of Compare with Campus and Almost there in English. */
import type { NotCountedWhy } from "../../core/comparison-result.ts";
import type { WhyNot } from "../../core/planning-result.ts";
import { formatDay } from "../../core/units/day.ts";
import type { Day } from "../../core/units/day.ts";
import { numbersFor } from "./numbers.ts";

const { number, counted } = numbersFor("en-US");
const students = (count: number): string => counted(count, { one: "{n} student", other: "{n} students" });
const rows = (count: number): string => counted(count, { one: "{n} row", other: "{n} rows" });
const minutes = (count: number): string => counted(count, { one: "{n} minute", other: "{n} minutes" });

/** "A", "A or B", "A, B or C" */
export function either(texts: readonly string[], or: string): string {
  if (texts.length < 2) return texts.join("");
  return `${texts.slice(0, -1).join(", ")} ${or} ${texts.at(-1) ?? ""}`;
}

export const englishCompare = {
  title: "Compare with Campus",
  lead: (compared: number) =>
    `Campus holds Hours Earned for ${students(compared)}. Each reading of the rules was tried on the same rows.`,
  nobodyTitle: "Nothing to compare yet",
  nobody: "On the AR Service rows of Programs, fill in Hours Earned with what Campus holds. Then come back.",
  inUseIsBest: (matched: number, compared: number) =>
    `Your settings give what Campus holds for ${number(matched)} of ${students(compared)}. No reading gives more.`,
  another: (matched: number, best: number, compared: number) =>
    `Your settings give what Campus holds for ${number(matched)} of ${students(compared)}. Another reading does for ${number(best)}.`,
  tied: (count: number) =>
    counted(count, {
      one: "{n} other reading gives as many. Best is the one that changes the fewest settings.",
      other: "{n} other readings give as many. Best is the one that changes the fewest settings.",
    }),
  readings: "Readings of the rules",
  columns: { matched: "Students", rounding: "Rounding", detail: "Section Detail", unlicensed: "Unlicensed" },
  matched: (count: number, of: number) => `${number(count)} of ${number(of)}`,
  best: "Best",
  inUse: "In use",
  differ: (count: number) => counted(count, { one: "Students that differ ({n})", other: "Students that differ ({n})" }),
  under: "Under the reading",
  nobodyDiffers: "Nobody differs under this reading.",
  figures: (previous: number, ours: number) => `Campus ${number(previous)}, this reading ${number(ours)}`,
  difference: (hours: number) => `${hours > 0 ? "+" : ""}${counted(hours, { one: "{n} hour", other: "{n} hours" })}`,
  service: (start: Day) => `Service from ${formatDay(start)}`,
  reasons: {
    upTo: (day: Day, count: number) =>
      `Campus has what all rows up to ${formatDay(day)} give. ${counted(count, { one: "{n} row is", other: "{n} rows are" })} dated later.`,
    upToNone: (count: number) =>
      counted(count, {
        one: "Campus has not counted the {n} row yet.",
        other: "Campus has not counted any of the {n} rows yet.",
      }),
    otherReading: (readings: readonly string[]) => `Campus's figure comes out with ${either(readings, "or")}.`,
    notCounted: (count: number, time: number, why: string) =>
      `${counted(count, { one: "{n} row does", other: "{n} rows do" })} not count (${minutes(time)}): ${why}.`,
    overlap: (time: number) => `${minutes(time)} overlap another session and count once.`,
    detail: (time: number) => `${minutes(time)} are above the Section Student Detail.`,
    leftOut: (count: number) => `${rows(count)} left out before: held back, repeated or after As Of. Check lists them.`,
    gives: "With this time Campus's figure comes out.",
    unexplained: "No reading of the rules gives this figure.",
  },
  why: {
    "not an AR section": "the section is not marked for Attendance Recovery",
    "day not in session": "the Calendar does not mark the date as School Day and Attendance",
    "unlicensed teacher": "the section's teacher is marked as not licensed",
    "outside service": "the date lies in no program service",
    "outside record": "the date lies in no Attendance Recovery record",
    "no time": "no time is given",
  } satisfies Record<NotCountedWhy, string> as Readonly<Record<NotCountedWhy, string>>,
  use: "Use this reading",
  alreadyInUse: "This reading is in use.",
  sets: (changes: string) => `Sets ${changes} for this run.`,
  set: (changes: string) => `Set for this run: ${changes}. What is made from now on follows it.`,
  hintTitle: "Campus may follow another reading",
  hint: (matched: number, best: number, compared: number) =>
    `Your settings give Campus's Hours Earned for ${number(matched)} of ${students(compared)}, another reading for ${number(best)}.`,
};

export const englishAlmost = {
  title: "Almost there",
  through: (day: Day) => `As your log stands on ${formatDay(day)}. For another day set As Of.`,
  daysTitle: (count: number) =>
    counted(count, { one: "One session from the next day ({n})", other: "One session from the next day ({n})" }),
  daysNote:
    "One more session, no longer than the student's longest so far, completes a recovered day that will be credited.",
  noDays: "Nobody is one session from the next day.",
  unknown: (count: number) =>
    counted(count, {
      one: "{n} student is not listed: the absences are not known.",
      other: "{n} students are not listed: their absences are not known.",
    }),
  missing: (hours: number) => counted(hours, { one: "{n} hour in one session", other: "{n} hours in one session" }),
  left: (absences: number, days: number) =>
    `${counted(absences, { one: "{n} absence", other: "{n} absences" })} left, ${counted(days, { one: "{n} day", other: "{n} days" })} under the limit.`,
  possible: (first: Day, last: Day, count: number) =>
    count === 1
      ? `Possible on ${formatDay(first)} only.`
      : `Possible on ${counted(count, { one: "{n} day", other: "{n} days" })}, ${formatDay(first)} to ${formatDay(last)}.`,
  weeksTitle: (count: number) =>
    counted(count, { one: "Weeks that are short ({n} student)", other: "Weeks that are short ({n} students)" }),
  weeksNote: {
    Oldest: "Hours above Max Hours of a later week fill the oldest short week first.",
    Nearest: "Hours above Max Hours of a later week fill the nearest short week first.",
  },
  weeksAssume: "Weeks from now on are taken to be attended in full.",
  noWeeks: "No finished week is short.",
  short: (count: number, time: string) => `${counted(count, { one: "{n} week", other: "{n} weeks" })}, ${time} missing`,
  fill: (time: string) => `${time} above Max Hours in later weeks fill all.`,
  eachWeek: "Week by week",
  columns: { week: "Week", missing: "Missing", above: "Above Max" },
  aboveNote: "Above Max: hours above Max Hours in later weeks until this week is full.",
  weeksPossible: (first: Day, last: Day) =>
    first === last
      ? `Possible in the week ${formatDay(first)} only.`
      : `Possible in the weeks ${formatDay(first)} to ${formatDay(last)}.`,
  whyNot: {
    reported: "Not to be filled: closed by Reported Through.",
    "before start": "Not to be filled: before Backfill Start.",
    "range ended": "Not to be filled: CE Report End comes before the weeks that are left.",
    "no week left": "Not to be filled: no day in session is left.",
  } satisfies Record<WhyNot, string> as Readonly<Record<WhyNot, string>>,
  hours: (text: string) => `${text} hours`,
  minutes: (text: string) => `${text} minutes`,
  sheet: "For a list to keep: the setting Planning Sheet adds it to the results.",
};
