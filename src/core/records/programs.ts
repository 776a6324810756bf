/** The Programs sheet: Attendance Recovery records, their program services, and continuation programs. */
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { Cell } from "../sheet/sheet.ts";
import { asDay } from "../units/day.ts";
import type { LocatedSheet } from "./locate.ts";
import { dateField, identifierField, numberField, readRows, textField } from "./record-rows.ts";
import type { RowTally } from "./record-rows.ts";
import { FATE_HELD_BACK, FATE_NOT_COUNTED } from "./records.ts";
import type { ContinuationProgram, RecoveryRecord, RecoveryService, StudentPrograms } from "./records.ts";
import type { SchoolBook } from "./schools.ts";
import type { Settings } from "./settings.ts";
import { dayOrNull } from "./students.ts";
import type { StudentRoll } from "./students.ts";
import { BAD, BLANK, isBlank, numberOf } from "./values.ts";

interface Draft {
  readonly records: RecoveryRecord[];
  readonly services: RecoveryService[];
  readonly continuation: ContinuationProgram[];
}

export function readPrograms(
  located: LocatedSheet,
  roll: StudentRoll,
  settings: Settings,
  schools: SchoolBook,
  date1904: boolean,
  issues: Issue[],
  tally: RowTally,
): { readonly programs: readonly StudentPrograms[]; readonly canonical: string } {
  const fields = [
    identifierField("Student Number", { required: true }),
    textField("Program", { required: true }),
    textField("School"),
    dateField("Start Date", date1904, { required: true }),
    dateField("End Date", date1904, { needed: true }),
    numberField("Hours Earned", amountOf, phrase("zero-or-more")),
    numberField("Days Used", amountOf, phrase("zero-or-more")),
    textField("Type"),
    textField("Comments"),
  ];
  const programs: Draft[] = roll.students.map(() => ({ records: [], services: [], continuation: [] }));
  const lastDayIn = settings.choice["Exit Date Is"] === "Last Day In";
  const canonical = readRows(located, fields, ["Start Date", "End Date"], issues, tally, (row) => {
    const number = row.text("Student Number");
    const index = roll.indexOf.get(number);
    const draft = index === undefined ? undefined : programs[index];
    if (index === undefined || draft === undefined) {
      row.setFate(FATE_HELD_BACK);
      issues.push(makeIssue("student-not-found", row.cell("Student Number"), number, number));
      return;
    }
    if (roll.students[index]?.enrollments.length === 0) {
      row.setFate(FATE_NOT_COUNTED);
      return;
    }
    const program = programNamed(row.text("Program"));
    const start = asDay(row.number("Start Date"));
    const end = dayOrNull(row.number("End Date"));
    if (program === "AR") draft.records.push({ row: row.row, start, end });
    else if (program === "AR Service") {
      const amount = (name: string): number | null => (row.number(name) === BLANK ? null : row.number(name));
      draft.services.push({
        row: row.row,
        start,
        end,
        hoursEarned: amount("Hours Earned"),
        daysUsed: amount("Days Used"),
      });
    } else if (program === "CE") {
      const school = row.text("School") === "" ? null : schools.idOf(row.text("School"));
      const firstDayOut = end === null ? null : lastDayIn ? asDay(end + 1) : end;
      draft.continuation.push({ row: row.row, school, start, exitDate: end, firstDayOut });
    } else {
      row.setFate(FATE_NOT_COUNTED);
      issues.push(makeIssue("not-used", row.cell("Program"), number, row.found("Program"), PROGRAM_NOT_OURS));
    }
  });
  return { programs, canonical };
}

const PROGRAM_NOT_OURS = { what: phrase("program-not-ours") };

/** AR, AR Service, CE and their longer names; null for every other program. */
export function programNamed(text: string): "AR" | "AR Service" | "CE" | null {
  const name = text.trim().toLowerCase().replace(/\s+/g, " ");
  if (name === "ar" || name === "attendance recovery") return "AR";
  if (/^(ar|attendance recovery) services?$/.test(name)) return "AR Service";
  return name === "ce" || name.startsWith("continuation education") ? "CE" : null;
}

/** What the SIS holds: whole as a rule, but taken as it is. */
function amountOf(cell: Cell): number {
  if (isBlank(cell)) return BLANK;
  const amount = typeof cell === "object" ? null : numberOf(cell);
  return amount === null || amount < 0 ? BAD : amount;
}
