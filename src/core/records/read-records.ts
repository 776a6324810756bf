/** From sheets to records: finds the sheets, reads the settings, then every role in the order in which they need each other. */
import { warnOfNumericIdentifiers } from "../checks/identifiers-keep-their-zeros.ts";
import { makeIssue } from "../issue/catalogue.ts";
import type { Issue } from "../issue/issue.ts";
import { phrase } from "../words/phrase.ts";
import type { RowCounts } from "../result.ts";
import type { WorkbookInput } from "../sheet/sheet.ts";
import { classifyAttendance } from "./attendance.ts";
import { readAttendanceSheet } from "./attendance-sheet.ts";
import type { AttendanceSheet } from "./attendance-sheet.ts";
import { readCalendar } from "./calendar.ts";
import { readCodes } from "./codes.ts";
import { roleSpecs } from "./columns.ts";
import { cellAt, locateRoles, locateSettings } from "./locate.ts";
import type { LocatedSheet } from "./locate.ts";
import { readPrograms } from "./programs.ts";
import { readRosters } from "./rosters.ts";
import { addressOf, rowTally } from "./record-rows.ts";
import type { RowTally } from "./record-rows.ts";
import { FATES } from "./records.ts";
import type { Attendance, Records, Role } from "./records.ts";
import { schoolBook } from "./schools.ts";
import { readSectionDetails } from "./section-details.ts";
import { datesOf, votedSchoolYear } from "./school-year-vote.ts";
import { readSections } from "./sections.ts";
import { readSettings, settingsText } from "./settings.ts";
import type { SchoolYear, SettingLine, Settings } from "./settings.ts";
import { readStudents } from "./students.ts";
import { isBlank } from "./values.ts";
import { asDay } from "../units/day.ts";

export interface ReadWorkbook {
  readonly kind: "read";
  readonly records: Records;
  readonly settings: Settings;
  readonly issues: Issue[];
  /** See ClassifiedAttendance. */
  readonly warnOfIgnoredCells: () => void;
  /** Counts per role that is present; to be called when the rules have written their verdicts. */
  readonly counts: () => Record<string, RowCounts>;
  /** See Calculation.canonicalInput. */
  readonly canonical: () => readonly (string | Uint8Array)[];
}

/** A setting given outside the workbook: its name and its value. It wins over the Settings sheet. */
export type Override = readonly [name: string, value: string | number | boolean];

/** The first school year in which attendance recovery can be used; taken only when no sheet has a date. */
const FIRST_YEAR: SchoolYear = { label: "2025-26", start: asDay(45_839), end: asDay(46_203) };

export function readRecords(
  workbook: WorkbookInput,
  overrides: readonly Override[],
): ReadWorkbook | { readonly kind: "stopped"; readonly issues: readonly Issue[] } {
  const { date1904 } = workbook;
  const settingsSheet = locateSettings(workbook);
  const given = overrides.map(([name, value]): SettingLine => ({
    name,
    value,
    at: { sheet: "Settings", row: null, column: null },
  }));
  const read = readSettings([...settingsSheet.lines, ...given], date1904);
  if (read.kind === "stopped") return { kind: "stopped", issues: [...settingsSheet.stops, ...read.issues] };
  const { located, stops, information, rosterStop } = locateRoles(workbook, read.draft);
  const roles = ["Students", "Attendance", "Programs"] as const;
  const [studentSheet, attendanceSheet, programSheet] = roles.map((role) => located.get(role));
  if (stops.length > 0 || settingsSheet.stops.length > 0 || !studentSheet || !attendanceSheet || !programSheet) {
    return { kind: "stopped", issues: [...settingsSheet.stops, ...stops] };
  }

  const issues: Issue[] = [...settingsSheet.information, ...information];
  const cells = readAttendanceSheet(attendanceSheet, date1904);
  const settings = read.draft.finish(defaultYear(cells, located.get("Calendar"), date1904));
  const tallies = new Map<Role, RowTally>();
  const tally = (role: Role): RowTally => {
    const own = rowTally();
    if (located.has(role)) tallies.set(role, own);
    return own;
  };
  const schools = schoolBook();
  const roll = readStudents(studentSheet, settings, schools, date1904, issues, tally("Students"));
  const { programs, canonical: programText } = readPrograms(
    programSheet,
    roll,
    settings,
    schools,
    date1904,
    issues,
    tally("Programs"),
  );
  const calendarSheet = located.get("Calendar");
  const calendar = calendarSheet && readCalendar(calendarSheet, schools, date1904, issues, tally("Calendar"));
  const sections = readSections(located.get("Sections") ?? null, schools, settings, issues, tally("Sections"));
  const rosterSheet = located.get("Roster");
  if (sections.hasByException && rosterSheet === undefined) {
    return { kind: "stopped", issues: [rosterStop ?? noRoster()] };
  }
  const codes = readCodes(located.get("Codes") ?? null, issues, tally("Codes"));
  const detailSheet = located.get("Section Student Detail");
  const details =
    detailSheet && readSectionDetails(detailSheet, roll, date1904, issues, tally("Section Student Detail"));
  const context = { roll, programs, sections, codes, schools, settings, hasCalendar: calendar?.calendar != null };
  // Without a section recorded by exception a sheet named Roster is nobody's: a list of names that has no part in the run.
  const rosters =
    rosterSheet && sections.hasByException
      ? readRosters(rosterSheet, context, date1904, issues, tally("Roster"))
      : null;
  if (rosters === null && rosterSheet !== undefined && hasRecords(rosterSheet)) {
    const { name } = rosterSheet.sheet;
    issues.push(makeIssue("roster-not-read", { sheet: name, row: null, column: null }, "", name, { sheet: name }));
  }
  const { attendance, warnOfIgnoredCells } = classifyAttendance(cells, context, issues);
  const sheetsRead = [...located.values()].filter(({ role }) => role !== "Roster" || rosters !== null);
  warnOfNumericIdentifiers(sheetsRead, issues);
  warnOfHiddenRows(sheetsRead, issues);

  const canonicalTexts = [
    roll.canonical,
    programText,
    calendar?.canonical,
    sections.canonical,
    details?.canonical,
    codes.canonical,
    ...(rosters === null ? [] : [rosters.canonical]),
  ];
  return {
    kind: "read",
    settings,
    issues,
    warnOfIgnoredCells,
    records: {
      schools,
      students: roll.students,
      programs,
      calendar: calendar?.calendar ?? null,
      details: details?.details ?? [],
      rosters: rosters?.rosters ?? [],
      attendance,
      places: {
        cell: (role, row, field) => {
          const sheet = located.get(role);
          return sheet === undefined ? { sheet: role, row: null, column: null } : addressOf(sheet, row, field);
        },
        hasColumn: (role, field) => located.get(role)?.columns.has(field) ?? false,
      },
    },
    counts: () => countsByRole(tallies, attendance),
    canonical: () => [
      settingsText(settings),
      ...canonicalTexts.map((text) => `\n#\n${text ?? ""}`),
      ...attendancePieces(cells),
    ],
  };
}

function defaultYear(cells: AttendanceSheet, calendar: LocatedSheet | undefined, date1904: boolean): SchoolYear {
  const voted = votedSchoolYear(cells.columns.date.values);
  return voted ?? (calendar && votedSchoolYear(datesOf(calendar, date1904))) ?? FIRST_YEAR;
}

/** Attendance by exception says who was absent; without a roster nobody knows who was present. */
function noRoster(): Issue {
  const at = { sheet: "Roster", row: null, column: null };
  const chosen = phrase("roster-needed");
  return makeIssue("missing-sheet", at, "", "Roster", { role: "Roster", chosen });
}

function countsByRole(tallies: ReadonlyMap<Role, RowTally>, { fate }: Attendance): Record<string, RowCounts> {
  const ofAttendance = rowTally();
  countFates(fate).forEach((rows, one) => {
    ofAttendance.add(one, rows);
  });
  const counts: Record<string, RowCounts> = {};
  for (const { role } of roleSpecs) {
    const tally = role === "Attendance" ? ofAttendance : tallies.get(role);
    if (tally !== undefined) counts[role] = tally.counts();
  }
  return counts;
}

/** Rows by fate. */
function countFates(fate: Uint8Array): Int32Array {
  const rows = new Int32Array(FATES);
  for (let i = 0; i < fate.length; i++) {
    const one = fate[i] ?? 0;
    rows[one] = (rows[one] ?? 0) + 1;
  }
  return rows;
}

/** Whether a row below the header has something in a recognised column. */
function isRecord({ sheet, skippedRows, columns }: LocatedSheet, row: number): boolean {
  if (skippedRows.has(row)) return false;
  return [...columns.values()].some((column) => !isBlank(cellAt(sheet, row, column - sheet.firstColumn)));
}

function hasRecords(located: LocatedSheet): boolean {
  for (let row = located.firstRow; row <= located.lastRow; row++) if (isRecord(located, row)) return true;
  return false;
}

function warnOfHiddenRows(sheets: readonly LocatedSheet[], issues: Issue[]): void {
  for (const located of sheets) {
    const { sheet, firstRow, lastRow } = located;
    const count = sheet.hiddenRows.filter((row) => row >= firstRow && row <= lastRow && isRecord(located, row)).length;
    if (count === 0) continue;
    const at = { sheet: sheet.name, row: null, column: null };
    issues.push(makeIssue("hidden-rows", at, "", String(count), { count, sheet: sheet.name }));
  }
}

/** Every column as its list of texts and the bytes of its numbers: what was read, whatever the cells looked like. */
function attendancePieces({ columns, comparable }: AttendanceSheet): (string | Uint8Array)[] {
  const texts = [columns.student, columns.school, columns.course, columns.section, columns.code, columns.sessionName];
  return [
    `\n#\n${JSON.stringify([comparable.map(({ field }) => field), texts.map((column) => column.texts)])}\n#\n`,
    ...comparable.map(({ values }) => new Uint8Array(values.buffer, values.byteOffset, values.byteLength)),
  ];
}
