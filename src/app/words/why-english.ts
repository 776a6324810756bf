/** Words of the results and of Why?. The sentences about a figure are phrases that come with it. */
import type { Confidence, RuleUnit } from "../../core/rules/rule-entry.ts";
import { numbersFor, unitAfter } from "./numbers.ts";

const { number, counted } = numbersFor("en-US");

export const englishWhy = {
  results: {
    title: "Results",
    look: "Look at the results",
    lead: "Choose a figure to see why it is what it is.",
    none: "Nothing has been calculated in this visit yet. Start a job, and its figures are here from the check on.",
    noRows: "Neither job has rows in this log.",
    table: "Table",
    search: "Find a student or school",
    searchHint: "Name, number or school",
    found: (found: number, all: number) =>
      found === all
        ? counted(all, { one: "{n} row", other: "{n} rows" })
        : `${number(found)} of ${counted(all, { one: "{n} row", other: "{n} rows" })}`,
    notFound: (search: string) => `No row has "${search}".`,
    range: (from: number, to: number, of: number) => `Rows ${number(from)} to ${number(to)} of ${number(of)}`,
    earlier: "Earlier rows",
    later: "Later rows",
    whyFigure: (column: string, shown: string, whose: string) => `${shown}, ${column}, ${whose}: why?`,
  },
  why: {
    offer: (shown: string) => `Why is this ${shown}?`,
    title: (column: string, whose: string) => `${column}: ${whose}`,
    sum: "The sum",
    parts: "What it is made of",
    rules: "Rules",
    where: (cite: string) => `Where it stands: ${cite}`,
    confidence: {
      statute: "The statute's own words.",
      CDE: "A page of the California Department of Education.",
      CALPADS: "CALPADS documentation.",
      "SIS documentation": "The SIS's documentation, not the statute.",
      "secondary source": "A secondary source reports it.",
      "our reading": "Our own reading, no source decides it.",
    } satisfies Record<Confidence, string>,
    setting: (name: string) => `The setting ${name} changes it.`,
    value: (value: number, unit: string, from: string) => `${number(value)} ${unit}, from ${from} on`,
    ruleUnits: { minutes: "minutes", days: "days", pupils: "pupils", years: "years", weeks: "weeks" } satisfies Record<
      RuleUnit,
      string
    >,
    moreParts: (count: number) => counted(count, { one: "Show {n} more", other: "Show {n} more" }),
    loading: "Looking up the parts",
    /** Said after a figure that another one is made of. */
    leads: "why?",
    units: {
      minutes: (shown: string): string =>
        shown.includes(":") ? "hours and minutes" : shown.includes(".") ? "hours" : "minutes",
      hours: (shown: string) => unitAfter(shown, { one: "hour", other: "hours" }),
      days: (shown: string) => unitAfter(shown, { one: "day", other: "days" }),
      absences: (shown: string) => unitAfter(shown, { one: "absence", other: "absences" }),
      students: (shown: string) => unitAfter(shown, { one: "student", other: "students" }),
      weeks: (shown: string) => unitAfter(shown, { one: "week", other: "weeks" }),
      sessions: (shown: string) => unitAfter(shown, { one: "session", other: "sessions" }),
    },
    logChangedTitle: "The log was changed since",
    logChanged: "This is how the figure came about when the log was read. Check again to calculate anew.",
    otherFigures: "All results",
    meaning: (word: string) => `What ${word} means`,
  },
  unexplained: {
    title: (cell: string) => `${cell} is not explained`,
    because: {
      "no-figure": "This cell is not a figure of a run.",
      unfinished: "The sheet was not finished, or its run was taken back. Run again, and it is written anew.",
      "other-run":
        "This sheet was made from other data or with other settings than the log has now. An explanation would be of another number. Run again, then ask again.",
      "no-row": "The run has no such row. Somebody has added or changed it since.",
      edited: (column: string, shown: string) =>
        `Somebody has changed this cell since the run: it now says ${shown}. What the run wrote for ${column} can be explained.`,
    },
    notChanged: "Nothing was changed.",
    runAgain: "Run again",
    whatRunWrote: "Why the run's own figure?",
  },
};
