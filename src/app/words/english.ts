/** The words of the pane in English. Spanish has the same shape, so a missing translation does not compile. */
import { englishSentences } from "../../core/issue/sentences.ts";
import { formatDay } from "../../core/units/day.ts";
import { englishTelling } from "../../core/words/told.ts";
import { englishAlmost, englishCompare } from "./compare-english.ts";
import { englishCharts } from "./charts-english.ts";
import { englishCheck } from "./check-english.ts";
import { rows, students } from "./counts-english.ts";
import { englishHelp } from "./help-english.ts";
import { numbersFor } from "./numbers.ts";
import { englishSettings } from "./settings-english.ts";
import { englishIssues } from "./issues-english.ts";
import { englishSettingNotes } from "./setting-notes-english.ts";
import { englishRules } from "./rule-words.ts";
import { figuresToldIn } from "./told-figures.ts";
import { toldIn } from "./told-issues.ts";
import { englishTrouble } from "./trouble-english.ts";
import { englishMeanings } from "./meanings-english.ts";
import { englishWhy } from "./why-english.ts";

const { number, counted } = numbersFor("en-US");

export const english = {
  ...englishCheck,
  ...englishWhy,
  issues: englishIssues,
  told: toldIn(englishSentences),
  toldFigures: figuresToldIn(englishTelling),
  rules: englishRules,
  settings: englishSettings,
  settingNotes: englishSettingNotes,
  help: englishHelp,
  trouble: englishTrouble,
  compare: englishCompare,
  almost: englishAlmost,
  number,
  /** MM/DD/YYYY in every language, as the forms have it. */
  day: formatDay,
  rows,
  students,
  frame: {
    back: "Back",
    menu: "Menu",
    nothingLeaves: "Nothing leaves this computer",
    version: (version: string) => `Version ${version}`,
    step: (step: number, of: number, name: string) => `Step ${number(step)} of ${number(of)}: ${name}`,
    logNotChanged: "Your log is not changed.",
  },
  jobs: {
    recovery: "Attendance Recovery",
    continuation: "Continuation",
    recoveryMakes: "Import files for your SIS",
    continuationMakes: "Weekly audit sheets to print and sign",
  },
  start: {
    title: "Turn your attendance log into a file your SIS accepts.",
    lead: "Make weekly audit sheets you can print and sign.",
    useThisWorkbook: "Use this workbook",
    openLog: "Open an attendance log",
    chooseFile: "Attendance log (.xlsx)",
    orDrop: "You can also drop an Excel workbook (.xlsx) anywhere on this page.",
    otherWays: "No log yet?",
    createLog: "Create a log for me",
    trySample: "Try with made-up students",
    sampleName: "Made-up district.xlsx",
    templateName: "Attendance log.xlsx",
    templateSaved: "An empty log was saved to your downloads as Attendance log.xlsx. Open it in Excel and fill it in.",
    promises: ["Student numbers keep their zeros.", "Your sheets are not changed. Results go to sheets of their own."],
  },
  home: {
    title: "What do you want to make?",
    workbook: (name: string) => `Workbook: ${name}`,
    start: (job: string) => `Start ${job}`,
    lastRun: (when: string, people: number, heldBack: number) =>
      `Last run ${when}: ${students(people)}${heldBack === 0 ? "" : `, ${rows(heldBack)} held back`}`,
    neverRun: "Not run in this workbook yet",
    looksLike: "What a log looks like",
    looksLikeLead:
      "Three sheets are needed: Students, Attendance and Programs. Exports of your SIS work as they are. The order of the columns does not matter.",
    unfinishedTitle: "An earlier run was cut off",
    unfinished: (sheets: string) =>
      `Do not use ${sheets}: writing was cut off. Run again, and all is written anew. Your log was not changed.`,
    damagedTitle: "A sheet could not be read",
    damaged: (sheet: string) =>
      `${sheet} is damaged and was left out. The other sheets were read. Open the workbook in Excel, let Excel repair it, save it and open it here again.`,
  },
  sheets: {
    title: "Is this your log?",
    step: "Sheets",
    lead: "Each part of the log and the sheet it was found on.",
    optional: (count: number) =>
      counted(count, { one: "Optional sheets ({n} found)", other: "Optional sheets ({n} found)" }),
    because: {
      name: "Found by its name",
      table: "Found by the name of its table",
      chosen: "Chosen and remembered",
      columns: "Likely by its columns. Please check.",
      missing: "Not found. Please choose the sheet.",
      absent: "Not found, and no other sheet could be it. Add the sheet to the workbook, then read it again.",
    },
    notThere: "Not in this workbook",
    choose: (role: string) => `Sheet for ${role}`,
    pleaseChoose: "Choose a sheet",
    candidate: (sheet: string, count: number) => `${sheet} (${rows(count)})`,
    continue: "Continue to columns",
    chooseFirst: "Choose the missing sheets first.",
    addFirst: "Add the missing sheets first.",
    readAgain: "Read the workbook again",
  },
  columns: {
    title: "Are these the right columns?",
    step: "Columns",
    matched: "Matched",
    check: "Check this",
    missing: "Missing",
    others: (count: number) =>
      counted(count, { one: "{n} optional column not in your sheet", other: "{n} optional columns not in your sheet" }),
    more: (count: number) => counted(count, { one: "{n} more column matched", other: "{n} more columns matched" }),
    fromHeader: (header: string) => `Column ${header}.`,
    example: (value: string) => `For example ${value}`,
    noValues: "No values yet",
    choose: (field: string, role: string) => `Column for ${field} (${role})`,
    pleaseChoose: "Choose a column",
    twoColumns: "Two columns could be this. Choose the one to use.",
    unreadable: "These do not look like dates. Choose another column, or correct the cells.",
    summary: (matched: number, open: number) =>
      open === 0
        ? counted(matched, { one: "{n} column matched.", other: "{n} columns matched." })
        : `${counted(matched, { one: "{n} column matched", other: "{n} columns matched" })}, ${counted(open, { one: "{n} to check.", other: "{n} to check." })}`,
    continue: "Continue to check",
    chooseFirst: "Choose the missing columns first.",
  },
  preview: {
    title: "What will be made",
    step: "Preview",
    changesTitle: "Compared with what the SIS holds",
    changesNote: "Program services of Attendance Recovery: Hours Earned and Days Used.",
    added: "New",
    changed: "Changed",
    same: "Same",
    gone: "Gone",
    goneNote: "The SIS holds hours, your log has none.",
    bySis: "Calculated by the SIS",
    heldBack: "Held back",
    newRecords: "New Attendance Recovery records",
    filesTitle: "Import files",
    emptyFile: "Nothing to import",
    showFile: (name: string) => `Exactly what is in ${name}`,
    partOfFile: "The first lines:",
    sheetsTitle: "Sheets",
    withSettings: "The copy also holds the settings it is made with, on its Settings sheet.",
    sheet: { new: "new sheet", again: "written again", beside: "new sheet beside one that stays as it is" },
    firstRows: (sheet: string) => `First rows of ${sheet}`,
    noRows: "No rows. There is nothing to make for this job in the log.",
    make: { recovery: "Make the import files", continuation: "Make the weekly audit" },
    figures: "Totals",
    words: "What these words mean",
  },
  figures: {
    students: "Students",
    hoursEarned: "Hours Earned",
    daysEarned: "Days Earned",
    daysCredited: "Days Credited",
    weeks: "Weeks",
    maxHours: "Max Hours",
    apporHours: "Appor Hours",
    totalAppor: "Total Appor",
    stillShort: "Still Short",
    unusedExcess: "Unused Excess",
  },
  meanings: englishMeanings,
  working: {
    opening: "Reading your log",
    checking: "Checking the rows",
    making: "Making the results",
    preparing: "Getting ready",
    steps: {
      read: "Read the workbook",
      check: "Check and calculate",
      write: "Write the results",
      sample: "Make up a district",
      template: "Make an empty log",
    },
    percent: (percent: number) => `${number(percent)}%`,
    rowsToCheck: (count: number) => rows(count),
    cancel: "Cancel",
    cancelNote: "Cancel leaves everything as it was.",
    stopping: "Stopping. Your sheets are put back as they were.",
    done: "done",
  },
  done: {
    title: { recovery: "The import files are ready", continuation: "The weekly audit is ready" },
    announced: "Done.",
    workbookFile: "Your log with the result sheets added",
    services: (count: number) => `Program services: ${rows(count)}`,
    records: (count: number) => `Program records: ${rows(count)}`,
    nothing: "Nothing to import",
    inThisWorkbook: "The result sheets are in this workbook.",
    withoutSheets: "The result sheets were not made; these are the import files alone.",
    download: "Download",
    downloadFile: (name: string) => `Download ${name}`,
    openNew: "Open as new workbook",
    openNewFile: (name: string) => `Open as new workbook: ${name}`,
    copyText: "Copy text",
    copyTextOf: (name: string) => `Copy text of ${name}`,
    downloaded: (name: string) => `${name} was handed to your downloads. Not there? Use Copy text.`,
    downloadedWorkbook: (name: string) => `${name} was handed to your downloads.`,
    copied: (name: string) =>
      `The text of ${name} is on the clipboard. Paste it into a text editor and save it as ${name}.`,
    copyFailed: "The text could not be copied. Use Download.",
    openFailed: "It could not be opened. Use Download.",
    openedNew: (name: string) => `${name} was opened as a new workbook.`,
    next: "What to do next",
    nextRecovery: [
      "In Campus, open the Federal/State Program Updater.",
      "Import AR_Records and AR_Services there, with the mapping your district saved.",
      "Try it with one or two students first and look at them in Campus.",
      "Then import the whole file, and keep it with your records.",
    ],
    nextContinuation: [
      "Open CE_Weekly_Audit and look at Exceptions first.",
      "Compare one or two students with your own records.",
      "Print, sign and file the sheets.",
    ],
    heldBack: (count: number) =>
      counted(count, {
        one: "{n} row was held back. It is on the sheet Exceptions, with what to do.",
        other: "{n} rows were held back. They are on the sheet Exceptions, with what to do.",
      }),
    heldBackInCheck: (count: number) =>
      counted(count, {
        one: "{n} row was held back. Check the rows lists it, with what to do.",
        other: "{n} rows were held back. Check the rows lists them, with what to do.",
      }),
    undo: "Undo last run",
    undoNote: "Puts the result sheets back as they were before this run.",
    undoneTitle: "The run was taken back",
    undone: "The result sheets are as they were before the run.",
    seeChanges: "See what changed",
    home: "Back to start",
    downloadNext: (name: string) => `Download ${name}`,
    show: "Show the results again",
  },
  charts: englishCharts,
  menu: {
    title: "Menu",
    home: "Start",
    results: "Results and Why?",
    history: "History",
    settings: "Settings",
    help: "Help",
    appearance: "Appearance",
    themes: { match: "Match Excel", light: "Light", dark: "Dark" },
    matchComputer: "Match this computer",
    otherLog: "Open another log",
  },
  history: {
    title: "History",
    lead: "Runs that Run_Log of this workbook tells of, the latest first.",
    empty: "No run yet. Each run adds a row to the sheet Run_Log.",
    emptyFile:
      "This file tells of no run. Each run adds a row to the sheet Run_Log of the copy with the results: open that copy to see it here.",
    undated: "Date not noted",
    sameAs: (when: string) => `Same data as ${when}`,
    counts: (read: number, heldBack: number) => `${rows(read)} read, ${number(heldBack)} held back`,
    recovery: (count: number, days: number) =>
      `Attendance Recovery: ${students(count)}, ${counted(days, { one: "{n} day", other: "{n} days" })}`,
    continuation: (count: number, hours: number) =>
      `Continuation: ${students(count)}, ${counted(hours, { one: "{n} hour", other: "{n} hours" })}`,
    noLog: "Open a log to see its runs.",
  },
};
