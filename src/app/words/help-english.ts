/** Words of Help. */

export const englishHelp = {
  title: "Help",
  topics: [
    [
      "What is needed",
      "A workbook with the sheets Students, Attendance and Programs. Exports of your SIS work as they are; the names of the sheets and columns can be chosen.",
    ],
    [
      "Is my log changed?",
      "No. No cell, format or filter of your sheets is changed. Results go to sheets of their own, marked with Made by Attendance Ledger. A sheet of the same name that is not ours, or that you have edited, stays as it is.",
    ],
    [
      "Will zeros be lost?",
      "No. Student numbers and State IDs stay text in the sheets and in the import files. Do not open an import file in Excel before you import it: Excel drops the zeros when it opens it.",
    ],
    [
      "What does held back mean?",
      "A row that cannot be used, such as one without a time. It is left out, listed on Exceptions, and the rest goes on. Fix it and run again.",
    ],
    [
      "What if the SIS refuses the file?",
      "Compare the first line of the file with the mapping your district saved, and look at the settings for import files. Try one or two students first.",
    ],
    ["Can I stop?", "Yes. Cancel leaves everything as it was."],
  ] as readonly (readonly [string, string])[],
  keyboardTitle: "Keyboard",
  keyboard: [
    ["Tab, Shift+Tab", "To the next or previous control"],
    ["Enter or Space", "Chooses it"],
    ["Esc", "Goes back one screen"],
    ["Ctrl+F6 or F6", "In Excel: between the sheet and this pane"],
  ] as readonly (readonly [string, string])[],
  privacyTitle: "Privacy",
  privacy: [
    "Your log is read and calculated on this computer. Nothing is sent anywhere; the page is not allowed to open a connection.",
    "Nothing about students is kept in this browser. Only the choice of light or dark is.",
    "Results hold the same personal data as your log. Treat them as you treat the log.",
  ],
};
