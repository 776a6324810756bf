/** Comparison with the SIS: which reading reproduces its hours, who differs under one, and why. */
import type { Comparison, DifferenceReason } from "../../../src/core/comparison-result.ts";
import { calculate } from "../../../src/core/calculate.ts";
import { cellReference } from "../../../src/core/sheet/sheet.ts";
import { addDays } from "../../../src/core/units/day.ts";
import { on, record, runRecovery, service, session, student, workbookOf } from "./recovery-workbook.ts";
import type { RecoverySheets, Row } from "./recovery-workbook.ts";
import { fc } from "../../support/random-inputs.ts";

const math: Row = { Course: "M1", Section: "1" };
const marked: Row = { ...math, "Attendance Recovery": "Yes", "Licensed Teacher": "Yes" };
const unlicensed: Row = { ...marked, Course: "M2", "Licensed Teacher": "No" };
/** Places in the list of readings. */
const TOTAL = 0;
const DAY = 1;
const SESSION = 2;

function compared(previous: number | null, attendance: readonly Row[], extra: RecoverySheets = {}): Comparison {
  const programs = [record, { ...service, "Hours Earned": previous }];
  return runRecovery({ programs, attendance, ...extra }).result.comparison;
}

/** The reasons of the one service that differs. */
function reasonsOf(comparison: Comparison, reading = comparison.present): readonly DifferenceReason[] {
  const [only, ...others] = comparison.differing(reading);
  expect(others).toEqual([]);
  return only?.reasons ?? [];
}

const cellsOf = (reason: DifferenceReason | undefined): string[] =>
  reason !== undefined && "cells" in reason ? reason.cells.map((at) => `${at.sheet} ${cellReference(at)}`) : [];

describe("the best reading", () => {
  const students = ["1", "2"].map((number) => ({ ...student, "Student Number": number, "State ID": null }));
  const of = (number: string, rows: readonly Row[]): Row[] => rows.map((row) => ({ ...row, "Student Number": number }));
  const two = (hours: readonly [number, number], settings: Row = {}): Comparison =>
    runRecovery({
      students,
      settings,
      programs: [
        ...of("1", [record, { ...service, "Hours Earned": hours[0] }]),
        ...of("2", [record, { ...service, "Hours Earned": hours[1] }]),
      ],
      // Total 3, Day 2, Session 2; and Total 2, Day 2, Session 1.
      attendance: [
        ...of("1", [session(on(9, 2), 90), session(on(9, 3), 90)]),
        ...of("2", [session(on(9, 2), 75), session(on(9, 2), 45)]),
      ],
    }).result.comparison;

  test("is the one that most students match", () => {
    const { best, present, readings } = two([2, 1]);
    expect([best, present]).toEqual([SESSION, TOTAL]);
    expect(readings[best]).toMatchObject({ rounding: "Session", studentsCompared: 2, studentsMatched: 2 });
    expect(two([2, 2]).best).toBe(DAY);
  });

  test("of several is the one that changes least of the settings, and says how many are as good", () => {
    expect(two([3, 2])).toMatchObject({ best: TOTAL, present: TOTAL, tied: 3 });
    const other = { "Section Student Detail Means": "Total", "Unlicensed Teacher": "Warn" };
    expect(two([3, 2], other)).toMatchObject({ best: 9, present: 9, tied: 3 });
    // Two other roundings give one student each; the first of them that is one change away.
    expect(two([2, 9], other)).toMatchObject({ best: 10, present: 9, tied: 7 });
  });

  test("is the present one when nobody is compared", () => {
    const none = compared(null, [session(on(9, 2), 60)]);
    expect(none).toMatchObject({ best: none.present, present: TOTAL });
    expect(none.differing(TOTAL)).toEqual([]);
  });

  test("names the settings that lead to it, Day Credit Rounding too where it would be looser", () => {
    expect(two([2, 1]).readings[SESSION]?.changes).toEqual([["Hours Rounding", "Session"]]);
    expect(two([2, 1], { "Day Credit Rounding": "Total" }).readings[SESSION]?.changes).toEqual([
      ["Hours Rounding", "Session"],
      ["Day Credit Rounding", "Session"],
    ]);
    const { readings, present } = two([2, 1]);
    expect(readings[present]?.changes).toEqual([]);
  });
});

describe("a student that differs", () => {
  test("has the figures, and the cell where the SIS's stands", () => {
    const [only] = compared(9, [session(on(9, 2), 60)]).differing(TOTAL);
    expect(only).toMatchObject({
      studentNumber: "1001",
      studentName: "Rivera, Ana",
      school: "Oak",
      previousHours: 9,
      ourHours: 1,
      reasons: [{ kind: "unexplained", gives: false }],
    });
    expect(only === undefined ? "" : `${only.at.sheet} ${cellReference(only.at)}`).toBe("Programs E3");
  });

  test("because of rows dated after the night's run: up to which date, which rows", () => {
    const rows = [session(on(9, 2), 60), session(on(10, 3), 60), session(on(10, 4), 30), session(on(10, 10), 60)];
    const [reason] = reasonsOf(compared(2, rows));
    expect(reason).toMatchObject({ kind: "rows after", gives: true, upTo: on(10, 4), rows: 1, minutes: 60 });
    expect(cellsOf(reason)).toEqual(["Attendance B5"]);
    expect(reasonsOf(compared(0, rows))[0]).toMatchObject({ kind: "rows after", upTo: null, rows: 4, minutes: 210 });
  });

  test("not because of rows dated after, where the SIS's figure is passed over", () => {
    const reasons = reasonsOf(compared(2, [session(on(9, 2), 60), session(on(10, 3), 180)]));
    expect(reasons.map(({ kind }) => kind)).toEqual(["unexplained"]);
  });

  test("because of rounding: the readings that give the figure with the fewest changes", () => {
    const rows = [session(on(9, 2), 90), session(on(9, 2), 95), session(on(9, 3), 59)];
    expect(reasonsOf(compared(3, rows)).at(-1)).toMatchObject({
      kind: "other reading",
      changes: [["Hours Rounding", "Day"]],
    });
    expect(reasonsOf(compared(4, rows), SESSION)).toEqual([
      { kind: "other reading", gives: true, changes: [["Hours Rounding", "Total"]] },
    ]);
  });

  test("because of an unlicensed section: the reading, and the rows that do not count", () => {
    const rows = [session(on(9, 2), 60, math), session(on(9, 3), 120, { ...unlicensed, Section: "1" })];
    const reasons = reasonsOf(compared(3, rows, { sections: [marked, unlicensed] }));
    expect(reasons).toMatchObject([
      { kind: "other reading", changes: [["Unlicensed Teacher", "Warn"]] },
      { kind: "not counted", why: "unlicensed teacher", gives: true, rows: 1, minutes: 120 },
    ]);
    expect(cellsOf(reasons[1])).toHaveLength(1);
  });

  test("because of the cap of a section detail, by another reading or by the time above it", () => {
    const details = [
      { "Student Number": "1001", ...math, "Start Date": "2025-08-01", "Attendance Recovery Hours Earned": 1 },
    ];
    const rows = [session(on(9, 2), 120, math), session(on(9, 3), 120, math)];
    const sheets = { sections: [marked], details };
    expect(reasonsOf(compared(1, rows, sheets))).toMatchObject([
      { kind: "rows after", upTo: on(9, 2) },
      { kind: "other reading", changes: [["Section Student Detail Means", "Total"]] },
    ]);
    expect(reasonsOf(compared(4, rows, sheets))).toMatchObject([
      { kind: "section detail", gives: true, rows: 2, minutes: 120 },
    ]);
  });

  test("because of time that overlaps, days that are not in session, dates outside the service, rows without a time", () => {
    const timed = (from: string, to: string, minutes: number): Row =>
      session(on(9, 2), minutes, { "Time In": from, "Time Out": to });
    expect(
      reasonsOf(
        compared(
          2,
          [timed("8:00", "9:00", 60), timed("8:00", "9:00", 60)].map((row, i) => ({
            ...row,
            "Session Name": String(i),
          })),
        ),
      ),
    ).toMatchObject([{ kind: "overlap", gives: true, rows: 1, minutes: 60 }]);
    const calendar = [{ Date: on(9, 2), "School Day": "Yes", Instruction: "Yes", Attendance: "Yes" }];
    const twoDays = [session(on(9, 2), 60), session(on(9, 3), 60)];
    expect(reasonsOf(compared(2, twoDays, { calendar }))).toMatchObject([
      { kind: "not counted", why: "day not in session", gives: true },
    ]);
    const programs = [record, { ...service, "End Date": "2025-09-02", "Hours Earned": 2 }];
    expect(reasonsOf(runRecovery({ programs, attendance: twoDays }).result.comparison)).toMatchObject([
      { kind: "not counted", why: "outside service", gives: true },
    ]);
    const noTime = session(on(9, 4), null);
    expect(reasonsOf(compared(3, [...twoDays, noTime]))).toMatchObject([
      { kind: "unexplained" },
      { kind: "not counted", why: "no time", gives: false, rows: 1, minutes: 0 },
    ]);
  });

  test("is told of rows that were left out before they were judged", () => {
    const rows = [session(on(9, 2), 60), session(on(9, 9), 60)];
    const reasons = reasonsOf(compared(2, rows, { settings: { "As Of": "09/05/2025" } }));
    expect(reasons).toMatchObject([{ kind: "unexplained" }, { kind: "left out", gives: false, rows: 1, minutes: 60 }]);
    expect(cellsOf(reasons[1])).toEqual(["Attendance B3"]);
  });

  test("is not told of left out time where the SIS holds less", () => {
    const rows = [session(on(9, 2), 200), session(on(9, 3), null)];
    expect(reasonsOf(compared(2, rows)).map(({ kind }) => kind)).toEqual(["unexplained"]);
  });
});

const clock = (minute: number): string => `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

/** A few students with every kind of row. */
const districts: fc.Arbitrary<RecoverySheets> = fc
  .record({
    hours: fc.array(fc.option(fc.integer({ min: 0, max: 9 })), { minLength: 4, maxLength: 4 }),
    rows: fc.array(
      fc.record({
        who: fc.integer({ min: 0, max: 1 }),
        day: fc.integer({ min: 0, max: 40 }),
        minutes: fc.option(fc.integer({ min: 0, max: 200 })),
        at: fc.option(fc.integer({ min: 480, max: 700 })),
        course: fc.constantFrom("M1", "M2", "M3", ""),
      }),
      { maxLength: 30 },
    ),
    rounding: fc.constantFrom("Total", "Day", "Session"),
    detail: fc.constantFrom("Per Meeting", "Total"),
    teacher: fc.constantFrom("Exclude", "Warn"),
  })
  .map(({ hours, rows, rounding, detail, teacher }) => {
    const numbers = ["1001", "1002"];
    return {
      students: numbers.map((number) => ({ ...student, "Student Number": number, "State ID": null })),
      programs: numbers.flatMap((number, i) =>
        [
          record,
          { ...service, "End Date": "2025-09-20", "Hours Earned": hours[i * 2] ?? null },
          { ...service, "Start Date": "2025-09-21", "Hours Earned": hours[i * 2 + 1] ?? null },
        ].map((row) => ({ ...row, "Student Number": number })),
      ),
      sections: [marked, unlicensed, { ...marked, Course: "M3", "Attendance Recovery": "No" }],
      details: [
        { "Student Number": "1001", ...math, "Start Date": "2025-08-01", "Attendance Recovery Hours Earned": 1 },
      ],
      settings: {
        "Hours Rounding": rounding,
        "Section Student Detail Means": detail,
        "Unlicensed Teacher": teacher,
      },
      attendance: rows.map(({ who, day, minutes, at, course }) => ({
        ...session(addDays(on(9, 1), day), minutes),
        "Student Number": numbers[who] ?? "",
        ...(course === "" ? {} : { Course: course, Section: "1" }),
        ...(at === null || minutes === null ? {} : { "Time In": clock(at), "Time Out": clock(at + minutes) }),
      })),
    };
  });

describe("for every workbook", () => {
  test("as many students differ under a reading as it does not match, and its settings give those very hours", () => {
    fc.assert(
      fc.property(districts, fc.integer({ min: 0, max: 11 }), (sheets, line) => {
        const { comparison } = runRecovery(sheets).result;
        const reading = comparison.readings[line];
        const differing = comparison.differing(line);
        const students = new Set(differing.map(({ studentNumber }) => studentNumber));
        expect(students.size).toBe((reading?.studentsCompared ?? 0) - (reading?.studentsMatched ?? 0));

        const settings = { ...sheets.settings, ...Object.fromEntries(reading?.changes ?? []) };
        const there = runRecovery({ ...sheets, settings });
        expect(there.result.comparison.present).toBe(line);
        expect(there.result.comparison.differing(line)).toEqual(differing);
        expect(there.result.comparison.readings.map(({ studentsMatched }) => studentsMatched)).toEqual(
          comparison.readings.map(({ studentsMatched }) => studentsMatched),
        );
        for (const { studentNumber, start, ourHours, previousHours, reasons } of differing) {
          const row = there
            .rows("AR_Recalculation")
            .find((each) => each["Student Number"] === studentNumber && each["Service Start"] === start);
          expect(row).toMatchObject({ "Hours Earned": ourHours, "Previous Hours Earned": previousHours });
          expect(reasons.length).toBeGreaterThan(0);
          expect(reasons.some(({ gives }) => gives)).toBe(reasons[0]?.kind !== "unexplained");
        }
      }),
      { numRuns: 60 },
    );
  });

  test("a reading that is given as a reason gives the SIS's figure, and rows dated after are why without them it does", () => {
    fc.assert(
      fc.property(districts, (sheets) => {
        const run = runRecovery(sheets);
        const { comparison } = run.result;
        for (const { studentNumber, start, previousHours, reasons } of comparison.differing(comparison.present)) {
          for (const reason of reasons) {
            const hours = (changed: RecoverySheets): unknown =>
              runRecovery({ ...sheets, ...changed })
                .rows("AR_Recalculation")
                .find((row) => row["Student Number"] === studentNumber && row["Service Start"] === start)?.[
                "Hours Earned"
              ];
            if (reason.kind === "other reading") {
              const rounding = Object.fromEntries(reason.changes)["Hours Rounding"];
              const settings = {
                ...sheets.settings,
                ...(rounding === undefined ? {} : { "Day Credit Rounding": "Session" }),
                ...Object.fromEntries(reason.changes),
              };
              expect(hours({ settings })).toBe(previousHours);
            }
            if (reason.kind === "rows after") {
              const { upTo } = reason;
              const attendance = (sheets.attendance ?? []).filter(
                (row) => row["Student Number"] !== studentNumber || Number(row["Date"]) <= (upTo ?? 0),
              );
              // The services are in the workbook, so they stay without a row.
              expect(hours({ attendance })).toBe(previousHours);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("all twelve readings cost one pass", () => {
  /** How often time is rounded to whole hours: once a row and reading by Session. */
  const looks = (studentCount: number, rowsOfEach: number): { readonly counting: number; readonly reasons: number } => {
    const numbers = Array.from({ length: studentCount }, (_none, i) => String(1000 + i));
    const input = workbookOf({
      students: numbers.map((number) => ({ ...student, "Student Number": number, "State ID": null })),
      programs: numbers.flatMap((number) =>
        [record, { ...service, "Hours Earned": 1 }].map((row) => ({ ...row, "Student Number": number })),
      ),
      sections: [marked, unlicensed],
      attendance: numbers.flatMap((number) =>
        Array.from({ length: rowsOfEach }, (_none, i) => ({
          ...session(addDays(on(9, 1), i), 60, i % 2 === 0 ? math : { Course: "M2", Section: "1" }),
          "Student Number": number,
        })),
      ),
    });
    let count = 0;
    const { floor } = Math;
    const counting = jest.spyOn(Math, "floor").mockImplementation((value) => {
      count++;
      return floor(value);
    });
    try {
      const result = calculate(input);
      if (result.kind === "stopped") throw new Error("stopped");
      const before = count;
      expect(result.comparison.differing(SESSION)).toHaveLength(studentCount);
      return { counting: before, reasons: count - before };
    } finally {
      counting.mockRestore();
    }
  };

  test.each([
    ["twice the rows", 10, 120],
    ["twice the students", 20, 60],
  ])("%s need at most twice the work, not four times", (_what, studentCount, rowsOfEach) => {
    const small = looks(10, 60);
    const large = looks(studentCount, rowsOfEach);
    for (const work of ["counting", "reasons"] as const) {
      expect(large[work] / small[work]).toBeGreaterThan(1.5);
      expect(large[work] / small[work]).toBeLessThan(2.2);
    }
  });
});
