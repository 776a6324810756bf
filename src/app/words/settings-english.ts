/** Words of the settings. */
import { numbersFor } from "./numbers.ts";

const { counted } = numbersFor("en-US");

export const englishSettings = {
  title: "Settings",
  lead: "How the rules are read. A blank value is the default.",
  groups: { run: "The run", recovery: "Attendance Recovery", imports: "Import files", continuation: "Continuation" },
  source: {
    default: "Default",
    sheet: (sheet: string) => `From the sheet ${sheet}`,
    file: "From a settings file",
    visit: "Changed here",
  },
  defaultChoice: (value: string) => `Default (${value})`,
  use: "Use these settings",
  inWorkbook: {
    save: "Save in this workbook",
    question: "This workbook has no Settings sheet. Make one?",
    saved: "The settings are saved in this workbook.",
  },
  inCopy: {
    save: "Save in the copy with the results",
    question: "This log has no Settings sheet. Make one in the copy with the results?",
    saved:
      "The next copy with the results will hold the settings it is made with. Open that copy next time, and nothing is asked again. Your log is not changed.",
  },
  saveYes: "Make the sheet",
  saveNo: "Do not make it",
  leaveOut: "Leave them out",
  file: "District settings file",
  fileNote: "One file for every school of the district. The command line reads the same file.",
  load: "Load a settings file",
  chooseFile: "Settings file (.json)",
  download: "Save as a settings file",
  fileName: "attendance-ledger-settings.json",
  loaded: (name: string, count: number) =>
    `${name}: ${counted(count, { one: "{n} setting was taken over.", other: "{n} settings were taken over." })}`,
  notJson: (name: string) => `${name} is not a settings file. Nothing was changed.`,
  unknown: (name: string) => `There is no setting named ${name}. Nothing was changed.`,
  unsaved: "Changes hold until you close this page, unless you save them.",
  choices: "Chosen sheets and columns",
  remove: (name: string) => `Forget ${name}`,
  forget: "Forget",
};
