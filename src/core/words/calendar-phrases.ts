/** English for days, and for why a day is in session or is not. */
export const calendarPhrases = {
  Monday: "Monday",
  Tuesday: "Tuesday",
  Wednesday: "Wednesday",
  Thursday: "Thursday",
  Friday: "Friday",
  Saturday: "Saturday",
  Sunday: "Sunday",
  "day-and-date": "{weekday} {date}",

  "not-in-school-year": "{day} is not in the school year, {from} to {to}.",
  "no-attendance-on-day": "There is no Calendar sheet, and no attendance that counts is dated {day}.",
  "not-on-calendar": "{day} is not on the Calendar sheet.",
  "not-in-session": "{day} is not in session: {why}",
  "mark-missing": "{mark} is not marked.",

  "taught-without-calendar": "There is no Calendar sheet: a weekday with attendance at the school is taken as taught.",
  "taught-by-calendar": "A weekday is taught when the Calendar marks School Day and Instruction.",
  "counted-from-to": "They are counted from {from} to {to}.",
} as const satisfies Readonly<Record<string, string>>;
