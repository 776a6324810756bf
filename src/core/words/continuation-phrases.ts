/** English for the names and sentences by which figures of continuation education are explained. */
export const continuationPhrases = {
  // The days of a week, and the most that it can have.
  "days-enrolled": "Days in session and enrolled",
  "not-enrolled-on": "The student is not enrolled{at} on {day}.",
  "no-program-on": "The student is in no CE program{at} on {day}.",
  "at-school": " at {school}",
  "day-after-as-of": "{day} is after As Of, {asOf}.",
  "hours-of-days": "Hours of the days in session and enrolled",
  "days-less-suspension": "Hours of the days, less suspension",

  // Suspension.
  "suspension-on": "Suspension on {day}",
  "suspended-time": "Suspended time",
  "nothing-but-suspension": "Nothing but suspension is recorded on this day, so it is taken off in full.",
  "target-less-recorded": "Target less recorded time",
  "missing-to-target": "Missing to the target",
  "target-reached": "The target is reached without the suspended time, so nothing is taken off.",
  "taken-off-to-target": "The suspended time is taken off, but no more than is missing to the target.",
  "taken-off-literally":
    "Suspension Subtracts is Literal: where the target is not reached, the suspended time is taken off, up to the target.",
  "one-minute": "One minute",
  "target-not-reached": "The target is not reached",
  "target-if-not-reached": "Target, where it is not reached",
  "all-time-under-total": "Suspension Order is Total, so all other time of the day is taken.",
  "all-time-without-interval": "The suspended time has no interval number, so all other time of the day is taken.",
  "recorded-on-day": "Time recorded on the day",
  "recorded-before": "Time recorded before the suspension",
  "first-suspended-interval":
    "The first suspended interval is {interval}; time without an interval number is not before it.",

  // Rows of attendance.
  "day-and-interval": "{day}, interval {interval}",
  "weekend-counts": "Weekend Days Count is Yes, so this day counts.",
  "usual-interval": "The row gives no time of its own, and the setting Interval Minutes is {minutes}.",
  "code-is": "Code {code} is {category}.",
  "no-row-of-kind": "No row of the week is of this kind.",
  "rows-left-out": "{rows|row of the week counts|rows of the week count} in no column: the sheet Exceptions says why.",

  // The hours that count.
  "above-max-hours": "Hours above Max Hours",
  "hours-that-count": "Hours that count",
  "class-hours": "Course and non-work hours",
  "class-hours-reach-minimum": "Course and non-work hours reach the minimum for work",
  "too-few-class-hours": "Work counts only in a week with enough course and non-work hours, and this week has fewer.",
  "work-that-counts": "Work Hours that count",
  "most-work-of-days": "The most work of the week's days",
  "work-within-daily-maximum": "Work Hours within the daily maximum",

  // Hours that go from week to week.
  "in-week": "{column}, week of {week}",
  "to-week": "{column} to the week of {week}",
  "from-week": "{column} from the week of {week}",
  "week-not-printed": "The week is before the report's first one and is not printed.",
  "left-to-give": "Hours left to give",
  "fills-week": "These hours fill the week of {week}.",
  "from-excess": "These hours come from the excess of the week of {week}.",
  "short-before-backfill": "What the week of {week} is short before backfill",
  "still-needed": "What the week of {week} still needs",
  "oldest-first": "The oldest earlier week that is short is filled first.",
  "nearest-first": "The nearest earlier week that is short is filled first.",
  "before-backfill-start": "Weeks before the one of Backfill Start, {start}, are left alone.",
  "up-to-reported": "Weeks up to the one of Reported Through, {reported}, get only from weeks up to it.",

  // The summary.
  "week-of": "Week of {week}",
  "most-of-one-pupil": "Time of one pupil on every day taught",
  "minutes-of-a-day": "Minutes of a day",
} as const satisfies Readonly<Record<string, string>>;
