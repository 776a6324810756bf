/** Attendance by exception: who is on the roster is present unless a row says otherwise. */
import { calculate } from "../../../src/core/calculate.ts";
import { cellReference } from "../../../src/core/sheet/sheet.ts";
import {
  absences,
  calendarDays,
  on,
  record,
  runRecovery,
  service,
  session,
  student,
  workbookOf,
} from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";
import { figuresOf } from "../../support/recompute-figure.ts";
import { toldAt } from "../../support/told-figure.ts";
import type { ToldFigure } from "../../support/told-figure.ts";
import { walk } from "./walk-explanations.ts";
import { foundTexts, messageOf } from "../../support/issue-words.ts";

const sat: Row = { Course: "SAT", Section: "1" };
const marked: Row = { ...sat, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes", Minutes: 120 };
const enrolled: Row = { "Student Number": "1001", ...sat, "Start Date": on(9, 1), "End Date": on(9, 5) };
/** Five meetings of two hours: Monday 09/01/2025 to Friday. */
const week: RecoverySheets = {
  students: [{ ...student, Absences: 9 }],
  calendar: calendarDays(on(9, 1), on(9, 12)),
  sections: [marked],
  roster: [enrolled],
  settings: { "Attendance Recording": "By Exception" },
};
const wednesday = on(9, 3);
/** A row of the section, which takes from Wednesday's meeting. */
const row = (code: string | null, minutes: number | null, extra: Row = {}): Row =>
  session(wednesday, minutes, { ...sat, Code: code, ...extra });
const minutesWith = (attendance: readonly Row[], more: RecoverySheets = {}): unknown =>
  runRecovery({ ...week, attendance, ...more }).row["Counted Minutes"];
/** The sessions of a figure: it, or the parts of the sum that it is. */
const partsBelow = (figure: ToldFigure | null): readonly ToldFigure[] =>
  figure === null ? [] : [...figuresOf(figure)].filter(({ name }) => /^[A-Z][a-z]+day \d/.test(name));
const withoutSheet = (name: keyof RecoverySheets): RecoverySheets =>
  Object.fromEntries(Object.entries(week).filter(([sheet]) => sheet !== name));
const stopped = (sheets: RecoverySheets): readonly string[] => {
  const result = calculate(workbookOf(sheets));
  return result.kind === "done" ? [] : result.issues.map(messageOf);
};

test("a roster alone makes a session of every meeting", () => {
  const run = runRecovery(week);
  expect(run.row).toMatchObject({ "Attended Minutes": 600, "Counted Minutes": 600, "Hours Earned": 10 });
  expect(run.result.totals.rows).toMatchObject({
    Roster: { read: 1, used: 1, notCounted: 0, heldBack: 0, duplicates: 0, copies: 0 },
    Attendance: { read: 0, used: 0 },
  });
  expect(run.result.issues.map(({ code }) => code)).toEqual(["nightly-unknown"]);
});

describe("the minutes of a meeting are explained", () => {
  const attended = (attendance: readonly Row[], more: RecoverySheets = {}): readonly ToldFigure[] => {
    const { result } = runRecovery({ ...week, attendance, ...more });
    walk(workbookOf({ ...week, attendance, ...more }));
    return partsBelow(toldAt(result.explain, { table: "AR_Recalculation", row: 0, column: "Attended Minutes" }));
  };
  const onWednesday = (figures: readonly ToldFigure[]): readonly ToldFigure[] =>
    figures.filter(({ name }) => name.startsWith("Wednesday 09/03/2025"));
  const cellsOf = ({ cells }: ToldFigure): readonly string[] =>
    cells.map((cell) => `${cell.sheet}!${cellReference(cell)}`);

  test("by the row of the Roster and the section's minutes, where no row stands for it", () => {
    const [one] = onWednesday(attended([]));
    expect(one).toMatchObject({ rule: "ar-by-exception", value: 120 });
    expect(one && cellsOf(one)).toEqual(["Roster!D2", "Sections!E2"]);
  });

  test.each<readonly [string, readonly Row[], readonly number[]]>([
    ["a tardy", [row("T", 15)], [105]],
    ["a tardy by its times", [row("T", null, { "Time In": "15:15", "Time Out": "17:00" })], [105]],
    ["a tardy without a time", [row("T", null)], [120]],
    ["an absence", [row("U", null)], [0]],
    ["two that give time, one that takes", [row("P", 40), row("T", 30), row("P", 100)], [40, 0, 50]],
    ["two that take", [row("T", 10), row("T", 20)], [90, 0]],
    ["an absence beside a tardy", [row("T", 10), row("U", null)], [0, 0]],
    ["a row beside one that is held back", [row("T", 10), row("T", null, { Minutes: "soon" })], [0]],
    ["a row that says nothing", [row(null, null), row("T", 10)], [0, 0]],
  ])("with %s", (_what, attendance, minutes) => {
    const figures = onWednesday(attended(attendance));
    expect(figures.map(({ value }) => value)).toEqual(minutes);
  });

  test("a time that is given is compared with the meeting once", () => {
    const [one] = onWednesday(attended([row("P", 45)]));
    expect(one).toMatchObject({ how: "least", value: 45 });
    expect(one?.parts.map(({ name, value }) => [name, value])).toEqual([
      ["Minutes of the meeting", 120],
      ["Minutes attended", 45],
    ]);
  });

  test("and on a day on which the section does not meet", () => {
    const more = { roster: [{ ...enrolled, "End Date": on(9, 12) }] };
    const saturday = attended([row("T", 15, { Date: on(9, 6) })], more).find(({ name }) => name.startsWith("Saturday"));
    expect(saturday).toMatchObject({ value: 0, rule: "ar-by-exception" });
  });
});

test("days are earned and credited from meetings as from sessions", () => {
  const run = runRecovery({ ...week, students: [student], attendance: absences(2) });
  expect(run.row).toMatchObject({ "Days Earned": 2, "Days Credited": 2 });
  expect(run.rows("AR_Recovered_Days").map((day) => day["Session Dates"])).toEqual([
    "09/01/2025; 09/02/2025",
    "09/03/2025; 09/04/2025",
  ]);
});

describe("a row of the section only subtracts:", () => {
  test.each([
    ["an absence takes all", row("U", null), 480],
    ["an absence takes all, whatever minutes it gives", row("U", 30), 480],
    ["a tardy takes the minutes it gives", row("T", 15), 585],
    ["so does another present code", row("ER", 15), 585],
    ["so does a code that is not listed", row("late", 15), 585],
    ["in hours as well", row("T", null, { Hours: 0.5 }), 570],
    [
      "a tardy with Time In and Time Out was there in between",
      row("T", null, { "Time In": "15:15", "Time Out": "17:00" }),
      585,
    ],
    ["a tardy takes no more than the meeting", row("T", 200), 480],
    ["a tardy without minutes takes nothing", row("T", null), 600],
    ["P without minutes takes nothing", row("P", null), 600],
    ["P with minutes gives what was attended", row("P", 45), 525],
    ["P with minutes gives no more than the meeting", row("P", 200), 600],
    ["minutes without a code are what was attended", row(null, 45), 525],
  ])("%s", (_what, one, expected) => {
    expect(minutesWith([one], { codes: [{ Code: "ER", Status: "Present" }] })).toBe(expected);
  });

  test("minutes of a tardy may be those attended, by the setting", () => {
    const settings = { ...week.settings, "Exception Minutes Are": "Attended" };
    expect(minutesWith([row("T", 15)], { settings })).toBe(495);
  });

  test.each([121, 200, 1440])("a tardy of %i minutes takes the whole meeting and is used", (minutes) => {
    const run = runRecovery({ ...week, attendance: [row("T", minutes)] });
    expect(run.row).toMatchObject({ "Attended Minutes": 480, "Counted Minutes": 480 });
    expect(run.result.totals.rows["Attendance"]).toMatchObject({ read: 1, used: 1 });
  });

  test("several rows of one meeting take together, an absence all", () => {
    expect(minutesWith([row("T", 15), row("T", 20)])).toBe(565);
    expect(minutesWith([row("T", 100), row("T", 101)])).toBe(480);
    expect(minutesWith([row("P", 40), row("P", 50, { "Session Name": "after the break" })])).toBe(570);
    expect(minutesWith([row("P", 100), row("P", 50)])).toBe(600);
    expect(minutesWith([row("P", 100), row("T", 15)])).toBe(565);
    expect(minutesWith([row("T", 15), row("U", null)])).toBe(480);
  });

  test("other sections, and rows without a section, are sessions as ever", () => {
    const other = { ...marked, Section: "2", "Attendance Recording": "Positive" };
    const attendance = [row("P", 30, { Section: "2" }), row("T", 20, { Course: null, Section: null })];
    expect(minutesWith(attendance, { sections: [marked, other] })).toBe(650);
  });

  test("copies of the SIS and exact duplicates take nothing more", () => {
    expect(minutesWith([row("T", 15), row("T", 15), row("U", null, { "Parent Attendance ID": "7" })])).toBe(585);
  });
});

describe("is told of:", () => {
  test("a tardy without a time counts in full, with a warning", () => {
    const run = runRecovery({ ...week, attendance: [row("T", null), row("P", null, { Date: on(9, 4) })] });
    expect(run.places("exception-without-minutes")).toEqual(["Attendance!E2"]);
    expect(run.issues("exception-without-minutes")[0]).toMatchObject({ severity: "Warning", found: "T" });
  });

  test("more time than the meeting has", () => {
    const run = runRecovery({ ...week, attendance: [row("T", 200), row("P", 121, { Date: on(9, 4) })] });
    expect(run.places("exception-over-meeting")).toEqual(["Attendance!F2", "Attendance!F3"]);
    expect(messageOf(run.issues("exception-over-meeting")[0])).toContain(
      "(200 minutes) is more than the meeting has (120",
    );
  });

  test("a row whose student is not on the roster on the date counts nowhere", () => {
    const attendance = [row("P", 60, { Date: on(9, 8) }), row("U", null, { Section: "2" })];
    const run = runRecovery({ ...week, sections: [marked, { ...marked, Section: "2" }], attendance });
    expect(run.places("not-on-roster")).toEqual(["Attendance!B2", "Attendance!B3"]);
    expect(run.row["Attended Minutes"]).toBe(600);
    expect(run.result.totals.rows["Attendance"]).toMatchObject({ read: 2, notCounted: 2 });
  });

  test("a row on a day without a meeting is not in session, and adds nothing to the time attended", () => {
    const run = runRecovery({
      ...week,
      roster: [{ ...enrolled, "End Date": on(9, 12) }],
      attendance: [row("T", 15, { Date: on(9, 6) })],
    });
    expect(run.places("day-not-in-session")).toEqual(["Attendance!B2"]);
    expect(run.row).toMatchObject({ "Counted Minutes": 1200, "Attended Minutes": 1200 });
  });
});

describe("while a row is held back, nothing of its meeting counts:", () => {
  test.each([
    ["unreadable-value", row("T", null, { Minutes: "soon" })],
    ["durations-disagree", row("T", 10, { Hours: 1 })],
    ["end-before-start", row("T", null, { "Time In": "17:00", "Time Out": "15:00" })],
    ["minutes-missing", row("T", null, { "Time In": "15:15" })],
    ["minutes-missing", row("late", null)],
    ["minutes-missing", row(null, null)],
  ])("%s", (code, one) => {
    const run = runRecovery({ ...week, attendance: [one] });
    expect(run.issues(code)).toHaveLength(1);
    expect(run.row["Counted Minutes"]).toBe(480);
    expect(run.result.totals.rows["Attendance"]).toMatchObject({ read: 1, heldBack: 1 });
  });
});

describe("meetings", () => {
  test("are days marked School Day and Attendance, Saturdays and summer as well", () => {
    const day = (date: number, schoolDay: string | null, attendance: string | null): Row => ({
      Date: date,
      "School Day": schoolDay,
      Instruction: null,
      Attendance: attendance,
    });
    const calendar = [
      day(on(7, 15), "Yes", "Yes"),
      day(on(9, 6), "Yes", "Yes"),
      day(on(9, 8), "Yes", null),
      day(on(9, 9), null, "Yes"),
    ];
    expect(
      runRecovery({ ...week, calendar, roster: [{ ...enrolled, "Start Date": "2025-06-01", "End Date": null }] }).row,
    ).toMatchObject({
      "Counted Minutes": 240,
    });
  });

  test("of a whole year and several students are all there", () => {
    const numbers = ["1", "2", "3"];
    const run = runRecovery({
      ...week,
      students: numbers.map((number) => ({ ...student, "Student Number": number, "State ID": null })),
      programs: [],
      calendar: calendarDays(on(9, 1), on(6, 12)),
      roster: numbers.map((number) => ({ ...enrolled, "Student Number": number, "End Date": null })),
    });
    const weekdays = 5 * 41;
    expect(run.rows("AR_Recalculation").map((one) => one["Counted Minutes"])).toEqual(
      numbers.map(() => weekdays * 120),
    );
  });

  test("are held neither after As Of nor after 30 June", () => {
    const roster = [{ ...enrolled, "End Date": null }];
    expect(minutesWith([], { roster, settings: { ...week.settings, "As Of": "2025-09-09" } })).toBe(7 * 120);
    const calendar = calendarDays(on(6, 29), (on(6, 30) + 10) as typeof wednesday);
    expect(minutesWith([], { roster, calendar })).toBe(2 * 120);
  });

  test("of a roster without an end stop where the student's last enrollment does", () => {
    const roster = [{ ...enrolled, "End Date": null }];
    const students = [{ ...student, Absences: 9, "Exit Date": "2025-09-04" }];
    expect(minutesWith([], { students, roster })).toBe(3 * 120);
    expect(minutesWith([], { students })).toBe(5 * 120);
  });

  test.each([
    ["Mon, Wed", 2],
    ["Mon-Thu", 4],
    ["monday to wednesday", 3],
    ["MWF", 3],
    ["TTh", 2],
    ["Sat", 0],
    ["Fri-Mon", 2],
    [null, 5],
    ["every other day", 0],
    ["Mon-Wed-Fri", 0],
  ])("of a section with Meeting Days %s are held on these weekdays", (days, count) => {
    const run = runRecovery({ ...week, sections: [{ ...marked, "Meeting Days": days }] });
    expect(run.row["Counted Minutes"] ?? 0).toBe(count * 120);
    expect(run.issues("roster-without-meetings")).toHaveLength(count === 0 ? 1 : 0);
  });

  test("have the Meeting Days of the course where the section has none; a row on another weekday is not counted", () => {
    const course = { Course: "SAT", Section: null, "Meeting Days": "Mon, Tue" };
    const run = runRecovery({ ...week, sections: [course, marked], attendance: [row("P", 60)] });
    expect(run.row).toMatchObject({ "Attended Minutes": 240, "Counted Minutes": 240 });
    expect(run.places("not-on-roster")).toEqual(["Attendance!B2"]);
    const unreadable = runRecovery({ ...week, sections: [{ ...marked, "Meeting Days": "A days" }] });
    expect(messageOf(unreadable.issues("roster-without-meetings")[0])).toContain(
      "Meeting Days on the Sections sheet cannot be read",
    );
  });

  test("of rosters that overlap are held once, with a warning", () => {
    const later = { ...enrolled, "Start Date": on(9, 4), "End Date": on(9, 9) };
    const run = runRecovery({
      ...week,
      roster: [enrolled, later, { ...enrolled, "Start Date": on(9, 10), "End Date": on(9, 10) }],
    });
    expect(run.row["Counted Minutes"]).toBe(8 * 120);
    expect(run.places("overlapping-rosters")).toEqual(["Roster!D3"]);
    expect(messageOf(run.issues("overlapping-rosters")[0])).toContain("Row 2 has");
  });

  test("follow the student from school to school, or stay with the School of the roster", () => {
    const students = [
      { ...student, Absences: 9, "Exit Date": "2025-09-03" },
      { ...student, School: "Elm", "Entry Date": "2025-09-03" },
    ];
    const calendar = [
      ...calendarDays(on(9, 1), on(9, 2), { School: "Oak" }),
      ...calendarDays(on(9, 4), on(9, 4), { School: "Elm" }),
    ];
    expect(minutesWith([], { students, calendar })).toBe(3 * 120);
    expect(minutesWith([], { students, calendar, roster: [{ ...enrolled, School: "elm" }] })).toBe(120);
    const sections = [
      { ...marked, School: "Oak" },
      { ...marked, School: "Elm", Minutes: 60 },
    ];
    expect(minutesWith([], { students, calendar, sections })).toBe(2 * 120 + 60);
    expect(minutesWith([row("T", 15, { Date: on(9, 4) })], { students, calendar, sections })).toBe(2 * 120 + 45);
    const partly = runRecovery({ ...week, students, calendar, sections: [{ ...marked, School: "Oak" }] });
    expect(partly.row["Counted Minutes"]).toBe(2 * 120);
    expect(partly.issues("roster-section-unknown")[0]).toMatchObject({ severity: "Warning" });
  });
});

describe("meetings pass the tests that sessions pass:", () => {
  const open = [{ ...enrolled, "End Date": on(9, 12) }];

  test("a program service, with one issue for all meetings of a roster row", () => {
    const programs = [record, { ...service, "Start Date": on(9, 3), "End Date": on(9, 10) }];
    const run = runRecovery({ ...week, roster: open, programs });
    expect(run.row).toMatchObject({ "Attended Minutes": 1200, "Counted Minutes": 720 });
    expect(run.issues("session-outside-service")).toMatchObject([{ studentNumber: "1001" }]);
    expect(foundTexts(run.issues("session-outside-service"))).toEqual(["4 meetings, 09/01/2025 to 09/12/2025"]);
    expect(run.places("session-outside-service")).toEqual(["Roster!D2"]);
    expect(run.row["Notes"]).toContain("4 meetings do not count (480 minutes): the date lies in no program service.");
  });

  test("a licensed teacher", () => {
    const run = runRecovery({ ...week, sections: [{ ...marked, "Licensed Teacher": "No" }] });
    expect(run.row).toMatchObject({ "Attended Minutes": 600, "Counted Minutes": 0 });
    expect(run.places("unlicensed-teacher")).toEqual(["Roster!C2"]);
    expect(foundTexts(run.issues("unlicensed-teacher"))).toEqual(["5 meetings, 09/01/2025 to 09/05/2025"]);
  });

  test("a Section Student Detail, with one issue for all meetings of a roster row", () => {
    const details = [
      { "Student Number": "1001", ...sat, "Start Date": on(9, 3), "Attendance Recovery Hours Earned": 1 },
    ];
    const run = runRecovery({ ...week, details });
    expect(run.row["Counted Minutes"]).toBe(2 * 120 + 3 * 60);
    expect(run.places("capped-by-section-detail")).toEqual(["Roster!C2"]);
    expect(messageOf(run.issues("capped-by-section-detail")[0])).toBe(
      "180 minutes are above the Section Student Detail and do not count.",
    );
  });

  test("the ratio of pupils to teachers, told of once for meetings of a section", () => {
    const numbers = Array.from({ length: 21 }, (_none, index) => String(index + 1));
    const students = numbers.map((number) => ({ ...student, "Student Number": number, "State ID": null }));
    const roster = numbers.map((number) => ({ ...enrolled, "Student Number": number }));
    const run = runRecovery({ ...week, students, roster, programs: [] });
    expect(foundTexts(run.issues("ratio-exceeded"))).toEqual(["SAT 1 (5 meetings, 09/01/2025 to 09/05/2025)"]);
    const late = { ...row("T", null, { "Time In": "15:30", "Time Out": "16:00" }), "Student Number": "21" };
    const withRow = runRecovery({ ...week, students, roster, programs: [], attendance: [late] });
    expect(withRow.places("ratio-exceeded").toSorted()).toEqual(["Attendance!B2", "Roster!D2"]);
    expect(
      runRecovery({ ...week, students, roster, programs: [], attendance: [{ ...late, Code: "U" }] }).places(
        "ratio-exceeded",
      ),
    ).toEqual(["Roster!D2"]);
  });

  test("the 24 hours of a day", () => {
    const run = runRecovery({ ...week, attendance: [session(wednesday, 1400)] });
    expect(run.issues("over-day-of-24-hours")).toHaveLength(1);
  });

  test("and they make a record and a service where there is none", () => {
    const run = runRecovery({ ...week, programs: [] });
    expect(run.row).toMatchObject({ Status: "New service", "Service Start": on(9, 1), "Hours Earned": 10 });
    expect(run.file("AR_Services")).toContain("1234567890,1001,09/01/2025,,10,2");
  });

  test("they are compared, not imported, where the SIS calculates every night", () => {
    const settings = { ...week.settings, "Campus Nightly Calculation": "On" };
    const run = runRecovery({ ...week, settings, programs: [record, { ...service, "Hours Earned": 10 }] });
    expect(run.row["Status"]).toBe("Campus calculates");
    expect(run.rows("AR_Reconciliation").map((line) => line["Students Matched"])).toEqual(Array<number>(12).fill(1));
  });
});

describe("which sections are recorded by exception", () => {
  const positive: RecoverySheets = { ...week, settings: {} };

  test("is said by the section, else its course, else the setting", () => {
    const course: Row = { Course: "SAT", Section: null, "Attendance Recording": "By Exception" };
    expect(minutesWith([], { sections: [{ ...marked, "Attendance Recording": "by exception" }], settings: {} })).toBe(
      600,
    );
    expect(minutesWith([], { sections: [course, marked], settings: {} })).toBe(600);
    const sections = [course, { ...marked, "Attendance Recording": "Positive" }];
    const run = runRecovery({ ...week, sections, attendance: [row("P", 45)] });
    expect(run.row["Counted Minutes"]).toBe(45);
    expect(run.places("roster-section-positive")).toEqual(["Roster!C2"]);
    expect(run.result.totals.rows["Roster"]).toMatchObject({ read: 1, notCounted: 1 });
  });

  test("by default none is, and a Roster is not read", () => {
    const run = runRecovery({
      ...positive,
      attendance: [row("T", 45)],
      roster: [enrolled, enrolled, { ...enrolled, "Start Date": "?" }],
    });
    expect(run.row["Counted Minutes"]).toBe(45);
    expect(run.issues("roster-not-read")).toMatchObject([
      { severity: "Information", at: { sheet: "Roster", row: null } },
    ]);
    expect(Object.keys(run.result.totals.rows)).not.toContain("Roster");
    expect(run.result.issues.map(({ code }) => code)).toEqual(["nightly-unknown", "roster-not-read"]);
  });

  test("a sheet named Roster that is somebody's list of names is left alone", () => {
    const run = runRecovery({ ...positive, attendance: [row("T", 45)] });
    const input = workbookOf({ ...positive, attendance: [row("T", 45)], roster: [] });
    const names = { ...input.sheets.find(({ name }) => name === "Roster"), name: "Roster" };
    const sheets = input.sheets.map((sheet) =>
      sheet.name === "Roster"
        ? {
            ...sheet,
            ...names,
            columns: [
              ["Student Number", "1001"],
              ["Bus", "7"],
            ],
            rowCount: 2,
          }
        : sheet,
    );
    const result = calculate({ ...input, sheets });
    expect(result.kind === "done" && result.tables.find(({ name }) => name === "AR_Recalculation")?.rows[0]?.[9]).toBe(
      run.row["Hours Earned"],
    );
    expect(result.issues.map(({ code }) => code)).toEqual(["nightly-unknown"]);
    expect(stopped({ ...week, roster: [] })).toEqual([]);
  });

  test("without a Roster the run stops and names it", () => {
    const without = withoutSheet("roster");
    const message = "There is no sheet or table for Roster, which Attendance Recording = By Exception needs.";
    expect(stopped(without)).toEqual([message]);
    expect(
      stopped({ ...without, settings: {}, sections: [{ ...marked, "Attendance Recording": "By Exception" }] }),
    ).toEqual([message]);
    expect(stopped({ ...without, settings: {} })).toEqual([]);
  });
});

describe("a row of the Roster that cannot be used", () => {
  test.each([
    ["student-not-found", "Held back", "A2", { "Student Number": "9" }, {}],
    ["unreadable-value", "Held back", "D2", { "Start Date": "soon" }, {}],
    ["unreadable-value", "Held back", "E2", { "End Date": "soon" }, {}],
    ["missing-value", "Held back", "D2", { "Start Date": null }, {}],
    ["missing-value", "Held back", "C2", { Section: null }, {}],
    ["end-before-start", "Held back", "E2", { "End Date": on(8, 1) }, {}],
    ["roster-section-unknown", "Held back", "C2", { Course: "ACT" }, {}],
    ["roster-minutes-missing", "Held back", "C2", {}, { sections: [{ ...marked, Minutes: null }] }],
    ["not-an-ar-section", "Not counted", "C2", {}, { sections: [{ ...marked, "Attendance Recovery": null }] }],
    ["outside-school-year", "Not counted", "D2", { "Start Date": "2026-07-01", "End Date": null }, {}],
    ["outside-school-year", "Not counted", "E2", { "Start Date": "2024-09-01", "End Date": "2025-06-30" }, {}],
    ["after-as-of", "Not counted", "D2", {}, { settings: { ...week.settings, "As Of": "2025-08-31" } }],
    ["roster-without-meetings", "Warning", "D2", { "Start Date": on(9, 6), "End Date": on(9, 7) }, {}],
    [
      "roster-without-meetings",
      "Warning",
      "D2",
      { "End Date": null },
      { students: [{ ...student, "Exit Date": "2025-08-20" }] },
    ],
    [
      "roster-without-meetings",
      "Warning",
      "D2",
      { School: "Elm" },
      { calendar: calendarDays(on(9, 1), on(9, 5), { School: "Oak" }) },
    ],
  ] as const)("is %s, %s, at %s", (code, severity, cell, change, more: RecoverySheets) => {
    const run = runRecovery({ ...week, ...more, roster: [{ ...enrolled, ...change }] });
    expect(run.issues(code)).toMatchObject([{ severity }]);
    expect(run.places(code)).toEqual([`Roster!${cell}`]);
    expect(run.row["Counted Minutes"] ?? 0).toBe(0);
    const counts = run.result.totals.rows["Roster"];
    expect(counts).toMatchObject({
      read: 1,
      used: severity === "Warning" ? 1 : 0,
      heldBack: severity === "Held back" ? 1 : 0,
      notCounted: severity === "Not counted" ? 1 : 0,
    });
  });

  test("repeats an earlier one, or belongs to a student who is in no output", () => {
    const run = runRecovery({ ...week, roster: [enrolled, enrolled] });
    expect(run.places("duplicate-row")).toEqual(["Roster!A3"]);
    expect(run.row["Counted Minutes"]).toBe(600);
    const excluded = runRecovery({ ...week, students: [{ ...student, "State Exclude": "Yes" }] });
    expect(excluded.result.totals.rows["Roster"]).toMatchObject({ read: 1, notCounted: 1 });
    expect(excluded.rows("AR_Recalculation")).toEqual([]);
  });

  test("is held back without a Calendar: one issue names how many", () => {
    const without = withoutSheet("calendar");
    const run = runRecovery({
      ...without,
      attendance: [row("T", 15)],
      roster: [enrolled, { ...enrolled, Section: "2" }, { ...enrolled, Section: "3" }],
      sections: [marked, { ...marked, Section: "2" }],
    });
    expect(run.issues("roster-without-calendar")).toMatchObject([
      { severity: "Held back", found: "2", at: { sheet: "Roster", row: null } },
    ]);
    expect(run.result.totals.rows["Roster"]).toMatchObject({ read: 3, heldBack: 3 });
    expect(run.places("not-on-roster")).toEqual(["Attendance!B2"]);
  });
});
