/** Words of the list of what is to be fixed, of one row of it, and of a log that cannot be used yet. */
import { rows } from "./counts-english.ts";
import { numbersFor } from "./numbers.ts";

const { number, counted } = numbersFor("en-US");

export const englishCheck = {
  check: {
    title: "Check the rows",
    step: "Check",
    read: (count: number) => `${rows(count)} read.`,
    ready: (count: number) => counted(count, { one: "{n} ready.", other: "{n} ready." }),
    fixing: (count: number) => counted(count, { one: "{n} needs fixing.", other: "{n} need fixing." }),
    looking: (count: number) => counted(count, { one: "{n} note to look at.", other: "{n} notes to look at." }),
    rest: (notCounted: number, duplicates: number, copies: number) =>
      [
        notCounted > 0 ? `${rows(notCounted)} not counted by a rule.` : "",
        duplicates > 0
          ? counted(duplicates, { one: "{n} repeats another row.", other: "{n} repeat another row." })
          : "",
        copies > 0
          ? counted(copies, { one: "{n} is a copy made by the SIS.", other: "{n} are copies made by the SIS." })
          : "",
      ]
        .filter((part) => part !== "")
        .join(" "),
    severity: {
      "Stops the run": "Must be fixed first",
      "Held back": "Needs fixing",
      Warning: "To look at",
      "Not counted": "Not counted by a rule",
      Information: "For your information",
    },
    /** A row may have several problems, and some are about no row: they are not the rows that the first line counts. */
    problems: (severity: string, count: number) =>
      `${severity} (${counted(count, { one: "{n} problem", other: "{n} problems" })})`,
    notes: (severity: string, count: number) =>
      `${severity} (${counted(count, { one: "{n} note", other: "{n} notes" })})`,
    severityNote: {
      "Stops the run": "Nothing can be made until this is fixed.",
      "Held back": "These rows are left out until they are fixed.",
      Warning: "These rows are used. Look whether they are right.",
      "Not counted": "These rows are understood, and a rule leaves them out.",
      Information: "Nothing to do.",
    },
    count: (count: number) => number(count),
    more: (count: number) => counted(count, { one: "Show {n} more", other: "Show {n} more" }),
    allGood: "Every row can be used. There is nothing to fix.",
    continue: "Continue",
    continueHolding: (count: number) =>
      counted(count, { one: "Continue and hold back {n} row", other: "Continue and hold back {n} rows" }),
    checkAgain: "Check again",
    openFixed: "Open the fixed log",
    fixHintExcel: "Correct a cell, then choose Check again.",
    fixHintFile: "Correct the cells in Excel and save. Then open the fixed log here.",
    changedTitle: "The workbook was changed",
    changed: "Check again to count anew.",
    sheetsAndColumns: "Sheets and columns",
    settings: "Settings",
    period: (year: string, asOf: string) => `School year ${year}, as of ${asOf}.`,
    sameData: (when: string) => `Same data as the run of ${when}.`,
    empty: "The log has no rows yet. Fill in Students, Attendance and Programs.",
  },
  stopped: {
    title: "This log cannot be used yet",
    lead: "Nothing was made, and your log was not changed.",
    toSheets: "Choose sheets",
    toSettings: "Change settings",
  },
  place: {
    title: (place: string) => place,
    found: (text: string) => `Found: ${text}`,
    student: (number: string) => `Student ${number}`,
    selected: (place: string) => `${place} is selected in Excel.`,
    cells: "Cells of the log",
    moreCells: (count: number) => counted(count, { one: "and {n} more cell", other: "and {n} more cells" }),
    goTo: (place: string) => `Go to ${place}`,
    show: (place: string) => `Show ${place}`,
    next: "Next row",
    position: (at: number, of: number) => `${number(at)} of ${number(of)}`,
    backToList: "Back to the list",
    grid: (place: string) => `The log around ${place}`,
    row: "Row",
    thisCell: "this cell",
    whole: "This is about the sheet as a whole.",
    where: "Open the log in Excel to change it.",
    loading: "Looking up the row",
  },
};
