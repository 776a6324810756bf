/** Which rows count, test by test. */
import { calendarDays, on, record, runRecovery, service, session, student } from "./recovery-workbook.ts";
import type { Row } from "./recovery-workbook.ts";
import { foundOf } from "../../../src/core/issue/sentences.ts";
import { messageOf } from "../../support/issue-words.ts";

const math: Row = { Course: "M1", Section: "1" };
const marked: Row = { ...math, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes" };

describe("sections", () => {
  test("a section that is not marked adds to Attended Minutes only", () => {
    const run = runRecovery({
      sections: [{ ...math, "Attendance Recovery": "No", "Licensed Teacher": "Yes" }],
      attendance: [session(on(9, 2), 90, math)],
    });
    expect(run.row).toMatchObject({ "Attended Minutes": 90, "Counted Minutes": 0, "Minutes Not Counted": 90 });
    expect(run.places("not-an-ar-section")).toEqual(["Attendance!H2"]);
    expect(run.issues("not-an-ar-section")[0]).toMatchObject({
      severity: "Not counted",
      studentNumber: "1001",
      found: "M1 1",
    });
    expect(run.result.totals.rows["Attendance"]).toMatchObject({ read: 1, used: 0, notCounted: 1 });
  });

  test("the course's mark and the section's override both make a section count", () => {
    const sections = [
      { Course: "M1", Section: null, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes" },
      { Course: "M2", Section: "7", "Attendance Recovery (Override)": "Yes", "Licensed Teacher": "Yes" },
    ];
    const attendance = [session(on(9, 2), 60, math), session(on(9, 3), 60, { Course: "M2", Section: "7" })];
    expect(runRecovery({ sections, attendance }).row["Counted Minutes"]).toBe(120);
  });

  test("a row without a section, or of a section that is not on the sheet, is judged by its Program", () => {
    const attendance = [session(on(9, 2), 60), session(on(9, 3), 60, { Course: "Z", Section: "9" })];
    expect(runRecovery({ sections: [marked], attendance }).row["Counted Minutes"]).toBe(120);
  });
});

describe("days", () => {
  const calendar = [
    { Date: on(9, 6), "School Day": "Yes", Instruction: "No", Attendance: "Yes" },
    { Date: on(9, 2), "School Day": "Yes", Instruction: "Yes", Attendance: "Yes" },
    { Date: on(9, 3), "School Day": "Yes", Instruction: "Yes", Attendance: "No" },
  ];

  test("School Day and Attendance are needed, Instruction is not: a Saturday counts", () => {
    const run = runRecovery({
      calendar,
      attendance: [on(9, 2), on(9, 3), on(9, 4), on(9, 6)].map((date) => session(date, 60)),
    });
    expect(run.row["Counted Minutes"]).toBe(120);
    expect(run.places("day-not-in-session")).toEqual(["Attendance!B3", "Attendance!B4"]);
  });

  test("without a Calendar every date counts", () => {
    expect(runRecovery({ attendance: [session(on(12, 25), 60)] }).row["Counted Minutes"]).toBe(60);
  });
});

describe("the teacher's licence", () => {
  const sections = [{ ...marked, "Licensed Teacher": "No" }];
  const attendance = [session(on(9, 2), 60, math), session(on(9, 3), 60, math)];

  test("a teacher who is not licensed excludes each row", () => {
    const run = runRecovery({ sections, attendance });
    expect(run.row).toMatchObject({ "Attended Minutes": 120, "Counted Minutes": 0 });
    expect(run.issues("unlicensed-teacher").map((issue) => issue.severity)).toEqual(["Not counted", "Not counted"]);
  });

  test("set to Warn, the rows count and the section is warned of once", () => {
    const run = runRecovery({ sections, attendance, settings: { "Unlicensed Teacher": "Warn" } });
    expect(run.row["Counted Minutes"]).toBe(120);
    expect(run.issues("unlicensed-teacher").map((issue) => issue.severity)).toEqual(["Warning"]);
    expect(run.places("unlicensed-teacher")).toEqual(["Sections!D2"]);
  });

  test("a blank counts and is warned of once for each section", () => {
    const blank = [
      { ...marked, "Licensed Teacher": null },
      { Course: "M2", Section: "1", "Attendance Recovery": "Yes", "Licensed Teacher": null },
    ];
    const run = runRecovery({
      sections: blank,
      attendance: [...attendance, session(on(9, 4), 60, { Course: "M2", Section: "1" })],
    });
    expect(run.row["Counted Minutes"]).toBe(180);
    expect(run.places("unlicensed-teacher")).toEqual(["Sections!D2", "Sections!D3"]);
  });
});

describe("a section of every school", () => {
  test("is warned of once, though rows of two schools have it", () => {
    const sections = [{ ...marked, "Licensed Teacher": null }];
    const attendance = ["Oak", "Ash"].map((school, i) => session(on(9, 2 + i), 60, { ...math, School: school }));
    expect(runRecovery({ sections, attendance }).places("unlicensed-teacher")).toEqual(["Sections!D2"]);
  });
});

describe("services and records", () => {
  test("a date in no service, or in no record, does not count", () => {
    const run = runRecovery({
      programs: [
        { ...record, "Start Date": "2025-09-01" },
        { ...service, "Start Date": "2025-08-01", "End Date": "2025-10-31" },
      ],
      attendance: [on(7, 31), on(8, 15), on(9, 1), on(10, 31), on(11, 1)].map((date) => session(date, 60)),
    });
    expect(run.row).toMatchObject({ "Attended Minutes": 300, "Counted Minutes": 120 });
    expect(run.places("session-outside-service")).toEqual(["Attendance!B2", "Attendance!B3", "Attendance!B6"]);
    expect(run.issues("session-outside-service").map((issue) => /no (.*) of/.exec(messageOf(issue))?.[1])).toEqual([
      "program service for Attendance Recovery",
      "Attendance Recovery record",
      "program service for Attendance Recovery",
    ]);
  });

  test("minutes outside every service go to the latest service that starts on or before the date, else the first", () => {
    const programs = [
      record,
      { ...service, "Start Date": "2025-10-01", "End Date": "2025-10-31" },
      { ...service, "Start Date": "2025-08-01", "End Date": "2025-08-31" },
    ];
    const run = runRecovery({
      programs,
      attendance: [on(7, 15), on(9, 15), on(12, 1)].map((date, i) => session(date, 10 ** i)),
    });
    expect(run.rows("AR_Recalculation").map((row) => row["Attended Minutes"])).toEqual([11, 100]);
  });

  test("of two services on a date the earlier start has it, of equal starts the first row", () => {
    const spans = (a: string, b: string): Row[] => [
      { ...service, "Start Date": a, "Hours Earned": 1 },
      { ...service, "Start Date": b, "Hours Earned": 2 },
    ];
    const counted = (programs: Row[]): unknown[] =>
      runRecovery({ programs: [record, ...programs], attendance: [session(on(9, 2), 60)] })
        .rows("AR_Recalculation")
        .map((row) => [row["Previous Hours Earned"], row["Counted Minutes"]]);
    expect(counted(spans("2025-08-15", "2025-08-01"))).toEqual([
      [2, 60],
      [1, 0],
    ]);
    expect(counted(spans("2025-08-01", "2025-08-01"))).toEqual([
      [1, 60],
      [2, 0],
    ]);
  });
});

describe("codes and minutes", () => {
  const counted = (row: Row, sections?: Row[]): unknown => {
    const run = runRecovery({ attendance: [row], ...(sections === undefined ? {} : { sections }) });
    return [run.row["Attended Minutes"], run.row["Counted Minutes"], run.issues("minutes-missing").length];
  };
  const withMinutes = [{ ...marked, Minutes: 45 }];

  test("an absent code earns nothing, minutes given or not", () => {
    expect(counted(session(on(9, 2), 60, { Code: "U" }))).toEqual([0, 0, 0]);
    expect(counted(session(on(9, 2), null, { ...math, Code: "A" }), withMinutes)).toEqual([0, 0, 0]);
  });

  test("a blank or unlisted code counts when minutes are given", () => {
    expect(counted(session(on(9, 2), 60, { Code: null }))).toEqual([60, 60, 0]);
    expect(counted(session(on(9, 2), 60, { Code: "Q" }))).toEqual([60, 60, 0]);
  });

  test("a present code without minutes takes those of the section; a blank or unlisted one does not", () => {
    expect(counted(session(on(9, 2), null, math), withMinutes)).toEqual([45, 45, 0]);
    expect(counted(session(on(9, 2), null, { ...math, Code: null }), withMinutes)).toEqual([0, 0, 1]);
    expect(counted(session(on(9, 2), null, { ...math, Code: "Q" }), withMinutes)).toEqual([0, 0, 1]);
  });

  test("a row without time is held back", () => {
    const run = runRecovery({ attendance: [session(on(9, 2), null)] });
    expect(run.places("minutes-missing")).toEqual(["Attendance!F2"]);
    expect(run.result.totals.rows["Attendance"]).toMatchObject({ heldBack: 1 });
  });

  test("minutes given win over the section's, and times give minutes", () => {
    expect(counted(session(on(9, 2), 30, math), withMinutes)).toEqual([30, 30, 0]);
    expect(counted(session(on(9, 2), null, { "Time In": "15:00", "Time Out": "16:30" }))).toEqual([90, 90, 0]);
  });

  test("the first failed test names the row", () => {
    const calendar = calendarDays(on(9, 1), on(9, 1));
    const sections = [{ ...math, "Attendance Recovery": "No", "Licensed Teacher": "No" }];
    const run = runRecovery({ calendar, sections, programs: [record], attendance: [session(on(9, 6), null, math)] });
    expect(run.result.issues.filter((issue) => issue.at.sheet === "Attendance").map((issue) => issue.code)).toEqual([
      "not-an-ar-section",
    ]);
  });

  test("rows of a student who is State Exclude are in no output", () => {
    const run = runRecovery({
      students: [{ ...student, "State Exclude": "Yes" }],
      attendance: [session(on(9, 2), 60)],
    });
    expect(run.rows("AR_Recalculation")).toEqual([]);
    expect(run.file("AR_Records")).toBe("StateID,StudentNumber,StartDate,EndDate\r\n");
  });
});

describe("sessions that overlap in time", () => {
  const times = (from: string, to: string): Row => session(on(9, 2), null, { "Time In": from, "Time Out": to });

  test("the overlap is cut from the later Time In", () => {
    const run = runRecovery({ attendance: [times("16:00", "17:00"), times("15:00", "16:20")] });
    expect(run.row).toMatchObject({ "Attended Minutes": 140, "Counted Minutes": 120 });
    expect(run.places("sessions-overlap")).toEqual(["Attendance!G2"]);
    expect(messageOf(run.issues("sessions-overlap")[0])).toContain("20 minutes overlap with row 3");
  });

  test("of equal Time In it is cut from the later Time Out, then from the lower row", () => {
    expect(
      runRecovery({ attendance: [times("15:00", "17:00"), times("15:00", "16:00")] }).places("sessions-overlap"),
    ).toEqual(["Attendance!G2"]);
    const named = (name: string): Row => ({ ...times("15:00", "16:00"), "Session Name": name });
    expect(runRecovery({ attendance: [named("a"), named("b")] }).places("sessions-overlap")).toEqual(["Attendance!G3"]);
  });

  test("three sessions inside one another count once", () => {
    const attendance = [times("15:00", "18:00"), times("15:30", "16:00"), times("17:00", "18:30")];
    expect(runRecovery({ attendance }).row["Counted Minutes"]).toBe(210);
  });

  test("sessions that only touch, and sessions without times, do not overlap", () => {
    const attendance = [times("15:00", "16:00"), times("16:00", "17:00"), session(on(9, 2), 60)];
    const run = runRecovery({ attendance });
    expect(run.row["Counted Minutes"]).toBe(180);
    expect(run.issues("sessions-overlap")).toEqual([]);
  });

  test("a row that does not count cuts nothing", () => {
    const attendance = [{ ...times("15:00", "16:00"), Code: "U" }, times("15:30", "16:30")];
    expect(runRecovery({ attendance }).row["Counted Minutes"]).toBe(60);
  });
});

describe("Section Student Detail", () => {
  const detail: Row = {
    "Student Number": "1001",
    ...math,
    "Start Date": "2025-08-01",
    "Attendance Recovery Hours Earned": 1,
  };
  const sections = [marked];
  const meetings = [on(9, 2), on(9, 3), on(9, 4)].map((date) => session(date, 180, math));

  test("caps each meeting: only the first hour of a three-hour programme is taught by a licensed teacher", () => {
    const run = runRecovery({ sections, details: [detail], attendance: meetings });
    expect(run.row).toMatchObject({ "Attended Minutes": 540, "Counted Minutes": 180, "Hours Earned": 3 });
    expect(run.issues("capped-by-section-detail").map((issue) => [issue.severity, messageOf(issue)])).toEqual(
      Array.from({ length: 3 }, () => [
        "Information",
        "120 minutes are above the Section Student Detail and do not count.",
      ]),
    );
  });

  test("set to Total, its hours are used up in date order", () => {
    const run = runRecovery({
      sections,
      settings: { "Section Student Detail Means": "Total" },
      details: [{ ...detail, "Attendance Recovery Hours Earned": 5 }],
      attendance: [...meetings].reverse(),
    });
    expect(run.row["Counted Minutes"]).toBe(300);
    expect(run.issues("capped-by-section-detail").map((issue) => [issue.at.row, foundOf(issue)])).toEqual([
      [2, "180 minutes"],
      [3, "60 minutes"],
    ]);
  });

  test("of several rows on a date the lower ones lose", () => {
    const attendance = [40, 30, 20].map((minutes) => session(on(9, 2), minutes, math));
    const run = runRecovery({ sections, details: [detail], attendance });
    expect(run.row["Counted Minutes"]).toBe(60);
    expect(run.places("capped-by-section-detail")).toEqual(["Attendance!F3", "Attendance!F4"]);
  });

  test("of several on a date the latest Start Date holds, and outside its dates none does", () => {
    const details = [
      { ...detail, "Start Date": "2025-09-03", "End Date": "2025-09-03", "Attendance Recovery Hours Earned": 2 },
      { ...detail, "End Date": "2025-09-03" },
    ];
    expect(runRecovery({ sections, details, attendance: meetings }).row["Counted Minutes"]).toBe(60 + 120 + 180);
  });

  test("of another section caps nothing", () => {
    const details = [{ ...detail, Section: "2" }];
    expect(runRecovery({ sections, details, attendance: meetings }).row["Counted Minutes"]).toBe(540);
  });
});
