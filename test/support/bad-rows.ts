/** A log with the mistakes that clerks make, each in its own row, and what the pane is to say of each. */
import { smallLogSheets } from "./small-log.ts";
import type { Rows } from "./small-log.ts";
import type { Job } from "../../src/app/engine/views.ts";

export interface BadRow {
  readonly mistake: string;
  readonly row: Rows[number];
  /** What stands over the group of rows that are fixed the same way. */
  readonly group: string;
  /** The letters of the cell. */
  readonly column: string;
  /** The job in whose list it is; without one, in both. */
  readonly job?: Job;
}

const AR = ["AR", "Elm", "SAT", "1", "Session", null, null] as const;
const CE = ["CE", "Oak Continuation", "ENG", "1", "Interval"] as const;
const CANNOT_BE_READ = "Correct cells that cannot be read";

/** In the order of their rows, after those of the small log. */
export const badRows: readonly BadRow[] = [
  {
    mistake: "a student who is not on Students",
    row: ["9999999", "2025-10-18", ...AR, 60],
    group: "Add students or correct their numbers",
    column: "A",
  },
  {
    mistake: "a date that is none",
    row: ["0020001", "10/45/2025", ...AR, 60],
    group: CANNOT_BE_READ,
    column: "B",
  },
  {
    mistake: "words where minutes belong",
    row: ["0020001", "2025-10-18", ...AR, "an hour"],
    group: CANNOT_BE_READ,
    column: "J",
  },
  { mistake: "no student number", row: [null, "2025-10-18", ...AR, 60], group: "Fill in blank cells", column: "A" },
  {
    mistake: "a row entered twice",
    row: ["0020001", "2025-10-11", ...AR, 240],
    group: "Rows that repeat another row",
    column: "A",
  },
  {
    mistake: "a date that has not come yet",
    row: ["0020001", "2026-03-14", ...AR, 60],
    group: "Rows after the As Of date",
    column: "B",
  },
  {
    mistake: "a date of last year",
    row: ["0020001", "2024-10-12", ...AR, 60],
    group: "Rows of another school year",
    column: "B",
  },
  {
    mistake: "out before in",
    row: ["0020001", "2025-10-25", ...AR, null, "12:00 PM", "9:00 AM"],
    group: "Correct end dates that are before their start",
    column: "L",
  },
  {
    mistake: "two times that disagree",
    row: ["0020001", "2025-10-25", ...AR, 60, "9:00 AM", "12:00 PM"],
    group: "Correct rows whose times disagree",
    column: "J",
  },
  {
    mistake: "no time",
    row: ["0020001", "2025-11-01", ...AR, null],
    group: "Fill in the time",
    column: "J",
  },
  {
    mistake: "a day without school",
    row: ["0012345", "2025-09-06", ...CE, 1, "P", 60],
    group: "Dates that are not in session",
    column: "B",
  },
  {
    mistake: "a class before the first day at the school",
    row: ["0012347", "2025-09-02", ...CE, 1, "P", 60],
    group: "Attendance while not enrolled",
    column: "B",
    job: "continuation",
  },
  {
    mistake: "a session outside the program's dates",
    row: ["0020002", "2025-10-04", ...AR, 60],
    group: "Sessions outside the program dates",
    column: "B",
    job: "recovery",
  },
  {
    mistake: "a code that nobody knows",
    row: ["0012345", "2025-09-04", ...CE, 1, "Q", 60],
    group: CANNOT_BE_READ,
    column: "I",
  },
  {
    mistake: "a section that is not for Attendance Recovery",
    row: ["0020001", "2025-10-18", "AR", "Elm", "ART", "1", "Session", null, null, 60],
    group: "Sections not marked for Attendance Recovery",
    column: "F",
    job: "recovery",
  },
];

const { Students = [], Attendance = [], Programs = [], Sections = [] } = smallLogSheets;
const [header = [], ...good] = Attendance;
const rows = [[...header, "Time In", "Time Out"], ...good];

const others = {
  Students: [
    ...Students,
    ["0012347", "1234567892", "Diaz", "Eva", "12", "Oak Continuation", "2025-10-01", null],
    ["0020002", "2234567891", "Quinn", "Bea", "5", "Elm", "2025-08-18", null],
  ],
  Programs: [
    ...Programs,
    ["0012347", "CE", "Oak Continuation", "2025-10-01", null, null, null],
    ["0020002", "AR", "Elm", "2025-12-01", null, null, null],
    ["0020002", "AR Service", "Elm", "2025-12-01", null, 0, 0],
  ],
  Sections: [...Sections, ["ART", "1", "Elm", "No", null]],
  Settings: [
    ["Setting", "Value"],
    ["School Year", "2025-26"],
    ["As Of", "12/31/2025"],
  ],
};

/** Sheets for smallLog, with the bad rows and without them. */
export const badLog: Readonly<Record<string, Rows>> = {
  ...others,
  Attendance: [...rows, ...badRows.map(({ row }) => row)],
};
export const correctedLog: Readonly<Record<string, Rows>> = { ...others, Attendance: rows };

/** The sheet's row of a bad row. */
export const sheetRow = (bad: BadRow): number => rows.length + badRows.indexOf(bad) + 1;
