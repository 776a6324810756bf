/** What happened, why, what next, and what was not changed. Never a raw error message. */

export const englishTrouble = {
  tryAgain: "Try again",
  copyDetails: "Copy details",
  copied: "Copied",
  detailsNote: "The details hold versions and places in our code, nothing about students.",
  workWithFile: "Work with a file instead",
  openBrowserPage: "Open the browser page",
  chooseAgain: "Choose the sheets again",
  importFilesOnly: "Only get the import files",
  notChanged: "Your log was not changed.",
  unfinished: (sheets: string) =>
    `Do not use ${sheets}: writing may have been cut off. Run again, and all is written anew.`,
  somethingWrong: {
    reading: "Something went wrong while reading your log.",
    checking: "Something went wrong while checking the rows.",
    writing: "Something went wrong while writing the results.",
    undoing: "Something went wrong while putting the sheets back.",
    saving: "Something went wrong while saving the settings.",
    showing: "Something went wrong while showing this page.",
    making: "Something went wrong while making the workbook.",
  },
  whatNext:
    "Choose Try again. If it happens again, copy the details and send them to the person who looks after this product.",
  titles: {
    typing: "You are typing in a cell",
    protectedSheet: "A sheet is protected",
    gone: "A sheet is gone",
    tooLarge: "This log is very large",
    tooOld: "Your Excel is older than this needs",
    noAnswer: "Excel is not answering",
    readOnly: "This workbook is read-only",
    changing: "The workbook keeps changing",
    edited: "A result sheet was edited since",
    nameTaken: "The name of a sheet is taken",
    notSaved: "The settings cannot be saved",
    wrong: "Something went wrong",
  },
  typing: "Press Enter, then choose Try again.",
  protectedSheet: (sheet: string) =>
    `The sheet ${sheet} is protected. Unprotect it (Review > Unprotect Sheet) or make a new sheet.`,
  protectedWorkbook:
    "Sheets cannot be added to this workbook. Unprotect it (Review > Protect Workbook), then choose Try again.",
  gone: (sheet: string) => `The sheet '${sheet}' is gone or was renamed. Choose it again.`,
  edited: (sheet: string) =>
    `Somebody changed the sheet ${sheet} after the run, so nothing was taken back. Put it back as it was, then choose Try again; or leave it: the next run goes beside it.`,
  editedMeanwhile: (sheet: string) =>
    `Somebody has just changed the sheet ${sheet}, so nothing was written. Choose Try again: the results go beside it.`,
  nameTaken: (sheet: string) => `The name ${sheet} is taken. Choose Try again: another name is used.`,
  noNameForSettings:
    "Sheets named Settings and Ledger Settings are there already, and neither has a column Setting with a column Value. Rename one of them.",
  noRoomForSettings: (sheet: string) =>
    `The table with the settings on the sheet ${sheet} has no free row, and something stands right below it. Leave blank rows below the table.`,
  tooLarge: "This log is very large for Excel on the web. Use desktop Excel or the browser page.",
  tooOld: "Excel 2021 or newer is needed. The browser page does the same with a file.",
  noAnswer: "Wait until Excel is ready, or work with a file instead.",
  readOnly: "Save a copy under another name, open it, and try again there.",
  changing: "Somebody else may be working in it. Wait a moment, then choose Try again.",
  file: {
    title: (name: string) => `${name} cannot be used`,
    "not-excel": "It is not an Excel workbook. Choose a file saved by Excel as .xlsx or .xlsm.",
    "old-excel":
      "It is an old Excel 97-2003 workbook (.xls). Open it in Excel, save it as Excel Workbook (.xlsx) and try again.",
    password:
      "It is protected with a password. Open it in Excel, remove the password (File > Info > Protect Workbook), save it and try again.",
    "binary-workbook":
      "It is a binary workbook (.xlsb). Open it in Excel, save it as Excel Workbook (.xlsx) and try again.",
    unreadable:
      "It cannot be read. Choose the file itself, not a folder. If it was saved again since, choose it again.",
    damaged: (part: string) =>
      `It is damaged. Open it in Excel, let Excel repair it, save it and try again. What cannot be read is ${part}.`,
    "too-large": (part: string) =>
      `Its sheet ${part} is too large. Delete its unused columns and rows, save it and try again.`,
    said: (text: string) => `It ${text}.`,
    another: "Open another log",
  },
};
