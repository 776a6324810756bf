/** An empty log with validated columns and instructions in plain words. */
import type { NewCell, NewColumn, NewSheet, NewWorkbook } from "../file/new-workbook.ts";
import { defaultCodes, logColumns } from "./columns.ts";
import type { LogColumn } from "./columns.ts";
import { settingsSheet } from "./setting-notes.ts";

type LogRole = keyof typeof logColumns;

/** What each sheet is for, and whether it is needed. */
const sheets: readonly (readonly [LogRole, string, string])[] = [
  ["Students", "1F4E79", "Needed. One row per student and school enrollment."],
  [
    "Attendance",
    "1F4E79",
    "Needed. One row per attendance record: a recovery session, a class interval, typed time, or a whole-day absence.",
  ],
  [
    "Programs",
    "1F4E79",
    "Needed. One row per program record: Attendance Recovery records, their services, and continuation programs.",
  ],
  ["Calendar", "548235", "Optional. Which days are in session. Without it, days are inferred from attendance."],
  [
    "Sections",
    "548235",
    "Optional. Which courses and sections are Attendance Recovery or continuation, and who teaches them.",
  ],
  ["Section Student Detail", "548235", "Optional. For students of whose longer session only a part counts."],
  [
    "Roster",
    "548235",
    "Only where attendance is recorded by exception: which students are in which recovery section. Needs Calendar, Sections and the setting Attendance Recording.",
  ],
  ["Codes", "548235", "Optional. What the attendance codes mean. Add your own; the six listed ones are the default."],
];

/** A sheet of the log: the documented columns as an Excel table. */
export function logSheet(role: LogRole, rows: Iterable<readonly NewCell[]>): NewSheet {
  const tabColor = sheets.find(([name]) => name === role)?.[1] ?? "548235";
  const columns: readonly NewColumn[] = logColumns[role];
  return { name: role, columns, rows, table: role.replaceAll(" ", "_"), tabColor };
}

const steps: readonly string[] = [
  "1. Fill in Students, Attendance and Programs, or paste them from an export of your student information system. The order of the columns does not matter; columns that are not listed here are left alone.",
  "2. Student numbers and State IDs are text, so that 0012345 keeps its zeros. Paste with Paste Special > Values, so that these columns stay text.",
  "3. Dates are MM/DD/YYYY. Give the time of a row in one way only: Minutes, or Hours, or Time In and Time Out.",
  "4. Fill in the optional sheets as far as you have them. Leave the others empty.",
  "5. Look at Settings. A blank value is the default; Notes says what each setting does.",
  "6. Run. Your sheets are never changed: the results are written to sheets of their own. Look at Exceptions first.",
];

function describe(role: LogRole, about: string): NewCell[][] {
  const line = ({ header, needed, note, validation }: LogColumn): NewCell[] => {
    const values = validation !== undefined && "list" in validation ? validation.list.join(", ") : null;
    return [role, header, needed ? "Yes" : null, note, values];
  };
  return [[role, null, null, about, null], ...logColumns[role].map(line)];
}

function instructions(): NewSheet {
  const rows: NewCell[][] = sheets.flatMap(([role, , about]) => describe(role, about));
  rows.push([
    "Settings",
    null,
    null,
    "Optional. How the rules are read. One row per setting, with its explanation.",
    null,
  ]);
  return {
    name: "Instructions",
    titleRows: ["Attendance log", ...steps],
    columns: [
      { header: "Sheet", width: 24, format: "text" },
      { header: "Column", width: 36, format: "text" },
      { header: "Needed", width: 9, format: "text" },
      { header: "What to enter", width: 120, format: "text" },
      { header: "Values", width: 90, format: "text" },
    ],
    rows,
    freeze: false,
    tabColor: "C55A11",
  };
}

/** The template: instructions, the eight sheets of the log (empty but for the usual codes), and all settings. */
export function templateWorkbook(): NewWorkbook {
  const log = sheets.map(([role]) => logSheet(role, role === "Codes" ? defaultCodes : []));
  return { sheets: [instructions(), ...log, settingsSheet(new Map())] };
}
